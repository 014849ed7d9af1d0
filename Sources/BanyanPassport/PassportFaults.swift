import BanyanCalculation
import BanyanDiagnostics
import BanyanFootprint
import BanyanRuns

/// What only the calculation shows of passports that cannot be made for another fault: one run shows every
/// fault.
struct PassportFaults {
  let reading: PassportStandard.Reading

  func look(at calculated: Calculated<PassportStandard>, _ found: inout Diagnostics) {
    for (id, text) in reading.products.sorted(by: { $0.value.location < $1.value.location }) {
      if let report = footprint(of: id, calculated, &found) {
        let materials = PassportMaterials(
          text: text, report: report, suppliers: reading.footprint?.suppliers ?? [:],
          names: reading.names)
        _ = materials.shares(&found)
      } else {
        unknownRecords(of: id, text, calculated.calculation, &found)
      }
    }
  }

  /// Nil where the system of products.yaml is at fault.
  private func footprint(
    of id: String, _ calculated: Calculated<PassportStandard>, _ found: inout Diagnostics
  ) -> FootprintReport? {
    guard let system = reading.footprint,
      let product = system.system.products.firstIndex(where: { $0.id == id })
    else { return nil }
    var own = Diagnostics()
    let report = FootprintStandard.footprint(
      on: .init(product: product), of: system, on: calculated, &own)
    // Several products rest on the same system.
    found.join(own)
    return report
  }

  /// No record at all is what is meant, whatever the system makes of it.
  private func unknownRecords(
    of id: String, _ text: PassportSettings.ProductText, _ calculation: Calculation,
    _ found: inout Diagnostics
  ) {
    for entry in text.composition {
      guard case .records(let records) = entry.source,
        !calculation.lines.contains(where: {
          $0.unit.dimension == .mass
            && records.matches(
              activity: $0.activity, source: $0.source, facility: $0.facility.id)
        })
      else { continue }
      found.report(entry.reachesNothing(of: id, among: calculation.lines))
    }
  }
}

extension PassportSettings.CompositionText {
  /// That nothing of it is in a product. `lines`: those of which some could be meant.
  func reachesNothing(of product: String, among lines: [EmissionLine]) -> Diagnostic {
    var near: String?
    if case .records(let records) = source, let written = records.activity?.description {
      let known = lines.filter { $0.unit.dimension == .mass }.map(\.activity.description)
      near = NearestName.nearest(to: written, among: known.filter { $0 != written })
    }
    return Diagnostic(
      .passportComposition, at: location, [source.text, product],
      hint: near.map { Phrase(.hintDidYouMean, $0) } ?? Phrase(.hintPassportComposition))
  }
}
