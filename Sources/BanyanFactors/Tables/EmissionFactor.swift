import BanyanDiagnostics
import BanyanQuantities

/// Mass of each gas for one unit of an activity, as one publisher printed it.
///
/// Cannot be made without citation, validity and geography: all come from its table. A reference,
/// since thousands of lines hold the same factor and those it was chosen over.
public final class EmissionFactor: Sendable {
  /// `table/id`: stable, never reused.
  public let id: String
  public let head: FactorTable.Head
  public let activity: ActivityPath
  /// What the masses are for: one `kWh`, one `TJ (net)`, `1000 m3`.
  public let per: Unit
  public let emissions: [GasAmount]
  /// The publisher's own CO2e total where its rounded parts do not add up to it, in kilograms.
  public let printedTotal: ExactRatio?
  /// ISO 3166-1 code, a subdivision, or `GLO`.
  public let geography: String
  public let validity: Validity
  /// The sector whose equipment it was measured on; nil when it holds for all.
  public let sector: String?
  public let boundary: FactorBoundary
  public let status: FactorStatus
  /// Holds only for what this supplier delivered.
  public let supplier: String?
  /// Place in the publication: row, page, item.
  public let place: String?
  public let document: String?
  public let note: String?
  public let location: SourceLocation
  /// How the figure was derived when the table states parameters instead of a mass.
  public let derivation: FactorDerivation?

  init(
    id: String, head: FactorTable.Head, activity: ActivityPath, per: Unit,
    emissions: [GasAmount], printedTotal: ExactRatio?, geography: String, validity: Validity,
    sector: String?, boundary: FactorBoundary, status: FactorStatus, supplier: String?,
    place: String?, document: String?, note: String?, location: SourceLocation,
    derivation: FactorDerivation?
  ) {
    self.id = id
    self.head = head
    self.activity = activity
    self.per = per
    self.emissions = emissions
    self.printedTotal = printedTotal
    self.geography = geography
    self.validity = validity
    self.sector = sector
    self.boundary = boundary
    self.status = status
    self.supplier = supplier
    self.place = place
    self.document = document
    self.note = note
    self.location = location
    self.derivation = derivation
  }

  /// The factor with what its method derives under other constants; itself where it states masses.
  func under(_ constants: Constants) -> EmissionFactor {
    guard let derivation, derivation.constants != constants else { return self }
    let derived = derivation.with(constants)
    return EmissionFactor(
      id: id, head: head, activity: activity, per: per, emissions: derived.amounts(per: per),
      printedTotal: printedTotal, geography: geography, validity: validity, sector: sector,
      boundary: boundary, status: status, supplier: supplier, place: place, document: document,
      note: note, location: location, derivation: derived)
  }

  public var isSiteSpecific: Bool { head.set == FactorTable.siteSet }

  /// Citation down to the row.
  public var citationLine: String {
    [head.citation.line, document, place].compactMap { $0 }.joined(separator: ", ")
  }
}

/// Mass of one gas, exact, with its 95 % limits where they are published.
public struct GasAmount: Sendable {
  public let species: GasSpecies
  /// Kilograms of the gas; of `CO2e`, kilograms of CO2e under the table's own set.
  public let kilograms: ExactRatio
  public let low: ExactRatio?
  public let high: ExactRatio?
  /// As printed: `56100 kg`.
  public let text: String
}

/// What a factor includes.
public enum FactorBoundary: String, Sendable, CaseIterable {
  /// What leaves the stack or the pipe where the activity happens, or at the power plant.
  case direct = "combustion"
  case wellToTank = "well-to-tank"
  case lifeCycle = "life-cycle"
}

public enum FactorStatus: String, Sendable, CaseIterable {
  case official
  /// A researcher's figure: never taken unless pinned by name.
  case estimate
  case superseded
}

/// What is done, then with what: `stationary-combustion/natural-gas`.
public struct ActivityPath: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ text: String) { description = text }

  public var segments: [Substring] { description.split(separator: "/") }
  /// The first segment: what is done.
  public var head: String {
    let bytes = description.utf8
    let start = bytes.firstIndex { $0 != UInt8(ascii: "/") } ?? bytes.endIndex
    return String(description[start...].utf8.prefix { $0 != UInt8(ascii: "/") }) ?? ""
  }
  /// The second segment: with what. The material of heating values and densities.
  public var material: String? { segments.count > 1 ? String(segments[1]) : nil }
  /// All after the head.
  public var tail: String { segments.dropFirst().joined(separator: "/") }

  public func hasPrefix(_ other: ActivityPath) -> Bool {
    description == other.description || description.hasPrefix(other.description + "/")
  }
}
