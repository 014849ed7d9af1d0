import BanyanDiagnostics
import BanyanJSON
import BanyanQuantities
import BanyanReporting

/// The report for programs. Every number is a string: exact where its digits end, else with 34 of them.
package struct CBAMJSON {
  private let language: Language

  package init(in language: Language) { self.language = language }

  package func text(of report: CBAMReport) -> String {
    var json = JSONWriter()
    json.object { json in
      head(report, &json)
      emissions(report, &json)
      electricity(report, &json)
      json.list("processes", report.processes) { process($0, &$1) }
      json.key("goods")
      json.array { json in
        for process in report.processes {
          for good in process.goods { self.good(good, of: process, &json) }
        }
      }
      json.list("deliveries", report.deliveries) { delivery($0, &$1) }
      json.list("importers", report.importers) { importer($0, &$1) }
      balance(report.balance, &json)
      if let reconciliation = report.reconciliation {
        self.reconciliation(reconciliation, &json)
      } else {
        json.key("reconciliation")
        json.literal("null")
      }
      json.list("readings", report.settings.options.readings) { reading, json in
        json.field("option", reading.option)
        json.field("value", reading.value)
      }
      json.list("missing", report.missing) { element, json in
        json.field("list", element.list)
        json.field("item", element.item)
        json.field("what", element.key)
      }
    }
    return json.text + "\n"
  }

  private func head(_ report: CBAMReport, _ json: inout JSONWriter) {
    json.field("schema", report.head.schema)
    json.field("standard", "CBAM")
    json.field("regime", "definitive")
    json.field("declarable", report.isDeclarable)
    json.compactObject("period") { json in
      json.field("from", report.period.from.description)
      json.field("through", report.period.through.description)
    }
    json.list("law", CBAMActs.all) { act, json in
      json.field("act", act.number)
      json.field("edition", act.edition)
    }
    let texts = report.settings.installation.texts
    json.compactObject("installation") { json in
      json.field("facility", report.facility.id)
      json.field("name", texts["name"] ?? report.facility.name)
      json.field("nameEn", texts["name-en"])
      json.field("unlocode", texts["unlocode"])
      json.field("country", report.facility.country)
    }
  }

  private func emissions(_ report: CBAMReport, _ json: inout JSONWriter) {
    json.key("emissions")
    json.object { json in
      json.compactObject("direct") { json in
        json.field("tCO2e", report.direct)
        json.field("rounded", report.direct.decimal().rounded(places: 0))
      }
      json.compactObject("zeroRated") { $0.field("tCO2", report.zeroRated) }
      json.list("lines", report.streams) { stream, json in
        json.field("id", stream.id)
        json.field("source", stream.source)
        json.field("activity", stream.activity)
        json.field("method", stream.method.rawValue)
        json.field("tCO2e", stream.tonnes)
        if !stream.zeroRated.isZero { json.field("zeroRated", stream.zeroRated) }
        json.field("article", stream.article)
        json.field("place", stream.line.map { "\($0.place.location)" })
      }
    }
  }

  private func electricity(_ report: CBAMReport, _ json: inout JSONWriter) {
    json.compactObject("electricity") { json in
      json.field("MWh", report.electricity.megawattHours)
      json.field("tCO2PerMWh", report.electricity.factor)
      json.field("actualShare", report.electricity.actualShare)
    }
  }

  private func process(_ figures: ProcessFigures, _ json: inout JSONWriter) {
    let (process, emissions) = (figures.process, figures.emissions)
    json.field("id", process.id)
    json.field("activityLevel", process.activityLevel)
    json.field("unit", process.unit.rawValue)
    json.field("tonnes", process.tonnes)
    json.compactObject("direct") { $0.field("tCO2e", emissions.direct) }
    json.compactObject("indirect") { $0.field("tCO2e", emissions.indirect) }
    json.compactObject("electricity") { $0.field("MWh", emissions.electricity.megawattHours) }
    json.compactObject("terms") { json in
      json.field("directlyAttributable", emissions.directlyAttributable)
      json.field("heatImported", emissions.heatImported)
      json.field("heatExported", emissions.heatExported)
      json.field("wasteGasImported", emissions.wasteGasImported)
      json.field("wasteGasExported", emissions.wasteGasExported)
      json.field("electricityProduced", emissions.electricityProduced)
      json.field("floor", emissions.floor)
    }
    json.compactObject("own") { json in
      for (product, tonnes) in figures.own { json.field(product, tonnes) }
    }
    json.list("precursors", figures.precursors) { entry, json in
      let precursor = entry.precursor
      json.field("id", precursor.text.id.value)
      json.field("cn", precursor.annexI.code.digits)
      json.field("t", entry.tonnes)
      json.field("direct", precursor.direct)
      json.field("indirect", precursor.indirect)
      json.field("basis", precursor.basis.rawValue)
      json.field("table", precursor.value?.table)
      json.field("sefa", precursor.sefa)
    }
  }

  private func good(
    _ figures: GoodFigures, of process: ProcessFigures, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.field("product", figures.product)
      json.field("cn", figures.good.annexI.code.digits)
      json.field("process", process.process.id)
      json.field("unitsPerTonne", figures.good.unitsPerTonne)
      json.compactObject("produced") { $0.field("t", figures.good.tonnes) }
      json.compactObject("see") { json in
        json.field("direct", figures.embedded.direct)
        json.field("indirect", figures.embedded.indirect)
        json.field("total", figures.embedded.total)
      }
      json.compactObject("perTonne") { json in
        json.field("direct", figures.direct)
        json.field("indirect", figures.indirect)
        json.field("total", figures.total)
        json.field("sefa", figures.sefa)
      }
      json.compactObject("rounded") { json in
        json.field("direct", figures.direct.decimal().rounded(places: 5))
        json.field("indirect", figures.indirect.decimal().rounded(places: 5))
      }
      json.compactObject("defaultShare") { json in
        json.field("direct", figures.embedded.directShare)
        json.field("indirect", figures.embedded.indirectShare)
      }
      json.list("contributions", process.contributions) { contribution, json in
        json.field("id", contribution.id)
        json.field("basis", contribution.basis.rawValue)
        json.field("direct", contribution.embedded.direct)
        json.field("indirect", contribution.embedded.indirect)
      }
      guard let byDefault = figures.byDefault else {
        json.key("default")
        return json.literal("null")
      }
      json.compactObject("default") { json in
        json.field("total", byDefault.value.total)
        json.field("markedUp", byDefault.markedUp)
        json.field("route", byDefault.value.route)
        json.field("table", byDefault.value.table)
        json.field("sefa", byDefault.sefa)
        json.field("certificatesPerTonne", byDefault.certificatesPerTonne)
      }
    }
  }

  private func delivery(_ figures: DeliveryFigures, _ json: inout JSONWriter) {
    let delivery = figures.delivery
    json.field("product", delivery.product.value)
    json.field("to", delivery.importer)
    json.field("quarter", delivery.quarter)
    json.field("t", delivery.tonnes)
    json.field("basis", delivery.basis.rawValue)
    json.field("certificates", figures.certificates)
    json.optional("price", figures.price.map { ExactRatio($0) })
    json.optional("eur", figures.euros)
    json.compactObject("ifDefault") { json in
      json.optional("certificates", figures.byDefault)
      json.optional("eur", figures.eurosByDefault)
    }
  }

  private func importer(_ importer: ImporterYear, _ json: inout JSONWriter) {
    json.field("to", importer.importer)
    json.field("year", String(importer.year))
    json.field("t", importer.tonnes)
    json.field("threshold", ImporterYear.threshold)
    json.field("overThreshold", importer.isOverThreshold)
  }

  private func balance(_ balance: CBAMBalance, _ json: inout JSONWriter) {
    json.compactObject("balance") { json in
      json.field("emitted", balance.emitted)
      json.field("imported", balance.imported)
      json.field("attributed", balance.attributed)
      json.field("exported", balance.exported)
      json.field("rest", balance.rest)
      json.field("floor", balance.floor)
      json.field("difference", balance.difference)
    }
  }

  private func reconciliation(_ reconciliation: Reconciliation, _ json: inout JSONWriter) {
    json.key("reconciliation")
    json.object { json in
      json.field("inventory", reconciliation.inventory)
      json.field("cbam", reconciliation.cbam)
      json.list("lines", reconciliation.lines) { line, json in
        json.field("id", line.id)
        json.field("inventory", line.inventory)
        json.field("cbam", line.cbam)
        json.field("because", line.reason.text(in: language))
        json.field("article", line.article)
      }
    }
  }
}

