import BanyanIdentifiers
import BanyanDiagnostics
import BanyanQuantities

/// The rules of PACT that no schema states: sums, order of dates, what excludes what, signs, ranges.
///
/// All that is broken is named at once, each at its place. A footprint that is handed out has to keep
/// every rule; one that came from another firm is warned about, and stays usable where its figures can
/// be used. Data Model of the PACT Technical Specifications 3.0, `CarbonFootprint` and
/// `ProductFootprint`; for files of PACT 2 its ranges.
package struct PACTRules: Sendable {
  package enum Use: Sendable {
    /// A document of one's own; the place is where its product is declared.
    case export(at: SourceLocation?)
    case `import`
  }

  package let use: Use

  package init(_ use: Use) { self.use = use }

  package func check(_ footprint: PACTFootprint, _ diagnostics: inout Diagnostics) {
    var check = PACTCheck(use: use, footprint: footprint)
    check.document()
    check.presence()
    check.dates()
    check.geography()
    check.unit()
    check.signs()
    check.ranges()
    check.exclusions()
    check.sums()
    check.total()
    check.parts()
    check.carbon()
    check.lists()
    diagnostics.append(contentsOf: check.found)
  }
}

/// One footprint under examination.
struct PACTCheck {
  let use: PACTRules.Use
  let footprint: PACTFootprint
  var found = Diagnostics()

  init(use: PACTRules.Use, footprint: PACTFootprint) {
    self.use = use
    self.footprint = footprint
  }

  var pcf: PACTCarbonFootprint { footprint.pcf }

  var isExport: Bool {
    if case .export = use { true } else { false }
  }

  var isVersion2: Bool { footprint.majorVersion == 2 }

  /// How much a broken rule weighs.
  var severity: Severity { isExport ? .error : .warning }

  func location(of path: String) -> SourceLocation? {
    switch use {
    case .export(let place): place
    case .import: footprint.places.location(of: path)
    }
  }

  func name(of path: String) -> String { footprint.places.name(of: path) }

  mutating func report(
    _ code: DiagnosticCode, _ path: String, _ arguments: [String], notes: [Note] = [],
    hint: Phrase?, severity: Severity? = nil
  ) {
    report(
      code, path, words: arguments.map(PhraseArgument.text), notes: notes, hint: hint,
      severity: severity)
  }

  /// With phrases of the catalogue among the arguments.
  mutating func report(
    _ code: DiagnosticCode, _ path: String, words: [PhraseArgument], notes: [Note] = [],
    hint: Phrase?, severity: Severity? = nil
  ) {
    found.report(
      Diagnostic(
        code, at: location(of: path), words: words, notes: notes, hint: hint,
        severity: severity ?? self.severity))
  }
}

extension PACTCheck {
  /// The document's own identifiers, version and status.
  mutating func document() {
    let version = footprint.specVersion.split(separator: ".", omittingEmptySubsequences: false)
    // 2.0.1-20230522 was a version too.
    let isVersion =
      version.count == 3 && version.prefix(2).allSatisfy { Int($0) != nil }
      && version[2].split(separator: "-", omittingEmptySubsequences: false).allSatisfy {
        Int($0) != nil
      }
    if !isVersion || (isExport && footprint.majorVersion != 3) {
      report(
        .pactForm, "specVersion", [footprint.specVersion, name(of: "specVersion")],
        hint: Phrase(.hintPACTForm, PACTFootprint.currentVersion))
    }
    identifiers(.uuid, footprint.id.isEmpty ? [] : [footprint.id], "id", isList: false)
    identifiers(.uuid, footprint.precedingIDs, "precedingPfIds")
    identifiers(.urn, footprint.companyIDs, "companyIds")
    identifiers(.urn, footprint.productIDs, "productIds")
    identifiers(.urn, footprint.productClassifications, "productClassifications")
    if footprint.status == .deprecated, !isExport {
      report(
        .pactDeprecated, "status", [footprint.productName], hint: Phrase(.hintPACTCurrent),
        severity: .error)
    }
  }

  private mutating func identifiers(
    _ kind: IdentifierKind, _ texts: [String], _ path: String, isList: Bool = true
  ) {
    for (position, text) in texts.enumerated() {
      guard let fault = kind.fault(in: text) else { continue }
      let place = location(of: isList ? "\(path).\(position)" : path)
      found.report(fault.diagnostic(about: text, at: place, severity: severity))
    }
    repetitions(in: texts, path)
  }

