import BanyanDiagnostics
import BanyanQuantities

/// The operator's summary report (2547 Annex IV, 1.2).
struct OperatorSummary {
  let report: CBAMReport

  var document: LawDocument {
    let made = DocumentFigures(report: report)
    return LawDocument(
      list: "(EU) 2025/2547 Annex IV 1.2",
      title: .init("Operator's summary emissions report", "Báo cáo phát thải tóm tắt của cơ sở"),
      facts: made.facts, isDeclarable: report.isDeclarable, items: items(made))
  }

  private func items(_ made: DocumentFigures) -> [LawDocument.Item] {
    [
      .init("(1)(a)", "Name of the operator", "Tên nhà vận hành", made.operatorName),
      .init(
        "(1)(b)", "Registration number", "Số đăng ký",
        made.registration),
      .init(
        "(1)(c)", "Full address in English", "Địa chỉ đầy đủ bằng tiếng Anh",
        made.address("operator.")),
      .init("(2)(a)", "Name of the installation", "Tên cơ sở", made.installationName),
      .init(
        "(2)(b)", "Identifier in the CBAM registry", "Mã trong sổ đăng ký CBAM",
        made.text("registry-id")),
      .init("(2)(c)", "UN/LOCODE", "UN/LOCODE", made.text("unlocode")),
      .init(
        "(2)(d)", "Address of the installation", "Địa chỉ cơ sở", made.address()),
      .init(
        "(2)(e)", "Coordinates of the main emission source", "Tọa độ nguồn phát thải chính",
        made.text("coordinates")),
      .init(
        "(3)", "Production processes and routes, with their goods",
        "Quá trình và tuyến công nghệ, kèm hàng hóa", made.processes),
      .init(
        "(4)(a)", "Specific direct embedded emissions", "Phát thải hàm chứa trực tiếp riêng",
        made.specificEmissions),
      .init(
        "(4)(b)", "Share by default values", "Tỷ lệ theo giá trị mặc định", made.defaultShares),
      .init(
        "(4)(c)", "Indirect emissions of goods outside Annex II",
        "Phát thải gián tiếp của hàng ngoài Phụ lục II", made.indirectShares),
      .init(
        "(4)(c)", "Evidence for actual electricity (956 Annex IV point 6, D.4.3)",
        "Bằng chứng cho điện thực tế (956 Phụ lục IV điểm 6, D.4.3)", made.actualElectricity),
      .init("(4)(d)", "Imported electricity", "Điện nhập khẩu", made.noImportedElectricity),
      .init(
        "(4)(e)", "Specific embedded free allocation", "Phân bổ miễn phí hàm chứa riêng",
        made.table(
          [.good, .code, .allocation],
          made.goods.map {
            [$1.product, $1.good.annexI.code.printed, made.specific($1.sefa)]
          })),
      .init(
        "(4)(f)", "CBAM benchmarks used", "Mức chuẩn CBAM đã dùng", made.benchmarks),
      .init(
        "(5)", "Total direct emissions, and of each process",
        "Tổng phát thải trực tiếp, và của từng quá trình",
        .table(
          [.whole, .direct],
          [["installation", made.emissions(report.direct)]]
            + report.processes.map { [$0.process.id, made.emissions($0.emissions.direct)] })),
      .init(
        "(6)", "Indirect emissions of the installation", "Phát thải gián tiếp của cơ sở",
        made.countsIndirect
          ? .figures([
            made.emissions(
              report.electricity.ofProcess.values.reduce(ExactRatio.zero) { $0 + $1.tonnes })
          ]) : .none),
      .init(
        "(7)", "Measurable heat from or to other installations",
        "Nhiệt đo được từ hoặc đến cơ sở khác",
        .texts([report.settings.heat.isEmpty ? "no" : "yes"])),
      .init(
        "(8)", "Zero-rated fuels and how this is shown",
        "Nhiên liệu hệ số không và cách chứng minh", made.zeroRated),
      .init(
        "(9)", "Waste gases", "Khí thải", made.wasteGases),
      .init("(10)", "CO2 captured and handed on", "CO2 thu giữ và chuyển đi", made.transfers),
      .init("(11)(a)", "Electricity by co-generation", "Điện đồng phát", made.produced(.combined)),
      .init(
        "(11)(b)", "Electricity by separate generation", "Điện phát riêng", made.produced(.separate)
      ),
      .init("(11)(c)", "Fossil or renewable", "Hóa thạch hay tái tạo", made.produced(.origin)),
      .init(
        "(11)(d)", "Electricity that leaves the boundary of a process",
        "Điện ra khỏi ranh giới quá trình", made.produced(.exported)),
      .init(
        "(12)", "Precursors with default values", "Tiền chất theo giá trị mặc định",
        made.byDefault),
      .init(
        "(13)", "Precursors with actual values", "Tiền chất theo giá trị thực tế",
        made.byActualValues),
      .init(
        "(14)", "One code from different periods", "Một mã từ nhiều kỳ",
        made.severalPeriods),
      .init(
        "(15)", "One code from several installations", "Một mã từ nhiều cơ sở",
        made.severalInstallations),
      .init("(16)", "Origin of precursors", "Nguồn gốc tiền chất", made.origins),
    ] + made.beside
  }
}
