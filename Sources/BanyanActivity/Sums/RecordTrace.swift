import BanyanDiagnostics
import BanyanFiles
import BanyanQuantities

/// One record behind a figure, with its place and what it says.
package struct TracedRecord: Sendable {
  package let location: SourceLocation
  package let period: Period
  package let quantity: ExactDecimal
  package let key: ActivityKey
  /// The line of the file, as written.
  package let text: String
}

extension ActivityReader {
  /// Finds the records of some sums again by reading the files a second time.
  ///
  /// So many as `limit` are returned in full; the count is always whole. A file that is no longer the
  /// one that was summed is among the findings.
  package func records(
    of keys: Set<ActivityKey>, during period: Period, limit: Int
  ) throws(FileError) -> (records: [TracedRecord], count: Int, findings: Diagnostics) {
    var ignored = Diagnostics()
    let inputs = try workspace.activityFiles(&ignored)
    var context = self.context([], inputs)
    context.traced = keys
    let source = ChunkSource(inputs: inputs, rules: workspace.headerRules)
    let worker = SumWorker(context: context)
    let buffer = source.allocateBuffer()
    defer { buffer.deallocate() }
    while let chunk = source.next(into: buffer) { worker.scan(chunk) }
    let results = source.results()
    if let failure = results.failure { throw failure }
    let changed = results.diagnostics.only([.fileChanged])
    let wanted = worker.traces.filter { period.overlaps($0.period) }
    let shown = wanted.prefix(limit)
    let questions = Set(shown.map { RecordLocator.Question(position: $0.position, column: nil) })
    let answers = RecordLocator(
      inputs: inputs, rules: workspace.headerRules, door: workspace.inputs
    ).answers(to: questions)
    let records = shown.compactMap { trace -> TracedRecord? in
      guard let answer = answers[.init(position: trace.position, column: nil)] else { return nil }
      return TracedRecord(
        location: answer.location, period: trace.period, quantity: trace.quantity,
        key: trace.key, text: answer.text)
    }
    return (records, wanted.count, changed)
  }
}
