import BanyanDiagnostics
import BanyanQuantities

/// The monitoring plan (2547 Art. 5(5), (6); Annex II A.5), from the same files.
struct MonitoringPlan {
  let report: CBAMReport

  var document: LawDocument {
    let made = DocumentFigures(report: report)
    return LawDocument(
      list: "(EU) 2025/2547 Annex II A.5",
      title: .init("Monitoring plan", "Kế hoạch giám sát"), facts: made.facts,
      isDeclarable: report.isDeclarable, items: items(made))
  }

  /// What cbam.yaml says of an item.
  private func written(_ item: String) -> LawDocument.Body {
    given(item, .missing("monitoring-plan.\(item)"))
  }

  /// What the files give, or else what somebody wrote.
  private func given(_ item: String, _ body: LawDocument.Body) -> LawDocument.Body {
    guard let text = report.settings.monitoringPlan.texts[item] else { return body }
    return DocumentFigures(report: report).inEnglish(.texts([text]), "monitoring-plan.\(item)")
  }

  private func items(_ made: DocumentFigures) -> [LawDocument.Item] {
    let settings = report.settings
    let plan = settings.monitoringPlan
    let version: LawDocument.Body =
      if let version = plan.version, let date = plan.date {
        .texts(["version \(version), \(date)"])
      } else { .missing("monitoring-plan.version, monitoring-plan.date") }
    return [
      .init("1", "Date and version", "Ngày và phiên bản", version),
      .init(
        "2", "Installation and its processes", "Cơ sở và các quá trình",
        given("2", installation(made))),
      .init(
        "3", "Goods by CN code and functional unit", "Hàng hóa theo mã CN và đơn vị chức năng",
        made.table(
          [.good, .code, .unit, .unitsPerTonne],
          made.goods.map {
            [
              $1.product, $1.good.annexI.code.printed, $0.process.unit.rawValue,
              made.number($1.good.unitsPerTonne),
            ]
          })),
      .init(
        "3", "Precursors without a process of their own", "Tiền chất không có quá trình riêng",
        made.inner),
      .init("4", "Production processes and routes", "Quá trình và tuyến công nghệ", made.processes),
      .init(
        "5", "Products that are no CBAM goods", "Sản phẩm không phải hàng CBAM",
        given("5", made.noGoods)),
      .init("6", "Benchmarks to be used", "Mức chuẩn sẽ dùng", made.benchmarks),
      .init(
        "7(a)", "Calculation by process: inputs and formulas",
        "Tính theo quá trình: đầu vào, công thức", given("7(a)", formulas(made))),
      .init(
        "7(b)", "Measuring systems and their places", "Hệ thống đo và vị trí", written("7(b)")),
      .init(
        "8", "Calculation factors and sampling plan", "Hệ số tính và kế hoạch lấy mẫu",
        sampling(made)),
      .init(
        "9", "Streams and sources by process", "Dòng và nguồn theo quá trình",
        given("9", owners(made))),
      .init(
        "10", "Standard method or mass balance, with each parameter of B.3.4",
        "Phương pháp chuẩn hoặc cân bằng khối lượng, với từng thông số của B.3.4",
        given("10", StreamFigures(made).table)),
      .init("11", "Measured sources (B.6)", "Nguồn đo liên tục (B.6)", measured(made)),
      .init(
        "12", "Perfluorocarbons (B.7)", "Khí PFC (B.7)",
        given(
          "12",
          made.table(
            [.process, .method],
            settings.anodeEffects.map { effects in
              let method =
                switch effects.method {
                case .slope: "A, slope (Eq. 21 to 23)"
                case .overvoltage: "B, overvoltage (Eq. 24, 25)"
                }
              return [effects.process.value, method]
            }))),
      .init(
        "13", "Diagram with boundaries, no double counting, no gap",
        "Sơ đồ có ranh giới, không tính trùng, không bỏ sót", written("13")),
      .init("14", "Precursors by process", "Tiền chất theo quá trình", made.boughtByProcess),
      .init("14", "Suppliers of precursors", "Nhà cung cấp tiền chất", made.origins),
      .init(
        "15", "Zero-rated fuels and proof", "Nhiên liệu hệ số không và chứng minh", made.zeroRated),
      .init(
        "16", "Measurable heat in and out, installations", "Nhiệt vào và ra, các cơ sở",
        given("16", made.heat)),
      .init("17(a)", "Co-generation", "Đồng phát", given("17(a)", made.produced(.combined))),
      .init(
        "17(b)", "Separate generation", "Phát riêng", given("17(b)", made.produced(.separate))),
      .init(
        "17(c)", "Fossil or renewable", "Hóa thạch hay tái tạo",
        given("17(c)", made.produced(.origin))),
      .init(
        "17(d)", "Exported from a process", "Đưa ra khỏi một quá trình",
        given("17(d)", made.produced(.exported))),
      .init(
        "18", "Evidence for actual indirect emissions (D.4.3)",
        "Bằng chứng cho phát thải gián tiếp thực tế (D.4.3)",
        given("18", made.actualElectricity)),
      .init(
        "19", "Imported electricity (D.2.4)", "Điện nhập khẩu (D.2.4)", made.noImportedElectricity),
      .init(
        "20", "Waste gases, installations", "Khí thải, các cơ sở", given("20", made.wasteGases)),
      .init(
        "21", "CO2 capture, storage, use", "Thu giữ, lưu trữ, sử dụng CO2",
        given("21", made.transfers)),
    ] + control
  }

