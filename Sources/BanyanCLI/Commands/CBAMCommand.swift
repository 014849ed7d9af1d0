import ArgumentParser
import Banyan

struct CBAMCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cbam",
    abstract: "Embedded emissions of goods for the Union's carbon border adjustment.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html, template, summary
    case operatorReport = "operator-report"
    case monitoringPlan = "monitoring-plan"
    case costSheet = "cost-sheet"
    case quarterlyXML = "quarterly-xml"
    case catenaX = "catena-x"
  }

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @Argument(help: "Further activity files, as with --activity; - is standard input.")
  var files: [String] = []

  @OptionGroup var options: CommonOptions

  @Option(
    help: "The Commission's communication template, your own download, for --format template.")
  var template: String?

  @Option(
    help:
      "text, json, html, operator-report, summary, monitoring-plan (pages; JSON by --output NAME.json) cost-sheet (a page; a workbook by --output NAME.xlsx), template, quarterly-xml (imports to the end of 2025) or catena-x."
  )
  var format = Format.text

  @Flag(help: "Also what goods would owe from 2026 to 2034, and what is worth the next effort.")
  var whatIf = false

  @OptionGroup var readings: ReadingOptions

  @Option(help: "EUR for one certificate where none is published: an assumption, shown as one.")
  var price: String?

  @Option(help: "The quarter that --format quarterly-xml is about, such as 2025-Q3.")
  var quarter: String?

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    var session = Session(folder, options, files: files)
    let run = try session.opened()
    if let template { return try fill(template, of: session, run) }
    guard let form = CBAMStandard.formats.first(where: { $0.name == form }) else {
      return
    }
    try session.deliver(stage(of: session, run), as: form, to: output) { ($0.records, $0.bytes) }
  }

  private func stage(of session: Session, _ run: Run) throws -> Stage<CBAMReport> {
    let reading = try session.running { () throws(RunFailure) in
      try run.reading(of: CBAMStandard.self)
    }
    let asked = Stage(reading.value.map(assuming), reading.findings)
    return try session.running { () throws(RunFailure) in
      try run.report(of: CBAMStandard.self, asked) { _, _ in () }
    }
  }

  /// The filled copy goes to the file, what is said of it to standard output.
  private func fill(_ template: String, of session: Session, _ run: Run) throws {
    guard let output else { return }
    try Delivery(of: session).admit([output])
    try FilledCopy(
      template: template, output: output, session: session, library: run.workspace.library
    )
    .write(stage(of: session, run))
  }

  /// The form by format and, where a format has two, by the ending of the file.
  private var form: String {
    let ending = output?.split(separator: ".").last.map(String.init) ?? ""
    switch (format, ending) {
    case (.operatorReport, "json"), (.summary, "json"), (.monitoringPlan, "json"),
      (.costSheet, "xlsx"):
      return "\(format.rawValue).\(ending)"
    default: return format.rawValue
    }
  }

  private func assuming(_ reading: CBAMStandard.Reading) -> CBAMStandard.Reading {
    var changed = reading
    readings.change(&changed.settings.options)
    changed.asksWhatIf = whatIf
    changed.settings.options.quarter = quarter
    if let price = price.flatMap({ ExactDecimal(measured: $0) }) {
      changed.settings.options.price = price
    }
    return changed
  }

  func validate() throws {
    if (format == .template) != (template != nil) {
      throw ValidationError(.useTemplatePair)
    }
    if format == .template, output == nil {
      throw ValidationError(.useTemplateOutput)
    }
    if quarter != nil, format != .quarterlyXML {
      throw ValidationError(.useQuarter)
    }
    if let price, ExactDecimal(measured: price).map(\.isNegative) ?? true {
      throw ValidationError(.usePrice)
    }
  }
}

/// Readings of the law that it leaves open, as options of cbam.yaml take them; these go before it.
struct ReadingOptions: ParsableArguments {
  @Option(help: "Column A of a joint process: each-step or last-step (2025/2620 Eq. 2).")
  var sefaJoint: CBAMOptions.JointAllocation?

  @Option(help: "Precursors of a composition: by-content or process-average (2025/2620 Eq. 5).")
  var sefaContent: CBAMOptions.CompositionAllocation?

  @Option(help: "The highest of several grades: within-route or across (2025/2620 Annex, 5.1).")
  var severalGrades: Benchmarks.SeveralGrades?

  @Option(help: "Basis of default values of cement: t-cement or t-clinker.")
  var cementDefault: CBAMOptions.CementDefault?

  @Option(help: "Whose mark-up counts where years differ: import or production.")
  var markupYear: CBAMOptions.MarkUpYear?

  @Option(help: "Share of indirect emissions on actual values: by emissions or energy.")
  var electricityShare: CBAMOptions.ElectricityShare?

  @Option(help: "in-force, or proposed: figures of proposals that are no law.")
  var law: CBAMOptions.Law?

  func change(_ options: inout CBAMOptions) {
    if let sefaJoint { options.jointAllocation = sefaJoint }
    if let sefaContent { options.compositionAllocation = sefaContent }
    if let severalGrades { options.severalGrades = severalGrades }
    if let cementDefault { options.cementDefault = cementDefault }
    if let markupYear { options.markUpYear = markupYear }
    if let electricityShare { options.electricityShare = electricityShare }
    if let law { options.law = law }
  }
}

extension CBAMOptions.JointAllocation: ExpressibleByArgument {}
extension CBAMOptions.CompositionAllocation: ExpressibleByArgument {}
extension Benchmarks.SeveralGrades: ExpressibleByArgument {}
extension CBAMOptions.CementDefault: ExpressibleByArgument {}
extension CBAMOptions.MarkUpYear: ExpressibleByArgument {}
extension CBAMOptions.ElectricityShare: ExpressibleByArgument {}
extension CBAMOptions.Law: ExpressibleByArgument {}
