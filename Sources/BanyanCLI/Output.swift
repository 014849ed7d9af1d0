import Banyan
import Glibc

/// Standard output and standard error.
enum Output {
  static func write(_ text: String) { send(text, to: STDOUT_FILENO) }
  static func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { send($0, to: STDOUT_FILENO) }
  }

  static func complain(_ text: String) { send(text, to: STDERR_FILENO) }

  /// Says on one line why the program ends; names in it are the user's.
  static func refuse(_ phrase: Phrase, in language: Language) {
    refuse(phrase.text(in: language))
  }

  /// The same in words that have their language.
  static func refuse(_ message: String) { complain("banyan: \(ShownText.line(message))\n") }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether text may be styled: on a terminal that can, whose owner does not refuse it by NO_COLOR.
  static var isStyled: Bool { isTerminal && Surroundings.allowStyles }
  static var isErrorStyled: Bool { isErrorTerminal && Surroundings.allowStyles }

  /// Columns of the terminal; 80 where it does not say.
  static var width: Int { width(of: STDOUT_FILENO) }
  static var errorWidth: Int { width(of: STDERR_FILENO) }

  private static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : 80
  }

  private static func send(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { send($0, to: descriptor) }
  }

  private static func send(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) {
    let code = FileSystem.writeAll(bytes, to: descriptor)
    // A reader that closed its end wants no more; anything else is the outside world's failure. What
    // cannot be said does not change how the program ends.
    guard code != 0, code != EPIPE, descriptor != STDERR_FILENO else { return }
    refuse(FileError(of: .placeStandardOutput, code: code).text(in: Surroundings.language))
    exit(3)
  }

  /// Seconds since some fixed moment, for `--timings` and progress.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
