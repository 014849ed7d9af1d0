import BanyanQuantities

/// A property that may be used at a place and time, and where it stands on the ladder.
package struct PropertyCandidate: Sendable {
  package let property: PhysicalProperty
  package let step: LadderStep
  /// Nil where it fits as it is.
  package let stepDown: StepDown?
}

/// Values of one thing that stand on one step of the ladder and differ.
package struct PropertyTie: Error, Sendable {
  package let properties: [PhysicalProperty]

  package init(_ properties: [PhysicalProperty]) { self.properties = properties }
}

extension FactorCatalogue {
  /// Properties of a material that fit, or that somebody accepted; the nearest first.
  package func properties(
    _ kind: String, of material: String, at point: LadderPoint,
    accepting acceptances: [Acceptance]
  ) -> [PropertyCandidate] {
    let rows = properties(of: material).filter { $0.kind == kind }
    return rows.compactMap { row -> PropertyCandidate? in
      let misses = point.misses(row)
      guard let signed = acceptances.covering(misses, of: row, at: point) else { return nil }
      let step = step(of: row, at: point, misses: misses)
      let stepDown =
        misses.isEmpty
        ? nil
        : StepDown(
          id: row.id, acceptances: signed, nearer: nearer(than: row, misses, among: rows, point))
      return PropertyCandidate(property: row, step: step, stepDown: stepDown)
    }.sorted { ($0.step, $0.property.id) < ($1.step, $1.property.id) }
  }

  /// The one of a material and kind that is usable and stands nearest; nil where there is none.
  ///
  /// `isUsable`: whether its unit and number can be calculated with.
  package func property(
    _ kind: String, of material: String, at point: LadderPoint,
    accepting acceptances: [Acceptance], where isUsable: (PhysicalProperty) -> Bool
  ) throws(PropertyTie) -> PropertyCandidate? {
    let usable = properties(kind, of: material, at: point, accepting: acceptances)
      .filter { isUsable($0.property) }
    guard let first = usable.first else { return nil }
    let equal = usable.prefix { $0.step == first.step }.map(\.property)
    if equal.contains(where: { $0.value != first.property.value }) { throw PropertyTie(equal) }
    return first
  }

  /// Properties of a material that are of another place or time, as they would stand if somebody
  /// accepted them; the nearest first.
  package func refusedProperties(
    of material: String, at point: LadderPoint
  ) -> [(candidate: PropertyCandidate, misses: [FactorRefusal])] {
    properties(of: material).map { (row: $0, misses: point.misses($0)) }
      .filter { !$0.misses.isEmpty }.map { row, misses in
        let step = step(of: row, at: point, misses: misses)
        return (PropertyCandidate(property: row, step: step, stepDown: nil), misses)
      }.sorted { ($0.0.step, $0.0.property.id) < ($1.0.step, $1.0.property.id) }
  }

  /// A row of the same thing that misses less, or the same by fewer days.
  func nearer<Row: LadderRow>(
    than taken: Row, _ misses: [FactorRefusal], among rows: [Row], _ point: LadderPoint
  ) -> NearerRow? {
    let distance = (misses.count, taken.validity.distance(to: point.period))
    let nearest = rows.filter { $0.id != taken.id }.map { row in
      (row: row, misses: point.misses(row))
    }.filter { Set($0.misses).isSubset(of: misses) }.map { row, misses in
      (row, misses, (misses.count, row.validity.distance(to: point.period)))
    }.filter { $0.2 < distance }.min { $0.2 < $1.2 }
    return nearest.map { NearerRow($0.0, missing: $0.1) }
  }
}
