import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting
import BanyanSpreadsheets

/// What each delivery costs its importer, actual beside default, for the buyer: a page and a workbook.
struct CostSheet {
  let report: CBAMReport
  let language: Language

  private func say(_ key: CostText) -> String { key.text(in: language) }

  private var headings: [CostText] {
    [
      .quarter, .importer, .good, .code, .tonnes, .embedded, .allocation, .certificates, .price,
      .euros, .certificatesByDefault, .eurosByDefault,
    ]
  }

  /// How a column of figures is shown.
  enum Kind {
    case quantity, specific, certificates, money

    var format: String {
      switch self {
      case .quantity, .certificates: "#,##0.000"
      case .specific: "0.00000"
      case .money: "#,##0.00"
      }
    }
  }

  private static let kinds: [Kind] = [
    .quantity, .specific, .specific, .certificates, .money, .money, .certificates, .money,
  ]

  private struct Row {
    let quarter: String
    let words: [String]
    /// Nil where no figure is known.
    let figures: [ExactDecimal?]
  }

  /// By quarter, then as written.
  private var rows: [Row] {
    let goods = report.processes.flatMap(\.goods)
    return report.deliveries.enumerated().sorted {
      ($0.element.delivery.quarter, $0.offset) < ($1.element.delivery.quarter, $1.offset)
    }.compactMap { _, figures in
      let delivery = figures.delivery
      guard let good = goods.first(where: { $0.product == delivery.product.value }) else {
        return nil
      }
      let isActual = delivery.basis == .actual
      let embedded = isActual ? good.total : good.byDefault?.markedUp
      let allocation = isActual ? good.sefa : good.byDefault?.sefa
      return Row(
        quarter: delivery.quarter,
        words: [
          delivery.quarter, delivery.importer, report.name(of: good, in: language),
          good.good.annexI.code.printed,
        ],
        figures: [
          delivery.tonnes.decimal(), embedded?.decimal(), allocation?.decimal(),
          figures.certificates.decimal(), figures.price, figures.euros?.decimal(),
          figures.byDefault?.decimal(), figures.eurosByDefault?.decimal(),
        ])
    }
  }

  /// What holds of every figure on the sheet.
  private var notes: [String] {
    var notes = [say(.notePrice), say(.noteRounding), say(.noteBenchmarks)]
    if let price = report.settings.options.price {
      notes.append("\(say(.noteAssumed)): \(price) EUR")
    }
    if !report.settings.carbonPrices.isEmpty { notes.append(say(.noteCarbonPrice)) }
    return notes
  }

  private var title: String {
    "\(say(.title)): \(report.name(in: language)), \(report.year)"
  }

  private var rehearsal: String {
    language == .english
      ? LawDocument.rehearsal.english : LawDocument.rehearsal.vietnamese
  }

  // MARK: Page

  var html: String {
    HTMLBuilder.page(
      in: language, title: title, styles: [PageStylesheet.text, LawDocument.style]
    ) { html in
      if !report.isDeclarable { LawDocument.writeRehearsal(rehearsal, &html) }
      html.element("header") { html in
        html.paragraph("CBAM", class: "kind")
        html.element("h1", title)
      }
      html.section(say(.title), "cost") { html in
        writeTable(in: &html)
      }
    }
  }

  /// The deliveries with what holds of all of them; a page on more than costs has it too.
  func writeTable(in html: inout HTMLBuilder) {
    let format = NumberFormat(language, for: .page)
    let rows = rows
    if !rows.isEmpty {
      // The code stands with its good: a sheet of paper has room for eleven columns.
      let shown = headings.filter { $0 != .code }
      var table = HTMLTable(
        headings: shown.map {
          HTMLTable.breakable(Formulas.typeset(say($0).replacing("\n", with: " ")))
        },
        figures: Set(3..<shown.count), short: [0], widths: [8, 9, 12, 7, 9, 9, 10, 6, 9, 11, 10])
      for row in rows {
        table.add(
          cells: [
            row.quarter.replacing("-", with: "\u{2011}"), row.words[1],
            "\(row.words[2]), \(row.words[3].replacing(" ", with: "\u{A0}"))",
          ]
            + zip(row.figures, Self.kinds).map { value, kind in
              value.map { Self.shown($0, kind, format) } ?? "–"
            })
      }
      table.write(in: &html)
    }
    if !report.importedElectricity.isEmpty {
      ImportedElectricitySheet(report: report, language: language)
        .writeTable(in: &html) { Self.shown($0, $1, format) }
    }
    for note in notes { html.paragraph(note, class: "quiet") }
  }

  /// Certificates are whole on a page, upward; tonnes for a tonne have five places, EUR two.
  private static func shown(_ value: ExactDecimal, _ kind: Kind, _ format: NumberFormat) -> String {
    switch kind {
    case .specific: return format.exact(value.rounded(places: 5))
    case .certificates:
      let down = value.rounded(places: 0)
      return format.exact(down < value ? down + .one : down)
    case .money: return format.money(value)
    case .quantity: return format.exact(value.rounded(places: 3))
    }
  }

  // MARK: Workbook

