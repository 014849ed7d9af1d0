import BanyanDiagnostics
import BanyanFactors

/// Types of emission sources: Circular 38/2023/TT-BCT, Art. 16. Nothing else belongs in the report.
package enum SourceType: String, Sendable, CaseIterable, Comparable {
  case stationary
  case mobile
  case process
  case fugitive
  case refrigerant
  case waste
  case electricity
  case steam

  /// Direct sources stand in clause 1 of the article, indirect ones in clause 2.
  package var isDirect: Bool { self != .electricity && self != .steam }

  /// The letter of the point, by the Vietnamese alphabet: d is followed by đ.
  package var point: String {
    switch self {
    case .stationary, .electricity: "a"
    case .mobile, .steam: "b"
    case .process: "c"
    case .fugitive: "d"
    case .refrigerant: "đ"
    case .waste: "e"
    }
  }

  /// Nil where the article has no place for the activity: goods, transport by others, travel, waste
  /// given to others, farming, losses in the grid, cooling.
  ///
  /// Bought heat (hot water, thermal oil) stands with steam: the article knows only *hơi*.
  package init?(of activity: ActivityPath) {
    switch activity.head {
    case "stationary-combustion": self = .stationary
    case "mobile-combustion", "vehicle": self = .mobile
    case "process", "carbon": self = .process
    case "fugitive", "electrical-equipment": self = .fugitive
    case "gas":
      // A refrigerant named by its gas (`gas/HFC-134a`) is a refrigerant all the same.
      self =
        activity.tail.hasPrefix("HFC") || activity.tail.hasPrefix("HCFC") ? .refrigerant : .fugitive
    case "refrigerant", "refrigerant-store", "refrigerant-charge": self = .refrigerant
    case "wastewater", "waste-treatment": self = .waste
    case "electricity": self = .electricity
    case "steam", "heat": self = .steam
    default: return nil
    }
  }

  package static func < (a: SourceType, b: SourceType) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }

  package var title: DecreeText {
    switch self {
    case .stationary: .sourceStationary
    case .mobile: .sourceMobile
    case .process: .sourceProcess
    case .fugitive: .sourceFugitive
    case .refrigerant: .sourceRefrigerant
    case .waste: .sourceWaste
    case .electricity: .sourceElectricity
    case .steam: .sourceSteam
    }
  }
}
