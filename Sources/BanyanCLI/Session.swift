import ArgumentParser
import Banyan
import Glibc
import Synchronization

/// The options of a command over a workspace, and how it speaks: findings, timings and failures the same
/// way everywhere.
struct Session {
  let folder: String
  let options: CommonOptions
  private let files: [String]
  /// What the run reads through.
  let inputs = Inputs(temporaryFolder: Session.temporaryFolder)
  /// How many faults of one kind are kept where more are wanted than are printed.
  var findingsOfOneKind: Int?
  private let marks = Marks()
  private let workers: Workers
  private let start = Output.now()
  private(set) var language: Language
  /// Of a park: where its members' workspaces lie.
  private var memberFolders: [String] = []

  /// - Parameter files: activity files named besides those of `--activity`.
  init(_ folder: String, _ options: CommonOptions, files: [String] = []) {
    self.folder = folder
    self.files = options.activity + files
    self.options = options
    workers = Workers(most: options.threads)
    language = options.language?.language ?? Surroundings.language
  }

  /// As many as are kept by themselves.
  private static let printedOfOneKind = ActivityReader.Options().findingsOfOneKind

  /// Seconds since the run began.
  var elapsed: Double { Output.now() - start }

  func mark(_ name: String) { marks.add(name) }

  /// When each part of the work ended; parts may end on any thread.
  private final class Marks: Sendable {
    private let list = Mutex<[(String, Double)]>([])

    func add(_ name: String) { list.withLock { $0.append((name, Output.now())) } }
    var all: [(String, Double)] { list.withLock { $0 } }
  }

  /// A document for standard output or a file, as it is shown there.
  func surface(to output: String?) -> Surface {
    Surface(
      language: language, askedLanguage: options.language?.language,
      isTerminal: output == nil && Output.isStyled, width: Output.width, elapsed: elapsed,
      workers: workers, offered: offered)
  }

  /// How the reader asks where a figure comes from, with the options that decide which there are.
  var offered: OfferedExplanation {
    let words =
      files.flatMap { ["--activity", $0] } + (options.gwp.map { ["--gwp", $0] } ?? [])
      + (options.language.map { ["--lang", $0.rawValue] } ?? [])
    return OfferedExplanation(options: words, folder: folder)
  }

  // MARK: The run

  /// The run over the workspace, with what opening it found; ends the program where there is none, or
  /// where nothing of it can be read.
  mutating func open() throws -> Stage<Run> {
    let library = try outside { () throws(FileError) in
      try FactorLibrary(folders: Self.factorFolders, inputs: inputs)
    }
    if let gwp = options.gwp, !library.potentialSets.contains(gwp) {
      let known = library.potentialSets.joined(separator: ", ")
      throw ValidationError(.usePotentials, gwp, known)
    }
    let named = try files.map(named)
    let stage: Stage<Run>
    do {
      stage = try Run.open(
        folder, library: library, inputs: inputs, named: named, options: runOptions,
        standards: standards)
    } catch {
      switch error {
      case .noSuchFolder(let path):
        Output.refuse(Phrase(.noSuchFolder, path), in: language)
        throw ExitCode(2)
      case .outsideWorld(let failure): throw Self.failed(failure, in: language)
      }
    }
    memberFolders = try running { () throws(RunFailure) in
      try stage.value?.memberFolders() ?? []
    }
    if options.language == nil, let run = stage.value {
      language = run.workspace.settings.language
    }
    return stage
  }

  /// The run; ends the program where there is none. What opening found is said with what follows.
  mutating func opened() throws -> Run {
    let stage = try open()
    guard let run = stage.value else { throw finished(with: stage.findings) }
    return run
  }

  private var runOptions: Run.Options {
    var settings = Run.Options(gwp: options.gwp, workers: workers)
    if let findingsOfOneKind { settings.findingsOfOneKind = findingsOfOneKind }
    if options.diagnostics == .json { settings.findingsOfOneKind = 1 << 40 }
    let display = ProgressDisplay.wanted(by: options) ? ProgressDisplay(language, start) : nil
    if let display { settings.progress = { display.show($0) } }
    let marks = marks
    settings.ended = { part in
      if part == .reading { display?.erase() }
      // What a stage leaves unused goes back to the system before the next asks for more.
      TableMemory.giveBack()
      marks.add(part.name)
    }
    return settings
  }

  /// An activity file of the command line; ends the program where there is none, or where what stands
  /// there gives no records.
  private func named(_ path: String) throws -> NamedActivity {
    do {
      return try NamedActivity(path: path, temporaryFolder: inputs.temporaryFolder)
    } catch {
      var found = Diagnostics()
      do throws(FileError) {
        try error.report(in: path, &found)
      } catch {
        throw missing(error, path)
      }
      throw finished(with: found)
    }
  }

  /// How the program ends where a file that was named is not there, or cannot be read.
  func missing(_ error: FileError, _ path: String) -> ExitCode {
    Self.missing(error, path, in: language)
  }

  static func missing(_ error: FileError, _ path: String, in language: Language) -> ExitCode {
    guard error.isMissing else { return failed(error, in: language) }
    Output.refuse(Phrase(.noSuchFile, path), in: language)
    return ExitCode(2)
  }

