import ArgumentParser
import Banyan

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Starts a workspace, commented, that runs at once; or drafts how to read a workbook.")

  @Argument(help: "The folder to start; it must not exist, or be empty.")
  var folder: String?

  @Option(help: "Which example to start from; workshop when left out.")
  var example: String?

  @Option(
    help: ArgumentHelp(
      "Draft NAME.map.yaml beside the workbook NAME.xlsx, by its headings.", valueName: "workbook"))
  var map: String?

  @Option(name: .customLong("lang"), help: "Language of the draft's comments: en or vi.")
  var language: LanguageOption?

  func validate() throws {
    guard map == nil else {
      guard folder == nil, example == nil else {
        throw ValidationError(.useMapAlone)
      }
      return
    }
    guard folder != nil else { throw ValidationError(.useInitFolder) }
    guard language == nil else {
      throw ValidationError(.useInitLanguage)
    }
    let known = ExampleWorkspaces.names
    if let example, !known.contains(example) {
      throw ValidationError(.useExample, example, known.joined(separator: ", "))
    }
  }

  func run() throws {
    do {
      if let map { return try MapDrafting(workbook: map, language: language?.language).run() }
      if let folder { try start(folder) }
    } catch let error as FileError {
      throw Session.failed(error)
    }
  }

  private func start(_ folder: String) throws {
    if try FileSystem.kind(of: folder) != nil {
      guard try FileSystem.isFolder(folder), try FileSystem.names(in: folder).isEmpty else {
        Output.refuse(Phrase(.folderNotEmpty, folder), in: Surroundings.language)
        throw ExitCode(2)
      }
    }
    for file in ExampleWorkspaces.files(of: example ?? "workshop") {
      let path = "\(folder)/\(file.path)"
      let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      try FileSystem.createFolder(parent.joined(separator: "/"))
      do {
        try Outgoing.unguarded.create(Array(file.text.utf8), at: path)
      } catch {
        throw Delivery.refused(error, in: Surroundings.language)
      }
    }
    let word = ShownText.shellWord(folder)
    let ready = TextKey.workspaceReady.text(in: Surroundings.language, folder)
    Output.write(
      "\(ShownText.line(ready)).\n  banyan check \(word)\n  banyan inventory \(word)\n")
  }
}
