import BanyanDiagnostics

/// What a file is by its first bytes, where that is something people save under the name of a text: a
/// sheet kept as a workbook, an archive, a scan.
enum ForeignContent {
  case workbook, openDocument, archive, compound, pages, packed

  /// Nil for what may be a text.
  init?(of bytes: UnsafeRawBufferPointer) {
    func begins(with magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
    if begins(with: [0x50, 0x4B, 0x03, 0x04]) || begins(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = Self.archive(of: bytes)
    } else if begins(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else if begins(with: Array("%PDF-".utf8)) {
      self = .pages
    } else if begins(with: [0x1F, 0x8B]) || begins(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .packed
    } else {
      return nil
    }
  }

  /// An OpenDocument file begins with its kind, unpacked (OpenDocument 1.3, part 2, 3.3); the parts of a
  /// workbook lie in `xl/`, which its first entries name (ECMA-376, part 2).
  private static func archive(of bytes: UnsafeRawBufferPointer) -> ForeignContent {
    let head = String(decoding: bytes.prefix(headLength), as: UTF8.self)
    if head.contains("mimetypeapplication/vnd.oasis.opendocument") { return .openDocument }
    return head.contains("xl/") || head.contains("[Content_Types].xml") ? .workbook : .archive
  }

  /// Bytes in which the first entries of an archive stand.
  private static let headLength = 1 << 12

  private var text: TextKey {
    switch self {
    case .workbook: .contentWorkbook
    case .openDocument: .contentOpenDocument
    case .archive: .contentArchive
    case .compound: .contentCompound
    case .pages: .contentPages
    case .packed: .contentPacked
    }
  }

  private func hint(for file: String) -> TextKey {
    let isList = [".csv", ".tsv"].contains { file.lowercased().hasSuffix($0) }
    switch self {
    case .archive, .packed: return .hintUnpackText
    case .workbook, .openDocument, .compound, .pages:
      return isList ? .hintSaveSheet : .hintTextItself
    }
  }

  func finding(in file: String) -> Diagnostic {
    Diagnostic(
      .textForeign, at: SourceLocation(file: file, line: 1, column: 1), words: [.phrase(text)],
      hint: Phrase(hint(for: file)))
  }
}
