import BanyanReporting

extension InventoryReport {
  /// What the report states, closed.
  public var result: InventoryResult { result(with: InventoryResult.Lines(of: self)) }

  /// The same with its lines made now: it holds nothing of the report, which a park of a thousand members
  /// lets go.
  package var detachedResult: InventoryResult {
    result(with: InventoryResult.Lines(Array(InventoryResult.Lines(of: self))))
  }

  private func result(with lines: InventoryResult.Lines) -> InventoryResult {
    InventoryResult(
      head: head, organisation: settings.organisation.name, potentials: potentials.name,
      period: settings.period, consolidation: settings.consolidation, records: records,
      totals: .init(self), baseYear: baseYear.map(InventoryResult.ComparedYear.init),
      uncertainty: .init(uncertainty),
      categories: categories.map(InventoryResult.CategoryTotal.init),
      subcategories: categories.flatMap(\.parts).map(InventoryResult.SubcategoryTotal.init),
      scopes: scopes.map(InventoryResult.ScopeTotal.init),
      scope3: scope3.map(InventoryResult.Scope3Total.init),
      gases: gases.map(InventoryResult.GasTotal.init),
      outsideKyotoBasket: outsideBasket.map(InventoryResult.GasTotal.init),
      facilities: facilities.map(InventoryResult.FacilityTotal.init),
      months: months.map(InventoryResult.MonthTotal.init),
      completeness: completeness.map(InventoryResult.Completeness.init),
      factors: factors.map(InventoryResult.FactorShare.init),
      lines: lines,
      deliveries: deliveries.map(InventoryResult.Delivery.init))
  }
}
