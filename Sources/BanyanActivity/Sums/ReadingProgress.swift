import Synchronization

/// How far the reading of activity files has come.
public struct ReadingProgress: Sendable, Equatable {
  /// Records that were read.
  public var rows: Int
  /// Bytes of the files that were taken, packed as they lie.
  public var bytes: Int
  /// Bytes of all files; nil where nobody can say, as of standard input.
  public var totalBytes: Int?

  package init(rows: Int, bytes: Int, totalBytes: Int?) {
    self.rows = rows
    self.bytes = bytes
    self.totalBytes = totalBytes
  }
}

/// Adds up what the workers have done, and tells it.
final class ReadingMeter: Sendable {
  private let state: Mutex<ReadingProgress>
  private let tell: @Sendable (ReadingProgress) -> Void

  init(_ inputs: [ActivityInput], _ tell: @escaping @Sendable (ReadingProgress) -> Void) {
    var total: Int? = 0
    for input in inputs { total = total.flatMap { sum in input.size.map { sum + $0 } } }
    state = Mutex(ReadingProgress(rows: 0, bytes: 0, totalBytes: total))
    self.tell = tell
  }

  /// - Parameter taken: bytes of all files that were taken when the chunk was handed out.
  func add(rows: Int, taken: Int) {
    let now = state.withLock { state in
      state.rows += rows
      state.bytes = max(state.bytes, taken)
      return state
    }
    tell(now)
  }
}
