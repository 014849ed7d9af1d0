import BanyanDiagnostics
import BanyanQuantities

/// Source streams on sheet B.
extension TemplateLint {
  func streams(_ found: inout TemplateFindings) {
    var balance: (inputs: [Int], outputs: Int) = ([], 0)
    for row in 0..<template.map[.streamMethod].rows {
      guard let method = template.text(.streamMethod, row: row) else { continue }
      percentages(row, &found)
      amount(row, &found)
      if method == TemplateEntries.StreamRow.Method.massBalance.rawValue {
        carbon(row, &found)
        if let amount = template.number(.streamAmount, row: row) {
          if amount < .zero { balance.outputs += 1 } else { balance.inputs.append(row) }
        }
      } else {
        factor(row, &found)
      }
    }
    if balance.outputs == 0, let first = balance.inputs.first {
      found.report(.templateMassBalance, .streamAmount, first, hint: Phrase(.hintTemplateOutputs))
    }
  }

  /// Since edition 2.0 these are per cent: nothing oxidises by 1 %.
  private func percentages(_ row: Int, _ found: inout TemplateFindings) {
    for field in [TemplateField.streamOxidation, .streamConversion, .streamBiomass] {
      guard let value = template.number(field, row: row), .zero < value, !(.one < value) else {
        continue
      }
      found.report(
        .templateAsShare, field, row, 0, 0,
        [Self.text(value), Self.text(value * ExactDecimal(100))],
        severity: field == .streamBiomass ? .warning : nil)
    }
  }

  private func amount(_ row: Int, _ found: inout TemplateFindings) {
    let name = template.text(.streamName, row: row) ?? ""
    let amount = template.number(.streamAmount, row: row)
    if amount?.isZero ?? true {
      found.report(.templateAmount, .streamAmount, row, [name, amount == nil ? "–" : "0"])
    }
  }

  /// A tonne holds no more than a tonne of carbon; more is a factor of CO2, which the formula multiplies by
  /// 3.664 once more.
  private func carbon(_ row: Int, _ found: inout TemplateFindings) {
    guard let carbon = template.number(.streamCarbon, row: row) else {
      found.report(.templateLacks, .streamCarbon, row, [label(.streamCarbon)])
      return
    }
    let isMass = template.text(.streamUnit, row: row) != "1000Nm3"
    guard isMass, .one < carbon else { return }
    let divided = carbon * ExactDecimal(1000) / ExactDecimal(3664)
    found.report(
      .templateCarbon, .streamCarbon, row, [Self.text(carbon)],
      hint: Phrase(.hintTemplateCarbon, Self.text(divided)))
  }

  private func factor(_ row: Int, _ found: inout TemplateFindings) {
    guard let factor = template.number(.streamFactor, row: row) else {
      found.report(.templateLacks, .streamFactor, row, [label(.streamFactor)])
      return
    }
    let unit = template.text(.streamUnit, row: row) ?? ""
    let factorUnit = template.text(.streamFactorUnit, row: row) ?? ""
    switch factorUnit {
    case "tCO2/TJ":
      let value = template.number(.streamHeatingValue, row: row)
      if value == nil { found.report(.templateHeatingValue, .streamHeatingValue, row) }
      found.check(value, .heatingValue, .streamHeatingValue, row: row)
      found.check(factor, .factorOfEnergy, .streamFactor, row: row)
    case "tCO2/\(unit)":
      let bounds: TemplateBounds = unit == "t" ? .factorOfMass : .factorOfGas
      found.check(factor, bounds, .streamFactor, row: row)
    default:
      found.report(.templateUnits, .streamFactorUnit, row, [unit, factorUnit])
    }
  }
}
