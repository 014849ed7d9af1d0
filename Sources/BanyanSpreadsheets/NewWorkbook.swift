import BanyanDiagnostics
import BanyanQuantities

/// A workbook to be written: sheets of cells with their looks.
package struct NewWorkbook: Sendable {
  /// Stands in the file's properties.
  package var title: String
  package var sheets: [Sheet]

  package init(title: String, sheets: [Sheet] = []) {
    self.title = title
    self.sheets = sheets
  }

  package struct Sheet: Sendable {
    /// The most rows a sheet may have.
    package static let mostRows = 1_048_576

    package var name: String
    /// In widths of a digit, from column A on.
    package var widths: [Double]
    package var rows: [[Cell]] = []
    /// Rows that stay where they are when the rest scrolls; printed on every page.
    package var frozenRows = 0
    package var frozenColumns = 0
    /// The rows, from 1, whose columns are filtered, its head the first.
    package var filtered: ClosedRange<Int>?

    package init(_ name: String, widths: [Double]) {
      self.name = name
      self.widths = widths
    }

    /// The name in a formula: `'All lines'!`.
    package var reference: String { "'\(name.replacing("'", with: "''"))'!" }
  }

  package struct Cell: Sendable {
    package var content: Content
    package var style: Style

    package init(_ content: Content, _ style: Style = Style()) {
      self.content = content
      self.style = style
    }

    /// A text; never a formula, whatever it begins with.
    package static func text(_ text: String, _ style: Style = Style()) -> Cell {
      text.isEmpty ? .empty(style) : Cell(.text(ShownText.lines(text)), style)
    }

    package static func empty(_ style: Style = Style()) -> Cell { Cell(.empty, style) }

    package static func number(_ value: ExactDecimal, _ format: String) -> Cell {
      Cell(.number(value), Style(format: format))
    }

    package static func count(_ value: Int) -> Cell { number(ExactDecimal(value), "#,##0") }
  }

  package enum Content: Sendable {
    case empty
    case text(String)
    /// A text that leads to an address.
    case link(String, address: String)
    /// Stands as the nearest double, in the fewest digits that read back as it.
    case number(ExactDecimal)
    case date(CalendarDate)
    /// A formula without its equals sign, with the value it has.
    case formula(String, value: ExactDecimal)
  }

  package struct Style: Hashable, Sendable {
    package enum Look: Sendable {
      case plain, title, heading, section, total, quiet
    }

    package enum Side: String, Sendable {
      case left, right
    }

    package var look: Look
    /// A number format; nil for what is no number.
    package var format: String?
    package var wraps: Bool
    /// Nil: texts stand at the left, numbers at the right.
    package var side: Side?
    /// Set by the writer where a link can be followed.
    var isLink = false

    package init(
      _ look: Look = .plain, format: String? = nil, wraps: Bool = false,
      side: Side? = nil
    ) {
      self.look = look
      self.format = format
      self.wraps = wraps
      self.side = side
    }
  }
}

extension CalendarDate {
  /// Days as a workbook counts them, 1 for 1900-01-01; nil before 1900-03-01.
  ///
  /// Programs disagree about the first two months: one of them counts a 29 February 1900.
  var spreadsheetSerial: Int? {
    // 1970-01-01 is 25569.
    let serial = Int(dayNumber) + 25_569
    return serial >= 61 ? serial : nil
  }
}
