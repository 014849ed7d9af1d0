import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Clause 9.3.1, f to l: what is emitted, what is left out, and the base year.
extension InventoryPage {
  func emissions(_ html: inout HTMLBuilder) {
    item("f", .itemDirect, &html, directByGas)
    item("g", .itemBiogenic, &html) { html in
      if let tonnes = view.biogenicTonnes {
        paragraph(view.say(.biogenicTreatment, tonnes), &html)
      }
      let burning = report.lines.filter {
        !$0.line.biogenicCarbonDioxide.isZero || $0.line.lacksBiogenicCarbonDioxide
      }
      guard !burning.isEmpty else { return }
      var rows = Table(
        headings: [say(.line), view.say(.unitTonnesCO2), say(.citation)], figures: [1],
        widths: [40, 14, 46])
      for item in burning {
        let carbon = item.line.unprintedCarbon?.content.map {
          "\(numbers.published($0.value.text)): \($0.citationLine)"
        }
        rows.add(
          item.id,
          item.line.lacksBiogenicCarbonDioxide
            ? say(.notQuantified) : numbers.tonnes(item.line.biogenicCarbonDioxide),
          carbon ?? item.line.basis.name)
      }
      table(rows, &html)
    }
    item("h", .itemRemovals, &html) { paragraph(say(.removalsNone), &$0) }
    item("i", .itemExclusions, &html, exclusions)
    item("j", .itemIndirect, &html, indirectByCategory)
    item("k", .itemBaseYear, &html, baseYear)
    item("l", .itemRecalculation, &html, recalculation)
  }

  /// The gases and groups that 9.3.1 f names, zeros too: a reader looks for each of them.
  private func directByGas(_ html: inout HTMLBuilder) {
    let named = ["CO2", "CH4", "N2O", "NF3", "SF6", "HFC", "PFC"]
    var sums: [String: ExactDecimal] = [:]
    var members: [String: Set<String>] = [:]
    for gas in report.lines.filter({ $0.category.category == 1 }).flatMap(\.line.gases)
    where gas.isKyoto && !gas.species.isBiogenicCarbonDioxide {
      let family = report.potentials.potential(of: gas.species)?.family ?? gas.species.gas.formula
      sums[family, default: .zero] += gas.equivalent.tonnes
      members[family, default: []].insert(gas.species.gas.formula)
    }
    var rows = Table(
      headings: [say(.gas), say(.members), view.say(.unitTonnesCO2e)], figures: [2])
    for family in named + sums.keys.filter({ !named.contains($0) }).sorted() {
      let inside = (members[family] ?? []).filter { $0 != family }.sorted()
      rows.add(
        view.name(ofGas: family), view.typeset(inside.joined(separator: ", ")),
        sums[family].map(numbers.tonnes) ?? "0")
    }
    let direct = report.categories.first { $0.category == 1 }?.equivalent ?? .zero
    rows.add(say(.total), "", numbers.tonnes(direct), kind: .sum)
    table(rows, &html)
    for gas in report.outsideBasket {
      paragraph(
        view.say(
          .outsideBasketSentence, view.typeset(gas.gas), numbers.tonnes(gas.tonnes),
          numbers.tonnes(gas.equivalent)), &html, class: "quiet")
    }
  }

  private func exclusions(_ html: inout HTMLBuilder) {
    guard !report.own.exclusions.isEmpty else {
      paragraph(say(.exclusionsNone), &html)
      return
    }
    var rows = Table(headings: [say(.category), say(.reason)])
    for exclusion in report.own.exclusions {
      rows.add(title(of: exclusion), exclusion.reason)
    }
    table(rows, &html)
  }

  private func title(of exclusion: Exclusion) -> String {
    if let subcategory = InventoryCategory(rawValue: exclusion.category) {
      return view.title(of: subcategory)
    }
    return Int(exclusion.category).map(view.title(ofCategory:)) ?? exclusion.category
  }

  private func indirectByCategory(_ html: inout HTMLBuilder) {
    var rows = Table(
      headings: [say(.category), view.say(.unitTonnesCO2e), say(.share)], figures: [1, 2])
    var sum = ExactDecimal.zero
    for category in report.categories where category.category > 1 {
      sum += category.equivalent
      rows.add(
        view.title(ofCategory: category.category),
        category.parts.isEmpty ? "–" : numbers.tonnes(category.equivalent),
        category.parts.isEmpty ? "–" : view.share(category.equivalent, places: 1))
      for part in category.parts {
        rows.add(
          view.title(of: part.subcategory), numbers.tonnes(part.equivalent),
          view.share(part.equivalent, places: 1), kind: .part)
      }
    }
    rows.add(say(.total), numbers.tonnes(sum), view.share(sum, places: 1), kind: .sum)
    table(rows, &html)
  }

  // MARK: Base year

  private func baseYear(_ html: inout HTMLBuilder) {
    guard let statement = report.baseYear else {
      paragraph(say(.baseYearNone), &html, class: "missing")
      return
    }
    let base = statement.baseYear
    definitions(
      [
        (.baseYear, String(base.year)),
        (.baseYearTotal, "\(numbers.tonnes(base.total)) \(view.say(.unitTonnesCO2e))"),
        (.reason, base.reason),
        (.differenceToBaseYear, view.difference(to: statement)),
      ], &html)
  }

  private func recalculation(_ html: inout HTMLBuilder) {
    guard let statement = report.baseYear else {
      paragraph(say(.baseYearNone), &html, class: "missing")
      return
    }
    let base = statement.baseYear
    let policy: StatementText =
      base.statedThreshold == nil ? .recalculationCustomary : .recalculationPolicy
    paragraph(view.say(policy, numbers.percent(exactly: base.threshold)), &html)
    guard !statement.baseYear.changes.isEmpty else {
      paragraph(say(.changesNone), &html)
      return
    }
    var rows = Table(headings: [say(.change), view.say(.unitTonnesCO2e)], figures: [1])
    for change in statement.baseYear.changes {
      rows.add(change.what, numbers.tonnes(change.effect))
    }
    if let recalculated = statement.recalculated {
      rows.add(say(.baseYearRecalculated), numbers.tonnes(recalculated), kind: .sum)
    }
    table(rows, &html)
    let share = numbers.percent(statement.changeShare, of: .one, places: 1)
    paragraph(
      view.say(statement.mustRecalculate ? .recalculationDue : .recalculationNotDue, share), &html)
  }
}
