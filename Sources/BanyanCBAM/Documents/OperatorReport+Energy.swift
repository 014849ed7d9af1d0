import BanyanDiagnostics
import BanyanQuantities

/// Items 3 to 12: electricity, waste gases, CO2 handed on, and the total.
extension OperatorReport {
  var energy: [LawDocument.Item] {
    let electricity = report.electricity
    return [
      .init(
        "3", "Sources of electricity, and other installations", "Các nguồn điện, và cơ sở khác",
        electricitySuppliers),
      .init("4(a)", "Electricity by co-generation", "Điện đồng phát", made.produced(.combined)),
      .init(
        "4(b)", "Electricity by separate generation", "Điện phát riêng", made.produced(.separate)),
      .init("4(c)", "Fossil or renewable", "Hóa thạch hay tái tạo", made.produced(.origin)),
      .init(
        "4(d)", "Electricity that leaves the boundary of a process",
        "Điện ra khỏi ranh giới quá trình", made.produced(.exported)),
      .init(
        "5", "Waste gases, and other installations", "Khí thải, và cơ sở khác", made.wasteGases),
      .init("6", "CO2 transfer, and who receives it", "Chuyển CO2, và bên nhận", made.transfers),
      .init(
        "7", "Total direct emissions", "Tổng phát thải trực tiếp",
        .figures([made.emissions(report.direct)])),
      .init(
        "8", "New installations: months monitored", "Cơ sở mới: số tháng giám sát",
        made.texts["months"].map { .texts([$0]) } ?? .none),
      .init(
        "9", "Electricity consumed in the installation", "Điện tiêu thụ trong cơ sở",
        made.countsIndirect
          ? .figures(["\(made.number(electricity.megawattHours)) MWh"]) : .none),
      .init(
        "10", "Electricity for goods outside Annex II", "Điện cho hàng ngoài Phụ lục II",
        made.table(
          [.process, .megawattHours],
          report.processes.filter(\.process.countsIndirect).map {
            [$0.process.id, made.number($0.emissions.electricity.megawattHours)]
          })),
      .init(
        "11", "Installations that the electricity comes from", "Cơ sở cung cấp điện",
        made.countsIndirect ? electricitySuppliers : .none),
      .init(
        "12", "Electricity of each source, with country and factor",
        "Điện của từng nguồn, kèm nước và hệ số", electricitySources),
      .init(
        "12", "Factor under Article 9", "Hệ số theo Điều 9",
        .figures(["\(made.number(electricity.factor)) t CO2/MWh (Art. 9(1))"])),
    ]
  }

  /// Each source once, with all that was taken of it.
  private var electricitySources: LawDocument.Body {
    var sources: [(name: String, country: String, use: ElectricityUse.Use, hours: ExactRatio)] = []
    for use in report.electricity.uses {
      let entry = report.settings.electricity.first { $0.location == use.location }
      let plant = report.settings.combinedPlants.first { $0.location == use.location }
      let name =
        entry?.records.text ?? plant.map { "co-generation, \($0.records.text)" }
        ?? (use.isActual ? "\(use.place)" : "public grid")
      let country = entry?.partner?.country ?? report.facility.country
      if let place = sources.firstIndex(where: {
        $0.name == name && $0.country == country && $0.use.factor == use.factor
      }) {
        sources[place].hours += use.megawattHours
      } else {
        sources.append((name, country, use, use.megawattHours))
      }
    }
    return made.table(
      [.source, .megawattHours, .country, .factorPerMWh, .basis],
      sources.map { source in
        [
          source.name, made.number(source.hours), source.country, made.number(source.use.factor),
          source.use.isActual ? "actual (D.4.3)" : "default (2025/2621 Annex II)",
        ]
      })
  }

  /// The grid, own lines, and other installations by name.
  private var electricitySuppliers: LawDocument.Body {
    var rows: [[String]] = []
    var missing: [String] = []
    for entry in report.settings.electricity {
      let uses = report.electricity.uses.filter { $0.location == entry.location }
      guard let kind = entry.actual else { continue }
      let hours = uses.reduce(ExactRatio.zero) { $0 + $1.megawattHours }
      let isOwn = kind == .line && entry.partner == nil
      rows.append([
        entry.records.text, made.number(hours), kind.rawValue,
        entry.partner?.inEnglish ?? (isOwn ? "this installation" : "–"),
      ])
      if entry.partner?.installation == nil, !isOwn { missing.append("electricity.partner") }
    }
    let grid = report.electricity.uses.filter { !$0.isActual }
    if !grid.isEmpty {
      let hours = grid.reduce(ExactRatio.zero) { $0 + $1.megawattHours }
      rows.append([
        "grid", made.number(hours), "default", "public grid, \(report.facility.country)",
      ])
    }
    return made.table(
      [.source, .megawattHours, .kind, .partner], rows, missing: missing)
  }
}
