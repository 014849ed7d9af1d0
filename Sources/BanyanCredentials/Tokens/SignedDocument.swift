import BanyanDiagnostics
import BanyanDigests
import BanyanYAML

/// A credential whose signature holds under a key of its issuer: the first five rows of verifying,
/// each of which ends it.
struct SignedDocument {
  let document: DocumentNode
  let key: KeyIdentifier

  /// - Parameter issuer: the DID document of whoever is trusted.
  /// `issuer`: the document of whoever is trusted; nil where its file holds none.
  init(_ file: CredentialFile, issuer: DocumentNode?, called issuerFile: String) throws(Refused) {
    let place = SourceLocation(file: file.name)
    let token = try Self.token(in: file)
    let header = try TokenHeader(
      Self.object(in: token.header, of: file, not: .formHeader), file: file.name)
    let document = try Self.object(in: token.payload, of: file, not: .formPayload)
    key = try Self.verified(token, header, issuer, called: issuerFile, at: place)
    try Self.expectIssuer(of: document, header, key, at: place)
    self.document = document
  }

  // MARK: Row 1

  private static func token(in file: CredentialFile) throws(Refused) -> CompactToken {
    var bytes = file.bytes
    let isDocument = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) } == UInt8(ascii: "{")
    if isDocument {
      guard let content = Envelope.content(of: bytes) else {
        throw refused(.formEnvelope, in: file)
      }
      bytes = content
    }
    guard let token = CompactToken(bytes) else { throw refused(.formToken, in: file) }
    return token
  }

  private static func refused(
    _ reason: TextKey, in file: CredentialFile, _ notes: [Note] = []
  ) -> Refused {
    Refused(
      Diagnostic(
        .verifyForm, at: SourceLocation(file: file.name), words: [.phrase(reason)], notes: notes,
        hint: Phrase(.hintForm)))
  }

  private static func object(
    in bytes: [UInt8], of file: CredentialFile, not reason: TextKey
  ) throws(Refused) -> DocumentNode {
    var found = Diagnostics()
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard !hasMark, let node = JSONReading.document(bytes, &found), case .mapping = node.content
    else {
      let notes = found.ordered.first?.location.flatMap { place -> Note? in
        guard let line = place.line, let column = place.column else { return nil }
        return Note(Phrase(.noteInside, String(line), String(column)))
      }
      throw refused(Self.reason(found) ?? reason, in: file, notes.map { [$0] } ?? [])
    }
    return node
  }

  private static func reason(_ found: Diagnostics) -> TextKey? {
    switch found.ordered.first?.code.rawValue {
    case "json.repeated-key": .formTwice
    case "json.depth": .formDepth
    case "text.encoding", "text.utf16": .formEncoding
    default: nil
    }
  }

  // MARK: Rows 3 and 4

  private static func verified(
    _ token: CompactToken, _ header: TokenHeader, _ issuer: DocumentNode?,
    called issuerFile: String, at place: SourceLocation
  ) throws(Refused) -> KeyIdentifier {
    func refused(_ reason: TextKey) -> Refused {
      Refused(
        Diagnostic(
          .verifyKey, at: place, words: [.text(header.key), .phrase(reason)],
          notes: [Note(Phrase(.noteKeyDocument), at: SourceLocation(file: issuerFile))],
          hint: wayOut(of: reason, key: header.key)))
    }
    guard let identifier = KeyIdentifier(header.key) else { throw refused(.keyNoURL) }
    guard let issuer else { throw refused(.keyNoDocument) }
    let key: VerificationKey
    do throws(DIDDocument.KeyFault) {
      key = try DIDDocument.key(identifier, for: header.algorithm, in: issuer)
    } catch {
      throw refused(error.reason)
    }
    guard key.verifies(token.signature, of: token.signed) else {
      throw Refused(
        Diagnostic(
          .verifySignature, at: place, [header.key], hint: Phrase(.hintSignature)))
    }
    return identifier
  }

  /// What to do about a key that is not accepted.
  private static func wayOut(of reason: TextKey, key: String) -> Phrase {
    guard let controller = KeyIdentifier(key)?.controller, reason != .keyOtherFamily else {
      return Phrase(.hintSignAnew)
    }
    if reason == .keyPublished { return Phrase(.hintKeyStolen, controller) }
    return WebIdentifier(controller).map { Phrase(.hintKeyDocument, $0.address) }
      ?? Phrase(.hintKeyDocumentOf, controller)
  }

  // MARK: Row 5

  private static func expectIssuer(
    of document: DocumentNode, _ header: TokenHeader, _ key: KeyIdentifier,
    at place: SourceLocation
  ) throws(Refused) {
    func refused(_ reason: TextKey, _ named: String?, hint: TextKey = .hintIssuerAsked) -> Refused {
      Refused(
        Diagnostic(
          .verifyIssuer, at: place, words: [.phrase(reason)],
          notes: [Note(Phrase(.noteIssuers, named ?? "-", key.controller))],
          hint: Phrase(hint, arguments: hint == .hintIssuerAsked ? [named ?? key.controller] : [])))
    }
    guard document["vc"] == nil else {
      throw refused(.issuerWrapped, nil, hint: .hintIssuerUnwrapped)
    }
    // The data model allows the DID alone in place of an object.
    let named = document["issuer"]?.quoted ?? document["issuer"]?["id"]?.quoted
    guard named == key.controller else { throw refused(.issuerOther, named) }
    for other in [header.issuer, document["iss"]] {
      if let other, other.quoted != key.controller { throw refused(.issuerDiffers, other.quoted) }
    }
  }
}
