import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// The facility report of Decree 06/2022/NĐ-CP, Annex II, Form 06, as Circular 38/2023/TT-BCT wants
/// its content. Every rendering reads this one value; figures are exact.
public struct Decree06Report: Sendable {
  public static let standardTitle = "Nghị định 06/2022/NĐ-CP, Phụ lục II, Mẫu số 06"

  public let forms: Decree06Forms
  public let settings: WorkspaceSettings
  /// The flat texts under `decree-06:` in banyan.yaml.
  public let texts: DecreeSettings
  public let potentials: GWPSet
  public let facilities: [Facility]
  /// The two consecutive years before filing: Art. 11(1)(e).
  public let years: [ReportYear]
  public let lines: [DecreeLine]
  /// Source types in the order of Art. 16, those without a line too.
  public let sources: [SourceFigure]
  public let direct: ByYear
  public let indirect: ByYear
  public let total: ByYear
  public let gases: [GasTotal]
  /// Tonnes of biogenic CO2, outside every total.
  public let biogenicCarbonDioxide: ByYear
  public let tables: [ActivityTable]
  public let steps: [CalculationStep]
  public let factors: [FactorUse]
  /// Activities of the workspace the circular has no place for.
  public let outside: [String]
  public let uncertainty: UncertaintyAnalysis
  public let group: FilingCalendar.Group?
  /// What has to be supplied, or settled, before the representative can sign.
  public let missing: [MissingItem]
  public let records: Int
  public let files: [String]
  public let bytes: Int

  public struct ReportYear: Sendable, Equatable {
    public let year: Int
    /// The days of the year the workspace covers; nil where none.
    public let covered: Period?

    public var isComplete: Bool { covered?.isCalendarYear ?? false }
  }

  public struct SourceFigure: Sendable {
    public let type: SourceType
    /// Tonnes CO2e.
    public let equivalent: ByYear
    public let lines: Int
  }

  public struct GasTotal: Sendable {
    public let gas: String
    public let tonnes: ByYear
    public let equivalent: ByYear
    /// Outside the Kyoto basket, as R22 is, and counted here.
    public let isKyoto: Bool
  }

  public struct FactorUse: Sendable {
    public let factor: EmissionFactor
    public let order: FactorOrder.Rank
    public let activities: [ActivityPath]
    /// Years for which it was carried over from another.
    public let carriedTo: [Int]
  }
}
