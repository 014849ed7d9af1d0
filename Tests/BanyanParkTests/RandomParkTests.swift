import Banyan
import Foundation
import TestSupport
import Testing

/// Parks made by chance, reckoned a second time in fractions from the numbers they were made of.
///
/// `BANYAN_PARKS` names how many, `BANYAN_SEED` which; the seed is printed, since each run has another. With
/// `BANYAN_PROGRAM`, the path of a built `banyan`, that program is asked for the same parks as well.
@Suite("Parks by chance")
struct RandomParkTests {
  private static func setting(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  private static let program = ProcessInfo.processInfo.environment["BANYAN_PROGRAM"]

  private static let seed: UInt64 = {
    let seed = setting("BANYAN_SEED") ?? .random(in: 0...UInt64.max)
    print("Parks by chance: BANYAN_SEED=\(seed)")
    return seed
  }()
  private static let count = setting("BANYAN_PARKS").map(Int.init) ?? 100

  private func isNear(_ figure: ExactDecimal?, _ ratio: ExactRatio) -> Bool {
    guard let figure else { return false }
    let difference = ExactRatio(figure) - ratio
    return difference.numerator.magnitude <= difference.denominator
      * ExactDecimal(coefficient: 1, exponent: -12)
  }

  @Test("Every figure agrees with fractions, and every identity holds in the printed digits")
  func figures() throws {
    var chance = Chance(state: Self.seed)
    for number in 0..<Self.count {
      let made = RandomPark(&chance)
      let note = Comment(rawValue: "BANYAN_SEED=\(Self.seed), park \(number)")
      let (stage, folder) = try made.written().stage()
      let text = DiagnosticText(language: .english).text(of: stage.findings)
      let report = try #require(stage.value, "\(note): \(text.prefix(900))")
      agree(report.result, made, note)
      identities(report.result, note)
      var found = Diagnostics()
      #expect(ParkResult.read(report.result.json, file: "park.json", &found) == report.result, note)
      try alone(report.result, made, folder, note)
      try firmView(report, made, note)
    }
  }

  @Test("A built program says the same", .enabled(if: program != nil))
  func builtProgram() throws {
    var chance = Chance(state: Self.seed)
    for number in 0..<Self.count {
      let made = RandomPark(&chance)
      let note = Comment(rawValue: "BANYAN_SEED=\(Self.seed), park \(number)")
      let folder = try made.written().written()
      let text = try said("inventory", folder.root, "--format", "json")
      var found = Diagnostics()
      let result = try #require(ParkResult.read(text, file: "park.json", &found), note)
      agree(result, made, note)
      identities(result, note)
      let view = try said("inventory", folder.root, "--format", "json", "--for", made.firms[0].id)
      for firm in made.firms.dropFirst() {
        #expect(!view.contains("Firm \(firm.id.uppercased())"), note)
      }
    }
  }

  /// What the program writes to its standard output.
  private func said(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program ?? "")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  // MARK: Against fractions

  private func agree(_ result: ParkResult, _ made: RandomPark, _ note: Comment) {
    var firms = RandomPark.Masses()
    for firm in made.firms.indices {
      let total = made.total(of: firm)
      #expect(isNear(result.firms[firm].tonnesCO2e, total.equivalent), note)
      firms += total
    }
    var twice = RandomPark.Masses()
    var left = ExactRatio.zero
    for flow in made.flows {
      let struck = made.struck(flow)
      twice += struck
      left += made.left(flow)
      let stated = result.flows.first { $0.id == flow.id }
      #expect(isNear(stated?.struckTonnesCO2e, struck.equivalent), note)
      #expect(isNear(stated?.leftTonnesCO2e, made.left(flow)), note)
      #expect(stated?.state == made.state(flow), note)
    }
    let bridge = result.bridge
    let gas = bridge.gases.first { $0.gas == "N2O" }?.tonnes
    for (columns, view) in [
      (bridge.total, \RandomPark.Masses.equivalent), (bridge.marketBased, \.byContract),
      (gas ?? bridge.total, gas == nil ? \.equivalent : \.nitrousOxide),
      (bridge.biogenic, \.biogenic),
    ] {
      #expect(isNear(columns.firms, firms[keyPath: view]), note)
      #expect(isNear(columns.twice, twice[keyPath: view]), note)
    }
    #expect(isNear(result.atMostTooHigh, left), note)
    for (number, month) in bridge.months.enumerated() {
      let struck = made.flows.reduce(ExactRatio.zero) {
        $0 + made.struck($1, in: .month(number)).equivalent
      }
      #expect(isNear(month.tonnesCO2e.twice, struck), note)
    }
    // Direct emissions stay.
    let direct = made.firms.indices.reduce(ExactRatio.zero) { $0 + made.direct($1).equivalent }
    #expect(isNear(bridge.categories[0].tonnesCO2e.park, direct), note)
    // Fractions of a loop of forty firms have thousands of digits.
    guard let shares = result.shares, made.firms.count <= 8 else { return }
    for (share, expected) in zip(shares.members, made.shares()) {
      #expect(isNear(share.tonnesCO2e, expected), note)
    }
  }

  private func identities(_ result: ParkResult, _ note: Comment) {
    let bridge = result.bridge
    #expect(result.tonnesCO2e == bridge.total.firms - bridge.total.twice, note)
    #expect(sum(result.firms.map(\.tonnesCO2e)) == bridge.total.firms, note)
    #expect(sum(result.struck.map(\.tonnesCO2e)) == bridge.total.twice, note)
    #expect(sum(result.struck.map(\.marketBasedTonnesCO2e)) == bridge.marketBased.twice, note)
    #expect(sum(result.struck.map(\.biogenicTonnesCO2)) == bridge.biogenic.twice, note)
    for views in [
      bridge.categories.map(\.tonnesCO2e), bridge.gases.map(\.tonnesCO2e),
      bridge.cells.map(\.gas.tonnesCO2e), bridge.months.map(\.tonnesCO2e),
    ] {
      #expect(sum(views.map(\.firms)) == bridge.total.firms, note)
      #expect(sum(views.map(\.twice)) == bridge.total.twice, note)
      #expect(sum(views.map(\.park)) == bridge.total.park, note)
    }
    #expect(bridge.categories[0].tonnesCO2e.twice.isZero, note)
    if let shares = result.shares {
      #expect(shares.emittedTonnesCO2e == result.tonnesCO2e, note)
      #expect(sum(shares.members.map(\.tonnesCO2e)) == shares.emittedTonnesCO2e, note)
    }
  }

  private func sum(_ figures: [ExactDecimal]) -> ExactDecimal { figures.reduce(.zero, +) }

  // MARK: Alone, and for one firm

  private func alone(
    _ result: ParkResult, _ made: RandomPark, _ folder: TemporaryWorkspace, _ note: Comment
  ) throws {
    let firm = made.firms[0]
    let run = try #require(try Run.open(folder.path("firms/\(firm.id)")).value, note)
    let alone = try #require(try run.inventory().value, note).result
    #expect(result.firms[0].tonnesCO2e == alone.totals.tonnesCO2e, note)
  }

  /// No stranger's name, and no figure of another firm or of the park, in any form.
  private func firmView(_ report: ParkReport, _ made: RandomPark, _ note: Comment) throws {
    let own = made.flows.filter { $0.from == 0 || $0.to == 0 }
    let partners = Set(own.flatMap { [$0.from, $0.to] } + [0])
    // What stands there is the firm's: a figure of another that is equal by chance gives nothing away.
    let known = Set(try tonnes(of: made.firms[0].id, report))
    let result = report.result
    var secrets = [result.bridge.total.firms, result.bridge.total.twice, result.tonnesCO2e]
    secrets.append(result.atMostTooHigh)
    for firm in made.firms.dropFirst().prefix(7) { secrets += try tonnes(of: firm.id, report) }
    // Short figures stand anywhere: a quantity, a date.
    let hidden = Set(secrets).subtracting(known).map(\.normalised.description).filter {
      $0.utf8.count > 6 && $0.contains(".")
    }
    for name in ["json", "csv", "html", "text"] {
      let text = try form(name, report, for: made.firms[0].id)
      for stranger in made.firms.indices where !partners.contains(stranger) {
        let firm = made.firms[stranger].id
        if firm != "park" { #expect(!text.contains(firm), note) }
        #expect(!text.contains("Firm \(firm.uppercased())"), note)
      }
      if name == "json" || name == "csv" {
        let figures = Set(text.split { !($0.isNumber || $0 == "." || $0 == "-") }.map(String.init))
        #expect(figures.intersection(hidden).isEmpty, note)
      }
    }
  }

  /// The figures that a firm is shown of itself.
  private func tonnes(of firm: String, _ report: ParkReport) throws -> [ExactDecimal] {
    var found = Diagnostics()
    let view = try #require(
      FirmResult.read(try form("json", report, for: firm), file: "firm.json", &found))
    var tonnes = [view.firm.tonnesCO2e, view.firm.struckTonnesCO2e]
    tonnes += view.lines.map(\.tonnesCO2e)
    tonnes += view.struck.map(\.tonnesCO2e)
    tonnes += view.flows.flatMap { [$0.struckTonnesCO2e, $0.leftTonnesCO2e].compactMap { $0 } }
    if let share = view.shareTonnesCO2e { tonnes.append(share) }
    return tonnes
  }

  private func form(_ name: String, _ report: ParkReport, for firm: String) throws -> String {
    let document = try #require(report.document(for: .firm(firm)))
    let form = try #require(ParkDocument.formats.first { $0.name == name })
    return String(
      decoding: try #require(try form.render(document, Surface(language: .english)).value).bytes,
      as: UTF8.self)
  }

  // MARK: Rule 6

  @Test(
    "Invariant: where takers book what is made inside by other factors, the park moves by what is not struck"
  )
  func invariant() throws {
    var chance = Chance(state: Self.seed &+ 1)
    for number in 0..<max(20, Self.count / 5) {
      var made = RandomPark(&chance)
      let note = Comment(rawValue: "BANYAN_SEED=\(Self.seed), park \(number) of rule 6")
      let before = (try made.written().result().tonnesCO2e, notStruck(made))
      for firm in made.firms.indices {
        made.firms[firm].factors = made.firms[firm].factors.mapValues { _ in
          RandomPark.factor(&chance)
        }
      }
      let after = (try made.written().result().tonnesCO2e, notStruck(made))
      #expect(isNear(after.0 - before.0, after.1 - before.1), note)
      // Of what is made inside and confirmed whole nothing is left to move by.
      made.flows = made.flows.filter { flow in
        !flow.isPassedOn && flow.takes != .not && !made.isByEquity
          && made.confirmed(flow) == made.sides(flow).taken && flow.taken == nil
          && flow.takenBills.allSatisfy { $0.days.common(flow.days) == $0.days }
      }
      made.rules = []
      let park = try made.written().result().tonnesCO2e
      let direct = made.firms.indices.reduce(ExactRatio.zero) { $0 + made.direct($1).equivalent }
      #expect(isNear(park, direct), note)
    }
  }

  /// What firms have bought and no flow strikes.
  private func notStruck(_ made: RandomPark) -> ExactRatio {
    let bought = made.firms.indices.reduce(ExactRatio.zero) { $0 + made.bought($1).equivalent }
    return made.flows.reduce(bought) { $0 - made.struck($1).equivalent }
  }
}
