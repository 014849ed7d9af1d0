import BanyanAttribution
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// The footprint for programs: exact decimal strings, kilograms for one declared unit.
public struct FootprintJSON: Sendable {
  public init() {}

  /// The tree is the usual one where none is given.
  public func text(of report: FootprintReport, tree: ContributionTree? = nil) -> String {
    var json = JSONWriter()
    json.object { json in
      head(report, &json)
      figures(report, &json)
      uncertainty(report, &json)
      contributions(report, &json)
      ContributionsJSON(report: report, tree: tree ?? ContributionTree(report)).write(&json)
      allocation(report, &json)
      balance(report, &json)
      products(report, &json)
    }
    json.endLine()
    return String(decoding: json.pieces.joined(), as: UTF8.self)
  }

  private func head(_ report: FootprintReport, _ json: inout JSONWriter) {
    let product = report.product
    json.field("standard", FootprintReport.standardTitle)
    json.field("organisation", report.settings.organisation.name)
    json.field("product", product.id)
    json.field("name", product.name)
    json.key("declaredUnit")
    quantity(product.declaredUnit.amount, product.declaredUnit.unit.symbol, &json)
    json.field("boundary", product.boundary.rawValue)
    json.field("gwp", report.potentials.name)
    json.key("period")
    json.compact { json in
      json.object { json in
        json.field("from", report.settings.period.from.description)
        json.field("through", report.settings.period.through.description)
      }
    }
    json.field("records", report.records)
  }

  private func figures(_ report: FootprintReport, _ json: inout JSONWriter) {
    let footprint = report.footprint
    json.key("total")
    one("kgCO2e", footprint.total, &json)
    json.key("includingBiogenicUptake")
    one("kgCO2e", footprint.total + footprint.masses[.biogenicUptake], &json)
    json.key("components")
    json.array { json in
      for component in FootprintComponent.allCases {
        json.compact { json in
          json.object { json in
            json.field("component", component.rawValue)
            json.field("inTotal", component.isInTotal)
            json.field(
              component == .biogenicCO2 ? "kg" : "kgCO2e", footprint.masses[component].normalised)
          }
        }
      }
    }
    stages("stages", footprint.stages, &json)
    stages("outsideBoundary", footprint.outsideBoundary, &json)
    json.key("gases")
    json.array { json in
      for gas in footprint.gases {
        json.compact { json in
          json.object { json in
            json.field("gas", gas.species.gas.formula)
            json.field("origin", gas.species.origin?.rawValue)
            json.field("kg", gas.kilograms)
          }
        }
      }
    }
    json.field("primaryDataShare", footprint.primaryDataShare)
    json.key("dataQuality")
    json.object { json in
      json.field("ratedShare", footprint.ratedShare)
      guard let rating = footprint.rating else { return }
      json.field("technological", rating.technological)
      json.field("geographical", rating.geographical)
      json.field("temporal", rating.temporal)
    }
  }

  private func stages(
    _ key: String, _ stages: [(stage: LifeCycleStage, masses: ComponentMasses)],
    _ json: inout JSONWriter
  ) {
    json.key(key)
    json.array { json in
      for (stage, masses) in stages {
        json.compact { json in
          json.object { json in
            json.field("stage", stage.rawValue)
            json.field("kgCO2e", masses.total.normalised)
          }
        }
      }
    }
  }

  private func contributions(_ report: FootprintReport, _ json: inout JSONWriter) {
    json.key("contributions")
    json.array { json in
      for contribution in report.footprint.contributions {
        let burden = report.burdens[contribution.burden]
        json.compact { json in
          json.object { json in
            json.field("id", burden.id)
            json.field("process", burden.carrier.process.map { report.system.processes[$0].id })
            json.field("name", burden.name)
            json.field("stage", burden.stage.rawValue)
            json.field("insideBoundary", contribution.isInsideBoundary)
            json.field("factor", burden.factor)
            json.field("kgCO2e", contribution.masses.total.normalised)
          }
        }
      }
    }
  }

