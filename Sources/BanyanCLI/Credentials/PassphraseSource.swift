import ArgumentParser
import Banyan
import Glibc

/// A command that reads keys: it asks in its language and reads through its door.
protocol KeyReading {
  var language: Language { get }
  var inputs: Inputs { get }
  func say(_ findings: Diagnostics)
}

extension CredentialSession: KeyReading {}
extension Session: KeyReading {}

/// Where a passphrase comes from: the first line of a file or a terminal, never an argument or a
/// variable of the surroundings, which others can read.
struct PassphraseSource: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The passphrase is the first line of this file; asked for on the terminal when left out.",
      valueName: "file"))
  var passphraseFile: String?

  /// The passphrase of a file that is there already; nil where nobody can be asked.
  func words(for file: String, _ session: some KeyReading) throws -> [UInt8]? {
    if let passphraseFile { return try firstLine(of: passphraseFile, session) }
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    return asked(TextKey.passphraseAsked.text(in: session.language, file))
  }

  /// The passphrase of a file that is made now, asked for twice.
  func newWords(for file: String, _ session: some KeyReading) throws -> [UInt8] {
    guard let first = try words(for: file, session) else {
      throw KeyFile.NoPassphrase(file: file)
    }
    if passphraseFile == nil {
      let again = asked(TextKey.passphraseAgain.text(in: session.language))
      guard again == first else {
        Output.refuse(Phrase(.passphraseDiffers), in: session.language)
        throw ExitCode(2)
      }
    }
    guard !first.isEmpty else {
      Output.refuse(Phrase(.passphraseEmpty), in: session.language)
      throw ExitCode(2)
    }
    return first
  }

  private func firstLine(of path: String, _ session: some KeyReading) throws -> [UInt8]? {
    var found = Diagnostics()
    guard let bytes = try session.inputs.bytes(of: path, as: path, .credential, &found) else {
      session.say(found)
      throw ExitCode(1)
    }
    var line = Array(bytes.prefix { $0 != UInt8(ascii: "\n") })
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return line
  }

  /// A line of the terminal, which does not show it.
  private func asked(_ question: String) -> [UInt8] {
    Output.complain(question)
    var shown = termios()
    let isKnown = tcgetattr(STDIN_FILENO, &shown) == 0
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    if isKnown { tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) }
    defer {
      if isKnown { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
      Output.complain("\n")
    }
    return Array((readLine(strippingNewline: true) ?? "").utf8)
  }
}
