import BanyanJSON
import BanyanDiagnostics
import BanyanFactors

/// A factor that a result rests on, by the id under which lines name it.
public struct StatedFactor: StatedPart {
  /// As lines name it: `ipcc-2006-stationary/diesel`.
  public let id: String
  /// Publication, table and row.
  public let citation: String
  /// Where it stands in its table.
  public let place: StatedPlace

  package init(_ factor: EmissionFactor) {
    id = factor.id
    citation = factor.citationLine
    place = StatedPlace(factor.location, factor.head.origin)
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    id = try object.text("id")
    citation = try object.text("citation")
    place = try object.part("place")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("id", id)
    json.field("citation", citation)
    json.part("place", place)
  }
}
