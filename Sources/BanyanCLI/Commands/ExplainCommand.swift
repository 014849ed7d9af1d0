import ArgumentParser
import Banyan

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "explain")
}
