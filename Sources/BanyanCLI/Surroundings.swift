import Banyan
import Glibc

/// What a program is started with, brought into the shape that the rest relies on.
enum Surroundings {
  static func prepare() {
    openStandardDescriptors()
    Interruption.listen()
  }

  static var allowStyles: Bool { !isDumb && (value(of: "NO_COLOR") ?? "").isEmpty }

  /// A terminal that moves no cursor and knows no colours.
  static var isDumb: Bool { value(of: "TERM") ?? "dumb" == "dumb" }

  /// The language of messages before a workspace says which: that of `--lang`, found before the command
  /// line is understood, else that of the surroundings.
  static let language = askedLanguage(in: CommandLine.arguments.dropFirst()) ?? ownLanguage

  /// What the last `--lang` asks for; nil where it asks for none of ours.
  static func askedLanguage(in words: some Collection<String>) -> Language? {
    let options = words.prefix { $0 != "--" }
    let values = zip(options, options.dropFirst()).compactMap { option, value in
      option == "--lang" ? value : nil
    }
    let joined = options.compactMap { $0.hasPrefix("--lang=") ? String($0.dropFirst(7)) : nil }
    return (joined.last ?? values.last).flatMap(LanguageOption.init)?.language
  }

  /// The first of the usual variables that is set; English where that is none of ours.
  private static var ownLanguage: Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(value).first { !$0.isEmpty }
    return set.map { $0 == "vi" || $0.hasPrefix("vi_") || $0.hasPrefix("vi.") } ?? false
      ? .vietnamese : .english
  }

  private static func value(of variable: String) -> String? {
    getenv(variable).map { String(cString: $0) }
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
