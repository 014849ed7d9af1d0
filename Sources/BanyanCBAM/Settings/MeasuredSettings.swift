import BanyanActivity
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// A source whose emissions are measured continuously (2547 Annex II B.6).
package struct MeasuredSource: Sendable {
  package enum MeasuredGas: String, CaseIterable, Sendable {
    case carbonDioxide = "CO2"
    case dinitrogenOxide = "N2O"
  }

  package var source: Located<String>
  package var process: Located<String>
  package var gas: MeasuredGas
  /// Of hourly values.
  package var file: Located<String>
  /// Grams in a normal cubic metre of the pure gas, where its concentration is the rest of a gas (Eq. 17).
  package var density: ExactRatio?
  /// Part of the CO2 that is biomass proven to be sustainable.
  package var biomass: ExactRatio
  package var uncertainty: String?
  package var location: SourceLocation
}

/// Perfluorocarbons of anode effects (2547 Annex II B.7).
package struct AnodeEffects: Sendable {
  package enum Method: Sendable {
    /// Anode effects per cell-day, minutes of each; kg CF4 for a tonne and a minute (Eq. 21 to 23).
    case slope(frequency: ExactRatio, duration: ExactRatio, coefficient: ExactRatio)
    /// mV per cell, per cent as printed; kg CF4 for a tonne and an mV (Eq. 24, 25).
    case overvoltage(ExactRatio, efficiency: ExactRatio, coefficient: ExactRatio)
  }

  package var process: Located<String>
  package var method: Method
  /// Tonnes C2F6 for one tonne CF4.
  package var fraction: ExactRatio
  /// What of the gases the duct collects (Eq. 20).
  package var collection: ExactRatio
  /// What of the process's metal this line is about.
  package var part: ExactRatio
  package var location: SourceLocation
}

/// CO2 that is handed on, bound or taken over (2547 Annex II B.8).
package struct CarbonTransfer: Sendable {
  package enum Kind: String, CaseIterable, Sendable { case storage, bound, received }

  package var process: Located<String>
  /// Tonnes.
  package var tonnes: ExactRatio
  /// What of it is proven over the whole chain.
  package var part: ExactRatio
  package var partner: String
  /// A person there who is responsible, with contact data (2547 Annex IV 1.1 item 6).
  package var contact: String?
  package var kind: Kind
  package var evidence: Located<String>?
  package var location: SourceLocation
}

/// Heat and power made of the same fuels (2547 Annex II C.3, Eq. 46 to 52).
package struct CombinedPlant: Sendable {
  /// Of its fuels.
  package var records: RecordSelector
  /// Net heat in TJ and electricity in MWh; nil where nobody measured them.
  package var heat: ExactRatio?
  package var power: ExactRatio?
  /// By process: TJ, MWh.
  package var heatTo: [(process: Located<String>, quantity: ExactRatio)]
  package var powerTo: [(process: Located<String>, quantity: ExactRatio)]
  /// Efficiencies of separate production, as shares.
  package var reference: (heat: ExactRatio, power: ExactRatio)
  package var location: SourceLocation
}

/// Data that were missing and what stands for them (2547 Annex II A.2(5); Annex IV 1.1 item 16(e)).
package struct DataGap: Sendable {
  package var records: RecordSelector
  package var what: String
  package var method: String
  package var reason: String
}

/// What the installation measured as a whole, to which its processes' records are corrected (2547 Annex
/// III A.1, Eq. 41 and 42).
package struct Reconciling: Sendable {
  package var records: RecordSelector
  package var quantity: ExactRatio
  package var unit: Unit
  package var location: SourceLocation
}
