import Glibc

/// Runs a piece of work once on each of several threads and waits for all.
enum WorkerThreads {
  static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
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

  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
