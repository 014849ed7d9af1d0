import BanyanDiagnostics
import BanyanQuantities

/// The operator's emissions report, by the items of 2547 Annex IV, 1.1.
struct OperatorReport {
  let report: CBAMReport

  var document: LawDocument {
    let made = DocumentFigures(report: report)
    return LawDocument(
      list: "(EU) 2025/2547 Annex IV 1.1",
      title: .init("Operator's emissions report", "Báo cáo phát thải của cơ sở"),
      facts: made.facts, isDeclarable: report.isDeclarable,
      items: identification(made) + plan(made) + energy(made) + goods(made) + precursors(made)
        + processes(made))
  }

  private func identification(_ made: DocumentFigures) -> [LawDocument.Item] {
    [
      .init("1(a)", "Name of the operator", "Tên nhà vận hành", .texts([made.operatorName])),
      .init(
        "1(b)", "Registration number", "Số đăng ký",
        made.texts["operator.registration"].map { .texts([$0]) }
          ?? (report.workspace.organisation.registration.map { .texts([$0]) }
            ?? .missing("installation.operator.registration"))),
      .init(
        "1(c)", "Full address in English", "Địa chỉ đầy đủ bằng tiếng Anh",
        made.text("operator.address-en")),
      .init(
        "1(d)", "Installation: name", "Cơ sở: tên", .texts([made.installationName])),
      .init(
        "1(d)", "Installation: identifier in the CBAM registry", "Cơ sở: mã trong sổ đăng ký CBAM",
        made.text("registry-id")),
      .init("1(d)", "Installation: UN/LOCODE", "Cơ sở: UN/LOCODE", made.text("unlocode")),
      .init("1(d)", "Installation: address", "Cơ sở: địa chỉ", made.text("address-en")),
      .init(
        "1(d)", "Coordinates of the main emission source", "Tọa độ nguồn phát thải chính",
        made.text("coordinates")),
    ]
  }

  private func plan(_ made: DocumentFigures) -> [LawDocument.Item] {
    let settings = report.settings
    return [
      .init("2(a)", "CBAM production processes and routes", "Quá trình và tuyến", made.processes),
      .init(
        "2(b)", "Processes of no CBAM goods", "Quá trình không làm hàng CBAM",
        made.table(
          ["process", "because"],
          settings.otherProcesses.map {
            [$0.of.map(\.value).joined(separator: ", "), $0.reason]
          })),
      .init(
        "2(c)", "Most important goods by mass", "Hàng hóa quan trọng nhất theo khối lượng",
        made.table(
          ["process", "good", "CN", "t"],
          report.processes.flatMap { process in
            process.goods.sorted { $1.good.tonnes < $0.good.tonnes }.prefix(5).map {
              [
                process.process.id, $0.product, $0.good.annexI.code.printed,
                made.number($0.good.tonnes),
              ]
            }
          })),
      .init(
        "2(d)", "Most important fuels by energy", "Nhiên liệu quan trọng nhất theo năng lượng",
        fuels(made)),
      .init(
        "2(e)", "Most important materials of process emissions",
        "Vật liệu quan trọng nhất gây phát thải quá trình",
        streams(made, of: [.process, .massBalance], most: 5)),
      .init(
        "2(f)", "Continuously measured sources", "Nguồn đo liên tục",
        streams(made, of: [.measured], most: 5)),
      .init(
        "2(g)", "Zero-rated fuels and how this is shown",
        "Nhiên liệu hệ số không và cách chứng minh", made.zeroRated),
      .init(
        "2(h)", "Measurable heat from or to other installations",
        "Nhiệt đo được từ hoặc đến cơ sở khác", made.flows([.heatImported, .heatExported])),
    ]
  }

  private func fuels(_ made: DocumentFigures) -> LawDocument.Body {
    let fuels = report.streams.compactMap { stream -> (Stream, ExactRatio)? in
      guard stream.method == .combustion, let line = stream.line,
        let energy = CombinedPlantMaking.terajoules(of: line)
      else { return nil }
      return (stream, energy)
    }
    return made.table(
      ["stream", "TJ", "t CO2"],
      fuels.sorted { $1.1 < $0.1 }.prefix(5).map {
        [$0.0.id, made.number($0.1), made.number($0.0.tonnes)]
      })
  }

  private func streams(
    _ made: DocumentFigures, of methods: [Stream.Method], most: Int
  ) -> LawDocument.Body {
    let meant = report.streams.filter { methods.contains($0.method) }
    return made.table(
      ["stream", "t CO2e"],
      meant.sorted { $1.tonnes < $0.tonnes }.prefix(most).map { [$0.id, made.number($0.tonnes)] })
  }

