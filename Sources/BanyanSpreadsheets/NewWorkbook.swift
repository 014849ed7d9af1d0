import BanyanDiagnostics
import BanyanQuantities

/// A workbook to be written: sheets of cells with their looks.
public struct NewWorkbook: Sendable {
  /// Stands in the file's properties.
  public var title: String
  public var sheets: [Sheet]

  public init(title: String, sheets: [Sheet] = []) {
    self.title = title
    self.sheets = sheets
  }

  public struct Sheet: Sendable {
    /// The most rows a sheet may have.
    public static let mostRows = 1_048_576

    public var name: String
    /// In widths of a digit, from column A on.
    public var widths: [Double]
    public var rows: [[Cell]] = []
    /// Rows that stay where they are when the rest scrolls; printed on every page.
    public var frozenRows = 0
    public var frozenColumns = 0
    /// The rows, from 1, whose columns are filtered, its head the first.
    public var filtered: ClosedRange<Int>?

    public init(_ name: String, widths: [Double]) {
      self.name = name
      self.widths = widths
    }

    /// The name in a formula: `'All lines'!`.
    public var reference: String { "'\(name.replacing("'", with: "''"))'!" }
  }

  public struct Cell: Sendable {
    public var content: Content
    public var style: Style

    public init(_ content: Content, _ style: Style = Style()) {
      self.content = content
      self.style = style
    }

    /// A text; never a formula, whatever it begins with.
    public static func text(_ text: String, _ style: Style = Style()) -> Cell {
      text.isEmpty ? .empty(style) : Cell(.text(ShownText.lines(text)), style)
    }

    public static func empty(_ style: Style = Style()) -> Cell { Cell(.empty, style) }

    public static func number(_ value: ExactDecimal, _ format: String) -> Cell {
      Cell(.number(value), Style(format: format))
    }

    public static func count(_ value: Int) -> Cell { number(ExactDecimal(value), "#,##0") }
  }

  public enum Content: Sendable {
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

  public struct Style: Hashable, Sendable {
    public enum Look: Sendable {
      case plain, title, heading, section, total, quiet
    }

    public enum Side: String, Sendable {
      case left, right
    }

    public var look: Look
    /// A number format; nil for what is no number.
    public var format: String?
    public var wraps: Bool
    /// Nil: texts stand at the left, numbers at the right.
    public var side: Side?
    /// Set by the writer where a link can be followed.
    var isLink = false

    public init(
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
