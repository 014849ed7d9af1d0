import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFiles
import BanyanFactors
import BanyanQuantities
import BanyanThreads
import Synchronization

/// One run over one workspace: its files, its library, its options; records read once, a calculation
/// for each purpose, a report for each question.
///
/// Start here as a library: open, then ask for reports. Every stage gives its value and what was found
/// on the way to it; one run shows every fault.
public final class Run: Sendable {
  /// The folder it was opened over.
  public let workspace: Workspace
  package let options: Options
  /// What opening found: in banyan.yaml, in the workspace's own tables, in sibling files.
  package let opening: Diagnostics
  private let state = Mutex(State())

  private struct State {
    var boundaries: Set<CalendarDate> = []
    var cuts: Set<CalendarDate> = []
    var sums: Stage<ActivitySums>?
    var calculations: [Purpose: Stage<Calculation>] = [:]
  }

  /// How a run is asked for.
  public struct Options: Sendable {
    /// Takes the place of `gwp:` in banyan.yaml.
    public var gwp: String?
    /// The threads it may use, and the flag that stops it.
    public var workers: Workers
    /// How many findings of one kind are kept in full; the others are counted.
    public var findingsOfOneKind: Int
    /// What is kept where nothing else is said.
    public static let usualFindingsOfOneKind = ActivityReader.Options().findingsOfOneKind
    /// Is told how far reading has come, after every chunk, on the thread that read it.
    public var progress: (@Sendable (ReadingProgress) -> Void)?
    /// Is told of each part of the work when it ends.
    public var ended: (@Sendable (Part) -> Void)?

    /// `gwp` as `AR5`; where nothing is said, as the program does without options.
    public init(
      gwp: String? = nil, workers: Workers = Workers(),
      findingsOfOneKind: Int = Options.usualFindingsOfOneKind,
      progress: (@Sendable (ReadingProgress) -> Void)? = nil,
      ended: (@Sendable (Part) -> Void)? = nil
    ) {
      self.gwp = gwp
      self.workers = workers
      self.findingsOfOneKind = findingsOfOneKind
      self.progress = progress
      self.ended = ended
    }
  }

  /// What is done in turn, as `--timings` names it.
  public struct Part: Sendable, Hashable {
    /// As `--timings` prints it.
    public let name: String

    package init(_ name: String) { self.name = name }

    /// banyan.yaml and tables are read.
    public static let opening = Part("open")
    /// Records are read.
    public static let reading = Part("read")
    /// Factors are found, masses are weighed.
    public static let calculation = Part("calculate")
  }

  private init(_ workspace: Workspace, _ options: Options, _ opening: Diagnostics) {
    self.workspace = workspace
    self.options = options
    self.opening = opening
  }

  /// Opens a folder. There is a run wherever banyan.yaml can be understood, also where tables or
  /// sibling files are in error: its records are looked at all the same.
  ///
  /// `named` are activity files besides those of `activity/`, `standards` those whose sections
  /// banyan.yaml may have.
  package static func open(
    _ folder: String, library: FactorLibrary, named: [NamedActivity] = [],
    options: Options = Options(), standards: [any Standard.Type]
  ) throws(Workspace.OpenError) -> Stage<Run> {
    try open(
      folder, library: library, inputs: Inputs(), named: named, options: options,
      standards: standards)
  }

  /// The same, read through a door that knows what else was read, such as the library's own files.
  package static func open(
    _ folder: String, library: FactorLibrary, inputs: Inputs, named: [NamedActivity],
    options: Options, standards: [any Standard.Type]
  ) throws(Workspace.OpenError) -> Stage<Run> {
    var found = Diagnostics()
    let workspace = try Workspace.open(
      folder, library: library, owners: standards.flatMap { $0.keys }, inputs: inputs, &found)
    options.ended?(.opening)
    guard var workspace else { return Stage(nil, found) }
    workspace.named = named
    return Stage(Run(workspace, options, found), found)
  }

  // MARK: Records

  /// Cuts sums at further days, so that what lies before and behind can be told apart. No figure hangs on
  /// them: a purpose sees sums cut at its own days alone.
  package func cut(at days: Set<CalendarDate>) { state.withLock { $0.cuts.formUnion(days) } }

