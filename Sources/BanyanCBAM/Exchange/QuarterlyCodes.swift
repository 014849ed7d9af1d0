/// The transitional registry's codes of routes and parameters.
enum QuarterlyCodes {
  /// Of categories that have one route, and of routes by their word in cbam.yaml; nil of what the lists
  /// leave unclear, so that nobody declares a route that nobody stated.
  static func method(of process: CBAMProcess) -> String? {
    if let code = single[process.category] { return code }
    return process.text.route.flatMap { routes[process.category]?[$0.value] }
  }

  private static let single = [
    "Calcined clay": "P01", "Cement clinker": "P02", "Cement": "P03", "Aluminous cement": "P04",
    "Sintered Ore": "P05", "Nitric acid": "P17", "Mixed fertilisers": "P22", "Urea": "P23",
    "FeNi": "P29", "FeCr": "P30", "FeMn": "P31", "Iron or steel products": "P34",
    "Aluminium products": "P45",
  ]

  private static let routes = [
    "Ammonia": [
      "haber-bosch-with-steam-reforming-of-natural-gas-or-biogas": "P19",
      "haber-bosch-with-gasification-of-coal-or-other-fuels": "P20", "other": "P21",
    ],
    "Pig iron": ["blast-furnace-route": "P24", "smelting-reduction": "P25", "other": "P26"],
    "Crude steel": ["basic-oxygen-steelmaking": "P35", "electric-arc-furnace": "P38"],
    "Unwrought aluminium": ["primary-smelting": "P42", "secondary-melting": "P43"],
  ]

  static func parameter(_ name: String, of good: AnnexIGood) -> String? {
    let isAluminium = good.sector == .aluminium
    switch name {
    case "reducing-agent":
      return ["Pig iron", "DRI"].contains(good.category) ? "QPD10" : "QPD11"
    case "carbon": return "QPD12"
    case "manganese": return "QPD13"
    case "chromium": return "QPD14"
    case "nickel": return "QPD15"
    case "other-alloys": return "QPD16"
    case "t scrap per t":
      return isAluminium ? "QPD21" : good.category == "Crude steel" ? "QPD17" : "QPD19"
    case "pre-consumer-scrap": return isAluminium ? "QPD22" : "QPD18"
    case "other-elements": return isAluminium ? "QPD23" : "QPD20"
    case "clinker to cement ratio": return "QPD02"
    case "purity": return "QPD03"
    case "concentration": return good.category == "Nitric acid" ? "QPD04" : "QPD05"
    default: return nil
    }
  }
}
