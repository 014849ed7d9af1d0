import BanyanActivity
import BanyanDiagnostics
import BanyanQuantities

/// The report laid out: three parts, eleven items, tables, signature, and what is still missing.
struct Decree06Document {
  let report: Decree06Report
  let language: Language
  let number: DecreeNumber

  init(_ report: Decree06Report, in language: Language) {
    self.report = report
    self.language = language
    number = DecreeNumber(language: language)
  }

  func text(_ text: DecreeText, _ arguments: String...) -> String {
    text.text(in: language, arguments: arguments)
  }

  func heading(_ key: String) -> String { report.forms.form06.heading(key).text(in: language) }

  // MARK: The head of the first page

  var formNumber: String { heading("header.form") }

  /// The form's place holder for the name, filled: capitals, as the form prints it.
  var facilityName: String { report.settings.organisation.name.uppercased() }

  /// National title and motto; Vietnamese in the reading copy too, as they are its emblem.
  var national: [String] { lines(of: "header.national") }

  private func lines(of key: String) -> [String] {
    report.forms.form06.heading(key).vietnamese.split(separator: "/").map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }

  /// BÁO CÁO, and below it the title with its dots replaced by the two years.
  var title: [String] {
    let printed = report.forms.form06.heading("title").text(in: language).split(separator: "/").map
    {
      $0.split(separator: " ").joined(separator: " ")
    }
    let years = text(.titleYears, String(report.years[0].year), String(report.years[1].year))
    guard let last = printed.last else { return [years] }
    let open =
      last.hasSuffix("…") ? last.dropLast() : last.hasSuffix("...") ? last.dropLast(3) : last[...]
    return printed.dropLast() + ["\(open) \(years)"]
  }

  var readingCopy: String? { language == .english ? text(.readingCopy) : nil }

  // MARK: Body

  var blocks: [DecreeBlock] {
    partI + partII + partIII
  }

  func part(_ key: String) -> DecreeBlock { .part(key, heading(key)) }

  func item(_ key: String) -> DecreeBlock {
    .item(String(key.drop { $0 != "." }.dropFirst()), heading(key))
  }

  func fact(_ label: DecreeText, _ key: DecreeSettings.Key) -> DecreeBlock {
    .fact(text(label), report.texts[key])
  }

  private var partI: [DecreeBlock] {
    let organisation = report.settings.organisation
    return [
      part("I"), item("I.1"),
      .fact(text(.factName), organisation.name),
      .fact(text(.factFacilities), report.facilities.map(\.name).joined(separator: "; ")),
      .fact(text(.factRegistration), organisation.registration),
      fact(.factAddress, .address), fact(.factLicence, .licence),
      fact(.factListNumber, .listNumber), .fact(text(.factGroup), groupText),
      item("I.2"),
      fact(.factRepresentative, .representative), fact(.factPosition, .representativePosition),
      item("I.3"), fact(.factSector, .sector),
    ]
  }

  private var groupText: String? {
    report.group.map { group in
      text(
        .groupText, group.who.text(in: language), group.recipient.text(in: language),
        dayAndMonth(group.before), group.basis.text(in: language))
    }
  }

