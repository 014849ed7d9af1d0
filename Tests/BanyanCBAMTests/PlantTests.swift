import Banyan
import Testing

/// Four plants whose figures were worked out by hand from the tables of the acts, as fractions; in examples/
/// (cement, extruder) and in Plants/ (mill, blender). The arithmetic stands above each plant's figures.
@Suite("Four plants by hand")
struct PlantTests {
  struct Expected: CustomTestStringConvertible, Sendable {
    let plant: String
    let path: String
    let value: String

    init(_ plant: String, _ path: String, _ value: String) {
      self.plant = plant
      self.path = path
      self.value = value
    }

    var testDescription: String { "\(plant) \(path)" }
  }

  /// Mill (2025/2547 Annex II G, Tables 1 to 3; 2025/2621 Annex I; 2025/2620): burners 296,000 Nm3 × 36.0 MJ ×
  /// 56.1 = 597.8016, reheating 5,767.9776, LPG 17.1 t × 47.3 GJ × 63.1 = 51.037173, wood without proof 62 t ×
  /// 15.6 GJ × 112 = 108.3264, diesel 2.25 t × 43.0 GJ × 74.1 = 7.169175, carbon 1,155.82 t × 3.664 =
  /// 4,234.92448, limestone 790 × (0.97 × 0.440 + 0.015 × 0.522), dolomite 1,180 × (0.54 × 0.440 + 0.445 ×
  /// 0.522). Diesel by the meters 45.1 : 8.7. Pig iron 6,000 × 2.19 × 1.1, ferromanganese 200 × 1.69 × 1.1,
  /// from Norway nothing. Free allocation: billet 0.975 × 0.065 + 0.06 × 0.975 × 1.210 + 0.002 × 0.975 × 1.361.
  ///
  /// Cement: clinker 1,000,000 × 0.525, dust 4,000 × 0.525, coal 120,000 × 25.2 GJ × 94.6, husk without proof
  /// 8,000 × 11.6 GJ × 100, diesel 300 × 43.0 GJ × 74.1; activity level of the mills 600,000 × 0.72 + 280,000 ×
  /// 0.93 t clinker, 700,000 t taken (Eq. 61 to 64). Electricity (98,000 × 0.581 + 6,000 × 0)/104,000 (Art. 9).
  ///
  /// Extruder: billets 6,000 × 1.95 (verified), 3,000 × 0.36 × 1.1 (Viet Nam), 1,000 × 3.198 × 1.1 (Annex IV),
  /// averaged over their code (Art. 14(2)); gas 560,000 Nm3 × 36.0 MJ × 56.1; 8,200 t of profiles.
  ///
  /// Blender: 20,000 × 160 + 2,500 × 200 = 3,700,000 kg N; urea 3,600 × 2.31 × 1.01, diammonium phosphate 9,000 ×
  /// 0.97 × 1.01, sulphate 504,000 kg N × 0.00251; LPG 210 t × 47.3 GJ × 63.1.
  static let figures: [Expected] = [
    Expected("mill", "emissions.direct.tCO2e", "11665.064328"),
    Expected("mill", "emissions.direct.rounded", "11665"),
    Expected("mill", "processes[id=steelmaking].direct.tCO2e", "5895.927400444237918216"),
    Expected("mill", "processes[id=bar-rolling].direct.tCO2e", "5769.136927555762081784"),
    Expected("mill", "processes[id=steelmaking].activityLevel", "100000"),
    Expected("mill", "processes[id=bar-rolling].activityLevel", "95400"),
    Expected("mill", "processes[id=bar-rolling].own.billet", "98000"),
    Expected("mill", "processes[id=steelmaking].precursors[id=pig-iron].direct", "2.409"),
    Expected("mill", "processes[id=steelmaking].precursors[id=pig-iron].t", "6000"),
    Expected("mill", "processes[id=steelmaking].precursors[id=femn-vn].t", "200"),
    Expected("mill", "processes[id=steelmaking].precursors[id=femn-no].t", "50"),
    Expected("mill", "processes[id=steelmaking].precursors[id=femn-no].basis", "exempt"),
    Expected("mill", "processes[id=steelmaking].precursors[id=femn-no].direct", "0"),
    Expected("mill", "goods[product=billet].see.direct", "0.207217274004442379"),
    Expected("mill", "goods[product=billet].see.indirect", "0"),
    Expected("mill", "goods[product=billet].see.total", "0.207217274004442379"),
    Expected("mill", "goods[product=billet].defaultShare.direct", "0.715471240089866279"),
    Expected("mill", "goods[product=rebar].see.direct", "0.273337838364686743"),
    Expected("mill", "goods[product=rebar].see.indirect", "0"),
    Expected("mill", "goods[product=rebar].see.total", "0.273337838364686743"),
    Expected("mill", "goods[product=rebar].defaultShare.direct", "0.557180723073852881"),
    Expected("mill", "goods[product=billet].rounded.direct", "0.20722"),
    Expected("mill", "goods[product=rebar].rounded.direct", "0.27334"),
    Expected("mill", "balance.emitted", "11665.064328"),
    Expected("mill", "balance.attributed", "11665.064328"),
    Expected("mill", "balance.rest", "0"),
    Expected("mill", "balance.difference", "0"),
    Expected("mill", "declarable", "true"),
    Expected("mill", "regime", "definitive"),
    Expected("mill", "goods[product=billet].perTonne.sefa", "0.13681395"),
    Expected("mill", "goods[product=rebar].perTonne.sefa", "0.177592632075471698"),
    Expected("mill", "goods[product=rebar].default.total", "2.35"),
    Expected("mill", "goods[product=rebar].default.markedUp", "2.585"),
    Expected("mill", "goods[product=rebar].default.sefa", "1.3299"),
    Expected("mill", "goods[product=rebar].default.certificatesPerTonne", "1.2551"),
    Expected("mill", "goods[product=rebar].default.route", "C"),
    Expected("mill", "deliveries[0].certificates", "1148.942475470580533539"),
    Expected("mill", "deliveries[0].eur", "86492.389553425302564822"),
    Expected("mill", "deliveries[0].ifDefault.certificates", "15061.2"),
    Expected("mill", "deliveries[1].certificates", "765.961650313720355693"),
    Expected("mill", "deliveries[1].eur", "63053.963053825459680625"),
    Expected("mill", "deliveries[1].ifDefault.certificates", "10040.8"),
    Expected("mill", "deliveries[2].certificates", "105.604986006663568773"),
    Expected("mill", "deliveries[2].eur", "8693.402448068544981413"),
    Expected("mill", "deliveries[2].ifDefault.certificates", "1882.65"),
    Expected("cement", "emissions.direct.tCO2e", "829366.09"),
    Expected("cement", "emissions.zeroRated.tCO2", "13920"),
    Expected("cement", "electricity.tCO2PerMWh", "0.547480769230769231"),
    Expected("cement", "electricity.MWh", "104000"),
    Expected("cement", "electricity.actualShare", "0.057692307692307692"),
    Expected("cement", "processes[id=grinding].activityLevel", "692400"),
    Expected("cement", "processes[id=grinding].tonnes", "880000"),
    Expected("cement", "processes[id=clinker-burning].indirect.tCO2e", "33943.807692307692307692"),
    Expected("cement", "goods[product=clinker].see.direct", "0.82340629"),
    Expected("cement", "goods[product=clinker].see.indirect", "0.033943807692307692"),
    Expected("cement", "goods[product=clinker].see.total", "0.857350097692307692"),
    Expected("cement", "goods[product=clinker].perTonne.direct", "0.82340629"),
    Expected("cement", "goods[product=clinker].perTonne.indirect", "0.033943807692307692"),
    Expected("cement", "goods[product=clinker].perTonne.total", "0.857350097692307692"),
    Expected("cement", "goods[product=clinker].defaultShare.direct", "0"),
    Expected("cement", "goods[product=clinker].defaultShare.indirect", "1"),
    Expected("cement", "goods[product=pcb40].see.direct", "0.841051708549971115"),
    Expected("cement", "goods[product=pcb40].see.indirect", "0.067525791005643692"),
    Expected("cement", "goods[product=pcb40].see.total", "0.908577499555614807"),
    Expected("cement", "goods[product=pcb40].perTonne.direct", "0.605557230155979203"),
    Expected("cement", "goods[product=pcb40].perTonne.indirect", "0.048618569524063458"),
    Expected("cement", "goods[product=pcb40].perTonne.total", "0.654175799680042661"),
    Expected("cement", "goods[product=pc50].see.direct", "0.841051708549971115"),
    Expected("cement", "goods[product=pc50].see.indirect", "0.067525791005643692"),
    Expected("cement", "goods[product=pc50].see.total", "0.908577499555614807"),
    Expected("cement", "goods[product=pc50].perTonne.direct", "0.782178088951473137"),
    Expected("cement", "goods[product=pc50].perTonne.indirect", "0.062798985635248634"),
    Expected("cement", "goods[product=pc50].perTonne.total", "0.84497707458672177"),
    Expected("cement", "goods[product=pcb40].unitsPerTonne", "0.72"),
    Expected("cement", "goods[product=pcb40].rounded.direct", "0.60556"),
    Expected("cement", "goods[product=pcb40].rounded.indirect", "0.04862"),
    Expected("cement", "goods[product=pc50].rounded.direct", "0.78218"),
    Expected("cement", "goods[product=pc50].rounded.indirect", "0.0628"),
    Expected("cement", "balance.difference", "0"),
    Expected("cement", "goods[product=clinker].perTonne.sefa", "0.64935"),
    Expected("cement", "goods[product=pcb40].perTonne.sefa", "0.472663778162911612"),
    Expected("cement", "goods[product=pc50].perTonne.sefa", "0.610524046793760832"),
    Expected("cement", "goods[product=pcb40].default.total", "1.44"),
    Expected("cement", "goods[product=clinker].default.total", "1.41"),
    Expected("cement", "deliveries[0].certificates", "10400.004884615384615385"),
    Expected("cement", "deliveries[0].eur", "783744.368104615384615385"),
    Expected("cement", "deliveries[0].ifDefault.certificates", "45082.5"),
    Expected("cement", "deliveries[1].certificates", "3630.240430342620983869"),
    Expected("cement", "deliveries[1].eur", "273284.499596192507665645"),
    Expected("cement", "deliveries[1].ifDefault.certificates", "18693"),
    Expected("cement", "deliveries[2].certificates", "2344.530277929609385415"),
    Expected("cement", "deliveries[2].eur", "193001.732479165444607386"),
    Expected("cement", "deliveries[2].ifDefault.certificates", "9346.5"),
    Expected("extruder", "emissions.direct.tCO2e", "1145.89915"),
    Expected("extruder", "balance.rest", "14.92315"),
    Expected("extruder", "balance.attributed", "1130.976"),
    Expected("extruder", "balance.difference", "0"),
    Expected("extruder", "goods[product=hollow].see.direct", "2.138631219512195122"),
    Expected("extruder", "goods[product=hollow].see.indirect", "0"),
    Expected("extruder", "goods[product=hollow].see.total", "2.138631219512195122"),
    Expected("extruder", "goods[product=hollow].perTonne.sefa", "1.275347560975609756"),
    Expected("extruder", "goods[product=hollow].defaultShare.direct", "0.268338946679823019"),
    Expected("extruder", "goods[product=solid].see.direct", "2.138631219512195122"),
    Expected("extruder", "goods[product=solid].see.indirect", "0"),
    Expected("extruder", "goods[product=solid].see.total", "2.138631219512195122"),
    Expected("extruder", "goods[product=solid].perTonne.sefa", "1.275347560975609756"),
    Expected("extruder", "goods[product=solid].defaultShare.direct", "0.268338946679823019"),
    Expected("extruder", "processes[id=extrusion].precursors[id=billet-a].basis", "actual"),
    Expected("extruder", "processes[id=extrusion].precursors[id=billet-b].basis", "default"),
    Expected("extruder", "processes[id=extrusion].precursors[id=billet-c].direct", "3.5178"),
    Expected("extruder", "processes[id=extrusion].precursors[id=billet-b].sefa", "0.088725"),
    Expected("extruder", "deliveries[0].certificates", "776.955292682926829268"),
    Expected("extruder", "deliveries[0].eur", "58489.194433170731707317"),
    Expected("extruder", "deliveries[1].certificates", "345.313463414634146341"),
    Expected("extruder", "goods[product=hollow].default.certificatesPerTonne", "2.0958"),
    Expected("blender", "processes[id=blending].activityLevel", "3700000"),
    Expected("blender", "processes[id=blending].tonnes", "22500"),
    Expected("blender", "processes[id=blending].indirect.tCO2e", "1103.9"),
    Expected("blender", "processes[id=blending].precursors[id=urea].direct", "0.00507195652173913"),
    Expected(
      "blender", "processes[id=blending].precursors[id=dap].indirect", "0.000392777777777778"),
    Expected("blender", "processes[id=blending].precursors[id=sulphate].basis", "actual"),
    Expected("blender", "goods[product=npk-16].see.direct", "0.005164397918918919"),
    Expected("blender", "goods[product=npk-16].see.indirect", "0.000616854054054054"),
    Expected("blender", "goods[product=npk-16].see.total", "0.005781251972972973"),
    Expected("blender", "goods[product=npk-16].perTonne.direct", "0.826303667027027027"),
    Expected("blender", "goods[product=npk-16].perTonne.indirect", "0.098696648648648649"),
    Expected("blender", "goods[product=npk-16].perTonne.total", "0.925000315675675676"),
    Expected("blender", "goods[product=npk-16].perTonne.sefa", "0.389620054054054054"),
    Expected("blender", "goods[product=npk-16].defaultShare.direct", "0.90099511508426641"),
    Expected("blender", "goods[product=npk-16].defaultShare.indirect", "0.953626947545523055"),
    Expected("blender", "goods[product=npk-16].unitsPerTonne", "160"),
    Expected("blender", "deliveries[0].certificates", "4283.042092972972972973"),
    Expected("blender", "deliveries[0].eur", "352580.025093535135135135"),
    Expected("blender", "deliveries[0].ifDefault.certificates", "6876.4"),
    Expected("blender", "goods[product=npk-20].see.direct", "0.005164397918918919"),
    Expected("blender", "goods[product=npk-20].see.indirect", "0.000616854054054054"),
    Expected("blender", "goods[product=npk-20].see.total", "0.005781251972972973"),
    Expected("blender", "goods[product=npk-20].perTonne.direct", "1.032879583783783784"),
    Expected("blender", "goods[product=npk-20].perTonne.indirect", "0.123370810810810811"),
    Expected("blender", "goods[product=npk-20].perTonne.total", "1.156250394594594595"),
    Expected("blender", "goods[product=npk-20].perTonne.sefa", "0.465087567567567568"),
    Expected("blender", "goods[product=npk-20].defaultShare.direct", "0.90099511508426641"),
    Expected("blender", "goods[product=npk-20].defaultShare.indirect", "0.953626947545523055"),
    Expected("blender", "goods[product=npk-20].unitsPerTonne", "200"),
    Expected("blender", "deliveries[1].certificates", "276.465130810810810811"),
    Expected("blender", "deliveries[1].eur", "20812.295047437837837838"),
    Expected("blender", "deliveries[1].ifDefault.certificates", "343.82"),
  ]

  @Test("A figure is the one worked out by hand", arguments: figures)
  func figure(expected: Expected) throws {
    let value = try #require(try Self.documents.json(of: expected.plant)[expected.path])
    guard let number = ExactDecimal(expected.value), let own = ExactDecimal(value) else {
      #expect(value == expected.value)
      return
    }
    let tolerance = max(
      number.magnitude * ExactDecimal(coefficient: 1, exponent: -15),
      ExactDecimal(coefficient: 1, exponent: -18))
    #expect((own - number).magnitude <= tolerance, "\(value)")
  }

  /// Each plant is run once.
  private static let documents = Documents()

  private final class Documents: Sendable {
    private let all: [String: PlantJSON]

    init() {
      var all: [String: PlantJSON] = [:]
      for name in Plant.folders.keys { all[name] = try? Plant(name).json() }
      self.all = all
    }

    func json(of plant: String) throws -> PlantJSON { try #require(all[plant]) }
  }
}
