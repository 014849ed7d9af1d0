import BanyanActivity
import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanProduction
import BanyanQuantities

extension ProductSystemReader {
  /// The footprint's part of a product; nil where production has none of it.
  func product(
    _ node: DocumentNode, _ product: Product?, _ diagnostics: inout Diagnostics
  ) -> DeclaredProduct? {
    guard var fields = MappingReader(sharing: node) else { return nil }
    let description = fields.text("description", &diagnostics)?.value
    let boundary = fields.choice("boundary", SystemBoundary.self, &diagnostics)
    let price = QuantityReader.property(
      "price", example: "12500000 VND/t", &fields, &diagnostics)
    let carbon = ["fossil-carbon", "biogenic-carbon", "recycled-carbon"].map {
      self.carbon($0, &fields, of: product, &diagnostics)
    }
    checkCarbon(of: product, node, fossil: carbon[0], biogenic: carbon[1], carbon[2], &diagnostics)
    let identifiers = fields.texts("ids", &diagnostics)
    let classifications = fields.texts("classifications", &diagnostics)
    let packaging = fields.choice("packaging", Inclusion.self, &diagnostics)
    guard let product else { return nil }
    return DeclaredProduct(
      product: product, description: description ?? product.name,
      boundary: boundary ?? .cradleToGate, price: price, fossilCarbon: carbon[0],
      biogenicCarbon: carbon[1], recycledCarbon: carbon[2], identifiers: identifiers,
      classifications: classifications, packagingIncluded: packaging.map { $0 == .included })
  }

  private enum Inclusion: String, CaseIterable {
    case included
    case excluded
  }

  /// Kilograms of carbon in one declared unit: `2.1 kg`, or `0.21 %` of its mass.
  private func carbon(
    _ key: String, _ fields: inout MappingReader, of product: Product?,
    _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    guard let node = fields.node(key) else { return nil }
    if let text = node.text, text.hasSuffix("%"), let share = Percentage.share(text),
      !share.isNegative
    {
      // Of a product that production could not read, nobody knows the mass.
      guard let product else { return nil }
      if let mass = product.mass { return part(mass * share, of: mass, node, &diagnostics) }
    }
    guard let (number, unit) = QuantityReader.quantity(node, &diagnostics) else { return nil }
    if let ratio = unit.conversion(to: .kilogram) {
      return part(ratio * number, of: product?.mass, node, &diagnostics)
    }
    diagnostics.report(
      Diagnostic(
        .flowUnit, at: node.location, [unit.symbol, key, "kg"],
        hint: Phrase(.hintGiveUnits, "kg, t, %")))
    return nil
  }

  /// Carbon is no more than the product.
  private func part(
    _ carbon: ExactRatio, of mass: ExactRatio?, _ node: DocumentNode,
    _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    if let mass, mass < carbon {
      diagnostics.report(
        Diagnostic(
          .shareRange, at: node.location, [node.text ?? ""], hint: Phrase(.hintShare)))
      return nil
    }
    return carbon.decimal().normalised
  }

  /// What is fossil and what is biogenic are together no more than the product, and what is recycled
  /// no more than both.
  private func checkCarbon(
    of product: Product?, _ node: DocumentNode, fossil: ExactDecimal?, biogenic: ExactDecimal?,
    _ recycled: ExactDecimal?, _ diagnostics: inout Diagnostics
  ) {
    guard let fossil, let biogenic else { return }
    func text(_ key: String) -> String { node[key]?.text ?? "" }
    let whole = fossil + biogenic
    if let mass = product?.mass, mass > .zero {
      _ = diagnostics.hold(
        ExactRatio(whole) / mass, to: .carbonOfProduct, named: "fossil-carbon + biogenic-carbon",
        as: "\(text("fossil-carbon")) + \(text("biogenic-carbon"))",
        at: node["biogenic-carbon"]?.location)
    }
    if let recycled, whole.signum > 0 {
      _ = diagnostics.hold(
        ExactRatio(recycled, over: whole), to: .recycledOfCarbon, named: "recycled-carbon",
        as: text("recycled-carbon"), at: node["recycled-carbon"]?.location)
    }
  }

  /// The footprint's part of a material; nil where production has none of it, or with diagnostics.
  func material(
    _ node: DocumentNode, _ material: Material?, _ diagnostics: inout Diagnostics
  ) -> PurchasedMaterial? {
    guard var fields = MappingReader(sharing: node) else { return nil }
    let supplier = fields.text("supplier", &diagnostics)?.value
    let footprint = fields.text("footprint", &diagnostics)
    let burden = fields.text("burden", &diagnostics)
    let reason = fields.text("because", &diagnostics)
      .flatMap { $0.value.allSatisfy(\.isWhitespace) ? nil : $0.value }
    let uncertainty = QuantityReader.uncertainty(&fields, &diagnostics)
    let role = fields.choice("role", Role.self, &diagnostics)
    guard let material else { return nil }
    let source: PurchasedMaterial.Source
    if let footprint, let burden {
      diagnostics.report(
        Diagnostic(
          .materialTwice, at: burden.location, [material.id],
          notes: [Note(Phrase(.noteDeclaredHere, footprint.value), at: footprint.location)],
          hint: Phrase(.hintMaterialTwice)))
      return nil
    }
    if let footprint {
      source = .footprint(path: footprint)
    } else if let burden {
      guard burden.value == "none" else {
        diagnostics.report(
          Diagnostic(
            .fieldChoice, at: burden.location, [burden.value, "burden"],
            hint: Phrase(.hintOneOf, "none")))
        return nil
      }
      guard let reason else {
        diagnostics.report(
          Diagnostic(.fieldMissing, at: burden.location, ["because"], hint: Phrase(.hintBecause)))
        return nil
      }
      source = .burdenFree(because: reason)
    } else {
      diagnostics.report(
        Diagnostic(
          .materialSource, at: material.location, [material.id],
          hint: Phrase(.hintMaterialSource)))
      return nil
    }
    return PurchasedMaterial(
      material: material, supplier: supplier, source: source, isPackaging: role == .packaging,
      uncertainty: uncertainty)
  }

  private enum Role: String, CaseIterable {
    case material
    case packaging
  }
}
