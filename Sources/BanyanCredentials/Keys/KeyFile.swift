import BanyanDiagnostics
import BanyanFiles
import BanyanYAML

/// Files that keys stand in.
package enum KeyFile {
  /// Asks for the passphrase of the file that is named so; nil where nobody can give one.
  package typealias Passphrase = (_ file: String) throws -> [UInt8]?

  /// Why there is no key: the passphrase cannot be asked for.
  package struct NoPassphrase: Error {
    package let file: String

    package init(file: String) { self.file = file }
  }

  /// The private key in a file that nobody else can read; nil with a finding that says what is wrong.
  package static func privateKey(
    at path: String, through inputs: Inputs, passphrase: Passphrase, _ found: inout Diagnostics
  ) throws -> PrivateKey? {
    guard let bytes = try bytes(at: path, through: inputs, isSecret: true, &found) else {
      return nil
    }
    return try privateKey(in: bytes, at: path, passphrase, &found)
  }

  /// The public half, out of a private key or out of a JWK that is public.
  package static func publicKey(
    at path: String, through inputs: Inputs, passphrase: Passphrase, _ found: inout Diagnostics
  ) throws -> PublicKey? {
    guard let bytes = try bytes(at: path, through: inputs, isSecret: false, &found) else {
      return nil
    }
    if isSecret(bytes) {
      return try privateKey(at: path, through: inputs, passphrase: passphrase, &found)?.publicKey
    }
    let node = JSONReading.document(trimmed(bytes))
    guard let key = node.flatMap(PublicKey.init), key.identifier != nil else {
      found.report(noKey(path, bytes))
      return nil
    }
    return key
  }

  private static func privateKey(
    in bytes: [UInt8], at path: String, _ passphrase: Passphrase, _ found: inout Diagnostics
  ) throws -> PrivateKey? {
    let content = trimmed(bytes)
    guard EncryptedKey.isForm(content) else {
      if let key = PrivateKey(json: content) { return key }
      found.report(noKey(path, content))
      return nil
    }
    guard let words = try passphrase(path) else { throw NoPassphrase(file: path) }
    do throws(EncryptedKey.Failure) {
      return try EncryptedKey.open(content, with: words)
    } catch {
      switch error {
      case .form: found.report(noKey(path, content))
      case .passphrase:
        found.report(
          Diagnostic(
            .keyPassphrase, at: SourceLocation(file: path), hint: Phrase(.hintPassphrase)))
      }
      return nil
    }
  }

  /// Whether they hold what nobody else may know.
  private static func isSecret(_ bytes: [UInt8]) -> Bool {
    let content = trimmed(bytes)
    return EncryptedKey.isForm(content) || JSONReading.document(content)?["d"] != nil
  }

  private static func noKey(_ path: String, _ bytes: [UInt8]) -> Diagnostic {
    Diagnostic(
      .keyForm, at: SourceLocation(file: path),
      notes: instead(of: JSONReading.document(trimmed(bytes))).map { [Note(Phrase($0))] } ?? [],
      hint: Phrase(.hintKeyForm))
  }

  /// What stands in the place of a key, where that is something people take for one.
  private static func instead(of document: DocumentNode?) -> TextKey? {
    guard let document, document["d"] == nil else { return nil }
    if document["verificationMethod"] != nil { return .noteKeyIsDocument }
    return PublicKey(document) == nil ? nil : .noteKeyIsPublic
  }

  /// What people add to the end of a file by hand takes nothing from a key.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.reversed().drop { [0x0A, 0x0D, 0x20].contains($0) }.reversed()
  }

  private static func bytes(
    at path: String, through inputs: Inputs, isSecret: Bool, _ found: inout Diagnostics
  ) throws(FileError) -> [UInt8]? {
    let isLink = try FileSystem.kind(of: path) == .link
    do throws(StreamFailure) {
      let file = try inputs.open(path, as: path, .credential)
      let bytes = try file.bytes()
      // Of what holds no key at all others may know, and wherever it lies.
      if isSecret, Self.isSecret(bytes),
        let exposure = exposure(of: path, isLink: isLink, isOpen: file.isOpenToOthers)
      {
        found.report(exposure)
        return nil
      }
      return bytes
    } catch {
      try error.report(in: path, &found)
      return nil
    }
  }

  /// Why a private key is not taken from a file.
  private static func exposure(of path: String, isLink: Bool, isOpen: Bool) -> Diagnostic? {
    let place = SourceLocation(file: path)
    if isLink {
      return Diagnostic(
        .keyPermissions, at: place, words: [.phrase(.keyIsLink)], hint: Phrase(.hintKeyLink))
    }
    guard isOpen else { return nil }
    return Diagnostic(
      .keyPermissions, at: place, words: [.phrase(.keyIsOpen)],
      hint: Phrase(.hintKeyPermissions, ShownText.shellWord(path)))
  }

  /// Writes a private key where nothing stands, readable by its owner alone; false, with a finding,
  /// where something stands there.
  package static func create(
    _ key: PrivateKey, under passphrase: [UInt8]?, at path: String, through door: Outgoing,
    _ found: inout Diagnostics
  ) throws(WritingRefusal) -> Bool {
    let bytes = passphrase.map { EncryptedKey.seal(key, under: $0) } ?? key.json
    do throws(WritingRefusal) {
      try door.create(bytes, at: path, isSecret: true)
      return true
    } catch {
      guard case .exists = error else { throw error }
      found.report(
        Diagnostic(.keyExists, at: SourceLocation(file: path), hint: Phrase(.hintKeyExists)))
      return false
    }
  }
}
