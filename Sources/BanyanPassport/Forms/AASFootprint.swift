import BanyanCredentials
import BanyanDiagnostics
import BanyanQuantities

/// Asset Administration Shell, metamodel 3.0, with the submodel Carbon Footprint 1.0 (IDTA 02023).
struct AASFootprint {
  /// Nil where the submodel has no word for what the footprint is stated for.
  func document(of passport: Passport, _ found: inout Diagnostics) -> JSONValue? {
    let declared = passport.product.declaredUnit
    guard let unit = Self.units[declared.unit.symbol] else {
      found.report(
        Diagnostic(
          .passportUnitCode, at: passport.product.location, [declared.unit.symbol],
          hint: Phrase(.hintOneOf, Self.units.keys.sorted().joined(separator: ", "))))
      return nil
    }
    let shell = "\(passport.site)/aas/\(passport.key)"
    let submodel = "\(shell)/carbon-footprint"
    return [
      "assetAdministrationShells": [
        [
          "modelType": "AssetAdministrationShell", "id": .text(shell),
          "idShort": .text(Self.shortName(of: passport)),
          "assetInformation": .stating([
            "assetKind": passport.batch == nil ? "Type" : "Instance",
            "globalAssetId": .text(passport.id),
            "specificAssetIds": passport.batch.map(Self.assetIDs),
          ]),
          "submodels": [
            [
              "type": "ModelReference",
              "keys": [["type": "Submodel", "value": .text(submodel)]],
            ]
          ],
        ]
      ],
      "submodels": [
        [
          "modelType": "Submodel", "kind": "Instance", "id": .text(submodel),
          "idShort": "CarbonFootprint",
          "administration": [
            "version": "1", "revision": "0", "templateId": "https://admin-shell.io/IDTA02023-1-0",
          ],
          "semanticId": external("\(Self.idta)CarbonFootprint/1/0"),
          "submodelElements": [
            list(
              "ProductCarbonFootprints", "\(Self.idta)ProductCarbonFootprints/1/0",
              "SubmodelElementCollection",
              [
                [
                  "modelType": "SubmodelElementCollection",
                  "semanticId": external("\(Self.idta)ProductCarbonFootprint/1/0"),
                  "value": .array(figure(passport, unit)),
                ]
              ])
          ],
        ]
      ],
    ]
  }

  private static let idta = "https://admin-shell.io/idta/CarbonFootprint/"

  /// The submodel's words and ECLASS values for what a footprint is stated for.
  private static let units: [String: (word: String, value: String)] = [
    "g": ("g", "0173-1#07-ABZ596#003"), "kg": ("kg", "0173-1#07-ABZ597#003"),
    "t": ("t", "0173-1#07-ABZ598#003"), "ml": ("ml", "0173-1#07-ABZ599#003"),
    "l": ("l", "0173-1#07-ABZ600#003"), "m3": ("cbm", "0173-1#07-ABZ601#003"),
    "m2": ("qm", "0173-1#07-ABZ602#003"), "piece": ("piece", "0173-1#07-ABZ603#003"),
  ]

  private static func assetIDs(of batch: Batch) -> JSONValue {
    let heat = batch.heat.map { [("heatNumber", $0)] } ?? []
    return .array(
      ([("batchId", batch.name)] + heat).map { ["name": .text($0.0), "value": .text($0.1)] })
  }

  /// Letters and digits: `HeatOfRebar`.
  private static func shortName(of passport: Passport) -> String {
    let words = passport.product.key.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    guard let batch = passport.batch else { return "ModelOf\(name)" }
    return (batch.heat == nil ? "BatchOf" : "HeatOf") + name
  }

  /// Exact texts: here every digit stands.
  private func figure(
    _ passport: Passport, _ unit: (word: String, value: String)
  ) -> [JSONValue] {
    let figure = passport.footprint
    return [
      list(
        "PcfCalculationMethods", "\(Self.idta)PcfCalculationMethods/1/0", "Property",
        [
          property(
            nil, "0173-1#02-ABG854#003", "xs:string", "ISO 14067", value: "0173-1#07-ABU218#003")
        ], of: "xs:string"),
      property(
        "PcfCO2eq", "0173-1#02-ABG855#003", "xs:decimal", figure.kilograms.normalised.description),
      property(
        "ReferenceImpactUnitForCalculation", "0173-1#02-ABG856#003", "xs:string", unit.word,
        value: unit.value),
      property(
        "QuantityOfMeasureForCalculation", "0173-1#02-ABG857#003", "xs:double",
        passport.product.declaredUnit.amount.normalised.description),
      // What is covered, not a figure of EN 15804.
      list(
        "LifeCyclePhases", "\(Self.idta)LifeCyclePhases/1/0", "Property",
        [
          property(nil, "0173-1#02-ABG858#003", "xs:string", "A1-A3", value: "0173-1#07-ABZ789#003")
        ], of: "xs:string"),
      property(
        "PublicationDate", "\(Self.idta)PublicationDate/1/0", "xs:dateTime",
        Instant(startOf: figure.issued).description),
      property(
        "ExpirationDate", "\(Self.idta)ExpirationDate/1/0", "xs:dateTime",
        passport.validUntil.description),
    ]
  }

  private func external(_ value: String) -> JSONValue {
    [
      "type": "ExternalReference",
      "keys": [["type": "GlobalReference", "value": .text(value)]],
    ]
  }

  private func property(
    _ name: String?, _ meaning: String, _ type: String, _ text: String, value: String? = nil
  ) -> JSONValue {
    .stating([
      "idShort": name.map { .text($0) }, "modelType": "Property", "semanticId": external(meaning),
      "valueType": .text(type), "value": .text(text), "valueId": value.map(external),
    ])
  }

  private func list(
    _ name: String, _ meaning: String, _ kind: String, _ members: JSONValue,
    of type: String? = nil
  ) -> JSONValue {
    .stating([
      "idShort": .text(name), "modelType": "SubmodelElementList", "semanticId": external(meaning),
      "typeValueListElement": .text(kind), "value": members,
      "valueTypeListElement": type.map { .text($0) },
    ])
  }
}
