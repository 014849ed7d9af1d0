import ArgumentParser

/// What an option names among what there is.
enum Choice {
  /// The only one where nothing is named, unless it must be; ends the program, with all names, where there
  /// is none of it.
  static func one(
    of known: [Int], called name: String?, _ option: String, _ what: String,
    mustBeNamed: Bool = false, _ names: (Int) -> String
  ) throws -> Int {
    let all = known.map(names).joined(separator: ", ")
    guard let name else {
      if known.count == 1, !mustBeNamed { return known[0] }
      Output.refuse("\(option) wants one of: \(all)")
      throw ExitCode(2)
    }
    if let found = known.first(where: { names($0) == name }) { return found }
    Output.refuse("no \(what) is called '\(name)'; there are: \(all)")
    throw ExitCode(2)
  }
}
