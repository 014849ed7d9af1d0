import BanyanDiagnostics
import BanyanInventory
import BanyanQuantities
import BanyanReporting

/// What a reader of one language is shown: the opening sentences, and tables with figures as printed.
struct ParkView: Sendable {
  enum Subject: Sendable {
    case park(ParkResult)
    case firm(FirmResult)
  }

  let subject: Subject
  let language: Language
  let numbers: NumberFormat
  let tables: [ParkTable]

  init(_ subject: Subject, in language: Language, for medium: NumberFormat.Medium) {
    self.subject = subject
    self.language = language
    let words = ParkTables(language: language)
    switch subject {
    case .park(let result):
      tables = words.tables(of: result)
      numbers = NumberFormat(language, for: medium, largest: result.bridge.total.firms)
    case .firm(let result):
      tables = words.tables(of: result)
      numbers = NumberFormat(language, for: medium, largest: result.firm.tonnesCO2e)
    }
  }

  func say(_ key: ParkText, _ arguments: String...) -> String {
    key.text(in: language, arguments: arguments)
  }

  var title: String {
    switch subject {
    case .park(let result): result.park
    case .firm(let result): say(.titleFirm, result.firm.name, result.park)
    }
  }

  private var period: Period {
    switch subject {
    case .park(let result): result.period
    case .firm(let result): result.period
    }
  }

  private var potentials: String {
    switch subject {
    case .park(let result): result.potentials
    case .firm(let result): result.potentials
    }
  }

  /// `2023 · GWP AR6`.
  var facts: String {
    let days =
      period.isCalendarYear
      ? String(period.from.year) : "\(period.from) – \(period.through)"
    return "\(days) · GWP \(potentials)"
  }

  /// The total with its bound in one sentence, then how well it is known and what it leaves out.
  var sentences: [String] {
    switch subject {
    case .park(let result):
      let total = result.bridge.total
      let figures = [
        numbers.tonnes(total.park), numbers.tonnes(total.firms), numbers.tonnes(total.twice),
        numbers.tonnes(result.atMostTooHigh),
      ]
      let key: ParkText = result.atMostTooHigh.isZero ? .totalSentence : .totalBounded
      var sentences = [key.text(in: language, arguments: figures)]
      if let range = range(result) { sentences.append(say(.uncertaintySentence, range)) }
      if !result.goodsWithoutUpstream.isEmpty {
        sentences.append(
          say(.goodsSentence, result.goodsWithoutUpstream.joined(separator: ", ")))
      }
      return sentences
    case .firm(let result):
      let firm = result.firm
      let own = say(
        .firmSentence, firm.name, numbers.tonnes(firm.tonnesCO2e),
        numbers.tonnes(firm.struckTonnesCO2e))
      return [own]
        + (result.shareTonnesCO2e.map { [say(.shareSentence, numbers.tonnes($0))] } ?? [])
    }
  }

  var footer: String {
    switch subject {
    case .park: say(.footer, InventoryReport.standardTitle)
    case .firm: say(.footerFirm, InventoryReport.standardTitle)
    }
  }

  private func range(_ result: ParkResult) -> String? {
    let uncertainty = result.uncertainty
    return numbers.range(
      down: uncertainty.minusPercent.map { $0.approximate / 100 },
      up: uncertainty.plusPercent.map { $0.approximate / 100 })
  }

  /// As people read it.
  func text(of cell: ParkTable.Cell) -> String {
    switch cell {
    case .words(let text), .named(_, let text): text
    case .tonnes(let value), .mass(let value): numbers.tonnes(value)
    case .quantity(let quantity):
      quantity.map { "\(numbers.significant($0.value.decimal(), digits: 6)) \($0.unit)" } ?? "–"
    case .figure(let value): numbers.significant(value, digits: 6)
    case .percent(let value):
      value.map { numbers.percent($0, of: 100, places: 1) } ?? "–"
    case .none: ""
    case .withheld: "–"
    }
  }
}
