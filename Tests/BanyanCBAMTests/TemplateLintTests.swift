import Banyan
import TestSupport
import Testing

/// One fault put into a supplier's sound template: the code, and the cell it stands at.
struct TemplateFault: CustomTestStringConvertible, Sendable {
  let code: DiagnosticCode
  let cell: String
  let change: @Sendable (inout TemplateBook) throws -> Void

  init(
    _ code: DiagnosticCode, at cell: String,
    _ change: @escaping @Sendable (inout TemplateBook) throws -> Void
  ) {
    self.code = code
    self.cell = cell
    self.change = change
  }

  var testDescription: String { "\(code.rawValue) at \(cell)" }
}

@Suite("Every fault of a filled template is found at its cell")
struct TemplateLintTests {
  /// The twenty groups in their order; what a group holds stands together.
  static let faults: [TemplateFault] = [
    // 1. Editions, and shares and percentages taken for each other.
    TemplateFault(.templateAsShare, at: "B_EmInst!N17") { try $0.put(.streamOxidation, "1") },
    TemplateFault(.templateAsShare, at: "B_EmInst!R17") { try $0.put(.streamBiomass, "0.5") },
    TemplateFault(.templateAsPercent, at: "Summary_Products!R11") {
      try $0.put(.manganese, "0.8", row: 0)
      try $0.put(.manganese, "1.2", row: 1)
    },
    // 2. Mass balances without outputs, the factor 3.664 twice.
    TemplateFault(.templateMassBalance, at: "B_EmInst!F18") {
      try $0.put(.streamAmount, "20000", row: 2)
    },
    TemplateFault(.templateCarbon, at: "B_EmInst!L18") {
      try $0.put(.streamCarbon, "3.1", row: 1)
    },
    TemplateFault(.templateLacks, at: "B_EmInst!L18") { $0.remove(.streamCarbon, row: 1) },
    // 3. Units, heating values, amounts, a thousand too many.
    TemplateFault(.templateUnits, at: "B_EmInst!K17") {
      $0.put(.streamFactorUnit, .text("tCO2/t"))
    },
    TemplateFault(.templateHeatingValue, at: "B_EmInst!H17") { $0.remove(.streamHeatingValue) },
    TemplateFault(.templateAmount, at: "B_EmInst!F17") { try $0.put(.streamAmount, "0") },
    TemplateFault(.templateAmount, at: "D_Processes!L81") {
      try $0.put(.amount, "0", block: 1)
    },
    TemplateFault(.templateMagnitude, at: "B_EmInst!H17") {
      try $0.put(.streamHeatingValue, "36000")
    },
    TemplateFault(.templateMagnitude, at: "D_Processes!L65") {
      try $0.put(.electricity, "8000000")
    },
    // 4. What is made and bought is accounted for.
    TemplateFault(.templateControl, at: "D_Processes!L27") { try $0.put(.amountMarket, "12000") },
    TemplateFault(.templateControl, at: "E_PurchPrec!L38") { try $0.put(.boughtUsed, "1500") },
    // 5. Goods, names, codes.
    TemplateFault(.templateUnassigned, at: "A_InstData!E64") {
      $0.put(.goodCategory, .text("Pig iron"), row: 2)
    },
    TemplateFault(.templateRepeated, at: "A_InstData!L84") {
      $0.put(.processName, .text("Melting"), row: 1)
    },
    TemplateFault(.templateProcess, at: "Summary_Products!D11") {
      $0.put(.productProcess, .text("casting"), row: 1)
    },
    TemplateFault(.templateCodeTwice, at: "Summary_Products!F11") {
      $0.put(.productCode, .text("72071116"), row: 1)
    },
    TemplateFault(.templateCodeNumber, at: "Summary_Products!F10") {
      try $0.put(.productCode, "72071116")
    },
    TemplateFault(.templateCodeForm, at: "Summary_Products!F10") {
      $0.put(.productCode, .text("7207 11 16"))
    },
    TemplateFault(.templateCodeForm, at: "Summary_Products!F10") {
      $0.put(.productCode, .text("720711"))
    },
    TemplateFault(.templateCode, at: "Summary_Products!F10") {
      $0.put(.productCode, .text("72071117"))
    },
    TemplateFault(.templateCodeCategory, at: "Summary_Products!F10") {
      $0.put(.productCode, .text("72142001"))
    },
    // 6. Processes and the installation.
    TemplateFault(.templateBeyond, at: "C_Emissions&Energy!L27") {
      try $0.put(.directTotal, "5900")
    },
    TemplateFault(.templateRest, at: "Summary_Processes!M16") {
      try $0.put(.directTotal, "6100")
    },
    // 7. Heat and waste gases.
    TemplateFault(.templateSwitchedOff, at: "D_Processes!L57") {
      $0.put(.hasHeat, .text("FALSE"))
      try $0.put(.hasHeat, "0")
      try $0.put(.heatIn, "10")
      try $0.put(.heatInFactor, "60")
    },
    TemplateFault(.templateLacks, at: "D_Processes!M58") { try $0.put(.heatOut, "10") },
    TemplateFault(.templateSwitchedOff, at: "D_Processes!M61") {
      try $0.put(.hasWasteGas, "0")
      try $0.put(.gasOut, "1")
    },
    // 8. Sources of electricity factors.
    TemplateFault(.templateElectricitySource, at: "D_Processes!L67") {
      $0.remove(.electricitySource)
    },
    TemplateFault(.templateAgreement, at: "D_Processes!L132") {
      $0.put(.electricitySource, .text("D.4.3.2"), block: 1)
    },
    TemplateFault(.templateElectricitySource, at: "E_PurchPrec!M51") {
      $0.remove(.boughtFactorSource)
    },
    // 9. A precursor without embedded emissions.
    TemplateFault(.templateBlankPrecursor, at: "E_PurchPrec!L49") { $0.remove(.boughtDirect) },
    // 10. A total where the factor belongs.
    TemplateFault(.templateOneMegawattHour, at: "E_PurchPrec!L50") {
      try $0.put(.boughtElectricity, "1")
    },
    // 11. The same tonnes made and bought.
    TemplateFault(.templateTwice, at: "E_PurchPrec!L17") {
      $0.put(.precursorCategory, .text("Crude steel"))
      try $0.put(.bought, "9000", row: 1)
      try $0.put(.boughtUsed, "9000")
    },
    // 12. What is no precursor.
    TemplateFault(.templateScrap, at: "A_InstData!L102") {
      $0.put(.precursorName, .text("Steel scrap"))
    },
    // 13. Carbon prices.
    TemplateFault(.templatePrice, at: "Summary_Products!AP10") {
      try Self.price("10", in: &$0)
      $0.remove(.priceCurrency)
    },
    TemplateFault(.templatePrice, at: "Summary_Products!AL10") {
      try Self.price("10", in: &$0)
      $0.remove(.priceType)
    },
    TemplateFault(.templatePrice, at: "Summary_Processes!M13") {
      try Self.price("10", in: &$0)
      $0.remove(.carbonPriceAct)
    },
    TemplateFault(.templateRebate, at: "Summary_Products!AX10") {
      try Self.price("10", in: &$0)
      try $0.put(.rebate, "12")
    },
    TemplateFault(.templatePricePerTonne, at: "Summary_Products!AR10") {
      try Self.price("400", in: &$0)
    },
    // 14. Reporting periods.
    TemplateFault(.templatePeriod, at: "A_InstData!I9") {
      $0.put(.periodStart, .date(try #require(CalendarDate(iso: "2026-04-01"))))
    },
    TemplateFault(.templateMissing, at: "A_InstData!L9") { $0.remove(.periodEnd) },
    // 15. Countries, places, coordinates.
    TemplateFault(.templateCountry, at: "A_InstData!I26") { $0.put(.country, .text("Viet Nam")) },
    TemplateFault(.templateCountry, at: "A_InstData!I26") { $0.put(.country, .text("VN")) },
    TemplateFault(.templateCountryCode, at: "A_InstData!F102") {
      $0.put(.precursorCountry, .text("Norway"))
    },
    TemplateFault(.templateUnlocode, at: "A_InstData!I27") { $0.put(.unlocode, .text("VN BIH")) },
    TemplateFault(.templateUnlocode, at: "A_InstData!I27") { $0.put(.unlocode, .text("INBOM")) },
    TemplateFault(.templateCoordinates, at: "A_InstData!I28") {
      $0.put(.latitude, .text("106.842345"))
    },
    TemplateFault(.templateCoordinates, at: "A_InstData!I29") {
      $0.put(.longitude, .text("106.84"))
    },
    TemplateFault(.templateCoordinates, at: "A_InstData!I28") {
      $0.put(.latitude, .text("10.951234°"))
    },
    // 16. Figures that nobody calculated, or that are old.
    TemplateFault(.templateStale, at: "Summary_Products!I11") {
      try $0.put(.seeDirect, "0.6", row: 1)
    },
    TemplateFault(.templateUncalculated, at: "Summary_Products!I10") { $0.remove(.seeDirect) },
    // 17. One figure for several codes.
    TemplateFault(.templateOneFigure, at: "Summary_Products!F12") {
      $0.put(.productProcess, .text("rolling"), row: 2)
      $0.put(.productCode, .text("72142001"), row: 2)
    },
    // 18. What is missing, what is not in English.
    TemplateFault(.templateMissing, at: "A_InstData!I53") { $0.remove(.accreditationNumber) },
    TemplateFault(.templateNotEnglish, at: "A_InstData!I20") {
      $0.put(.installationEn, .text("Nhà máy Ví Dụ"))
    },
    TemplateFault(.templateNoCell, at: "A_InstData!I20") { _ in },
    // 19. Negative figures.
    TemplateFault(.templateNegative, at: "D_Processes!L54") { try $0.put(.direct, "-10") },
    TemplateFault(.templateNegative, at: "E_PurchPrec!L49") { try $0.put(.boughtDirect, "-1") },
    // 20. Default values. China's pig iron has 2.19 in 2025/2621 as 2026/1740 corrects it? See `defaults`.
    TemplateFault(.templateSource, at: "E_PurchPrec!M49") { $0.remove(.boughtDirectSource) },
  ]

  /// A price that is complete but for what a fault takes away.
  private static func price(_ price: String, in book: inout TemplateBook) throws {
    try book.put(.price, price)
    book.put(.priceCurrency, .text("USD"))
    book.put(.priceType, .text("Carbon Tax"))
    book.put(.carbonPriceAct, .text("Example act"))
    try book.put(.priceShare, "1")
  }

  private static func findings(in book: TemplateBook) throws -> [Diagnostic] {
    let workspace = try TemporaryWorkspace()
    try workspace.write(book.bytes, to: "supplier.xlsx")
    var found = Diagnostics()
    try TemplateLint.findings(
      in: workspace.path("supplier.xlsx"), from: .carried, through: Inputs(), &found)
    return found.ordered
  }

  private static func cell(of finding: Diagnostic) -> String {
    "\(finding.location?.sheet ?? "")!\(finding.location?.cell ?? "")"
  }

  @Test("A sound template has no fault")
  func sound() throws {
    let found = try Self.findings(in: .supplier()).filter { $0.severity != .note }
    #expect(found.map { "\($0.code.rawValue) \(Self.cell(of: $0))" } == [])
  }

  @Test("A fault is found at its cell, in both languages", arguments: faults)
  func fault(fault: TemplateFault) throws {
    var book = try TemplateBook.supplier()
    try fault.change(&book)
    let found = try Self.findings(in: book)
    let said = found.map { "\($0.code.rawValue) \(Self.cell(of: $0))" }
    let finding = try #require(
      found.first { $0.code == fault.code && Self.cell(of: $0) == fault.cell }, "\(said)")
    for language in Language.allCases {
      #expect(!finding.message(in: language).contains("{"))
    }
  }

  @Test("An error of a formula is named, whichever cell holds it")
  func errorValue() throws {
    // The writer knows no error values; LibreOffice and Excel store them so.
    let book = try TemplateBook.supplier()
    let bytes = try book.bytes
    let filled = try ErrorCell.put("#REF!", sheet: "Summary_Products", cell: "I10", in: bytes)
    let workspace = try TemporaryWorkspace()
    try workspace.write(filled, to: "supplier.xlsx")
    var found = Diagnostics()
    try TemplateLint.findings(
      in: workspace.path("supplier.xlsx"), from: .carried, through: Inputs(), &found)
    let finding = try #require(found.ordered.first { $0.code == .templateErrorValue })
    #expect(Self.cell(of: finding) == "Summary_Products!I10")
    #expect(finding.message(in: .english).contains("#REF!"))
  }

  /// 2025/2621 Annex I prints 2.19 t for pig iron of Viet Nam; 2.19 × 1.1 = 2.409, and 2.409 × 1.1 = 2.6499 takes
  /// the mark-up of 2026 twice.
  @Test(
    "A default value called measured, and a mark-up taken twice",
    arguments: [
      ("2.19", DiagnosticCode.templateDefaultAsActual, "E_PurchPrec!M49"),
      ("2.409", .templateDefaultAsActual, "E_PurchPrec!M49"),
      ("2.6499", .templateMarkUp, "E_PurchPrec!L49"),
    ])
  func defaults(value: String, code: DiagnosticCode, cell: String) throws {
    var book = try TemplateBook.supplier()
    book.put(.precursorCountry, .text("VN"))
    try book.put(.boughtDirect, value)
    let found = try Self.findings(in: book)
    #expect(found.contains { $0.code == code && Self.cell(of: $0) == cell })
  }

  @Test(
    "An earlier edition is refused with what changed, an unknown one and another workbook too",
    arguments: [
      ("2023-10-23", DiagnosticCode.templateVersion), ("2025-06-30", .templateUnknown),
    ])
  func editions(day: String, code: DiagnosticCode) throws {
    let found = try Self.findings(in: TemplateBook(edition: day, room: false))
    let finding = try #require(found.first)
    #expect(finding.code == code)
    #expect(Self.cell(of: finding) == "VersionDocumentation!B3")
    if code == .templateVersion {
      #expect(finding.notes.first?.phrase.text(in: .english).contains("per cent") == true)
    }
    let other = try WorkbookWriter(
      NewWorkbook(title: "Bills", sheets: [NewWorkbook.Sheet("Bills", widths: [10])])
    ).bytes()
    let workspace = try TemporaryWorkspace()
    try workspace.write(other, to: "bills.xlsx")
    var none = Diagnostics()
    try TemplateLint.findings(
      in: workspace.path("bills.xlsx"), from: .carried, through: Inputs(), &none)
    #expect(none.ordered.map(\.code) == [.templateNone])
  }

  @Test(
    "Editions 2.0 to 2.1 are read where their labels agree, and refused at the label that does not")
  func labels() throws {
    var book = try TemplateBook.supplier()
    book.put(.versionDay, .date(try #require(CalendarDate(iso: "2024-06-05"))))
    #expect(try !Self.findings(in: book).contains { $0.severity == .error })
    try book.put(label: .boughtDirect, "Specific embedded emissions")
    let found = try Self.findings(in: book)
    let finding = try #require(found.first { $0.code == .templateLabel })
    #expect(Self.cell(of: finding) == "E_PurchPrec!E49")
  }
}
