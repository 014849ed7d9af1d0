import Banyan
import Glibc
import Synchronization

/// One line at the foot of the terminal that says how far reading has come.
final class ProgressDisplay: Sendable {
  /// Seconds of the run before anything is shown, and between one line and the next.
  private static let patience = 0.5
  private static let interval = 0.1

  private let language: Language
  private let start: Double
  private let state = Mutex(State())

  private struct State {
    var last = -Double.infinity
    var isShown = false
  }

  /// - Parameter start: when the run began, by `Output.now`.
  init(_ language: Language, _ start: Double) {
    self.language = language
    self.start = start
  }

  /// Whether somebody is looking who asked for messages.
  static func wanted(by options: CommonOptions) -> Bool {
    Output.isErrorTerminal && !Surroundings.isDumb && !options.quiet
      && options.diagnostics == .text
  }

  func show(_ progress: ReadingProgress) {
    let now = Output.now()
    state.withLock { state in
      guard now - start >= Self.patience, now - state.last >= Self.interval else { return }
      state.last = now
      state.isShown = true
      let line = ProgressLine(
        rows: progress.rows, bytes: progress.bytes, totalBytes: progress.totalBytes,
        seconds: now - start
      ).text(in: language, width: Output.errorWidth - 1)
      Output.complain("\r\(line)\u{1B}[K")
    }
  }

  /// Leaves the line as if nothing had been written.
  func erase() {
    state.withLock { state in
      if state.isShown { Output.complain("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}
