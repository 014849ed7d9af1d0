import Banyan
import TestSupport
import Testing

/// Concentrations as the rest of a gas, and nitrous oxide as the act rounds it (2547 Annex II B.6.2).
@Suite("Rests of a gas, and rounded nitrous oxide")
struct MeasuredRestTests {
  private func acid(_ measured: [(gas: String, hours: String, more: String)]) throws -> SmallPlant {
    let lines = measured.enumerated().map { place, source in
      "  - {source: stack-\(place), process: acid, gas: \(source.gas), file: stack-\(place).csv"
        + "\(source.more)}"
    }
    let files = measured.enumerated().map { ("stack-\($0).csv", $1.hours) }
    return try SmallPlant(
      products: SmallPlant.products("acid", "acid", "1000 t"),
      cbam: """
        processes:
          - {id: acid, of: acid, goods: [{product: acid, cn: "28080000", nitrogen: 222 kg/t}]}
        measured:
        \(lines.joined(separator: "\n"))

        """, records: ["burner,stationary-combustion/diesel,1,t,acid"],
      files: Dictionary(uniqueKeysWithValues: files))
  }

  private func rest(
    _ rows: [String], header: String = "hour,rest N2,rest O2,flow",
    density: String = ", density: 2000 g/Nm3"
  ) throws -> SmallPlant {
    let hours = SmallPlant.hours(rows, header: header).replacing(",0\n", with: ",,0\n")
    return try acid([("CO2", hours, density)])
  }

  private func tonnes(_ plant: SmallPlant) throws -> ExactRatio {
    let stream = try #require(try plant.report().streams.first { $0.method == .measured })
    return stream.tonnes
  }

  /// 100 % − 8 % − 2 % = 90 % of 1,963.5 g/Nm3 = 1,767.15 g/Nm3; × 1,000,000 Nm3 = 1,767.15 t.
  @Test("A concentration is 100 % less all other components (Eq. 17)")
  func ofTheRest() throws {
    let plant = try rest(["8 %,2 %,1000000"], density: ", density: 1963.5 g/Nm3")
    #expect(try tonnes(plant) == ExactRatio(ExactDecimal("1767.15")!))
    let stream = try #require(try plant.report().streams.first { $0.method == .measured })
    #expect(stream.article == "2025/2547 II B.6, Eq. 16, 17")
  }

  /// 85 % and 95 % of 2,000 g/Nm3: mean 1,800, deviation √(2 × 100²) = 141.42…; two hours and a third of
  /// mean + 2σ = 2,082.8…, which is more than the pure gas: 2,000. (1,700 + 1,900 + 2,000) t.
  /// 79 %, 81 %: mean 1,600, deviation √(2 × 20²) = 28.28…: 1,580 + 1,620 + 1,656.568… t.
  @Test("A missing component is a missing concentration, and no gas is denser than the pure one")
  func gap() throws {
    let bounded = try rest(["10 %,5 %,1000000", "4 %,1 %,1000000", "4 %,,1000000"])
    #expect(try tonnes(bounded) == ExactRatio(5600))
    let free = try rest(["11 %,10 %,1000000", "10 %,9 %,1000000", ",9 %,1000000"])
    #expect(isNear(try tonnes(free), "4856.56854249492380195"))
  }

  @Test("A rest beyond the whole, without a density, or beside a concentration is refused")
  func faults() throws {
    func first(_ plant: SmallPlant, _ code: DiagnosticCode) throws -> Diagnostic? {
      let stage = try plant.run()
      #expect(stage.value == nil)
      return stage.findings.ordered.first { $0.code == code }
    }
    let beyond = try first(rest(["98 %,2.5 %,1000"]), .measuredRest)
    #expect(beyond?.location?.file == "stack-0.csv")
    #expect(beyond?.location?.line == 2)
    let whole = try first(rest(["8 %,101 %,1000"]), .shareRange)
    #expect(whole?.location?.line == 2)
    #expect(whole?.location?.column == 19)
    let bare = try first(rest(["8,2,1000"]), .fieldNumber)
    #expect(bare?.location?.line == 2)
    let density = try first(rest(["8 %,2 %,1000"], density: ""), .measuredDensity)
    #expect(density?.location?.file == "cbam.yaml")
    let both = try first(
      rest(["8 %,90,1000"], header: "hour,rest,concentration,flow"), .statedTwice)
    #expect(both?.location?.line == 1)
    let twice = try first(
      rest(["8 %,2 %,1000"], header: "hour,rest O2,rest O2,flow"), .columnRepeated)
    #expect(twice?.location?.file == "stack-0.csv")
    let flows = try first(
      rest(["10,8 %,1000"], header: "hour,concentration,air,flow"), .statedTwice)
    #expect(flows?.location?.line == 1)
    let unit = try first(rest(["8 %,2 %,1000"], density: ", density: 1.9635"), .rateInvalid)
    #expect(unit?.location?.file == "cbam.yaml")
    let negative = try acid([("CO2", SmallPlant.hours(["-5,1000"]), "")])
    #expect(try first(negative, .fieldNumber)?.location?.line == 2)
  }

  private func nitrous(_ hours: [String]) throws -> CBAMReport {
    try acid(hours.map { ("N2O", SmallPlant.hours([$0]), "") }).report()
  }

  /// Communication template 2.1.1, example row of nitrous oxide: 64.2925 g/Nm3 × 4 × 265,000 Nm3 = 68.15005 t,
  /// rounded 68.150; × 265 = 18,059.75, rounded 18,060. Sums go on with 18,059.76325.
  @Test("Measured nitrous oxide is printed as the act rounds it (Eq. 18)")
  func rounded() throws {
    let report = try nitrous(["64.2925,1060000"])
    let gas = try #require(report.nitrousOxide)
    #expect(gas.tonnes == ExactRatio(ExactDecimal("68.15005")!))
    #expect(gas.rounded == ExactDecimal("68.15")!)
    #expect(gas.equivalent == ExactDecimal(18060))
    let stream = try #require(report.streams.first { $0.method == .measured })
    #expect(stream.tonnes == ExactRatio(ExactDecimal("18059.76325")!))
    let result = report.result(in: .english)
    let text = CBAMJSON.text(of: result)
    #expect(text.contains("\"tN2O\": \"68.15005\""))
    #expect(text.contains("\"tN2ORounded\": \"68.15\""))
    #expect(text.contains("\"tCO2eRounded\": \"18060\""))
    var findings = Diagnostics()
    #expect(CBAMResult.read(text, file: "cbam.json", &findings) == result)
  }

  /// 0.3794 t are 0.379 t: × 265 = 100.435, 100 t; unrounded it would be 100.541, 101 t. Of two sources of
  /// 1.0019 t the sum is rounded: 2.0038, 2.004; × 265 = 531.06, 531 t; each for itself 266 t.
  @Test("Tonnes are rounded to three decimals first, and the sum of all sources, not each")
  func order() throws {
    #expect(try nitrous(["0.3794,1000000"]).nitrousOxide?.equivalent == ExactDecimal(100))
    let two = try nitrous(["1.0019,1000000", "1.0019,1000000"])
    #expect(two.nitrousOxide?.rounded == ExactDecimal("2.004")!)
    #expect(two.nitrousOxide?.equivalent == ExactDecimal(531))
    #expect(try acid([("CO2", SmallPlant.hours(["10,1000"]), "")]).report().nitrousOxide == nil)
  }
}
