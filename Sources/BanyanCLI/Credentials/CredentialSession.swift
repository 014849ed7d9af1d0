import ArgumentParser
import Banyan
import Glibc

/// What every command over keys and signed documents takes; they know no workspace.
struct CredentialOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of messages: en or vi.")
  var language: LanguageOption?

  @Option(help: "Write diagnostics as text or as json.")
  var diagnostics = DiagnosticsFormat.text
}

/// How such a command reads, writes and speaks.
struct CredentialSession {
  let options: CredentialOptions
  let inputs = Inputs()

  init(_ options: CredentialOptions) { self.options = options }

  var language: Language { options.language?.language ?? Surroundings.language }

  /// Runs what reads and writes; ends the program as commands over a workspace end it.
  @discardableResult
  func run<Value>(_ body: (inout Diagnostics) throws -> Value?) throws -> Value {
    var found = Diagnostics()
    do {
      let value = try body(&found)
      say(found)
      guard let value, !found.hasErrors else { throw ExitCode(1) }
      return value
    } catch let error as FileError {
      throw Session.missing(error, error.path, in: language)
    } catch let refusal as WritingRefusal {
      throw Delivery.refused(refusal, in: language)
    } catch let error as KeyFile.NoPassphrase {
      Output.refuse(Phrase(.passphraseUnasked, error.file), in: language)
      throw ExitCode(2)
    }
  }

  func say(_ findings: Diagnostics) {
    if options.diagnostics == .json {
      Output.complain(DiagnosticJSON.text(of: findings, in: language))
    } else {
      Output.complain(
        DiagnosticText(language: language, colours: Output.isErrorTerminal).text(of: findings))
    }
  }

  /// The door through which such a command writes.
  func door(isForced: Bool) -> Outgoing {
    Outgoing(
      inputName: { [inputs] in inputs.name(of: $0) },
      isOwn: { OwnFile.isKnown($0, replacedBy: []) }, isForced: isForced)
  }
}
