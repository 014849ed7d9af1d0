import BanyanActivity

/// Which style the texts of a workbook write numbers and dates in.
enum TextStyles {
  enum Finding<Style: Sendable & Equatable>: Equatable {
    /// No text needs a style.
    case none
    case certain(Style)
    /// Some text fits more than one, and none decides.
    case open(example: String)
    /// Texts of two styles.
    case mixed(String, String)
    /// A style that is not read, such as 12/31/2025.
    case foreign(example: String)
  }

  static func numbers(_ texts: [String]) -> Finding<NumberStyle> {
    var vietnamese: String?
    var english: String?
    var open: String?
    for text in texts {
      switch style(ofNumber: text) {
      case .certain(.vietnamese): vietnamese = vietnamese ?? text
      case .certain(.english): english = english ?? text
      case .open: open = open ?? text
      default: break
      }
    }
    return sum(vietnamese.map { (.vietnamese, $0) }, english.map { (.english, $0) }, open)
  }

  static func dates(_ texts: [String]) -> Finding<DateStyle> {
    var iso: String?
    var dmy: String?
    var open: String?
    for text in texts {
      let day = text.split(separator: " ").first.map(String.init) ?? text
      let isoParts = day.split(separator: "-", omittingEmptySubsequences: false)
      if isoParts.map(\.count) == [4, 2, 2], isoParts.allSatisfy({ Int($0) != nil }) {
        iso = iso ?? text
        continue
      }
      let parts = day.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2],
        year >= 1900
      else { continue }
      if first > 12 {
        dmy = dmy ?? text
      } else if second > 12 {
        return .foreign(example: text)
      } else {
        open = open ?? text
      }
    }
    return sum(iso.map { (.iso, $0) }, dmy.map { (.dmy, $0) }, dmy == nil ? open : nil)
  }

  private static func sum<Style>(
    _ first: (Style, String)?, _ second: (Style, String)?, _ open: String?
  ) -> Finding<Style> {
    switch (first, second) {
    case (let first?, let second?): .mixed(first.1, second.1)
    case (let one?, nil), (nil, let one?): .certain(one.0)
    case (nil, nil): open.map { .open(example: $0) } ?? .none
    }
  }

  /// Whether a text is a number in some style, with or without marks.
  static func isNumber(_ text: String) -> Bool {
    let digits = text.filter { !$0.isWhitespace }
    return digits.contains(where: \.isWholeNumber)
      && digits.allSatisfy { $0.isWholeNumber || $0 == "." || $0 == "," || $0 == "-" }
  }

  private static func style(ofNumber text: String) -> Finding<NumberStyle> {
    guard isNumber(text) else { return .none }
    let marks = text.filter { $0 == "." || $0 == "," }
    guard let last = marks.last else { return .none }
    let decimalIsLast: NumberStyle = last == "," ? .vietnamese : .english
    if Set(marks).count == 2 { return .certain(decimalIsLast) }
    // Of one kind: two of them can only group.
    if marks.count > 1 { return .certain(decimalIsLast.other) }
    let parts = text.filter { !$0.isWhitespace && $0 != "-" }.split(
      separator: last, omittingEmptySubsequences: false)
    let whole = parts[0]
    let isGroup = parts[1].count == 3 && (1...3).contains(whole.count) && !whole.hasPrefix("0")
    return isGroup ? .open(example: text) : .certain(decimalIsLast)
  }
}
