import BanyanActivity
import BanyanDiagnostics
import BanyanQuantities

/// Figures and names of a report as the law's documents state them.
struct DocumentFigures {
  let report: CBAMReport

  var settings: CBAMSettings { report.settings }
  var texts: [String: String] { report.settings.installation.texts }

  func text(_ key: String) -> LawDocument.Body {
    texts[key].map { .texts([$0]) } ?? .missing("installation.\(key)")
  }

  /// At most twelve significant digits.
  func number(_ value: ExactRatio) -> String {
    value.decimal(significantDigits: 12).normalised.description
  }

  /// Full tonnes (A.1(6)), and beside them what they were rounded from.
  func emissions(_ value: ExactRatio) -> String {
    "\(value.decimal().rounded(places: 0)) t CO2e (\(number(value)))"
  }

  /// Five decimals (A.1(8)), and beside them what they were rounded from.
  func specific(_ value: ExactRatio) -> String {
    "\(value.decimal().rounded(places: 5).normalised) (\(number(value)))"
  }

  func percent(_ share: ExactRatio) -> String {
    "\((share * ExactDecimal(100)).decimal(significantDigits: 6).normalised) %"
  }

  /// A table, or that the item does not apply where it has no row.
  func table(_ headings: [String], _ rows: [[String]]) -> LawDocument.Body {
    rows.isEmpty ? .none : .table(headings, rows)
  }

  var operatorName: String {
    Transliteration.name(
      texts["operator.name-en"],
      or: texts["operator.name"] ?? report.workspace.organisation.name)
  }

  var installationName: String {
    Transliteration.name(texts["name-en"], or: texts["name"] ?? report.facility.name)
  }

  var facts: [String] {
    [
      "\(installationName), \(report.facility.country)",
      "\(report.period.from) – \(report.period.through)",
      "Regulation (EU) 2023/956; Implementing Regulation (EU) 2025/2547",
    ]
  }

  var goods: [(process: ProcessFigures, good: GoodFigures)] {
    report.processes.flatMap { process in process.goods.map { (process, $0) } }
  }

  /// Whether some good stands outside Annex II of 956, so that indirect emissions count.
  var countsIndirect: Bool { report.processes.contains { $0.process.countsIndirect } }

  // MARK: Parts that both lists have

  var processes: LawDocument.Body {
    table(
      ["process", "category", "route", "goods (CN)"],
      report.processes.map { figures in
        [
          figures.process.id, figures.process.category,
          figures.process.text.route?.value ?? "all routes",
          figures.goods.map { "\($0.product) \($0.good.annexI.code.printed)" }
            .joined(separator: "; "),
        ]
      })
  }

  var zeroRated: LawDocument.Body {
    table(
      ["records", "part", "criteria (RED)", "proof"],
      settings.zeroRated.map { entry in
        [
          entry.records.text, percent(entry.part), entry.criteria.joined(separator: ", "),
          entry.proof.map { "\($0.kind) \($0.id)" } ?? "",
        ]
      })
  }

  func flows(_ kinds: [BoundaryFlow.Kind]) -> LawDocument.Body {
    table(
      ["process", "flow", "quantity", "t CO2e"],
      report.processes.flatMap { figures in
        figures.emissions.flows.filter { kinds.contains($0.kind) }.map {
          [
            figures.process.id, $0.kind.rawValue, "\(number($0.quantity)) \($0.unit)",
            number($0.tonnes),
          ]
        }
      })
  }

  func produced(_ part: String) -> LawDocument.Body {
    switch part {
    case "a":
      table(["records"], settings.combinedPlants.map { [$0.records.text] })
    case "b": flows([.electricityProduced])
    default: .none
    }
  }

  var transfers: LawDocument.Body {
    table(
      ["process", "kind", "t CO2", "installation or infrastructure"],
      settings.transfers.map {
        [$0.process.value, $0.kind.rawValue, number($0.tonnes * $0.part), $0.partner]
      })
  }

