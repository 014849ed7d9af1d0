import BanyanActivity
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// What cbam.yaml says: nothing that a record or products.yaml states, only what those are under the law.
package struct CBAMSettings: Sendable {
  package static let fileName = "cbam.yaml"

  package var installation: InstallationText
  /// The calendar year reported on; nil where it is that of banyan.yaml.
  package var period: Located<Period>?
  package var processes: [ProcessText]
  package var otherProcesses: [OtherProcess]
  package var precursors: [PrecursorText]
  package var notPrecursors: [NotPrecursor]
  package var streams: [StreamText]
  package var wastes: [WasteStream]
  package var clinker: [ClinkerBalance]
  package var zeroRated: [ZeroRated]
  package var electricity: [ElectricityText]
  package var heat: [HeatFlow]
  package var wasteGas: [WasteGasFlow]
  package var produced: [ProducedElectricity]
  package var measured: [MeasuredSource]
  package var anodeEffects: [AnodeEffects]
  package var transfers: [CarbonTransfer]
  package var combinedPlants: [CombinedPlant]
  package var gaps: [DataGap]
  package var reconciling: [Reconciling]
  package var stocks: [Stock]
  package var divisions: [CBAMDivision]
  package var deliveries: [Delivery]
  package var importedElectricity: [ImportedElectricity]
  package var carbonPrices: [CarbonPrice]
  /// What the transitional report wants of its declarant, by key.
  package var declarant: [String: String]
  /// By key: `name`, `accreditation.number`.
  package var verifier: [String: String]
  package var monitoringPlan: MonitoringPlanText
  package var options: CBAMOptions
  package var location: SourceLocation

  /// Whether it speaks of a producer; an importer of electricity alone has no processes, and no record of
  /// his is anything to this law.
  package var hasInstallation: Bool { !processes.isEmpty || !otherProcesses.isEmpty }
}

/// The installation and its operator (2547 Annex IV 1.1); what is missing is listed, no error.
package struct InstallationText: Sendable {
  package var facility: Located<String>?
  /// By key of cbam.yaml: `name-en`, `unlocode`, `address-en`, `operator.name-en` …
  package var texts: [String: String] = [:]
  package var location: SourceLocation?
}

/// A production process of the law (2547 Art. 4).
package struct ProcessText: Sendable {
  package var id: Located<String>
  /// Processes of products.yaml; several are one joint process.
  package var of: [Located<String>]
  package var route: Located<String>?
  package var goods: [GoodText]
  package var noGoods: [NoGood]
  /// Products of a joint process that are taken inside it.
  package var inner: [InnerGood]
}

package struct GoodText: Sendable {
  package var product: Located<String>
  package var code: Located<CNCode>
  /// Route whose benchmark holds, A to L.
  package var benchmark: Located<String>?
  /// Tonnes of clinker contained in one tonne.
  package var clinkerContent: ExactRatio?
  /// Kilograms of nitrogen in one tonne.
  package var nitrogen: ExactRatio?
  /// The same by form: `ammonium`, `nitrate`, `urea`, `other`.
  package var nitrogenForms: [String: ExactRatio] = [:]
  package var isWhite: Bool
  /// By name, as written (2547 Annex IV, 2).
  package var parameters: [(name: String, value: String)]
}

package struct InnerGood: Sendable {
  package var product: Located<String>
  package var code: Located<CNCode>
  package var benchmark: Located<String>?
}

package struct NoGood: Sendable {
  package enum Reason: String, CaseIterable, Sendable {
    case scrap, residue
    case byProduct = "by-product"
    case offSpecification = "off-spec"
    case notAnnexI = "not-annex-i"
  }

  package var product: Located<String>
  package var code: Located<CNCode>?
  package var reason: Reason?
}

package struct OtherProcess: Sendable {
  package var of: [Located<String>]
  package var reason: String
}

/// One supplier's flow of a good of Annex I.
package struct PrecursorText: Sendable {
  package enum Source: Sendable {
    case material(Located<String>)
    case records(RecordSelector)

    package var location: SourceLocation {
      switch self {
      case .material(let name): name.location
      case .records(let records): records.location
      }
    }
  }

  package var id: Located<String>
  package var source: Source
  package var code: Located<CNCode>
  /// ISO code; nil where it is unknown.
  package var country: String?
  package var supplier: [String: String]
  package var benchmark: Located<String>?
  package var clinkerContent: ExactRatio?
  package var nitrogen: ExactRatio?
  package var isWhite: Bool
  package var onlyIn: Located<String>?
  /// The year in which it was made; nil where it is the report's.
  package var year: Int?
  package var values: StatedValues?
}

