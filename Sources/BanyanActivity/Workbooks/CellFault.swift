import BanyanDiagnostics

/// What is wrong with a cell before its text is looked at.
///
/// In the lines that a sheet is read as, the field of such a cell begins with `mark`, a character
/// that no XML document can hold; the kind and the cell's own words follow.
enum CellFault: UInt8 {
  case error = 0x65
  case uncalculated = 0x66
  case date = 0x64
  case percent = 0x70
  case serial = 0x73
  case day = 0x79
  case value = 0x76
  case long = 0x6C

  static let mark: UInt8 = 0x01
  /// Bytes of the cell's words that are kept.
  static let mostWords = 40

  /// The finding that a field of a line stands for; nil where the field has no mark.
  static func diagnostic(_ field: UnsafeRawBufferPointer) -> Diagnostic? {
    guard field.count >= 2, field[0] == mark, let fault = CellFault(rawValue: field[1]) else {
      return nil
    }
    let rest = String(decoding: field[2...], as: UTF8.self)
      .split(separator: "\u{2}", omittingEmptySubsequences: false).map(String.init)
    let words = rest.first ?? ""
    switch fault {
    case .error: return Diagnostic(.cellError, [words], hint: Phrase(.hintCellError))
    case .uncalculated: return Diagnostic(.cellFormula, hint: Phrase(.hintCellFormula))
    case .date: return Diagnostic(.cellDate, [words], hint: Phrase(.hintCellNumber))
    case .percent: return Diagnostic(.cellPercent, [words], hint: Phrase(.hintCellNumber))
    case .serial:
      return Diagnostic(
        .cellSerial, [words],
        hint: rest.count > 1 ? Phrase(.hintCellSerial, rest[1]) : Phrase(.hintDateISO))
    case .day: return Diagnostic(.cellDay, [words], hint: Phrase(.hintDateISO))
    case .value: return Diagnostic(.cellValue, [words], hint: Phrase(.hintWorkbookSave))
    case .long: return Diagnostic(.cellLong, [words])
    }
  }
}
