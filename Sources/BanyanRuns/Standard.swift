import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFiles
import BanyanYAML

/// What a standard or regulation writes to be run, checked, rendered and explained like all others.
///
/// The core knows no standard; a standard knows the core. It says what it reads beside the records,
/// how it wants the calculation run, what can be asked of it, and makes one typed report of each
/// question. What a rule demands and the calculation cannot give is a finding, never a guess.
///
/// List it in `standards` of the umbrella: `check` asks every standard that the workspace asks for,
/// `explain` the one that knows the figure.
package protocol Standard: SendableMetatype {
  /// Its section of banyan.yaml and its sibling file, read.
  associatedtype Reading: Sendable
  /// What one report answers: a product, a year; `Void` where there is only one.
  associatedtype Question: Sendable
  associatedtype Report: Sendable

  /// The name `--standard` takes.
  static var name: String { get }

  /// What it reads of files that it shares with others: an unknown key is said once, with the nearest of
  /// all owners'.
  static var keys: [SectionKeys] { get }

  /// Whether the workspace asks for it: its file is there, its section is written.
  static func isAsked(by workspace: Workspace) throws(FileError) -> Bool

  /// What it reads beside the records. Nil with findings where that is missing or in error.
  static func read(
    _ workspace: Workspace, _ options: Run.Options, _ found: inout Diagnostics
  ) throws(FileError) -> Reading?

  /// How it wants the calculation run.
  static func purpose(of reading: Reading) -> Purpose

  /// Another calculation of the same records that its reports are held against; nil where none is.
  static func comparison(with reading: Reading) -> Purpose?

  /// What it finds in the records that can be read, where others are in error and no calculation is made
  /// of them: one run shows every fault. Nothing that may only follow from the others.
  static func faults(of lines: () -> [EmissionLine], against reading: Reading) -> Diagnostics

  /// What `check` asks of it.
  static func questions(of reading: Reading) -> [Question]

  /// The report; nil with findings where it cannot be made. What others found stands in
  /// `calculated.findings`.
  static func report(
    on question: Question, of reading: Reading, on calculated: Calculated<Self>,
    _ found: inout Diagnostics
  ) -> Report?

  /// The forms it writes a report in, by the names `--format` takes; the first is the usual one.
  static var formats: [ReportFormat<Report>] { get }

  /// Where a figure comes from; nil where no figure of this standard has the name.
  static func explanation(
    of request: ExplanationRequest, in run: Run
  ) throws(RunFailure) -> Stage<Explained>?
}

extension Standard {
  package static var keys: [SectionKeys] { [] }

  package static func comparison(with reading: Reading) -> Purpose? { nil }

  package static func faults(
    of lines: () -> [EmissionLine], against reading: Reading
  ) -> Diagnostics { Diagnostics() }
}

/// A calculation that was run as a standard wants it.
///
/// Made by a run alone: nobody can hand a footprint the calculation of an inventory.
package struct Calculated<S: Standard>: Sendable {
  package let calculation: Calculation
  /// What was found on the way to it, in files, tables and records.
  package let findings: Diagnostics
  /// The other calculation that the standard compares with; nil where it asks for none, and where none
  /// could be made.
  package let compared: Calculation?
  /// What it was made of, and how it was asked for.
  let workspace: Workspace
  let purpose: Purpose
  let askedPotentials: String?

  package init(
    _ calculation: Calculation, _ findings: Diagnostics, comparedWith other: Calculation? = nil,
    of workspace: Workspace, for purpose: Purpose, gwp: String?
  ) {
    self.calculation = calculation
    self.findings = findings
    compared = other
    self.workspace = workspace
    self.purpose = purpose
    askedPotentials = gwp
  }
}
