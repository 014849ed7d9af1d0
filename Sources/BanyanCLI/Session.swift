import ArgumentParser
import Banyan
import Glibc

/// One run over a workspace: opens it, calculates, and prints findings the same way everywhere.
struct Session {
  let folder: String
  let options: CommonOptions
  private let files: [String]
  /// What the run reads through.
  let inputs = Inputs(temporaryFolder: Session.temporaryFolder)
  var findings = Diagnostics()
  /// How many faults of one kind are kept where more are wanted than are printed.
  var findingsOfOneKind: Int?
  private var marks: [(String, Double)] = []
  private let start = Output.now()
  private(set) var language: Language

  /// - Parameter files: activity files named besides those of `--activity`.
  init(_ folder: String, _ options: CommonOptions, files: [String] = []) {
    self.folder = folder
    self.files = options.activity + files
    self.options = options
    language = options.language?.language ?? .english
  }

  /// As many as are kept by themselves.
  private static let printedOfOneKind = ActivityReader.Options().findingsOfOneKind

  /// Seconds since the run began.
  var elapsed: Double { Output.now() - start }

  mutating func mark(_ name: String) { mark(name, at: Output.now()) }

  mutating func mark(_ name: String, at time: Double) { marks.append((name, time)) }

  /// The workspace; ends the program where there is none.
  mutating func open() throws -> Workspace {
    let library = try outside { () throws(FileError) in
      try FactorLibrary(folders: Self.factorFolders, inputs: inputs)
    }
    if let gwp = options.gwp, !library.potentialSets.contains(gwp) {
      let known = library.potentialSets.joined(separator: ", ")
      throw ValidationError("no set of potentials is called '\(gwp)'; known are \(known)")
    }
    let workspace: Workspace?
    do {
      workspace = try Workspace.open(folder, library: library, inputs: inputs, &findings)
    } catch {
      switch error {
      case .noSuchFolder(let path):
        Output.complain("banyan: no such folder: \(path)\n")
        throw ExitCode(2)
      case .outsideWorld(let failure): throw Self.failed(failure)
      }
    }
    mark("open")
    guard var workspace else { throw finishWithErrors() }
    workspace.named = try files.compactMap { try named($0) }
    if options.language == nil { language = workspace.settings.language }
    if findings.hasErrors {
      // The activity files are looked at all the same: one run shows every fault.
      _ = try calculate(workspace)
      throw finishWithErrors()
    }
    return workspace
  }

  /// An activity file of the command line; nil with a finding for what gives no records. Ends the
  /// program where there is none.
  private mutating func named(_ path: String) throws -> NamedActivity? {
    do {
      return try NamedActivity(path: path, temporaryFolder: inputs.temporaryFolder)
    } catch {
      do throws(FileError) {
        try error.report(in: path, &findings)
        return nil
      } catch {
        throw Self.missing(error, path)
      }
    }
  }

  /// How the program ends where a file that was named is not there, or cannot be read.
  private static func missing(_ error: FileError, _ path: String) -> ExitCode {
    guard error.isMissing else { return failed(error) }
    Output.complain("banyan: no such file: \(path)\n")
    return ExitCode(2)
  }

