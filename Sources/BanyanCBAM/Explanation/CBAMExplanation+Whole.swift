import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Figures of the installation as a whole, and those that are parts or shares of another.
extension CBAMExplanation {
  // MARK: The installation

  var zeroRated: ExplainedFigure {
    ExplainedFigure(
      name: "cbam/zero-rated", value: report.zeroRated, unit: "t CO2", basis: say(.zeroRatedAll),
      branches: report.streams.filter { !$0.zeroRated.isZero }.map { stream in
        let entry = stream.line.flatMap { line in
          report.settings.zeroRated.first { $0.records.matches(line) }
        }
        return Branch(
          text: "\(shown(stream.zeroRated)) t CO2", place: command("line", stream.id),
          below: [
            entry.map {
              Branch(
                text: $0.proof.map { "\($0.kind) \($0.id)" } ?? "–", place: "\($0.location)")
            }
          ].compactMap { $0 })
      } + [Branch(text: "= \(shown(report.zeroRated)) t CO2")])
  }

  /// Both sides of the balance.
  var balance: ExplainedFigure {
    let balance = report.balance
    func each(_ sign: String, added: Bool) -> [Branch] {
      report.processes.flatMap { figures in
        figures.emissions.flows.filter { $0.kind.isAdded == added }.map { flow in
          Branch(
            text: "\(sign) \(shown(flow.tonnes)) t CO2e  \(figures.process.id)",
            place: "\(flow.location)")
        }
      }
    }
    return ExplainedFigure(
      name: "cbam/balance", value: balance.difference, unit: "t CO2e", basis: say(.balance),
      branches: [
        Branch(text: "\(shown(balance.emitted)) t CO2e  \(say(.allOf))", place: command("direct")),
        Branch(
          text: "+ \(shown(balance.imported)) t CO2e  \(say(.importedAll))",
          below: each("+", added: true)),
        Branch(text: "+ \(shown(balance.floor)) t CO2e  \(say(.floor))"),
        Branch(
          text: "− \(shown(balance.attributed)) t CO2e  \(say(.attributedAll))",
          below: report.processes.map { figures in
            Branch(
              text: "\(shown(figures.emissions.direct)) t CO2e",
              place: command("process", figures.process.id))
          }),
        Branch(
          text: "− \(shown(balance.exported)) t CO2e  \(say(.exportedAll))",
          below: each("−", added: false)),
        Branch(text: "− \(shown(balance.rest)) t CO2e  \(say(.rest))"),
        Branch(text: "= \(shown(balance.difference)) t CO2e"),
      ])
  }

  /// Nil where the inventory of the same records holds errors.
  var reconciliation: ExplainedFigure? {
    report.reconciliation.map { reconciliation in
      ExplainedFigure(
        name: "cbam/reconciliation", value: reconciliation.cbam - reconciliation.inventory,
        unit: "t CO2e", basis: say(.reconciliation),
        branches: reconciliation.lines.map { line in
          let isStream = report.streams.contains { $0.id == line.id }
          let citation = CBAMTerm.citation(line.article, in: language)
          return Branch(
            text: "\(shown(line.cbam)) − \(shown(line.inventory)) t CO2e  "
              + "\(line.id): \(line.reason.text(in: language)) (\(citation))",
            place: isStream ? command("line", line.id) : nil)
        } + [
          Branch(
            text: "= \(shown(reconciliation.cbam)) − \(shown(reconciliation.inventory)) t CO2e",
            place: command("direct"))
        ])
    }
  }

  var electricityUsed: ExplainedFigure {
    let use = report.electricity
    return ExplainedFigure(
      name: "cbam/electricity/used", value: use.megawattHours, unit: "MWh",
      basis: say(.electricity),
      branches: use.uses.map {
        Branch(text: "\(shown($0.megawattHours)) MWh", place: "\($0.place)")
      } + [Branch(text: "= \(shown(use.megawattHours)) MWh")])
  }

  var actualElectricity: ExplainedFigure {
    let use = report.electricity
    return ExplainedFigure(
      name: "cbam/electricity/actual-share", value: use.actualShare, unit: "",
      basis: say(.electricityActual),
      branches: use.uses.filter(\.isActual).map {
        Branch(
          text: "\(shown($0.megawattHours)) MWh", place: "\($0.place)",
          below: [Branch(text: say(.electricityActual), place: $0.location.map { "\($0)" })])
      } + [
        Branch(text: "÷ \(shown(use.megawattHours)) MWh", place: command("electricity", "used"))
      ])
  }

  // MARK: Processes

  func activityLevel(of figures: ProcessFigures) -> ExplainedFigure {
    let process = figures.process
    return ExplainedFigure(
      name: "cbam/process/\(process.id)/activity-level", value: process.activityLevel,
      unit: process.unit.rawValue, basis: say(.activityLevelOf, process.id),
      branches: process.goods.map { good in
        let name = report.system.products[good.product].id
        let output = process.members.lazy.flatMap { report.system.processes[$0].outputs }
          .first { $0.product.value == name }
        let units =
          good.unitsPerTonne == .one
          ? []
          : [Branch(text: say(.units, "\(shown(good.unitsPerTonne)) \(process.unit.rawValue)"))]
        return Branch(
          text: "\(shown(good.tonnes)) t  \(name)",
          place: "\(output?.product.location ?? good.text.product.location)", below: units)
      } + [Branch(text: "= \(shown(process.activityLevel)) \(process.unit.rawValue)")])
  }

