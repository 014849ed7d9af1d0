import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// Which process of products.yaml is which of the law's, and what its outputs are.
struct ProcessMapping {
  let processes: [CBAMProcess]
  /// By process of products.yaml: the place among `processes`.
  let processOfMember: [Int: Int]
  /// By product: the process that makes it as a good, and its place among the goods.
  let goodOfProduct: [Int: (process: Int, good: Int)]

  /// Nil, with every fault, where an output is undecided or a code does not stand where it may.
  init?(
    _ settings: CBAMSettings, _ system: ProductionSystem, _ flows: Flows, _ law: CBAMLaw,
    _ diagnostics: inout Diagnostics
  ) {
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    let maker = Maker(settings: settings, system: system, flows: flows, law: law)
    let members = maker.members(&found)
    var processes: [CBAMProcess] = []
    for (text, own) in zip(settings.processes, members) {
      if let process = maker.process(text, own, &found) { processes.append(process) }
    }
    maker.checkCodes(processes, &found)
    guard !found.hasErrors else { return nil }
    self.processes = processes
    var processOfMember: [Int: Int] = [:]
    var goodOfProduct: [Int: (process: Int, good: Int)] = [:]
    for (place, process) in processes.enumerated() {
      for member in process.members { processOfMember[member] = place }
      for (index, good) in process.goods.enumerated() {
        goodOfProduct[good.product] = (place, index)
      }
    }
    self.processOfMember = processOfMember
    self.goodOfProduct = goodOfProduct
  }

  private struct Maker {
    let settings: CBAMSettings
    let system: ProductionSystem
    let flows: Flows
    let law: CBAMLaw

    /// The processes of products.yaml behind each of cbam.yaml's; each belongs to one, or to none with a
    /// reason.
    func members(_ found: inout Diagnostics) -> [[Int]] {
      var first: [String: SourceLocation] = [:]
      func member(_ name: Located<String>) -> Int? {
        if let place = first.updateValue(name.location, forKey: name.value) {
          found.report(
            Diagnostic(
              .fieldRepeated, at: name.location, [name.value, "of"],
              notes: [Note(Phrase(.noteFirstHere), at: place)]))
        }
        if let index = system.process(named: name.value) { return index }
        found.report(
          ProductionChecks.unknown(name, "process", among: system.processes.map(\.id)))
        return nil
      }
      let members = settings.processes.map { $0.of.compactMap(member) }
      for other in settings.otherProcesses { _ = other.of.compactMap(member) }
      for process in system.processes where first[process.id] == nil {
        found.report(
          Diagnostic(
            .processUndecided, at: process.location, [process.id],
            hint: Phrase(.hintProcessUndecided, process.id)))
      }
      return members
    }

    func process(
      _ text: ProcessText, _ members: [Int], _ found: inout Diagnostics
    ) -> CBAMProcess? {
      guard members.count == text.of.count else { return nil }
      let made = members.flatMap { flows.outputs(of: $0) }
      checkOutputs(text, members, &found)
      var goods: [CBAMProcess.Good] = []
      for good in text.goods {
        guard let product = product(good.product, of: text, members, &found),
          let annexI = annexI(good.code, &found)
        else { continue }
        let quantity = made.filter { $0.product == product }.reduce(ExactRatio.zero) {
          $0 + $1.quantity
        }
        guard let tonnes = tonnes(ofUnit: product, good.product.location, &found),
          let units = unitsPerTonne(of: good, annexI, &found)
        else { continue }
        goods.append(
          CBAMProcess.Good(
            text: good, product: product, annexI: annexI, made: quantity, tonnesOfUnit: tonnes,
            unitsPerTonne: units))
      }
      guard let first = goods.first, goods.count == text.goods.count else {
        if text.goods.isEmpty {
          found.report(
            Diagnostic(
              .processWithoutGoods, at: text.id.location, [text.id.value],
              hint: Phrase(.hintProcessUndecided, text.id.value)))
        }
        return nil
      }
      for good in goods where good.annexI.category != first.annexI.category {
        found.report(
          Diagnostic(
            .cnCategory, at: good.text.code.location,
            [good.annexI.code.digits, good.annexI.category, first.annexI.category],
            notes: [Note(Phrase(.noteFirstHere), at: first.text.code.location)],
            hint: Phrase(.hintCategory)))
      }
      checkRoute(text, first.annexI.category, &found)
      checkCoproducts(text, first.annexI, &found)
      return CBAMProcess(
        id: text.id.value, text: text, members: members, goods: goods,
        inner: text.inner.compactMap { inner($0, of: text, members, &found) },
        unit: first.annexI.unit, sector: first.annexI.sector, category: first.annexI.category,
        countsIndirect: first.annexI.countsIndirect)
    }