  private func installation(_ made: DocumentFigures) -> LawDocument.Body {
    guard case .texts(let names) = made.installationName else { return made.installationName }
    return made.texts["activity"].map { .texts(names + [$0]) }
      ?? .incomplete(.texts(names), ["installation.activity"])
  }

  private func formulas(_ made: DocumentFigures) -> LawDocument.Body {
    made.table(
      [.processes, .source, .stream, .method, .article],
      report.streams.map {
        [
          StreamFigures(made).owners(of: $0), $0.source, $0.activity, $0.method.rawValue,
          $0.point,
        ]
      })
  }

  /// The factors stand with their tables under item 10; a plan of sampling nobody can make up.
  private func sampling(_ made: DocumentFigures) -> LawDocument.Body {
    given(
      "8",
      .incomplete(
        .texts(["Calculation factors: item 10, with their values and articles."]),
        ["monitoring-plan.8"]))
  }

  private func measured(_ made: DocumentFigures) -> LawDocument.Body {
    let sources = report.settings.measured
    return made.table(
      [.source, .process, .gas, .file, .uncertainty],
      sources.map {
        [
          $0.source.value, $0.process.value, $0.gas.rawValue, $0.file.value,
          $0.uncertainty ?? "–",
        ]
      },
      missing: sources.filter { $0.uncertainty == nil }.map {
        "measured \($0.source.value): uncertainty"
      })
  }

  private var control: [LawDocument.Item] {
    [
      .init("22(a)", "Calibration", "Hiệu chuẩn", written("22(a)")),
      .init("22(b)", "Risk assessment", "Đánh giá rủi ro", written("22(b)")),
      .init("22(c)", "Information technology", "Công nghệ thông tin", written("22(c)")),
      .init("22(d)", "Segregation of duties", "Phân tách nhiệm vụ", written("22(d)")),
      .init("22(e)", "Reviews", "Rà soát", written("22(e)")),
      .init("22(f)", "Corrections", "Hiệu chỉnh", written("22(f)")),
      .init("22(g)", "Outsourced processes", "Quá trình thuê ngoài", written("22(g)")),
      .init("22(h)", "Records and versions", "Hồ sơ và phiên bản", written("22(h)")),
    ]
  }

  private func owners(_ made: DocumentFigures) -> LawDocument.Body {
    made.table(
      [.source, .stream, .processes],
      report.streams.map { [$0.source, $0.activity, StreamFigures(made).owners(of: $0)] })
  }
}
