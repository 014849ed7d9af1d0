import BanyanDiagnostics
import BanyanYAML

/// What the header of a credential says: four members, and perhaps who issued it.
struct TokenHeader {
  let algorithm: SignatureAlgorithm
  /// As written: whether it names a key is found out with the key.
  let key: String
  /// `iss`, where it stands there (VC-JOSE-COSE, section 3.1.1): whoever signed, or it is refused with him.
  let issuer: DocumentNode?

  private static let known: Set = ["alg", "cty", "iss", "kid", "typ"]

  /// Reads a header; fails with the finding.
  init(_ node: DocumentNode, file: String) throws(Refused) {
    let place = SourceLocation(file: file)
    func refused(_ member: String, _ problem: TextKey) -> Refused {
      Refused(
        Diagnostic(
          .verifyHeader, at: place, words: [.text(member), .phrase(problem)],
          hint: Phrase(.hintHeader)))
    }
    let name = node["alg"]?.quoted ?? ""
    guard let algorithm = SignatureAlgorithm(rawValue: name) else {
      throw Refused(
        Diagnostic(.verifyAlgorithm, at: place, [name], hint: Phrase(.hintAlgorithm)))
    }
    if let unknown = node.names.first(where: { !Self.known.contains($0) }) {
      throw refused(unknown, .headerForbidden)
    }
    for (member, wanted) in [("typ", "vc+jwt"), ("cty", "vc")] {
      guard let value = node[member] else { throw refused(member, .headerMissing) }
      guard value.quoted == wanted else { throw refused(member, .headerOther) }
    }
    guard let key = node["kid"] else { throw refused("kid", .headerMissing) }
    guard let text = key.quoted else { throw refused("kid", .headerOther) }
    self.algorithm = algorithm
    self.key = text
    issuer = node["iss"]
  }
}

/// Why a credential is refused, where nothing that follows could be trusted.
struct Refused: Error {
  let finding: Diagnostic

  init(_ finding: Diagnostic) { self.finding = finding }
}
