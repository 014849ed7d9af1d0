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
    let book = try #require(archive.bytes(of: "xl/workbook.xml"))
    let relation = try #require(
      WorkbookAnnotator.sheets(of: book).first { $0.name == sheet }?.relation)
    let part = try #require(
      PackageRelations(of: "xl/workbook.xml", in: archive).relation(relation)?.target)
    let xml = String(decoding: try #require(archive.bytes(of: part)), as: UTF8.self)
    let text = "t=\"inlineStr\"><is><t xml:space=\"preserve\">\(error)</t></is>"
    try #require(xml.contains(text))
    try archive.put(part, Array(xml.replacing(text, with: "t=\"e\"><v>\(error)</v>").utf8))
    return try archive.archived()
  }
}
