/// A cell to be marked, and what is to be said there.
package struct CellMark: Sendable {
  package enum Kind: Sendable, CaseIterable {
    case error, warning

    /// Opaque red, green and blue of the ground.
    var colour: String {
      switch self {
      case .error: "FFFFC7CE"
      case .warning: "FFFFEB9C"
      }
    }
  }

  package let sheet: String
  /// From 0.
  package let row: Int
  package let column: Int
  package let kind: Kind
  package let text: String

  /// Nil where `cell` is no name such as `F18`.
  package init?(sheet: String, cell: String, _ kind: Kind, _ text: String) {
    var cell = cell
    guard let place = cell.withUTF8({ CellName.parse($0) }) else { return nil }
    self.sheet = sheet
    row = place.row - 1
    column = place.column
    self.kind = kind
    self.text = text
  }
}

/// All that is said of one cell.
struct MarkedCell {
  let row: Int
  let column: Int
  var kind: CellMark.Kind
  var text: String

  var name: String { CellName.letters(column) + String(row + 1) }

  /// The marks of a sheet by cell, in the order of rows and columns; an error outweighs a warning.
  static func gathered(_ marks: [CellMark]) -> [MarkedCell] {
    var cells: [MarkedCell] = []
    let ordered = marks.enumerated().sorted {
      ($0.element.row, $0.element.column, $0.offset)
        < ($1.element.row, $1.element.column, $1.offset)
    }
    for (_, mark) in ordered {
      if let last = cells.last, last.row == mark.row, last.column == mark.column {
        cells[cells.count - 1].text += "\n\n" + mark.text
        if mark.kind == .error { cells[cells.count - 1].kind = .error }
      } else {
        cells.append(
          MarkedCell(row: mark.row, column: mark.column, kind: mark.kind, text: mark.text))
      }
    }
    return cells
  }
}
