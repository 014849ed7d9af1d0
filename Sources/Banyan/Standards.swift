/// The standards that `check` and `explain` go through. The inventory comes last: it answers for every
/// name that is no other's.
package let standards: [any Standard.Type] = [
  Decree06Standard.self, FootprintStandard.self, CBAMStandard.self, PassportStandard.self,
  InventoryStandard.self,
]

extension Run {
  /// Opens a workspace: a folder with a banyan.yaml. There is a run wherever that can be understood,
  /// also where other files are in error: it finds their faults.
  ///
  /// `named` are activity files besides those of `activity/`.
  public static func open(
    _ folder: String, library: FactorLibrary = .carried, named: [NamedActivity] = [],
    options: Options = Options()
  ) throws(Workspace.OpenError) -> Stage<Run> {
    try open(folder, library: library, named: named, options: options, standards: standards)
  }

  /// Every fault of everything the workspace asks for, each said once.
  public func check() throws(RunFailure) -> Diagnostics {
    try isPark ? checkedPark() : checkedStandards()
  }

  /// The same of what the workspace itself asks for.
  func checkedStandards() throws(RunFailure) -> Diagnostics {
    var found = try check(InventoryStandard.self, isSound: true)
    let isSound = !found.hasErrors
    for standard in standards where standard != InventoryStandard.self {
      if try asks(standard) { found.join(try check(standard, isSound: isSound)) }
    }
    // What is in error may have named one before it was given up.
    if !found.hasErrors { found.join(try unnamedSuppliers()) }
    return found
  }

  /// Where a figure comes from, down to lines of bills and printed tables.
  public func explanation(
    of request: ExplanationRequest
  ) throws(RunFailure) -> Stage<RenderedDocument> {
    if isPark { return try explanation(of: request, for: .park) }
    let isInventorys = InventoryReport.isOwnName(request.figure)
    for standard in standards {
      // One document of JSON has room for one figure.
      if isInventorys, request.isJSON, standard != InventoryStandard.self { continue }
      guard let stage = try standard.explanation(of: request, in: self) else { continue }
      guard let explained = stage.value else { return Stage(nil, stage.findings) }
      var text = explained.text
      if isInventorys, standard != InventoryStandard.self {
        // A product called like a sum of the inventory does not hide it.
        let own = try InventoryStandard.explanation(of: request, in: self)
        text += own?.value.map { "\n" + $0.text } ?? ""
      }
      if let line = explained.line {
        let records = try InventoryStandard.explanation(of: line, request, in: self)
        if let records, !records.isSound {
          return Stage(nil, stage.findings.joined(with: records.findings))
        }
        text += records?.value.map { "\n" + $0 } ?? ""
      }
      var findings = stage.findings
      try sayLater(&findings)
      return Stage(findings.hasErrors ? nil : .text(text), findings)
    }
    preconditionFailure("the inventory answers for every name")
  }
}
