import BanyanDiagnostics
import BanyanJSON
import BanyanQuantities
import BanyanReporting

/// What a report on embedded emissions states, closed: `cbam.json` as a value.
///
/// Complete in itself: it is read back without the workspace it was made from, and equals what was
/// written. Figures whose digits do not end are stated with 34 of them.
package struct CBAMResult: Sendable, Equatable {
  /// What the document says that it is, and under which keys.
  package static let schema = "banyan.cbam/1"
  static let standard = "CBAM"
  static let regime = "definitive"

  /// What made the result, how, and from which files.
  package let head: ResultHead
  /// False for a rehearsal, on a year before the definitive rules.
  package let isDeclarable: Bool
  /// The calendar year reported on.
  package let period: Period
  /// The acts it rests on.
  package let law: [Act]
  package let installation: Installation
  package let emissions: Emissions
  package let electricity: Electricity
  package let processes: [Process]
  package let goods: [Good]
  package let deliveries: [Delivery]
  /// Electricity for the Union; its key stands only where there is any.
  package let electricityImports: [ElectricityImport]
  package let importers: [Importer]
  package let balance: Balance
  /// Nil where the inventory of the same records holds errors.
  package let reconciliation: Reconciliation?
  /// Readings that the law leaves open, as they were chosen.
  package let readings: [Reading]
  /// EUR for one certificate that somebody assumed; nil where published prices alone count.
  package let assumedPrice: ExactDecimal?
  /// Elements of the law's lists that nobody has written.
  package let missing: [Missing]
  /// Years to come, where somebody asked for them.
  package let whatIf: CBAMWhatIf?
}

extension CBAMResult {
  /// The keys of the document, in their order.
  func write(_ json: inout JSONWriter) {
    head.writeOpening(&json)
    json.field("standard", Self.standard)
    json.field("regime", Self.regime)
    json.field("declarable", isDeclarable)
    json.key("period")
    json.compact { json in json.object { $0.days(period) } }
    json.list("law", law)
    json.part("installation", installation)
    json.block("emissions", emissions)
    json.part("electricity", electricity)
    json.list("processes", processes)
    json.blocks("goods", goods)
    json.list("deliveries", deliveries)
    if !electricityImports.isEmpty { json.list("electricityImports", electricityImports) }
    json.list("importers", importers)
    json.part("balance", balance)
    if let reconciliation {
      json.block("reconciliation", reconciliation)
    } else {
      json.key("reconciliation")
      json.literal("null")
    }
    json.list("readings", readings)
    json.field("assumedPrice", ifAny: assumedPrice)
    json.list("missing", missing)
    if let whatIf { json.block("whatIf", whatIf) }
    head.writeGrounds(&json)
  }

  init(reading object: inout ResultObject) throws(ResultFault) {
    head = try ResultHead(reading: &object)
    for (key, word) in [("standard", Self.standard), ("regime", Self.regime)] {
      _ = try object.value(key, .resultWord) { $0 == word ? $0 : nil }
    }
    isDeclarable = try object.truth("declarable")
    period = try object.object("period") { days throws(ResultFault) in try days.days() }
    law = try object.list("law")
    installation = try object.part("installation")
    emissions = try object.part("emissions")
    electricity = try object.part("electricity")
    processes = try object.list("processes")
    goods = try object.list("goods")
    deliveries = try object.list("deliveries")
    electricityImports =
      object.has("electricityImports") ? try object.list("electricityImports") : []
    importers = try object.list("importers")
    balance = try object.part("balance")
    reconciliation = try object.partIfAny("reconciliation")
    readings = try object.list("readings")
    assumedPrice = try object.decimalIfAny("assumedPrice")
    missing = try object.list("missing")
    whatIf = try object.partIfStated("whatIf")
  }

  /// Reads a `cbam.json`; nil, with what is wrong and where, for anything else.
  package static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> CBAMResult? {
    ResultDocument.read(bytes, file: file, schema: schema, &diagnostics) {
      object throws(ResultFault) in
      try CBAMResult(reading: &object)
    }
  }

  /// The same of a text.
  package static func read(
    _ text: String, file: String, _ diagnostics: inout Diagnostics
  ) -> CBAMResult? {
    var text = text
    return text.withUTF8 { read(UnsafeRawBufferPointer($0), file: file, &diagnostics) }
  }
}

extension CBAMResult {
  /// An act, and the edition that was read.
  package struct Act: StatedPart {
    package let number: String
    package let edition: String

    init(_ act: CBAMAct) {
      number = act.rawValue
      edition = act.english
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      number = try object.text("act")
      edition = try object.text("edition")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("act", number)
      json.field("edition", edition)
    }
  }

  /// Whose figures these are.
  package struct Installation: StatedPart {
    /// The facility's id in banyan.yaml.
    package let facility: String
    package let name: String
    package let nameEnglish: String?
    package let unlocode: String?
    /// Two letters.
    package let country: String

    init(_ report: CBAMReport) {
      let texts = report.settings.installation.texts
      facility = report.facility.id
      name = texts["name"] ?? report.facility.name
      nameEnglish = texts["name-en"]
      unlocode = texts["unlocode"]
      country = report.facility.country
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      facility = try object.text("facility")
      name = try object.text("name")
      nameEnglish = try object.textIfAny("nameEn")
      unlocode = try object.textIfAny("unlocode")
      country = try object.text("country")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("facility", facility)
      json.field("name", name)
      json.field("nameEn", nameEnglish)
      json.field("unlocode", unlocode)
      json.field("country", country)
    }
  }

  /// An option that the law leaves open, and its value.
  package struct Reading: StatedPart {
    package let option: String
    package let value: String

    init(_ reading: (option: String, value: String)) {
      option = reading.option
      value = reading.value
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      option = try object.text("option")
      value = try object.text("value")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("option", option)
      json.field("value", value)
    }
  }

  /// An element of a list of the law, and the key that would state it.
  package struct Missing: StatedPart {
    package let list: String
    package let item: String
    package let key: String

    init(_ element: MissingElement) {
      list = element.list
      item = element.item
      key = element.key
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      list = try object.text("list")
      item = try object.text("item")
      key = try object.text("what")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("list", list)
      json.field("item", item)
      json.field("what", key)
    }
  }
}