  /// Electricity of the process by the mean factor, and by what is tied to it.
  func indirect(of figures: ProcessFigures) -> ExplainedFigure {
    let used = figures.emissions.electricity
    return ExplainedFigure(
      name: "cbam/process/\(figures.process.id)/indirect", value: used.tonnes, unit: "t CO2e",
      basis: say(.electricity),
      branches: electricity(of: figures) + [
        Branch(
          text: "× \(shown(report.electricity.factor)) t CO2/MWh", place: command("electricity"))
      ])
  }

  func electricity(of figures: ProcessFigures) -> [Branch] {
    let members = Set(figures.process.members)
    return report.electricity.uses.compactMap { use in
      let share = use.parts.reduce(ExactRatio.zero) { sum, part in
        part.process.map { members.contains($0) } ?? false ? sum + part.share : sum
      }
      if share.isZero { return nil }
      return Branch(
        text: "\(shown(use.megawattHours * share)) MWh", place: "\(use.place)",
        below: use.isTraced
          ? [Branch(text: say(.electricityTraced), place: use.location.map { "\($0)" })] : [])
    }
  }

  // MARK: Parts of a good

  /// Direct or indirect emissions of one tonne.
  func part(
    _ part: KeyPath<Embedded, ExactRatio>, _ name: String, _ good: GoodFigures,
    of process: ProcessFigures
  ) -> ExplainedFigure {
    let units = good.good.unitsPerTonne
    let value = good.embedded[keyPath: part] * units
    return ExplainedFigure(
      name: "cbam/\(good.product)/\(name)", value: value, unit: "t CO2e/t",
      basis: say(.perTonne, good.product, good.good.annexI.code.printed),
      branches: process.contributions.map { contribution in
        Branch(
          text: "\(shown(contribution.embedded[keyPath: part] * units)) t CO2e  "
            + label(of: contribution, process),
          place: place(of: contribution, name, process))
      } + [Branch(text: "= \(shown(value)) t CO2e")])
  }

  private func label(of contribution: Contribution, _ process: ProcessFigures) -> String {
    contribution.units == nil ? say(.ownProcess, process.process.id) : contribution.id
  }

  private func place(
    of contribution: Contribution, _ name: String, _ process: ProcessFigures
  ) -> String {
    if contribution.units == nil {
      return name == "indirect"
        ? command("process", process.process.id, "indirect")
        : command("process", process.process.id)
    }
    return contribution.basis == .own
      ? command(contribution.id, name) : command("precursor", contribution.id)
  }

  /// What of the direct, of the indirect emissions rests on default values.
  func defaultShare(_ good: GoodFigures, of process: ProcessFigures) -> ExplainedFigure {
    func branches(
      _ word: CBAMExplainText, _ name: String, _ part: KeyPath<Embedded, ExactRatio>,
      _ byDefault: KeyPath<Embedded, ExactRatio>, _ share: ExactRatio
    ) -> Branch {
      Branch(
        text: "\(shown(share))  \(say(word))",
        below: process.contributions.filter { !$0.embedded[keyPath: byDefault].isZero }.map {
          Branch(
            text: "\(shown($0.embedded[keyPath: byDefault])) t CO2e  \(label(of: $0, process))",
            place: place(of: $0, name, process))
        } + [
          Branch(
            text: "÷ \(shown(good.embedded[keyPath: part])) t CO2e",
            place: command(good.product, name))
        ])
    }
    return ExplainedFigure(
      name: "cbam/\(good.product)/default-share", value: good.embedded.directShare, unit: "",
      basis: say(.defaultShare),
      branches: [
        branches(.direct, "direct", \.direct, \.directByDefault, good.embedded.directShare),
        branches(
          .indirect, "indirect", \.indirect, \.indirectByDefault, good.embedded.indirectShare),
      ])
  }

  // MARK: Importers

  /// `importer-a/2026`.
  func importer(_ name: String) -> ExplainedFigure? {
    guard let year = report.importers.first(where: { "\($0.importer)/\($0.year)" == name }) else {
      return nil
    }
    let deliveries = report.deliveries.enumerated().filter {
      $0.element.delivery.importer == year.importer && $0.element.delivery.year == year.year
    }
    return ExplainedFigure(
      name: "cbam/importer/\(name)", value: year.tonnes, unit: "t", basis: say(.threshold),
      branches: deliveries.map { index, figures in
        Branch(
          text: "\(shown(figures.delivery.tonnes)) t  \(figures.delivery.product.value)",
          place: command("delivery", String(index + 1)))
      } + [
        Branch(text: "= \(shown(year.tonnes)) t"),
        Branch(text: "\(year.isOverThreshold ? ">" : "≤") \(ImporterYear.threshold) t"),
      ])
  }

  /// A delivery by default values.
  func byDefault(delivery number: Int) -> ExplainedFigure? {
    guard report.deliveries.indices.contains(number - 1) else { return nil }
    let figures = report.deliveries[number - 1]
    guard let byDefault = figures.byDefault else { return nil }
    let delivery = figures.delivery
    return ExplainedFigure(
      name: "cbam/delivery/\(number)/default", value: byDefault, unit: "t CO2e",
      basis: "2025/2620 Art. 3, Eq. 6",
      branches: [
        Branch(
          text: "\(shown(delivery.tonnes)) \(say(.delivered, delivery.importer, delivery.quarter))",
          place: "\(delivery.location)"),
        Branch(
          text: "× \(shown(byDefault / delivery.tonnes))  \(say(.certificates))",
          place: command(delivery.product.value, "default")),
        Branch(text: "= \(shown(byDefault))"),
      ] + [figures.eurosByDefault.map { Branch(text: "= \(shown($0)) EUR") }].compactMap { $0 })
  }
}
