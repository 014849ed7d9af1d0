import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Goods, their free allocation and default values, and what processes and precursors bring.
extension CBAMExplanation {
  // MARK: Embedded emissions

  func good(_ good: GoodFigures, of process: ProcessFigures) -> ExplainedFigure {
    let unit = process.process.unit.rawValue
    var branches = process.contributions.map { contribution($0, of: process) }
    let sum = process.contributions.reduce(ExactRatio.zero) { $0 + $1.embedded.total }
    branches.append(
      Branch(
        text: "= \(shown(sum)) t CO2e  \(say(.perUnit, unit))",
        place: sum == good.embedded.total ? say(.sumAgrees) : nil))
    if good.good.unitsPerTonne != .one {
      branches.append(
        Branch(
          text: "\(say(.units, "\(shown(good.good.unitsPerTonne)) \(unit)"))",
          place: "\(good.good.text.code.location)"))
      branches.append(Branch(text: "= \(shown(good.total)) t CO2e"))
    }
    branches.append(
      Branch(
        text: "\(shown(good.direct)) t CO2e \(say(.direct))", place: command(good.product, "direct")
      )
    )
    branches.append(
      Branch(
        text: "\(shown(good.indirect)) t CO2e \(say(.indirect))",
        place: command(good.product, "indirect")))
    branches.append(
      Branch(
        text: "\(shown(good.embedded.directShare))  \(say(.defaultShare))",
        place: command(good.product, "default-share")))
    branches.append(
      Branch(
        text: "\(shown(good.sefa)) t CO2e \(say(.freeAllocation))",
        place: command(good.product, "free-allocation")))
    return ExplainedFigure(
      name: "cbam/\(good.product)", value: good.total, unit: "t CO2e",
      basis: say(.perTonne, good.product, good.good.annexI.code.printed), branches: branches)
  }

  private func contribution(_ contribution: Contribution, of process: ProcessFigures) -> Branch {
    let total = "\(shown(contribution.embedded.total)) t CO2e"
    guard let units = contribution.units else {
      let level = say(
        .activityLevel, shown(process.process.activityLevel), process.process.unit.rawValue)
      return Branch(
        text: "\(total)  \(say(.ownProcess, process.process.id))",
        place: command("process", process.process.id),
        below: [
          Branch(text: level, place: command("process", process.process.id, "activity-level"))
        ])
    }
    let place =
      contribution.basis == .own
      ? command(contribution.id) : command("precursor", contribution.id)
    let each = units.isZero ? .zero : contribution.embedded.total / units
    return Branch(
      text: "\(total)  \(contribution.id): \(shown(units)) × \(shown(each)) t CO2e", place: place)
  }

  // MARK: Processes

  func process(_ figures: ProcessFigures) -> ExplainedFigure {
    let emissions = figures.emissions
    var branches = [
      Branch(
        text: "\(shown(emissions.directlyAttributable)) t CO2e  \(say(.directlyAttributable))",
        below: streams(of: figures))
    ]
    branches += emissions.flows.map(flow)
    if !emissions.floor.isZero {
      branches.append(Branch(text: "+ \(shown(emissions.floor)) t CO2e  \(say(.floor))"))
    }
    branches.append(Branch(text: "= \(shown(emissions.direct)) t CO2e  \(say(.direct))"))
    let electricity = emissions.electricity
    branches.append(
      Branch(
        text: "\(shown(electricity.tonnes)) t CO2e  \(say(.indirect))",
        place: command("process", figures.process.id, "indirect"),
        below: [Branch(text: "\(shown(electricity.megawattHours)) MWh")]))
    return ExplainedFigure(
      name: "cbam/process/\(figures.process.id)", value: emissions.direct, unit: "t CO2e",
      basis: say(.attributed, figures.process.id), branches: branches)
  }

  private func streams(of figures: ProcessFigures) -> [Branch] {
    let members = Set(figures.process.members)
    return report.streams.compactMap { stream in
      let share = stream.parts.reduce(ExactRatio.zero) { sum, part in
        part.process.map { members.contains($0) } ?? false ? sum + part.share : sum
      }
      if share.isZero { return nil }
      let whole = "\(shown(stream.tonnes)) t CO2e"
      return Branch(
        text: share == .one ? whole : "\(whole) \(say(.share, shown(share)))",
        place: command("line", stream.id))
    }
  }

  private func flow(_ flow: BoundaryFlow) -> Branch {
    let words: CBAMExplainText =
      switch flow.kind {
      case .heatImported: .heatImported
      case .heatExported: .heatExported
      case .wasteGasImported: .wasteGasImported
      case .wasteGasExported: .wasteGasExported
      case .electricityProduced: .electricityProduced
      }
    return Branch(
      text: "\(flow.kind.isAdded ? "+" : "−") \(shown(flow.tonnes)) t CO2e  \(say(words))",
      place: "\(flow.location)",
      below: [Branch(text: "\(shown(flow.quantity)) \(flow.unit)")]
        + flow.grounds.map { words, figures in
          Branch(text: words.text(in: language, arguments: figures.map(shown)))
        })
  }

  // MARK: Precursors

