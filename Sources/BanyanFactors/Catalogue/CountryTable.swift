import BanyanDiagnostics
import BanyanDocuments
import BanyanQuantities

/// Countries by ISO 3166-1 code and by their usual names in English and Vietnamese.
///
/// Two-letter codes in capitals are known without parsing the table, which is done only when somebody
/// writes a name.
public struct CountryTable: Sendable {
  public static let standard = CountryTable()

  private static let path = "factors/geography/countries.yaml"

  /// Geographies that are no countries: the world, and the European Union.
  private static let regions: Set<String> = ["GLO", "EU"]

  /// Codes by lower-case code or name, and all names.
  private static let spellings: (codes: [String: String], names: [String]) = {
    var codes: [String: String] = [:]
    var names: [String] = []
    var diagnostics = Diagnostics()
    guard let root = YAMLDocument.read(bytes, file: path, &diagnostics),
      case .list(let countries)? = root["countries"]?.content
    else { preconditionFailure("the carried table of countries does not read") }
    for country in countries {
      guard let code = country["code"]?.text, let alpha3 = country["alpha3"]?.text,
        case .list(let spellings)? = country["names"]?.content
      else { preconditionFailure("a carried country lacks a code or names") }
      codes[code.lowercased()] = code
      codes[alpha3.lowercased()] = code
      for name in spellings.compactMap({ $0.text }) {
        codes[name.lowercased()] = code
        names.append(name)
      }
    }
    return (codes, names)
  }()

  private static var bytes: UnsafeRawBufferPointer {
    guard let bytes = FactorLibrary.carriedBytes(of: path) else {
      preconditionFailure("the table of countries is not carried")
    }
    return bytes
  }

  /// The ISO 3166-1 alpha-2 code of a code or name in any usual spelling.
  public func country(_ text: String) -> String? {
    if isCode(text) { return text }
    return Self.spellings.codes[text.split(separator: " ").joined(separator: " ").lowercased()]
  }

  private func isCode(_ text: String) -> Bool { Self.alpha2.contains(text) }

  /// The codes alone, read from the lines `- {code: "VN", …` without parsing the table.
  private static let alpha2: Set<String> = {
    let opening = Array("  - {code: \"".utf8)
    var codes: Set<String> = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: opening) {
      codes.insert(String(decoding: line.dropFirst(opening.count).prefix(2), as: UTF8.self))
    }
    return codes
  }()

  /// A country, a subdivision of one (`VN-39`), or a region a table may be for.
  public func geography(_ text: String) -> String? {
    if Self.regions.contains(text) { return text }
    if let country = country(text) { return country }
    guard let dash = text.firstIndex(of: "-"), country(String(text[..<dash])) != nil else {
      return nil
    }
    return text
  }

  public func hint(for text: String) -> Phrase {
    if let nearest = NearestName.nearest(to: text, among: Self.spellings.names) {
      return Phrase(.hintDidYouMean, nearest)
    }
    return Phrase(.hintCountry)
  }
}
