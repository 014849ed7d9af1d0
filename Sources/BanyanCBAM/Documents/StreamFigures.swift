import BanyanCalculation
import BanyanQuantities

/// Every source stream with its activity data and the factors it was multiplied by.
struct StreamFigures {
  let made: DocumentFigures

  init(_ made: DocumentFigures) { self.made = made }

  private var report: CBAMReport { made.report }

  static let headings: [DocumentWord] = [
    .stream, .processes, .method, .activityData, .factor, .equivalents, .zeroRated, .article,
  ]

  var table: LawDocument.Body {
    made.table(
      Self.headings,
      report.streams.map { stream in
        [
          stream.id, owners(of: stream), stream.method.rawValue, activityData(of: stream),
          factors(of: stream),
          made.number(stream.tonnes), made.number(stream.zeroRated), stream.article,
        ]
      })
  }

  func owners(of stream: Stream) -> String {
    var names: [String] = []
    for (member, _) in stream.parts {
      let name =
        member.flatMap { member in
          report.processes.first { $0.process.members.contains(member) }?.process.id
        } ?? "outside"
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  private func activityData(of stream: Stream) -> String {
    stream.line.map { "\($0.quantity.normalised) \($0.unit.symbol)" } ?? "–"
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

/// Fuels by their energy (item 2(d)): that of the records, of the heating value used, or of the emission over
/// the law's factor of the fuel, where a factor by mass or volume was stated.
struct FuelRanking {
  let made: DocumentFigures

  init(_ made: DocumentFigures) { self.made = made }

  func body(most: Int) -> LawDocument.Body {
    let fuels = made.report.streams.compactMap { stream -> (Stream, ExactRatio)? in
      guard stream.method == .combustion, let energy = terajoules(of: stream) else { return nil }
      return (stream, energy)
    }
    return made.table(
      [.stream, .terajoules, .carbonDioxide],
      fuels.sorted { $1.1 < $0.1 }.prefix(most).map {
        [$0.0.id, made.number($0.1), made.number($0.0.tonnes + $0.0.zeroRated)]
      })
  }

  private func terajoules(of stream: Stream) -> ExactRatio? {
    guard let line = stream.line else { return nil }
    if let energy = CombinedPlantMaking.terajoules(of: line) { return energy }
    guard let factor = made.report.factor(of: stream.activity), !factor.isZero else { return nil }
    return (stream.tonnes + stream.zeroRated) / factor
  }
}
