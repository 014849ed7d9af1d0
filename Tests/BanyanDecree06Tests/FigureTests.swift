import Banyan
import Testing

@Suite("Figures of the facility report")
struct FigureTests {
  /// tt38-phu-luc-ii.md, worked checks: 10 TJ × 98 300 kg/TJ → 983 t CO2.
  @Test("Ten terajoules of anthracite are 983 t of CO2")
  func anthracite() throws {
    let plant = try PlantFolder(
      PlantFolder.settings(),
      bills: PlantFolder.header
        + "2023-01-01,2023-12-31,boiler,stationary-combustion/anthracite,10,TJ (net)\n")
    var diagnostics = Diagnostics()
    let report = try #require(try plant.report(&diagnostics))
    let dioxide = try #require(report.gases.first { $0.gas == "CO2" })
    #expect(dioxide.tonnes[2023] == .of("983"))
    // CH4: 10 TJ × 10 kg = 0.1 t × 27.9 (AR6, generic); N2O: 10 × 1.5 kg = 0.015 t × 273.
    #expect(report.total[2023] == .of("989.885"))
    let table = try #require(report.tables.first { $0.key == "1.1" && $0.year == 2023 })
    #expect(table.total == .of("10"))
    #expect(report.steps.map(\.kilograms) == [.of("98300"), .of("10"), .of("1.5")])
    #expect(report.factors.map(\.order) == [.national])
    #expect(report.indirect[2023] == .zero)
  }

  /// Circular 38, Annex II, point 2.1 with the potentials of AR4: 10 kg × 1 430 ÷ 1000 = 14.3 t.
  @Test("Ten kilograms of R134a are 14.3 t under AR4, for which a reason is asked")
  func refrigerant() throws {
    let plant = try PlantFolder(
      PlantFolder.settings(gwp: "AR4"),
      bills: PlantFolder.header + "2023-03-01,2023-03-31,chiller,refrigerant/R-134a,10,kg\n")
    var diagnostics = Diagnostics()
    let report = try #require(try plant.report(&diagnostics))
    #expect(report.total[2023] == .of("14.3"))
    #expect(report.missing.contains { $0.text == .missingGWPReason && $0.arguments == ["AR4"] })
    #expect(report.missing.contains { $0.text == .missingEquipment })
    // A register nobody showed is a blank row, not the statement that there is no equipment.
    #expect(report.tables.first { $0.key == "2.2" }?.rows.count == 1)
  }

  @Test("R22 counts here and stands outside the total of ISO 14064-1")
  func hcfc() throws {
    let plant = try PlantFolder(
      PlantFolder.settings(),
      bills: PlantFolder.header + "2023-03-01,2023-03-31,chiller,refrigerant/R-22,5,kg\n")
    let run = try #require(try plant.run())
    let decree = try #require(try run.report(of: Decree06Standard.self, on: ()).value)
    let iso = try #require(try run.report(of: InventoryStandard.self, on: ()).value)
    // AR6: 5 kg × 1 960 ÷ 1000.
    #expect(decree.total[2023] == .of("9.8"))
    #expect(decree.gases.map(\.isKyoto) == [false])
    #expect(iso.total == .zero)
  }

  /// Decision 334: 2 776 kJ/kg ÷ 0.85 × 74 100 kg/TJ ÷ 10⁹ = 0.2420 t/t.
  @Test("A tonne of bought steam carries 0.2420 t by the corrected formula")
  func steam() throws {
    let plant = try PlantFolder(
      PlantFolder.settings(),
      bills: PlantFolder.header + "2023-01-01,2023-12-31,steam-meter,steam/purchased,1000,t\n",
      factors: """
        table: own
        publisher: Neighbour
        citation: {title: "Delivery note"}
        valid: {from: 2022-01-01}
        geography: VN
        factors:
          - id: steam
            activity: steam/purchased
            per: t
            method: {name: steam-boiler, enthalpy: 2776 kJ/kg, efficiency: 85 %, fuel-factor: 74100 kg/TJ}
        """)
    var diagnostics = Diagnostics()
    let report = try #require(try plant.report(&diagnostics))
    // 1000 t × 0.242001882… = 242.00 t.
    #expect(report.indirect[2023].rounded(places: 2) == .of("242.00"))
    #expect(report.direct[2023] == .zero)
    let text = Decree06PlainText(in: .vietnamese).text(of: report)
    #expect(text.contains("÷ 10⁹ = 0,242 tấn CO₂/tấn hơi"))
    #expect(report.missing.contains { $0.text == .missingSteam })
    #expect(report.missing.contains { $0.text == .missingApproval })
  }

