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
    report.settings.monitoringPlan.texts[item].map { .texts([$0]) }
      ?? .missing("monitoring-plan.\(item)")
  }

  /// What the files give, or else what somebody wrote.
  private func given(_ item: String, _ body: LawDocument.Body) -> LawDocument.Body {
    if let text = report.settings.monitoringPlan.texts[item] { return .texts([text]) }
    return body
  }

  private func items(_ made: DocumentFigures) -> [LawDocument.Item] {
    let settings = report.settings
    let plan = settings.monitoringPlan
    let version: LawDocument.Body =
      if let version = plan.version, let date = plan.date {
        .texts(["version \(version), \(date)"])
      } else { .missing("monitoring-plan.version, date") }
    return [
      .init("1", "Date and version", "Ngày và phiên bản", version),
      .init(
        "2", "Installation and its processes", "Cơ sở và các quá trình",
        .texts([made.installationName, settings.installation.texts["activity"] ?? ""])),
      .init(
        "3", "Goods by CN code and functional unit", "Hàng hóa theo mã CN và đơn vị chức năng",
        made.table(
          ["good", "CN", "unit", "units in 1 t"],
          made.goods.map {
            [
              $1.product, $1.good.annexI.code.printed, $0.process.unit.rawValue,
              made.number($1.good.unitsPerTonne),
            ]
          })),
      .init("4", "Production processes and routes", "Quá trình và tuyến công nghệ", made.processes),
      .init(
        "5", "Products that are no CBAM goods", "Sản phẩm không phải hàng CBAM",
        given(
          "5",
          made.table(
            ["process", "product", "because"],
            report.processes.flatMap { process in
              process.process.text.noGoods.map {
                [process.process.id, $0.product.value, $0.reason?.rawValue ?? ""]
              }
            }))),
      .init(
        "6", "Benchmarks", "Mức chuẩn",
        made.table(
          ["good", "CN", "route"],
          made.goods.map {
            [
              $1.product, $1.good.annexI.code.printed,
              $1.good.text.benchmark?.value ?? "no routes",
            ]
          })),
      .init(
        "7(a)", "Calculation by process: inputs and formulas",
        "Tính theo quá trình: đầu vào, công thức",
        streams(made)),
      .init(
        "7(b)", "Measuring systems and their places", "Hệ thống đo và vị trí", written("7(b)")),
      .init(
        "8", "Calculation factors and sampling plan", "Hệ số tính và kế hoạch lấy mẫu", written("8")
      ),
      .init(
        "9", "Streams and sources by process", "Dòng và nguồn theo quá trình", owners(made)),
      .init(
        "10", "Standard method or mass balance, with the parameters of B.3.4",
        "Phương pháp chuẩn hoặc cân bằng khối lượng, với thông số của B.3.4", streams(made)),
      .init(
        "11", "Measured sources", "Nguồn đo liên tục",
        made.table(
          ["source", "process", "gas", "file", "uncertainty"],
          settings.measured.map {
            [
              $0.source.value, $0.process.value, $0.gas.rawValue, $0.file.value,
              $0.uncertainty ?? "not stated",
            ]
          })),
      .init(
        "12", "Perfluorocarbons", "Khí PFC",
        made.table(["process"], settings.anodeEffects.map { [$0.process.value] })),
      .init("13", "Diagram with boundaries", "Sơ đồ có ranh giới", written("13")),
      .init("14", "Precursors and their suppliers", "Tiền chất và nhà cung cấp", made.origins),
      .init(
        "15", "Zero-rated fuels and proof", "Nhiên liệu hệ số không và chứng minh", made.zeroRated),
      .init(
        "16", "Measurable heat in and out", "Nhiệt vào và ra",
        given("16", made.flows([.heatImported, .heatExported]))),
      .init("17(a)", "Co-generation", "Đồng phát", given("17(a)", made.produced("a"))),
      .init("17(b)", "Separate generation", "Phát riêng", given("17(b)", made.produced("b"))),
      .init(
        "18", "Evidence for actual indirect emissions",
        "Bằng chứng cho phát thải gián tiếp thực tế",
        made.table(
          ["records", "evidence"],
          settings.electricity.filter { !$0.evidence.isEmpty }.map {
            [$0.records.text, $0.evidence.map(\.value).joined(separator: ", ")]
          })),
      .init("19", "Imported electricity", "Điện nhập khẩu", .none),
      .init(
        "20", "Waste gases", "Khí thải", made.flows([.wasteGasImported, .wasteGasExported])),
      .init("21", "CO2 capture, storage, use", "Thu giữ, lưu trữ, sử dụng CO2", made.transfers),
    ] + control
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

  private func streams(_ made: DocumentFigures) -> LawDocument.Body {
    made.table(
      ["stream", "method", "2025/2547"],
      report.streams.map { [$0.id, $0.method.rawValue, $0.article] })
  }

  private func owners(_ made: DocumentFigures) -> LawDocument.Body {
    made.table(
      ["stream", "processes"],
      report.streams.map { stream in
        let owners = stream.parts.map { member, _ in
          member.flatMap { member in
            report.processes.first { $0.process.members.contains(member) }?.process.id
          } ?? "outside"
        }
        return [stream.id, owners.joined(separator: ", ")]
      })
  }
}
