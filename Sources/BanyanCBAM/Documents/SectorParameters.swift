import BanyanQuantities

/// What 2547 Annex IV 2 wants of a good by its category: what cbam.yaml states, what the ledger knows, and
/// what nobody has written.
struct SectorParameters {
  let good: GoodFigures
  let process: ProcessFigures
  let report: CBAMReport

  private static let alloys = ["manganese", "chromium", "nickel", "other-alloys"]

  /// By category, as the table of the annex has them; those that are wanted only "if known" are not here.
  private static let wanted: [String: [String]] = [
    "Pig iron": ["reducing-agent"] + alloys, "DRI": ["reducing-agent"] + alloys,
    "FeMn": ["manganese", "carbon"], "FeCr": ["chromium", "carbon"],
    "FeNi": ["nickel", "carbon"],
    "Crude steel": alloys + ["pre-consumer-scrap"],
    "Iron or steel products": alloys + ["pre-consumer-scrap"],
    "Unwrought aluminium": ["pre-consumer-scrap", "other-elements"],
    "Aluminium products": ["pre-consumer-scrap", "other-elements"],
    "Nitric acid": ["concentration"], "Urea": ["purity"],
  ]

  private static let withScrap: Set = [
    "Crude steel", "Iron or steel products", "Unwrought aluminium", "Aluminium products",
  ]

  /// Own parameters, or those of the own good that it is made of.
  private var stated: [(name: String, value: String)] {
    if !good.good.text.parameters.isEmpty { return good.good.text.parameters }
    for taken in process.own {
      for maker in report.processes {
        if let source = maker.goods.first(where: { $0.product == taken.product }),
          source.good.annexI.sector == good.good.annexI.sector
        {
          return source.good.text.parameters
        }
      }
    }
    return []
  }

  private var computed: [(name: String, value: String)] {
    func number(_ value: ExactRatio) -> String {
      value.decimal(significantDigits: 6).normalised.description
    }
    let category = good.good.annexI.category
    var parameters: [(String, String)] = []
    if Self.withScrap.contains(category), !process.process.tonnes.isZero {
      parameters.append(("t scrap per t", number(process.scrap / process.process.tonnes)))
    }
    if category == "Cement", !process.process.tonnes.isZero {
      let clinker = clinkerTaken / process.process.tonnes * ExactDecimal(100)
      parameters.append(("clinker to cement ratio", "\(number(clinker)) %"))
    }
    if let total = good.good.text.nitrogen {
      parameters.append(("nitrogen, total", "\(number(total)) kg/t"))
    }
    for (form, value) in good.good.text.nitrogenForms.sorted(by: { $0.key < $1.key }) {
      parameters.append(("nitrogen, \(form)", "\(number(value)) kg/t"))
    }
    return parameters
  }

  /// Own clinker and bought.
  private var clinkerTaken: ExactRatio {
    let clinker = Set(
      report.processes.filter { $0.process.category == "Cement clinker" }
        .flatMap(\.goods).map(\.product))
    let own = process.own.reduce(ExactRatio.zero) {
      clinker.contains($1.product) ? $0 + $1.tonnes : $0
    }
    return process.precursors.reduce(own) {
      $1.precursor.annexI.category == "Cement clinker" ? $0 + $1.tonnes : $0
    }
  }

  var all: [(name: String, value: String)] { stated + computed }

  var missing: [String] {
    let names = Set(stated.map(\.name))
    var keys = (Self.wanted[good.good.annexI.category] ?? []).filter { !names.contains($0) }.map {
      "parameters.\($0)"
    }
    if good.good.annexI.category == "Mixed fertilisers" {
      let forms = good.good.text.nitrogenForms
      keys += ["ammonium", "nitrate", "urea", "other"].filter { forms[$0] == nil }.map {
        "nitrogen.\($0)"
      }
    }
    return keys.map { "processes \(process.process.id): goods \(good.product): \($0)" }
  }
}
