import ArgumentParser
import Banyan

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Starts a workspace, commented, that runs at once.")

  @Argument(help: "The folder to start; it must not exist, or be empty.")
  var folder: String

  @Option(help: "Which example to start from.")
  var example = "workshop"

  func validate() throws {
    let known = ExampleWorkspaces.names
    guard known.contains(example) else {
      throw ValidationError(
        "no example is called '\(example)'; there are \(known.joined(separator: ", "))")
    }
  }

  func run() throws {
    do {
      if try FileSystem.kind(of: folder) != nil {
        guard FileSystem.isFolder(folder), try FileSystem.names(in: folder).isEmpty else {
          Output.complain("banyan: \(folder) exists and is not an empty folder\n")
          throw ExitCode(2)
        }
      }
      for file in ExampleWorkspaces.files(of: example) {
        let path = "\(folder)/\(file.path)"
        let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        try FileSystem.createFolder(parent.joined(separator: "/"))
        try FileSystem.write(file.text, to: path)
      }
    } catch let error as FileError {
      throw Session.failed(error)
    }
    Output.write(
      "\(folder) is ready.\n  banyan check \(folder)\n  banyan inventory \(folder)\n")
  }
}
