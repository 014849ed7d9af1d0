import Banyan
import Testing

@testable import BanyanSpreadsheets

/// Puts an error value into a workbook of ours, which writes none itself.
enum ErrorCell {
  static func put(
    _ error: String, sheet: String, cell: String, in workbook: [UInt8]
  ) throws -> [UInt8] {
    let filled = try FormFiller().filled(workbook, with: [CellEntry(sheet, cell, .text(error))])
    let archive = try ZipEditor(filled)
    let main = try archive.bytes(of: "xl/workbook.xml")
    let book = try #require(main)
    let relation = try #require(
      WorkbookAnnotator.sheets(of: book).first { $0.name == sheet }?.relation)
    let relations = try PackageRelations(of: "xl/workbook.xml", in: archive)
    let part = try #require(relations.relation(relation)?.target)
    let bytes = try archive.bytes(of: part)
    let xml = String(decoding: try #require(bytes), as: UTF8.self)
    let text = "t=\"inlineStr\"><is><t xml:space=\"preserve\">\(error)</t></is>"
    try #require(xml.contains(text))
    try archive.put(part, Array(xml.replacing(text, with: "t=\"e\"><v>\(error)</v>").utf8))
    return try archive.archived()
  }
}
