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
    judge(DocumentPart(document), at: place, &found)
  }

  package func judge(
    _ document: DocumentNode, at place: SourceLocation, _ found: inout Diagnostics
  ) {
    judge(DocumentPart(document), at: place, &found)
  }

  private func judge(
    _ document: DocumentPart, at place: SourceLocation, _ found: inout Diagnostics
  ) {
    var own = Diagnostics()
    if kind == .credential {
      CredentialContent(document: document, place: place, isForeign: isForeign).judge(&own)
    }
    for breach in breaches(of: document) {
      own.report(breach.diagnostic(at: place, isForeign: isForeign))
    }
    if own.isEmpty { return }
    found.append(contentsOf: own.mapped { $0.hinting(hint) })
  }

  private func breaches(of document: DocumentPart) -> [RuleBreach] {
    switch kind {
    case .credential: []
    case .en18223: EN18223Rules(document: document).breaches
    case .linkset: LinksetRules(document: document).breaches
    case .registry: RegistryRules(document: document).breaches
    }
  }
}
