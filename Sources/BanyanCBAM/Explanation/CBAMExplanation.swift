import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Finds the figure that a name means: `cbam`, `cbam/rebar`, `cbam/rebar/free-allocation`,
/// `cbam/process/rolling`, `cbam/precursor/pig-iron`, `cbam/line/…`, `cbam/electricity`,
/// `cbam/delivery/1`, `cbam/direct`.
struct CBAMExplanation {
  static let opening = "cbam"

  let report: CBAMReport
  let language: Language
  let offered: OfferedExplanation

  func say(_ key: CBAMExplainText, _ arguments: String...) -> String {
    key.text(in: language, arguments: arguments)
  }

  func shown(_ value: ExactRatio) -> String { ExplainedFigure.shown(value) }

  func command(_ words: String...) -> String {
    offered.command(for: ([Self.opening] + words).joined(separator: "/"))
  }

  var goods: [(process: ProcessFigures, good: GoodFigures)] {
    report.processes.flatMap { process in process.goods.map { (process, $0) } }
  }

  /// Every name that means a figure.
  var names: [String] {
    var names = [
      Self.opening, "cbam/direct", "cbam/zero-rated", "cbam/electricity", "cbam/electricity/used",
      "cbam/electricity/actual-share", "cbam/balance",
    ]
    if report.reconciliation != nil { names.append("cbam/reconciliation") }
    for (_, good) in goods {
      names += [
        "cbam/\(good.product)", "cbam/\(good.product)/direct", "cbam/\(good.product)/indirect",
        "cbam/\(good.product)/default-share", "cbam/\(good.product)/free-allocation",
        "cbam/\(good.product)/certificates",
      ]
      if good.byDefault != nil { names.append("cbam/\(good.product)/default") }
    }
    names += report.processes.flatMap { figures in
      ["", "/activity-level", "/indirect"].map { "cbam/process/\(figures.process.id)\($0)" }
    }
    names += report.precursors.map { "cbam/precursor/\($0.text.id.value)" }
    names += report.streams.map { "cbam/line/\($0.id)" }
    for (index, figures) in report.deliveries.enumerated() {
      names.append("cbam/delivery/\(index + 1)")
      if figures.byDefault != nil { names.append("cbam/delivery/\(index + 1)/default") }
    }
    names += report.importers.map { "cbam/importer/\($0.importer)/\($0.year)" }
    names += report.importedElectricity.indices.map { "cbam/electricity-import/\($0 + 1)" }
    return names
  }

  /// Nil where no figure has the name. A line is explained with its records, by who can read them.
  func figure(named name: String) -> ExplainedFigure? {
    let words = name.split(separator: "/").map(String.init)
    guard words.first == Self.opening else { return nil }
    let rest = words.dropFirst(2).joined(separator: "/")
    switch words.dropFirst().first {
    case nil: return overview
    case "direct" where rest.isEmpty: return direct
    case "zero-rated" where rest.isEmpty: return zeroRated
    case "balance" where rest.isEmpty: return balance
    case "reconciliation" where rest.isEmpty: return reconciliation
    case "electricity" where rest.isEmpty: return electricity
    case "electricity" where rest == "used": return electricityUsed
    case "electricity" where rest == "actual-share": return actualElectricity
    case "process": return process(named: words.dropFirst(2).map { $0 })
    case "precursor": return report.precursors.first { $0.text.id.value == rest }.map(precursor)
    case "delivery" where words.last == "default" && words.count == 4:
      return Int(words[2]).flatMap(byDefault(delivery:))
    case "delivery": return Int(rest).flatMap(delivery)
    case "electricity-import": return Int(rest).flatMap(electricityImport)
    case "importer": return importer(rest)
    case let product?:
      guard let (process, good) = goods.first(where: { $0.good.product == product }) else {
        return nil
      }
      switch rest {
      case "": return self.good(good, of: process)
      case "direct": return part(\.direct, rest, good, of: process)
      case "indirect": return part(\.indirect, rest, good, of: process)
      case "default-share": return defaultShare(good, of: process)
      case "free-allocation": return allocation(good)
      case "certificates": return certificates(good)
      case "default": return good.byDefault.map { byDefault(good, $0) }
      default: return nil
      }
    }
  }

  /// A process, or what below it is meant.
  private func process(named words: [String]) -> ExplainedFigure? {
    guard let name = words.first,
      let figures = report.processes.first(where: { $0.process.id == name })
    else { return nil }
    switch words.dropFirst().joined(separator: "/") {
    case "": return process(figures)
    case "activity-level": return activityLevel(of: figures)
    case "indirect": return indirect(of: figures)
    default: return nil
    }
  }

  /// The stream that a name means.
  func stream(named name: String) -> Stream? {
    let opening = "\(Self.opening)/line/"
    guard name.hasPrefix(opening) else { return nil }
    return report.streams.first { $0.id == name.dropFirst(opening.count) }
  }

  // MARK: The installation

