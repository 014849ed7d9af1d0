import BanyanDiagnostics
import BanyanQuantities

/// Mass of each gas for one unit of an activity, as one publisher printed it.
///
/// Cannot be made without citation, validity and geography: all come from its table. A reference,
/// since thousands of lines hold the same factor and those it was chosen over.
package final class EmissionFactor: Sendable {
  /// `table/id`: stable, never reused.
  package let id: String
  package let head: FactorTable.Head
  package let activity: ActivityPath
  /// What the masses are for: one `kWh`, one `TJ (net)`, `1000 m3`.
  package let per: Unit
  package let emissions: [GasAmount]
  /// The publisher's own CO2e total where its rounded parts do not add up to it, in kilograms.
  package let printedTotal: ExactRatio?
  /// ISO 3166-1 code, a subdivision, or `GLO`.
  package let geography: String
  package let validity: Validity
  /// The sector whose equipment it was measured on; nil when it holds for all.
  package let sector: String?
  package let boundary: FactorBoundary
  package let status: FactorStatus
  /// Holds only for what this supplier delivered.
  package let supplier: String?
  /// Place in the publication: row, page, item.
  package let place: String?
  package let document: String?
  package let note: String?
  package let location: SourceLocation
  /// How the figure was derived when the table states parameters instead of a mass.
  package let derivation: FactorDerivation?

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

  /// Citation down to the row.
  package var citationLine: String {
    [head.citation.line, document, place].compactMap { $0 }.joined(separator: ", ")
  }
}

/// Mass of one gas, exact, with its 95 % limits where they are published.
package struct GasAmount: Sendable {
  package let species: GasSpecies
  /// Kilograms of the gas; of `CO2e`, kilograms of CO2e under the table's own set.
  package let kilograms: ExactRatio
  package let low: ExactRatio?
  package let high: ExactRatio?
  /// As printed: `56100 kg`.
  package let text: String

  /// Kilograms of carbon in a mass of CO2 or CH4.
  var carbon: ExactRatio {
    switch species.gas {
    case .carbonDioxide: kilograms * ExactRatio(12, over: 44)
    case .methane: kilograms * ExactRatio(12, over: 16)
    default: .zero
    }
  }
}

/// What a factor includes.
package enum FactorBoundary: String, Sendable, CaseIterable {
  /// What leaves the stack or the pipe where the activity happens, or at the power plant.
  case direct = "combustion"
  case wellToTank = "well-to-tank"
  case lifeCycle = "life-cycle"
}

package enum FactorStatus: String, Sendable, CaseIterable {
  case official
  /// A researcher's figure: never taken unless pinned by name.
  case estimate
  case superseded
}

/// What is done, then with what: `stationary-combustion/natural-gas`.
package struct ActivityPath: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ text: String) { description = text }

  package var segments: [Substring] { description.split(separator: "/") }
  /// The first segment: what is done.
  package var head: String {
    let bytes = description.utf8
    let start = bytes.firstIndex { $0 != UInt8(ascii: "/") } ?? bytes.endIndex
    return String(description[start...].utf8.prefix { $0 != UInt8(ascii: "/") }) ?? ""
  }
  /// The second segment: with what. The material of heating values and densities.
  package var material: String? { segments.count > 1 ? String(segments[1]) : nil }
  /// All after the head.
  package var tail: String { segments.dropFirst().joined(separator: "/") }

  /// Carbon that leaves a process in what it makes, and is taken off what went in.
  package var isCarbonOutput: Bool { head == "carbon" && material != "input" }

  /// Electricity itself, and what is lost or emitted on its way.
  package var isElectricity: Bool {
    let energy = head == "well-to-tank" ? material ?? "" : head
    return energy == "electricity" || energy == "electricity-losses"
  }

  package func hasPrefix(_ other: ActivityPath) -> Bool {
    description == other.description || description.hasPrefix(other.description + "/")
  }
}
