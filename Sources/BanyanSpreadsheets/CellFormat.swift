/// What a number format makes of a number: all that matters to reading it.
package enum CellFormat: UInt8, Sendable {
  case number, date, percent

  /// A format the standard numbers without writing it out (ECMA-376 part 1, 18.8.30).
  ///
  /// 27 to 36 and 50 to 58 are the dates of East Asian locales.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...22, 27...36, 45...47, 50...58: self = .date
    default: self = .number
    }
  }

  /// A format as written: `dd/mm/yyyy`, `0.0%`, `#,##0" kWh"`.
  ///
  /// Letters of a date count outside quotes, brackets and escapes; `[h]` is an elapsed time.
  init(code: String) {
    var hasDate = false
    var hasPercent = false
    var scalars = code.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "\"": while let inner = scalars.next(), inner != "\"" {}
      case "\\", "_", "*": _ = scalars.next()
      case "[":
        var inside = ""
        while let inner = scalars.next(), inner != "]" { inside.unicodeScalars.append(inner) }
        let letters = Set(inside.lowercased())
        if ["h", "m", "s"].contains(where: { letters == [$0] }) { hasDate = true }
      case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": hasDate = true
      case "%": hasPercent = true
      default: break
      }
    }
    self = hasDate ? .date : hasPercent ? .percent : .number
  }
}