  private var overview: ExplainedFigure {
    ExplainedFigure(
      name: Self.opening, value: report.direct, unit: "t CO2e",
      basis: say(.overview, report.facility.name, String(report.year)),
      branches: [
        Branch(text: "\(shown(report.direct)) t CO2e  \(say(.allOf))", place: command("direct")),
        Branch(
          text: "\(shown(report.zeroRated)) t CO2  \(say(.zeroRatedAll))",
          place: command("zero-rated")),
        Branch(
          text: "\(shown(report.electricity.megawattHours)) MWh  \(say(.electricity))",
          place: command("electricity", "used")),
        Branch(text: say(.balance), place: command("balance")),
      ]
        + (report.reconciliation == nil
          ? [] : [Branch(text: say(.reconciliation), place: command("reconciliation"))])
        + goods.map { _, good in
          Branch(
            text: "\(shown(good.total)) t CO2e  "
              + say(.perTonne, good.product, good.good.annexI.code.printed),
            place: command(good.product))
        }
        + report.deliveries.enumerated().map { index, figures in
          Branch(
            text: "\(shown(figures.certificates)) t CO2e  \(shown(figures.delivery.tonnes)) "
              + say(.delivered, figures.delivery.importer, figures.delivery.quarter),
            place: command("delivery", String(index + 1)))
        }
        + report.importers.map {
          Branch(
            text: "\(shown($0.tonnes)) t  \($0.importer), \($0.year)",
            place: command("importer", $0.importer, String($0.year)))
        }
        + report.importedElectricity.enumerated().map { index, figures in
          Branch(
            text: "\(shown(figures.certificates))  \(say(.certificates))",
            place: command("electricity-import", String(index + 1)))
        })
  }

  private var direct: ExplainedFigure {
    ExplainedFigure(
      name: "cbam/direct", value: report.direct, unit: "t CO2e", basis: say(.allOf),
      branches: report.streams.sorted { $1.tonnes < $0.tonnes }.map { stream in
        Branch(
          text: "\(shown(stream.tonnes)) t CO2e  \(stream.article)",
          place: command("line", stream.id))
      } + [Branch(text: "= \(shown(report.direct)) t CO2e", place: say(.sumAgrees))]
        + (report.nitrousOxide.map { [rounded($0)] } ?? []))
  }

  private var electricity: ExplainedFigure {
    let use = report.electricity
    return ExplainedFigure(
      name: "cbam/electricity", value: use.factor, unit: "t CO2/MWh", basis: say(.electricityMean),
      branches: use.uses.map { use in
        Branch(
          text: "\(shown(use.megawattHours)) MWh × \(shown(use.factor)) t CO2/MWh",
          place: "\(use.place)",
          below: [
            Branch(
              text: say(use.isActual ? .electricityActual : .electricityDefault),
              place: use.location.map { "\($0)" })
          ] + (use.isTraced ? [Branch(text: say(.electricityTraced))] : []))
      } + [
        Branch(
          text: "÷ \(shown(use.megawattHours)) MWh", place: command("electricity", "used")),
        Branch(
          text: "\(shown(use.actualShare))  \(say(.electricityActual))",
          place: command("electricity", "actual-share")),
      ])
  }

  // MARK: Obligations

  private func delivery(_ number: Int) -> ExplainedFigure? {
    guard report.deliveries.indices.contains(number - 1) else { return nil }
    let figures = report.deliveries[number - 1]
    let delivery = figures.delivery
    guard let (_, good) = goods.first(where: { $0.good.product == delivery.product.value }) else {
      return nil
    }
    let each: Branch =
      switch delivery.basis {
      case .actual:
        Branch(
          text: "× \(shown(max(.zero, good.total - good.sefa)))  \(say(.certificates))",
          place: command(good.product, "certificates"))
      case .default:
        Branch(
          text: "× \(shown(figures.certificates / delivery.tonnes))  \(say(.certificates))",
          place: command(good.product, "default"))
      }
    var branches = [
      Branch(
        text: "\(shown(delivery.tonnes)) \(say(.delivered, delivery.importer, delivery.quarter))",
        place: "\(delivery.location)"),
      each, Branch(text: "= \(shown(figures.certificates))"),
    ]
    branches += money(figures.price, figures.euros, in: delivery.quarter)
    if figures.byDefault != nil {
      branches.append(
        Branch(
          text: say(.ifDefault), place: command("delivery", String(number), "default")))
    }
    return ExplainedFigure(
      name: "cbam/delivery/\(number)", value: figures.certificates, unit: "t CO2e",
      basis: "956 Art. 21, 22, 31", branches: branches)
  }

  /// What certificates cost at the price of a quarter, or the one assumed.
  func money(_ price: ExactDecimal?, _ euros: ExactRatio?, in quarter: String) -> [Branch] {
    guard let price, let euros else { return [Branch(text: say(.priceNone, quarter))] }
    let isAssumed = report.settings.options.price != nil
    return [
      Branch(
        text: "× \(price)  " + (isAssumed ? say(.priceAssumed) : say(.price, quarter)),
        place: isAssumed
          ? nil : report.law.parameters.location(of: "cbam-certificate-prices").map { "\($0)" }),
      Branch(text: "= \(shown(euros)) EUR"),
    ]
  }

  private func certificates(_ good: GoodFigures) -> ExplainedFigure {
    ExplainedFigure(
      name: "cbam/\(good.product)/certificates", value: max(.zero, good.total - good.sefa),
      unit: "t CO2e/t", basis: say(.certificates),
      branches: [
        Branch(text: "\(shown(good.total)) t CO2e/t", place: command(good.product)),
        Branch(
          text: "− \(shown(good.sefa)) t CO2e/t", place: command(good.product, "free-allocation")),
      ])
  }
}

extension CBAMReport {
  /// Every bought precursor once, in the order of their first process.
  var precursors: [Precursor] {
    var known: Set<String> = []
    return processes.flatMap(\.precursors).map(\.precursor).filter {
      known.insert($0.text.id.value).inserted
    }
  }
}
