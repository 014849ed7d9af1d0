import BanyanCBAM
import BanyanDiagnostics
import BanyanQuantities

/// What cbam.yaml says of a product: its code, how it is made, and how much clinker is in it.
struct CoveredGood {
  let code: Located<CNCode>
  let route: Located<PassportSettings.SteelRoute>?
  /// Tonnes in one tonne.
  let clinkerContent: ExactRatio?

  /// By product.
  static func goods(of settings: CBAMSettings) -> [String: CoveredGood] {
    var goods: [String: CoveredGood] = [:]
    for process in settings.processes {
      let route = process.route.flatMap { name in
        routes[name.value].map { Located($0, at: name.location) }
      }
      for good in process.goods {
        goods[good.product.value] = CoveredGood(
          code: good.code, route: route, clinkerContent: good.clinkerContent)
      }
    }
    return goods
  }

  /// Routes of crude steel as the acts print them.
  private static let routes: [String: PassportSettings.SteelRoute] = [
    "electric-arc-furnace": .electricArc, "basic-oxygen-steelmaking": .blastFurnace,
  ]
}
