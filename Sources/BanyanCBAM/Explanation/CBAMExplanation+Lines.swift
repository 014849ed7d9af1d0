import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting
import BanyanRuns

/// Source streams: from records to t CO2 by the law's factors.
extension CBAMExplanation {
  /// `replayed`: the records behind the stream's line; nil where no record states it.
  func line(_ stream: Stream, _ replayed: LineExplanation?) -> ExplainedFigure {
    let drawn = LineBranches(language: language)
    var branches: [Branch] = []
    if let replayed {
      branches.append(drawn.records(replayed))
    } else if let waste = waste(stream) {
      branches.append(waste)
    }
    for step in stream.steps {
      branches += self.branches(of: step, stream, drawn)
    }
    let agrees: String? =
      replayed.map {
        ($0.agrees ? ExplainText.replayAgrees : ExplainText.replayDiffers)
          .text(in: language, shown(stream.tonnes))
      }
    branches.append(Branch(text: "= \(shown(stream.tonnes)) t CO2e", place: agrees))
    if stream.method == .measured, stream.activity.hasSuffix("N2O"),
      let own = stream.steps.first?.value
    {
      let potential = report.law.parameters.constant("N2O")
      branches.append(rounded(NitrousOxide(tonnes: own, potential: potential)))
    }
    branches += owners(of: stream)
    return ExplainedFigure(
      name: "cbam/line/\(stream.id)", value: stream.tonnes, unit: "t CO2e",
      basis: CBAMTerm.citation(stream.article, in: language),
      branches: branches)
  }

  /// As the act prints measured nitrous oxide.
  func rounded(_ gas: NitrousOxide) -> Branch {
    Branch(
      text: "\(gas.equivalent.normalised) "
        + say(
          .nitrousOxide, shown(gas.tonnes), "\(gas.rounded)", shown(gas.potential)))
  }

  private func branches(
    of step: StreamStep, _ stream: Stream, _ drawn: LineBranches
  ) -> [Branch] {
    let place = step.location.map { "\($0)" }
    let factor = "× \(shown(step.value))"
    switch step.kind {
    case .table:
      guard let line = stream.line else { return [] }
      return drawn.conversion(line) + [drawn.basis(line)]
    case .factor(let unit): return [Branch(text: "\(factor) \(unit)", place: place)]
    case .part(let name, let share):
      return [
        Branch(
          text: "\(factor) t CO2/t \(name)", place: place,
          below: share == .one ? [] : [Branch(text: say(.composition, shown(share)))])
      ]
    case .words(let key, let words):
      return [Branch(text: "\(factor)  \(key.text(in: language, arguments: words))", place: place)]
    }
  }

  /// A waste whose quantity products.yaml states; nil of a stream that is none.
  private func waste(_ stream: Stream) -> Branch? {
    guard let text = report.settings.wastes.first(where: { $0.waste.value == stream.activity }),
      let output = report.system.processes.flatMap(\.outputs)
        .first(where: { $0.isWaste && $0.product.value == text.waste.value }),
      !text.factor.isZero
    else { return nil }
    return Branch(
      text: "\(shown(stream.tonnes / text.factor)) t", place: "\(output.product.location)")
  }

  /// Whose the stream is.
  private func owners(of stream: Stream) -> [Branch] {
    stream.parts.map { member, share in
      let process = member.flatMap { member in
        report.processes.first { $0.process.members.contains(member) }
      }
      guard let process else {
        return Branch(text: "\(shown(stream.tonnes * share)) t CO2e  \(say(.rest))")
      }
      return Branch(
        text: "\(shown(stream.tonnes * share)) t CO2e  \(process.process.id)",
        place: command("process", process.process.id))
    }
  }
}
