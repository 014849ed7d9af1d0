import BanyanDiagnostics

/// The command that is offered for asking where a figure comes from. It works as it is printed, pasted
/// into the shell that the first one ran in.
package struct OfferedExplanation: Sendable, Equatable {
  /// Options that decide which figures there are, as words.
  private let options: [String]
  /// Of the workspace, as it was given; nil for the one that the program runs in.
  private let folder: String?

  package init(options: [String] = [], folder: String? = nil) {
    self.options = options
    self.folder = folder == "." ? nil : folder
  }

  /// For one figure.
  package func command(for figure: String) -> String {
    let words = [folder, figure].compactMap { $0 }
    // A word that begins like an option is none.
    let mark = words.contains { $0.hasPrefix("-") } ? ["--"] : []
    return joined(mark + words.map(ShownText.shellWord))
  }

  /// For a figure that the reader puts in: `banyan explain my-plant <line>`.
  package func pattern(_ word: String) -> String {
    let mark = folder?.hasPrefix("-") == true ? ["--"] : []
    return joined(mark + [folder].compactMap { $0 }.map(ShownText.shellWord) + ["<\(word)>"])
  }

  private func joined(_ words: [String]) -> String {
    (["banyan", "explain"] + options.map(ShownText.shellWord) + words).joined(separator: " ")
  }
}
