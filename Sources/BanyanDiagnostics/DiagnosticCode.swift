/// A kind of finding: a subject and its problem, its weight, and what it says in both languages.
///
/// Each target declares its own, beside its rules, as static members. A code is never reused and never
/// renamed.
public struct DiagnosticCode: Sendable {
  /// Two words, `unit.dimension`: what programs and tests go by.
  public let rawValue: String
  /// What a finding of this kind weighs unless it says otherwise.
  public let severity: Severity
  package let english: String
  package let vietnamese: String

  package init(
    _ rawValue: String, _ severity: Severity, _ english: String, _ vietnamese: String
  ) {
    self.rawValue = rawValue
    self.severity = severity
    self.english = english
    self.vietnamese = vietnamese
  }
}

extension DiagnosticCode: Hashable {
  public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.rawValue == b.rawValue }

  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension DiagnosticCode: CatalogueEntry {}
