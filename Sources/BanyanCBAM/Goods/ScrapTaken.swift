import BanyanProduction
import BanyanQuantities

/// Scrap that a process takes (2547 Annex IV, 2): what cbam.yaml calls 7204 or 7602, bought or returned.
struct ScrapTaken {
  let settings: CBAMSettings
  let system: ProductionSystem
  let flows: Flows
  let lines: AssignedLines

  func tonnes(of process: CBAMProcess) -> ExactRatio {
    bought(process) + returned(process)
  }

  private static func isScrap(_ code: CNCode?) -> Bool {
    code.map { code in ["7204", "7602"].contains { code.digits.hasPrefix($0) } } ?? false
  }

  private func bought(_ process: CBAMProcess) -> ExactRatio {
    var sum = ExactRatio.zero
    for entry in settings.notPrecursors where Self.isScrap(entry.code?.value) {
      switch entry.source {
      case .material(let name):
        for use in flows.materials
        where process.members.contains(use.process)
          && system.materials[use.material].id == name.value
        {
          if let ratio = use.unit.conversion(to: .tonne) { sum += ratio * use.quantity }
        }
      case .records(let records):
        for assigned in lines.all where records.matches(assigned.line) {
          guard let ratio = assigned.line.unit.conversion(to: .tonne) else { continue }
          for (member, share) in assigned.parts
          where member.map(process.members.contains) ?? false {
            sum += ratio * assigned.quantity * share
          }
        }
      }
    }
    return sum
  }

  private func returned(_ process: CBAMProcess) -> ExactRatio {
    let scrap = Set(
      settings.processes.flatMap(\.noGoods).filter {
        $0.reason == .scrap || Self.isScrap($0.code?.value)
      }.map(\.product.value))
    return flows.takes.reduce(.zero) { sum, take in
      let product = system.products[take.product]
      guard process.members.contains(take.process), scrap.contains(product.id),
        let ratio = product.declaredUnit.unit.conversion(to: .tonne)
          ?? product.mass.map({ $0 / ExactDecimal(1000) })
      else { return sum }
      return sum + ratio * take.quantity
    }
  }
}
