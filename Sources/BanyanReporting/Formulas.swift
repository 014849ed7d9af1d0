/// Chemical formulas as a page sets them; a terminal keeps the letters everyone can type.
package enum Formulas {
  package static func typeset(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var set: [UInt8] = []
      var copied = 0
      var index = 0
      while index < bytes.count {
        guard let formula = formula(at: index, of: bytes) else {
          index += 1
          continue
        }
        set += bytes[copied..<index]
        if formula.isCarbonDioxide, units.contains(where: { set.ends(with: $0) }) {
          set.removeLast()
          set += "\u{A0}".utf8
        }
        set += formula.set
        index += formula.plain.count
        copied = index
      }
      return copied == 0 ? nil : String(decoding: set + bytes[copied...], as: UTF8.self)
    } ?? text
  }

  private struct Formula {
    let plain: [UInt8]
    let set: [UInt8]
    let isCarbonDioxide: Bool

    init(_ plain: String, _ set: String) {
      self.plain = Array(plain.utf8)
      self.set = Array(set.utf8)
      isCarbonDioxide = plain == "CO2"
    }
  }

  private static let formulas = [
    Formula("CO2", "CO₂"), Formula("CH4", "CH₄"), Formula("N2O", "N₂O"), Formula("SF6", "SF₆"),
    Formula("NF3", "NF₃"), Formula("CF4", "CF₄"), Formula("C2F6", "C₂F₆"),
  ]

  /// A unit keeps together with its gas where a line breaks.
  private static let units = ["kg ", "t ", "tấn "].map { Array($0.utf8) }

  /// Most bytes begin none, and two comparisons tell so.
  private static func formula(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Formula? {
    switch bytes[index] {
    case UInt8(ascii: "C"), UInt8(ascii: "N"), UInt8(ascii: "S"):
      formulas.first { bytes[index...].starts(with: $0.plain) }
    default: nil
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with other: [UInt8]) -> Bool {
    count >= other.count && self[(count - other.count)...].elementsEqual(other)
  }
}
