import ArgumentParser
import Banyan

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "init")
}