  private func allocation(_ report: FootprintReport, _ json: inout JSONWriter) {
    let view = FootprintView(report, in: .english, for: .terminal)
    json.key("allocation")
    json.array { json in
      for entry in view.allocations {
        json.object { json in
          json.field("of", entry.name)
          json.field("rule", entry.rule.rawValue)
          json.field("because", entry.reason)
          json.key("shares")
          json.array { json in
            for part in entry.parts {
              json.compact { json in
                json.object { json in
                  json.field("name", part.name)
                  json.field("share", part.share.decimal())
                }
              }
            }
          }
        }
      }
    }
    json.key("comparison")
    json.array { json in
      for entry in report.comparison {
        json.object { json in
          json.field("rule", entry.rule.rawValue)
          if let total = entry.total {
            json.field("kgCO2e", total.normalised)
          } else {
            json.field("kgCO2e", String?.none)
          }
          json.key("kept")
          json.array { json in
            for kept in entry.kept {
              json.compact { json in
                json.object { json in
                  json.field("of", kept.name)
                  json.field("lacks", kept.lacks)
                }
              }
            }
          }
        }
      }
    }
  }

  private func balance(_ report: FootprintReport, _ json: inout JSONWriter) {
    let balance = report.balance
    json.key("balance")
    json.object { json in
      json.key("own")
      one("kgCO2e", balance.own, &json)
      json.key("materials")
      one("kgCO2e", balance.materials, &json)
      json.key("emitted")
      one("kgCO2e", balance.emitted.normalised, &json)
      json.key("attributed")
      json.array { json in
        for part in balance.attributed {
          json.compact { json in
            json.object { json in
              let product = report.system.products[part.product]
              json.field("product", product.id)
              json.key("quantity")
              quantity(part.quantity.decimal(), product.declaredUnit.unit.symbol, &json)
              json.field("kgCO2e", part.kilograms)
            }
          }
        }
      }
      json.key("difference")
      one("kgCO2e", balance.difference, &json)
      json.key("outside")
      json.array { json in
        for part in balance.outside {
          json.object { json in
            json.field("records", part.records)
            json.field("because", part.reason)
            json.field("lines", part.lines)
            json.field("kgCO2e", part.kilograms)
          }
        }
      }
    }
    json.key("loops")
    json.array { json in
      for loop in report.attribution.loops {
        json.compact { json in
          json.array { json in
            for process in loop { json.value(report.system.processes[process].id) }
          }
        }
      }
    }
    json.field("residualBelow", Attribution.greatestResidual)
    json.key("cutOffs")
    json.array { json in
      for cutOff in report.system.cutOffs {
        json.object { json in
          json.field("what", cutOff.what)
          json.field("share", cutOff.share)
          json.field("because", cutOff.reason)
        }
      }
    }
  }

  private func products(_ report: FootprintReport, _ json: inout JSONWriter) {
    json.key("products")
    json.array { json in
      for footprint in report.totals {
        let product = report.system.products[footprint.product]
        json.object { json in
          json.field("id", product.id)
          json.key("declaredUnit")
          quantity(product.declaredUnit.amount, product.declaredUnit.unit.symbol, &json)
          json.key("made")
          quantity(footprint.made.decimal(), product.declaredUnit.unit.symbol, &json)
          json.key("left")
          quantity(footprint.leaving.decimal(), product.declaredUnit.unit.symbol, &json)
          json.field("kgCO2e", footprint.total.normalised)
        }
      }
    }
  }

  private func quantity(_ value: ExactDecimal, _ unit: String, _ json: inout JSONWriter) {
    json.compact { json in
      json.object { json in
        json.field("value", value.normalised)
        json.field("unit", unit)
      }
    }
  }

  private func one(_ key: String, _ value: ExactDecimal, _ json: inout JSONWriter) {
    json.compact { json in json.object { $0.field(key, value.normalised) } }
  }
}
