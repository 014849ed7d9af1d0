import BanyanDiagnostics
import BanyanYAML
import BanyanFactors

/// The data the report is laid out by: headings, tables, who files when, names.
package struct Decree06Forms: Sendable {
  /// Form 06 of Annex II, Decree 06/2022.
  package let form06: FormHeadings
  /// The activity tables of Annex II, Circular 38/2023.
  package let circular38: FormHeadings
  package let calendar: FilingCalendar
  package let names: ActivityNames

  /// The forms of a library; nil with diagnostics where one is missing or does not read.
  package static func read(
    from library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) -> Decree06Forms? {
    func document<Form>(
      _ kind: String, _ name: String, _ read: (DocumentNode, inout Diagnostics) -> Form?
    ) -> Form? {
      library.document(kind, named: name, &diagnostics).flatMap { read($0, &diagnostics) }
    }
    let form06 = document("form", "decree-06-form-06", FormHeadings.read)
    let circular38 = document("form", "circular-38-annex-ii", FormHeadings.read)
    let calendar = document("calendar", "decree-06-filing", FilingCalendar.read)
    let names = document("words", "decree-06-activities", ActivityNames.read)
    guard let form06, let circular38, let calendar, let names else { return nil }
    return Decree06Forms(
      form06: form06, circular38: circular38, calendar: calendar, names: names)
  }
}
