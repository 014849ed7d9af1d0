import BanyanDiagnostics
import BanyanFiles
import BanyanFactors
import BanyanQuantities
import BanyanThreads

/// Reads all activity files of a workspace into exact sums.
package struct ActivityReader: Sendable {
  package struct Options: Sendable {
    /// As many threads at most; fewer for small files.
    package var workers: Workers
    /// How many findings of one kind are kept in full; the others are counted.
    package var findingsOfOneKind: Int
    /// Is told how far reading has come, after every chunk, on the thread that read it.
    package var progress: (@Sendable (ReadingProgress) -> Void)?

    /// Bytes read in one go; the longest record.
    var chunkSize = ChunkSource.usualSize

    package init(
      workers: Workers = Workers(), findingsOfOneKind: Int = 20,
      progress: (@Sendable (ReadingProgress) -> Void)? = nil
    ) {
      self.workers = workers
      self.findingsOfOneKind = findingsOfOneKind
      self.progress = progress
    }
  }

  let workspace: Workspace
  let options: Options

  package init(_ workspace: Workspace, options: Options = Options()) {
    self.workspace = workspace
    self.options = options
  }

  /// The sums of all files, cut at `boundaries`: days on which some factor begins to be valid or
  /// ends.
  package func read(
    boundaries: Set<CalendarDate>, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> ActivitySums {
    let inputs = try workspace.activityFiles(&diagnostics)
    let context = context(boundaries, inputs)
    let source = ChunkSource(
      inputs: inputs, rules: workspace.headerRules, size: options.chunkSize)
    let workers = scan(source, context)
    let locator = RecordLocator(
      inputs: inputs, rules: workspace.headerRules, door: workspace.inputs)
    let merge = SumMerge(workers, context: context, locator: locator)
    let results = source.results()
    if let failure = results.failure ?? workers.lazy.compactMap(\.look.failure).first {
      throw failure
    }
    seeEvidence(of: workers)
    diagnostics.append(contentsOf: results.diagnostics)
    report(merge, source, locator, &diagnostics)
    if merge.records == 0 && !inputs.isEmpty && workspace.isSound && !diagnostics.hasErrors {
      diagnostics.report(Diagnostic(.activityNone, at: SourceLocation(file: "activity")))
    }
    let sums = merge.ordered()
    AlikeSources.report(sums, most: options.findingsOfOneKind, &diagnostics)
    try workspace.inputs.reportLater(&diagnostics)
    return ActivitySums(
      cells: context.days.cells, sums: sums, files: Self.files(of: inputs),
      records: merge.records, bytes: results.bytes)
  }

  /// Nobody reads evidence, but a run rests on it.
  private func seeEvidence(of workers: [SumWorker]) {
    for worker in workers {
      for (code, file) in worker.evidenceFiles.enumerated() {
        guard case .present(let identity?) = file else { continue }
        workspace.inputs.see(identity, as: worker.evidence.text(of: code))
      }
    }
  }

  /// Names of the files, a workbook once for all its sheets.
  private static func files(of inputs: [ActivityInput]) -> [String] {
    var names: [String] = []
    for input in inputs where input.name != names.last { names.append(input.name) }
    return names
  }

  func context(
    _ boundaries: Set<CalendarDate>, _ inputs: [ActivityInput]
  ) -> ScanContext {
    let settings = workspace.settings
    return ScanContext(
      facilities: settings.facilities.map(\.id), contracts: settings.contracts.map(\.id),
      processes: workspace.processes, processNames: Set(workspace.processes ?? []),
      days: DayTable(period: settings.period, boundaries: boundaries),
      root: Enclosure(workspace.root), files: inputs.map(\.name), limit: options.findingsOfOneKind)
  }

  /// One worker a thread, each asking for the next chunk until none is left.
  private func scan(_ source: ChunkSource, _ context: ScanContext) -> [SumWorker] {
    let threads = threads(for: source.inputs)
    let stop = options.workers.stop
    // Each worker is touched by one thread alone until all threads have ended.
    nonisolated(unsafe) let workers = (0..<threads).map { _ in SumWorker(context: context) }
    let meter = options.progress.map { ReadingMeter(source.inputs, $0) }
    WorkerThreads.run(threads) { index in
      let buffer = source.allocateBuffer()
      defer { buffer.deallocate() }
      while !stop.isRequested, let chunk = source.next(into: buffer) {
        let before = workers[index].records
        workers[index].scan(chunk)
        meter?.add(rows: workers[index].records - before, taken: chunk.taken)
      }
    }
    return workers
  }

  private func threads(for inputs: [ActivityInput]) -> Int {
    // What does not tell its size may be long.
    let chunks = inputs.reduce(0) { $0 + ($1.size.map { $0 / options.chunkSize } ?? 64) }
    return min(options.workers.most, chunks + 1)
  }

  /// Gives every finding its line.
  private func report(
    _ merge: SumMerge, _ source: ChunkSource, _ locator: RecordLocator,
    _ diagnostics: inout Diagnostics
  ) {
    let (sourceFaults, _, _, _, hasDamage) = source.results()
    let period = workspace.settings.period
    // What a damaged file would have said of its days nobody knows.
    var checks = BillChecks(
      period: period, claimedSomewhere: merge.claimedSomewhere + (hasDamage ? [period] : []))
    for (key, stream) in merge.streams { checks.check(stream, key) }
    if !hasDamage && merge.claimedSomewhere.isEmpty {
      for (store, entries) in merge.stores where !merge.hasRefused(of: store) {
        for finding in StoreChecks(store: store, period: period).findings(of: entries) {
          checks.add(finding)
        }
      }
    }
    for (path, doubtful) in merge.doubtfulEvidence {
      guard let position = doubtful.first, let finding = doubtful.file.finding(of: path) else {
        continue
      }
      checks.add(
        .init(position: position, column: .evidence, diagnostic: finding, other: nil))
    }
    let faults = merge.faults.all
    var questions: Set<RecordLocator.Question> = []
    let (findings, further) = checks.earliest(options.findingsOfOneKind)
    for (code, count) in further { diagnostics.count(count, furtherOf: code) }
    for finding in findings {
      questions.insert(.init(position: finding.position, column: finding.column))
      if let other = finding.other { questions.insert(.init(position: other, column: nil)) }
    }
    for fault in faults { questions.insert(.init(position: fault.position, column: nil)) }
    for fault in sourceFaults {
      questions.insert(.init(position: .init(file: fault.file, offset: fault.offset), column: nil))
    }
    let answers = locator.answers(to: questions)
    for finding in findings { report(finding, answers, &diagnostics) }
    var constants: Set<SourceLocation> = []
    for fault in faults {
      let fault = located(fault, answers, locator)
      // A constant of a mapping is at fault once, not in each row.
      if let place = fault.location, place.file.hasSuffix(WorkbookMap.ending),
        !constants.insert(place).inserted
      {
        continue
      }
      diagnostics.report(fault)
    }
    for fault in sourceFaults {
      var diagnostic = fault.diagnostic
      let position = RecordPosition(file: fault.file, offset: fault.offset)
      diagnostic.location = answers[.init(position: position, column: nil)]?.location
      diagnostics.report(diagnostic)
    }
    for (code, count) in merge.faults.counts {
      let kept = faults.count { $0.diagnostic.code == code }
      if count > kept { diagnostics.count(count - kept, furtherOf: code) }
    }
  }

  private func located(
    _ fault: PendingFault, _ answers: [RecordLocator.Question: RecordLocator.Answer],
    _ locator: RecordLocator
  ) -> Diagnostic {
    var diagnostic = fault.diagnostic
    let input = locator.inputs[fault.position.file]
    guard let answer = answers[.init(position: fault.position, column: nil)],
      let feeds = answer.feeds
    else {
      diagnostic.location = SourceLocation(file: input.name)
      diagnostic.excerpt = nil
      return diagnostic
    }
    diagnostic.location = input.location(feeds: feeds, column: fault.column, field: fault.field)
    diagnostic.excerpt?.line = feeds + 1
    // A cell has no line to show, nor has a constant of a mapping.
    if input.sheet != nil { diagnostic.excerpt = nil }
    return diagnostic
  }

  private func report(
    _ finding: BillChecks.Finding, _ answers: [RecordLocator.Question: RecordLocator.Answer],
    _ diagnostics: inout Diagnostics
  ) {
    var diagnostic = finding.diagnostic
    let answer = answers[.init(position: finding.position, column: finding.column)]
    diagnostic.location = answer?.location
    diagnostic.excerpt = answer?.excerpt
    if let other = finding.other,
      let place = answers[.init(position: other, column: nil)]?.location
    {
      diagnostic.notes.append(Note(Phrase(.noteOtherHere), at: place))
    }
    diagnostics.report(diagnostic)
  }
}