  mutating func repetitions(in texts: [String], _ path: String) {
    var seen: Set<String> = []
    for (position, text) in texts.enumerated() where !seen.insert(text).inserted {
      report(
        .pactRepeated, "\(path).\(position)", [text, name(of: path)], hint: Phrase(.hintPACTOnce))
    }
  }

  /// What every footprint has to state, by the schema or by the methodology (SHALL).
  mutating func presence() {
    var missing: [String] = []
    func need(_ path: String, _ isGiven: Bool) { if !isGiven { missing.append(path) } }
    need("id", !footprint.id.isEmpty)
    need("companyName", !footprint.companyName.isEmpty)
    need("companyIds", !footprint.companyIDs.isEmpty)
    // The schema of an import only wants the attribute, which may then be empty.
    need("productDescription", !footprint.productDescription.isEmpty)
    need("productIds", !footprint.productIDs.isEmpty)
    need("productNameCompany", !footprint.productName.isEmpty)
    need("pcf.fossilGhgEmissions", pcf.emissions.fossil != nil)
    need("pcf.fossilCarbonContent", pcf.carbon.fossil != nil)
    need("pcf.ipccCharacterizationFactors", !pcf.ipccCharacterizationFactors.isEmpty)
    need("pcf.crossSectoralStandards", !pcf.crossSectoralStandards.isEmpty)
    need("pcf.exemptedEmissionsPercent", pcf.exemptedEmissionsPercent != nil)
    need("pcf.packagingEmissionsIncluded", pcf.packagingEmissionsIncluded != nil)
    if isVersion2 {
      need("pcf.primaryDataShare", pcf.primaryDataShare != nil || pcf.dataQuality != nil)
    } else {
      need("pcf.primaryDataShare", pcf.primaryDataShare != nil)
      need("pcf.productMassPerDeclaredUnit", pcf.productMass != nil)
      need("pcf.pcfIncludingBiogenicUptake", pcf.includingBiogenicUptake != nil)
      need("pcf.ccsTechnologicalCO2CaptureIncluded", pcf.capture.storageIncluded != nil)
      need("pcf.dqi", pcf.dataQuality != nil || footprint.created < Self.ratingsFrom)
    }
    for path in missing {
      report(
        .pactMissing, path, [name(of: path)],
        hint: Phrase(.hintPACTMissing, isVersion2 ? "2" : "3"))
    }
  }

  /// Data quality ratings are obligatory from 31 December 2027 on (rule SHALL-2027).
  private static let ratingsFrom = Instant(endOf: Period(year: 2027).through.adding(days: -1))

  mutating func lists() {
    for (position, factors) in pcf.ipccCharacterizationFactors.enumerated()
    where
      !(factors.hasPrefix("AR") && factors.count > 2
      && factors.dropFirst(2).utf8.allSatisfy(\.isDigit))
    {
      report(
        .pactForm, "pcf.ipccCharacterizationFactors.\(position)",
        [factors, name(of: "pcf.ipccCharacterizationFactors")], hint: Phrase(.hintPACTForm, "AR6"))
    }
    repetitions(in: pcf.ipccCharacterizationFactors, "pcf.ipccCharacterizationFactors")
    repetitions(in: pcf.crossSectoralStandards, "pcf.crossSectoralStandards")
    for (position, rules) in pcf.productOrSectorSpecificRules.enumerated() {
      let path = "pcf.productOrSectorSpecificRules.\(position)"
      if (rules.ruleOperator == .other) != (rules.otherOperator?.isEmpty == false) {
        report(
          .pactOperator, path, [rules.ruleOperator.rawValue], hint: Phrase(.hintPACTOperator))
      }
      if rules.names.isEmpty {
        report(
          .pactMissing, "\(path).ruleNames", ["ruleNames"],
          hint: Phrase(.hintPACTMissing, isVersion2 ? "2" : "3"))
      }
      repetitions(in: rules.names, "\(path).ruleNames")
    }
    for (position, source) in pcf.secondaryEmissionFactorSources.enumerated() {
      for (name, value) in [("name", source.name), ("version", source.version)]
      where value.isEmpty {
        report(
          .pactMissing, "pcf.secondaryEmissionFactorSources.\(position).\(name)",
          ["secondaryEmissionFactorSources.\(name)"],
          hint: Phrase(.hintPACTMissing, isVersion2 ? "2" : "3"))
      }
    }
  }
}
