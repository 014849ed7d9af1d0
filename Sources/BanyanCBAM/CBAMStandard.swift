import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanFiles
import BanyanProduction
import BanyanQuantities
import BanyanRuns
import BanyanYAML

/// Embedded emissions under the carbon border adjustment: Regulation (EU) 2023/956 and the acts for its
/// definitive period.
///
/// The same records are reckoned again under the law's own constants. No price, no allocation rule and no
/// set of potentials of the workspace can reach it.
package enum CBAMStandard: Standard {
  package static let name = "cbam"

  /// The first year whose goods are declared by the definitive rules.
  static let firstYear = 2026

  /// cbam.yaml, what it rests on, and the law.
  package struct Reading: Sendable {
    package var settings: CBAMSettings
    package let system: ProductionSystem
    package let law: CBAMLaw
    /// Read where somebody imports electricity, and nil elsewhere: no other result rests on it.
    let importedElectricity: ImportedElectricityFactors?
    package let facility: Facility
    /// The calendar year reported on.
    package let year: Int
    /// The same days where the workspace's period is longer; nil where it is that year.
    let part: Period?
    /// By place among the measured sources.
    let hours: [HourlyValues]
    /// Whether years to come and what is worth an effort are reckoned too.
    package var asksWhatIf = false
  }

  package static func isAsked(by workspace: Workspace) throws(FileError) -> Bool {
    try workspace.has(CBAMSettings.fileName)
  }

  package static func read(
    _ workspace: Workspace, _ options: Run.Options, _ found: inout Diagnostics
  ) throws(FileError) -> Reading? {
    let file = SourceLocation(file: CBAMSettings.fileName)
    guard let root = try workspace.sibling(CBAMSettings.fileName, &found) else {
      if try !workspace.has(CBAMSettings.fileName) {
        found.report(Diagnostic(.cbamMissing, at: file, hint: Phrase(.hintCBAM)))
      }
      return nil
    }
    var own = Diagnostics()
    let law = CBAMLaw.read(from: workspace.library, &own)
    var settings = CBAMReader(countries: workspace.library.countries, law: law?.parameters)
      .settings(from: root, &own)
    let imported =
      settings?.importedElectricity.isEmpty ?? true
      ? nil : ImportedElectricityFactors.read(from: workspace.library, &own)
    let system = settings.flatMap { Self.system(of: workspace, $0, &own) }
    let facility = settings.flatMap { Self.facility(of: workspace, $0, &own) }
    let year = settings.flatMap { Self.year(of: workspace, $0, &own) }
    if let system, let year { Self.checkQuantities(of: system, in: year, workspace, &own) }
    var hours: [HourlyValues] = []
    if let settings {
      try workspace.see(evidence: settings.evidence, &own)
      for source in settings.measured {
        guard let year,
          let values = try HourlyValues.read(source, of: year, in: workspace, &own)
        else { continue }
        hours.append(values)
      }
    }
    if var read = settings, let law, let year {
      try SupplierTemplates(workspace: workspace, year: year, law: law).read(into: &read, &own)
      settings = read
    }
    found.join(own)
    guard !own.hasErrors, let settings, let system, let law, let facility, let year else {
      return nil
    }
    let isPart = Period(year: year) != workspace.settings.period
    return Reading(
      settings: settings, system: system, law: law, importedElectricity: imported,
      facility: facility, year: year,
      part: isPart ? Period(year: year) : nil, hours: hours)
  }

  private static func system(
    of workspace: Workspace, _ settings: CBAMSettings, _ found: inout Diagnostics
  ) -> ProductionSystem? {
    if !settings.hasInstallation {
      return ProductionSystem(
        processes: [], products: [], materials: [], shared: [], outside: [], assigned: [],
        location: settings.location)
    }
    guard let root = workspace.products else {
      if !workspace.hasProducts {
        let file = SourceLocation(file: ProductionSystem.fileName)
        found.report(Diagnostic(.cbamProducts, at: file, hint: Phrase(.hintCBAM)))
      }
      return nil
    }
    // Economic division is a word of footprints; what becomes of it here is said where it matters.
    let rules = PhysicalRule.allCases.map(\.rawValue) + ["economic"]
    guard
      let reading = ProductionReader(others: workspace.owners, rules: rules)
        .reading(of: root, &found)
    else { return nil }
    ProductionChecks(reading.system, DeclaredNames(in: root)).run(&found)
    return reading.system
  }

  private static func facility(
    of workspace: Workspace, _ settings: CBAMSettings, _ found: inout Diagnostics
  ) -> Facility? {
    let facilities = workspace.settings.facilities
    let known = facilities.map(\.id)
    guard let name = settings.installation.facility else {
      if facilities.count == 1 { return facilities.first }
      found.report(
        Diagnostic(
          .fieldMissing, at: settings.installation.location ?? settings.location, ["facility"],
          hint: Phrase(.hintOneOf, known.joined(separator: ", "))))
      return nil
    }
    if let facility = facilities.first(where: { $0.id == name.value }) { return facility }
    found.report(ProductionChecks.unknown(name, "facility", among: known))
    return nil
  }

  /// A calendar year that the workspace's period holds whole.
  private static func year(
    of workspace: Workspace, _ settings: CBAMSettings, _ found: inout Diagnostics
  ) -> Int? {
    let own = workspace.settings.period
    let period = settings.period?.value ?? own
    guard period.isCalendarYear, period.from.year == period.through.year else {
      if settings.period == nil {
        found.report(
          Diagnostic(
            .cbamPeriod, at: workspace.document["period"]?.location ?? settings.location,
            [own.description], hint: Self.hint(forYearIn: own)))
      }
      return nil
    }
    guard own.contains(period) else {
      found.report(
        Diagnostic(
          .cbamOtherPeriod, at: settings.period?.location ?? settings.location,
          [period.description, own.description], hint: Self.hint(forYearIn: own)))
      return nil
    }
    return period.from.year
  }

  /// The last year that a period holds whole, to be written into cbam.yaml.
  private static func hint(forYearIn period: Period) -> Phrase {
    let whole = (period.from.year...period.through.year).last {
      period.contains(Period(year: $0))
    }
    guard let whole else { return Phrase(.hintCBAMOtherPeriod, String(period.through.year)) }
    return Phrase(.hintCBAMPeriod, String(whole))
  }

  /// What products.yaml states in figures has no days. Where the year is part of a longer period it is read
  /// as the year's, since records of other years are not read beside it, and that is said of each.
  private static func checkQuantities(
    of system: ProductionSystem, in year: Int, _ workspace: Workspace, _ found: inout Diagnostics
  ) {
    let own = workspace.settings.period
    guard own != Period(year: year) else { return }
    for process in system.processes {
      let flows =
        process.outputs.map { ($0.product.value, $0.quantity) }
        + process.takes.map { ($0.product.value, $0.quantity) }
        + process.materials.map { ($0.material.value, $0.quantity) }
      for (name, quantity) in flows {
        guard case .written = quantity.source else { continue }
        found.report(
          Diagnostic(
            .cbamQuantityPeriod, at: quantity.location, [name, own.description, String(year)],
            hint: Phrase(.hintCBAMQuantityPeriod, String(year))))
      }
    }
  }

  /// Facilities whole; the law's constants and fuels; only what the law counts by factors.
  package static func purpose(of reading: Reading) -> Purpose {
    let own = reading.settings.streams.filter {
      $0.factor != nil || !$0.composition.isEmpty
    }.map(\.records)
    let byLaw = ["process/clinker", "process/carbonate"].map {
      RecordSelector(activity: ActivityPath($0))
    }
    return Purpose(
      ownership: .whole, factorSets: [CBAMLaw.factorSet], constants: CBAMLaw.constants,
      counted: CountedRecords(
        ["stationary-combustion", "carbon", "process"].map { ActivityPath($0) },
        except: own + byLaw), period: reading.part)
  }

  /// The inventory of the same records.
  package static func comparison(with reading: Reading) -> Purpose? {
    reading.settings.hasInstallation ? Purpose(ownership: .whole, period: reading.part) : nil
  }

  package static func questions(of reading: Reading) -> [Void] { [()] }

  package static func report(
    on question: Void, of reading: Reading, on calculated: Calculated<CBAMStandard>,
    _ diagnostics: inout Diagnostics
  ) -> CBAMReport? {
    var found = Diagnostics()
    defer { diagnostics.join(found) }
    return CBAMMaking(reading: reading, calculated: calculated).report(&found)
  }
}

extension CBAMSettings {
  /// Every file that is named as evidence.
  var evidence: [Located<String>] {
    precursors.compactMap { $0.values?.verification?.evidence } + streams.compactMap(\.evidence)
      + zeroRated.compactMap(\.evidence) + electricity.flatMap(\.evidence)
      + transfers.compactMap(\.evidence) + heat.compactMap { $0.medium?.evidence }
      + importedElectricity.flatMap { $0.actual?.answers.compactMap(\.evidence) ?? [] }
  }
}
