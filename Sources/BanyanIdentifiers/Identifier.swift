import BanyanDiagnostics

/// What is wrong with an identifier.
package enum IdentifierFault: Error, Equatable, Sendable {
  /// The text is nothing of the kind.
  case form(IdentifierKind)
  /// The last digit does not follow from the others.
  case checkDigit(IdentifierKind, digits: String, expected: Character)
}

/// Identifiers of products, firms and documents that can be wrong by themselves.
package enum IdentifierKind: String, Sendable, CaseIterable {
  /// Global Trade Item Number of 8, 12, 13 or 14 digits.
  case gtin = "GTIN"
  /// Global Location Number of 13 digits.
  case gln = "GLN"
  /// Uniform Resource Name, RFC 8141.
  case urn = "URN"
  /// `urn:pact:$domain$:$type$:$id$` of the PACT Technical Specifications 3.
  case pactURN = "urn:pact URN"
  /// RFC 9562, in its hexadecimal text.
  case uuid = "UUID"
  /// Number of a firm, a site or an address in Catena-X (CX-0010).
  case businessPartner = "BPN"

  /// Nil for a sound identifier.
  package func fault(in text: String) -> IdentifierFault? {
    switch self {
    case .gtin: GS1Number.fault(in: text, self, lengths: [8, 12, 13, 14])
    case .gln: GS1Number.fault(in: text, self, lengths: [13])
    case .urn: UniformResourceName.fault(in: text)
    case .pactURN: UniformResourceName.pactFault(in: text)
    case .uuid: Self.isUUID(text) ? nil : .form(.uuid)
    case .businessPartner: Self.isBusinessPartner(text) ? nil : .form(.businessPartner)
    }
  }

  /// 8-4-4-4-12 hexadecimal digits, of whatever version.
  private static func isUUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.allSatisfy { $0.utf8.allSatisfy(\.isHexadecimal) }
  }

  private static func isBusinessPartner(_ text: String) -> Bool {
    text.utf8.count == 16 && ["BPNL", "BPNS", "BPNA"].contains(String(text.prefix(4)))
      && text.utf8.allSatisfy { $0.isDigit || 65...90 ~= $0 }
  }

  fileprivate var hint: Phrase {
    switch self {
    case .gtin: Phrase(.hintGTIN)
    case .gln: Phrase(.hintGLN)
    case .urn: Phrase(.hintURN)
    case .pactURN: Phrase(.hintPACTURN)
    case .uuid: Phrase(.hintUUID)
    case .businessPartner: Phrase(.hintBusinessPartner)
    }
  }
}

extension IdentifierFault {
  /// The finding about the text that the fault was found in.
  package func diagnostic(
    about text: String, at location: SourceLocation?, severity: Severity = .error
  ) -> Diagnostic {
    switch self {
    case .form(let kind):
      return Diagnostic(
        .identifierForm, at: location, [text, kind.rawValue], hint: kind.hint, severity: severity)
    case .checkDigit(let kind, let digits, let expected):
      let right = digits.dropLast() + String(expected)
      return Diagnostic(
        .identifierCheckDigit, at: location, [kind.rawValue, digits, String(expected)],
        hint: Phrase(.hintCheckDigit, String(right)), severity: severity)
    }
  }
}

extension UInt8 {
  package var isDigit: Bool { 48...57 ~= self }
  var isLetter: Bool { 97...122 ~= self | 0x20 }
  package var isAlphanumeric: Bool { isDigit || isLetter }
  var isHexadecimal: Bool { isDigit || 97...102 ~= self | 0x20 }
}
