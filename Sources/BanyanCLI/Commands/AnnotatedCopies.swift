import ArgumentParser
import Banyan

/// `banyan check --annotate OUT`: copies of the workbooks with faults, the faults written into them.
///
/// One workbook with faults is copied to the file OUT; where OUT is a folder, and where several have
/// faults, each is copied into it under its own name.
struct AnnotatedCopies {
  /// Faults of one kind that are written; programs grow slow with more comments than that.
  static let mostOfOneKind = 10_000

  let session: Session
  let output: String

  /// A copy that was written, and how many cells are marked in it.
  struct Copy {
    let path: String
    let cells: Int
    /// Whether a sheet has more faulty cells than comments are written.
    let lacksComments: Bool
  }

  func write(_ findings: Diagnostics) throws -> [Copy] {
    let faults = marks(of: findings)
    let files = faults.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let targets = try targets(for: files)
    var copies: [Copy] = []
    for (file, target) in zip(files, targets) {
      let marks = faults[file, default: []]
      try write(file, marks, to: target)
      let sheets = Dictionary(grouping: marks, by: \.sheet).values.map { marks in
        Set(marks.map { [$0.row, $0.column] }).count
      }
      copies.append(
        Copy(
          path: target, cells: sheets.reduce(0, +),
          lacksComments: sheets.contains { $0 > WorkbookAnnotator.mostComments }))
    }
    return copies
  }

  // MARK: What is marked

  /// By file. Errors and warnings are faults, notes are none; what is wrong with a sheet as a whole
  /// stands at its first cell, and what is wrong with the file has no cell to stand at.
  private func marks(of findings: Diagnostics) -> [String: [CellMark]] {
    let printer = DiagnosticText(language: session.language)
    var marks: [String: [CellMark]] = [:]
    for finding in findings.ordered where finding.severity != .note {
      guard let place = finding.location, let sheet = place.sheet,
        let mark = CellMark(
          sheet: sheet, cell: place.cell ?? "A1", finding.severity == .error ? .error : .warning,
          printer.comment(of: finding))
      else { continue }
      marks[place.file, default: []].append(mark)
    }
    return marks
  }

  // MARK: Where it goes

  private func targets(for files: [String]) throws -> [String] {
    guard let first = files.first else { return [] }
    let targets: [String]
    if try output.hasSuffix("/") || isFolder(output) {
      targets = files.map { "\(trimmed)/\(name(of: $0))" }
    } else if files.count == 1 {
      targets = [output]
    } else if output.lowercased().hasSuffix(".xlsx") {
      throw refused(
        Phrase(.annotateFolder, String(files.count), first, output))
    } else {
      targets = files.map { "\(trimmed)/\(name(of: $0))" }
    }
    try Delivery(of: session).admit(targets)
    return targets
  }

  private func isFolder(_ path: String) throws -> Bool {
    do { return try FileSystem.isFolder(path) } catch {
      throw Session.failed(error, in: session.language)
    }
  }

  private var trimmed: String {
    var path = output[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }

  /// Under activity/, with the folders in between.
  private func name(of file: String) -> Substring {
    file.hasPrefix("activity/") ? file.dropFirst("activity/".count) : file[...]
  }

  // MARK: Writing

  private func write(_ file: String, _ marks: [CellMark], to target: String) throws {
    do {
      let original = try original(file)
      let copy = try WorkbookAnnotator(author: "Banyan").annotated(original, with: marks)
      if output != target, let end = target.lastIndex(of: "/") {
        try FileSystem.createFolder(String(target[..<end]))
      }
      try Delivery(of: session).send(.binary(copy), to: target)
    } catch let error as FileError {
      throw Session.failed(error, in: session.language)
    } catch let code as ExitCode {
      throw code
    } catch {
      Output.refuse(Phrase(.annotateFailed, file, "\(error)"), in: session.language)
      throw ExitCode(3)
    }
  }

  /// The workbook as it was read; ends the program where it is another by now, whose cells nobody looked
  /// at.
  private func original(_ file: String) throws -> [UInt8] {
    var found = Diagnostics()
    let bytes = try session.inputs.bytes(
      of: "\(session.folder)/\(file)", as: file, .workbook, &found)
    guard let bytes else { throw session.finished(with: found) }
    return bytes
  }

  private func refused(_ phrase: Phrase) -> ExitCode {
    Output.refuse(phrase, in: session.language)
    return ExitCode(2)
  }
}
