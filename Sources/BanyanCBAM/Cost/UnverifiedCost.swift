import BanyanDiagnostics
import BanyanQuantities

/// What it costs that a supplier's values are not verified: the same deliveries as if they were.
struct UnverifiedCost {
  let making: CBAMMaking
  let settings: CBAMSettings
  let precursors: [Precursor]
  let deliveries: [DeliveryFigures]

  func report(_ found: inout Diagnostics) {
    if deliveries.isEmpty { return }
    for (place, text) in settings.precursors.enumerated() {
      guard let values = text.values,
        precursors.contains(where: { $0.text.id.value == text.id.value && $0.basis == .default })
      else { continue }
      var changed = settings
      changed.precursors[place].values?.verification = Verification(standingFor: text)
      var ignored = Diagnostics()
      guard let other = making.with(changed).report(&ignored) else { continue }
      let pairs = zip(deliveries, other.deliveries)
      let certificates = pairs.reduce(ExactRatio.zero) {
        $0 + $1.0.certificates - $1.1.certificates
      }
      let euros = pairs.compactMap { own, other in
        own.euros.flatMap { euros in other.euros.map { euros - $0 } }
      }
      var notes: [Note] = []
      if !euros.isEmpty {
        let sum = euros.reduce(.zero, +).decimal().rounded(places: 2).normalised
        notes.append(Note(Phrase(.noteCosts, "\(sum)")))
      }
      found.report(
        Diagnostic(
          .valueUnverifiedCost, at: values.verification?.location ?? values.location,
          [text.id.value, "\(certificates.decimal().rounded(places: 3).normalised)"], notes: notes))
    }
  }
}

extension Verification {
  /// One that would hold for the year in which a precursor was made.
  init(standingFor text: PrecursorText) {
    self.init(
      report: nil, issued: nil, verifier: nil, accreditation: nil, expires: nil, scope: nil,
      covers: text.year, evidence: nil, location: text.id.location)
  }
}