  /// The exact sums of all records, read once, cut where factors of the purposes begin or end.
  package func sums(for purposes: [Purpose] = [Purpose()]) throws(RunFailure) -> Stage<ActivitySums>
  {
    try goOn()
    let wanted = purposes.reduce(into: state.withLock { $0.cuts }) { days, purpose in
      days.formUnion(Calculation.boundaries(of: workspace, for: purpose))
    }.filter(workspace.settings.period.contains)
    if let known = state.withLock({ wanted.isSubset(of: $0.boundaries) ? $0.sums : nil }) {
      return known
    }
    let cuts = state.withLock { $0.boundaries.union(wanted) }
    let reading = ActivityReader.Options(
      workers: options.workers, findingsOfOneKind: options.findingsOfOneKind,
      progress: options.progress)
    let read = try guarded { () throws(FileError) in
      try Calculation.sums(of: workspace, cutAt: cuts, reading: reading)
    }
    var found = opening
    found.append(contentsOf: read.findings)
    let stage = Stage(read.value, found)
    state.withLock {
      $0.boundaries = cuts
      $0.sums = stage
    }
    options.ended?(.reading)
    return stage
  }

  // MARK: Calculations

  /// The calculation for a purpose, made once.
  package func calculation(for purpose: Purpose) throws(RunFailure) -> Stage<Calculation> {
    if let known = state.withLock({ $0.calculations[purpose] }) { return known }
    let stage = try calculation(for: purpose, on: sums(for: [purpose]), pinned: [])
    state.withLock { $0.calculations[purpose] = stage }
    return stage
  }

  private func calculation(
    for purpose: Purpose, on sums: Stage<ActivitySums>, pinned: [FactorTable]
  ) throws(RunFailure) -> Stage<Calculation> {
    // Records were not cut where tables begin that a plan brings along.
    let own = Calculation.boundaries(of: workspace, for: purpose)
    let seen = Stage(sums.value?.seen(cutAt: own), sums.findings)
    let changed = workspace.pinning(pinned)
    try goOn()
    let made = Calculation.run(
      on: seen, of: changed, for: purpose, gwp: options.gwp, workers: options.workers)
    try goOn()
    options.ended?(.calculation)
    return made
  }

  // MARK: Standards

  /// Whether the workspace asks for a standard.
  package func asks(_ standard: any Standard.Type) throws(RunFailure) -> Bool {
    try guarded { () throws(FileError) in try standard.isAsked(by: workspace) }
  }

  /// What a standard reads beside the records.
  package func reading<S: Standard>(of _: S.Type) throws(RunFailure) -> Stage<S.Reading> {
    var found = Diagnostics()
    let reading = try guarded { () throws(FileError) in
      try S.read(workspace, options, &found)
    }
    return Stage(reading, found)
  }

  /// The calculation as a standard wants it; where its own files are in error, one that shows the
  /// faults of the records all the same.
  package func calculated<S: Standard>(
    for _: S.Type, _ reading: Stage<S.Reading>
  ) throws(RunFailure) -> Stage<Calculated<S>> {
    let purpose = reading.value.map(S.purpose(of:)) ?? Purpose()
    var compared: Calculation?
    if let other = reading.value.flatMap(S.comparison(with:)) {
      // Records are read once, cut for both.
      _ = try sums(for: [purpose, other])
      compared = try calculation(for: other).value
    }
    return joined(
      try calculation(for: purpose), reading.findings, purpose, workspace, compared: compared)
  }

  /// The same on records that were changed, and with further tables whose factors are found by name.
  package func calculated<S: Standard>(
    for _: S.Type, _ reading: S.Reading, on sums: ActivitySums, pinned: [FactorTable]
  ) throws(RunFailure) -> Stage<Calculated<S>> {
    let purpose = S.purpose(of: reading)
    let stage = try calculation(for: purpose, on: Stage(sums, opening), pinned: pinned)
    return joined(stage, Diagnostics(), purpose, workspace.pinning(pinned))
  }

  private func joined<S: Standard>(
    _ stage: Stage<Calculation>, _ findings: Diagnostics, _ purpose: Purpose,
    _ workspace: Workspace, compared: Calculation? = nil
  ) -> Stage<Calculated<S>> {
    var found = stage.findings
    found.join(findings)
    let calculated = stage.value.map {
      Calculated<S>(
        $0, found, comparedWith: compared, of: workspace, for: purpose, gwp: options.gwp)
    }
    return Stage(calculated, found)
  }

