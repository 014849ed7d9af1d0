extension Run {
  /// Whether the workspace is a park, whose members are workspaces of their own.
  package var isPark: Bool { workspace.settings.isPark }

  /// The park with nothing counted twice; no value where files of it or of any member hold errors.
  package func park() throws(RunFailure) -> Stage<ParkReport> {
    try ParkMaking(self, standards: standards).report()
  }

  /// The folders of the park's members, relative to its own.
  package func memberFolders() throws(RunFailure) -> [String] {
    isPark ? try ParkMaking(self, standards: standards).folders() : []
  }

  /// Whom `--for` means.
  package func audience(_ word: String?) throws(RunFailure) -> ParkAudience {
    try ParkMaking(self, standards: standards).audience(word)
  }

  /// The same with every fault of all members, whatever they ask for.
  func checkedPark() throws(RunFailure) -> Diagnostics {
    try ParkMaking(self, standards: standards) { (member) throws(RunFailure) in
      try member.checkedStandards()
    }.report().findings
  }

  /// Where a figure of the park comes from, as far as an audience may see.
  package func explanation(
    of request: ExplanationRequest, for audience: ParkAudience
  ) throws(RunFailure) -> Stage<RenderedDocument> {
    let stage = try park()
    guard let report = stage.value else { return Stage(nil, stage.findings) }
    let text = try ParkExplanation(report, for: audience, of: request).text()
    let heard = report.findings(for: audience, of: stage.findings)
    return Stage(text.value.map { .text($0) }, heard.joined(with: text.findings))
  }
}
