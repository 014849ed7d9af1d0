import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Attributes what was emitted to processes, with heat, waste gases and electricity that cross their
/// boundary (2547 Annex III A, Eq. 53 to 56).
struct AttributionMaking {
  let settings: CBAMSettings
  let system: ProductionSystem
  let law: CBAMLaw
  let mapping: ProcessMapping
  let catalogue: FactorCatalogue
  let combined: CombinedPlantMaking

  struct Outcome {
    let processes: [ProcessEmissions]
    let balance: CBAMBalance
  }

  func attribution(
    _ streams: [Stream], _ electricity: ElectricityUse, _ lines: AssignedLines,
    _ plants: [CombinedPlantMaking.Figures], _ found: inout Diagnostics
  ) -> Outcome? {
    let boilers = OwnHeatMaking(settings: settings, law: law, streams: streams)
    var processes = [ProcessEmissions](repeating: .init(), count: mapping.processes.count)
    var rest = ExactRatio.zero
    for stream in streams {
      for (member, share) in stream.parts {
        let part = stream.tonnes * share
        // What a combined plant or a shared boiler burns reaches processes as heat and power.
        if !combined.holds(stream), !boilers.holds(stream),
          let place = member.flatMap({ mapping.processOfMember[$0] })
        {
          processes[place].directlyAttributable += part
        } else {
          rest += part
        }
      }
    }
    for (member, part) in electricity.ofProcess {
      guard let place = mapping.processOfMember[member] else { continue }
      processes[place].electricity.megawattHours += part.megawattHours
      processes[place].electricity.tonnes += part.tonnes
      processes[place].electricity.byDefault += part.byDefault
    }
    var given = ExactRatio.zero
    for (place, flow) in combined.heat(plants, &found) {
      processes[place].flows.append(flow)
      given += flow.tonnes
    }
    checkTransfers(processes, &found)
    for heat in settings.heat {
      guard let flow = flow(heat, boilers, lines, &found) else { continue }
      processes[flow.place].flows.append(flow.flow)
      if boilers.isOwn(heat) { given += flow.flow.tonnes }
    }
    boilers.checkGiven(processes.flatMap(\.flows), &found)
    for gas in settings.wasteGas { add(gas, lines, &processes, &found) }
    for produced in settings.produced { add(produced, streams, &processes, &found) }
    checkHeat(lines, &found)
    checkOwnHeat(&found)
    if found.hasErrors { return nil }
    checkFloor(processes, &found)
    func sum(_ term: (ProcessEmissions) -> ExactRatio) -> ExactRatio {
      processes.reduce(.zero) { $0 + term($1) }
    }
    func flows(added: Bool) -> ExactRatio {
      processes.flatMap(\.flows).reduce(.zero) {
        $1.kind.isAdded == added ? $0 + $1.tonnes : $0
      }
    }
    let balance = CBAMBalance(
      emitted: streams.reduce(.zero) { $0 + $1.tonnes },
      imported: flows(added: true), attributed: sum(\.direct),
      exported: flows(added: false) + given,
      rest: rest - given, floor: sum(\.floor))
    return Outcome(processes: processes, balance: balance)
  }

  /// More than a process emits leaves it: lawful, and seldom meant.
  private func checkFloor(_ processes: [ProcessEmissions], _ found: inout Diagnostics) {
    for (place, emissions) in processes.enumerated() where !emissions.floor.isZero {
      let process = mapping.processes[place]
      found.report(
        Diagnostic(
          .attributedBelowZero,
          at: emissions.flows.first { !$0.kind.isAdded }?.location ?? process.text.id.location,
          [process.id, ExplainedFigure.shown(emissions.floor)], hint: Phrase(.hintBelowZero)))
    }
  }

  /// No more CO2 is handed on than a process emits.
  private func checkTransfers(_ processes: [ProcessEmissions], _ found: inout Diagnostics) {
    for transfer in settings.transfers where transfer.kind != .received {
      guard
        let place = mapping.processes.firstIndex(where: { $0.id == transfer.process.value }),
        processes[place].directlyAttributable < .zero
      else { continue }
      found.report(
        Diagnostic(
          .transferBeyond, at: transfer.location,
          [ExplainedFigure.shown(-processes[place].directlyAttributable), transfer.process.value],
          hint: Phrase(.hintTransferBeyond)))
    }
  }

  func place(_ name: Located<String>, _ found: inout Diagnostics) -> Int? {
    CBAMNames(settings, system).place(name, in: mapping.processes, &found)
  }

  // MARK: Waste gas

  /// Imported waste gas counts as natural gas would (Eq. 53), exported at 0.667 of it (Eq. 54).
  private func add(
    _ gas: WasteGasFlow, _ lines: AssignedLines, _ processes: inout [ProcessEmissions],
    _ found: inout Diagnostics
  ) {
    guard let place = place(gas.process, &found),
      let energy = terajoules(gas.energy, of: place, lines, &found)
    else { return }
    let isImported = gas.direction == .imported
    let factor = law.parameters.constant("waste-gas")
    processes[place].flows.append(
      BoundaryFlow(
        kind: isImported ? .wasteGasImported : .wasteGasExported, quantity: energy, unit: "TJ",
        tonnes: energy
          * (isImported ? factor : factor * law.parameters.constant("waste-gas-export")),
        location: gas.location))
  }

  func terajoules(
    _ quantity: FlowQuantity, of place: Int, _ lines: AssignedLines, _ found: inout Diagnostics
  ) -> ExactRatio? {
    switch quantity {
    case .stated(let number, let unit):
      return unit.terajoules.map { $0 * number }
    // What its fuels give is reckoned with their factor.
    case .ofFuels: return nil
    case .records(let records):
      let members = mapping.processes[place].members
      return lines.quantities(of: records, in: "TJ", by: \.terajoules, &found)?.reduce(
        ExactRatio.zero
      ) {
        members.contains($1.process) ? $0 + $1.quantity : $0
      }
    }
  }

  // MARK: Electricity made inside

  /// What a process's own generators emit leaves its direct side, whoever uses the electricity (956
  /// Art. 3(21), (34); Eq. 55).
  private func add(
    _ produced: ProducedElectricity, _ streams: [Stream], _ processes: inout [ProcessEmissions],
    _ found: inout Diagnostics
  ) {
    guard let place = place(produced.process, &found) else { return }
    func add(_ quantity: ExactRatio, _ unit: String, _ tonnes: ExactRatio) {
      processes[place].flows.append(
        BoundaryFlow(
          kind: .electricityProduced, quantity: quantity, unit: unit, tonnes: tonnes,
          location: produced.location))
    }
    switch produced.source {
    case .stated(let hours, let factor): add(hours, "MWh", hours * factor)
    case .fuels(let records):
      let meant = streams.filter { stream in stream.line.map(records.matches) ?? false }
      if meant.isEmpty {
        found.report(
          Diagnostic(
            .recordsNotFound, at: records.location, [records.text],
            hint: Phrase(.hintRecordsUnused)))
      }
      let members = mapping.processes[place].members
      for stream in meant {
        for (member, share) in stream.parts {
          guard let member, members.contains(member) else { continue }
          let tonnes = stream.tonnes(cappedBy: law.parameters) * share
          add(tonnes, "t CO2", tonnes)
        }
      }
    }
  }
}
