import BanyanCalculation
import BanyanQuantities

/// Takes categories 1.1 and 1.3 of the inventory to the law's total, a line for each source and activity.
struct ReconciliationMaking {
  let facility: String
  /// Lines of the inventory.
  let compared: [EmissionLine]

  func reconciliation(with streams: [Stream]) -> Reconciliation {
    var order: [String] = []
    var sums: [String: (inventory: ExactRatio, cbam: ExactRatio, stream: Stream?)] = [:]
    func add(_ id: String, _ inventory: ExactRatio, _ cbam: ExactRatio, _ stream: Stream?) {
      if sums[id] == nil { order.append(id) }
      let known = sums[id] ?? (.zero, .zero, nil)
      sums[id] = (known.inventory + inventory, known.cbam + cbam, known.stream ?? stream)
    }
    for line in compared where line.facility.id == facility && Self.isCompared(line) {
      let activity = line.activity.description
      let id = line.source == activity ? activity : "\(line.source)/\(activity)"
      add(id, ExactRatio(line.equivalent), .zero, nil)
    }
    for stream in streams { add(stream.id, .zero, stream.tonnes, stream) }
    return Reconciliation(
      lines: order.compactMap { id in
        sums[id].map { sum in
          let (reason, article) = Self.reason(sum.inventory, sum.cbam, sum.stream)
          return Reconciliation.Line(
            id: id, inventory: sum.inventory, cbam: sum.cbam, reason: reason, article: article)
        }
      })
  }

  /// Stationary combustion (1.1) and processes (1.3).
  private static func isCompared(_ line: EmissionLine) -> Bool {
    ["stationary-combustion", "process", "carbon"].contains(line.activity.head)
  }

  private static func reason(
    _ inventory: ExactRatio, _ cbam: ExactRatio, _ stream: Stream?
  ) -> (CBAMText, String) {
    guard let stream else { return (.reasonOut, "2025/2547 Annex I") }
    if inventory == cbam { return (.reasonSame, stream.article) }
    if stream.correction != .one { return (.reasonCorrected, stream.article) }
    if !stream.zeroRated.isZero { return (.reasonZeroRated, "2025/2547 II B.3.3") }
    switch stream.method {
    case .massBalance: return (.reasonCarbon, stream.article)
    case .process: return (stream.line == nil ? .reasonWaste : .reasonProcess, stream.article)
    case .combustion: return (.reasonFuel, stream.article)
    case .measured, .pfc, .transfer: return (.reasonMeasured, stream.article)
    }
  }
}
