import BanyanActivity
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// What the template's summary asks of a product besides its figures: composition, scrap, clinker,
/// nitrogen. Shares are of one there.
struct SummaryNumbers {
  private(set) var all: [(field: TemplateField, value: ExactRatio)] = []
  private(set) var texts: [(field: TemplateField, text: String)] = []

  init(_ good: CBAMProcess.Good, of figures: ProcessFigures, in report: CBAMReport) {
    let isAluminium = good.annexI.sector == .aluminium
    let fields: [String: TemplateField] = [
      "manganese": .manganese, "chromium": .chromium, "nickel": .nickel,
      "other-alloys": .otherAlloys, "carbon": .carbon, "pre-consumer-scrap": .preConsumerScrap,
      "other-elements": isAluminium ? .otherElements : .otherMaterials,
      "concentration": good.annexI.category == "Nitric acid" ? .nitricAcid : .concentration,
    ]
    for (name, text) in good.text.parameters {
      if let field = fields[name], let share = Percentage.share(text) {
        all.append((field, ExactRatio(share)))
      }
      if name == "reducing-agent", let agent = Self.agents[text.lowercased()] {
        texts.append((.reducingAgent, agent))
      }
    }
    if let clinker = good.text.clinkerContent { all.append((.clinker, clinker)) }
    addNitrogen(of: good)
  }

  /// As the template lists them, by the words of cbam.yaml.
  private static let agents = [
    "coal": "Coal or coke", "coke": "Coal or coke", "coal or coke": "Coal or coke",
    "natural gas": "Natural gas", "natural-gas": "Natural gas", "biogas": "Biogas",
    "hydrogen": "Hydrogen",
  ]

  /// Kilograms in a tonne, as shares of the mass.
  private mutating func addNitrogen(of good: CBAMProcess.Good) {
    let thousand = ExactDecimal(1000)
    if good.annexI.category == "Urea", let total = good.text.nitrogen {
      all.append((.nitrogen, total / thousand))
    }
    let forms: [(String, TemplateField)] = [
      ("ammonium", .ammonium), ("nitrate", .nitrate), ("urea", .ureaNitrogen),
      ("other", .otherNitrogen),
    ]
    for (name, field) in forms {
      if let part = good.text.nitrogenForms[name] { all.append((field, part / thousand)) }
    }
  }
}
