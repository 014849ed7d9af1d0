import BanyanActivity
import BanyanDiagnostics
import BanyanFactors

extension EmissionFactor {
  /// Id, place, days and first mass: `viet-nam-electricity/grid-2023, VN, 2023, 0.6592 t CO2/MWh`.
  var description: String {
    var words = [id, geography, validity.text]
    if status != .official { words.append(status.rawValue) }
    if boundary != .direct { words.append(boundary.rawValue) }
    words += emissions.prefix(1).map { "\($0.text) \($0.species)/\(per.symbol)" }
    return words.joined(separator: ", ")
  }
}

extension PhysicalProperty {
  /// Id, place, days and value: `own/diesel.net, VN, 2023, 34.0 MJ/l`.
  var description: String {
    [id, geography, validity.text, value.text].joined(separator: ", ")
  }
}

extension PropertyTie {
  /// Says which values tie, at the first record that wants one.
  func diagnostic(of material: String, in country: String, for sum: ActivitySum) -> Diagnostic {
    Diagnostic(
      .propertyTie, at: sum.first, [properties.first?.kind ?? "", material, country],
      excerpt: sum.firstExcerpt,
      notes: properties.map { Note(Phrase(.noteCandidate, $0.description), at: $0.location) },
      hint: Phrase(.hintPropertyTie))
  }
}
