import ArgumentParser
import Banyan

struct CBAMCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cbam",
    abstract: "Embedded emissions of goods for the Union's carbon border adjustment.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, summary
    case operatorReport = "operator-report"
    case monitoringPlan = "monitoring-plan"
    case costSheet = "cost-sheet"
  }

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @Argument(help: "Further activity files, as with --activity; - is standard input.")
  var files: [String] = []

  @OptionGroup var options: CommonOptions

  @Option(
    help:
      "text, json, operator-report, summary, monitoring-plan (pages; JSON by --output NAME.json) or cost-sheet (a page; a workbook by --output NAME.xlsx)."
  )
  var format = Format.text

  @Flag(help: "Also what goods would owe from 2026 to 2034, and what is worth the next effort.")
  var whatIf = false

  @OptionGroup var readings: ReadingOptions

  @Option(help: "EUR for one certificate where none is published: an assumption, shown as one.")
  var price: String?

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    var session = Session(folder, options, files: files)
    let run = try session.opened()
    guard let form = CBAMStandard.formats.first(where: { $0.name == form }) else {
      return
    }
    let reading = try session.running { () throws(RunFailure) in
      try run.reading(of: CBAMStandard.self)
    }
    let asked = Stage(reading.value.map(assuming), reading.findings)
    let stage = try session.running { () throws(RunFailure) in
      try run.report(of: CBAMStandard.self, asked) { _, _ in () }
    }
    try session.deliver(stage, as: form, to: output) { ($0.records, $0.bytes) }
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
    if let price = price.flatMap({ ExactDecimal(measured: $0) }) {
      changed.settings.options.price = price
    }
    return changed
  }

  func validate() throws {
    if let price, ExactDecimal(measured: price).map(\.isNegative) ?? true {
      throw ValidationError("--price wants EUR for one certificate, such as 80")
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
