import BanyanCalculation
import BanyanQuantities

/// Every source stream with its activity data and the factors it was multiplied by.
struct StreamFigures {
  let made: DocumentFigures

  init(_ made: DocumentFigures) { self.made = made }

  private var report: CBAMReport { made.report }

  static let headings: [DocumentWord] = [
    .process, .source, .stream, .method, .activityData, .factor, .equivalents, .zeroRated, .article,
  ]

  /// What each process has of each stream.
  var table: LawDocument.Body {
    made.table(
      Self.headings,
      report.streams.flatMap { stream in
        parts(of: stream).map { owner, share in
          [
            owner, stream.source, stream.activity, stream.method.rawValue,
            activityData(of: stream, share), factors(of: stream),
            made.number(stream.tonnes * share), made.number(stream.zeroRated * share),
            stream.point,
          ]
        }
      })
  }

  /// Its processes by name, each once, with their share of it.
  private func parts(of stream: Stream) -> [(owner: String, share: ExactRatio)] {
    var parts: [(owner: String, share: ExactRatio)] = []
    for (member, share) in stream.parts {
      let owner = owner(member)
      if let place = parts.firstIndex(where: { $0.owner == owner }) {
        parts[place].share += share
      } else {
        parts.append((owner, share))
      }
    }
    return parts
  }

  private func owner(_ member: Int?) -> String {
    member.flatMap { member in
      report.processes.first { $0.process.members.contains(member) }?.process.id
    } ?? "outside"
  }

  func owners(of stream: Stream) -> String {
    parts(of: stream).map(\.owner).joined(separator: ", ")
  }

  /// As recorded; stocks and what the installation measured stand among the factors.
  private func activityData(of stream: Stream, _ share: ExactRatio) -> String {
    if let line = stream.line { return "\(made.number(share * line.quantity)) \(line.unit.symbol)" }
    // A waste's tonnes are what products.yaml states: the emission over its factor.
    guard case .factor("t CO2/t") = stream.steps.first?.kind else { return "–" }
    let factor = stream.steps.reduce(ExactRatio.one) { $0 * $1.value }
    return factor.isZero ? "–" : "\(made.number(stream.tonnes * share / factor)) t"
  }

  /// Parts of a composition add up; everything else is multiplied.
  private func factors(of stream: Stream) -> String {
    var text = ""
    var isPart = false
    for step in stream.steps {
      let wasPart = isPart
      if case .part = step.kind { isPart = true } else { isPart = false }
      if !text.isEmpty { text += isPart && wasPart ? " + " : " × " }
      text += factor(step, stream)
    }
    return text
  }

  private func factor(_ step: StreamStep, _ stream: Stream) -> String {
    let value = made.number(step.value)
    switch step.kind {
    case .table: return "\(value) t CO2/\(stream.line?.unit.symbol ?? "t")"
    case .factor(let unit): return "\(value) \(unit)"
    case .part(let name, let share): return "\(made.percent(share)) \(name) at \(value)"
    case .words(let text, let words):
      return "\(value) (\(text.text(in: .english, arguments: words)))"
    }
  }
}

extension Stream {
  /// The point of the act without its number, which the documents are about.
  var point: String {
    let act = "2025/2547 "
    return article.hasPrefix(act) ? String(article.dropFirst(act.count)) : article
  }
}

/// Fuels by their energy (item 2(d)): that of the records, of the heating value used, or of the emission over
/// the law's factor of the fuel, where a factor by mass or volume was stated.
struct FuelRanking {
  let made: DocumentFigures

  init(_ made: DocumentFigures) { self.made = made }

  func body(most: Int) -> LawDocument.Body {
    let fuels = made.report.streams.filter { $0.method == .combustion }.map {
      (stream: $0, energy: terajoules(of: $0))
    }
    // A fuel without an energy has its place by what it emits, and the item says what is missing.
    let ranked = fuels.filter { $0.energy != nil }.sorted {
      ($1.energy ?? .zero) < ($0.energy ?? .zero)
    }
    let unranked = fuels.filter { $0.energy == nil }.sorted {
      emitted($1.stream) < emitted($0.stream)
    }
    return made.table(
      [.source, .stream, .terajoules, .carbonDioxide],
      (ranked.prefix(most) + unranked).map { fuel in
        [
          fuel.stream.source, fuel.stream.activity, fuel.energy.map(made.number) ?? "–",
          made.number(emitted(fuel.stream)),
        ]
      }, missing: unranked.map { "streams \($0.stream.id): emission-factor" })
  }

  private func emitted(_ stream: Stream) -> ExactRatio { stream.tonnes + stream.zeroRated }

  private func terajoules(of stream: Stream) -> ExactRatio? {
    if let energy = stream.terajoules { return energy }
    guard let factor = made.report.factor(of: stream.activity), !factor.isZero else { return nil }
    return emitted(stream) / factor
  }
}
