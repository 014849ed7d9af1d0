import BanyanActivity
import BanyanDiagnostics
import BanyanQuantities

/// Figures and names of a report as the law's documents state them.
struct DocumentFigures {
  let report: CBAMReport

  var settings: CBAMSettings { report.settings }
  var texts: [String: String] { report.settings.installation.texts }

  // MARK: Words and numbers

  func text(_ key: String) -> LawDocument.Body {
    texts[key].map { .texts([$0]) } ?? .missing("installation.\(key)")
  }

  /// What somebody wrote in other letters than English ones is said, since the reports are English (2547
  /// Art. 5(6), 10(4)).
  func inEnglish(_ body: LawDocument.Body, _ key: String) -> LawDocument.Body {
    let words: [String] =
      switch body {
      case .texts(let texts): texts
      case .table(_, let rows): rows.flatMap { $0 }
      case .figures, .missing, .incomplete, .none, .outside: []
      }
    return words.contains { Transliteration.latin($0) != $0 }
      ? .incomplete(body, ["\(key), in English"]) : body
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
  func table(_ headings: [DocumentWord], _ rows: [[String]]) -> LawDocument.Body {
    rows.isEmpty ? .none : .table(headings, rows)
  }

  /// The same, with what nobody has written of it.
  func table(
    _ headings: [DocumentWord], _ rows: [[String]], missing keys: [String]
  ) -> LawDocument.Body {
    if keys.isEmpty { return table(headings, rows) }
    return .incomplete(rows.isEmpty ? .texts([]) : .table(headings, rows), keys)
  }

  // MARK: Processes and goods

  var goods: [(process: ProcessFigures, good: GoodFigures)] {
    report.processes.flatMap { process in process.goods.map { (process, $0) } }
  }

  /// Whether some good stands outside Annex II of 956, so that indirect emissions count.
  var countsIndirect: Bool { report.processes.contains { $0.process.countsIndirect } }

  func route(of process: CBAMProcess) -> String { process.text.route?.value ?? "all routes" }

  var processes: LawDocument.Body {
    table(
      [.process, .category, .route, .goodsByCode],
      report.processes.map { figures in
        [
          figures.process.id, figures.process.category, route(of: figures.process),
          figures.goods.map { "\($0.product) \($0.good.annexI.code.printed)" }
            .joined(separator: "; "),
        ]
      })
  }

  var noGoods: LawDocument.Body {
    table(
      [.process, .product, .code, .quantity, .because],
      report.processes.flatMap { process in
        process.noGoods.map {
          [
            process.process.id, $0.text.product.value, $0.text.code?.value.printed ?? "–",
            "\(number($0.quantity)) \($0.unit)", $0.text.reason?.rawValue ?? "–",
          ]
        }
      })
  }

  /// Columns A by the routes that cbam.yaml names.
  var benchmarks: LawDocument.Body {
    table(
      [.good, .code, .column, .benchmark, .act],
      goods.flatMap { _, good in
        good.allocation.parts.compactMap { part -> [String]? in
          guard case .step(let code, let benchmark) = part.source else { return nil }
          return [
            good.product, code.printed,
            benchmark.route.isEmpty
              ? benchmark.column : "\(benchmark.column), route \(benchmark.route)",
            "\(benchmark.value)", "(EU) 2025/2620",
          ]
        }
      })
  }

  /// Specific embedded emissions of every good.
  var specificEmissions: LawDocument.Body {
    table(
      [.good, .code, .directPerUnit, .unit, .directPerTonne],
      goods.map { process, good in
        [
          good.product, good.good.annexI.code.printed, number(good.embedded.direct),
          process.process.unit.rawValue, specific(good.direct),
        ]
      })
  }

  var defaultShares: LawDocument.Body {
    table(
      [.good, .code, .directDefaultShare],
      goods.map {
        [$1.product, $1.good.annexI.code.printed, percent($1.embedded.directShare)]
      })
  }

  /// Shares by emissions or by energy, as the option says.
  var indirectShares: LawDocument.Body {
    let byEnergy = settings.options.electricityShare == .energy
    return table(
      [.good, .code, .indirectPerTonne, .onActual, .onDefault],
      goods.filter { $1.good.annexI.countsIndirect }.map { _, good in
        let byDefault =
          byEnergy ? .one - report.electricity.actualShare : good.embedded.indirectShare
        return [
          good.product, good.good.annexI.code.printed, specific(good.indirect),
          percent(.one - byDefault), percent(byDefault),
        ]
      })
  }

  /// What shows that electricity counts by its actual factor (956 Annex IV, point 6; 2547 Annex II D.4.3).
  var actualElectricity: LawDocument.Body {
    table(
      [.records, .kind, .factorPerMWh, .evidence],
      settings.electricity.compactMap { entry in
        guard let kind = entry.actual, case .value(let factor) = entry.factor else { return nil }
        return [
          entry.records.text, kind.rawValue, number(factor),
          entry.evidence.map(\.value).joined(separator: ", "),
        ]
      })
  }

  // MARK: Energy across boundaries

  var zeroRated: LawDocument.Body {
    table(
      [.records, .part, .criteria, .proof],
      settings.zeroRated.map { entry in
        [
          entry.records.text, percent(entry.part), entry.criteria.joined(separator: ", "),
          entry.proof.map { "\($0.kind) \($0.id)" } ?? entry.tracing?.rawValue ?? "–",
        ]
      })
  }

  func flows(_ kinds: [BoundaryFlow.Kind]) -> LawDocument.Body {
    table(
      [.process, .flow, .quantity, .equivalents],
      report.processes.flatMap { figures in
        figures.emissions.flows.filter { kinds.contains($0.kind) }.map {
          [
            figures.process.id, $0.kind.printed, "\(number($0.quantity)) \($0.unit)",
            number($0.tonnes),
          ]
        }
      })
  }

  /// Heat or waste gas from or to other installations, which the items want by name.
  var heat: LawDocument.Body {
    withPartners(
      flows([.heatImported, .heatExported]), settings.heat.map(\.partner), "heat.partner")
  }

  var wasteGases: LawDocument.Body {
    withPartners(
      flows([.wasteGasImported, .wasteGasExported]), settings.wasteGas.map(\.partner),
      "waste-gas.partner")
  }

  private func withPartners(
    _ body: LawDocument.Body, _ partners: [Partner?], _ key: String
  ) -> LawDocument.Body {
    guard case .table(let headings, let rows) = body, !partners.isEmpty else { return body }
    let named = partners.compactMap { $0?.inEnglish }
    let all = rows.map { $0 + [named.isEmpty ? "–" : named.joined(separator: "; ")] }
    return table(
      headings + [.partner], all, missing: named.count < partners.count ? [key] : [])
  }

  var transfers: LawDocument.Body {
    table(
      [.process, .kind, .carbonDioxide, .receiver, .contact],
      settings.transfers.map {
        [
          $0.process.value, $0.kind.rawValue, number($0.tonnes * $0.part),
          Transliteration.name(nil, or: $0.partner),
          $0.contact.map { Transliteration.name(nil, or: $0) } ?? "–",
        ]
      },
      missing: settings.transfers.contains { $0.contact == nil } ? ["co2-transfer.contact"] : [])
  }

  /// Electricity made inside the installation.
  func produced(_ part: OwnElectricity.Part) -> LawDocument.Body {
    OwnElectricity(figures: self).body(part)
  }
}

extension BoundaryFlow.Kind {
  /// As the documents, which are English, name it.
  var printed: String { heading.english }

  var heading: DocumentWord {
    switch self {
    case .heatImported: .heatImported
    case .heatExported: .heatExported
    case .wasteGasImported: .wasteGasImported
    case .wasteGasExported: .wasteGasExported
    case .electricityProduced: .electricityProduced
    }
  }
}
