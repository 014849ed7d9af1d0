import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// What a kiln emits by a balance of its clinker (2547 Annex II B.9.2.2, method B). The balance and
/// products.yaml tell of the same tonnes, so they must agree.
struct ClinkerStreams {
  let settings: CBAMSettings
  let system: ProductionSystem
  let flows: Flows
  let lines: AssignedLines

  func streams(_ found: inout Diagnostics) -> [Stream] {
    settings.clinker.compactMap { stream(of: $0, &found) }
  }

  private func stream(of balance: ClinkerBalance, _ found: inout Diagnostics) -> Stream? {
    for cement in balance.cement {
      check(cement.product, is: cement.made, .clinkerCement, at: cement.product, &found)
      if cement.clinker < .zero { reportNegative(cement.clinker, at: cement.product, &found) }
    }
    if !(balance.produced > .zero) {
      reportNegative(balance.produced, at: balance.clinker, &found)
      return nil
    }
    check(balance.clinker, is: balance.produced, .clinkerBalance, at: balance.clinker, &found)
    guard
      let kiln = system.processes.firstIndex(where: { process in
        process.outputs.contains { $0.product.value == balance.clinker.value }
      })
    else { return nil }
    checkWeighed(balance, kiln, &found)
    return Stream(
      source: balance.clinker.value, activity: "process/clinker", method: .process, line: nil,
      tonnes: balance.produced * balance.factor, zeroRated: .zero,
      article: "2025/2547 II B.9.2, Eq. 27",
      steps: [
        StreamStep(
          kind: .words(.clinkerBalance, []), value: balance.produced, location: balance.location),
        StreamStep(kind: .factor("t CO2/t"), value: balance.factor, location: balance.location),
      ], parts: [(kiln, .one)])
  }

  /// Tonnes of a product by the balance are those that products.yaml makes.
  private func check(
    _ name: Located<String>, is tonnes: ExactRatio, _ code: DiagnosticCode,
    at place: Located<String>, _ found: inout Diagnostics
  ) {
    guard let index = system.product(named: name.value) else {
      found.report(
        ProductionChecks.unknown(name, "product", among: system.products.map(\.id)))
      return
    }
    let product = system.products[index]
    guard let ratio = product.declaredUnit.unit.conversion(to: .tonne) else {
      found.report(
        Diagnostic(
          .flowUnit, at: name.location, [product.declaredUnit.unit.symbol, name.value, "t"],
          hint: Phrase(.hintGiveUnits, "t")))
      return
    }
    let made = ratio * flows.made(index)
    if made == tonnes { return }
    found.report(
      Diagnostic(
        code, at: place.location,
        [ExplainedFigure.shown(tonnes), name.value, ExplainedFigure.shown(made)],
        notes: [Note(Phrase(.noteDeclaredHere, name.value), at: product.location)],
        hint: Phrase(.hintClinkerBalance)))
  }

  private func reportNegative(
    _ tonnes: ExactRatio, at place: Located<String>, _ found: inout Diagnostics
  ) {
    found.report(
      Diagnostic(
        .clinkerNegative, at: place.location, [ExplainedFigure.shown(tonnes), place.value],
        hint: Phrase(.hintClinkerBalance)))
  }

  /// Clinker that is weighed, or reckoned by what goes into the kiln, would count a second time.
  private func checkWeighed(
    _ balance: ClinkerBalance, _ kiln: Int, _ found: inout Diagnostics
  ) {
    for assigned in lines.all where assigned.parts.contains(where: { $0.process == kiln }) {
      let line = assigned.line
      let isInput =
        line.activity.description.hasPrefix("process/carbonate")
        && [balance.clinker.value, system.processes[kiln].id].contains(line.source)
      guard line.activity.description == "process/clinker" || isInput else { continue }
      found.report(
        Diagnostic(
          .bothMethods, at: line.first,
          [line.activity.description, "clinker: \(balance.clinker.value)"],
          notes: [Note(Phrase(.noteFirstHere), at: balance.location)],
          hint: Phrase(.hintBothMethods)))
    }
  }
}
