import BanyanActivity
import BanyanQuantities

/// Electricity made inside the installation (2547 Annex IV 1.1 item 4): how, of what, and what leaves a
/// process.
struct OwnElectricity {
  let figures: DocumentFigures

  enum Part {
    case combined, separate, origin, exported
  }

  private var report: CBAMReport { figures.report }
  private var settings: CBAMSettings { figures.settings }

  func body(_ part: Part) -> LawDocument.Body {
    switch part {
    case .combined:
      figures.table(
        [.fuels, .terajoules, .megawattHours],
        settings.combinedPlants.map {
          [
            $0.records.text, $0.heat.map(figures.number) ?? "0.55 of the fuel (C.3)",
            $0.power.map(figures.number) ?? "0.25 of the fuel (C.3)",
          ]
        })
    case .separate: figures.table([.source, .quantity], separate)
    case .origin: origin
    case .exported: figures.flows([.electricityProduced])
    }
  }

  /// Stated generators, and lines whose evidence says that they feed this installation alone.
  private var separate: [[String]] {
    settings.produced.map { entry in
      switch entry.source {
      case .fuels(let records): [records.text, "by its fuels"]
      case .stated(let hours, _): [entry.process.value, "\(figures.number(hours)) MWh"]
      }
    }
      + ownLines.map { entry in
        let uses = report.electricity.uses.filter { $0.location == entry.location }
        let hours = uses.reduce(ExactRatio.zero) { $0 + $1.megawattHours }
        return [entry.records.text, "\(figures.number(hours)) MWh"]
      }
  }

  /// A direct line to no other installation.
  private var ownLines: [ElectricityText] {
    settings.electricity.filter { $0.actual == .line && $0.partner == nil }
  }

  private var origin: LawDocument.Body {
    var rows: [[String]] = []
    var missing: [String] = []
    for plant in settings.combinedPlants {
      rows.append([plant.records.text, fuels(plant.records)])
    }
    for entry in settings.produced {
      switch entry.source {
      case .fuels(let records): rows.append([records.text, fuels(records)])
      case .stated(_, let factor):
        rows.append([entry.process.value, "\(figures.number(factor)) t CO2/MWh"])
      }
    }
    for entry in ownLines {
      rows.append([entry.records.text, entry.source ?? "–"])
      if entry.source == nil { missing.append("electricity.actual.source") }
    }
    return figures.table([.source, .origin], rows, missing: missing)
  }

  /// By what of the fuels' emissions is zero-rated.
  private func fuels(_ records: RecordSelector) -> String {
    let streams = report.streams.filter { $0.line.map(records.matches) ?? false }
    let fossil = streams.contains { !$0.tonnes.isZero }
    let proven = streams.contains { !$0.zeroRated.isZero }
    return fossil && proven ? "fossil and renewable" : proven ? "renewable" : "fossil"
  }
}
