import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanYAML

/// The acts as dated data: what `factors/cbam/` holds, parsed where somebody asks for CBAM alone.
package final class CBAMLaw: Sendable {
  package let goods: GoodsList
  package let defaults: DefaultValues
  package let benchmarks: Benchmarks
  package let parameters: LawParameters

  private init(
    goods: GoodsList, defaults: DefaultValues, benchmarks: Benchmarks, parameters: LawParameters
  ) {
    self.goods = goods
    self.defaults = defaults
    self.benchmarks = benchmarks
    self.parameters = parameters
  }

  /// Read once for a library. Nil, with diagnostics, where a table is missing or does not read.
  package static func read(
    from library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) -> CBAMLaw? {
    library.once(&diagnostics) { made(of: library, &$0) }
  }

  private static func made(
    of library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) -> CBAMLaw? {
    let goods = GoodsList.read(from: library, &diagnostics)
    let defaults = DefaultValues.read(from: library, &diagnostics)
    let benchmarks = Benchmarks.read(from: library, &diagnostics)
    let parameters = LawParameters.read(from: library, &diagnostics)
    guard let goods, let defaults, let benchmarks, let parameters else { return nil }
    return CBAMLaw(
      goods: goods, defaults: defaults, benchmarks: benchmarks, parameters: parameters)
  }

  /// Where its tables stand.
  package var paths: [String] {
    goods.paths + defaults.paths + benchmarks.paths + parameters.paths
  }

  /// The factor set that combustion meets under the law.
  package static let factorSet = "eu-2025-2547"

  /// 3.664 t CO2 for a tonne of carbon, not 44/12 (2547 Annex II, Eq. 8, 9, 12).
  package static let constants = Constants(
    carbonDioxidePerCarbon: ExactRatio(ExactDecimal(coefficient: 3664, exponent: -3)))

  /// Origins whose goods bring nothing: the Union, and 956 Annex III.1.
  package static func isExempt(_ country: String) -> Bool {
    union.contains(country) || ["IS", "LI", "NO", "CH"].contains(country)
  }

  /// Members of the European Union, and the Union itself.
  private static let union: Set<String> = [
    "EU", "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
    "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
  ]
}

/// Single figures of the acts, and those that change by year.
package struct LawParameters: Sendable {
  package let paths: [String]
  /// By the name of a law: the file that holds its table.
  let files: [String: String]
  /// By sector, a share of the default value.
  let markUps: DatedParameter<[GoodsSector: ExactRatio]>
  let allocation: DatedParameter<AllocationFactors>
  /// EUR for 1 t CO2e, by quarter of import: `2026-Q2`.
  package let prices: [String: ExactDecimal]
  /// t CO2/MWh by country (2621 Annex II).
  package let electricity: [String: ExactDecimal]
  /// t CO2 for one tonne of carbonate, oxide.
  package let carbonates: [String: ExactDecimal]
  package let oxides: [String: ExactDecimal]
  /// By name: t CO2 per t, per TJ; efficiencies as shares.
  package let constants: [String: ExactDecimal]
  /// By technology of the cells.
  package let slopes: [String: AnodeFactors]
  package let overvoltages: [String: AnodeFactors]
  /// By category of fuel, `G10`.
  package let references: [String: EfficiencyReference]
  /// Routes of production by aggregated category, as the template names them.
  package let routes: [String: [String]]

  /// What of free allocation is left.
  package struct AllocationFactors: Sendable {
    /// Share that is kept; nil where no law sets it.
    package let kept: ExactDecimal?
    /// Cross-sectoral correction; nil where no law sets it.
    package let crossSectoral: ExactDecimal?
    /// Of a proposal, no law.
    package let proposed: ExactDecimal?

    /// CBAM factor times correction, by the law in force or as proposed; a correction that is not set
    /// counts as none.
    package func product(isProposed: Bool) -> ExactRatio? {
      (isProposed ? proposed ?? kept : kept).map {
        ExactRatio($0) * (crossSectoral ?? .one)
      }
    }
  }

  /// The file of a law's small table.
  package func location(of law: String) -> SourceLocation? {
    files[law].map { SourceLocation(file: $0) }
  }

  package func markUp(_ sector: GoodsSector, year: Int) -> ExactRatio {
    markUps.entry(on: Period(year: year).from)?.value[sector] ?? .zero
  }

  package func allocation(year: Int) -> AllocationFactors? {
    allocation.entry(on: Period(year: year).from)?.value
  }

  /// A constant that the carried table holds, which a test proves.
  package func constant(_ name: String) -> ExactRatio {
    guard let value = constants[name] else {
      preconditionFailure("the law's constant \(name) is carried")
    }
    return ExactRatio(value)
  }

  static func read(
    from library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) -> LawParameters? {
    var reader = LawReader(library: library)
    let markUps = reader.dated("cbam-mark-ups", &diagnostics) { entry, diagnostics in
      LawReader.sectors(&entry, &diagnostics)
    }
    let allocation = reader.dated("cbam-factors", &diagnostics) { entry, diagnostics in
      AllocationFactors(
        kept: LawReader.number("kept", &entry, &diagnostics),
        crossSectoral: LawReader.number("cross-sectoral", &entry, &diagnostics),
        proposed: LawReader.number("proposed", &entry, &diagnostics))
    }
    var prices: [String: ExactDecimal] = [:]
    for entry in reader.list("prices", of: "cbam-certificate-prices", &diagnostics) {
      if let quarter = entry["quarter"]?.text, let price = entry["price"]?.text {
        prices[quarter] = ExactDecimal(price)
      }
    }
    var constants: [String: ExactDecimal] = [:]
    for entry in reader.list("constants", of: "cbam-constants", &diagnostics) {
      if let name = entry["name"]?.text, let value = entry["value"]?.text {
        constants[name] = ExactDecimal(value)
      }
    }
    for (gas, value) in reader.numbers("potentials", of: "cbam-constants", &diagnostics) {
      constants[gas] = value
    }
    var routes: [String: [String]] = [:]
    for entry in reader.list("categories", of: "cbam-categories", &diagnostics) {
      guard let name = entry["name"]?.text else { continue }
      routes[name] = DocumentNode.texts(entry["routes"])
    }
    let slopes = anodeFactors(
      reader.list("slopes", of: "cbam-constants", &diagnostics), "slope")
    let overvoltages = anodeFactors(
      reader.list("overvoltages", of: "cbam-constants", &diagnostics), "coefficient")
    var references: [String: EfficiencyReference] = [:]
    for entry in reader.list("fuels", of: "cbam-chp-references", &diagnostics) {
      guard let category = entry["category"]?.text else { continue }
      references[category] = EfficiencyReference(entry)
    }
    let electricity = reader.numbers("values", of: "cbam-electricity", &diagnostics)
    let carbonates = reader.numbers("carbonates", of: "cbam-process-factors", &diagnostics)
    let oxides = reader.numbers("oxides", of: "cbam-process-factors", &diagnostics)
    guard let markUps, let allocation else { return nil }
    return LawParameters(
      paths: reader.paths, files: reader.files, markUps: markUps, allocation: allocation,
      prices: prices,
      electricity: electricity, carbonates: carbonates, oxides: oxides, constants: constants,
      slopes: slopes, overvoltages: overvoltages, references: references, routes: routes)
  }
}

