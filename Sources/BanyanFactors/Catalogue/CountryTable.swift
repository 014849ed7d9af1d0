import BanyanDiagnostics
import BanyanDocuments
import BanyanQuantities

/// Countries by ISO 3166-1 code and by their usual names in English and Vietnamese.
public struct CountryTable: Sendable {
  public static let standard = CountryTable()

  /// By lower-case code or name.
  private let codes: [String: String]
  private let names: [String]

  /// Geographies that are no countries: the world, and the European Union.
  private static let regions: Set<String> = ["GLO", "EU"]

  private init() {
    var codes: [String: String] = [:]
    var names: [String] = []
    var diagnostics = Diagnostics()
    let path = "factors/geography/countries.yaml"
    guard let bytes = FactorLibrary.carriedBytes(of: path),
      let root = YAMLDocument.read(bytes, file: path, &diagnostics),
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
    self.codes = codes
    self.names = names
  }

  /// The ISO 3166-1 alpha-2 code of a code or name in any usual spelling.
  public func country(_ text: String) -> String? {
    codes[text.split(separator: " ").joined(separator: " ").lowercased()]
  }

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
    if let nearest = NearestName.nearest(to: text, among: names) {
      return Phrase(.hintDidYouMean, nearest)
    }
    return Phrase(.hintCountry)
  }
}
