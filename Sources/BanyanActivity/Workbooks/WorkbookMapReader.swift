import BanyanDiagnostics
import BanyanYAML
import BanyanSpreadsheets

/// Reads a mapping file; every fault of it is reported with its place.
struct WorkbookMapReader {
  let file: String

  /// Nil with diagnostics where anything in it is wrong.
  func map(_ root: DocumentNode, _ diagnostics: inout Diagnostics) -> WorkbookMap? {
    var found = Diagnostics()
    let map = read(root, &found)
    let isSound = !found.hasErrors
    diagnostics.append(contentsOf: found)
    return isSound ? map : nil
  }

  private func read(_ root: DocumentNode, _ diagnostics: inout Diagnostics) -> WorkbookMap? {
    guard var fields = MappingReader(root, file, &diagnostics) else { return nil }
    var map = WorkbookMap(file: file)
    map.sheets =
      fields.texts("sheet", &diagnostics) + fields.texts("sheets", &diagnostics)
    map.header = header(&fields, &diagnostics)
    map.columnsLocation =
      fields.keys.contains { $0.value == "columns" } ? fields.keyLocation("columns") : nil
    map.columns = columns(fields.node("columns"), &diagnostics)
    map.constants = constants(fields.node("constants"), &diagnostics)
    map.numbers = fields.choice("numbers", NumberStyle.self, &diagnostics)
    map.dates = fields.choice("dates", DateStyle.self, &diagnostics)
    map.words = words(fields.node("values"), &diagnostics)
    if map.header == nil, !map.columns.isEmpty,
      !map.columns.contains(where: { if case .heading = $0.place.value { true } else { false } })
    {
      // Letters alone do not tell where the records begin.
      fields.reportMissing("header", &diagnostics)
    }
    fields.finish(&diagnostics)
    for (column, text) in map.constants where map.columns.contains(where: { $0.column == column }) {
      diagnostics.report(Diagnostic(.columnRepeated, at: text.location, [column.rawValue]))
    }
    return map
  }

  private func header(_ fields: inout MappingReader, _ diagnostics: inout Diagnostics) -> Int? {
    guard let text = fields.text("header", &diagnostics) else { return nil }
    if let row = Int(text.value), row >= 1, row <= CellName.mostRows { return row }
    diagnostics.report(Diagnostic(.mapRow, at: text.location, [text.value]))
    return nil
  }

  /// The entries of a mapping whose keys are our columns.
  private func entries(
    _ node: DocumentNode?, _ what: String, _ diagnostics: inout Diagnostics
  ) -> [(column: ActivityColumn, value: DocumentNode)] {
    guard let node else { return [] }
    guard case .mapping(let entries) = node.content else {
      diagnostics.report(Diagnostic(.fieldMapping, at: node.location, [what]))
      return []
    }
    return entries.compactMap { entry in
      if let column = ActivityColumn(rawValue: entry.key.value) { return (column, entry.value) }
      diagnostics.report(
        Diagnostic(
          .columnUnknown, at: entry.key.location, [entry.key.value],
          hint: ActivityHeader.nearest(to: entry.key.value).map { Phrase(.hintDidYouMean, $0) }
            ?? ActivityHeader.columnsHint))
      return nil
    }
  }

  private func columns(
    _ node: DocumentNode?, _ diagnostics: inout Diagnostics
  ) -> [(column: ActivityColumn, place: Located<WorkbookMap.Place>)] {
    var columns: [(column: ActivityColumn, place: Located<WorkbookMap.Place>)] = []
    for (column, value) in entries(node, "columns", &diagnostics) {
      if let heading = value.text {
        columns.append(
          (column, Located(.heading(SheetHead.squeezed(heading)), at: value.location)))
        continue
      }
      guard case .mapping = value.content else {
        diagnostics.report(
          Diagnostic(
            .fieldText, at: value.location, [column.rawValue], hint: Phrase(.hintMapColumn)))
        continue
      }
      guard var fields = MappingReader(value, column.rawValue, &diagnostics) else { continue }
      let letters = fields.requiredText("column", &diagnostics)
      fields.finish(&diagnostics)
      guard let letters else { continue }
      if let index = CellName.column(letters.value) {
        columns.append((column, Located(.column(index), at: letters.location)))
      } else {
        diagnostics.report(
          Diagnostic(
            .mapColumn, at: letters.location, [letters.value], hint: Phrase(.hintMapColumn)))
      }
    }
    return columns
  }

  private func constants(
    _ node: DocumentNode?, _ diagnostics: inout Diagnostics
  ) -> [(column: ActivityColumn, text: Located<String>)] {
    entries(node, "constants", &diagnostics).compactMap { column, value in
      if let text = value.text { return (column, Located(text, at: value.location)) }
      diagnostics.report(Diagnostic(.fieldText, at: value.location, [column.rawValue]))
      return nil
    }
  }

  private func words(
    _ node: DocumentNode?, _ diagnostics: inout Diagnostics
  ) -> [ActivityColumn: [String: String]] {
    var words: [ActivityColumn: [String: String]] = [:]
    for (column, value) in entries(node, "values", &diagnostics) {
      guard case .mapping(let entries) = value.content else {
        diagnostics.report(Diagnostic(.fieldMapping, at: value.location, [column.rawValue]))
        continue
      }
      for entry in entries {
        if let text = entry.value.text {
          words[column, default: [:]][SheetHead.squeezed(entry.key.value)] = text
        } else {
          diagnostics.report(Diagnostic(.fieldText, at: entry.value.location, [entry.key.value]))
        }
      }
    }
    return words
  }
}