  /// The answer to one question, with everything that was found on the way to it.
  package func report<S: Standard>(
    of standard: S.Type, on question: S.Question
  ) throws(RunFailure) -> Stage<S.Report> {
    try report(of: standard, reading(of: standard)) { _, _ in question }
  }

  /// The answer to a question that what was read decides; nil with findings where it cannot.
  package func report<S: Standard>(
    of standard: S.Type, _ reading: Stage<S.Reading>,
    asking question: (S.Reading, inout Diagnostics) -> S.Question?
  ) throws(RunFailure) -> Stage<S.Report> {
    let calculated = try calculated(for: standard, reading)
    var found = Diagnostics()
    var report: S.Report?
    if let reading = reading.value, let question = question(reading, &found),
      let calculated = calculated.value
    {
      report = S.report(on: question, of: reading, on: calculated, &found)
    } else if let reading = reading.value, calculated.value == nil {
      found.join(try faults(of: standard, reading))
    }
    var all = calculated.findings
    all.join(found)
    try sayLater(&all)
    return Stage(all.hasErrors ? nil : report, all)
  }

  /// Every fault of what a standard reads and reports, and the reports that could be made.
  ///
  /// `isSound`: whether records are known to be without fault; else only what the standard
  ///   itself reads is looked at, since the rest would say the same again.
  package func check<S: Standard>(
    _ standard: S.Type, isSound: Bool
  ) throws(RunFailure) -> Diagnostics {
    let reading = try reading(of: standard)
    var found = reading.findings
    guard isSound else {
      if let reading = reading.value { found.join(try faults(of: standard, reading)) }
      try sayLater(&found)
      return found
    }
    guard let value = reading.value else {
      // A fault of its own section hides none of the records.
      return found.joined(with: try calculated(for: standard, reading).findings)
    }
    for question in S.questions(of: value) {
      found.join(try report(of: standard, reading) { _, _ in question }.findings)
    }
    return found
  }

  /// Files of suppliers/ that nothing named which was read so far.
  package func unnamedSuppliers() throws(RunFailure) -> Diagnostics {
    var found = Diagnostics()
    try guarded { () throws(FileError) in try workspace.reportUnnamedSuppliers(&found) }
    return found
  }

  /// What came out only while places were looked for in files again: that one changed, or that it can no
  /// longer be read.
  package func sayLater(_ found: inout Diagnostics) throws(RunFailure) {
    var later = Diagnostics()
    try guarded { () throws(FileError) in try workspace.inputs.reportLater(&later) }
    found.join(later)
  }

  /// What a standard finds in those records of a faulty workspace that can be read.
  private func faults<S: Standard>(
    of _: S.Type, _ reading: S.Reading
  ) throws(RunFailure) -> Diagnostics {
    let purpose = S.purpose(of: reading)
    let sums = try sums(for: [purpose])
    return S.faults(
      of: {
        Calculation.readableLines(
          on: sums, of: workspace, for: purpose, gwp: options.gwp, workers: options.workers)
      }, against: reading)
  }

  // MARK: Explanations

  /// The records behind a line, and its arithmetic once more; nil where no calculation for the purpose
  /// could be made.
  package func explanation(
    of line: EmissionLine, for purpose: Purpose, limit: Int
  ) throws(RunFailure) -> LineExplanation? {
    guard let calculation = try calculation(for: purpose).value else { return nil }
    return try guarded { () throws(FileError) in
      try calculation.explanation(
        of: line, in: workspace, options: .init(workers: options.workers), limit: limit)
    }
  }

  // MARK: The outside world

  private func guarded<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(RunFailure) -> Value {
    try goOn()
    let value: Value
    do { value = try body() } catch { throw .outside(error) }
    try goOn()
    return value
  }

  /// Throws where somebody asked the run to stop.
  private func goOn() throws(RunFailure) {
    if options.workers.stop.isRequested { throw .stopped }
  }
}

/// Why a run gave nothing.
public enum RunFailure: Error {
  /// Disk, permission.
  case outside(FileError)
  /// Somebody asked it to stop.
  case stopped
  /// It was asked for what it cannot give; what to ask instead.
  case wrongUse(Phrase)
}
