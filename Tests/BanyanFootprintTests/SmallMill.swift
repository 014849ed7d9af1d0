import Banyan
import Foundation
import TestSupport

/// A melt shop and a rolling mill whose scrap goes back to the melt.
///
/// Over the year, in kilograms CO2e (AR5):
///
///     melting   coke 2 000 kg × 0.5                     1 000
///     rolling   lime 1 t × 265                            265
///               SF6 0.01 kg × 23 500                      235
///     freight of rebar to customers 1 500 t.km × 0.1      150
///
/// Melting puts out 100 t of billet and takes 5 t of returned scrap, all there is of it. Rolling
/// takes 80 t of billet and puts out 75 t of rebar and 5 t of scrap, by mass: 15/16 and 1/16.
/// With T the burden of rolling and C that of all billet:
///
///     C = 1 000 + T/16        T = 500 + 0.8 C
///     0.95 C = 1 031.25       C = 20 625/19     T = 26 000/19
///
/// One tonne of rebar is 1/75 × 15/16 T = T/80 = 325/19. It holds x of rolling and 0.8 x of melting,
/// where x = 1/80 + 0.05 x, so x = 1/76, and 0.8 x = 1/95.
struct SmallMill {
  var boundary = "cradle-to-gate"
  /// In YAML's double quotes.
  var rebar = "Rebar"
  var product = "rebar"

  func report(_ language: Language = .english) throws -> FootprintReport {
    let root = FileManager.default.temporaryDirectory.path + "/banyan-mill-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    for (name, text) in files {
      let path = "\(root)/\(name)"
      try FileSystem.createFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
      try FileSystem.write(text, to: path)
    }
    let outcome = try FootprintOutcome(
      of: root, library: .carried, product: product, comparesAllocation: true)
    guard let report = outcome.report else {
      throw NoReport(description: DiagnosticText(language: .english).text(of: outcome.diagnostics))
    }
    return report
  }

  struct NoReport: Error, CustomStringConvertible { let description: String }

  private var files: [String: String] {
    [
      "banyan.yaml": """
      organisation: {name: Mill, country: VN}
      period: 2025
      gwp: AR5
      numbers: en
      factors: [ipcc-2006]
      facilities:
        - {id: mill, country: VN}

      """,
      "activity/year.csv": """
      date,source,activity,quantity,unit,process
      2025-06-30,melt,material/coke,2000,kg,melting
      2025-06-30,kiln,process/lime,1,t,rolling
      2025-06-30,breaker,gas/SF6,0.01,kg,rolling
      2025-06-30,trucks,freight-downstream/road,1500,t.km,

      """,
      "factors/own.yaml": """
      table: own
      citation: Works laboratory, 2025
      valid: {from: 2000-01-01}
      geography: GLO
      factors:
        - {id: coke, activity: material/coke, per: kg, emits: {CO2: 0.5 kg}}
        - {id: lime, activity: process/lime, per: t, emits: {CO2: 265 kg}}
        - {id: road, activity: freight-downstream/road, per: t.km, emits: {CO2: 0.1 kg}}

      """,
      "products.yaml": """
      processes:
        - id: melting
          name: Melting
          outputs:
            - {product: billet, quantity: 100 t}
          takes:
            - {product: return, quantity: 5 t}
        - id: rolling
          name: Rolling
          outputs:
            - {product: rebar, quantity: 75 t}
            - {product: return, quantity: 5 t}
          takes:
            - {product: billet, quantity: 80 t}
          allocation: {rule: mass, because: "the same steel"}
      products:
        - {id: billet, name: Billet, declared-unit: 1 t, boundary: \(boundary)}
        - {id: rebar, name: "\(rebar)", declared-unit: 1 t, boundary: \(boundary)}
        - {id: return, name: Returned scrap, declared-unit: 1 t, boundary: \(boundary)}
      assigned:
        - {records: {activity: freight-downstream}, product: rebar}

      """,
    ]
  }
}

extension ExactDecimal {
  /// Whether it is a fraction but for what settling of figures leaves.
  func isSettled(_ numerator: ExactDecimal, over denominator: ExactDecimal) -> Bool {
    let exact = ExactRatio(numerator, over: denominator)
    return (ExactRatio(self) - exact).decimal().magnitude
      < ExactDecimal(coefficient: 1, exponent: -15)
  }
}