  /// `31 tháng 3`, `31 March`.
  private func dayAndMonth(_ text: String) -> String {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return text }
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    guard language == .english, names.indices.contains(parts[0] - 1) else {
      // Decree 30/2020: a zero before days below ten and before January and February.
      let day = parts[1] < 10 ? "0\(parts[1])" : String(parts[1])
      return "\(day) tháng \(parts[0] < 3 ? "0" : "")\(parts[0])"
    }
    return "\(parts[1]) \(names[parts[0] - 1])"
  }

  private var partII: [DecreeBlock] {
    let outside = report.outside.map { report.forms.names.outside($0, in: language) }
    return [
      part("II"), item("II.1"), fact(.factBoundary, .boundary),
      .fact(text(.factConsolidation), text(consolidation)),
      .paragraph(text(.scopeText)),
      .paragraph(
        outside.isEmpty ? text(.outsideNone) : text(.outsideText, outside.joined(separator: ", "))),
      item("II.2"), fact(.factInfrastructure, .infrastructure),
      item("II.3"), .table(sourceTable), fact(.factSinks, .sinks),
      item("II.4"), fact(.factDataSystem, .dataSystem),
    ]
  }

  private var consolidation: DecreeText {
    switch report.settings.consolidation {
    case .operationalControl: .consolidationOperational
    case .financialControl: .consolidationFinancial
    case .equityShare: .consolidationEquity
    }
  }

  /// One row for each source and type, with all it does.
  private var sourceTable: DecreeTable {
    var rows: [(key: String, cells: [String], activities: [String])] = []
    for line in report.lines.sorted(by: { $0.type < $1.type }) {
      let name = name(of: line)
      let kind = line.isOwnGeneration ? "own" : line.type.rawValue
      let key = "\(kind)/\(line.line.facility.id)/\(line.line.source)"
      if let index = rows.firstIndex(where: { $0.key == key }) {
        if !rows[index].activities.contains(name) { rows[index].activities.append(name) }
        continue
      }
      let source =
        line.line.source == line.line.activity.description ? name : line.line.source
      let title = line.isOwnGeneration ? text(.ownGeneration) : sourceTitle(line.type)
      rows.append((key, [source, title], [name]))
    }
    return DecreeTable(
      caption: text(.sourcesCaption), origin: text(.ownCaption),
      columns: [
        text(.columnNumber), text(.columnSource), text(.columnType), text(.columnActivity),
      ],
      numeric: [],
      rows: rows.enumerated().map { index, row in
        .init(cells: [String(index + 1)] + row.cells + [row.activities.joined(separator: "; ")])
      })
  }

  /// What the report calls the activity of a line; gases with their subscripts.
  func name(of line: DecreeLine) -> String {
    number.gas(report.forms.names.name(of: line, in: language))
  }

  func sourceTitle(_ type: SourceType) -> String {
    text(type.isDirect ? .direct : .indirect, type.point, text(type.title))
  }

  // MARK: The workspace's own total

  /// How the inventory of the workspace becomes the form's total; stands beside the form, as the form
  /// knows no other total.
  var bridge: DecreeTable? {
    report.bridge.map { bridge in
      let sets = report.settings.factorSets.joined(separator: ", ")
      let first = DecreeTable.Row(
        cells: [text(.bridgeWorkspace, sets), number.tonnes(bridge.workspace)], isTotal: true)
      let last = DecreeTable.Row(
        cells: [text(.bridgeForm), number.tonnes(bridge.form)], isTotal: true)
      let steps = bridge.steps.map {
        DecreeTable.Row(cells: [words(for: $0), signed($0.equivalent)])
      }
      return DecreeTable(
        caption: text(.bridgeCaption), origin: "",
        columns: [text(.columnStep), text(.columnResult)], numeric: [1],
        rows: [first] + steps + [last])
    }
  }

  private func signed(_ value: ExactDecimal) -> String {
    (value > .zero ? "+" : "") + number.tonnes(value)
  }

  private func words(for step: TotalBridge.Step) -> String {
    switch step.reason {
    case .otherFacility: text(.bridgeFacility, step.name)
    case .outsideScope: text(.bridgeOutside, report.forms.names.outside(step.name, in: language))
    case .otherFactor(let old, let new): text(.bridgeFactor, step.name, old, new)
    case .outsideBasket: text(.bridgeBasket, step.name)
    case .directSupply: text(.bridgeSeller, step.name)
    case .otherYears: text(.bridgeYears)
    }
  }

  // MARK: End

  var signature: String { heading("signature") }

  /// The items of the list, by kind.
  func checklist(_ kind: MissingItem.Kind) -> [String] {
    report.missing.filter { $0.kind == kind }.map { item in
      let key = item.key.map { " (" + text(.checklistKey, $0) + ")" } ?? ""
      return item.text(in: language) + key
    }
  }
}
