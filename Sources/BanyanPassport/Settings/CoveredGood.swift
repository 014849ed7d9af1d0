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
    let stated = settings.processes.map { process in
      process.route.flatMap { name in routes[name.value].map { Located($0, at: name.location) } }
    }
    // What is rolled has the route of the steel it is made of, where the installation has one.
    let ofSteel =
      Set(stated.compactMap(\.?.value)).count == 1 ? stated.lazy.compactMap(\.self).first : nil
    for (process, own) in zip(settings.processes, stated) {
      for good in process.goods {
        let isOfSteel = ["72", "73"].contains { good.code.value.digits.hasPrefix($0) }
        goods[good.product.value] = CoveredGood(
          code: good.code, route: own ?? (isOfSteel ? ofSteel : nil),
          clinkerContent: good.clinkerContent)
      }
    }
    return goods
  }

  /// Routes of crude steel as the acts print them.
  private static let routes: [String: PassportSettings.SteelRoute] = [
    "electric-arc-furnace": .electricArc, "basic-oxygen-steelmaking": .blastFurnace,
  ]
}
