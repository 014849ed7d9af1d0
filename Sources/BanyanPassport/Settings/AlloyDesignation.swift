/// What wrought aluminium is called by EN 573-3: `EN AW-6063` (numbers by EN 573-1), by its symbols (EN 573-2)
/// `EN AW-AlMg0,7Si`, or both, `EN AW-6063 [AlMg0,7Si]`.
///
/// Which numbers are registered is not looked up: new ones are added between editions.
enum AlloyDesignation {
  static func isOne(_ text: String) -> Bool {
    guard text.hasPrefix(prefix) else { return false }
    let name = text.dropFirst(prefix.count)
    if areSymbols(name) { return true }
    let parts = name.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard isNumber(parts[0]) else { return false }
    return parts.count == 1
      || parts[1].hasPrefix("[") && parts[1].hasSuffix("]")
        && areSymbols(parts[1].dropFirst().dropLast())
  }

  private static let prefix = "EN AW-"

  /// Four digits, the first of a series from 1 to 8, and the letter of a national variant.
  private static func isNumber(_ text: Substring) -> Bool {
    let digits = text.prefix(while: isDigit)
    let letters = text.dropFirst(digits.count)
    return digits.utf8.count == 4 && digits.first.map { "1"..."8" ~= $0 } ?? false
      && letters.count <= 1 && letters.allSatisfy(isCapital)
  }

  /// `Al` and its purity, or the elements that are added, each perhaps with its content in per cent;
  /// behind them, in brackets, a letter that tells equal ones apart.
  private static func areSymbols(_ text: Substring) -> Bool {
    guard text.hasPrefix("Al") else { return false }
    var rest = text.dropFirst(2)
    if rest.first == " " { rest.removeFirst() }
    if rest.hasSuffix(")") {
      let mark = rest.suffix(3)
      guard mark.count == 3, mark.first == "(", mark.dropFirst().first.map(isCapital) ?? false
      else { return false }
      rest.removeLast(3)
    }
    guard let first = rest.first, isDigit(first) || isCapital(first) else { return false }
    rest = withoutContent(rest)
    while let first = rest.first {
      guard isCapital(first) else { return false }
      rest.removeFirst()
      if let second = rest.first, "a"..."z" ~= second { rest.removeFirst() }
      rest = withoutContent(rest)
    }
    return true
  }

  /// Without the per cent that it begins with.
  private static func withoutContent(_ text: Substring) -> Substring {
    guard text.first.map(isDigit) ?? false else { return text }
    return text.drop { isDigit($0) || ",.".contains($0) }
  }

  private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }
  private static func isCapital(_ character: Character) -> Bool { "A"..."Z" ~= character }
}
