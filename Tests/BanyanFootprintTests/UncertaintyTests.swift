import Banyan
import TestWorkspace
import Testing

@Suite("Uncertainty of footprints")
struct FootprintUncertaintyTests {
  private static let one = "id: x, activity: process/x, per: t, emits: {CO2: 1 t}"
  private static let limited = "id: x, activity: process/x, per: t, emits: {CO2: 1 t (0.8 to 1.2)}"

  /// Half-widths of the 95 % range as shares.
  private func sides(_ report: FootprintReport) -> (down: Double, up: Double) {
    ((report.uncertainty.relativeDown ?? .nan), (report.uncertainty.relativeUp ?? .nan))
  }

  private func isNear(_ report: FootprintReport, _ share: Double) -> Bool {
    let (down, up) = sides(report)
    return abs(down - share) < 1e-9 && abs(up - share) < 1e-9
  }

  // √(20² + (5/√2)²) = √412.5 = 20.310 096…; apart √((20² + 5²) / 2) = √212.5 = 14.577 379…
  @Test("Two sites of 5 % on one factor of 20 %: 20.3101 %; on two factors: 14.5774 %")
  func sharedFactor() throws {
    let rows = ["a,process/x,100,t,melt,5 %", "b,process/x,100,t,melt,5 %"]
    let one = try UncertainPlant(
      rows: rows, factors: [Self.limited], products: UncertainPlant.melt()
    ).report()
    #expect(isNear(one, 0.20310096011589902))
    #expect(one.uncertainty.contributors.first?.input.kind == .factor)
    #expect(one.uncertainty.measureNext?.input.name == "plant/a/process/x")
    #expect(one.uncertainty.isUnknown == false)
    let two = try UncertainPlant(
      rows: [rows[0], "b,process/y,100,t,melt,5 %"],
      factors: [
        Self.limited, "id: y, activity: process/y, per: t, emits: {CO2: 1 t (0.8 to 1.2)}",
      ], products: UncertainPlant.melt()
    ).report()
    #expect(isNear(two, 0.14577379737113252))
  }

  @Test("A factor's gases have limits of their own, and uneven limits stay uneven")
  func unevenLimits() throws {
    // 100 t CO2 (−10, +20) and 1 t CH4 of 28 t CO2e (−14, +56), activity 3 % of 128.
    let report = try UncertainPlant(
      rows: ["a,process/x,100,t,melt,3 %"],
      factors: [
        "id: x, activity: process/x, per: t, "
          + "emits: {CO2: 1 t (0.9 to 1.2), CH4: 10 kg (5 to 30)}"
      ], products: UncertainPlant.melt()
    ).report()
    let known = report.uncertainty
    #expect(isClose(known.total, 128_000))
    #expect(abs(known.down / 1000 - (100 + 196 + 14.7456).squareRoot()) < 1e-9)
    #expect(abs(known.up / 1000 - (400 + 3136 + 14.7456).squareRoot()) < 1e-9)
    #expect(known.contributors.map(\.input.gas) == ["CH4", "CO2", nil])
    #expect(abs(known.contributors.reduce(0) { $0 + $1.share } - 1) < 1e-12)
  }

  @Test("What is made divides: 5 % of it is 5 % of the footprint, the other way")
  func output() throws {
    let report = try UncertainPlant(
      rows: ["a,process/x,100,t,melt,"], factors: [Self.one],
      products: UncertainPlant.melt(output: "{value: 50 t, uncertainty: 5 %}")
    ).report()
    #expect(isNear(report, 0.05))
    let contributor = try #require(report.uncertainty.contributors.first)
    #expect(contributor.input == UncertainInput(.output, "melt/bar"))
    #expect(contributor.deviation < 0 && report.uncertainty.measureNext == contributor)
  }

  /// Two products of 50 t each, each ± 4 %, the burden divided as a rule says.
  private func coProducts(_ rule: String) throws -> FootprintReport {
    try UncertainPlant(
      rows: ["a,process/x,100,t,melt,"], factors: [Self.one],
      products: """
        processes:
          - id: melt
            outputs:
              - {product: bar, quantity: {value: 50 t, uncertainty: 4 %}}
              - {product: slag, quantity: {value: 50 t, uncertainty: 4 %}}
            allocation: {\(rule), because: test}
        products: [{id: bar, declared-unit: 1 t}, {id: slag, declared-unit: 1 t}]

        """
    ).report()
  }

  // By mass both stand in 100 ÷ (50·a + 50·b): √(2² + 2²) = 2.828 427… %.
  // By given shares bar carries 50 whatever is made: 4 %.
  @Test("Shares by mass move with what is made, given shares do not")
  func allocation() throws {
    #expect(isNear(try coProducts("rule: mass"), 0.0282842712474619))
    #expect(isNear(try coProducts("rule: shares, by: {bar: 50 %, slag: 50 %}"), 0.04))
  }

