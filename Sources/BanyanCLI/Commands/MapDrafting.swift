import ArgumentParser
import Banyan

/// `banyan init --map`: drafts the mapping of a workbook beside it.
struct MapDrafting {
  let workbook: String
  let language: Language?

  func run() throws {
    let path = WorkbookMap.name(of: workbook)
    guard workbook.lowercased().hasSuffix(".xlsx") || workbook.lowercased().hasSuffix(".xlsm")
    else {
      Output.refuse(Phrase(.mapWantsWorkbook, workbook), in: language ?? Surroundings.language)
      throw ExitCode(2)
    }
    guard try FileSystem.kind(of: workbook) != nil else {
      Output.refuse(Phrase(.noSuchFile, workbook), in: language ?? Surroundings.language)
      throw ExitCode(2)
    }
    let library = try FactorLibrary(folders: Session.factorFolders)
    let root = try Workspace.root(ofActivity: workbook)
    let workspace = try root.flatMap { try open($0, library) }
    let language = self.language ?? workspace?.settings.language ?? .english
    guard try FileSystem.kind(of: path) == nil else { throw exists(path, language) }
    let draft = try draft(workspace, library, language)
    do {
      try Outgoing.unguarded.create(Array(draft.text(in: language).utf8), at: path)
    } catch {
      if case .exists = error { throw exists(path, language) }
      throw Delivery.refused(error, in: language)
    }
    let missing = draft.missing.map(\.rawValue).joined(separator: ", ")
    let said =
      missing.isEmpty
      ? DraftText.done.text(in: language, path)
      : DraftText.doneMissing.text(in: language, path, missing)
    let folder = root.map(ShownText.shellWord) ?? "FOLDER"
    Output.write("\(ShownText.lines(said))\n  banyan check \(folder)\n")
  }

  /// The workspace that the workbook belongs to; ends the program where its files hold errors.
  private func open(_ root: String, _ library: FactorLibrary) throws -> Workspace? {
    var findings = Diagnostics()
    do {
      let workspace = try Workspace.open(root, library: library, &findings)
      guard findings.hasErrors else { return workspace }
    } catch {
      switch error {
      case .noSuchFolder: return nil
      case .outsideWorld(let failure): throw failure
      }
    }
    throw refuse(findings, language ?? .english)
  }

  private func exists(_ path: String, _ language: Language) -> ExitCode {
    Output.refuse(
      "\(DraftText.exists.text(in: language, path)); \(DraftText.existsHint.text(in: language))")
    return ExitCode(2)
  }

  private func draft(
    _ workspace: Workspace?, _ library: FactorLibrary, _ language: Language
  ) throws -> WorkbookMapDraft {
    do {
      return try WorkbookMapDraft(
        path: workbook, name: workbook, workspace: workspace,
        activities: library.knownActivities())
    } catch {
      switch error.placed(in: workbook) {
      case .outside(let failure): throw failure
      case .damaged(let diagnostic):
        var findings = Diagnostics()
        findings.report(diagnostic)
        throw refuse(findings, language)
      }
    }
  }

  private func refuse(_ findings: Diagnostics, _ language: Language) -> ExitCode {
    let printer = DiagnosticText(language: language, colours: Output.isErrorStyled)
    Output.complain(printer.text(of: findings))
    return ExitCode(1)
  }
}
