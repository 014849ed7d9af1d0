import Synchronization

/// How many threads a run may use at most, and whether somebody asked it to stop.
///
/// One value goes down through every stage, so that no stage takes more than the run was given.
public struct Workers: Sendable {
  /// One or more.
  public let most: Int
  /// Asks for the end.
  public let stop: Stop

  /// As many threads as `most`, where it is nil one on each processor; `stop` asks for the end.
  public init(most: Int? = nil, stop: Stop = Stop()) {
    self.most = max(1, most ?? WorkerThreads.processors)
    self.stop = stop
  }
}

/// A flag by which a run is cancelled from outside: from another thread, or a signal.
///
/// Every loop that may be long looks at it: at each chunk, each sum, each sweep, each batch, each some
/// hundred rows. A stage that is stopped gives back what it has, and the run throws that away.
public final class Stop: Sendable {
  private let flag = Atomic(false)
  private let looked: (@Sendable () -> Void)?

  /// A flag that nobody has raised.
  public init() { looked = nil }

  /// `looked` is called before each look, on the thread that looks: what is done after a request can
  /// be counted by it.
  package init(looked: @escaping @Sendable () -> Void) { self.looked = looked }

  /// Asks for the end; cannot be taken back.
  public func request() { flag.store(true, ordering: .relaxed) }

  /// Whether somebody asked for the end.
  public var isRequested: Bool {
    looked?()
    return flag.load(ordering: .relaxed)
  }
}
