import BanyanExchange
import BanyanQuantities

extension SupplierFootprint {
  /// What a supplier's document says; nil where its unit is none that quantities have.
  package init?(_ document: PACTFootprint, file: String) {
    guard let unit = document.pcf.declaredUnit.unit else { return nil }
    let pcf = document.pcf
    let emissions = pcf.emissions
    var masses = ComponentMasses()
    masses[.fossil] = emissions.fossil ?? .zero
    masses[.landUseChange] = emissions.landUseChange ?? .zero
    masses[.landManagement] = emissions.landManagementBiogenicCO2 ?? .zero
    masses[.landManagementRemovals] = emissions.landManagementRemovals ?? .zero
    masses[.biogenicNonCO2] = emissions.biogenicNonCO2 ?? .zero
    masses[.technologicalRemovals] = pcf.capture.removals ?? .zero
    masses[.carbonCapture] = pcf.capture.storage ?? .zero
    // The total rules: where a document's parts miss it, which is said of it, the rest is fossil.
    masses[.fossil] += pcf.excludingBiogenicUptake - masses.total
    masses[.aircraft] = emissions.aircraft ?? .zero
    masses[.landCarbonLeakage] = emissions.landCarbonLeakage ?? .zero
    if let including = pcf.includingBiogenicUptake {
      masses[.biogenicUptake] = including - pcf.excludingBiogenicUptake
    } else {
      masses[.biogenicUptake] = emissions.biogenicUptake ?? .zero
    }
    let rating = document.majorVersion == 3 ? pcf.dataQuality : nil
    let hundredth = ExactDecimal(coefficient: 1, exponent: -2)
    self.init(
      id: document.id, file: file, product: document.productName, company: document.companyName,
      productIDs: document.productIDs, amount: pcf.declaredUnitAmount, unit: unit, masses: masses,
      quality: BurdenQuality(
        primaryShare: pcf.primaryDataShare.map { $0 * hundredth },
        rating: rating.map {
          .init(
            technological: $0.technological, geographical: $0.geographical,
            temporal: $0.temporal)
        }),
      specVersion: document.specVersion, biogenicCarbon: Self.biogenicCarbon(of: pcf))
  }

  /// As stated, or what the uptake that is stated makes: 12/44 of it.
  private static func biogenicCarbon(of pcf: PACTCarbonFootprint) -> ExactRatio? {
    let ofUptake = pcf.emissions.biogenicUptake.map { ExactRatio(-$0 * 12, over: 44) }
    let stated = pcf.carbon.biogenic.map { ExactRatio($0) }
    return [stated, ofUptake].compactMap { $0 }.max()
  }
}
