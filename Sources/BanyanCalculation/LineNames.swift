import BanyanThreads

/// Names lines for people and for `explain`, the same for the same input: what the standard files a line
/// under, facility, source and activity, and where that is not enough, what else tells lines apart.
package struct LineNames<Prefix: Comparable & RawRepresentable & Sendable>: Sendable
where Prefix.RawValue == String {
  private let prefix: @Sendable (EmissionLine) -> Prefix

  package struct Named: Sendable {
    package let name: String
    package let prefix: Prefix
    package let line: EmissionLine
  }

  /// `prefix`: what a standard files a line under; lines come in its order.
  package init(_ prefix: @escaping @Sendable (EmissionLine) -> Prefix) {
    self.prefix = prefix
  }

  /// The lines in the order of their prefixes and names, each name given once.
  package func named(_ lines: [EmissionLine], workers: Workers) -> [Named] {
    let first = WorkerThreads.divide(
      lines.count, among: workers.most, least: 2000
    ) { range in
      lines[range].map { line in
        let prefix = prefix(line)
        return (prefix: prefix, name: name(line, prefix, detail: 0))
      }
    }.flatMap { $0 }
    let prefixes = first.map(\.prefix)
    var names = first.map(\.name)
    func order(_ a: Int, _ b: Int) -> Bool {
      prefixes[a] == prefixes[b] ? names[a] < names[b] : prefixes[a] < prefixes[b]
    }
    // Lines come in nearly this order, and equal names lie side by side in it.
    var sorted = lines.indices.sorted(by: order)
    if zip(sorted, sorted.dropFirst()).contains(where: { names[$0] == names[$1] }) {
      tellApart(&names, lines, prefixes)
      sorted.sort(by: order)
    }
    return sorted.map { Named(name: names[$0], prefix: prefixes[$0], line: lines[$0]) }
  }

  /// Adds to names that several lines share what else tells these apart.
  private func tellApart(
    _ names: inout [String], _ lines: [EmissionLine], _ prefixes: [Prefix]
  ) {
    var shared = sharing(names, among: Array(lines.indices))
    for detail in 1...4 where !shared.isEmpty {
      for index in shared { names[index] = name(lines[index], prefixes[index], detail: detail) }
      shared = sharing(names, among: shared)
    }
    var taken: Set<String> = []
    for index in names.indices {
      let spelled = names[index]
      // Words of the user may still spell one name in two ways: `a` of process `b/c`, `a/b` of `c`.
      var number = 2
      while !taken.insert(names[index]).inserted {
        names[index] = "\(spelled)#\(number)"
        number += 1
      }
    }
  }

  /// Those whose name another has too.
  private func sharing(_ names: [String], among indices: [Int]) -> [Int] {
    var counts: [String: Int] = [:]
    for index in indices { counts[names[index], default: 0] += 1 }
    return indices.filter { counts[names[$0], default: 0] > 1 }
  }

  private func name(_ line: EmissionLine, _ prefix: Prefix, detail: Int) -> String {
    var parts = [prefix.rawValue, line.facility.id] + line.ownName
    if !line.process.isEmpty { parts.append(line.process) }
    var name = parts.joined(separator: "/")
    if detail > 0 { name += "@\(line.period.from)" }
    if detail > 1 { name += ":\(line.unit.symbol)" }
    if detail > 2 {
      let terms = [("supplier", line.supplier), ("contract", line.contract), ("factor", line.pin)]
      name += terms.filter { !$0.1.isEmpty }.map { "+\($0.0)=\($0.1)" }.joined()
    }
    if detail > 3 { name += "=\(line.basis.name)" }
    return name
  }
}

extension EmissionLine {
  /// The parts of its name that are its own wherever it is filed: the source, where that is not called
  /// as the activity is, and the activity.
  package var ownName: [String] {
    let activity = self.activity.description
    return source == activity ? [activity] : [source, activity]
  }
}
