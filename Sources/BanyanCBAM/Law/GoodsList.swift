import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// What one functional unit of a good is (Regulation (EU) 2025/2547, Art. 4(2) to (5)).
package enum FunctionalUnit: String, Sendable {
  case tonne = "t"
  case clinker = "t clinker"
  case nitrogen = "kg N"
  case electricity = "kWh"
}

/// The sector whose mark-up holds (Regulation (EU) 2025/2621, Art. 1).
package enum GoodsSector: String, Sendable {
  case cement = "Cement"
  case fertilisers = "Fertilisers"
  case ironAndSteel = "Iron and steel"
  case aluminium = "Aluminium"
  case hydrogen = "Hydrogen (chemicals)"
  case electricity = "Electricity"

  /// The threshold of 50 t is of these sectors (956 Art. 2a(1), Annex VII).
  package var countsForThreshold: Bool { self != .hydrogen && self != .electricity }
}

/// A good of Annex I of Regulation (EU) 2023/956.
package struct AnnexIGood: Sendable {
  package let code: CNCode
  package let category: String
  package let sector: GoodsSector
  /// As the act names them: CO2, N2O, PFC.
  package let gases: Set<String>
  /// Whether its indirect emissions count: it stands outside Annex II of 956.
  package let countsIndirect: Bool
  package let unit: FunctionalUnit
  package let description: String
}

/// All goods of Annex I by code.
package struct GoodsList: Sendable {
  package let goods: [CNCode: AnnexIGood]
  package let paths: [String]

  package subscript(_ code: CNCode) -> AnnexIGood? { goods[code] }

  /// The code that differs least from one that is none.
  package func nearest(to code: CNCode) -> String? {
    NearestName.nearest(to: code.digits, among: goods.keys.lazy.map(\.digits))
  }

  static func read(
    from library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) -> GoodsList? {
    guard let law = library.law(named: "cbam-goods", &diagnostics) else { return nil }
    var goods: [CNCode: AnnexIGood] = [:]
    for row in LawRows(law.rows).rows() {
      guard let code = CNCode(row["cn"]), let unit = FunctionalUnit(rawValue: row["unit"]),
        let sector = GoodsSector(rawValue: row["sector"])
      else {
        diagnostics.report(
          Diagnostic(
            .lawRow, at: SourceLocation(file: law.paths[1], line: row.line), [row["cn"]]))
        return nil
      }
      goods[code] = AnnexIGood(
        code: code, category: row["category"], sector: sector,
        gases: Set(row["gases"].split(separator: "; ").map(String.init)),
        countsIndirect: row["indirect"] == "yes", unit: unit, description: row["description"])
    }
    return GoodsList(goods: goods, paths: law.paths)
  }
}
