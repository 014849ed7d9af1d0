import BanyanDiagnostics
import BanyanQuantities

/// One table of one publication in one edition.
package struct FactorTable: Sendable {
  /// The set of tables a workspace keeps under its own `factors/`.
  package static let siteSet = "site"
  /// Written for `gwp:` where a publisher prints CO2e and does not say under which set.
  package static let unstatedPotentials = "unstated"

  /// What holds for every value of the table.
  package final class Head: Sendable {
    package let id: String
    /// The name `factors:` in banyan.yaml asks for.
    package let set: String
    package let publisher: String?
    package let citation: Citation
    /// How far the copy was checked against its source.
    package let confidence: String?
    package let validity: Validity?
    package let geography: String?
    /// First segments of the activities in the table; empty in tables of a workspace.
    package let serves: [String]
    package let sector: String?
    /// The set of potentials behind values printed in CO2e.
    package let gwp: String?
    package let note: String?
    /// Whether the limits of its values were checked.
    package let boundsConfidence: String?
    package let file: String
    /// Whose the file is.
    package let origin: FileOrigin

    init(
      id: String, set: String, publisher: String?, citation: Citation, confidence: String?,
      validity: Validity?, geography: String?, serves: [String], sector: String?, gwp: String?,
      note: String?, boundsConfidence: String?, file: String, origin: FileOrigin
    ) {
      self.id = id
      self.set = set
      self.publisher = publisher
      self.citation = citation
      self.confidence = confidence
      self.validity = validity
      self.geography = geography
      self.serves = serves
      self.sector = sector
      self.gwp = gwp
      self.note = note
      self.boundsConfidence = boundsConfidence
      self.file = file
      self.origin = origin
    }
  }

  package let head: Head
  /// What methods derive is derived under `Constants.ipcc` when the table is read.
  package let factors: [EmissionFactor]
  package let properties: [PhysicalProperty]

  /// The same table for a calculation with constants of its own.
  func under(_ constants: Constants) -> FactorTable {
    guard factors.contains(where: { ($0.derivation?.constants ?? constants) != constants }) else {
      return self
    }
    return FactorTable(
      head: head, factors: factors.map { $0.under(constants) }, properties: properties)
  }
}
