import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// The inventory for programs: exact decimal strings in tonnes.
public struct InventoryJSON: Sendable {
  public init() {}

  public func text(of report: InventoryReport) -> String {
    String(decoding: pieces(of: report).joined(), as: UTF8.self)
  }

  /// The text as UTF-8, in pieces that follow one another in a file.
  public func pieces(of report: InventoryReport) -> [[UInt8]] {
    var json = JSONWriter()
    json.object { json in
      head(report, &json)
      totals(report, &json)
      views(report, &json)
      json.key("lines")
      json.array(ofMany: report.lines, workers: report.workers) { line($0, &$1) }
    }
    json.endLine()
    return json.pieces
  }

  private func head(_ report: InventoryReport, _ json: inout JSONWriter) {
    json.field("standard", InventoryReport.standardTitle)
    json.field("organisation", report.settings.organisation.name)
    json.field("gwp", report.potentials.name)
    json.key("period")
    json.compact { json in
      json.object { json in
        json.field("from", report.settings.period.from.description)
        json.field("through", report.settings.period.through.description)
      }
    }
    json.field("consolidation", report.settings.consolidation.rawValue)
    json.field("records", report.records)
  }

  private func totals(_ report: InventoryReport, _ json: inout JSONWriter) {
    func figure(_ key: String, _ body: (inout JSONWriter) -> Void) {
      json.key(key)
      json.compact { $0.object(body) }
    }
    figure("total") { $0.field("tCO2e", report.total) }
    figure("marketBased") { $0.field("tCO2e", report.marketBasedTotal) }
    figure("biogenicCO2") { $0.field("t", report.biogenicCarbonDioxide) }
    json.key("uncertainty")
    uncertainty(report.uncertainty, &json)
  }

  private func uncertainty(_ analysis: UncertaintyAnalysis, _ json: inout JSONWriter) {
    json.object { json in
      json.field("confidence", "95 %")
      json.field("minusPercent", percent(analysis.relativeDown))
      json.field("plusPercent", percent(analysis.relativeUp))
      json.field("linesWithoutActivityUncertainty", analysis.linesWithoutActivityUncertainty)
      json.field("linesWithoutFactorLimits", analysis.linesWithoutFactorLimits)
      json.key("contributors")
      json.array { json in
        for contributor in analysis.contributors.prefix(10) {
          json.compact { json in
            json.object { json in
              json.field("kind", contributor.kind.rawValue)
              json.field("name", contributor.name)
              json.field("gas", contributor.gas)
              json.field("varianceShare", percent(contributor.share))
            }
          }
        }
      }
    }
  }

  /// A share as per cent with four significant digits: it is a double, not an exact figure.
  private func percent(_ share: Double) -> String {
    let number = ExactDecimal(shortest: share * 100) ?? .zero
    return number.rounded(significantDigits: 4).normalised.description
  }

  private func views(_ report: InventoryReport, _ json: inout JSONWriter) {
    func list<Item>(_ key: String, _ items: [Item], _ body: (Item, inout JSONWriter) -> Void) {
      json.key(key)
      json.array { json in
        for item in items { json.compact { json in json.object { body(item, &$0) } } }
      }
    }
    list("categories", report.categories) { item, json in
      json.field("category", String(item.category))
      json.field("tCO2e", item.equivalent)
    }
    list("subcategories", report.categories.flatMap(\.parts)) { item, json in
      json.field("category", item.subcategory.rawValue)
      json.field("tCO2e", item.equivalent)
    }
    list("scopes", report.scopes) { item, json in
      json.field("scope", String(item.scope))
      if let method = item.method { json.field("method", method.rawValue) }
      json.field("tCO2e", item.equivalent)
    }
    list("scope3", report.scope3) { item, json in
      json.field("category", String(item.category))
      json.field("tCO2e", item.equivalent)
    }
    list("gases", report.gases) { item, json in
      json.field("gas", item.gas)
      json.field("t", item.tonnes)
      json.field("tCO2e", item.equivalent)
    }
    list("outsideKyotoBasket", report.outsideBasket) { item, json in
      json.field("gas", item.gas)
      json.field("t", item.tonnes)
      json.field("tCO2e", item.equivalent)
    }
    list("facilities", report.facilities) { item, json in
      json.field("facility", item.facility.id)
      json.field("tCO2e", item.equivalent)
    }
    list("months", report.months) { item, json in
      json.field("month", String(item.month.from.description.prefix(7)))
      json.field("tCO2e", item.equivalent)
    }
    list("completeness", report.completeness) { item, json in
      json.field("category", item.subcategory.rawValue)
      switch item.state {
      case .included(let lines):
        json.field("state", "included")
        json.field("lines", lines)
      case .excluded(let reason):
        json.field("state", "excluded")
        json.field("because", reason)
      case .notConsidered: json.field("state", "not considered")
      }
    }
  }

  private func line(_ item: InventoryLine, _ json: inout JSONWriter) {
    let line = item.line
    json.object { json in
      json.field("id", item.id)
      json.field("category", item.category.rawValue)
      json.field("facility", line.facility.id)
      json.field("source", line.source)
      json.field("activity", line.activity.description)
      json.field("process", line.process.isEmpty ? nil : line.process)
      json.field("from", line.period.from.description)
      json.field("through", line.period.through.description)
      json.field("records", line.records)
      json.key("quantity")
      json.object { json in
        json.field("value", line.quantity)
        json.field("unit", line.unit.symbol)
      }
      json.field("factor", line.basis.name)
      json.key("gases")
      gases(line.gases, &json)
      json.field("tCO2e", item.equivalent)
      if let market = line.market {
        json.key("marketBased")
        json.object { json in
          json.field("basis", basis(of: market))
          json.field("tCO2e", market.equivalent)
        }
      }
    }
  }

  private func basis(of market: MarketFigure) -> String {
    switch market.source {
    case .contract(let contract): contract.id
    case .residualMix(let factor): factor.id
    case .locationBased: "location-based: no contract and no residual mix is published"
    }
  }

  private func gases(_ gases: [GasFigure], _ json: inout JSONWriter) {
    json.array { json in
      for gas in gases {
        json.object { json in
          json.field("gas", gas.species.gas.formula)
          json.field("origin", gas.species.origin?.rawValue)
          json.field("t", gas.tonnes)
          json.field("tCO2e", gas.equivalent.tonnes)
        }
      }
    }
  }
}
