import BanyanFactors

/// What an input of a process is, by the kind of thing that is used or let out.
public enum InputKind: String, Sendable, CaseIterable {
  case electricity
  case heat
  case fuels
  /// What energy brings with it: extraction, processing, losses on the way.
  case energyUpstream = "energy-upstream"
  case materials
  /// Chemistry of the process itself, carbon balances among it.
  case process
  /// Gases that leak or are released.
  case releases
  case freight
  case waste
  case land
  case use
  case endOfLife = "end-of-life"
  case other

  /// The kind of an activity, by its first segment.
  package init(of activity: ActivityPath) {
    self =
      switch activity.head {
      case "electricity": .electricity
      case "steam", "heat", "cooling": .heat
      case "stationary-combustion", "mobile-combustion", "vehicle": .fuels
      case "well-to-tank", "electricity-losses", "heat-losses": .energyUpstream
      case "material", "water": .materials
      case "process", "carbon": .process
      case "gas", "refrigerant", "refrigerant-store", "refrigerant-charge", "fugitive",
        "electrical-equipment":
        .releases
      case "freight", "freight-downstream", "business-travel", "commuting", "visitors": .freight
      case "waste", "waste-treatment", "wastewater": .waste
      case "agriculture": .land
      case "product-use": .use
      case "product-end-of-life": .endOfLife
      default: .other
      }
  }

  package init(of origin: Burden.Origin) {
    self =
      switch origin {
      case .line(let line): InputKind(of: line.activity)
      case .material: .materials
      }
  }
}

/// One input of a process: all its records of one activity, or all it takes of one material.
package struct FootprintInput: Sendable, Hashable {
  /// The activity's path, or the material's id.
  package let id: String
  /// The activity's path, or the material's name.
  package let name: String
  package let kind: InputKind

  init(_ burden: Burden) {
    kind = InputKind(of: burden.origin)
    name = burden.name
    id =
      switch burden.origin {
      case .line(let line): line.activity.description
      case .material(let material, _, _, _): material.id
      }
  }
}
