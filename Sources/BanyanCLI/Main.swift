import ArgumentParser
import Banyan
import Glibc

@main
struct BanyanProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banyan",
    abstract: "A greenhouse-gas inventory from a folder of bills, every figure traceable.",
    version: Banyan.version,
    subcommands: [
      InitCommand.self, CheckCommand.self, InventoryCommand.self, FootprintCommand.self,
      CBAMCommand.self, PassportCommand.self,
      ExplainCommand.self, FactorsCommand.self, KeysCommand.self, VerifyCommand.self,
    ])

  /// Wrong use of the program ends with 2, whatever the parser's own code is.
  static func main() {
    Surroundings.prepare()
    do {
      var command = try parsed(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch  where exitCode(for: error) == .success {
      Output.write(fullMessage(for: error) + "\n")
      Glibc.exit(0)
    } catch {
      Output.complain(ShownText.lines(WrongUse.text(of: error, in: Surroundings.language)) + "\n")
      Glibc.exit(2)
    }
  }

  /// A command that is named is parsed by itself, which takes half the time of looking through all of them;
  /// what it does not understand, and every question for help, goes the whole way, which words the answer.
  private static func parsed(_ words: [String]) throws -> any ParsableCommand {
    let own = configuration.subcommands.first { $0.configuration.commandName == words.first }
    if let command = try? own?.parse(Array(words.dropFirst())) { return command }
    return try parseAsRoot(words)
  }
}