/// Reads the small tables of the law.
private struct LawReader {
  let library: FactorLibrary
  private(set) var paths: [String] = []
  private(set) var files: [String: String] = [:]

  init(library: FactorLibrary) { self.library = library }

  private mutating func root(
    _ name: String, _ diagnostics: inout Diagnostics
  ) -> DocumentNode? {
    guard let law = library.law(named: name, &diagnostics) else { return nil }
    paths += law.paths.filter { !paths.contains($0) }
    files[name] = law.paths.first
    return law.root
  }

  mutating func dated<Value: Sendable>(
    _ name: String, _ diagnostics: inout Diagnostics,
    value: (inout MappingReader, inout Diagnostics) -> Value?
  ) -> DatedParameter<Value>? {
    guard let root = root(name, &diagnostics),
      var fields = MappingReader(root, name, &diagnostics)
    else { return nil }
    return DatedParameter.read("dated", of: &fields, &diagnostics, value: value)
  }

  mutating func list(
    _ key: String, of name: String, _ diagnostics: inout Diagnostics
  ) -> [DocumentNode] {
    guard case .list(let items)? = root(name, &diagnostics)?[key]?.content else { return [] }
    return items
  }

  mutating func numbers(
    _ key: String, of name: String, _ diagnostics: inout Diagnostics
  ) -> [String: ExactDecimal] {
    guard case .mapping(let entries)? = root(name, &diagnostics)?[key]?.content else { return [:] }
    var numbers: [String: ExactDecimal] = [:]
    for entry in entries {
      if let text = entry.value.text { numbers[entry.key.value] = ExactDecimal(text) }
    }
    return numbers
  }

  static func number(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    fields.text(key, &diagnostics).flatMap { ExactDecimal($0.value) }
  }

  static func sectors(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> [GoodsSector: ExactRatio]? {
    guard case .mapping(let entries)? = fields.node("values")?.content else { return nil }
    var shares: [GoodsSector: ExactRatio] = [:]
    for entry in entries {
      guard let sector = GoodsSector(rawValue: entry.key.value),
        let share = entry.value.text.flatMap(Percentage.share)
      else { continue }
      shares[sector] = ExactRatio(share)
    }
    return shares
  }
}

extension DocumentNode {
  /// The texts of a list.
  static func texts(_ node: DocumentNode?) -> [String] {
    guard case .list(let items)? = node?.content else { return [] }
    return items.compactMap(\.text)
  }
}