  /// Where what can be read only once is kept.
  private static var temporaryFolder: String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return folder.isEmpty ? "/tmp" : folder
  }

  /// How records are read and reckoned, by the options of the command line.
  var calculationOptions: Calculation.Options {
    var reading = ActivityReader.Options(threads: options.threads)
    if let findingsOfOneKind { reading.findingsOfOneKind = findingsOfOneKind }
    if options.diagnostics == .json { reading.findingsOfOneKind = 1 << 40 }
    return Calculation.Options(gwp: options.gwp, reading: reading)
  }

  /// The calculation; nil where the files hold errors, which are then in `findings`.
  mutating func calculate(_ workspace: Workspace) throws -> Calculation? {
    let hadErrors = findings.hasErrors
    return try calculate(on: try sums(of: workspace), workspace, hadErrors: hadErrors)
  }

  /// The exact sums of all records, with the faults of the files in `findings`.
  mutating func sums(of workspace: Workspace) throws -> ActivitySums {
    var settings = calculationOptions
    let display = ProgressDisplay.wanted(by: options) ? ProgressDisplay(language, start) : nil
    if let display { settings.reading.progress = { display.show($0) } }
    defer { display?.erase() }
    do {
      return try Calculation.sums(of: workspace, options: settings, &findings)
    } catch {
      throw Self.failed(error)
    }
  }

  /// The calculation from sums; nil where the files hold errors.
  ///
  /// - Parameter hadErrors: whether settings or tables were in error before records were read.
  /// - Parameter adjusted: changes what a report needs otherwise than an inventory does.
  mutating func calculate(
    on sums: ActivitySums, _ workspace: Workspace, hadErrors: Bool = false,
    adjusted: (Calculation.Options) -> Calculation.Options = { $0 }
  ) throws -> Calculation? {
    let settings = adjusted(calculationOptions)
    do {
      let calculation = try Calculation.run(
        on: sums, workspace, options: settings, hadBrokenTables: hadErrors, &findings)
      mark("calculate")
      return calculation
    } catch {
      throw Self.failed(error)
    }
  }

  /// A file of changes; nil where it holds errors. Ends the program where there is none.
  mutating func changes(
    at path: String, _ system: ProductSystem, _ workspace: Workspace
  ) throws -> WhatIf? {
    let bytes: [UInt8]?
    do {
      bytes = try inputs.bytes(of: path, as: path, .settings, &findings)
    } catch {
      throw Self.missing(error, path)
    }
    return bytes.flatMap { bytes in
      bytes.withUnsafeBytes {
        WhatIfReader(file: path, system: system, library: workspace.library)
          .changes(in: $0, &findings)
      }
    }
  }

  /// The footprints of suppliers that a system names.
  mutating func suppliers(
    of system: ProductSystem, in workspace: Workspace
  ) throws -> [Int: SupplierFootprint] {
    do {
      return try Suppliers().footprints(
        of: system, in: workspace, gwp: options.gwp ?? workspace.settings.gwp, &findings)
    } catch {
      throw Self.failed(error)
    }
  }

  /// Before, after and the reasons; nil where a change leads to an error.
  mutating func compare(
    _ changes: WhatIf, with report: FootprintReport, sums: ActivitySums,
    suppliers: [Int: SupplierFootprint], in workspace: Workspace
  ) throws -> WhatIfComparison? {
    do {
      return try WhatIfRun(workspace, options: calculationOptions, product: report.asked)
        .comparison(of: changes, with: report, sums: sums, suppliers: suppliers, &findings)
    } catch {
      throw Self.failed(error)
    }
  }

  /// Folders of `BANYAN_FACTORS`, before the carried tables.
  static var factorFolders: [String] {
    guard let value = getenv("BANYAN_FACTORS") else { return [] }
    return String(cString: value).split(separator: ":").map(String.init)
  }

  private func outside<Result>(_ body: () throws(FileError) -> Result) throws -> Result {
    do { return try body() } catch { throw Self.failed(error) }
  }

  static func failed(_ error: FileError) -> ExitCode {
    Output.complain("banyan: \(error)\n")
    return ExitCode(3)
  }

  /// Whether the run must end with 1.
  var mustFail: Bool {
    findings.hasErrors || (options.strict && findings.count(of: .warning) > 0)
  }

  func finishWithErrors() -> ExitCode {
    printFindings()
    return ExitCode(1)
  }

  /// Findings on standard error, with a line that counts them.
  func printFindings() {
    if options.diagnostics == .json {
      Output.complain(DiagnosticJSON.text(of: findings, in: language))
      return
    }
    let printer = DiagnosticText(language: language, colours: Output.isErrorTerminal)
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
    for (name, time) in marks {
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
