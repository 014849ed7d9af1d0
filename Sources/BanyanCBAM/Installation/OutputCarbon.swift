import BanyanQuantities

/// Materials that leave a mass balance carry at least the zero-rated carbon that entered it, unless it was
/// traced into them: what is fossil and stays in a product would else be taken for what was burnt (2547 Annex
/// II B.3.2).
struct OutputCarbon {
  let settings: CBAMSettings
  let mapping: ProcessMapping

  func balanced(_ streams: [Stream]) -> [Stream] {
    let carbon = streams.indices.filter { streams[$0].method == .massBalance }
    if carbon.allSatisfy({ streams[$0].zeroRated.isZero }) { return streams }
    var balanced = streams
    for group in groups(of: carbon, streams) {
      let inputs = group.filter { all(streams[$0]) > .zero }
      let outputs = group.filter { all(streams[$0]) < .zero }
      let traced = outputs.filter { isTraced(streams[$0]) }
      let untraced = outputs.filter { !isTraced(streams[$0]) }
      let entered = inputs.reduce(ExactRatio.zero) { $0 + streams[$1].zeroRated }
      let open = traced.reduce(entered) { $0 + streams[$1].zeroRated }
      let leaving = untraced.reduce(ExactRatio.zero) { $0 - all(streams[$1]) }
      guard open > .zero, leaving > .zero else { continue }
      // No output has more of it than all.
      let share = min(.one, open / leaving)
      let step = StreamStep(
        kind: .words(.outputCarbon, []), value: .one - share, location: nil)
      for place in untraced { balanced[place] = streams[place].zeroRated(in: share, by: step) }
    }
    return balanced
  }

  /// Tonnes CO2 of all carbon, below zero where it leaves.
  private func all(_ stream: Stream) -> ExactRatio { stream.tonnes + stream.zeroRated }

  private func isTraced(_ stream: Stream) -> Bool {
    settings.zeroRated.contains { entry in
      entry.tracing != nil && (stream.line.map(entry.records.matches) ?? false)
    }
  }

  /// A balance is drawn around a process of the law; records that several share join theirs into one.
  private func groups(of carbon: [Int], _ streams: [Stream]) -> [[Int]] {
    var groups: [(owners: Set<Owner>, streams: [Int])] = []
    for place in carbon {
      var owners = Set(streams[place].parts.map { owner($0.process) })
      var members = [place]
      let joined = groups.filter { !$0.owners.isDisjoint(with: owners) }
      groups.removeAll { !$0.owners.isDisjoint(with: owners) }
      for group in joined {
        owners.formUnion(group.owners)
        members = group.streams + members
      }
      groups.append((owners, members))
    }
    return groups.map(\.streams)
  }

  private enum Owner: Hashable {
    case ofTheLaw(Int)
    case other(Int?)
  }

  private func owner(_ member: Int?) -> Owner {
    guard let member, let place = mapping.processOfMember[member] else { return .other(member) }
    return .ofTheLaw(place)
  }
}
