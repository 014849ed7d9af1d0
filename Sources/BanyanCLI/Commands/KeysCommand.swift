import ArgumentParser
import Banyan

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Keys that sign passports: make one, publish them, show one.",
    subcommands: [New.self, Document.self, Show.self])

  enum Curve: String, ExpressibleByArgument, CaseIterable {
    case ed25519, p256

    var curve: SignatureCurve { self == .ed25519 ? .ed25519 : .p256 }
  }

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Makes a private key, in a file that its owner alone can read.")

    @Option(help: "Whose key it is: a did:web on the firm's own domain, as did:web:mill.example.")
    var issuer: String

    @Option(help: "ed25519 or p256.")
    var type = Curve.ed25519

    @Option(help: "The file to write; nothing may stand there.")
    var output: String

    @Option(help: "What the key is called behind the issuer's '#'.")
    var name = "key-1"

    @Flag(help: "Close the key with a passphrase.")
    var encrypt = false

    @Flag(help: "Has no effect here: a key never takes the place of a file.")
    var force = false

    @OptionGroup var passphrase: PassphraseSource
    @OptionGroup var options: CredentialOptions

    private var identifier: KeyIdentifier? {
      WebIdentifier(issuer).flatMap { KeyIdentifier($0, name: name) }
    }

    func validate() throws {
      guard WebIdentifier(issuer) != nil else {
        throw ValidationError(.useIssuer, issuer)
      }
      guard identifier != nil else {
        throw ValidationError(.useKeyName, name)
      }
      if passphrase.passphraseFile != nil, !encrypt {
        throw ValidationError(.usePassphraseFile)
      }
    }

    func run() throws {
      guard let identifier else { return }
      let session = CredentialSession(options)
      let key = PrivateKey(new: type.curve, named: identifier)
      try session.run { found in
        let words = encrypt ? try passphrase.newWords(for: output, session) : nil
        return try KeyFile.create(
          key, under: words, at: output, through: session.door(isForced: false), &found)
      }
      Output.write(KeysCommand.page(of: key.publicKey, in: session.language))
    }
  }

  struct Document: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "did", abstract: "Writes the DID document of these keys, to be published.")

    @Argument(help: "Key files, or the public parts that `keys show --format json` writes.")
    var files: [String]

    @Option(help: "The file to write; standard output when left out.")
    var output: String?

    @Option(
      parsing: .upToNextOption,
      help: "Keys that sign no more, and whose credentials stay good.")
    var retired: [String] = []

    @Flag(help: "Replace a file that banyan did not write; never one that this run read.")
    var force = false

    @OptionGroup var passphrase: PassphraseSource
    @OptionGroup var options: CredentialOptions

    func run() throws {
      let session = CredentialSession(options)
      let bytes = try session.run { found in try document(session, &found) }
      guard let output else { return Output.write(bytes) }
      do {
        try session.door(isForced: force).write([bytes], to: output)
      } catch {
        throw Delivery.refused(error, in: session.language)
      }
    }

    private func document(
      _ session: CredentialSession, _ found: inout Diagnostics
    ) throws -> [UInt8]? {
      var keys: [(file: String, key: PublicKey)] = []
      for file in files + retired {
        let key = try KeyFile.publicKey(
          at: file, through: session.inputs, passphrase: { try passphrase.words(for: $0, session) },
          &found)
        if let key { keys.append((file, key)) }
      }
      // What is wrong with a key is said of all of them before their document is thought of.
      guard !found.hasErrors else { return nil }
      return DIDDocument.document(of: keys, &found).map(LaidOutJSON.bytes)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "The public part of a key, and its thumbprint (RFC 7638).")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "A key file, or a public part.")
    var file: String

    @Option(help: "text, or json for the JWK.")
    var format = Format.text

    @OptionGroup var passphrase: PassphraseSource
    @OptionGroup var options: CredentialOptions

    func run() throws {
      let session = CredentialSession(options)
      let key = try session.run { found in
        try KeyFile.publicKey(
          at: file, through: session.inputs, passphrase: { try passphrase.words(for: $0, session) },
          &found)
      }
      switch format {
      case .text: Output.write(KeysCommand.page(of: key, in: session.language))
      case .json: Output.write(CanonicalJSON.bytes(of: key.named) + [UInt8(ascii: "\n")])
      }
    }
  }

  private static func page(of key: PublicKey, in language: Language) -> String {
    let rows: [(TextKey, String)] = [
      (.labelKey, key.identifier?.description ?? "-"),
      (.labelCurve, key.verification.curve.rawValue),
      (.labelPublic, Base64URL.text(of: key.verification.bytes)),
      (.labelThumbprint, key.thumbprint),
    ]
    let labels = rows.map { $0.0.text(in: language) }
    let width = (labels.map(\.count).max() ?? 0) + 2
    return zip(labels, rows).map { label, row in
      label + String(repeating: " ", count: width - label.count) + ShownText.line(row.1) + "\n"
    }.joined()
  }
}