  func precursor(_ precursor: Precursor) -> ExplainedFigure {
    let taken = report.processes.flatMap { process in
      process.precursors.filter { $0.precursor.text.id.value == precursor.text.id.value }.map {
        Branch(
          text: say(.taken, shown($0.tonnes), process.process.id),
          place: "\(precursor.text.source.location)")
      }
    }
    return ExplainedFigure(
      name: "cbam/precursor/\(precursor.text.id.value)",
      value: precursor.direct + precursor.indirect,
      unit: "t CO2e/\(precursor.annexI.unit.rawValue)",
      basis: say(
        .precursor, precursor.annexI.code.printed, precursor.text.country ?? "unknown"),
      branches: value(of: precursor) + [
        Branch(text: "\(shown(precursor.direct)) t CO2e \(say(.direct))"),
        Branch(text: "\(shown(precursor.indirect)) t CO2e \(say(.indirect))"),
        allocation(of: precursor),
      ] + taken)
  }

  private func value(of precursor: Precursor) -> [Branch] {
    let content =
      precursor.unitsPerTonne == .one
      ? []
      : [
        Branch(
          text: say(
            .content, shown(precursor.unitsPerTonne), precursor.annexI.unit.rawValue))
      ]
    switch precursor.basis {
    case .exempt: return [Branch(text: say(.exempt), place: "\(precursor.text.id.location)")]
    case .own: return []
    case .actual:
      let stated = precursor.text.values
      let verification = stated?.verification
      return [
        Branch(
          text: say(.actual), place: stated.map { "\($0.location)" },
          below: [
            verification?.report.map { Branch(text: $0, place: verification?.evidence?.value) }
          ].compactMap { $0 })
      ]
    case .default:
      guard let printed = precursor.value else { return [] }
      let markUp = report.law.parameters.markUp(precursor.annexI.sector, year: report.lawYear)
      return [
        Branch(
          text: "\(printed.total) t CO2e/t  \(say(.byDefault, printed.table))",
          place: "\(printed.location)"),
        Branch(
          text: say(.markUp, shown(markUp)),
          place: report.law.parameters.location(of: "cbam-mark-ups").map { "\($0)" }),
      ] + content
    }
  }

  private func allocation(of precursor: Precursor) -> Branch {
    let text = "\(shown(precursor.sefa)) t CO2e/t  \(say(.freeAllocation))"
    switch precursor.allocation {
    case .exempt: return Branch(text: text, below: [Branch(text: say(.exempt))])
    case .verified: return Branch(text: text, below: [Branch(text: say(.verified))])
    case .columnB(let benchmark, let factor):
      return Branch(
        text: text, below: steps(benchmark, precursor.annexI.code, factor))
    }
  }

  private func steps(
    _ benchmark: Benchmarks.Benchmark, _ code: CNCode, _ factor: ExactRatio
  ) -> [Branch] {
    [
      Branch(
        text: "\(benchmark.value) t CO2e/t  "
          + say(.benchmark, code.printed, benchmark.column, benchmark.route),
        place: "\(benchmark.location)"),
      Branch(
        text: say(.kept, shown(factor)),
        place: report.law.parameters.location(of: "cbam-factors").map { "\($0)" }),
    ]
  }

  // MARK: Free allocation and default values

  func allocation(_ good: GoodFigures) -> ExplainedFigure {
    let kept = AllocationValues(
      law: report.law, options: report.settings.options, year: report.lawYear
    ).factor
    return ExplainedFigure(
      name: "cbam/\(good.product)/free-allocation", value: good.sefa, unit: "t CO2e/t",
      basis: say(.freeAllocation),
      branches: good.allocation.parts.map { part in
        let sum = "\(shown(part.tonnes * part.each)) t CO2e"
        let product = "\(shown(part.tonnes)) t × \(shown(part.each)) t CO2e/t"
        switch part.source {
        case .step(let code, let benchmark):
          return Branch(text: "\(sum)  \(product)", below: steps(benchmark, code, kept))
        case .own(let product):
          return Branch(
            text: "\(sum)  \(product): \(shown(part.tonnes)) t × \(shown(part.each)) t CO2e/t",
            place: command(product, "free-allocation"))
        case .bought(let id):
          return Branch(text: "\(sum)  \(id): \(product)", place: command("precursor", id))
        }
      } + [Branch(text: "= \(shown(good.sefa)) t CO2e", place: say(.sumAgrees))])
  }

  func byDefault(_ good: GoodFigures, _ figures: DefaultFigures) -> ExplainedFigure {
    let code = good.good.annexI.code
    return ExplainedFigure(
      name: "cbam/\(good.product)/default", value: figures.certificatesPerTonne, unit: "t CO2e/t",
      basis: say(.certificates),
      branches: [
        Branch(
          text: "\(shown(figures.markedUp)) t CO2e/t",
          below: [
            Branch(
              text: "\(figures.value.total) t CO2e/t  \(say(.byDefault, figures.value.table))",
              place: "\(figures.value.location)"),
            Branch(
              text: say(.markUp, shown(figures.markUp)),
              place: report.law.parameters.location(of: "cbam-mark-ups").map { "\($0)" }),
          ]),
        Branch(
          text: "− \(shown(figures.sefa)) t CO2e/t",
          below: steps(figures.benchmark, code, figures.factor)),
      ])
  }
}
