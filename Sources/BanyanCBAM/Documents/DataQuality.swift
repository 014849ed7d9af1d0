import BanyanActivity
import BanyanQuantities

/// Data quality and methods of each good (item 15(c)): of every part of it whether it was monitored or is a
/// default value, and by what.
struct DataQuality {
  let made: DocumentFigures

  init(_ made: DocumentFigures) { self.made = made }

  static let headings: [DocumentWord] = [.good, .component, .partOfDirect, .basis, .method]

  private var report: CBAMReport { made.report }

  var table: LawDocument.Body {
    .table(
      Self.headings,
      made.goods.flatMap { process, good in
        [whole(good)] + process.contributions.map { part(of: good, $0, process) }
      })
  }

  private func whole(_ good: GoodFigures) -> [String] {
    let share = good.embedded.directShare
    let indirect = good.good.annexI.countsIndirect && !good.embedded.indirectShare.isZero
    return [
      good.product, "whole", made.percent(.one),
      share.isZero ? "fully monitored" : "monitored, default values for some precursors",
      [
        share.isZero
          ? "each part monitored, verified or of exempt origin"
          : "\(made.percent(share)) of the direct emissions by default values",
        indirect
          ? "\(made.percent(good.embedded.indirectShare)) of the indirect emissions by default values"
          : nil,
      ].compactMap { $0 }.joined(separator: "; "),
    ]
  }

  private func part(
    of good: GoodFigures, _ contribution: Contribution, _ process: ProcessFigures
  ) -> [String] {
    let whole = good.embedded.direct
    let share = whole.isZero ? "–" : made.percent(contribution.embedded.direct / whole)
    let (basis, method) = words(contribution, process)
    return [good.product, contribution.id, share, basis, method]
  }

  private func words(
    _ contribution: Contribution, _ process: ProcessFigures
  ) -> (basis: String, method: String) {
    if contribution.units == nil { return ("monitored (Annexes II, III)", methods(of: process)) }
    let precursor = report.precursors.first { $0.text.id.value == contribution.id }
    switch contribution.basis {
    case .own: return ("own good", "as its own process")
    case .exempt: return ("exempt origin", "nothing is embedded (2023/956 Annex III.1)")
    case .default:
      return (
        "default value", "with mark-up, (EU) 2025/2621, \(precursor?.value?.table ?? "Annex I")"
      )
    case .actual:
      let verification = precursor?.text.values?.verification
      let named = [verification?.report, verification?.verifier].compactMap { $0 }
      return (
        "actual value, verified",
        named.isEmpty ? "verification report not named" : named.joined(separator: ", ")
      )
    }
  }

  // MARK: The process itself

  /// How many streams by which method, where their factors come from, and what is said of uncertainty and
  /// gaps.
  private func methods(of process: ProcessFigures) -> String {
    let members = Set(process.process.members)
    let streams = report.streams.filter { stream in
      stream.parts.contains { $0.process.map(members.contains) ?? false }
    }
    if streams.isEmpty { return "no source stream" }
    let byMethod = counted(streams.map { "\($0.method.rawValue), \($0.point)" })
    let factors = counted(streams.flatMap(sources))
    let stated = streams.filter { text(of: $0)?.uncertainty != nil }.compactMap { stream in
      text(of: stream)?.uncertainty.map { "\(stream.id) \($0)" }
    }
    let gaps = report.settings.gaps.filter { gap in
      streams.contains { $0.line.map(gap.records.matches) ?? false }
    }
    return [
      "source streams: \(byMethod)", factors.isEmpty ? nil : "their factors: \(factors)",
      stated.isEmpty ? nil : "uncertainty: \(stated.joined(separator: "; "))",
      gaps.isEmpty ? "no data gap" : "data gaps: \(gaps.count), see 16(e)",
    ].compactMap { $0 }.joined(separator: "; ")
  }

  private func text(of stream: Stream) -> StreamText? {
    stream.line.flatMap { line in report.settings.streams.first { $0.records.matches(line) } }
  }

  /// Whose the factors of a stream are, each kind once.
  private func sources(of stream: Stream) -> [String] {
    var sources: [String] = []
    for step in stream.steps {
      guard let file = step.location?.file else { continue }
      if case .words = step.kind { continue }
      let source =
        file.hasPrefix("factors/cbam/")
        ? "Annex II G"
        : file == CBAMSettings.fileName ? "stated in cbam.yaml" : "the installation's own tables"
      if !sources.contains(source) { sources.append(source) }
    }
    return sources
  }

  /// Each word once, with how often it stands.
  private func counted(_ words: [String]) -> String {
    var counts: [(word: String, count: Int)] = []
    for word in words {
      if let place = counts.firstIndex(where: { $0.word == word }) {
        counts[place].count += 1
      } else {
        counts.append((word, 1))
      }
    }
    return counts.map { "\($0.word) (\($0.count))" }.joined(separator: ", ")
  }
}
