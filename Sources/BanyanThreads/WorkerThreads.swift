import Glibc
import Synchronization

/// Runs work on several threads and waits for all of it.
package enum WorkerThreads {
  /// Runs a piece of work once for each index, on as many threads.
  package static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    final class Start: Sendable {
      let index: Int
      let work: @Sendable (Int) -> Void

      init(index: Int, work: @escaping @Sendable (Int) -> Void) {
        self.index = index
        self.work = work
      }
    }
    var threads: [pthread_t] = []
    var refused: [Int] = []
    for index in 1..<max(1, count) {
      let start = Unmanaged.passRetained(Start(index: index, work: work))
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
          start.work(start.index)
          return nil
        }, start.toOpaque())
      if code == 0 {
        threads.append(thread)
      } else {
        // No thread to be had: its share is done here.
        start.release()
        refused.append(index)
      }
    }
    work(0)
    for index in refused { work(index) }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Divides `count` pieces among threads, at least so many for each; gives what each share made,
  /// in order.
  package static func divide<Result: Sendable>(
    _ count: Int, among threads: Int, least: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let shares = max(1, min(threads, count / max(1, least)))
    let results = Mutex([(share: Int, result: Result)]())
    withoutActuallyEscaping(work) { work in
      run(shares) { share in
        let result = work(count * share / shares..<count * (share + 1) / shares)
        results.withLock { $0.append((share, result)) }
      }
    }
    return results.withLock { $0.sorted { $0.share < $1.share }.map(\.result) }
  }

  /// Pieces that differ in size, each done by whichever thread is free; gives what they made, in order.
  /// Once a stop is requested no further one is begun, and what was not begun is missing.
  package static func each<Result: Sendable>(
    _ count: Int, by workers: Workers, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let next = Atomic(0)
    let results = Mutex([(piece: Int, result: Result)]())
    withoutActuallyEscaping(work) { work in
      run(min(workers.most, count)) { _ in
        while !workers.stop.isRequested {
          let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard piece < count else { return }
          let result = work(piece)
          results.withLock { $0.append((piece, result)) }
        }
      }
    }
    return results.withLock { $0.sorted { $0.piece < $1.piece }.map(\.result) }
  }

  /// Two pieces of work, side by side where there are two threads.
  package static func both<First: Sendable, Second: Sendable>(
    by workers: Workers, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard workers.most > 1 else { return (first(), second()) }
    let results = Mutex<(First?, Second?)>((nil, nil))
    withoutActuallyEscaping(first) { first in
      withoutActuallyEscaping(second) { second in
        run(2) { thread in
          if thread == 0 {
            let result = first()
            results.withLock { $0.0 = result }
          } else {
            let result = second()
            results.withLock { $0.1 = result }
          }
        }
      }
    }
    guard case (let first?, let second?) = results.withLock({ $0 }) else {
      preconditionFailure("both threads have ended")
    }
    return (first, second)
  }

  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
