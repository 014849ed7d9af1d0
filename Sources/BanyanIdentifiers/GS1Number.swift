/// Numbers of GS1, whose last digit checks the others.
package enum GS1Number {
  /// The check digit of the digits before it; nil where there is something else than digits.
  ///
  /// From the right the digits count 3, 1, 3, 1 …; the check digit fills the sum up to the next ten.
  /// GS1 General Specifications, section 7.9.1.
  package static func checkDigit(after digits: some StringProtocol) -> Character? {
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    var sum = 0
    for (position, digit) in digits.utf8.reversed().enumerated() {
      sum += Int(digit - 48) * (position.isMultiple(of: 2) ? 3 : 1)
    }
    return Character(Unicode.Scalar(UInt8(48 + (10 - sum % 10) % 10)))
  }

  static func fault(
    in text: String, _ kind: IdentifierKind, lengths: Set<Int>
  ) -> IdentifierFault? {
    // Nothing but zeros checks itself, and names nothing.
    guard lengths.contains(text.utf8.count), let last = text.last,
      text.utf8.contains(where: { $0 != UInt8(ascii: "0") }),
      let expected = checkDigit(after: text.dropLast()), last.isASCII, last.isNumber
    else { return .form(kind) }
    return last == expected ? nil : .checkDigit(kind, digits: text, expected: expected)
  }
}
