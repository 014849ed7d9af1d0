import Banyan
import TestSupport
import Testing

/// Goods by default values for an importer of 2026: value × mark-up less column B × 0.975, times the price
/// of the quarter (Regulation (EU) 2023/956 Art. 21, 31; 2620 Eq. 6; 2548 Art. 1).
@Suite("Certificates of deliveries by default values")
struct CertificateExampleTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let country: String
    let code: String
    let more: String
    let quarter: String
    /// Of 100 t.
    let certificates: String
    let euros: String

    var testDescription: String { "\(code) of \(country)" }
  }

  static let examples = [
    // 1.28 × 1.1 − 0.975 × 0.666 = 0.75865; × 75.36.
    Example(
      country: "DZ", code: "25231000", more: ", benchmark: A", quarter: "2026-Q1",
      certificates: "75.865", euros: "5717.1864"),
    // 2.35 × 1.1 − 0.975 × 1.370 = 1.24925, route C; × 82.32.
    Example(
      country: "VN", code: "72083600", more: "", quarter: "2026-Q3", certificates: "124.925",
      euros: "10283.826"),
    // 0.36 × 1.1 − 0.975 × 0.091 = 0.307275, route L; × 82.32.
    Example(
      country: "VN", code: "76011010", more: ", benchmark: L", quarter: "2026-Q3",
      certificates: "30.7275", euros: "2529.4878"),
  ]

  private func plant(_ example: Example, tonnes: String = "100 t") throws -> SmallPlant {
    let plant = try SmallPlant(
      products: SmallPlant.products("works", "good", "1000 t"),
      cbam: """
        processes:
          - {id: works, of: works, goods: [{product: good, cn: "\(example.code)"\(example.more)}]}
        deliveries:
          - {product: good, to: importer, quarter: \(example.quarter), quantity: \(tonnes), basis: default}

        """, records: ["furnace,stationary-combustion/diesel,1,t,works"])
    try plant.workspace.write(
      """
      organisation: {name: Test Works, registration: "1", country: \(example.country)}
      period: 2026
      gwp: AR6
      numbers: en
      language: en
      factors: [ipcc-2006]
      facilities:
        - {id: plant, name: Test Plant, country: \(example.country)}

      """, to: "banyan.yaml")
    return plant
  }

  @Test("Certificates and euros of 100 t", arguments: examples)
  func certificates(example: Example) throws {
    let delivery = try #require(try plant(example).report().deliveries.first)
    #expect(delivery.certificates == ExactRatio(ExactDecimal(example.certificates)!))
    #expect(delivery.euros == ExactRatio(ExactDecimal(example.euros)!))
  }

  @Test("50.000 t do not exceed the threshold, 50.001 t do; hydrogen has none (Annex VII)")
  func threshold() throws {
    for (tonnes, isOver) in [("50 t", false), ("50.001 t", true)] {
      let importer = try #require(
        try plant(Self.examples[1], tonnes: tonnes).report().importers.first)
      #expect(importer.isOverThreshold == isOver)
    }
    let hydrogen = Example(
      country: "VN", code: "28041000", more: "", quarter: "2026-Q3", certificates: "", euros: "")
    #expect(try plant(hydrogen).report().importers.isEmpty)
  }
}
