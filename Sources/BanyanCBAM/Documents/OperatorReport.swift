import BanyanDiagnostics
import BanyanQuantities

/// The operator's emissions report, by the items of 2547 Annex IV, 1.1.
struct OperatorReport {
  let report: CBAMReport
  let made: DocumentFigures

  init(report: CBAMReport) {
    self.report = report
    made = DocumentFigures(report: report)
  }

  var document: LawDocument {
    LawDocument(
      list: "(EU) 2025/2547 Annex IV 1.1",
      title: .init("Operator's emissions report", "Báo cáo phát thải của cơ sở"),
      facts: made.facts, isDeclarable: report.isDeclarable,
      items: identification + plan + energy + goods + emissions + precursors + processes
        + addendum + made.beside)
  }

  // MARK: 1 and 2

  private var identification: [LawDocument.Item] {
    [
      .init("1(a)", "Name of the operator", "Tên nhà vận hành", made.operatorName),
      .init("1(b)", "Registration number", "Số đăng ký", made.registration),
      .init(
        "1(c)", "Full address in English", "Địa chỉ đầy đủ bằng tiếng Anh",
        made.address("operator.")),
      .init("1(d)", "Installation: name", "Cơ sở: tên", made.installationName),
      .init(
        "1(d)", "Installation: identifier in the CBAM registry", "Cơ sở: mã trong sổ đăng ký CBAM",
        made.text("registry-id")),
      .init("1(d)", "Installation: UN/LOCODE", "Cơ sở: UN/LOCODE", made.text("unlocode")),
      .init("1(d)", "Installation: address", "Cơ sở: địa chỉ", made.address()),
      .init(
        "1(d)", "Coordinates of the main emission source", "Tọa độ nguồn phát thải chính",
        made.text("coordinates")),
    ]
  }

  private var plan: [LawDocument.Item] {
    [
      .init("2(a)", "CBAM production processes and routes", "Quá trình và tuyến", made.processes),
      .init(
        "2(b)", "Processes of no CBAM goods", "Quá trình không làm hàng CBAM",
        made.inEnglish(
          made.table(
            [.process, .because],
            report.settings.otherProcesses.map {
              [$0.of.map(\.value).joined(separator: ", "), $0.reason]
            }), "other-processes: because")),
      .init(
        "2(c)", "Five most important goods by mass of each process",
        "Năm hàng hóa quan trọng nhất theo khối lượng của từng quá trình",
        made.table(
          [.process, .good, .code, .tonnes],
          report.processes.flatMap { process in
            process.goods.sorted { $1.good.tonnes < $0.good.tonnes }.prefix(5).map {
              [
                process.process.id, $0.product, $0.good.annexI.code.printed,
                made.number($0.good.tonnes),
              ]
            }
          })),
      .init(
        "2(d)", "Five most important fuels by energy content",
        "Năm nhiên liệu quan trọng nhất theo năng lượng", FuelRanking(made).body(most: 5)),
      .init(
        "2(e)", "Five most important materials of process emissions",
        "Năm vật liệu gây phát thải quá trình nhiều nhất",
        streams(of: [.process, .massBalance], most: 5)),
      .init(
        "2(f)", "Continuously measured gases and sources", "Khí và nguồn đo liên tục",
        measured(most: 5)),
      .init(
        "2(g)", "Zero-rated fuels and how this is shown",
        "Nhiên liệu hệ số không và cách chứng minh", made.zeroRated),
      .init(
        "2(h)", "Measurable heat from or to other installations",
        "Nhiệt đo được từ hoặc đến cơ sở khác", made.heat),
    ]
  }

  private func streams(of methods: [Stream.Method], most: Int) -> LawDocument.Body {
    let meant = report.streams.filter { methods.contains($0.method) }
    return made.table(
      [.source, .stream, .equivalents],
      meant.sorted { $1.tonnes < $0.tonnes }.prefix(most).map {
        [$0.source, $0.activity, made.number($0.tonnes)]
      })
  }

  private func measured(most: Int) -> LawDocument.Body {
    let meant = report.streams.filter { $0.method == .measured }
    return made.table(
      [.source, .gas, .equivalents, .zeroRated],
      meant.sorted { $1.tonnes < $0.tonnes }.prefix(most).map { stream in
        [
          stream.source, stream.activity.split(separator: "/").last.map(String.init) ?? "–",
          made.number(stream.tonnes), made.number(stream.zeroRated),
        ]
      })
  }

  // MARK: 13 to 15

