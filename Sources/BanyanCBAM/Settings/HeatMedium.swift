import BanyanActivity
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Steam or hot water by what was measured of it over the year (2547 Annex II C.1.2.1, method 1).
package struct HeatMedium: Sendable {
  /// Kilograms sent out: weighed, or the volume over the specific volume (Eq. 30).
  package let mass: ExactRatio
  /// Of these, what is known to be lost, and what stays in the product; kilograms.
  package let lost: ExactRatio
  package let injected: ExactRatio
  /// kJ/kg of the flow and of what comes back.
  package let enthalpy: ExactRatio
  package let returned: ExactRatio
  /// What shows that condensate stays in the product.
  package let evidence: Located<String>?

  /// kJ/kg of water at 90 °C, where the condensate does not come back or nobody can say how warm it does:
  /// saturated liquid by the industrial formulation IAPWS-IF97, 376.968.
  package static let condensate = ExactRatio(ExactDecimal(coefficient: 37697, exponent: -2))

  /// Eq. 31: the flow less its return. What is lost brings nothing; from what stays in the product no
  /// condensate is deducted.
  package var terajoules: ExactRatio {
    let arriving = mass - lost
    let back = arriving - injected
    return (arriving * enthalpy - back * returned) / ExactDecimal(1_000_000_000)
  }
}

/// Reads `medium:` of a line of heat.
struct HeatMediumReader {
  func medium(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> HeatMedium? {
    guard var fields = MappingReader(node, "medium", &diagnostics) else { return nil }
    let mass = mass(&fields, node, &diagnostics)
    let enthalpy = enthalpy("enthalpy", &fields, &diagnostics)
    let returned = returned(&fields, &diagnostics)
    let parts = ["lost", "injected"].map { key in
      fields.node(key).flatMap { CBAMFields.quantity($0, in: .kilogram, &diagnostics) } ?? .zero
    }
    let evidence = fields.text("evidence", &diagnostics)
    if let injected = fields.node("injected"), evidence == nil {
      diagnostics.report(
        Diagnostic(
          .evidenceNeeded, at: injected.location, ["injected", "2025/2547 Annex II C.1.2.1"],
          hint: Phrase(.hintAddField, "evidence")))
    }
    fields.finish(&diagnostics)
    guard let mass, let enthalpy, let returned else { return nil }
    if mass < parts[0] + parts[1] {
      report(.heatMass, at: node, [parts[0] + parts[1], mass], .hintHeatMass, &diagnostics)
      return nil
    }
    if !(returned < enthalpy) {
      report(.heatEnthalpy, at: node, [enthalpy, returned], .hintHeatEnthalpy, &diagnostics)
      return nil
    }
    return HeatMedium(
      mass: mass, lost: parts[0], injected: parts[1], enthalpy: enthalpy, returned: returned,
      evidence: evidence)
  }

  private func report(
    _ code: DiagnosticCode, at node: DocumentNode, _ figures: [ExactRatio], _ hint: TextKey,
    _ diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      Diagnostic(
        code, at: node.location, figures.map(ExplainedFigure.shown), hint: Phrase(hint)))
  }

  /// `mass: 50000 t`, or `volume: 9720000 m3` with `specific-volume: 0.1944 m3/kg` (Eq. 30).
  private func mass(
    _ fields: inout MappingReader, _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    let volume = fields.node("volume")
    let specific = CBAMFields.rate(
      "specific-volume", in: "m3/kg", such: "0.1944", &fields, &diagnostics)
    if let mass = fields.node("mass") {
      fields.reportBoth("mass", "volume", &diagnostics)
      return CBAMFields.quantity(mass, in: .kilogram, &diagnostics)
    }
    guard let volume else {
      fields.reportMissing("mass", &diagnostics)
      return nil
    }
    if fields.node("specific-volume") == nil {
      fields.reportMissing("specific-volume", &diagnostics)
    }
    guard let cubicMetres = CBAMFields.quantity(volume, in: .cubicMetre, &diagnostics),
      let specific
    else { return nil }
    if specific.isZero {
      let text = fields.node("specific-volume")
      diagnostics.report(
        Diagnostic(
          .rateInvalid, at: text?.location ?? node.location, [text?.text ?? "", "m3/kg"],
          hint: Phrase(.hintPlainNumber, "0.1944 m3/kg")))
      return nil
    }
    return cubicMetres / specific
  }

  private func enthalpy(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    if fields.node(key) == nil { fields.reportMissing(key, &diagnostics) }
    return CBAMFields.rate(key, in: "kJ/kg", such: "2777.1", &fields, &diagnostics)
  }

  /// `return: 419 kJ/kg`, or a word where water of 90 °C stands for it.
  private func returned(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    if ["unknown", "not-returned"].contains(fields.node("return")?.text) {
      return HeatMedium.condensate
    }
    return enthalpy("return", &fields, &diagnostics)
  }
}

extension Unit {
  fileprivate static let cubicMetre = Unit(symbol: "m3", dimension: .volume, ratio: .one)
}