  func precursors(_ basis: ValueBasis) -> [Precursor] {
    report.precursors.filter { $0.basis == basis }
  }

  var byDefault: LawDocument.Body {
    table(
      [
        "CN", "name", "country of origin", "default value with mark-up, t CO2e/\u{2009}unit",
        "table",
      ],
      precursors(.default).map { precursor in
        [
          precursor.annexI.code.printed, precursor.text.id.value,
          precursor.text.country ?? "unknown",
          number(precursor.direct + precursor.indirect), precursor.value?.table ?? "",
        ]
      })
  }

  var byActualValues: LawDocument.Body {
    table(
      ["CN", "name", "country of origin", "reporting period", "direct", "indirect", "report"],
      precursors(.actual).map { precursor in
        [
          precursor.annexI.code.printed, precursor.text.id.value, precursor.text.country ?? "",
          String(precursor.text.year ?? report.year), number(precursor.direct),
          precursor.annexI.countsIndirect ? number(precursor.indirect) : "n.a.",
          precursor.text.values?.verification?.report ?? "",
        ]
      })
  }

  /// Codes that several lines bring.
  var severalInstallations: LawDocument.Body {
    var rows: [[String]] = []
    for precursor in report.precursors where precursor.text.onlyIn == nil {
      let same = report.precursors.filter {
        $0.annexI.code == precursor.annexI.code && $0.text.onlyIn == nil
      }
      guard same.count > 1, same.first?.text.id.value == precursor.text.id.value else { continue }
      let units = same.reduce(ExactRatio.zero) { $0 + $1.total * $1.unitsPerTonne }
      let sum = same.reduce(ExactRatio.zero) {
        $0 + $1.total * $1.unitsPerTonne * ($1.direct + $1.indirect)
      }
      rows.append([
        precursor.annexI.code.printed, same.map(\.text.id.value).joined(separator: ", "),
        units.isZero ? "0" : number(sum / units), "Art. 14(2): weighted mean",
      ])
    }
    for precursor in report.precursors {
      guard let process = precursor.text.onlyIn else { continue }
      rows.append([
        precursor.annexI.code.printed, precursor.text.id.value,
        number(precursor.direct + precursor.indirect), "Art. 14(3): only in \(process.value)",
      ])
    }
    return table(["CN", "precursors", "specific embedded emissions used", "method"], rows)
  }

  var origins: LawDocument.Body {
    table(
      ["precursor", "operator", "installation", "registry identifier", "reporting period"],
      report.precursors.map { precursor in
        let supplier = precursor.text.supplier
        return [
          precursor.text.id.value, supplier["name"] ?? "–", supplier["installation"] ?? "–",
          supplier["registry-id"] ?? "–", String(precursor.text.year ?? report.year),
        ]
      })
  }

  /// Specific embedded emissions of every good with what of them rests on default values.
  var specificEmissions: LawDocument.Body {
    table(
      ["good", "CN", "direct, t CO2e per functional unit", "unit", "direct, t CO2e per t"],
      goods.map { process, good in
        [
          good.product, good.good.annexI.code.printed, number(good.embedded.direct),
          process.process.unit.rawValue, specific(good.direct),
        ]
      })
  }

  var defaultShares: LawDocument.Body {
    table(
      ["good", "CN", "share of direct embedded emissions by default values"],
      goods.map {
        [$1.product, $1.good.annexI.code.printed, percent($1.embedded.directShare)]
      })
  }

  /// Shares by emissions or by energy, as the option says.
  var indirectShares: LawDocument.Body {
    let byEnergy = settings.options.electricityShare == .energy
    return table(
      [
        "good", "CN", "indirect, t CO2e per t", "on actual values", "on default values",
      ],
      goods.filter { $1.good.annexI.countsIndirect }.map { _, good in
        let byDefault =
          byEnergy ? .one - report.electricity.actualShare : good.embedded.indirectShare
        return [
          good.product, good.good.annexI.code.printed, specific(good.indirect),
          percent(.one - byDefault), percent(byDefault),
        ]
      })
  }
}