  private var goods: [LawDocument.Item] {
    let all = report.processes.reduce(ExactRatio.zero) { $0 + $1.process.tonnes }
    let rows = made.goods.map {
      [
        $0.process.id, $1.product, $1.good.annexI.code.printed, made.number($1.good.tonnes),
      ]
    }
    let sums = report.processes.filter { $0.goods.count > 1 }.map {
      [$0.process.id, "all goods", "", made.number($0.process.tonnes)]
    }
    return [
      .init(
        "13", "Goods produced, per process and in all", "Hàng hóa làm ra, theo quá trình và tổng",
        .table(
          [.process, .good, .code, .tonnes],
          rows + sums + [["installation", "all goods", "", made.number(all)]])),
      .init(
        "14", "Products that are no CBAM goods, with quantity",
        "Sản phẩm không phải hàng CBAM, kèm lượng", made.noGoods),
      .init(
        "15(a), (b)", "Specific direct embedded emissions, by composition",
        "Phát thải hàm chứa trực tiếp riêng, theo thành phần", made.specificEmissions),
      .init(
        "15(c)", "Data quality and methods", "Chất lượng dữ liệu và phương pháp",
        DataQuality(made).table),
      .init("15(d)", "Share by default values", "Tỷ lệ theo giá trị mặc định", made.defaultShares),
      .init(
        "15(e)", "Indirect emissions of goods outside Annex II",
        "Phát thải gián tiếp của hàng ngoài Phụ lục II", made.indirectShares),
      .init(
        "15(e)", "Evidence for actual electricity (956 Annex IV point 6, D.4.3)",
        "Bằng chứng cho điện thực tế (956 Phụ lục IV điểm 6, D.4.3)", made.actualElectricity),
      .init("15(f)", "Imported electricity", "Điện nhập khẩu", made.noImportedElectricity),
    ]
  }

  /// One for each declarant who imports electricity (1.1.1), which no operator of other goods has.
  private var addendum: [LawDocument.Item] {
    [
      .init(
        "1.1.1(1)", "Addendum: EORI number of the authorised CBAM declarant",
        "Phụ lục riêng: số EORI của người khai CBAM được phép", made.noImportedElectricity),
      .init(
        "1.1.1(2)",
        "Addendum: criteria of 2023/956 Annex IV point 5 met, evidence handed over (D.2.4)",
        "Phụ lục riêng: đáp ứng tiêu chí của 2023/956 Phụ lục IV điểm 5, đã nộp bằng chứng (D.2.4)",
        made.noImportedElectricity),
      .init(
        "1.1.1(3)", "Addendum: electricity that the declarant imported from the installation",
        "Phụ lục riêng: điện mà người khai nhập từ cơ sở", made.noImportedElectricity),
    ]
  }

  // MARK: 16 and 17

  private var emissions: [LawDocument.Item] {
    [
      .init(
        "16", "Total emissions, by method", "Tổng phát thải, theo phương pháp", byMethod),
      .init(
        "16(a)", "Activity data and calculation factors of each source stream",
        "Số liệu hoạt động và hệ số tính của từng dòng", StreamFigures(made).table),
      .init(
        "16(b)", "Measured emission sources", "Nguồn phát thải đo được", measured(most: .max)),
      .init(
        "16(c)", "Emissions by other methods", "Phát thải theo phương pháp khác",
        streams(of: [.pfc], most: .max)),
      .init("16(d)", "CO2 received or handed on", "CO2 nhận về hoặc chuyển đi", made.transfers),
      .init(
        "16(e)", "Data gaps and estimates", "Khoảng trống dữ liệu và ước tính",
        made.inEnglish(
          made.table(
            [.records, .what, .method, .because],
            report.settings.gaps.map { [$0.records.text, $0.what, $0.method, $0.reason] }),
          "gaps: what, method, because")),
      .init(
        "17", "Heat, waste gases and electricity of each process",
        "Nhiệt, khí thải và điện của từng quá trình", EnergyBalance(made).table),
    ]
  }

  private var byMethod: LawDocument.Body {
    var sums: [(method: String, tonnes: ExactRatio, zeroRated: ExactRatio)] = []
    for stream in report.streams {
      let place =
        sums.firstIndex { $0.method == stream.method.rawValue }
        ?? {
          sums.append((stream.method.rawValue, .zero, .zero))
          return sums.count - 1
        }()
      sums[place].tonnes += stream.tonnes
      sums[place].zeroRated += stream.zeroRated
    }
    return .table(
      [.method, .equivalents, .zeroRated],
      (sums + [("total", report.direct, report.zeroRated)]).map {
        [$0.method, made.number($0.tonnes), made.number($0.zeroRated)]
      })
  }
}
