import BanyanDiagnostics
import BanyanDocuments
import BanyanFactors

/// The data the report is laid out by: headings, tables, who files when, names.
public struct Decree06Forms: Sendable {
  /// Form 06 of Annex II, Decree 06/2022.
  public let form06: FormHeadings
  /// The activity tables of Annex II, Circular 38/2023.
  public let circular38: FormHeadings
  public let calendar: FilingCalendar
  public let names: ActivityNames

  static let folder = "factors/viet-nam/forms/"

  /// The forms the program carries; nil with diagnostics where one does not read.
  public static func carried(_ diagnostics: inout Diagnostics) -> Decree06Forms? {
    func document<Form>(
      _ name: String, _ read: (DocumentNode, inout Diagnostics) -> Form?
    ) -> Form? {
      FactorLibrary.carriedDocument(at: folder + name, &diagnostics).flatMap {
        read($0, &diagnostics)
      }
    }
    let form06 = document("decree-06-form-06.yaml", FormHeadings.read)
    let circular38 = document("circular-38-annex-ii.yaml", FormHeadings.read)
    let calendar = document("decree-06-filing.yaml", FilingCalendar.read)
    let names = document("activity-names.yaml", ActivityNames.read)
    guard let form06, let circular38, let calendar, let names else { return nil }
    return Decree06Forms(
      form06: form06, circular38: circular38, calendar: calendar, names: names)
  }
}
