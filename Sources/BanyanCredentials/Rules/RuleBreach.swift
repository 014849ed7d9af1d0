import BanyanDiagnostics

/// A rule beyond the schemas that a document does not keep.
struct RuleBreach {
  enum Weight {
    /// Nobody may.
    case fault
    /// We promise more than the schema asks: an error in what we write, a warning of others.
    case ours
    case advice
  }

  /// Stable: what people look up.
  let rule: String
  let path: String
  let problem: TextKey
  var weight = Weight.fault

  init(_ rule: String, _ path: String, _ problem: TextKey, _ weight: Weight = .fault) {
    self.rule = rule
    self.path = path
    self.problem = problem
    self.weight = weight
  }

  /// `isForeign`: whether others wrote the document.
  func diagnostic(at place: SourceLocation, isForeign: Bool) -> Diagnostic {
    let severity: Severity =
      switch weight {
      case .fault: .error
      case .ours: isForeign ? .warning : .error
      case .advice: .warning
      }
    return Diagnostic(
      .verifyRule, at: place, words: [.text(path), .phrase(problem), .text(rule)],
      severity: severity)
  }
}
