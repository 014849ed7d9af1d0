import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Holds what was lost of a gas against common sense: a store loses no less than nothing, and one
/// machine is counted by one method (IPCC 2006, Vol. 3, ch. 7.5.2: a method is chosen for a source).
struct LossChecks {
  let lines: [EmissionLine]

  /// How what is lost of a gas is known.
  private enum Method: Int, CaseIterable {
    /// What a store held, got and gave.
    case balance
    /// A rate a year of what stands there.
    case rate
    /// What was refilled or let out.
    case loss

    init?(_ line: EmissionLine) {
      switch ActivityVocabulary.kind(of: line.activity) {
      case .refrigerantStore: self = .balance
      case .refrigerantCharge: self = .rate
      case .refrigerant, .gas: self = .loss
      case .other where line.conversion?.isOverYears ?? false: self = .rate
      default: return nil
      }
    }

    var word: TextKey {
      switch self {
      case .balance: .methodBalance
      case .rate: .methodRate
      case .loss: .methodLoss
      }
    }
  }

  private struct Source: Hashable {
    var facility: String
    /// Empty where records name none.
    var source: String
    var gas: Gas
  }

  func report(to diagnostics: inout Diagnostics) {
    checkBalances(&diagnostics)
    checkMethods(&diagnostics)
  }

  private func source(of line: EmissionLine) -> String {
    line.source == line.activity.description ? "" : line.source
  }

  /// A store cannot lose less than nothing.
  private func checkBalances(_ diagnostics: inout Diagnostics) {
    var totals: [[String]: (total: ExactDecimal, place: RecordPlace)] = [:]
    for line in lines where ActivityVocabulary.kind(of: line.activity) == .refrigerantStore {
      let key = [line.facility.id, source(of: line), line.activity.material ?? ""]
      let known = totals[key]
      totals[key] = (
        (known?.total ?? .zero) + line.equivalentOfAllGases,
        min(known?.place ?? line.place, line.place)
      )
    }
    for (key, value) in totals where value.total.isNegative {
      diagnostics.report(
        Diagnostic(
          .balanceNegative, at: value.place.location(of: .activity).place,
          [
            key.dropFirst().filter { !$0.isEmpty }.joined(separator: ", "),
            value.total.rounded(places: 3).description,
          ],
          hint: Phrase(.hintBalance)))
    }
  }

  /// The first line of each method, for one gas of one source.
  private typealias Found = [Method: EmissionLine]

  private func checkMethods(_ diagnostics: inout Diagnostics) {
    var sources: [Source: Found] = [:]
    var facilities: [Source: Found] = [:]
    for line in lines {
      guard let method = Method(line) else { continue }
      for gas in Set(line.gases.map(\.species.gas)) {
        let own = Source(facility: line.facility.id, source: source(of: line), gas: gas)
        let whole = Source(facility: line.facility.id, source: "", gas: gas)
        keep(line, method, in: &sources[own, default: [:]])
        keep(line, method, in: &facilities[whole, default: [:]])
      }
    }
    var reported: Set<RecordPlace> = []
    for found in sources.values.sorted(by: precedes) {
      report(found, isOneSource: true, &reported, &diagnostics)
    }
    // A store's balance holds for every machine that is filled from it.
    for found in facilities.values.sorted(by: precedes) where found[.balance] != nil {
      report(found, isOneSource: false, &reported, &diagnostics)
    }
  }

  private func keep(_ line: EmissionLine, _ method: Method, in found: inout Found) {
    if let known = found[method], known.place <= line.place { return }
    found[method] = line
  }

  private func precedes(_ a: Found, _ b: Found) -> Bool {
    guard let first = a.values.map(\.place).min(), let second = b.values.map(\.place).min() else {
      return false
    }
    return first < second
  }

  /// Says at each further method that another counts the same; once for the gases of a blend.
  private func report(
    _ found: Found, isOneSource: Bool, _ reported: inout Set<RecordPlace>,
    _ diagnostics: inout Diagnostics
  ) {
    let methods = Method.allCases.filter { found[$0] != nil }
    guard let first = methods.first, let known = found[first] else { return }
    for method in methods.dropFirst() {
      guard let line = found[method], reported.insert(line.place).inserted else { continue }
      let isTwice = isOneSource && first == .balance
      let place = line.place.location(of: .activity)
      diagnostics.report(
        Diagnostic(
          isTwice ? .methodTwice : .methodBeside, at: place.place,
          words: [
            .text(name(line)), .phrase(method.word), .text(name(known)), .phrase(first.word),
          ],
          excerpt: place.excerpt,
          notes: [
            Note(Phrase(.noteDeclaredHere, known.activity.description), at: known.first)
          ],
          hint: Phrase(isTwice ? .hintMethodTwice : .hintMethodBeside)))
    }
  }

  private func name(_ line: EmissionLine) -> String {
    let source = source(of: line)
    return source.isEmpty ? line.activity.description : "\(source), \(line.activity)"
  }
}
