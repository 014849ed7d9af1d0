import Glibc
import Synchronization

/// A signal that ends the program while a file is being written: first what was begun is taken back.
///
/// A handler may do next to nothing, so it only leaves a note while somebody writes; the writer
/// looks at it after every stretch, removes the unfinished file and lets the signal end the program.
package enum Interruption {
  private static let pending = Atomic<Int32>(0)
  private static let writers = Atomic<Int>(0)

  /// Those that end a program and that people, terminals and supervisors send.
  private static let signals = [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGXCPU, SIGUSR1, SIGUSR2,
  ]

  /// Makes every signal wait for the file that is being written. For programs; a library leaves the
  /// signals of its host alone.
  package static func listen() {
    // Both must exist before a handler looks at them.
    _ = (pending.load(ordering: .relaxed), writers.load(ordering: .relaxed))
    for number in signals where !isIgnored(number) { signal(number, note) }
    // What they stop is told by the call that they stop.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
  }

  /// A signal that whoever started the program wants ignored, as `nohup` does, stays so.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return true }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static let note: @convention(c) (Int32) -> Void = { number in
    // First the note, then the look: a writer that begins at this moment sees the one or is seen.
    pending.store(number, ordering: .sequentiallyConsistent)
    if writers.load(ordering: .sequentiallyConsistent) == 0 { end(by: number) }
  }

  private static func end(by number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  /// Whether the writer should stop and clean up.
  static var isPending: Bool { pending.load(ordering: .sequentiallyConsistent) != 0 }

  /// Does what must not be ended in its middle; `body` looks at `isPending` now and then.
  static func heldBack<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    hold()
    defer { release() }
    return try body()
  }

  /// A signal waits from here until as many have released as have held.
  static func hold() { writers.add(1, ordering: .sequentiallyConsistent) }

  static func release() {
    let left = writers.subtract(1, ordering: .sequentiallyConsistent).newValue
    let number = pending.load(ordering: .sequentiallyConsistent)
    if left == 0, number != 0 { end(by: number) }
  }
}
