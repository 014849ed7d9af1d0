import Synchronization

/// How many threads a run may use at most, and whether somebody asked it to stop.
///
/// One value goes down through every stage, so that no stage takes more than the run was given.
package struct Workers: Sendable {
  /// One or more.
  package let most: Int
  package let stop: Stop

  /// As many threads as `most`, where it is nil one on each processor; `stop` asks for the end.
  package init(most: Int? = nil, stop: Stop = Stop()) {
    self.most = max(1, most ?? WorkerThreads.processors)
    self.stop = stop
  }
}

/// A flag by which a run is cancelled from outside: from another thread, or a signal.
///
/// Every loop that may be long looks at it: at each chunk, each sum, each sweep, each batch, each some
/// hundred rows. A stage that is stopped gives back what it has, and the run throws that away.
package final class Stop: Sendable {
  private let flag = Atomic(false)
  private let looked: (@Sendable () -> Void)?

  /// `looked` is called before each look, on the thread that looks: what is done after a request can
  /// be counted by it.
  package init(looked: (@Sendable () -> Void)? = nil) { self.looked = looked }

  /// Asks for the end; cannot be taken back.
  package func request() { flag.store(true, ordering: .relaxed) }

  package var isRequested: Bool {
    looked?()
    return flag.load(ordering: .relaxed)
  }
}
