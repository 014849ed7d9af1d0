import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// The facility report of Decree 06/2022/NĐ-CP, Annex II, Form 06, as Circular 38/2023/TT-BCT wants
/// its content. Every rendering reads this one value; figures are exact.
public struct Decree06Report: Sendable {
  package static let standardTitle = "Nghị định 06/2022/NĐ-CP, Phụ lục II, Mẫu số 06"

  package let forms: Decree06Forms
  package let settings: WorkspaceSettings
  /// The flat texts under `decree-06:` in banyan.yaml.
  package let texts: DecreeSettings
  package let potentials: GWPSet
  package let facilities: [Facility]
  /// The two consecutive years before filing: Art. 11(1)(e).
  package let years: [ReportYear]
  package let lines: [DecreeLine]
  /// Source types in the order of Art. 16, those without a line too.
  package let sources: [SourceFigure]
  package let direct: ByYear
  package let indirect: ByYear
  package let total: ByYear
  package let gases: [GasTotal]
  /// Tonnes of biogenic CO2, outside every total.
  package let biogenicCarbonDioxide: ByYear
  package let tables: [ActivityTable]
  package let steps: [CalculationStep]
  package let factors: [FactorUse]
  /// Activities of the workspace the circular has no place for.
  package let outside: [String]
  package let uncertainty: UncertaintyAnalysis
  /// How the workspace's own total becomes this one; nil where its own calculation could not be made.
  package let bridge: TotalBridge?
  package let group: FilingCalendar.Group?
  /// What has to be supplied, or settled, before the representative can sign.
  package let missing: [MissingItem]
  /// Factors that records name although a national one holds.
  package let pinned: [String]
  package let records: Int
  package let files: [String]
  package let bytes: Int

  package struct ReportYear: Sendable, Equatable {
    package let year: Int
    /// The days of the year the workspace covers; nil where none, or where no record falls into them.
    package let covered: Period?

    package var isComplete: Bool { covered?.isCalendarYear ?? false }

    /// The same, without data where no line has any: a period that reaches into a year is no figure of
    /// it.
    func counting(_ lines: [DecreeLine]) -> ReportYear {
      ReportYear(year: year, covered: lines.contains { $0.years.contains(year) } ? covered : nil)
    }
  }

  package struct SourceFigure: Sendable {
    package let type: SourceType
    /// Tonnes CO2e.
    package let equivalent: ByYear
    /// Those that emit, which own generation does not.
    package let lines: Int
  }

  package struct GasTotal: Sendable {
    package let gas: String
    package let tonnes: ByYear
    package let equivalent: ByYear
    /// Outside the Kyoto basket, as R22 is, and counted here.
    package let isKyoto: Bool
  }

  package struct FactorUse: Sendable {
    package let factor: EmissionFactor
    package let order: FactorOrder.Rank
    package let activities: [ActivityPath]
    /// Years for which it was carried over from another.
    package let carriedTo: [Int]
  }
}