/// The acts a result rests on.
enum CBAMActs {
  static let all: [(number: String, edition: String)] = [
    ("(EU) 2023/956", "as amended by (EU) 2025/2083"),
    ("(EU) 2025/2547", "OJ L, 22.12.2025; corrigendum of 3 June 2026 not seen"),
    ("(EU) 2025/2548", "OJ L, 22.12.2025"),
    ("(EU) 2025/2620", "OJ L, 22.12.2025; benchmarks of 2026 are estimates (recital 10)"),
    ("(EU) 2025/2621", "Annex I as corrected by (EU) 2026/1740; Annex IV as first adopted"),
  ]
}

extension JSONWriter {
  mutating func field(_ key: String, _ ratio: ExactRatio) { field(key, ratio.decimal()) }

  mutating func optional(_ key: String, _ ratio: ExactRatio?) {
    self.key(key)
    if let ratio { value(ratio.decimal()) } else { literal("null") }
  }

  mutating func compactObject(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    compact { $0.object(body) }
  }

  /// A list of objects, each on a line of its own.
  mutating func list<Item>(
    _ key: String, _ items: [Item], _ body: (Item, inout JSONWriter) -> Void
  ) {
    self.key(key)
    array { json in
      for item in items { json.compact { $0.object { body(item, &$0) } } }
    }
  }
}
