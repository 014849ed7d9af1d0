import BanyanQuantities

/// What one cell of somebody else's form is to hold.
package struct CellEntry: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    case text(String)
    case number(ExactDecimal)
    case truth(Bool)
    case day(CalendarDate)
  }

  package let sheet: String
  /// As `L16`.
  package let cell: String
  package let content: Content

  package init(_ sheet: String, _ cell: String, _ content: Content) {
    self.sheet = sheet
    self.cell = cell
    self.content = content
  }

  /// The cell's value as XML, and the type that it is told by; nil for a number.
  func xml(prefix: Substring, _ count: DayCount) -> (type: String?, value: String) {
    func value(_ text: String) -> String { "<\(prefix)v>\(text)</\(prefix)v>" }
    switch content {
    case .text(let text):
      let space = " xml:space=\"preserve\""
      return (
        "inlineStr",
        "<\(prefix)is><\(prefix)t\(space)>\(SpreadsheetText.content(text))</\(prefix)t></\(prefix)is>"
      )
    // A binary number tells no more than 17 digits apart.
    case .number(let number):
      return (nil, value("\(number.rounded(significantDigits: 17).normalised)"))
    case .truth(let truth): return ("b", value(truth ? "1" : "0"))
    case .day(let day): return (nil, value("\(count.number(of: day))"))
    }
  }
}

/// Why a form was not filled.
package enum FormFailure: Error, Equatable, CustomStringConvertible {
  /// Why a cell takes no entry.
  package enum Refusal: String, Sendable {
    case absent, locked, formula
  }

  case archive(String)
  /// A part that a workbook must have is not there or says nothing.
  case part(String)
  case cell(sheet: String, cell: String, Refusal)

  package var description: String {
    switch self {
    case .archive(let text), .part(let text): text
    case .cell(let sheet, let cell, let refusal): "\(sheet)!\(cell): \(refusal.rawValue)"
    }
  }
}