    /// What a chemical process makes beside its good shares its emissions by molar ratio (2547 Annex III
    /// A.2.1), which takes a process of its own.
    private func checkCoproducts(
      _ text: ProcessText, _ good: AnnexIGood, _ found: inout Diagnostics
    ) {
      guard good.sector == .hydrogen || good.sector == .fertilisers else { return }
      for entry in text.noGoods where entry.reason == .notAnnexI {
        found.report(
          Diagnostic(
            .coproductMolar, at: entry.product.location, [entry.product.value, text.id.value],
            hint: Phrase(.hintCoproductMolar, entry.product.value)))
      }
    }

    private func checkRoute(
      _ text: ProcessText, _ category: String, _ found: inout Diagnostics
    ) {
      guard let route = text.route else { return }
      let known = (law.parameters.routes[category] ?? []).map(RouteName.key)
      if known.contains(route.value) || known.isEmpty { return }
      found.report(
        Diagnostic(
          .fieldChoice, at: route.location, [route.value, "route"],
          hint: Phrase(.hintOneOf, known.joined(separator: ", "))))
    }

    /// Each output of a mapped process is a good or none, said with its reason (2547 Annex II F).
    private func checkOutputs(
      _ text: ProcessText, _ members: [Int], _ found: inout Diagnostics
    ) {
      let decided = Set(
        text.goods.map(\.product.value) + text.noGoods.map(\.product.value)
          + text.inner.map(\.product.value))
      for output in members.flatMap({ system.processes[$0].outputs })
      where !output.isWaste && !decided.contains(output.product.value) {
        found.report(
          Diagnostic(
            .outputUndecided, at: output.product.location, [output.product.value, text.id.value],
            hint: Phrase(.hintOutputUndecided, output.product.value)))
      }
      for entry in text.noGoods {
        _ = product(entry.product, of: text, members, &found)
        guard let code = entry.code, law.goods[code.value] != nil else { continue }
        if code.value == .electricity {
          found.report(
            Diagnostic(
              .cnElectricity, at: code.location, [code.value.digits],
              hint: Phrase(.hintElectricityNoGood, text.id.value)))
          continue
        }
        guard entry.reason == .offSpecification else {
          found.report(
            Diagnostic(
              .cnIsAnnexI, at: code.location, [code.value.digits, entry.product.value],
              hint: Phrase(.hintIsGood, entry.product.value)))
          continue
        }
        let isSold = system.product(named: entry.product.value).map {
          flows.leaving($0) > .zero
        }
        if isSold ?? false {
          found.report(
            Diagnostic(
              .offSpecSold, at: code.location, [code.value.digits, entry.product.value],
              hint: Phrase(.hintIsGood, entry.product.value)))
        }
      }
    }

    private func product(
      _ name: Located<String>, of text: ProcessText, _ members: [Int], _ found: inout Diagnostics
    ) -> Int? {
      let made = members.flatMap { system.processes[$0].outputs }.filter { !$0.isWaste }
        .map(\.product.value)
      guard made.contains(name.value) else {
        found.report(ProductionChecks.unknown(name, "product", among: made))
        return nil
      }
      return system.product(named: name.value)
    }

    private func annexI(
      _ code: Located<CNCode>, _ found: inout Diagnostics
    ) -> AnnexIGood? {
      guard let good = law.goods[code.value] else {
        found.report(law.goods.notListed(code))
        return nil
      }
      if good.unit == .electricity {
        found.report(
          Diagnostic(
            .cnElectricity, at: code.location, [code.value.digits],
            hint: Phrase(.hintElectricityGood)))
        return nil
      }
      return good
    }

    /// Tonnes of one of a product's own unit.
    private func tonnes(
      ofUnit product: Int, _ location: SourceLocation, _ found: inout Diagnostics
    ) -> ExactRatio? {
      do throws(MissingProperty) {
        return try system.products[product].weight(of: .one, by: .mass) / ExactDecimal(1000)
      } catch {
        found.report(
          Diagnostic(
            .goodWithoutMass, at: location, [system.products[product].id],
            hint: Phrase(.hintAddField, "mass")))
        return nil
      }
    }

