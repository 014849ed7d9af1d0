import BanyanCalculation
import BanyanDiagnostics

/// The protocol a standard or regulation implements: one calculation in, one typed report out.
///
/// The core knows no standard; a standard knows the core. What a rule demands and the calculation
/// cannot give is a diagnostic, never a guess.
public protocol ReportingStandard {
  associatedtype Report

  /// The name `--standard` takes.
  static var name: String { get }

  func report(on calculation: Calculation, _ diagnostics: inout Diagnostics) -> Report?
}
