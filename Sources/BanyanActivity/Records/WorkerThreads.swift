import Glibc
import Synchronization

/// Runs a piece of work once on each of several threads and waits for all.
package enum WorkerThreads {
  package static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    guard count > 1 else {
      work(0)
      return
    }
    final class Start: Sendable {
      let index: Int
      let work: @Sendable (Int) -> Void

      init(index: Int, work: @escaping @Sendable (Int) -> Void) {
        self.index = index
        self.work = work
      }
    }
    var threads: [pthread_t] = []
    for index in 1..<count {
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
        // No thread to be had: the others do its share.
        start.release()
      }
    }
    work(0)
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Divides `count` pieces among threads, at least so many for each; gives what each share made,
  /// in order.
  package static func divide<Result: Sendable>(
    _ count: Int, among threads: Int, least: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let shares = max(1, min(threads, count / max(1, least)))
    @Sendable func range(_ share: Int) -> Range<Int> {
      count * share / shares..<count * (share + 1) / shares
    }
    if shares == 1 { return [work(range(0))] }
    let results = Mutex([Int: Result]())
    withoutActuallyEscaping(work) { work in
      run(shares) { share in
        let result = work(range(share))
        results.withLock { $0[share] = result }
      }
    }
    let made = results.withLock { $0 }
    // A share for which no thread was to be had is done here.
    return (0..<shares).map { made[$0] ?? work(range($0)) }
  }

  /// Runs two pieces of work side by side.
  package static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, and second: @Sendable () -> Second
  ) -> (First, Second) {
    let other = Mutex<Second?>(nil)
    var made: First?
    withoutActuallyEscaping(first) { first in
      withoutActuallyEscaping(second) { second in
        let one = Mutex<First?>(nil)
        run(min(2, processors)) { share in
          if share == 0 {
            let result = first()
            one.withLock { $0 = result }
          } else {
            let result = second()
            other.withLock { $0 = result }
          }
        }
        made = one.withLock { $0 }
      }
    }
    return (made ?? first(), other.withLock { $0 } ?? second())
  }

  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
