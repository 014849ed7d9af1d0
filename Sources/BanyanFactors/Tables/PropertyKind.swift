/// The kinds of properties that tables hold, by the word in `property:`.
package enum PropertyKind {
  /// Those a record is converted or weighed with.
  package static let calculated = [
    "net-heating-value", "gross-heating-value", "density", "carbon-content", "leak-rate",
    "primary-energy",
  ]

  /// Those that stand beside their publisher's factors, for whoever derives a factor by a method. No
  /// record is calculated with them.
  static let parameters: Set<String> = [
    "biomass-before", "biomass-carbon-after", "biomass-carbon-before", "biomass-expansion",
    "bod-per-person", "by-product-c2f6", "by-product-c3f8", "by-product-cf4", "by-product-hfc-23",
    "c2f6-fraction", "cao-content", "capacity-use", "carbon-dioxide", "carbon-dioxide-yield",
    "carbon-fraction", "carbon-loss", "charge", "charge-remaining", "clinker-fraction",
    "combustion-factor", "cullet-ratio", "degradable-fraction", "degradable-organic-carbon",
    "delay", "destruction-factor", "dry-matter", "emitted-fraction", "energy-use", "feedstock",
    "first-year-emission", "fossil-carbon", "fossil-carbon-fraction", "fuel-requirement",
    "generation-rate", "geographic-adjustment", "gross-loss", "half-life", "heel-fraction",
    "industrial-bod-correction", "industrial-nitrogen-correction",
    "industrial-protein-correction", "initial-leak-rate", "kiln-dust-correction", "lifetime",
    "methane", "methane-capacity", "methane-conversion", "methane-correction-factor",
    "methane-fraction", "methane-per-distance", "methane-per-start", "methane-volume",
    "nitrogen-excretion", "nitrogen-fraction", "nitrous-oxide", "nitrous-oxide-nitrogen",
    "nitrous-oxide-per-distance", "nitrous-oxide-per-person", "nitrous-oxide-per-start",
    "organic-amendment", "overvoltage", "oxidation-factor", "oxidised-during-use",
    "oxygen-demand", "protein-correction", "recovery-efficiency", "scaling", "secondary-product",
    "slope", "sulphur-hexafluoride", "total-carbon", "use-fraction", "utilisation-factor",
    "volatile-solids", "waste-generation", "wastewater-generation", "water-content",
  ]

  static let known = parameters.union(calculated)
}