  private func energy(_ made: DocumentFigures) -> [LawDocument.Item] {
    let electricity = report.electricity
    let sources = made.table(
      ["source", "MWh", "t CO2/MWh", "basis"],
      electricity.uses.map {
        [
          "\($0.place)", made.number($0.megawattHours), made.number($0.factor),
          $0.isActual ? "actual (D.4.3)" : "default (2025/2621 Annex II)",
        ]
      })
    let inScope = made.countsIndirect
    return [
      .init("3", "Sources of electricity", "Các nguồn điện", sources),
      .init("4(a)", "Co-generation", "Đồng phát", made.produced("a")),
      .init("4(b)", "Separate generation", "Phát riêng", made.produced("b")),
      .init(
        "5", "Waste gases", "Khí thải", made.flows([.wasteGasImported, .wasteGasExported])),
      .init("6", "CO2 transfer", "Chuyển CO2", made.transfers),
      .init(
        "7", "Total direct emissions", "Tổng phát thải trực tiếp",
        .texts([made.emissions(report.direct)])),
      .init(
        "8", "New installations: months", "Cơ sở mới: số tháng",
        made.texts["months"].map { .texts([$0]) } ?? .none),
      .init(
        "9", "Electricity consumed in the installation", "Điện tiêu thụ trong cơ sở",
        inScope ? .texts(["\(made.number(electricity.megawattHours)) MWh"]) : .none),
      .init(
        "10", "Electricity for goods outside Annex II", "Điện cho hàng ngoài Phụ lục II",
        made.table(
          ["process", "MWh"],
          report.processes.filter(\.process.countsIndirect).map {
            [$0.process.id, made.number($0.emissions.electricity.megawattHours)]
          })),
      .init(
        "11", "Installations that the electricity comes from", "Cơ sở cung cấp điện",
        inScope ? sources : .none),
      .init(
        "12", "Electricity per source, and the factor under Art. 9",
        "Điện theo nguồn, và hệ số theo Điều 9",
        .texts(["\(made.number(electricity.factor)) t CO2/MWh (Art. 9(1))"])),
    ]
  }

  private func goods(_ made: DocumentFigures) -> [LawDocument.Item] {
    [
      .init(
        "13", "Goods produced, and per process", "Hàng hóa làm ra, và theo quá trình",
        made.table(
          ["process", "good", "CN", "t"],
          made.goods.map {
            [
              $0.process.id, $1.product, $1.good.annexI.code.printed,
              made.number($1.good.tonnes),
            ]
          })),
      .init(
        "14", "Products that are no CBAM goods", "Sản phẩm không phải hàng CBAM",
        made.table(
          ["process", "product", "CN", "because"],
          report.processes.flatMap { process in
            process.process.text.noGoods.map {
              [
                process.process.id, $0.product.value, $0.code?.value.printed ?? "–",
                $0.reason?.rawValue ?? "",
              ]
            }
          })),
      .init(
        "15(a), (b)", "Specific direct embedded emissions, by composition",
        "Phát thải hàm chứa trực tiếp riêng, theo thành phần", made.specificEmissions),
      .init(
        "15(c)", "Data and methods", "Dữ liệu và phương pháp",
        made.table(
          ["good", "part", "basis"],
          made.goods.flatMap { process, good in
            process.contributions.map { [good.product, $0.id, $0.basis.rawValue] }
          })),
      .init("15(d)", "Share by default values", "Tỷ lệ theo giá trị mặc định", made.defaultShares),
      .init(
        "15(e)", "Indirect emissions of goods outside Annex II",
        "Phát thải gián tiếp của hàng ngoài Phụ lục II", made.indirectShares),
      .init("15(f)", "Imported electricity", "Điện nhập khẩu", .none),
      .init(
        "16(a)", "Activity data and factors of each source stream",
        "Số liệu hoạt động và hệ số của từng dòng", streamTable(made)),
      .init(
        "16(b)", "Measured emission sources", "Nguồn phát thải đo được",
        streams(made, of: [.measured], most: .max)),
      .init(
        "16(c)", "Emissions by other methods", "Phát thải theo phương pháp khác",
        streams(made, of: [.pfc], most: .max)),
      .init("16(d)", "CO2 received or handed on", "CO2 nhận về hoặc chuyển đi", made.transfers),
      .init(
        "16(e)", "Data gaps and estimates", "Khoảng trống dữ liệu và ước tính",
        made.table(
          ["records", "what", "method", "because"],
          report.settings.gaps.map { [$0.records.text, $0.what, $0.method, $0.reason] })),
      .init(
        "17", "Balance of heat, waste gases and electricity per process",
        "Cân bằng nhiệt, khí thải và điện theo quá trình", made.flows(BoundaryFlow.Kind.allCases)),
    ]
  }

