import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// The report for programs: exact decimal strings, tonnes.
package struct Decree06JSON {
  package init() {}

  package func text(of report: Decree06Report) -> String {
    var json = JSONWriter()
    json.object { json in
      head(report, &json)
      results(report, &json)
      json.key("tables")
      json.array { json in report.tables.forEach { table($0, report, &json) } }
      json.key("calculations")
      json.array { json in report.steps.forEach { step($0, &json) } }
      json.key("factors")
      json.array { json in report.factors.forEach { factor($0, &json) } }
      json.key("fromWorkspace")
      bridge(report.bridge, &json)
      json.key("missing")
      json.array { json in report.missing.forEach { missing($0, &json) } }
    }
    return json.text + "\n"
  }

  private func head(_ report: Decree06Report, _ json: inout JSONWriter) {
    json.field("standard", Decree06Report.standardTitle)
    json.part("engine", StatedEngine.this)
    json.field("organisation", report.settings.organisation.name)
    json.field("gwp", report.potentials.name)
    json.key("facilities")
    json.compact { json in
      json.array { json in report.facilities.forEach { json.value($0.id) } }
    }
    json.key("years")
    json.array { json in
      for year in report.years {
        json.compact { json in
          json.object { json in
            json.field("year", year.year)
            json.field("from", year.covered?.from.description)
            json.field("through", year.covered?.through.description)
          }
        }
      }
    }
    json.field("group", report.group?.id)
    json.key("outsideScope")
    json.compact { json in json.array { json in report.outside.forEach { json.value($0) } } }
  }

  /// A figure for each year that has a record behind it; null for any other.
  private func figure(
    _ key: String, _ figure: ByYear, _ report: Decree06Report, _ json: inout JSONWriter
  ) {
    json.key(key)
    json.compact { json in
      json.object { json in
        for year in report.years {
          json.field(String(year.year), ifAny: figure.value(in: year.year))
        }
      }
    }
  }

  private func results(_ report: Decree06Report, _ json: inout JSONWriter) {
    json.key("results")
    json.object { json in
      figure("totalTCO2e", report.total, report, &json)
      figure("directTCO2e", report.direct, report, &json)
      figure("indirectTCO2e", report.indirect, report, &json)
      figure("biogenicCO2T", report.biogenicCarbonDioxide, report, &json)
      json.key("sources")
      json.array { json in
        for source in report.sources {
          json.object { json in
            json.field("type", source.type.rawValue)
            json.field(
              "point", "\(source.type.point)) khoản \(source.type.isDirect ? 1 : 2) Điều 16")
            json.field("lines", source.lines)
            figure("tCO2e", source.equivalent, report, &json)
          }
        }
      }
      json.key("gases")
      json.array { json in
        for gas in report.gases {
          json.object { json in
            json.field("gas", gas.gas)
            json.field("kyoto", gas.isKyoto)
            figure("t", gas.tonnes, report, &json)
            figure("tCO2e", gas.equivalent, report, &json)
          }
        }
      }
    }
  }

  private func table(
    _ table: ActivityTable, _ report: Decree06Report, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.field("table", table.key)
      json.field("title", report.forms.circular38.heading(table.key).vietnamese)
      json.field("year", table.year)
      if let total = table.total { json.field("total", total) }
      json.key("columns")
      json.array { json in
        for column in report.forms.circular38.columns(ofTable: table.key) {
          json.value(column.vietnamese)
        }
      }
      json.key("rows")
      json.array { json in
        for cells in table.rows {
          json.compact { json in json.array { json in cells.forEach { cell($0, &json) } } }
        }
      }
    }
  }

  private func cell(_ cell: ActivityTable.Cell, _ json: inout JSONWriter) {
    switch cell {
    case .text(let text): json.value(text)
    case .words(let words): json.value(words.vietnamese)
    case .activity(let line): json.value(line.line.activity.description)
    case .number(let number): json.value(number)
    case .quantity(let number, let unit): json.value("\(number.normalised) \(unit)")
    case .unit(let unit): json.value(unit)
    case .unknown: json.value(String?.none)
    }
  }

  private func step(_ step: CalculationStep, _ json: inout JSONWriter) {
    json.compact { json in
      json.object { json in
        json.field("year", step.year)
        json.field("type", step.type.rawValue)
        json.field("activity", step.line.line.activity.description)
        json.field("basis", step.line.directSupply?.id ?? step.line.line.basis.name)
        json.field("quantity", step.quantity)
        json.field("unit", step.unit)
        json.field("gas", step.gas)
        json.field("kgPerUnit", step.kilograms)
        json.field("gwp", step.potential)
        json.field("tCO2e", step.equivalent)
      }
    }
  }

  private func factor(_ use: Decree06Report.FactorUse, _ json: inout JSONWriter) {
    json.object { json in
      json.field("factor", use.factor.id)
      json.field("order", use.order.rawValue)
      json.field("citation", use.factor.citationLine)
      json.key("carriedTo")
      json.compact { json in json.array { json in use.carriedTo.forEach { json.value($0) } } }
    }
  }

  /// How the workspace's own total becomes the form's; null where it has none.
  private func bridge(_ bridge: TotalBridge?, _ json: inout JSONWriter) {
    guard let bridge else { return json.value(String?.none) }
    json.object { json in
      json.field("workspaceTCO2e", bridge.workspace)
      json.key("steps")
      json.array { json in
        for step in bridge.steps {
          json.compact { json in
            json.object { json in
              json.field("because", step.reason.word)
              json.field("name", step.name)
              if case .otherFactor(let old, let new) = step.reason {
                json.field("from", old)
                json.field("to", new)
              }
              json.field("tCO2e", step.equivalent)
            }
          }
        }
      }
      json.field("formTCO2e", bridge.form)
    }
  }

  private func missing(_ item: MissingItem, _ json: inout JSONWriter) {
    json.object { json in
      json.field("code", item.text.rawValue)
      json.field("kind", item.kind.rawValue)
      json.field("text", item.text(in: .vietnamese))
      json.field("key", item.key)
    }
  }
}

extension TotalBridge.Reason {
  /// The word of the document.
  fileprivate var word: String {
    switch self {
    case .otherFacility: "other facility"
    case .outsideScope: "outside the circular"
    case .otherFactor: "order of factors"
    case .outsideBasket: "outside the Kyoto basket"
    case .directSupply: "seller's factor"
    case .otherYears: "other years"
    }
  }
}
