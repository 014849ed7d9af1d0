/// A greenhouse gas by its formula or refrigerant name: `CO2`, `CH4`, `SF6`, `HFC-134a`.
public struct Gas: Hashable, Sendable, CustomStringConvertible {
  /// `CO2`, `HFC-134a`.
  public let formula: String

  /// A gas by its formula or refrigerant name.
  public init(_ formula: String) { self.formula = formula }

  /// CO2.
  public static let carbonDioxide = Gas("CO2")
  /// CH4.
  public static let methane = Gas("CH4")
  /// N2O.
  public static let nitrousOxide = Gas("N2O")
  /// What a publisher weighed itself and printed only as CO2e.
  package static let publishedEquivalent = Gas("CO2e")

  public var description: String { formula }
}

extension Gas: Comparable {
  /// The order of inventories: CO2, CH4, N2O, then the others by name.
  public static func < (a: Gas, b: Gas) -> Bool {
    (a.rank, a.formula) < (b.rank, b.formula)
  }

  private var rank: Int {
    switch formula {
    case "CO2": 0
    case "CH4": 1
    case "N2O": 2
    case "CO2e": 9
    default: 3
    }
  }
}

/// Where the carbon of a gas comes from. Never netted before the report.
public enum CarbonOrigin: String, Hashable, Sendable, CaseIterable {
  case fossil
  case biogenic
  case landUse = "land-use"
}

/// A gas and the origin of its carbon. Methane without an origin takes a set's generic potential.
public struct GasSpecies: Hashable, Sendable {
  /// The gas.
  public let gas: Gas
  /// Where its carbon comes from; nil where that is not told.
  public let origin: CarbonOrigin?

  /// A gas, and where its carbon comes from if that is told.
  public init(_ gas: Gas, origin: CarbonOrigin? = nil) {
    self.gas = gas
    self.origin = gas == .carbonDioxide ? origin ?? .fossil : origin
  }

  /// Reads `CO2`, `CO2 (biogenic)`, `CH4 (non-fossil)`; nil for an origin that does not exist, and
  /// for an origin of nothing.
  package init?(_ text: String) {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else {
      self.init(Gas(text))
      return
    }
    if open == text.startIndex { return nil }
    let name = text[..<open].split(separator: " ").joined(separator: " ")
    let origin: CarbonOrigin
    switch text[text.index(after: open)...].dropLast() {
    case "fossil": origin = .fossil
    case "biogenic", "non-fossil": origin = .biogenic
    case "land-use", "land use": origin = .landUse
    // Names such as HFO-1234ze(E) end in a bracket of their own.
    default:
      guard text[text.index(before: open)] != " " else { return nil }
      self.init(Gas(text))
      return
    }
    self.init(Gas(name), origin: origin)
  }

  /// Biogenic CO2 is stated apart and weighs nothing in a total (ISO 14064-1:2018, 5.2.2 and
  /// annex D).
  package var isBiogenicCarbonDioxide: Bool { gas == .carbonDioxide && origin == .biogenic }
}

extension GasSpecies: Comparable {
  public static func < (a: GasSpecies, b: GasSpecies) -> Bool {
    a.gas == b.gas ? (a.origin?.rawValue ?? "") < (b.origin?.rawValue ?? "") : a.gas < b.gas
  }
}

extension GasSpecies: CustomStringConvertible {
  public var description: String {
    switch (gas, origin) {
    case (_, nil), (.carbonDioxide, .fossil): gas.formula
    case (_, .fossil): "\(gas) (fossil)"
    case (.carbonDioxide, .biogenic): "\(gas) (biogenic)"
    case (_, .biogenic): "\(gas) (non-fossil)"
    case (_, .landUse): "\(gas) (land use)"
    }
  }
}
