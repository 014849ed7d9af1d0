import Glibc

/// Runs a piece of work once on each of several threads and waits for all.
enum Workers {
  static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
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
}
