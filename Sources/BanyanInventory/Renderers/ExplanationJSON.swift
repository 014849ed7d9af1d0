import BanyanJSON
import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting

/// One figure's derivation for programs: `banyan-explanation/1`.
package struct ExplanationJSON {
  package static let format = "banyan-explanation/1"

  package init() {}

  package func text(ofSum name: String, _ lines: [InventoryLine]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("format", Self.format)
      json.field("figure", name)
      json.field("tCO2e", lines.reduce(ExactDecimal.zero) { $0 + $1.equivalent })
      json.key("lines")
      json.array { json in
        for line in lines {
          json.compact { json in
            json.object { json in
              json.field("id", line.id)
              json.field("tCO2e", line.equivalent)
            }
          }
        }
      }
    }
    return json.text + "\n"
  }

  package func text(of item: InventoryLine, _ explanation: LineExplanation) -> String {
    let line = item.line
    var json = JSONWriter()
    json.object { json in
      json.field("format", Self.format)
      json.field("figure", item.id)
      json.field("tCO2e", item.equivalent)
      json.field("gwp", explanation.potentials.name)
      json.key("quantity")
      json.compact { json in
        json.object { json in
          json.field("value", line.quantity)
          json.field("unit", line.unit.symbol)
        }
      }
      records(explanation, &json)
      conversions(line, &json)
      json.key("factor")
      factor(line, &json)
      refused(line, &json)
      json.field("share", line.share)
      gases(explanation, &json)
      json.key("replay")
      json.compact { json in
        json.object { json in
          json.field("quantity", explanation.replayedQuantity)
          json.field(
            "tCO2e",
            CarbonDioxideEquivalent.sum(
              explanation.replayedGases.filter(\.isKyoto).map(\.equivalent)))
          json.field("agrees", explanation.agrees)
        }
      }
    }
    return json.text + "\n"
  }

  private func records(_ explanation: LineExplanation, _ json: inout JSONWriter) {
    json.field("recordCount", explanation.recordCount)
    json.key("records")
    json.array { json in
      for record in explanation.records {
        json.compact { json in
          json.object { json in
            json.field("file", record.location.file)
            if let line = record.location.line { json.field("line", line) }
            if let cell = record.location.cell {
              json.field("sheet", record.location.sheet)
              json.field("cell", cell)
            }
            json.field("from", record.period.from.description)
            json.field("through", record.period.through.description)
            json.field("quantity", record.quantity)
            json.field("text", record.text)
          }
        }
      }
    }
  }

  private func place(_ location: SourceLocation, _ json: inout JSONWriter) {
    json.field("file", location.file)
    if let line = location.line { json.field("line", line) }
  }

  private func conversions(_ line: EmissionLine, _ json: inout JSONWriter) {
    json.key("conversion")
    json.object { json in
      json.field("ratio", (line.conversion?.ratio ?? .one).description)
      json.field("to", line.basis.factor?.per.symbol)
      json.field("assumesNormalState", line.conversion?.assumesNormalState ?? false)
      if line.conversion?.isOverYears ?? false { json.field("overYears", true) }
      if let decay = line.conversion?.decay {
        json.key("decay")
        json.object { json in
          json.field("deposited", decay.deposit.year)
          json.field("year", decay.year)
          json.field("share", decay.share)
        }
      }
      json.key("properties")
      json.array { json in
        for property in line.conversion?.properties ?? [] {
          json.compact { json in
            json.object { json in
              json.field("id", property.id)
              json.field("value", property.value.text)
              json.field("citation", property.citationLine)
              place(property.location, &json)
            }
          }
        }
      }
    }
  }

  private func factor(_ line: EmissionLine, _ json: inout JSONWriter) {
    guard case .factor(let match) = line.basis else {
      json.compact { json in json.object { $0.field("basis", line.basis.name) } }
      return
    }
    let factor = match.chosen
    json.object { json in
      json.field("id", factor.id)
      json.field("rung", match.rung.rawValue)
      json.field("per", factor.per.symbol)
      json.key("emits")
      json.compact { json in
        json.object { json in
          for amount in factor.emissions {
            json.field(amount.species.description, amount.text)
          }
        }
      }
      json.field("geography", factor.geography)
      json.field("valid", factor.validity.text)
      json.field("status", factor.status.rawValue)
      json.field("citation", factor.citationLine)
      json.field("licence", factor.head.citation.licence)
      json.field("url", factor.head.citation.url)
      place(factor.location, &json)
      json.key("acceptances")
      json.array { json in
        for acceptance in match.acceptances {
          json.compact { json in
            json.object { json in
              json.field("because", acceptance.reason)
              place(acceptance.location, &json)
            }
          }
        }
      }
      if let derivation = factor.derivation {
        json.key("derivation")
        json.object { json in
          json.field("method", derivation.name)
          json.field("formula", derivation.formula)
          json.field("source", derivation.source)
          json.key("parameters")
          json.compact { json in
            json.object { json in
              for (name, value) in derivation.parameters { json.field(name, value) }
            }
          }
        }
      }
    }
  }

  private func refused(_ line: EmissionLine, _ json: inout JSONWriter) {
    json.key("refused")
    json.array { json in
      guard case .factor(let match) = line.basis else { return }
      for refused in match.refused {
        json.compact { json in
          json.object { json in
            json.field("id", refused.factor.id)
            json.field("reason", "\(refused.refusal)")
            place(refused.factor.location, &json)
          }
        }
      }
    }
  }

  private func gases(_ explanation: LineExplanation, _ json: inout JSONWriter) {
    json.key("gases")
    json.array { json in
      for gas in explanation.line.gases {
        json.compact { json in
          json.object { json in
            json.field("gas", gas.species.gas.formula)
            json.field("origin", gas.species.origin?.rawValue)
            json.field("t", gas.tonnes)
            json.key("gwp")
            if gas.species.isBiogenicCarbonDioxide {
              json.value(String?.none)
            } else if let potential = explanation.potentials.potential(of: gas.species) {
              json.value(potential.value)
            } else {
              json.value(ExactDecimal.one)
            }
            json.field("tCO2e", gas.equivalent.tonnes)
          }
        }
      }
    }
  }
}
