import Banyan
import Glibc

/// What a program is started with, brought into the shape that the rest relies on.
enum Surroundings {
  static func prepare() {
    openStandardDescriptors()
    Interruption.listen()
  }

  /// A descriptor that is closed at the start would be given to the next file that is opened, and
  /// messages would land in a report. It leads nowhere instead: what is written to standard output
  /// then fails, as does what is read from standard input; messages are lost.
  private static func openStandardDescriptors() {
    for (descriptor, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
    ] where fcntl(descriptor, F_GETFD) < 0 {
      let opened = open("/dev/null", mode)
      if opened >= 0, opened != descriptor {
        dup2(opened, descriptor)
        close(opened)
      }
    }
  }
}