    private func unitsPerTonne(
      of good: GoodText, _ annexI: AnnexIGood, _ found: inout Diagnostics
    ) -> ExactRatio? {
      let stated = ContentTexts(
        clinker: good.clinkerContent, nitrogen: good.nitrogen, location: good.product.location)
      return stated.unitsPerTonne(of: annexI, &found)
    }

    /// One code stands in one process alone (2547 Art. 4(6), Q&A 4.7).
    func checkCodes(_ processes: [CBAMProcess], _ found: inout Diagnostics) {
      var first: [CNCode: (place: Int, location: SourceLocation)] = [:]
      for (place, process) in processes.enumerated() {
        for good in process.goods {
          if let known = first[good.annexI.code] {
            guard known.place != place else { continue }
            found.report(
              Diagnostic(
                .cnInTwoProcesses, at: good.text.code.location, [good.annexI.code.digits],
                notes: [Note(Phrase(.noteFirstHere), at: known.location)],
                hint: Phrase(.hintOneProcess)))
          } else {
            first[good.annexI.code] = (place, good.text.code.location)
          }
        }
      }
    }

    /// What the stock of an inner product grew by, in its own unit.
    private func growth(
      of name: Located<String>, _ product: Int, _ found: inout Diagnostics
    ) -> ExactRatio {
      let unit = system.products[product].declaredUnit.unit
      return settings.stocks.reduce(ExactRatio.zero) { sum, stock in
        guard case .material(let own) = stock.source, own.value == name.value else { return sum }
        guard let opening = stock.opening.1.conversion(to: unit),
          let closing = stock.closing.1.conversion(to: unit)
        else {
          found.report(
            Diagnostic(
              .flowUnit, at: stock.location, [stock.opening.1.symbol, name.value, unit.symbol],
              hint: Phrase(.hintGiveUnits, unit.symbol)))
          return sum
        }
        return sum + closing * stock.closing.0 - opening * stock.opening.0
      }
    }

    /// An inner product of a joint process, which is wholly taken inside (2547 Art. 4(9)).
    private func inner(
      _ inner: InnerGood, of text: ProcessText, _ members: [Int], _ found: inout Diagnostics
    ) -> CBAMProcess.Inner? {
      _ = annexI(inner.code, &found)
      guard let product = product(inner.product, of: text, members, &found) else { return nil }
      let inside = flows.takes.filter { $0.product == product && members.contains($0.process) }
        .reduce(ExactRatio.zero) { $0 + $1.quantity }
      if flows.made(product) != inside + growth(of: inner.product, product, &found) {
        found.report(
          Diagnostic(
            .innerSold, at: inner.product.location, [inner.product.value, text.id.value],
            hint: Phrase(.hintInnerSold)))
      }
      return tonnes(ofUnit: product, inner.product.location, &found).map {
        CBAMProcess.Inner(text: inner, tonnes: inside * $0)
      }
    }
  }
}

/// The content that makes functional units of tonnes.
struct ContentTexts {
  let clinker: ExactRatio?
  let nitrogen: ExactRatio?
  let location: SourceLocation

  /// Functional units in one tonne of goods (2547 Art. 4(2) to (5), Eq. 64 to 66); nil with a diagnostic
  /// where the content is missing.
  func unitsPerTonne(of good: AnnexIGood, _ found: inout Diagnostics) -> ExactRatio? {
    let content: ExactRatio?
    let key: String
    switch good.unit {
    case .tonne, .electricity: return .one
    case .clinker:
      key = "clinker-content"
      // Clinker is all clinker.
      content = clinker ?? (good.code.digits.hasPrefix("252310") ? .one : nil)
    case .nitrogen:
      key = "nitrogen"
      content = nitrogen
    }
    if let content, !content.isZero { return content }
    found.report(
      Diagnostic(
        .contentMissing, at: location, [key, good.code.digits, good.unit.rawValue],
        hint: Phrase(.hintAddField, key)))
    return nil
  }
}

extension GoodsList {
  func notListed(_ code: Located<CNCode>) -> Diagnostic {
    Diagnostic(
      .cnNotListed, at: code.location, [code.value.digits],
      hint: nearest(to: code.value).map { Phrase(.hintDidYouMean, $0) })
  }
}
