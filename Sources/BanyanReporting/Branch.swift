import BanyanDiagnostics

/// A branch of an explanation: its words, where they can be looked up, and what stands below.
package struct Branch: Sendable {
  package var text: String
  package var place: String?
  package var below: [Branch]

  package init(text: String, place: String? = nil, below: [Branch] = []) {
    self.text = text
    self.place = place
    self.below = below
  }

  /// Branches with their lines, one a row.
  package static func drawn(_ branches: [Branch], indent: String = "") -> String {
    var text = ""
    for (index, branch) in branches.enumerated() {
      let isLast = index == branches.count - 1
      let place = branch.place.map { "   \($0)" } ?? ""
      text += indent + (isLast ? "└─ " : "├─ ") + ShownText.line(branch.text + place) + "\n"
      text += drawn(branch.below, indent: indent + (isLast ? "   " : "│  "))
    }
    return text
  }
}
