import BanyanAttribution
import BanyanDiagnostics

extension ProductionSystem {
  /// Why what processes carry ends nowhere; nil where that is not known, since somebody asked for the end.
  package func diagnostic(of fault: Attribution.Fault) -> Diagnostic? {
    switch fault {
    case .stopped: return nil
    case .noWayOut(let processes, let isLoop):
      var names = processes.map { self.processes[$0].id }
      if isLoop, let first = names.first { names.append(first) }
      let path = names.joined(separator: " → ")
      return Diagnostic(
        .loopClosed, at: processes.first.map { self.processes[$0].location } ?? location,
        [path], hint: Phrase(.hintLoopClosed))
    case .unsettled(let processes):
      let names = processes.map { self.processes[$0].id }
      return Diagnostic(
        .loopUnsettled,
        at: processes.first.map { self.processes[$0].location } ?? location,
        [names.joined(separator: ", ")], hint: Phrase(.hintLoopUnsettled))
    }
  }
}
