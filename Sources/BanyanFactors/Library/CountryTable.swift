import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities
import Synchronization

/// Countries by ISO 3166-1 code and by their usual names in English and Vietnamese.
///
/// Two-letter codes in capitals are known without parsing the carried table, which is done only when
/// somebody writes a name.
package final class CountryTable: Sendable {
  private struct Spellings: Sendable {
    /// Codes by lower-case name, or by lower-case code where no name is spelt like it.
    var codes: [String: String] = [:]
    /// Codes by codes, in capitals: NGA is Nigeria, and Nga is Russia.
    var capitals: [String: String] = [:]
    var names: [String] = []
    /// The first name of each code, in English, and the first with Vietnamese letters.
    var english: [String: String] = [:]
    var vietnamese: [String: String] = [:]
  }

  private let alpha2: Set<String>
  private let spellings: Mutex<Spellings?>

  private init(alpha2: Set<String>, _ spellings: Spellings?) {
    self.alpha2 = alpha2
    self.spellings = Mutex(spellings)
  }

  /// The table the program carries; a library without another has it.
  static let carried: CountryTable = {
    let opening = Array("  - {code: \"".utf8)
    var codes: Set<String> = []
    // The codes alone, from the lines `- {code: "VN", …`.
    for line in carriedBytes.split(separator: UInt8(ascii: "\n"))
    where line.starts(with: opening) {
      codes.insert(String(decoding: line.dropFirst(opening.count).prefix(2), as: UTF8.self))
    }
    return CountryTable(alpha2: codes, nil)
  }()

  private static let path = "factors/geography/countries.yaml"

  private static var carriedBytes: UnsafeRawBufferPointer {
    guard let file = CarriedFile.all.first(where: { $0.path == path }) else {
      preconditionFailure("the table of countries is not carried")
    }
    return file.bytes
  }

  /// Reads a table; nil, with diagnostics, where something of it is missing.
  static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> CountryTable? {
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    guard let root = YAMLDocument.read(bytes, file: file, &found) else { return nil }
    let spellings = spellings(of: root, &found)
    return found.hasErrors
      ? nil : CountryTable(alpha2: Set(spellings.codes.values), spellings)
  }

  private static func spellings(
    of root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> Spellings {
    var spellings = Spellings()
    guard var fields = MappingReader(root, "geography", &diagnostics) else { return spellings }
    for key in ["geography", "publisher", "confidence", "note"] {
      _ = fields.text(key, &diagnostics)
    }
    for key in ["citation", "valid"] { _ = fields.node(key) }
    for node in fields.list("countries") {
      guard var country = MappingReader(node, "country", &diagnostics) else { continue }
      let code = country.requiredText("code", &diagnostics)
      let alpha3 = country.requiredText("alpha3", &diagnostics)
      let names = country.texts("names", &diagnostics)
      country.finish(&diagnostics)
      guard let code, let alpha3 else { continue }
      for spelling in [code, alpha3] { spellings.capitals[spelling.value] = code.value }
      for name in names { spellings.codes[name.value.lowercased()] = code.value }
      spellings.names += names.map(\.value)
      spellings.english[code.value] = names.first?.value
      spellings.vietnamese[code.value] =
        names.first { !$0.value.utf8.allSatisfy { $0 < 0x80 } }?.value
    }
    for (written, code) in spellings.capitals where spellings.codes[written.lowercased()] == nil {
      spellings.codes[written.lowercased()] = code
    }
    fields.finish(&diagnostics)
    return spellings
  }

  /// Read when a name is first asked for.
  private func all() -> Spellings {
    if let known = spellings.withLock({ $0 }) { return known }
    var diagnostics = Diagnostics()
    guard let root = YAMLDocument.read(Self.carriedBytes, file: Self.path, &diagnostics) else {
      preconditionFailure("the carried table of countries does not read")
    }
    let made = Self.spellings(of: root, &diagnostics)
    spellings.withLock { $0 = made }
    return made
  }

  /// Geographies that are no countries: the world, and the European Union.
  private static let regions: Set<String> = ["GLO", "EU"]

  /// The ISO 3166-1 alpha-2 code of a code or name in any usual spelling.
  package func country(_ text: String) -> String? {
    if alpha2.contains(text) { return text }
    let all = all()
    let words = text.split(separator: " ").joined(separator: " ")
    return all.capitals[words] ?? all.codes[words.lowercased()]
  }

  /// A country, a subdivision of one (`VN-39`), or a region a table may be for.
  package func geography(_ text: String) -> String? {
    if Self.regions.contains(text) { return text }
    if let country = country(text) { return country }
    guard let dash = text.firstIndex(of: "-"), country(String(text[..<dash])) != nil else {
      return nil
    }
    return text
  }

  /// The English name of an ISO 3166-1 alpha-2 code.
  package func englishName(of code: String) -> String? { all().english[code] }

  /// Its Vietnamese name; where it has none of its own, the English one.
  package func vietnameseName(of code: String) -> String? {
    let all = all()
    return all.vietnamese[code] ?? all.english[code]
  }

  package func hint(for text: String) -> Phrase {
    if let nearest = NearestName.nearest(to: text, among: all().names) {
      return Phrase(.hintDidYouMean, nearest)
    }
    return Phrase(.hintCountry)
  }
}
