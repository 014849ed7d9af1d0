import Banyan
import Foundation
import Synchronization

/// Counts looks at a stop from when it is told to, and lets another thread request it during one of them.
package final class Interruption: Sendable {
  private struct State {
    var isCounting: Bool
    var looks = 0
    /// Looks when the request had been made. Other threads look on until then, for as long as the
    /// system takes to start the thread that makes it.
    var before = 0
    var stop: Stop?
  }

  private let state: Mutex<State>
  private let at: Int

  /// At no look where it is nil; counts from the start unless told to begin later.
  package init(at look: Int?, isCounting: Bool = true) {
    at = look ?? .max
    state = Mutex(State(isCounting: isCounting))
  }

  package var looks: Int { state.withLock { $0.looks } }

  /// Looks after the request.
  package var afterwards: Int { state.withLock { $0.looks - $0.before } }

  package func begin() { state.withLock { $0.isCounting = true } }

  package func stop() -> Stop {
    let stop = Stop { [self] in
      let (looks, stop) = state.withLock { state in
        if state.isCounting { state.looks += 1 }
        return (state.looks, state.isCounting ? state.stop : nil)
      }
      guard looks == at, let stop else { return }
      let done = DispatchSemaphore(value: 0)
      // A thread of its own: those of a pool may all be waiting for this one.
      Thread.detachNewThread { [self] in
        stop.request()
        state.withLock { $0.before = $0.looks }
        done.signal()
      }
      done.wait()
    }
    state.withLock { $0.stop = stop }
    return stop
  }
}
