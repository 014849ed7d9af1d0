import ArgumentParser
import Banyan

/// What an option names among what there is.
struct Choice {
  /// As it is typed: `--batch`.
  let option: String
  /// That nothing has the name; its places are the name, what there is, and `details`.
  let unknown: TextKey
  var details: [String] = []
  let language: Language

  /// Names that a message holds: a year has thousands of batches.
  private static let mostNames = 50

  /// The only one where nothing is named; ends the program, with the names there are, where there is none
  /// of it.
  func one(of known: [Int], called name: String?, _ names: (Int) -> String) throws -> Int {
    guard let name else {
      if known.count == 1 { return known[0] }
      throw wanted(known.map(names))
    }
    if let found = known.first(where: { names($0) == name }) { return found }
    Output.refuse(
      Phrase(unknown, arguments: [name, listed(known.map(names))] + details), in: language)
    throw ExitCode(2)
  }

  /// The one that is named; nothing stands for it, also where there is one only.
  func named(among known: [Int], _ name: String?, _ names: (Int) -> String) throws -> Int {
    guard name != nil else { throw wanted(known.map(names)) }
    return try one(of: known, called: name, names)
  }

  /// Ends the program: one of these has to be named.
  private func wanted(_ names: [String]) -> ExitCode {
    Output.refuse(Phrase(.choiceWanted, option, listed(names)), in: language)
    return ExitCode(2)
  }

  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(Self.mostNames).joined(separator: ", ")
    let rest = names.count - Self.mostNames
    return rest > 0 ? TextKey.choiceMore.text(in: language, shown, String(rest)) : shown
  }
}