  private func streamTable(_ made: DocumentFigures) -> LawDocument.Body {
    made.table(
      ["stream", "method", "activity data", "t CO2e", "zero-rated, t CO2", "2025/2547"],
      report.streams.map { stream in
        [
          stream.id, stream.method.rawValue,
          stream.line.map { "\($0.quantity) \($0.unit.symbol)" } ?? "–",
          made.number(stream.tonnes), made.number(stream.zeroRated), stream.article,
        ]
      })
  }

  private func precursors(_ made: DocumentFigures) -> [LawDocument.Item] {
    let own = report.processes.flatMap { process in
      process.own.map { [process.process.id, $0.product, made.number($0.tonnes)] }
    }
    let bought = report.processes.flatMap { process in
      process.precursors.map {
        [
          process.process.id, $0.precursor.text.id.value, $0.precursor.annexI.code.printed,
          made.number($0.tonnes),
        ]
      }
    }
    return [
      .init(
        "18, 19, 27", "Own precursors, per process", "Tiền chất tự sản xuất, theo quá trình",
        made.table(["process", "product", "t"], own)),
      .init(
        "20", "Bought precursors", "Tiền chất mua vào",
        made.table(
          ["precursor", "CN", "t"],
          report.precursors.map {
            [$0.text.id.value, $0.annexI.code.printed, made.number($0.total)]
          })),
      .init(
        "21", "Bought precursors per process", "Tiền chất mua vào theo quá trình",
        made.table(["process", "precursor", "CN", "t"], bought)),
      .init(
        "22", "Precursors with default values", "Tiền chất theo giá trị mặc định",
        made.byDefault),
      .init(
        "23", "Precursors with actual values", "Tiền chất theo giá trị thực tế",
        made.byActualValues),
      .init(
        "24", "One code from different periods (Art. 14(1))", "Một mã từ nhiều kỳ (Điều 14(1))",
        made.table(
          ["CN", "precursor", "period"],
          report.precursors.filter { $0.text.year != nil }.map {
            [$0.annexI.code.printed, $0.text.id.value, String($0.text.year ?? report.year)]
          })),
      .init(
        "25", "One code from several installations", "Một mã từ nhiều cơ sở",
        made.severalInstallations),
      .init(
        "26", "Electricity per process", "Điện theo quá trình",
        made.table(
          ["process", "MWh", "t CO2"],
          report.processes.map {
            [
              $0.process.id, made.number($0.emissions.electricity.megawattHours),
              made.number($0.emissions.indirect),
            ]
          })),
      .init("28", "Origin of precursors", "Nguồn gốc tiền chất", made.origins),
    ]
  }

  private func processes(_ made: DocumentFigures) -> [LawDocument.Item] {
    let kinds = BoundaryFlow.Kind.allCases
    return [
      .init(
        "29", "How emissions were attributed (Annex III A, Eq. 55, 56)",
        "Cách phân bổ phát thải (Phụ lục III A, công thức 55, 56)",
        .table(
          ["process", "directly attributable"] + kinds.map(\.rawValue) + ["floor"],
          report.processes.map { figures in
            [figures.process.id, made.number(figures.emissions.directlyAttributable)]
              + kinds.map { made.number(figures.emissions.sum($0)) }
              + [made.number(figures.emissions.floor)]
          })),
      .init(
        "30", "Activity level and attributed emissions", "Mức hoạt động và phát thải được phân",
        .table(
          ["process", "activity level", "unit", "direct", "indirect"],
          report.processes.map {
            [
              $0.process.id, made.number($0.process.activityLevel), $0.process.unit.rawValue,
              made.emissions($0.emissions.direct), made.emissions($0.emissions.indirect),
            ]
          })),
      .init(
        "31, 34", "Goods in functional units, per route", "Hàng hóa theo đơn vị chức năng và tuyến",
        made.table(
          ["process", "route", "good", "CN", "functional units", "unit"],
          made.goods.map {
            [
              $0.process.id, $0.process.text.route?.value ?? "all routes", $1.product,
              $1.good.annexI.code.printed, made.number($1.good.tonnes * $1.good.unitsPerTonne),
              $0.process.unit.rawValue,
            ]
          })),
      .init(
        "32", "Electricity factor, where actual values are used",
        "Hệ số điện khi dùng giá trị thực tế",
        report.electricity.actualShare.isZero
          ? .none : .texts(["\(made.number(report.electricity.factor)) t CO2/MWh"])),
      .init("33", "Factor of a power purchase agreement", "Hệ số của hợp đồng mua điện", .none),
      .init(
        "35", "Sector-specific parameters", "Thông số theo ngành",
        made.table(
          ["good", "CN", "parameters"],
          made.goods.map {
            [
              $1.product, $1.good.annexI.code.printed,
              $1.good.text.parameters.map { "\($0.name) \($0.value)" }.joined(separator: "; "),
            ]
          })),
    ]
  }
}