  // 160 t over 60·a + 40, a ± 10 %: −1.6 · 0.6 · 10 % of 1.6 = 6 %.
  @Test("A product of two makers is uncertain by the part of each")
  func pool() throws {
    let report = try UncertainPlant(
      rows: ["a,process/x,120,t,one,", "a,process/x,40,t,two,"], factors: [Self.one],
      products: """
        processes:
          - {id: one, outputs: [{product: bar, quantity: {value: 60 t, uncertainty: 10 %}}]}
          - {id: two, outputs: [{product: bar, quantity: 40 t}]}
        products: [{id: bar, declared-unit: 1 t}]

        """
    ).report()
    #expect(isClose(report.uncertainty.total, 1600))
    #expect(isNear(report, 0.06))
    #expect(report.uncertainty.quantities == 2 && report.uncertainty.quantitiesWithoutLimits == 1)
  }

  /// A boiler of 100 t CO2 shared by two processes that make 60 t ± 10 % and 40 t.
  private func boiler(_ rule: String) throws -> FootprintReport {
    try UncertainPlant(
      rows: ["boiler,process/x,100,t,,"], factors: [Self.one],
      products: """
        processes:
          - {id: one, outputs: [{product: bar, quantity: {value: 60 t, uncertainty: 10 %}}]}
          - {id: two, outputs: [{product: rod, quantity: 40 t}]}
        products: [{id: bar, declared-unit: 1 t}, {id: rod, declared-unit: 1 t}]
        shared: [{records: {source: boiler}, among: [one, two], \(rule), because: test}]

        """
    ).report()
  }

  // By mass bar carries 60·a / (60·a + 40) of it over 60·a: 100 / (60·a + 40), −0.6 · 10 %.
  // By meters 60 / a of 60: −10 %.
  @Test("What is shared by mass moves with what is made, by meters it does not")
  func sharedRecords() throws {
    let byMass = try boiler("rule: mass")
    #expect(isClose(byMass.uncertainty.total, 1000))
    #expect(isNear(byMass, 0.06))
    let byMeter = try boiler("rule: metered, by: {one: 60 MWh, two: 40 MWh}")
    #expect(isClose(byMeter.uncertainty.total, 1000))
    #expect(isNear(byMeter, 0.1))
  }

  // (300 − 80·a) ÷ (80·a) = 3.75 ÷ a − 1, a ± 2 %: 0.075 of 2.75.
  @Test("A quantity and the carbon in it are one measurement")
  func sameRecords() throws {
    let report = try UncertainPlant(
      rows: ["a,carbon/in,100,t,melt,", "a,carbon/out,80,t,melt,"],
      factors: [
        "id: i, activity: carbon/in, per: t, emits: {CO2: 3 t}",
        "id: o, activity: carbon/out, per: t, emits: {CO2: -1 t}",
      ], products: UncertainPlant.melt(output: "{records: carbon/out, uncertainty: 2 %}")
    ).report()
    #expect(isNear(report, 0.075 / 2.75))
    #expect(report.uncertainty.contributors.map(\.input.name) == ["melt/carbon/out"])
  }

  @Test("A quantity made of records is as uncertain as they are where nothing else is stated")
  func recordsOwn() throws {
    let report = try UncertainPlant(
      rows: ["a,carbon/in,100,t,melt,", "a,carbon/out,80,t,melt,2 %"],
      factors: [
        "id: i, activity: carbon/in, per: t, emits: {CO2: 3 t}",
        "id: o, activity: carbon/out, per: t, emits: {CO2: -1 t}",
      ], products: UncertainPlant.melt(output: "{records: carbon/out}")
    ).report()
    #expect(isNear(report, 0.075 / 2.75))
    #expect(report.uncertainty.contributors.map(\.input.name) == ["plant/a/carbon/out"])
  }

  // 10 t + 6 t of 400 t, as the inventory has it.
  @Test("Lines of one meter move together, each as far as it states")
  func oneMeter() throws {
    let report = try UncertainPlant(
      rows: ["a,process/x,100,t,melt,10 %", "a,process/x,300000,kg,melt,2 %"],
      factors: [Self.one], products: UncertainPlant.melt()
    ).report()
    #expect(isNear(report, 0.04))
  }

  /// A fuel metered by mass and one metered by energy, by one heating value of 40 (38 to 44) GJ/t.
  private func fuel(_ rows: [String]) throws -> FootprintReport {
    try UncertainPlant(
      rows: rows,
      factors: [
        "id: e, activity: stationary-combustion/stuff, per: TJ (net), emits: {CO2: 25 t}",
        "id: m, activity: stationary-combustion/stuff/kiln, per: t, emits: {CO2: 1 t}",
      ],
      properties: ["id: h, of: stuff, property: net-heating-value, value: 40 GJ/t (38 to 44)"],
      products: UncertainPlant.melt(
        rest:
          "cut-offs: [{what: upstream, activity: well-to-tank, share: 5 %, because: test}]")
    ).report()
  }

