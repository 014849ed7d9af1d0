import Banyan

/// Tells a file that this program wrote from everybody else's: only the first gives way to a report
/// without `--force`.
///
/// Whatever is not known for certain is somebody else's.
enum OwnFile {
  /// No report is larger; what is, is not read to find out.
  private static let most = 1 << 30
  /// Bytes in which a document says what it is.
  private static let head = 1 << 14

  /// - Parameter document: the beginning of what is to take the place.
  static func isKnown(_ path: String, replacedBy document: [UInt8]) -> Bool {
    guard case .file(let size)? = try? FileSystem.kind(of: FileSystem.whole(path) ?? path),
      size <= most, let bytes = try? FileSystem.bytes(of: path)
    else { return false }
    if bytes.starts(with: "PK".utf8) { return WorkbookApplication.isOurs(bytes) }
    if QRSymbol.isOurs(bytes) { return true }
    if let identity = IssuedDocument.identity(of: bytes),
      identity == IssuedDocument.identity(of: document)
    {
      return true
    }
    let text = String(decoding: bytes.prefix(head), as: UTF8.self)
    switch text.first {
    case "{":
      return isJSON(text) || PACTDocument.isOurs(bytes) || DIDDocument.isOurs(bytes)
        || CatenaXDocument.isOurs(bytes, replacedBy: document) || CatenaXCBAM.isOurs(text)
    case "<": return isPage(text) || QuarterlyDocument.isOurs(text)
    default: return isText(text)
    }
  }

  /// By its first key, which names one of our schemas, or by its second, the program that made it.
  private static func isJSON(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
    guard lines.count > 2, lines[0] == "{" else { return false }
    return lines[1].hasPrefix(#"  "schema": "banyan."#)
      || lines[1].hasPrefix(#"  "format": "banyan-"#)
      || lines[2].hasPrefix("  \"engine\": {\"name\": \"\(Engine.name)\", ")
  }

  /// By its generator.
  private static func isPage(_ text: String) -> Bool {
    text.hasPrefix("<!DOCTYPE html>")
      && text.contains("<meta name=\"generator\" content=\"\(Engine.name) ")
  }

  /// By its heading, in either language.
  private static func isText(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
    guard lines.count == 4 else { return isTable(text) }
    return isTable(text) || InventoryText.isHeading(lines[0], lines[2])
      || ParkPlainText.isHeading(lines[0], lines[2])
      || CBAMPlainText.isHeading(lines[0]) || InventoryWhatIf.isHeading(lines[0])
      || FootprintPlainText.isHeading(lines[0])
      || WhatIfPlainText.isHeading(lines[0], lines[2])
      || Decree06PlainText.isHeading(lines[0], lines[1]) || isExplanation(lines)
  }

  private static func isTable(_ text: String) -> Bool {
    InventoryCSV.isHeading(firstLine(of: text)) || ParkCSV.isHeading(firstLine(of: text))
  }

  /// A name, nothing, and what it comes to: `1 408.6592 t CO2e   1 lines`, in either language.
  private static func isExplanation(_ lines: [Substring]) -> Bool {
    let words = lines[2].split(separator: " ")
    let figure = words.prefix { $0.allSatisfy { $0.isNumber || ".,−".contains($0) } }
    let unit = words.dropFirst(figure.count).prefix(2).joined(separator: " ")
    let units = Language.allCases.map { ExplainText.unitTonnesCO2e.text(in: $0) } + ["kg CO2e"]
    return !lines[0].isEmpty && lines[1].isEmpty && !figure.isEmpty && units.contains(unit)
  }

  private static func firstLine(of text: String) -> Substring {
    text.prefix { !$0.isNewline }
  }
}
