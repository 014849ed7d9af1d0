import BanyanDiagnostics
import BanyanDigests
import BanyanYAML

/// The document of a DID: which keys speak for it.
package enum DIDDocument {
  private static let contexts: JSONValue = [
    "https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1",
  ]

  /// The document of a firm's keys, all of one issuer, those in use before those that are retired: what
  /// was signed under a retired key stays good as long as it is listed.
  package static func document(of keys: [PublicKey], issuer: String) -> JSONValue {
    let identifiers = keys.compactMap { $0.identifier }
    let methods = zip(keys, identifiers).map { key, identifier -> JSONValue in
      [
        "id": .text(identifier.description), "type": "JsonWebKey", "controller": .text(issuer),
        "publicKeyJwk": key.bare,
      ]
    }
    return [
      "@context": contexts, "id": .text(issuer), "verificationMethod": .array(methods),
      "assertionMethod": .array(identifiers.map { .text($0.description) }),
    ]
  }

  /// Whether a file is a document that this program wrote, and so may take the place of.
  package static func isOurs(_ bytes: [UInt8]) -> Bool {
    guard let node = JSONReading.document(bytes), let issuer = node["id"]?.quoted,
      node["verificationMethod"] != nil
    else { return false }
    let keys = node["verificationMethod"]?.items.compactMap { method -> PublicKey? in
      guard let key = method["publicKeyJwk"].flatMap(PublicKey.init) else { return nil }
      return PublicKey(
        key.verification, named: method["id"]?.quoted.flatMap(KeyIdentifier.init))
    }
    return LaidOutJSON.bytes(of: document(of: keys ?? [], issuer: issuer)) == bytes
  }

  /// Whether a document lists a key, for making assertions.
  package static func lists(_ key: PublicKey, in bytes: [UInt8]) -> Bool {
    guard let node = JSONReading.document(bytes), let identifier = key.identifier else {
      return false
    }
    let algorithm = SignatureAlgorithm(for: key.verification.curve)
    return (try? Self.key(identifier, for: algorithm, in: node)) == key.verification
  }

  /// The keys of a document whose issuers must be one; nil with a finding for each that is another's
  /// or stands twice.
  package static func document(
    of keys: [(file: String, key: PublicKey)], _ found: inout Diagnostics
  ) -> JSONValue? {
    guard let first = keys.first, let issuer = first.key.identifier?.controller else { return nil }
    var files: [String: String] = [:]
    var isSound = true
    for (file, key) in keys {
      guard let identifier = key.identifier else { continue }
      let place = SourceLocation(file: file)
      if identifier.controller != issuer {
        isSound = false
        found.report(
          Diagnostic(
            .keyIssuer, at: place, [identifier.controller, issuer],
            notes: [Note(Phrase(.noteKeyIssuer), at: SourceLocation(file: first.file))],
            hint: Phrase(.hintKeyIssuer)))
      } else if let other = files.updateValue(file, forKey: identifier.name) {
        isSound = false
        found.report(
          Diagnostic(
            .keyRepeated, at: place, [identifier.description],
            notes: [Note(Phrase(.noteKeyRepeated), at: SourceLocation(file: other))],
            hint: Phrase(.hintKeyRepeated)))
      }
    }
    return isSound ? document(of: keys.map(\.key), issuer: issuer) : nil
  }
}

extension DIDDocument {
  /// The key that a document lists under a name, for making assertions and for this algorithm; fails
  /// with why it is none.
  static func key(
    _ identifier: KeyIdentifier, for algorithm: SignatureAlgorithm, in document: DocumentNode
  ) throws(KeyFault) -> VerificationKey {
    let issuer = identifier.controller
    // Whoever publishes a secret half lets everybody sign, and keeps no secret of the others.
    if holdsSecret(document) { throw KeyFault(.keyPublished) }
    guard document["id"]?.quoted == issuer else { throw KeyFault(.keyOfAnother) }
    let own = identifier.description
    func isOwn(_ node: DocumentNode?) -> Bool {
      // A document may leave its own DID away.
      node?.quoted == own || node?.quoted == "#\(identifier.name)"
    }
    let asserting = document["assertionMethod"]?.items ?? []
    let methods =
      (document["verificationMethod"]?.items ?? []).filter { isOwn($0["id"]) }
      + asserting.filter { isOwn($0["id"]) }
    guard let method = methods.first else { throw KeyFault(.keyAbsent) }
    guard methods.count == 1 else { throw KeyFault(.keyTwice) }
    guard asserting.contains(where: { isOwn($0) || isOwn($0["id"]) }) else {
      throw KeyFault(.keyNotAsserting)
    }
    guard method["controller"]?.quoted == issuer else { throw KeyFault(.keyOtherController) }
    guard let jwk = method["publicKeyJwk"], let type = method["type"]?.quoted,
      ["JsonWebKey", "JsonWebKey2020"].contains(type)
    else { throw KeyFault(.keyNoJWK) }
    guard let key = PublicKey(jwk)?.verification else { throw KeyFault(.keyNoJWK) }
    guard key.curve == algorithm.curve, jwk["alg"].map({ $0.quoted == algorithm.rawValue }) ?? true
    else { throw KeyFault(.keyOtherFamily) }
    return key
  }

  /// Whether a secret half of a key stands anywhere in it: a private member of a JSON Web Key (RFC 7518,
  /// sections 6.2.2, 6.3.2 and 6.4.1), or a key of another form that calls itself private.
  private static func holdsSecret(_ node: DocumentNode) -> Bool {
    switch node.content {
    case .mapping(let entries):
      let names = entries.map(\.key.value)
      if names.contains("kty"), !privateMembers.isDisjoint(with: names) { return true }
      return names.contains { $0.hasPrefix("privateKey") || $0.hasPrefix("secretKey") }
        || entries.contains { holdsSecret($0.value) }
    case .list(let items): return items.contains(where: holdsSecret)
    default: return false
    }
  }

  private static let privateMembers: Set = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"]

  /// Whether a file that is to be published gives a secret away.
  package static func holdsSecret(_ bytes: [UInt8]) -> Bool {
    JSONReading.document(bytes).map(holdsSecret) ?? false
  }

  /// Why a key cannot be used.
  struct KeyFault: Error {
    let reason: TextKey

    init(_ reason: TextKey) { self.reason = reason }
  }
}
