import BanyanActivity
import BanyanDiagnostics
import BanyanDocuments
import BanyanFactors
import BanyanQuantities

extension ProductSystemReader {
  func product(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> Product? {
    guard var fields = MappingReader(node, "product", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let name = fields.text("name", &diagnostics)?.value
    let description = fields.text("description", &diagnostics)?.value
    let declared = declaredUnit(&fields, named: id, &diagnostics)
    let boundary = fields.choice("boundary", SystemBoundary.self, &diagnostics)
    var properties: [ProductProperty: Product.PropertyValue] = [:]
    for kind in ProductProperty.allCases where kind != .mass {
      properties[kind] = QuantityReader.property(kind.rawValue, &fields, &diagnostics)
    }
    let mass = self.mass(&fields, declared, &diagnostics)
    let carbon = ["fossil-carbon", "biogenic-carbon", "recycled-carbon"].map {
      self.carbon($0, &fields, mass, &diagnostics)
    }
    let identifiers = fields.texts("ids", &diagnostics)
    let classifications = fields.texts("classifications", &diagnostics)
    let packaging = fields.choice("packaging", Inclusion.self, &diagnostics)
    fields.finish(&diagnostics)
    guard let id, let declared else { return nil }
    return Product(
      id: id.value, name: name ?? id.value, description: description ?? name ?? id.value,
      declaredUnit: declared, boundary: boundary ?? .cradleToGate, mass: mass,
      properties: properties, fossilCarbon: carbon[0], biogenicCarbon: carbon[1],
      recycledCarbon: carbon[2], identifiers: identifiers, classifications: classifications,
      packagingIncluded: packaging.map { $0 == .included }, location: id.location)
  }

  private enum Inclusion: String, CaseIterable {
    case included
    case excluded
  }

  private func declaredUnit(
    _ fields: inout MappingReader, named id: Located<String>?, _ diagnostics: inout Diagnostics
  ) -> DeclaredUnit? {
    guard let node = fields.node("declared-unit") else {
      diagnostics.report(
        Diagnostic(
          .declaredUnitMissing, at: id?.location ?? fields.location, [id?.value ?? ""],
          hint: Phrase(.hintWrite, "declared-unit: 1 t")))
      return nil
    }
    guard let (number, unit) = QuantityReader.quantity(node, &diagnostics) else { return nil }
    guard !number.isZero else {
      diagnostics.report(
        Diagnostic(
          .declaredUnitMissing, at: node.location, [id?.value ?? ""],
          hint: Phrase(.hintWrite, "declared-unit: 1 \(unit.symbol)")))
      return nil
    }
    return DeclaredUnit(amount: number, unit: unit, location: node.location)
  }

  /// Kilograms of one declared unit, from the unit itself or as stated.
  private func mass(
    _ fields: inout MappingReader, _ declared: DeclaredUnit?, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    let node = fields.node("mass")
    if let declared, let ratio = declared.unit.conversion(to: Self.kilogram) {
      return ratio * declared.amount
    }
    guard let node, let (number, unit) = QuantityReader.quantity(node, &diagnostics) else {
      return nil
    }
    if let ratio = unit.conversion(to: Self.kilogram) { return ratio * number }
    diagnostics.report(
      Diagnostic(
        .flowUnit, at: node.location, [unit.symbol, "mass", "kg"],
        hint: Phrase(.hintGiveUnits, "kg, t")))
    return nil
  }

  /// Kilograms of carbon in one declared unit: `2.1 kg`, or `0.21 %` of its mass.
  private func carbon(
    _ key: String, _ fields: inout MappingReader, _ mass: ExactRatio?,
    _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    guard let node = fields.node(key) else { return nil }
    if let text = node.text, text.hasSuffix("%"), let share = Percentage.share(text),
      !share.isNegative, let mass
    {
      return part(mass * share, of: mass, node, &diagnostics)
    }
    guard let (number, unit) = QuantityReader.quantity(node, &diagnostics) else { return nil }
    if let ratio = unit.conversion(to: Self.kilogram) {
      return part(ratio * number, of: mass, node, &diagnostics)
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

  func material(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> Material? {
    guard var fields = MappingReader(node, "material", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let name = fields.text("name", &diagnostics)?.value
    let supplier = fields.text("supplier", &diagnostics)?.value
    let footprint = fields.text("footprint", &diagnostics)
    let burden = fields.text("burden", &diagnostics)
    let reason = fields.text("because", &diagnostics)
      .flatMap { $0.value.allSatisfy(\.isWhitespace) ? nil : $0.value }
    let uncertainty = QuantityReader.uncertainty(&fields, &diagnostics)
    let role = fields.choice("role", Role.self, &diagnostics)
    fields.finish(&diagnostics)
    guard let id else { return nil }
    let source: Material.Source
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
          .materialSource, at: id.location, [id.value], hint: Phrase(.hintMaterialSource)))
      return nil
    }
    return Material(
      id: id.value, name: name ?? id.value, supplier: supplier, source: source,
      isPackaging: role == .packaging, uncertainty: uncertainty, location: id.location)
  }

  private enum Role: String, CaseIterable {
    case material
    case packaging
  }

  static let kilogram = Unit(symbol: "kg", dimension: .mass, ratio: .one)
}
