import BanyanDiagnostics
import BanyanQuantities

/// Items 18 to 35, and what stands beside the list.
extension OperatorReport {
  var precursors: [LawDocument.Item] {
    let own = report.processes.flatMap { process in
      process.own.map { [process.process.id, $0.product, made.number($0.tonnes)] }
    }
    return [
      .init(
        "18", "Own precursors, made and used", "Tiền chất tự sản xuất và dùng",
        made.table([.product, .tonnes], ownSums)),
      .init(
        "19, 27", "Own precursors, per process", "Tiền chất tự sản xuất, theo quá trình",
        made.table([.process, .product, .tonnes], own)),
      .init(
        "20", "Bought precursors", "Tiền chất mua vào",
        made.table(
          [.precursor, .code, .tonnes],
          report.precursors.map {
            [$0.text.id.value, $0.annexI.code.printed, made.number($0.total)]
          })),
      .init(
        "21", "Bought precursors, per process", "Tiền chất mua vào theo quá trình",
        made.boughtByProcess),
      .init(
        "22", "Precursors with default values", "Tiền chất theo giá trị mặc định",
        made.byDefault),
      .init(
        "23", "Precursors with actual values", "Tiền chất theo giá trị thực tế",
        made.byActualValues),
      .init(
        "24", "One code from different periods (Art. 14(1))", "Một mã từ nhiều kỳ (Điều 14(1))",
        made.severalPeriods),
      .init(
        "25", "One code from several installations", "Một mã từ nhiều cơ sở",
        made.severalInstallations),
      .init(
        "26", "Electricity per process", "Điện theo quá trình",
        made.table(
          [.process, .megawattHours, .carbonDioxide],
          report.processes.map {
            [
              $0.process.id, made.number($0.emissions.electricity.megawattHours),
              made.number($0.emissions.indirect),
            ]
          })),
      .init("28", "Origin of precursors", "Nguồn gốc tiền chất", made.origins),
    ]
  }

  private var ownSums: [[String]] {
    var sums: [(product: String, tonnes: ExactRatio)] = []
    for own in report.processes.flatMap(\.own) {
      if let place = sums.firstIndex(where: { $0.product == own.product }) {
        sums[place].tonnes += own.tonnes
      } else {
        sums.append(own)
      }
    }
    return sums.map { [$0.product, made.number($0.tonnes)] }
  }

  var processes: [LawDocument.Item] {
    let kinds = BoundaryFlow.Kind.allCases
    return [
      .init(
        "29", "How emissions were attributed (Annex III A, Eq. 55, 56)",
        "Cách phân bổ phát thải (Phụ lục III A, công thức 55, 56)",
        .table(
          [.process, .directlyAttributable] + kinds.map(\.heading) + [.floor],
          report.processes.map { figures in
            [figures.process.id, made.number(figures.emissions.directlyAttributable)]
              + kinds.map { made.number(figures.emissions.sum($0)) }
              + [made.number(figures.emissions.floor)]
          })),
      .init(
        "29", "How indirect emissions were attributed (Art. 9(1))",
        "Cách phân bổ phát thải gián tiếp (Điều 9(1))",
        .table(
          [.process, .megawattHours, .factorPerMWh, .indirect],
          report.processes.map { figures in
            let used = figures.emissions.electricity
            return [
              figures.process.id, made.number(used.megawattHours),
              used.megawattHours.isZero ? "–" : made.number(used.tonnes / used.megawattHours),
              made.emissions(used.tonnes),
            ]
          })),
      .init(
        "30", "Activity level and attributed emissions",
        "Mức hoạt động và phát thải được phân bổ",
        .table(
          [.process, .activityLevel, .unit, .direct, .indirect],
          report.processes.map {
            [
              $0.process.id, made.number($0.process.activityLevel), $0.process.unit.rawValue,
              made.emissions($0.emissions.direct), made.emissions($0.emissions.indirect),
            ]
          })),
      .init(
        "31, 34(a)", "Goods in functional units, per route",
        "Hàng hóa theo đơn vị chức năng và tuyến",
        made.table(
          [.process, .route, .good, .code, .units, .unit],
          made.goods.map {
            [
              $0.process.id, made.route(of: $0.process), $1.product,
              $1.good.annexI.code.printed, made.number($1.good.tonnes * $1.good.unitsPerTonne),
              $0.process.unit.rawValue,
            ]
          })),
      .init(
        "31", "Precursors made inside a joint process", "Tiền chất làm trong quá trình chung",
        made.inner),
      .init(
        "32", "Electricity factor, where actual values are used",
        "Hệ số điện khi dùng giá trị thực tế",
        report.electricity.actualShare.isZero
          ? .none : .figures(["\(made.number(report.electricity.factor)) t CO2/MWh"])),
      .init(
        "33", "Factor of a power purchase agreement", "Hệ số của hợp đồng mua điện",
        made.table([.records, .factorPerMWh, .partner, .evidence], agreements)),
      .init(
        "34(b)", "Functional units per process, where they are not tonnes",
        "Đơn vị chức năng theo quá trình, khi không phải tấn",
        made.table(
          [.process, .units, .unit],
          report.processes.filter { $0.process.unit != .tonne }.map {
            [
              $0.process.id, made.number($0.process.activityLevel), $0.process.unit.rawValue,
            ]
          })),
      .init("35", "Sector-specific parameters", "Thông số theo ngành", parameters),
    ]
  }

  private var agreements: [[String]] {
    report.settings.electricity.compactMap { entry in
      guard entry.actual == .agreement, case .value(let factor) = entry.factor else { return nil }
      return [
        entry.records.text, made.number(factor), entry.partner?.inEnglish ?? "–",
        entry.evidence.map(\.value).joined(separator: ", "),
      ]
    }
  }

  private var parameters: LawDocument.Body {
    let all = made.goods.map { SectorParameters(good: $1, process: $0, report: report) }
    return made.table(
      [.good, .code, .parameter, .value],
      all.flatMap { parameters in
        parameters.all.map {
          [
            parameters.good.product, parameters.good.good.annexI.code.printed, $0.name, $0.value,
          ]
        }
      }, missing: all.flatMap(\.missing))
  }
}

extension DocumentFigures {
  /// Electricity that goes into the Union is its importer's to declare; no good of this report is 2716.
  var noImportedElectricity: LawDocument.Body {
    .outside(
      .init(
        "no electricity of the installation is imported into the Union (CN 2716)",
        "không có điện nào của cơ sở được nhập vào Liên minh (mã CN 2716)"))
  }

  /// The list does not ask for these; whoever reads the report does.
  var beside: [LawDocument.Item] {
    [
      .init(
        "2546 1.3", "Verifier (2025/2546 Annex, 1.3)",
        "Bên thẩm tra (2025/2546 Phụ lục, 1.3)", verifier),
      .init(
        "956 9", "Carbon price paid (2023/956 Art. 9)",
        "Giá các-bon đã trả (2023/956 Điều 9)", carbonPrices),
    ]
  }
}
