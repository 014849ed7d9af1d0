import BanyanQuantities

/// A figure of a carbon footprint that a file may have or lack: its name in PACT 3.0 and its sign.
struct PACTQuantity: Sendable {
  enum Sign: Sendable { case notNegative, notPositive, any }

  let name: String
  let keyPath: WritableKeyPath<PACTCarbonFootprint, ExactDecimal?> & Sendable
  let sign: Sign

  /// In the order of the specification.
  static let all: [PACTQuantity] = [
    .init(name: "productMassPerDeclaredUnit", keyPath: \.productMass, sign: .notNegative),
    .init(name: "pcfIncludingBiogenicUptake", keyPath: \.includingBiogenicUptake, sign: .any),
    .init(name: "fossilCarbonContent", keyPath: \.carbon.fossil, sign: .notNegative),
    .init(name: "biogenicCarbonContent", keyPath: \.carbon.biogenic, sign: .notNegative),
    .init(name: "recycledCarbonContent", keyPath: \.carbon.recycled, sign: .notNegative),
    .init(name: "fossilGhgEmissions", keyPath: \.emissions.fossil, sign: .notNegative),
    .init(
      name: "landUseChangeGhgEmissions", keyPath: \.emissions.landUseChange, sign: .notNegative),
    .init(name: "landCarbonLeakage", keyPath: \.emissions.landCarbonLeakage, sign: .notNegative),
    .init(
      name: "landManagementFossilGhgEmissions", keyPath: \.emissions.landManagementFossil,
      sign: .notNegative),
    .init(
      name: "landManagementBiogenicCO2Emissions", keyPath: \.emissions.landManagementBiogenicCO2,
      sign: .notNegative),
    .init(
      name: "landManagementBiogenicCO2Removals", keyPath: \.emissions.landManagementRemovals,
      sign: .notPositive),
    .init(name: "biogenicCO2Uptake", keyPath: \.emissions.biogenicUptake, sign: .notPositive),
    .init(name: "biogenicNonCO2Emissions", keyPath: \.emissions.biogenicNonCO2, sign: .notNegative),
    .init(name: "landAreaOccupation", keyPath: \.landAreaOccupation, sign: .notNegative),
    .init(name: "aircraftGhgEmissions", keyPath: \.emissions.aircraft, sign: .notNegative),
    .init(name: "packagingGhgEmissions", keyPath: \.packagingEmissions, sign: .notNegative),
    .init(
      name: "packagingBiogenicCarbonContent", keyPath: \.carbon.packagingBiogenic,
      sign: .notNegative),
    .init(
      name: "outboundLogisticsGhgEmissions", keyPath: \.outboundLogisticsEmissions,
      sign: .notNegative),
    .init(name: "ccsTechnologicalCO2Capture", keyPath: \.capture.storage, sign: .notPositive),
    .init(name: "technologicalCO2Removals", keyPath: \.capture.removals, sign: .notPositive),
    .init(name: "ccuCarbonContent", keyPath: \.capture.usedCarbonContent, sign: .notNegative),
    .init(name: "exemptedEmissionsPercent", keyPath: \.exemptedEmissionsPercent, sign: .any),
    .init(name: "primaryDataShare", keyPath: \.primaryDataShare, sign: .any),
  ]

  /// The terms of the total without uptake, in the order that the specification adds them.
  ///
  /// The fossil emissions hold those of land management already.
  static let termsWithoutUptake: [PACTQuantity] = [
    "fossilGhgEmissions", "landUseChangeGhgEmissions", "landManagementBiogenicCO2Emissions",
    "landManagementBiogenicCO2Removals", "biogenicNonCO2Emissions", "technologicalCO2Removals",
    "ccsTechnologicalCO2Capture",
  ].compactMap { name in all.first { $0.name == name } }
}
