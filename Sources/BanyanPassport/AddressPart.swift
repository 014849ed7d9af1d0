import BanyanActivity
import BanyanDiagnostics
import BanyanIdentifiers
import BanyanYAML

// Names of the user as parts of addresses, of files and of elements.

extension String {
  /// Whether it can stand in an address and in a file's name as it is.
  var isAddressPart: Bool {
    guard let first = utf8.first, first.isAlphanumeric, utf8.count <= Self.longestPart else {
      return false
    }
    return utf8.allSatisfy { $0.isAlphanumeric || "-_.".utf8.contains($0) }
  }

  /// Files are named by it, with something before and behind.
  private static let longestPart = 200

  /// The same for any name: other signs as `%E1%BB%97`.
  var addressPart: String {
    utf8.map { byte in
      byte.isAlphanumeric || "-_.".utf8.contains(byte)
        ? String(UnicodeScalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16).uppercased()
    }.joined()
  }

  /// What any name can be called in an address and in an element's id: letters without their accents, and
  /// what else lies between words as `-`; empty where nothing of it can be kept.
  var addressName: String {
    var name = ""
    for character in self {
      let plain = character.plainLetter
      if let byte = plain.asciiValue, byte.isAlphanumeric || "-_.".utf8.contains(byte) {
        name.append(plain)
      } else if name.last != "-" {
        name.append("-")
      }
    }
    func isMark(_ character: Character) -> Bool { "-_.".contains(character) }
    while name.last.map(isMark) ?? false { name.removeLast() }
    return String(name.drop(while: isMark))
  }

  /// The id of an element called so, of letters, digits, `-`, `_` and `.`: it begins with a letter.
  var elementID: String {
    utf8.first.map { $0.isAlphanumeric && !(0x30...0x39 ~= $0) } ?? false ? self : "m-\(self)"
  }
}

extension Facility {
  /// Addresses and files are named by it.
  func reportUnlessNamed(_ found: inout Diagnostics) {
    if id.isAddressPart { return }
    found.report(
      Diagnostic(.passportName, at: location, [id], hint: Phrase(.hintPassportFacilityName)))
  }
}

extension PassportReader {
  /// The number that the firm is registered under is part of an address: it has something of a number.
  func checkRegistration(in document: DocumentNode, _ found: inout Diagnostics) {
    guard let number = document["organisation"]?["registration"], let text = number.text,
      !text.utf8.contains(where: \.isAlphanumeric)
    else { return }
    found.report(
      Diagnostic(
        .passportName, at: number.location, [text], hint: Phrase(.hintPassportRegistration)))
  }
}

extension [PassportSettings.CompositionText] {
  /// The last part of each material's address, which its element's id is made of: those that would be called
  /// alike are told apart in the order written.
  var addressNames: [String] {
    var taken: Set<String> = []
    return map { entry in
      let whole = entry.source.key.addressName
      let plain = whole.isEmpty ? "material" : whole
      var (name, number) = (plain, 1)
      while !taken.insert(name.elementID).inserted {
        number += 1
        name = "\(plain)-\(number)"
      }
      return name
    }
  }
}
