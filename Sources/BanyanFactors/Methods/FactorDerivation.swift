import BanyanQuantities

/// How a factor follows from parameters a table states, for the reader of an explanation.
public struct FactorDerivation: Sendable {
  public let method: FactorMethod
  /// Parameters as written, in the order of the method's formula.
  public let parameters: [(name: String, value: String)]

  public var formula: String { method.formula }
  public var source: String { method.source }
}

/// The ways a factor is derived from parameters, each cited to its equation.
public enum FactorMethod: String, Sendable, CaseIterable {
  case combustion
  case process
  case carbonBalance = "carbon-balance"
  case steamBoiler = "steam-boiler"
  case cogeneration
  case anodeEffectSlope = "anode-effect-slope"
  case anodeEffectOvervoltage = "anode-effect-overvoltage"
  case wastewater
  case landfill
  case incineration

  public var formula: String {
    switch self {
    case .combustion: "CO2 = heating value × carbon content × oxidation × carbon-to-CO2 ratio"
    case .process: "CO2 = factor × conversion"
    case .carbonBalance: "CO2 = ± carbon content × carbon-to-CO2 ratio"
    case .steamBoiler: "CO2 = enthalpy ÷ boiler efficiency × fuel factor"
    case .cogeneration:
      "heat share = (ηh/ηref,h) ÷ (ηh/ηref,h + ηe/ηref,e); CO2 = fuel CO2 × share ÷ output"
    case .anodeEffectSlope:
      "CF4 = slope × minutes ÷ collection; C2F6 = CF4 × weight fraction"
    case .anodeEffectOvervoltage:
      "CF4 = coefficient × overvoltage ÷ current efficiency ÷ collection; "
        + "C2F6 = CF4 × weight fraction"
    case .wastewater: "CH4 = organic load × B0 × MCF × (1 − recovered)"
    case .landfill: "CH4 = DOC × DOCf × MCF × F × 16/12 × (1 − recovered) × (1 − oxidation)"
    case .incineration: "CO2 = dry matter × carbon × fossil share × oxidation × ratio"
    }
  }

  public var source: String {
    switch self {
    case .combustion: "IPCC 2006, Vol. 2, Eq. 2.2 and Table 1.4"
    case .process: "Regulation (EU) 2025/2547, Eq. 11; IPCC 2006, Vol. 3, ch. 2"
    case .carbonBalance: "IPCC 2006, Vol. 3, Eq. 4.9; Regulation (EU) 2025/2547, Eq. 12"
    case .steamBoiler: "Circular 38/2023/TT-BCT, annex II, point 4, as corrected by 334/QĐ-BCT"
    case .cogeneration: "Regulation (EU) 2025/2547, Eq. 46 to 51 (efficiency method)"
    case .anodeEffectSlope: "IPCC 2006, Vol. 3, Eq. 4.26; Regulation (EU) 2025/2547, Eq. 20 to 23"
    case .anodeEffectOvervoltage:
      "IPCC 2006, Vol. 3, Eq. 4.27; Regulation (EU) 2025/2547, Eq. 20, 24 and 25"
    case .wastewater: "IPCC 2006, Vol. 5, Eq. 6.1 and 6.4"
    case .landfill: "IPCC 2006, Vol. 5, Eq. 3.1 to 3.6 (whole potential in the year of deposit)"
    case .incineration: "IPCC 2006, Vol. 5, Eq. 5.1"
    }
  }
}
