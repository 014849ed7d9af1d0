import BanyanCredentials
import BanyanDiagnostics
import BanyanQuantities

/// UNTP 0.7.0 DigitalTraceabilityEvent: how a batch was made, and of what.
struct UNTPEvent {
  /// Nil, with what is missing: an event has a day, and says how much.
  func document(of passport: Passport, _ found: inout Diagnostics) -> JSONValue? {
    let product = passport.product
    guard let batch = passport.batch else {
      found.report(
        Diagnostic(
          .passportNoBatch, at: product.location, [product.key],
          hint: Phrase(.hintPassportNoBatch)))
      return nil
    }
    for (field, isMissing) in [
      ("through", batch.through == nil), ("quantity", batch.quantity == nil),
      ("unit", batch.quantity != nil && batch.unit == nil),
    ] where isMissing {
      found.report(
        Diagnostic(
          .fieldMissing, at: batch.location, [field], hint: Phrase(.hintFillColumn, field)))
    }
    if passport.materials.isEmpty {
      found.report(
        Diagnostic(
          .fieldMissing, at: product.location, ["composition"],
          hint: Phrase(.hintAddField, "composition")))
    }
    guard let day = batch.through, let units = passport.declaredUnits,
      let made = made(batch, &found), !passport.materials.isEmpty
    else { return nil }
    let name = product.processes.joined(separator: "; ")
    let event: JSONValue = [
      "type": ["MakeEvent", "LifecycleEvent"],
      "id": .text("\(passport.site)/events/\(batch.name)"),
      "name": .text(name),
      "description": .text(description(passport)),
      "eventDate": .text(Instant(startOf: day).description),
      "activityType": .classification(
        "commissioning", "Commissioning", "https://ref.gs1.org/cbv/BizStep",
        "GS1 CBV Business Step"),
      "relatedParty": passport.issuer.asManufacturer,
      "inputProduct": .array(passport.materials.map { input($0, units, passport) }),
      "outputProduct": [
        [
          "product": [
            "type": ["Product"], "id": .text(passport.id), "name": .text(product.name),
            "idGranularity": "batch", "batchNumber": .text(batch.name),
          ],
          "quantity": made, "disposition": "new",
        ]
      ],
      "madeAtFacility": passport.facilityReference,
    ]
    return passport.credential(
      "DigitalTraceabilityEvent", "dte-\(batch.name)", "\(name), \(batch.name)", of: .untpEvent
    ).document(of: [event])
  }

  private func description(_ passport: Passport) -> String {
    let declared = passport.product.declaredUnit
    let isTonne = declared.unit.symbol == "t" && declared.amount == .one
    return "Inputs of \(passport.period) for each \(isTonne ? "tonne" : declared.text) of "
      + "\(passport.product.key), by the allocation of the footprint, times the "
      + "\(isTonne ? "tonnes" : "quantity") of this batch"
  }

  private func made(_ batch: Batch, _ found: inout Diagnostics) -> JSONValue? {
    if let weight = batch.weight { return weight }
    guard let quantity = batch.quantity, let unit = batch.unit else { return nil }
    guard let code = UnitCode(unit) else {
      found.report(
        Diagnostic(
          .passportUnitCode, at: batch.location, [unit.symbol],
          hint: Phrase(.hintOneOf, UnitCode.known.joined(separator: ", "))))
      return nil
    }
    return .measure(code.ratio * quantity, code.code)
  }

  private func input(
    _ material: Passport.MaterialShare, _ units: ExactRatio, _ passport: Passport
  ) -> JSONValue {
    let own = "\(passport.site)/material/\(material.name)"
    return [
      "product": [
        "type": ["Product"],
        "id": .text(passport.hidesSuppliers ? own : material.suppliersID ?? own),
        "name": .text(Passport.both(material.text.name, material.text.nameInEnglish)),
        "idGranularity": "model",
      ],
      "quantity": .measure(material.kilograms * units / 1000, "TNE"),
      "disposition": "consumed",
    ]
  }
}

/// A unit by its code of UN/ECE Recommendation 20, and what one of it is in that code's unit.
struct UnitCode {
  let code: String
  let ratio: ExactRatio

  /// Units that have one, as products.yaml writes them.
  static let known = ["t", "kg", "piece", "m", "m2", "m3", "l", "kWh", "MWh"]

  private static let codes = [
    "piece": "C62", "m": "MTR", "m2": "MTK", "m3": "MTQ", "l": "LTR", "kWh": "KWH", "MWh": "MWH",
    "kg": "KGM", "t": "TNE",
  ]

  init?(_ unit: Unit) {
    if let code = Self.codes[unit.symbol] {
      self.code = code
      ratio = .one
      return
    }
    // Another unit of a kind that has one: so many of it.
    for name in Self.known {
      guard let other = try? Unit(name), let ratio = unit.conversion(to: other),
        let code = Self.codes[name]
      else { continue }
      self.code = code
      self.ratio = ratio
      return
    }
    return nil
  }
}