/// What a supplier states of his good, for one functional unit, with what verifies it.
package struct StatedValues: Sendable {
  package var direct: StatedRate?
  package var indirect: StatedRate?
  /// MWh per tonne, for reports.
  package var electricity: StatedRate?
  package var sefa: StatedRate?
  package var benchmark: String?
  package var verification: Verification?
  /// The filled template that its figures stand in.
  package var template: StatedTemplate?
  package var location: SourceLocation
}

/// A supplier's filled communication template, and the product meant where several have the code.
package struct StatedTemplate: Sendable {
  package var file: Located<String>
  package var product: Located<String>?
}

/// `1.95 t/t`, `0.00251 t/kg N`.
package struct StatedRate: Sendable {
  package enum Unit: String, Sendable {
    case perTonne = "t/t"
    case perNitrogen = "t/kg N"
    case perClinker = "t/t clinker"
    case megawattHours = "MWh/t"
  }

  package var value: ExactDecimal
  package var unit: Unit
  package var location: SourceLocation
}

package struct Verification: Sendable {
  package var report: String?
  package var issued: CalendarDate?
  package var verifier: String?
  package var accreditation: String?
  package var expires: CalendarDate?
  package var scope: String?
  /// The year it covers; nil where it is the line's.
  package var covers: Int?
  package var evidence: Located<String>?
  package var location: SourceLocation
}

package struct NotPrecursor: Sendable {
  package var source: PrecursorText.Source
  package var code: Located<CNCode>?
  package var reason: String?
  package var location: SourceLocation
}

/// Parameters of records that no table has (2547 Annex II B).
package struct StreamText: Sendable {
  package enum Method: String, CaseIterable, Sendable {
    case combustion, process
    case massBalance = "mass-balance"
    case input = "A"
    case output = "B"
  }

  package var records: RecordSelector
  package var method: Method?
  /// t CO2 for one of `factorUnit`, a mass or a volume (Eq. 5).
  package var factor: ExactRatio?
  package var factorUnit: Unit
  /// t CO2 for one TJ.
  package var emissionFactor: ExactRatio?
  package var oxidation: ExactRatio?
  package var conversion: ExactRatio?
  /// Shares by mass of carbonates.
  package var composition: [(carbonate: Located<String>, share: ExactRatio)]
  package var uncertainty: String?
  package var reason: String?
  package var evidence: Located<String>?
  package var location: SourceLocation
}

/// Dust that leaves a kiln, by what products.yaml says of it (B.9.2).
package struct WasteStream: Sendable {
  package var waste: Located<String>
  package var process: Located<String>
  /// t CO2 for one tonne.
  package var factor: ExactRatio
}

package struct ZeroRated: Sendable {
  /// How the biomass of what leaves a mass balance was found (2547 Annex II B.3.2).
  package enum Tracing: String, CaseIterable, Sendable {
    case atoms = "trace-the-atom"
    case radiocarbon = "carbon-14"
  }

  package var records: RecordSelector
  /// Nil for what goes in, whose sustainability is proven instead.
  package var tracing: Tracing?
  package var part: ExactRatio
  package var criteria: [String]
  package var proof: (kind: String, id: String)?
  package var evidence: Located<String>?
  package var location: SourceLocation
}

package struct ElectricityText: Sendable {
  package enum Factor: Sendable {
    case ofTheCountry
    /// t CO2/MWh.
    case value(ExactRatio)
  }

  /// What makes another factor than the country's actual (2547 Annex II D.4.3).
  package enum ActualKind: String, CaseIterable, Sendable {
    case line = "direct-line"
    case agreement = "ppa"
  }

  package var records: RecordSelector
  package var factor: Factor
  /// Nil where the factor is the country's.
  package var actual: ActualKind?
  package var onlyIn: Located<String>?
  /// `renewable`, `fossil`; `chp`, `separate`; as written.
  package var source: String?
  package var generation: String?
  /// The installation that makes it, and its country.
  package var partner: Partner?
  /// Files that show the line, the contract, the meter.
  package var evidence: [Located<String>]
  package var location: SourceLocation
}

