import BanyanActivity
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// What banyan.yaml says of a park: its members and the facts that its indicators are held against.
struct ParkSettings: Sendable {
  let members: [MemberEntry]
  /// The ids of all members as written, also of those whose entry is in error.
  let named: [String]
  let facts: [ParkFact]

  /// The name under which the park's own workspace takes part in flows.
  static let ownID = "park"
  /// Names that no member may have: they stand for something else in flows or for an audience.
  static let reserved = [ownID, "province", "public", "verifier", "outside"]
}

/// A member as banyan.yaml names it.
struct MemberEntry: Sendable {
  let id: String
  /// The folder of its workspace, relative to the park's, without a slash at its end.
  let folder: String
  let sector: String?
  let owner: String?
  /// The entry, where what is wrong with the member as a whole is said.
  let location: SourceLocation
  let folderLocation: SourceLocation
}

/// A denominator or another number of indicators.
struct ParkFact: Sendable {
  let name: FactName
  /// In the unit of its name.
  let value: ExactRatio
  /// As written, with its unit.
  let text: String
  let location: SourceLocation
}

/// Facts that some indicator asks for, with the unit each is in.
enum FactName: String, Sendable, CaseIterable {
  case area, jobs, output, energy
  case cleanEnergy = "clean-energy"
  case power
  case renewablePower = "renewable-power"
  case treatedWater = "treated-water"
  case reusedWater = "reused-water"
  case freshWater = "fresh-water"
  case repeatedWater = "repeated-water"
  case waste
  case usedWaste = "used-waste"
  case wasteHeat = "waste-heat"
  case usedWasteHeat = "used-waste-heat"

  /// As a fact's unit is written. Hectares, dong and persons are no units of records.
  var unit: String {
    switch self {
    case .area: "ha"
    case .jobs: ""
    case .output: "million VND"
    case .energy, .cleanEnergy: "toe"
    case .power, .renewablePower: "MWh"
    case .treatedWater, .reusedWater, .freshWater, .repeatedWater: "m3"
    case .waste, .usedWaste: "t"
    case .wasteHeat, .usedWasteHeat: "GJ"
    }
  }

  /// How many of `unit` one of another is; nil where it is no measure of the fact.
  func conversion(from text: String) -> ExactRatio? {
    if text == unit { return .one }
    switch self {
    case .area: return ["km2": ExactRatio(100), "m2": ExactRatio(1, over: 10_000)][text]
    case .jobs: return nil
    case .output:
      return ["VND": ExactRatio(1, over: 1_000_000), "billion VND": ExactRatio(1000)][text]
    default:
      guard let own = try? Unit(unit), let other = try? Unit(text) else { return nil }
      return other.conversion(to: own)
    }
  }
}

extension Period {
  /// As messages of both languages write it: the year, the day, or both ends.
  var shown: String {
    isCalendarYear || from == through ? description : "\(from) – \(through)"
  }
}
