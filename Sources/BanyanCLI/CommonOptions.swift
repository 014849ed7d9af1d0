import ArgumentParser
import Banyan
import Glibc

enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case en, vi

  var language: Language { self == .en ? .english : .vietnamese }
}

enum DiagnosticsFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// What every command over a workspace takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of messages and reports: en or vi.")
  var language: LanguageOption?

  @Option(help: "Write diagnostics as text or as json.")
  var diagnostics = DiagnosticsFormat.text

  @Option(
    name: .customLong("gwp"), help: "Set of global warming potentials: AR4, AR5, AR5-feedback, AR6."
  )
  var gwp: String?

  @Option(help: "Number of threads; one for each processor when left out.")
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "A further activity file, beside those of activity/; - is standard input. May be repeated.",
      valueName: "file"))
  var activity: [String] = []

  @Flag(help: "Replace a file that banyan did not write; never one that this run read.")
  var force = false

  @Flag(help: "Warnings end with exit code 1, as errors do.")
  var strict = false

  @Flag(help: "Print how long each part took.")
  var timings = false

  @Flag(help: "Print no warnings, no notes and no progress.")
  var quiet = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError(.useThreads)
    }
  }
}
