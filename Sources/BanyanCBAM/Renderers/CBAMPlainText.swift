import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// The report for a terminal: what a tonne embeds, what it costs, what is missing.
package struct CBAMPlainText {
  private let language: Language
  private let format: NumberFormat

  init(in language: Language) {
    self.language = language
    format = NumberFormat(language, for: .terminal)
  }

  /// Whether a first line is that of this report, in either language.
  package static func isHeading(_ line: Substring) -> Bool {
    Language.allCases.contains { language in
      line.dropLast(4) == CBAMText.title.text(in: language, "")[...]
    }
  }

  private func say(_ key: CBAMText, _ arguments: String...) -> String {
    key.text(in: language, arguments: arguments)
  }

  func text(of report: CBAMReport) -> String {
    var lines = [say(.title, String(report.year))]
    if !report.isDeclarable { lines.append(say(.rehearsal)) }
    if report.settings.hasInstallation { lines += installation(report) }
    lines += deliveries(report)
    lines += electricity(report)
    if let whatIf = report.whatIf { lines += years(whatIf) }
    lines += missing(report.missing)
    lines += ["", say(.readings)]
    lines.append(
      "  "
        + report.settings.options.readings.map { "\($0.option): \($0.value)" }
        .joined(separator: ", "))
    if !report.processes.isEmpty { lines.append(say(.benchmarksReplaced)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What it emits and what a tonne of its goods embeds.
  private func installation(_ report: CBAMReport) -> [String] {
    var lines = [""]
    lines.append("\(say(.installation)): \(report.facility.name), \(report.facility.country)")
    lines.append("\(say(.direct)): \(tonnes(report.direct))")
    if !report.zeroRated.isZero {
      lines.append("\(say(.zeroRated)): \(tonnes(report.zeroRated))")
    }
    if let gas = report.nitrousOxide {
      lines.append(
        say(.nitrousOxide, number(ExactRatio(gas.rounded)), number(ExactRatio(gas.equivalent))))
    }
    lines.append(
      "\(say(.electricity)): \(number(report.electricity.megawattHours)) MWh, "
        + "\(number(report.electricity.factor)) t CO2/MWh")
    let balance = report.balance
    lines.append(
      say(
        .balance, number(balance.emitted), number(balance.imported), number(balance.attributed),
        number(balance.exported), number(balance.rest)))
    return lines + goods(report)
  }

  private func goods(_ report: CBAMReport) -> [String] {
    if report.processes.isEmpty { return [] }
    var lines = ["", say(.goods)]
    for good in report.processes.flatMap(\.goods) {
      lines.append("  \(good.product), CN \(good.good.annexI.code.printed)")
      lines.append("    \(say(.columnDirect)): \(rounded(good.direct)) t CO2e")
      if good.good.annexI.countsIndirect || !good.indirect.isZero {
        lines.append("    \(say(.columnIndirect)): \(rounded(good.indirect)) t CO2e")
      }
      lines.append(
        "    \(say(.columnDefaultShare)): "
          + format.percent(good.embedded.directShare.decimal(), of: .one, places: 1))
      lines.append("    \(say(.columnAllocation)): \(rounded(good.sefa)) t CO2e")
      if let byDefault = good.byDefault {
        lines.append(
          "    \(say(.columnByDefault)): \(rounded(byDefault.markedUp)) t CO2e "
            + "(\(byDefault.value.table))")
      }
    }
    return lines
  }

  private func deliveries(_ report: CBAMReport) -> [String] {
    if report.deliveries.isEmpty { return [] }
    var lines = ["", say(.deliveries)]
    for figures in report.deliveries {
      let delivery = figures.delivery
      lines.append(
        "  \(delivery.quarter) \(delivery.importer): \(number(delivery.tonnes)) t "
          + "\(delivery.product.value): \(owed(figures.certificates, figures.euros))")
    }
    lines.append(say(.roundedUp))
    return lines
  }

  private func owed(_ certificates: ExactRatio, _ euros: ExactRatio?) -> String {
    let money =
      euros.map { "\(format.money($0.decimal())) EUR" } ?? say(.noPrice)
    return "\(upward(certificates)) \(say(.certificates)), \(money)"
  }

  private func electricity(_ report: CBAMReport) -> [String] {
    if report.importedElectricity.isEmpty { return [] }
    let words = ImportedElectricityWording(language: language)
    var lines = ["", "\(words.say(.title)), CN \(CNCode.electricity.printed)"]
    for figures in report.importedElectricity {
      let text = figures.text
      lines.append(
        "  \(text.quarter) \(text.importer), \(text.country.value): \(number(text.megawattHours)) "
          + "MWh: \(owed(figures.certificates, figures.euros))")
      lines.append(
        "    \(number(figures.factor)) \(words.say(.factor)): \(words.basis(of: figures))")
    }
    lines.append(words.say(.note))
    return lines
  }

  /// Years to come, and what is worth the next effort.
  private func years(_ whatIf: CBAMWhatIf) -> [String] {
    func owed(_ owed: CBAMWhatIf.Owed) -> String {
      let euros = owed.euros.map { " (\(format.money($0)) EUR)" } ?? ""
      return format.exact(owed.certificates.rounded(places: 5)) + euros
    }
    var lines = ["", say(.whatIf)]
    for year in whatIf.years {
      lines.append("  \(year.year)\(year.isAssumed ? " (\(say(.assumed)))" : "")")
      for good in year.goods {
        let byDefault = good.byDefault.map { "; \(say(.columnDefault)) \(owed($0))" } ?? ""
        lines.append("    \(good.product): \(say(.columnActual)) \(owed(good.actual))\(byDefault)")
      }
    }
    lines += ["", say(.levers)]
    for lever in whatIf.levers {
      lines.append(
        "  \(format.exact(lever.certificates.rounded(places: 5)))  \(lever.id) → \(lever.product): "
          + lever.reason.text(in: language))
    }
    return lines
  }

  /// The report's elements each by itself; the plan's texts, which are one key, in one line.
  private func missing(_ all: [MissingElement]) -> [String] {
    if all.isEmpty { return [] }
    let texts = all.filter { $0.key == "\(Self.plan)\($0.item)" }
    var lines = ["", say(.missing)]
    lines += all.filter { $0.key != "\(Self.plan)\($0.item)" }.map {
      "  \($0.list) \($0.item): \($0.key)"
    }
    if let list = texts.first?.list {
      lines.append(
        "  \(list) \(texts.map(\.item).joined(separator: ", ")): monitoring-plan")
    }
    return lines
  }

  private static let plan = "monitoring-plan."

  private func tonnes(_ value: ExactRatio) -> String { "\(number(value)) t CO2e" }

  private func number(_ value: ExactRatio) -> String {
    format.exact(value.decimal().rounded(places: 3))
  }

  /// Five decimals at most (2547 A.1(8)).
  private func rounded(_ value: ExactRatio) -> String {
    format.exact(value.decimal().rounded(places: 5))
  }

  /// The next whole number that is not below.
  private func upward(_ value: ExactRatio) -> String {
    let down = value.decimal().rounded(places: 0)
    return format.exact(ExactRatio(down) < value ? down + .one : down)
  }
}