  @Test("A heating value raises what it is multiplied by and lowers what is divided by it")
  func heatingValue() throws {
    // 100 t × 40 GJ/t × 25 kg/GJ = 100 t: −5 %, +10 %.
    let forward = sides(try fuel(["a,stationary-combustion/stuff,100,t,melt,"]))
    #expect(abs(forward.down - 0.05) < 1e-9 && abs(forward.up - 0.1) < 1e-9)
    // 4000 GJ ÷ 40 GJ/t × 1 t/t = 100 t.
    let back = sides(try fuel(["a,stationary-combustion/stuff/kiln,4000,GJ (net),melt,"]))
    #expect(abs(back.down - 0.1) < 1e-9 && abs(back.up - 0.05) < 1e-9)
    // Both: what one gains the other loses.
    let both = try fuel([
      "a,stationary-combustion/stuff,100,t,melt,",
      "a,stationary-combustion/stuff/kiln,4000,GJ (net),melt,",
    ])
    #expect(isClose(both.uncertainty.total, 200_000))
    #expect((both.uncertainty.relativeUp ?? .nan) < 1e-9)
  }

  // 5 % of the quantity, 10 % of the figure: √125 %.
  @Test("A supplier's footprint and how much is taken of it")
  func material() throws {
    let supplier = SupplierFootprint(
      id: "doc-1", file: "a.json", product: "Alloy", company: "B", amount: 1,
      unit: try Unit("t"),
      masses: {
        var masses = ComponentMasses()
        masses[.fossil] = 2000
        return masses
      }(), quality: BurdenQuality(primaryShare: nil, rating: nil), specVersion: "3.0.0",
      biogenicCarbon: nil)
    var plant = UncertainPlant(
      rows: ["a,process/x,1,g,melt,"], factors: [Self.one],
      products: UncertainPlant.melt(
        takes: "{material: alloy, quantity: {value: 5 t, uncertainty: 5 %}}",
        rest: "materials: [{id: alloy, footprint: a.json, uncertainty: 10 %}]"))
    plant.suppliers = [0: supplier]
    let report = try plant.report()
    #expect(abs((report.uncertainty.relativeUp ?? .nan) - 0.0125.squareRoot()) < 1e-6)
    #expect(
      report.uncertainty.contributors.map(\.input) == [
        UncertainInput(.supplier, "alloy"), UncertainInput(.take, "melt/alloy"),
      ])
    #expect(report.uncertainty.measureNext?.input.kind == .take)
  }

  @Test("What happens after leaving is divided by what leaves")
  func delivery() throws {
    // 100 t CO2 of making and 20 t of use, over 50 t ± 10 %.
    let report = try UncertainPlant(
      rows: ["a,process/x,100,t,melt,", "b,product-use/x,20,t,,"],
      factors: [Self.one, "id: u, activity: product-use/x, per: t, emits: {CO2: 1 t}"],
      products: """
        processes:
          - {id: melt, outputs: [{product: bar, quantity: {value: 50 t, uncertainty: 10 %}}]}
        products: [{id: bar, declared-unit: 1 t, boundary: cradle-to-grave}]
        assigned: [{records: {activity: product-use}, product: bar}]

        """
    ).report()
    #expect(isClose(report.uncertainty.total, 2400))
    #expect(isNear(report, 0.1))
  }

  @Test("Silence is visible")
  func silence() throws {
    let report = try UncertainPlant(
      rows: ["a,process/x,75,t,melt,", "b,process/x,25,t,melt,3 %"], factors: [Self.one],
      products: UncertainPlant.melt()
    ).report()
    #expect(isNear(report, 0.0075))
    #expect(abs(report.uncertainty.withoutActivityLimits - 0.75) < 1e-12)
    #expect(report.uncertainty.withoutFactorLimits == 1)
    let view = FootprintView(report, in: .english, for: .terminal)
    #expect(view.uncertainty == "± 0.75 % (95 %, known limits only)")
    #expect(
      view.limitsCoverage
        == "No limits are stated for the activity behind 75 % of the footprint, the factors "
        + "behind 100 %, and 1 of 1 quantities in products.yaml.")
    let nothing = try UncertainPlant(
      rows: ["a,process/x,100,t,melt,"], factors: [Self.one], products: UncertainPlant.melt()
    ).report(samples: 100)
    #expect(nothing.uncertainty.isUnknown && nothing.uncertainty.measureNext == nil)
    #expect(
      FootprintView(nothing, in: .vietnamese, for: .terminal).uncertainty
        == "chưa nêu độ không chắc chắn")
    #expect(nothing.sampled?.bend.isBent == false)
    #expect(nothing.sampled?.standardDeviation == 0)
  }

  @Test(
    "The network's total is the exact footprint",
    arguments: ["billet", "rebar", "slag", "scrap-return"])
  func nominal(product: String) throws {
    let report = try UncertainPlant.mill(product)
    let exact = report.footprint.total.approximate
    #expect(isClose(report.uncertainty.total, exact, within: 1e-12))
    #expect(report.uncertainty.up > 0)
  }
}
