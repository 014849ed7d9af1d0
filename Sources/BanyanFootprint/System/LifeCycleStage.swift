import BanyanFactors

/// The stages of a product's life (ISO 14067:2018, 6.3.4), in order.
public enum LifeCycleStage: String, Sendable, CaseIterable {
  /// Materials, their transport to the gate, and what energy brings with it.
  case rawMaterials = "raw-materials"
  case production
  case distribution
  case use
  case endOfLife = "end-of-life"

  /// The stage an activity of a process belongs to, by its first segment.
  package init(of activity: ActivityPath) {
    self =
      switch activity.head {
      case "freight", "material", "water", "well-to-tank", "electricity-losses", "heat-losses":
        .rawMaterials
      case "freight-downstream": .distribution
      case "product-use": .use
      case "product-end-of-life": .endOfLife
      default: .production
      }
  }
}

/// Where a footprint ends (ISO 14067:2018, 6.3.4.1).
public enum SystemBoundary: String, Sendable, CaseIterable {
  case cradleToGate = "cradle-to-gate"
  case cradleToGrave = "cradle-to-grave"

  package func includes(_ stage: LifeCycleStage) -> Bool {
    switch self {
    case .cradleToGate: stage == .rawMaterials || stage == .production
    case .cradleToGrave: true
    }
  }
}