  /// 2022: 327/BĐKH-PTCBT, 0.6766 t/MWh; 2023: 1726/BĐKH-PTCBT, 0.6592 t/MWh.
  @Test("A bill across the new year is split by days, and each year takes its own grid factor")
  func twoYears() throws {
    let plant = try PlantFolder(
      PlantFolder.settings(),
      bills: PlantFolder.header + "2022-12-01,2023-01-31,meter,electricity/grid,62000,kWh\n")
    var diagnostics = Diagnostics()
    let report = try #require(try plant.report(&diagnostics))
    // 31 of 62 days in each: 31 MWh.
    #expect(report.total[2022] == .of("20.9746"))
    #expect(report.total[2023] == .of("20.4352"))
  }

  @Test("The years of a line add up to its figure to the last digit")
  func exactSplit() throws {
    let plant = try PlantFolder(
      PlantFolder.settings(),
      bills: PlantFolder.header
        + "2022-12-13,2023-01-07,boiler,stationary-combustion/natural-gas,777.7,GJ (net)\n"
        + "2023-01-08,2023-02-11,boiler,stationary-combustion/natural-gas,333.1,GJ (net)\n")
    let run = try #require(try plant.run())
    let report = try #require(try run.report(of: Decree06Standard.self, on: ()).value)
    let calculation = try #require(try run.calculation(for: Purpose()).value)
    let whole = calculation.lines.reduce(ExactDecimal.zero) { $0 + $1.equivalentOfAllGases }
    #expect(report.total[2022] + report.total[2023] == whole)
    for year in [2022, 2023] {
      #expect(report.total[year] == report.direct[year] + report.indirect[year])
      #expect(
        report.total[year] == report.sources.reduce(.zero) { $0 + $1.equivalent[year] })
      #expect(report.total[year] == report.gases.reduce(.zero) { $0 + $1.equivalent[year] })
      let steps = report.steps.filter { $0.year == year }
      #expect(report.total[year] == steps.reduce(.zero) { $0 + $1.equivalent })
    }
  }

  @Test("Biogenic CO2 stands apart, and transport by others does not stand at all")
  func apart() throws {
    let plant = try PlantFolder(
      PlantFolder.settings(),
      bills: PlantFolder.header
        + "2023-01-01,2023-12-31,kiln,stationary-combustion/wood,1,TJ (net)\n")
    var diagnostics = Diagnostics()
    let report = try #require(try plant.report(&diagnostics))
    // 1 TJ × 112 000 kg.
    #expect(report.biogenicCarbonDioxide[2023] == .of("112"))
    #expect(!report.gases.contains { $0.gas == "CO2" })
  }

  /// Circular 38, Annex II, point 3: the seller's factor of what is bought directly, the grid's of
  /// all else. 100 MWh × 0.05 t/MWh = 5 t; 100 MWh × 0.6592 t/MWh = 65.92 t.
  @Test(
    "Electricity bought directly takes its seller's factor, a certificate does not",
    arguments: [("power-purchase-agreement", "5"), ("certificate", "65.92")])
  func directPurchase(_ kind: String, _ tonnes: String) throws {
    let settings =
      PlantFolder.settings() + """

        contracts:
          - {id: sun, kind: \(kind), supplier: Mặt Trời, emits: {CO2: 50 kg}}
        """
    let plant = try PlantFolder(
      settings,
      bills: "from,through,source,activity,quantity,unit,contract\n"
        + "2023-01-01,2023-12-31,meter,electricity/contract,100,MWh,sun\n")
    var diagnostics = Diagnostics()
    let report = try #require(try plant.report(&diagnostics))
    #expect(report.total[2023] == .of(tonnes))
    #expect(report.steps.map(\.unit) == ["MWh"])
    let isDirect = kind == "power-purchase-agreement"
    #expect(report.missing.contains { $0.text == .missingSellerEvidence } == isDirect)
  }
}
