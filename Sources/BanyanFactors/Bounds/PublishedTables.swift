import BanyanQuantities

/// The published factors and properties that own values of some activities are held against.
struct PublishedTables {
  /// What burns is published under either.
  static let fuelHeads = ["stationary-combustion", "mobile-combustion"]

  private let factors: [ActivityPath: [EmissionFactor]]
  private let properties: [String: [PhysicalProperty]]

  /// `heads`: first words of the activities; whoever asks for a fuel gets its properties with it.
  init(of library: FactorLibrary, heads: Set<String>) {
    let tables = library.tables(serving: heads)
    factors = Dictionary(grouping: tables.flatMap(\.factors), by: \.activity)
    properties = Dictionary(grouping: tables.flatMap(\.properties), by: \.material)
  }

  func ways(of material: String?) -> PublishedWays {
    PublishedWays(material.flatMap { properties[$0] } ?? [])
  }

  /// Those of an activity, of any place and time, that count the same part of its life cycle. A
  /// researcher's figure is nobody's measure.
  func factors(for activity: ActivityPath, _ boundary: FactorBoundary) -> [EmissionFactor] {
    let own = ActivityVocabulary.factorPaths(of: activity).flatMap { factors[$0] ?? [] }
    let all = (own.isEmpty ? sameFuel(as: activity) : own).filter { $0.status != .estimate }
    let alike = all.filter { $0.boundary == boundary }
    return alike.isEmpty ? all : alike
  }

  /// A fuel that is published only as burnt in boilers, or only in engines, has the same carbon there.
  private func sameFuel(as activity: ActivityPath) -> [EmissionFactor] {
    guard ActivityVocabulary.kind(of: activity) == .fuel else { return [] }
    return Self.fuelHeads.flatMap { factors[ActivityPath("\($0)/\(activity.tail)")] ?? [] }
  }

  /// Those of every activity that begins with a word.
  func factors(under head: String) -> [EmissionFactor] {
    factors.filter { $0.key.head == head }.sorted { $0.key.description < $1.key.description }
      .flatMap(\.value).filter { $0.status != .estimate && $0.boundary == .direct }
  }

  /// Those of a material and kind; of every material where none is published for this one.
  func properties(of material: String, kind: String) -> [PhysicalProperty] {
    let own = (properties[material] ?? []).filter { $0.kind == kind }
    return own.isEmpty ? properties(kind: kind) : own
  }

  /// What the activities of some heads are done with, and what properties are printed of.
  func materials(under heads: Set<String>) -> Set<String> {
    Set(factors.keys.filter { heads.contains($0.head) }.compactMap(\.material))
      .union(properties.keys)
  }

  func properties(kind: String) -> [PhysicalProperty] {
    properties.sorted { $0.key < $1.key }.flatMap(\.value).filter { $0.kind == kind }
  }
}