  /// Where what can be read only once is kept.
  private static var temporaryFolder: String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return folder.isEmpty ? "/tmp" : folder
  }

  /// What a run gives; ends the program where the outside world fails.
  func running<Value>(_ body: () throws(RunFailure) -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      switch error {
      case .outside(let failure): throw Self.failed(failure, in: language)
      case .stopped: throw ExitCode(3)
      case .wrongUse(let phrase): throw ValidationError(phrase, in: language)
      }
    }
  }

  /// Hands over a report in the form asked for, or says why there is none.
  func deliver<Report>(
    _ stage: Stage<Report>, as format: ReportFormat<Report>, to output: String?,
    amount: (Report) -> (records: Int, bytes: Int)
  ) throws {
    guard let report = stage.value, !mustFail(stage.findings) else {
      throw finished(with: stage.findings)
    }
    let rendered: Stage<RenderedDocument>
    do {
      rendered = try format.render(report, surface(to: output))
    } catch {
      throw ended(by: error)
    }
    let findings = stage.findings.joined(with: rendered.findings)
    guard let document = rendered.value, !mustFail(findings) else {
      throw finished(with: findings)
    }
    mark("render")
    say(findings)
    try Delivery(of: self).send(document, to: output)
    mark("write")
    let (records, bytes) = amount(report)
    printTimings(records: records, bytes: bytes)
  }

  /// Says why a report cannot be written in a form, and how the program ends.
  func ended(by failure: RenderFailure) -> ExitCode {
    switch failure {
    case .doesNotFit(let phrase):
      Output.refuse(phrase, in: language)
      return ExitCode(2)
    case .outside(let message):
      Output.refuse(message)
      return ExitCode(3)
    case .stopped: return ExitCode(3)
    }
  }

  /// Folders of `BANYAN_FACTORS`, before the carried tables.
  static var factorFolders: [String] {
    guard let value = getenv("BANYAN_FACTORS") else { return [] }
    return String(cString: value).split(separator: ":").map(String.init)
  }

  /// Folders of a workspace that are read whole, by whatever stands in them.
  private static let foldersReadWhole = ["activity", "factors", "evidence", "suppliers"]

  /// What the run calls a file that it read, or a folder that it reads whole; nil for any other.
  @Sendable func inputName(of identity: FileIdentity) -> String? {
    if let name = inputs.name(of: identity) { return name }
    let workspaces = [folder] + memberFolders.map { "\(folder)/\($0)" }
    let folders =
      workspaces.flatMap { workspace in
        Self.foldersReadWhole.map { "\(workspace)/\($0)" }
      } + Self.factorFolders
    return folders.first { FileIdentity(path: $0) == identity }
  }

  private func outside<Result>(_ body: () throws(FileError) -> Result) throws -> Result {
    do { return try body() } catch { throw Self.failed(error, in: language) }
  }

  /// How the program ends where the system refuses something.
  static func failed(_ error: FileError, in language: Language = Surroundings.language) -> ExitCode
  {
    Output.refuse(error.text(in: language))
    return ExitCode(3)
  }

  /// Whether the run must end with 1.
  func mustFail(_ findings: Diagnostics) -> Bool {
    findings.hasErrors || (options.strict && findings.count(of: .warning) > 0)
  }

  /// Says what was found and gives the exit code for files in error.
  func finished(with findings: Diagnostics) -> ExitCode {
    say(findings)
    return ExitCode(1)
  }

  /// Findings on standard error, with a line that counts them.
  func say(_ findings: Diagnostics) {
    if options.diagnostics == .json {
      Output.complain(DiagnosticJSON.text(of: findings, in: language))
      return
    }
    let printer = DiagnosticText(language: language, colours: Output.isErrorStyled)
    var text = ""
    var further = findings.uncounted
    var shown: [DiagnosticCode: Int] = [:]
    for finding in findings.ordered where !(options.quiet && finding.severity != .error) {
      shown[finding.code, default: 0] += 1
      if findingsOfOneKind != nil, shown[finding.code, default: 0] > Self.printedOfOneKind {
        further[finding.code, default: 0] += 1
      } else {
        text += printer.text(of: finding)
      }
    }
    for (code, count) in further.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      text += TextKey.furtherOfKind.text(in: language, String(count), code.rawValue) + "\n"
    }
    let errors = findings.count(of: .error)
    if errors == 1 {
      text += "\n" + TextKey.summaryError.text(in: language) + "\n"
    } else if errors > 1 && findings.filesWithErrors < 2 {
      text += "\n" + TextKey.summaryErrorsOneFile.text(in: language, String(errors)) + "\n"
    } else if errors > 1 {
      text +=
        "\n"
        + TextKey.summaryErrors.text(
          in: language, String(errors), String(findings.filesWithErrors)) + "\n"
    }
    Output.complain(text)
  }

  func printTimings(records: Int, bytes: Int) {
    guard options.timings else { return }
    var last = start
    var text = ""
    for (name, time) in marks.all {
      text += "  \(name): \(Self.milliseconds(time - last)) ms\n"
      last = time
    }
    let seconds = max(last - start, 1e-9)
    let rate = Int(Double(records) / seconds)
    text += "  \(records) records, \(bytes) bytes, \(rate) records/s\n"
    Output.complain(text)
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let microseconds = Int((seconds * 1e6).rounded())
    let fraction = String(microseconds % 1000)
    return "\(microseconds / 1000)."
      + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
