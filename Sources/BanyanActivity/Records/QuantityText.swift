import BanyanQuantities

/// Reads a quantity by a declared decimal mark: `1.234,5` or `1,234.5`.
///
/// Thousands may be grouped by the style's mark or by one kind of space, in groups of three.
/// Exponents, plus signs and numbers that only the other style can read are refused.
struct QuantityText {
  enum Reading: Equatable {
    /// mantissa × 10^-places, at most 18 digits and 12 places.
    case short(mantissa: Int64, places: Int)
    case long(ExactDecimal)
    case bad(Fault)

    var isSound: Bool {
      if case .bad = self { return false }
      return true
    }
  }

  enum Fault: Equatable {
    case missing
    case syntax
    /// It is a number, but not in the declared style.
    case style
    case negative
  }

  static let mostPlaces = 12
  private static let longest = 256

  let style: NumberStyle

  /// Plain digits with at most one decimal mark: the form of nearly every row.
  @inline(__always)
  func read(_ bytes: UnsafeRawPointer, _ length: Int) -> Reading {
    if let (mantissa, places) = Self.plain(bytes, length, mark: style.decimalMark) {
      return .short(mantissa: mantissa, places: places)
    }
    return readSlowly([UInt8](UnsafeRawBufferPointer(start: bytes, count: length)))
  }

  /// The same as digits and places; nil where a closer look is needed.
  @inline(__always)
  static func plain(
    _ bytes: UnsafeRawPointer, _ length: Int, mark: UInt8
  ) -> (mantissa: Int64, places: Int)? {
    if let read = short(bytes, length, mark: mark) { return read }
    guard length > 0, length <= 18 else { return nil }
    var mantissa: Int64 = 0
    var places = -1
    var i = 0
    while i < length {
      let byte = bytes.load(fromByteOffset: i, as: UInt8.self)
      let digit = byte &- 48
      if digit < 10 {
        mantissa = mantissa &* 10 &+ Int64(digit)
        if places >= 0 { places &+= 1 }
      } else if byte == mark && places < 0 && i > 0 {
        places = 0
      } else {
        return nil
      }
      i &+= 1
    }
    return places != 0 && places <= mostPlaces ? (mantissa, max(places, 0)) : nil
  }

  @inline(never)
  func readSlowly(_ bytes: [UInt8]) -> Reading {
    // Nothing on earth is counted with more digits; a cell of a megabyte would take minutes.
    if bytes.count > Self.longest { return .bad(.syntax) }
    var text = bytes[...]
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative { text = text.dropFirst() }
    guard let plain = Self.plain(text, style) else {
      return .bad(Self.plain(text, style.other) == nil ? .syntax : .style)
    }
    if isNegative { return .bad(.negative) }
    guard let number = ExactDecimal(plain) else { return .bad(.syntax) }
    return .long(number)
  }

  /// The number with its groups joined and a point for its decimal mark; nil if it does not fit.
  static func plain(_ bytes: ArraySlice<UInt8>, _ style: NumberStyle) -> String? {
    var result: [UInt8] = []
    var group = 0
    var grouping: [UInt8]?
    var rest = bytes
    while let byte = rest.first {
      if byte &- 48 < 10 {
        result.append(byte)
        group += 1
        rest = rest.dropFirst()
      } else if byte == style.decimalMark {
        break
      } else {
        guard let mark = groupMark(rest, style), grouping == nil || grouping == mark else {
          return nil
        }
        guard grouping == nil ? (1...3).contains(group) : group == 3 else { return nil }
        grouping = mark
        group = 0
        rest = rest.dropFirst(mark.count)
      }
    }
    guard group > 0, grouping == nil || group == 3 else { return nil }
    if rest.isEmpty { return String(decoding: result, as: UTF8.self) }
    let decimals = rest.dropFirst()
    guard !decimals.isEmpty, decimals.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
    return String(decoding: result + [UInt8(ascii: ".")] + decimals, as: UTF8.self)
  }

  /// The style's own mark, a space, a no-break space or a narrow no-break space.
  private static func groupMark(_ bytes: ArraySlice<UInt8>, _ style: NumberStyle) -> [UInt8]? {
    let marks: [[UInt8]] = [[style.groupMark], [0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]]
    return marks.first { bytes.starts(with: $0) }
  }
}

extension NumberStyle {
  /// A number as records write it in this style; nil where it is none, or below zero.
  package func number(_ text: String) -> ExactDecimal? {
    if case .long(let number) = QuantityText(style: self).readSlowly([UInt8](text.utf8)) {
      return number
    }
    return nil
  }
}
