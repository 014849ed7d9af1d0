import BanyanDiagnostics
import BanyanYAML

/// The rules that a document of a passport is held to, signed or not, ours or another's.
package struct DocumentRules {
  package enum Kind: Sendable {
    /// A credential of UNTP 0.7.0, with its schema.
    case credential
    /// EN 18223, compressed or full.
    case en18223
    /// RFC 9264 as resolvers of product identifiers have it.
    case linkset
    /// The body of EN 18222's RegisterProductDPP.
    case registry
  }

  private let kind: Kind
  private let isForeign: Bool
  private let hint: Phrase

  /// `isForeign`: whether others wrote it; what only we promise is a warning then. `hint`: how whoever reads
  /// of a fault gets rid of it.
  package init(
    _ kind: Kind, isForeign: Bool = false, hint: Phrase = Phrase(.hintDocumentOurs)
  ) {
    self.kind = kind
    self.isForeign = isForeign
    self.hint = hint
  }

  package func judge(
    _ document: JSONValue, at place: SourceLocation, _ found: inout Diagnostics
  ) {
    judge(document.node(at: place), at: place, &found)
  }

  package func judge(
    _ document: DocumentNode, at place: SourceLocation, _ found: inout Diagnostics
  ) {
    var own = Diagnostics()
    if kind == .credential {
      CredentialContent(document: document, place: place, isForeign: isForeign).judge(&own)
    }
    if kind == .linkset {
      var reading = ShapeReading()
      reading.read(document, as: LinksetRules.shape, at: ".")
      reading.report(at: place, &own)
    }
    for breach in breaches(of: document) {
      own.report(breach.diagnostic(at: place, isForeign: isForeign))
    }
    if own.isEmpty { return }
    found.append(contentsOf: own.mapped { $0.hinting(hint) })
  }

  private func breaches(of document: DocumentNode) -> [RuleBreach] {
    switch kind {
    case .credential: []
    case .en18223: EN18223Rules(document: document).breaches
    case .linkset: LinksetRules(document: document).breaches
    case .registry: RegistryRules(document: document).breaches
    }
  }
}

extension JSONValue {
  /// As it would be read again.
  package func node(at place: SourceLocation) -> DocumentNode {
    let content: DocumentNode.Content =
      switch self {
      case .object(let members):
        .mapping(
          members.map {
            .init(key: Located($0.name, at: place), value: $0.value.node(at: place))
          })
      case .array(let values): .list(values.map { $0.node(at: place) })
      case .text(let text): .scalar(text, plain: false)
      case .number(let number): .scalar(number.text, plain: true)
      case .truth(let truth): .scalar(truth ? "true" : "false", plain: true)
      case .null: .scalar("null", plain: true)
      }
    return DocumentNode(content: content, location: place)
  }
}

extension DocumentNode {
  /// Every member and item, from the outside in.
  func walk(
    at path: String = "",
    _ body: (_ node: DocumentNode, _ name: String, _ path: String) -> Void
  ) {
    let children: [(String, DocumentNode)] =
      switch content {
      case .mapping(let entries): entries.map { ($0.key.value, $0.value) }
      case .list(let items): items.enumerated().map { (String($0), $1) }
      case .scalar: []
      }
    for (name, child) in children {
      let inner = path.isEmpty ? name : "\(path)/\(name)"
      body(child, name, inner)
      child.walk(at: inner, body)
    }
  }

  /// Whether it is a number that RFC 8785 would print otherwise, or of more digits than every reader
  /// keeps.
  var isUncanonicalNumber: Bool {
    guard let number, let text else { return false }
    return number.normalised.significantDigits > CanonicalNumber.digits
      || CanonicalNumber(written: text)?.text != text
  }

  /// Whether it is a text that is an address.
  var isAddress: Bool { quoted.map(ShapeReading.isAddress) ?? false }
}
