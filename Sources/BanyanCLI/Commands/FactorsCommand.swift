import ArgumentParser
import Banyan

struct FactorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "factors")
}