  func workbook() throws(WorkbookError) -> [UInt8] {
    let head = CostHeadings(headings.map { say($0) })
    var sheet = NewWorkbook.Sheet(say(.sheet), widths: head.widths(over: rows.map(\.words)))
    sheet.rows.append([.text(title, .init(.title))])
    if !report.isDeclarable { sheet.rows.append([.text(rehearsal, .init(.section))]) }
    sheet.rows += head.rows
    sheet.frozenRows = sheet.rows.count
    let first = sheet.rows.count + 1
    for row in rows {
      let number = sheet.rows.count + 1
      sheet.rows.append(
        row.words.map { .text($0) }
          + row.figures.enumerated().map { column, value in
            cell(value, column, number)
          })
    }
    if let last = rows.isEmpty ? nil : sheet.rows.count { add(total: first...last, to: &sheet) }
    for note in notes { sheet.rows.append([.text(note, .init(.quiet))]) }
    var sheets = [sheet]
    if !report.importedElectricity.isEmpty {
      sheets.append(ImportedElectricitySheet(report: report, language: language).sheet)
    }
    return try WorkbookWriter(NewWorkbook(title: title, sheets: sheets)).bytes()
  }

  /// EUR are formulas over certificates and price, so that another price can be tried.
  private func cell(
    _ value: ExactDecimal?, _ column: Int, _ row: Int
  ) -> NewWorkbook.Cell {
    guard let value else { return .empty() }
    let format = Self.kinds[column].format
    switch column {
    case 5: return .init(.formula("H\(row)*I\(row)", value: value), .init(format: format))
    case 7: return .init(.formula("K\(row)*I\(row)", value: value), .init(format: format))
    default: return .number(value, format)
    }
  }

  private func add(total range: ClosedRange<Int>, to sheet: inout NewWorkbook.Sheet) {
    var cells: [NewWorkbook.Cell] = [.text(say(.sum), .init(.total))]
    cells += (1..<4).map { _ in .empty(.init(.total)) }
    for column in 0..<8 {
      let letter = CellName.letters(column + 4)
      let values = rows.compactMap { $0.figures[column] }
      guard [0, 3, 5, 6, 7].contains(column), !values.isEmpty else {
        cells.append(.empty(.init(.total)))
        continue
      }
      cells.append(
        .init(
          .formula(
            "SUM(\(letter)\(range.lowerBound):\(letter)\(range.upperBound))",
            value: values.reduce(.zero, +)), .init(.total, format: "#,##0.00")))
    }
    sheet.rows.append(cells)
  }
}

/// The words of a cost sheet; a heading of two lines has its unit on the second.
package enum CostText: String, CatalogueText {
  case title, sheet, quarter, importer, good, code, tonnes, embedded, allocation, certificates
  case price, euros, certificatesByDefault, eurosByDefault, sum
  case notePrice, noteRounding, noteBenchmarks, noteAssumed, noteCarbonPrice

  package var english: String {
    switch self {
    case .title: "Cost of certificates"
    case .sheet: "Deliveries"
    case .quarter: "quarter"
    case .importer: "importer"
    case .good: "good"
    case .code: "CN code"
    case .tonnes: "t"
    case .embedded: "embedded emissions\nt CO2e/t"
    case .allocation: "free allocation\nt CO2e/t"
    case .certificates: "certificates"
    case .price: "EUR\nfor one"
    case .euros: "EUR"
    case .certificatesByDefault: "certificates\nby default values"
    case .eurosByDefault: "EUR\nby default values"
    case .sum: "sum"
    case .notePrice:
      "Prices are those published for imports of a quarter of 2026; later imports have no price of "
        + "their own (2025/2548 Art. 5(5))."
    case .noteRounding: "No act read says how certificates are rounded; a page shows them upward."
    case .noteBenchmarks:
      "Benchmarks of 2026 are estimates and will be replaced for imports from 2027 (2025/2620 "
        + "recital 10)."
    case .noteAssumed: "The price is an assumption"
    case .noteCarbonPrice:
      "A carbon price paid is stated and takes no certificate away until its act is adopted (956 "
        + "Art. 9(5))."
    }
  }

  package var vietnamese: String {
    switch self {
    case .title: "Chi phí chứng chỉ"
    case .sheet: "Chuyến giao"
    case .quarter: "quý"
    case .importer: "nhà nhập khẩu"
    case .good: "hàng hóa"
    case .code: "mã CN"
    case .tonnes: "tấn"
    case .embedded: "phát thải hàm chứa\ntấn CO2tđ/tấn"
    case .allocation: "phân bổ miễn phí\ntấn CO2tđ/tấn"
    case .certificates: "chứng chỉ"
    case .price: "EUR\nmột chứng chỉ"
    case .euros: "số EUR"
    case .certificatesByDefault: "chứng chỉ\ntheo giá trị mặc định"
    case .eurosByDefault: "EUR\ntheo giá trị mặc định"
    case .sum: "tổng"
    case .notePrice:
      "Giá là giá công bố cho hàng nhập trong từng quý năm 2026; hàng nhập sau đó không có giá riêng "
        + "(2025/2548 Điều 5(5))."
    case .noteRounding:
      "Chưa văn bản nào đã đọc nói cách làm tròn chứng chỉ; trang in làm tròn lên."
    case .noteBenchmarks:
      "Mức chuẩn 2026 là ước tính và sẽ được thay cho hàng nhập từ 2027 (2025/2620 đoạn mở đầu 10)."
    case .noteAssumed: "Giá là giả định"
    case .noteCarbonPrice:
      "Giá các-bon đã trả được nêu và chưa giảm chứng chỉ nào cho đến khi có văn bản (956 Điều 9(5))."
    }
  }
}