/// Another installation that heat, gas, electricity or CO2 comes from or goes to.
package struct Partner: Sendable {
  package var installation: String?
  package var country: String?
  /// Name and contact data of a person there who is responsible.
  package var contact: String?

  /// As documents name it; nil where nothing is written.
  package var text: String? {
    let parts = [installation, country, contact].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

package enum Direction: String, CaseIterable, Sendable {
  case imported = "import"
  case exported = "export"
}

/// A quantity that is stated, or the sum of records.
package enum FlowQuantity: Sendable {
  case stated(ExactRatio, Unit)
  case records(RecordSelector)
  /// All heat that the fuels of a boiler give by its efficiency (Eq. 32, 33).
  case ofFuels
}

package struct HeatFlow: Sendable {
  package enum Factor: Sendable {
    /// t CO2/TJ.
    case value(ExactRatio)
    /// The factor of a fuel over 0.90 (2547 Annex II C).
    case fuel(Located<String>)
    /// The mix of own fuels over the efficiency of the boiler (Eq. 44, 45).
    case mix(RecordSelector, efficiency: BoilerEfficiency)
  }

  package var process: Located<String>
  package var direction: Direction
  package var quantity: FlowQuantity
  /// What the quantity was reckoned from, where it is that of steam or hot water.
  package var medium: HeatMedium?
  package var factor: Factor
  package var partner: Partner?
  package var location: SourceLocation
}

package struct WasteGasFlow: Sendable {
  package var process: Located<String>
  package var direction: Direction
  package var energy: FlowQuantity
  package var partner: Partner?
  package var location: SourceLocation
}

package struct ProducedElectricity: Sendable {
  package enum Source: Sendable {
    case fuels(RecordSelector)
    /// MWh, and t CO2/MWh.
    case stated(ExactRatio, factor: ExactRatio)
  }

  package var process: Located<String>
  package var source: Source
  package var location: SourceLocation
}

/// Consumption is what was bought, and what the store lost (B.4.1).
package struct Stock: Sendable {
  package var source: PrecursorText.Source
  package var opening: (ExactRatio, Unit)
  package var closing: (ExactRatio, Unit)
  package var location: SourceLocation
}

/// Overrides `shared:` of products.yaml for CBAM.
package struct CBAMDivision: Sendable {
  package var records: RecordSelector
  package var among: [Located<String>]
  package var rule: Rule
  package var given: [(name: Located<String>, value: ExactRatio)]
  package var reason: String
  package var location: SourceLocation

  package enum Rule: String, CaseIterable, Sendable {
    case metered, energy, molar, shares
    case functionalUnit = "functional-unit"
  }
}

/// A carbon price paid; no act yet says how it becomes fewer certificates.
package struct CarbonPrice: Sendable {
  /// ISO code of the country it was paid in, where that is said.
  package var country: String?
  package var texts: [String: String]
  package var location: SourceLocation
}

/// Readings that the law leaves open, each with its default.
package struct CBAMOptions: Sendable, Equatable {
  package enum JointAllocation: String, CaseIterable, Sendable {
    case eachStep = "each-step"
    case lastStep = "last-step"
  }

  package enum CompositionAllocation: String, CaseIterable, Sendable {
    case byContent = "by-content"
    case processAverage = "process-average"
  }

  package enum CementDefault: String, CaseIterable, Sendable {
    case cement = "t-cement"
    case clinker = "t-clinker"
  }

  package enum MarkUpYear: String, CaseIterable, Sendable {
    case imported = "import"
    case production
  }

  package enum ElectricityShare: String, CaseIterable, Sendable { case emissions, energy }

  package enum Law: String, CaseIterable, Sendable {
    case inForce = "in-force"
    case proposed
  }

  package var jointAllocation = JointAllocation.eachStep
  package var compositionAllocation = CompositionAllocation.byContent
  package var severalGrades = Benchmarks.SeveralGrades.withinRoute
  package var cementDefault = CementDefault.cement
  package var markUpYear = MarkUpYear.imported
  package var electricityShare = ElectricityShare.emissions
  package var law = Law.inForce
  /// EUR for 1 t CO2e, an assumption of whoever asks; nil where published prices alone count.
  package var price: ExactDecimal?
  /// The quarter a transitional report is about; nil where deliveries hold one alone.
  package var quarter: String?

  package init() {}

  /// As reports state them.
  package var readings: [(option: String, value: String)] {
    [
      ("sefa-joint", jointAllocation.rawValue), ("sefa-content", compositionAllocation.rawValue),
      ("several-grades", severalGrades.rawValue), ("cement-default", cementDefault.rawValue),
      ("markup-year", markUpYear.rawValue), ("electricity-share", electricityShare.rawValue),
      ("law", law.rawValue),
    ]
  }
}
