import Banyan
import Foundation
import Testing

/// Files under Vectors/, each with where it comes from.
///
/// - `rfc8785/`: inputs and canonical forms beside RFC 8785 (github.com/cyberphone/json-canonicalization,
///   testdata, Apache License 2.0).
/// - `jose/`: RFC 8037, appendix A, and RFC 7515, appendix A.3.
/// - `credentials.json`: forty tokens with their verdict, made with Python's cryptography and the key
///   of RFC 8037, appendix A, which protects nothing.
/// - `heat/`: the passport of one heat of rebar of an invented firm, signed by the same program.
enum Vectors {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Vectors"

  static func bytes(_ name: String) throws -> [UInt8] {
    try FileSystem.bytes(of: "\(folder)/\(name)")
  }

  static func file(_ name: String) throws -> CredentialFile {
    CredentialFile(name: name, bytes: try bytes(name))
  }

  static func node(_ name: String) throws -> DocumentNode {
    var found = Diagnostics()
    let node = try bytes(name).withUnsafeBytes { JSONDocument.read($0, file: name, &found) }
    return try #require(node, "\(name): \(found.ordered)")
  }

  static func value(_ name: String) throws -> JSONValue {
    try #require(JSONValue(node(name)))
  }

  /// The private key of RFC 8037, appendix A.1, under a name.
  static func testKey(named name: String) throws -> PrivateKey {
    let secret = try #require(
      Base64URL.bytes(of: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"))
    let bytes = try #require(
      Base64URL.bytes(of: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
    let signing = try #require(SigningKey(.ed25519, secret: secret, public: bytes))
    return PrivateKey(signing, named: try #require(KeyIdentifier(name)))
  }
}

/// What a verification found, as codes.
struct Judgement {
  let verdict: Verdict?
  let document: DocumentNode?
  let found: Diagnostics

  init(
    _ token: [UInt8], issuer: [UInt8], status: [UInt8]?, at moment: String, isForeign: Bool = false
  ) throws {
    var found = Diagnostics()
    let verification = CredentialVerification(
      issuer: CredentialFile(name: "did.json", bytes: issuer),
      revocation: status.map { .list(CredentialFile(name: "list", bytes: $0)) } ?? .notAsked,
      at: try #require(Instant(rfc3339: moment)), isForeign: isForeign)
    let judged = verification.judged(CredentialFile(name: "token", bytes: token), &found)
    verdict = judged.verdict
    document = judged.document
    self.found = found
  }

  var codes: [String] { found.ordered.filter { $0.severity == .error }.map(\.code.rawValue) }
  /// Errors that do not say what to do.
  var withoutWayOut: [String] {
    found.ordered.filter { $0.severity == .error && $0.hint == nil }.map(\.code.rawValue)
  }
  var text: String { DiagnosticText(language: .english).text(of: found) }
}
