import BanyanQuantities

/// What the template's input cells hold: made of our calculation when it is filled, of the cells when a
/// filled one is read.
package struct TemplateEntries: Sendable {
  /// Texts that stand once.
  package var texts: [(field: TemplateField, text: String)] = []
  package var period: Period?
  package var goods: [Good] = []
  package var processes: [Process] = []
  package var bought: [Bought] = []
  package var streams: [StreamRow] = []
  package var anodeEffects: [AnodeRow] = []
  package var measured: [MeasuredRow] = []
  package var products: [Product] = []
  /// t CO2e of the electricity of the whole installation.
  package var indirectTotal = ExactRatio.zero

  /// An aggregated category that the installation makes.
  package struct Good: Sendable {
    package var category: String
    package var routes: [String]
  }

  /// A production process.
  package struct Process: Sendable {
    package var name: String
    package var category: String
    /// Categories made and used up inside it.
    package var included: [String]
    /// Which of the category's routes, from 0.
    package var route: Int
    /// How many routes the category has.
    package var routes: Int
    /// Tonnes made: the denominator of all its figures.
    package var amount: ExactRatio
    package var market: ExactRatio
    /// Tonnes that other processes take, by their place.
    package var internally: [Int: ExactRatio]
    /// Tonnes that go into goods outside Annex I.
    package var otherwise: ExactRatio
    /// t CO2e that are directly attributable.
    package var direct: ExactRatio
    package var heat: Crossing?
    package var wasteGas: Crossing?
    package var electricity: Electricity
    /// MWh that leave it.
    package var exported: Electricity

    /// TJ in and out, with their t CO2/TJ.
    package struct Crossing: Sendable {
      package var energyIn: ExactRatio
      package var factorIn: ExactRatio
      package var energyOut: ExactRatio
      package var factorOut: ExactRatio
    }

    package struct Electricity: Sendable {
      package var megawattHours: ExactRatio
      /// t CO2/MWh.
      package var factor: ExactRatio
      /// `D.4(a)` and its like; nil where nobody says.
      package var source: String?
    }
  }

  /// A purchased precursor.
  package struct Bought: Sendable {
    package var name: String
    package var category: String
    /// Nil where the origin is unknown.
    package var country: String?
    package var route: Int
    /// The route by name; nil where the category has one only.
    package var routeName: String?
    /// Tonnes that processes used, by their place.
    package var used: [Int: ExactRatio]
    package var amount: ExactRatio
    /// t CO2e for a tonne of goods; nil where the cell is blank.
    package var direct: ExactRatio?
    package var source: Source?
    /// MWh for a tonne of goods, and t CO2/MWh; nil where nobody knows.
    package var electricity: ExactRatio?
    package var electricitySource: Source?
    package var factor: ExactRatio?
    package var factorSource: String?
    package var justification: String?

    /// As the template lists them.
    package enum Source: String, Sendable {
      case measured = "Measured"
      case byDefault = "Default"
      case unknown = "Unknown"
    }
  }

  /// A source stream of sheet B.
  package struct StreamRow: Sendable {
    package enum Method: String, Sendable {
      case combustion = "Combustion"
      case process = "Process emissions"
      case massBalance = "Mass Balance"
    }

    package enum Unit: String, Sendable {
      case tonne = "t"
      case gas = "1000Nm3"
    }

    package var method: Method
    package var name: String
    package var amount: ExactRatio
    package var unit: Unit
    /// GJ for one unit; nil where the factor is none of energy.
    package var heatingValue: ExactRatio?
    /// t CO2/TJ where there is a heating value, else t CO2 for one unit.
    package var factor: ExactRatio?
    /// t C for one unit.
    package var carbon: ExactRatio?
    /// Shares.
    package var oxidation: ExactRatio?
    package var conversion: ExactRatio?
    package var biomass: ExactRatio?
  }

  /// Perfluorocarbons of sheet B.
  package struct AnodeRow: Sendable {
    package var technology: String
    /// Tonnes of metal.
    package var metal: ExactRatio
    package var method: AnodeEffects.Method
    /// Tonnes C2F6 for one of CF4, and the share that is collected.
    package var fraction: ExactRatio
    package var collection: ExactRatio
  }

  /// A measured source of sheet B.
  package struct MeasuredRow: Sendable {
    package var name: String
    /// `CO2` or `N2O`.
    package var gas: String
    package var biomass: ExactRatio
    /// g/Nm3, hours, and the thousands of Nm3/h that with these give the mass of the year.
    package var concentration: ExactRatio
    package var hours: Int
    package var flow: ExactRatio
  }

  /// A product of the summary.
  package struct Product: Sendable {
    /// Place among the processes.
    package var process: Int
    package var code: String
    package var name: String
    /// Further cells of its row.
    package var numbers: [(field: TemplateField, value: ExactRatio)]
    package var texts: [(field: TemplateField, text: String)]
    package var isCalcined: Bool?
  }
}
