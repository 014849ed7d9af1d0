import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// Holds an own property against what is published for its material.
struct OwnPropertyCheck {
  let published: PublishedTables
  /// Materials of the activities that own factors are for.
  let ownMaterials: Set<String>

  /// First words of the activities whose tables print the kinds that calculations go by.
  static let headsOfKinds: [String: Set<String>] = [
    "net-heating-value": fuels, "gross-heating-value": fuels, "density": fuels,
    "carbon-content": fuels, "oxidation-factor": fuels,
    "leak-rate": ["refrigerant-charge"],
    "primary-energy": ["electricity"],
  ]
  private static let fuels: Set<String> = ["stationary-combustion", "mobile-combustion"]

  func check(_ property: PhysicalProperty, _ diagnostics: inout Diagnostics) {
    guard PropertyKind.calculated.contains(property.kind) else {
      diagnostics.report(
        Diagnostic(
          .propertyUncounted, at: property.location, [property.kind],
          hint: Phrase(.hintPropertyMethod)))
      return
    }
    checkMaterial(of: property, &diagnostics)
    guard Self.headsOfKinds[property.kind] != nil, let number = property.value.number,
      number.signum > 0
    else { return }
    let (own, range) = comparison(of: property, ExactRatio(number))
    guard let (word, nearest) = range.distance(of: own, .both) else { return }
    let there = (nearest.value / own * number).decimal(significantDigits: 4).normalised
    diagnostics.report(
      Diagnostic(
        .valueFar, at: property.location,
        words: [
          .text("\(property.material), \(property.kind)"), .text(property.value.text),
          .phrase(word), .text("\(there) \(property.value.unit)"),
        ], notes: nearest.notes, hint: Phrase(.hintFar)))
  }

  /// A fuel's value under a misspelt name is found by no record, and a published one takes its place.
  private func checkMaterial(of property: PhysicalProperty, _ diagnostics: inout Diagnostics) {
    guard Self.headsOfKinds[property.kind] == Self.fuels else { return }
    let known = published.materials(under: Self.fuels).union(ownMaterials)
    guard !known.contains(property.material),
      let nearest = NearestName.nearest(to: property.material, among: known),
      NearestName.distance(between: property.material, and: nearest) <= 2
    else { return }
    diagnostics.report(
      Diagnostic(
        .propertyMaterial, at: property.location, [property.material, property.kind],
        hint: Phrase(.hintDidYouMean, nearest)))
  }

  /// The value in reference units and what is published: of the same kind and dimensions; else what
  /// follows from two others, as a density from heating values by mass and by volume.
  private func comparison(
    of property: PhysicalProperty, _ number: ExactRatio
  ) -> (ExactRatio, PublishedRange) {
    let all = published.properties(of: property.material, kind: property.kind)
    guard let units = property.units else {
      let scale = PublishedValue.shareScale(of: property.value.unit)
      let figures = all.flatMap { other -> [PublishedRange.Figure] in
        if let scale, let theirs = PublishedValue.shareScale(of: other.value.unit) {
          return other.figures(scale: ExactRatio(theirs, over: scale))
        }
        return other.value.unit == property.value.unit ? other.figures(scale: .one) : []
      }
      return (number, PublishedRange(figures: figures))
    }
    let own = number * (units.top.ratio / units.bottom.ratio)
    let same = all.flatMap { other -> [PublishedRange.Figure] in
      guard let theirs = other.units, theirs.top.dimension == units.top.dimension,
        theirs.bottom.dimension == units.bottom.dimension
      else { return [] }
      return other.figures(scale: theirs.top.ratio / theirs.bottom.ratio)
    }
    if !same.isEmpty, all.first?.material == property.material {
      return (own, PublishedRange(figures: same))
    }
    let derived = published.ways(of: property.material)
      .ways(from: units.bottom.dimension, to: units.top.dimension).map { way in
        PublishedRange.Figure(
          value: way.ratio, low: way.ratio, high: way.ratio,
          notes: way.properties.map { $0.published })
      }
    return (own, PublishedRange(figures: derived.isEmpty ? same : derived))
  }

  /// Gross holds what the water gives back when it condenses: it is never less than net.
  func checkHeatingValues(_ properties: [PhysicalProperty], _ diagnostics: inout Diagnostics) {
    for net in properties where net.kind == "net-heating-value" {
      for gross in properties
      where gross.kind == "gross-heating-value" && gross.material == net.material
        && gross.geography == net.geography && gross.validity.overlaps(net.validity)
      {
        guard let less = net.amount, let more = gross.amount, less.of == more.of,
          more.value < less.value
        else { continue }
        diagnostics.report(
          Diagnostic(
            .valueBound, at: net.location,
            words: [
              .text("\(net.material), \(net.kind)"), .text(net.value.text),
              .phrase(.boundNetAboveGross),
            ],
            notes: [Note(Phrase(.noteOther, gross.value.text), at: gross.location)]))
      }
    }
  }
}

extension PhysicalProperty {
  /// Its numbers in another unit; both ends where a range is printed.
  func figures(scale: ExactRatio) -> [PublishedRange.Figure] {
    value.ends.map { end in
      PublishedRange.Figure(
        value: scale * end, low: scale * (value.low ?? end), high: scale * (value.high ?? end),
        notes: [published])
    }
  }

  fileprivate var published: Note {
    Note(Phrase(.notePublished, "\(id), \(geography), \(value.text)"), at: location)
  }

  /// The number in reference units, and what one it is for.
  fileprivate var amount: (value: ExactRatio, of: Dimension)? {
    guard let units, let number = value.number else { return nil }
    return (units.top.ratio / units.bottom.ratio * number, units.bottom.dimension)
  }
}

extension Validity {
  fileprivate func overlaps(_ other: Validity) -> Bool {
    (through.map { other.from <= $0 } ?? true) && (other.through.map { from <= $0 } ?? true)
  }
}
