/// Concepts of UNTP 0.7.0 that credentials name: the performance metrics, each with the unit it is counted
/// in, and the conformity topics (UN/CEFACT, Transparency Protocol, vocabularies of version 0.7.0).
package enum UNTPVocabulary {
  static let metricBase = "https://vocabulary.uncefact.org/performance-metrics/"
  static let topicBase = "https://vocabulary.uncefact.org/conformity-topics/"
  /// What the protocol's own samples write for metrics.
  static let sampleMetricBase = "https://vocabulary.uncefact.org/performance-metric/"

  /// Code of UN/ECE Recommendation 20 by metric; an empty text where the vocabulary leaves the unit open.
  package static let metrics: [String: String] = {
    var metrics: [String: String] = [:]
    for (unit, names) in metricsByUnit {
      for name in names.split(whereSeparator: \.isWhitespace) { metrics[String(name)] = unit }
    }
    return metrics
  }()

  package static let topics = Set(topicNames.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let metricsByUnit: KeyValuePairs = [
    "": """
    greenhouse-gas-emissions energy water waste-and-circularity biodiversity-and-land-use pollution
    workforce governance product-safety-and-quality food-safety-and-quality
    """,
    "ANN": """
    product-durability-index
    """,
    "C62": """
    biodiversity-impact-score lost-time-injury-rate child-labor-incidents forced-labor-incidents
    thermal-performance electrical-safety-rating flammability-rating noise-emission-level
    microbiological-count
    """,
    "DAY": """
    shelf-life-duration
    """,
    "GRM": """
    nutritional-content
    """,
    "HAR": """
    land-use-change protected-area-impact
    """,
    "HUR": """
    training-hours-per-employee
    """,
    "JOU": """
    impact-resistance
    """,
    "KGM": """
    ghg-emissions-intensity product-carbon-footprint substances-of-concern
    ozone-depleting-emissions
    """,
    "LTR": """
    water-intensity
    """,
    "MIN": """
    fire-resistance-rating
    """,
    "MK": """
    chemical-substance-concentration chemical-contaminant-level pesticide-residue-level
    veterinary-drug-residue-level food-additive-level allergen-presence
    """,
    "MPA": """
    mechanical-strength
    """,
    "MTQ": """
    total-water-withdrawal water-consumption water-discharge water-stress-area-withdrawal
    """,
    "MWH": """
    total-energy-consumption energy-intensity onsite-renewable-generation
    non-renewable-energy-consumption
    """,
    "P1": """
    ghg-reduction-progress renewable-energy-percentage water-recycling-rate waste-diversion-rate
    recycled-content-percentage recyclability-rate material-recovery-rate
    reuse-remanufacturing-rate deforestation-free-sourcing living-wage-coverage gender-pay-gap
    women-in-management collective-bargaining-coverage employee-turnover-rate
    workforce-diversity-ratio anti-corruption-training-coverage supplier-due-diligence-coverage
    esg-disclosure-score grievance-response-rate
    """,
    "TNE": """
    scope-1-ghg-emissions scope-2-ghg-emissions scope-3-upstream-emissions
    scope-3-downstream-emissions total-ghg-emissions biogenic-emissions total-waste-generated
    hazardous-waste-generated waste-to-landfill sox-emissions nox-emissions voc-emissions
    particulate-matter-emissions
    """,
  ]

  private static let topicNames = """
    ecological-resilience greenhouse-gas-emissions renewable-energy-use water-conservation
    waste-minimization ecosystem-preservation forest-conservation recycled-material-integration
    sustainable-product-design chemical-safety air-quality-management human-equity-and-welfare
    rights-and-equality decent-work-conditions workplace-safety community-empowerment
    worker-representation forced-labor-elimination youth-protection gender-equity
    ethical-governance anti-corruption-measures open-reporting legal-compliance
    responsible-procurement stakeholder-inclusion data-privacy ip-protection competitive-fairness
    product-integrity product-safety-standards quality-performance substance-control
    product-longevity standards-adherence supply-chain-traceability consumer-information
    end-of-life-management circular-value-chains ethical-material-sourcing supplier-sustainability
    resource-circularity energy-optimization supply-chain-labor-rights origin-tracking
    supplier-development supply-chain-risk-reduction economic-sustainability business-resilience
    sustainable-investment green-innovation employment-opportunities regional-economic-growth
    resource-efficiency economic-risk-management supply-network-strength health-and-safety
    workplace-hazard-control emergency-readiness exposure-management living-conditions
    healthcare-access wellbeing-support nutrition-standards ergonomic-design
    systemic-sustainability sustainability-policies risk-identification outcome-tracking
    capacity-building process-enhancement feedback-channels compliance-verification
    transparent-communication trade-and-market-access import-export-controls customs-classification
    rules-of-origin sanctions-compliance market-authorization trade-documentation
    tariff-and-duty-compliance mutual-recognition technical-conformity technical-regulations
    voluntary-standards metrology-and-measurement testing-and-certification
    sanitary-and-phytosanitary interoperability-standards accessibility-requirements
    performance-specifications information-security data-protection-and-privacy
    cybersecurity-controls digital-identity-and-trust access-management incident-response
    system-integrity encryption-and-data-security audit-and-accountability
    """
}
