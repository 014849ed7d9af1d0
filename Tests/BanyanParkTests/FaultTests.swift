import Banyan
import TestSupport
import Testing

/// One fault put into a sound park: the code, its file, and words of its line.
struct ParkFault: CustomTestStringConvertible, Sendable {
  let code: DiagnosticCode
  let name: String
  let file: String
  let line: String
  let change: @Sendable (inout SmallPark) -> Void

  init(
    _ code: DiagnosticCode, _ name: String = "", file: String = "flows.yaml", at line: String,
    _ change: @escaping @Sendable (inout SmallPark) -> Void
  ) {
    self.code = code
    self.name = name
    self.file = file
    self.line = line
    self.change = change
  }

  /// Words of flows.yaml replaced.
  init(
    _ code: DiagnosticCode, _ old: String, _ new: String, at line: String, _ name: String = ""
  ) {
    self.init(code, name, at: line) { $0.flows = $0.flows.replacing(old, with: new) }
  }

  var testDescription: String { "\(code.rawValue) \(name)" }
}

@Suite("Every fault of a park is found at its place, with a way out")
struct FaultTests {
  private static func settings(_ members: String) -> String {
    """
    park: {name: Test park, country: VN}
    period: 2023
    gwp: AR6
    numbers: en
    factors: [viet-nam]
    facilities: [{id: gate, country: VN}]
    members:
    \(members)

    """
  }

  private static let sound =
    "  - {id: u, workspace: firms/u}\n  - {id: w, workspace: firms/w}\n  - {id: a, workspace: firms/a}\n"

  static let faults: [ParkFault] = [
    ParkFault(.flowMember, "to: w", "to: ww", at: "id: u-w"),
    ParkFault(.flowMember, "member: u", "member: uu", at: "member: uu", "in shares"),
    ParkFault(.flowSelf, "from: u, to: w", "from: w, to: w", at: "id: u-w"),
    ParkFault(
      .flowID, "id: u-a", "id: u-w", at: "id: u-w, carrier: steam, kind: made, from: u, to: a"),
    ParkFault(.flowUnits, "quantity: 100 m3", "quantity: 100 GJ", at: "id: w-u"),
    ParkFault(
      .flowRecords, "to: w, gives: {quantity: 500 t}, takes: {records: {source: steam-meter}}",
      "to: w, gives: {quantity: 500 t}, takes: {records: {source: steam-metre}}", at: "steam-metre"),
    ParkFault(
      .flowNoRecords, "to: w, gives: {quantity: 500 t}, takes: {records: {source: steam-meter}}",
      "to: w, gives: {quantity: 500 t}, takes: {quantity: 500 t}", at: "id: u-w"),
    ParkFault(
      .flowMoreThanRecords,
      "to: w, gives: {quantity: 500 t}, takes: {records: {source: steam-meter}}",
      "to: w, gives: {quantity: 500 t}, takes: {records: {source: steam-meter}, quantity: 501 t}",
      at: "501 t"),
    ParkFault(
      .flowDirect,
      "from: w, to: u, gives: {quantity: 100 m3}, takes: {records: {source: effluent}}",
      "from: w, to: u, gives: {quantity: 1 TJ}, takes: {records: {source: boiler}}", at: "boiler"),
    ParkFault(
      .flowStruckTwice, "flows:\n",
      "flows:\n  - {id: again, carrier: steam, kind: made, from: w, to: a, gives: {quantity: 10 t}, "
        + "takes: {records: {source: steam-meter}, quantity: 10 t}}\n", at: "id: u-a"),
    ParkFault(
      .flowDates, "to: w, gives", "to: w, dates: {from: 2022-12-01, through: 2023-01-31}, gives",
      at: "2022-12-01"),
    ParkFault(
      .shareRange, "to: w, gives", "to: w, tolerance: 5, gives", at: "tolerance: 5,", "tolerance"),
    ParkFault(.shareRange, "share: 100 %", "share: 101 %", at: "share: 101 %", "of an output"),
    ParkFault(
      .flowUntold,
      "to: w, gives: {quantity: 500 t}, takes: {records: {source: steam-meter}}", "to: w",
      at: "id: u-w"),
    ParkFault(
      .flowNegative, "to: w, gives: {quantity: 500 t}", "to: w, gives: {quantity: -500 t}",
      at: "-500 t"),
    ParkFault(
      .sharesSum, "share: 100 %", "share: 90 %", at: "member: w"),
    ParkFault(
      .sharesMoreThanMade, "carrier: steam, quantity: 1000 t", "carrier: steam, quantity: 999 t",
      at: "member: u"),
    ParkFault(
      .sharesCarrier, "carrier: wastewater-treatment, quantity: 1000 m3",
      "carrier: waste-water, quantity: 1000 m3", at: "member: w"),
    ParkFault(.sharesNoWayOut, at: "member: u") { park in
      // All of U goes to W and all of W to U.
      park.firms[2].records = SmallPark.year("cold,electricity/grid,1,MWh")
      park.flows =
        park.flows.split(separator: "\n").filter { !$0.contains("to: a,") }
        .joined(separator: "\n").replacing("1000 t", with: "500 t")
        .replacing("1000 m3", with: "100 m3") + "\n"
    },
    ParkFault(.flowToldTwice, at: "id: u-w") { park in
      park.firms[1].records = SmallPark.year(
        "steam-meter,steam/purchased,500,t,u", columns: ",supplier")
    },
    ParkFault(.flowFacility, at: "id: u-w") { park in
      park.consolidation = "equity-share"
      park.own["u"] =
        "facilities: [{id: u, country: VN, share: 60 %}, {id: v, country: VN, share: 40 %}]"
      park.firms[0].records =
        "from,through,facility,source,activity,quantity,unit\n"
        + "2023-01-01,2023-12-31,u,boiler,stationary-combustion/natural-gas,20,TJ (net)\n"
        + "2023-01-01,2023-12-31,v,effluent,services/wastewater-treatment,100,m3\n"
    },
    ParkFault(
      .flowUnmatched, "to: w, gives: {quantity: 500 t}", "to: w, gives: {quantity: 499 t}",
      at: "id: u-w"),
    ParkFault(.parkMembersNone, file: "banyan.yaml", at: "members: []") {
      $0.files["banyan.yaml"] = settings("").replacing("members:\n", with: "members: []\n")
      $0.flows = ""
    },
    ParkFault(.parkMemberTwice, "spelled in another way", file: "banyan.yaml", at: "id: z") {
      $0.files["banyan.yaml"] = settings(
        sound + "  - {id: z, workspace: ./firms/../firms//u/}\n")
    },
    ParkFault(.parkMemberPark, "itself, by another way", file: "banyan.yaml", at: "id: z") {
      $0.files["banyan.yaml"] = settings(sound + "  - {id: z, workspace: firms/..}\n")
    },
    ParkFault(.parkMemberMissing, file: "banyan.yaml", at: "firms/z") {
      $0.files["banyan.yaml"] = settings(sound + "  - {id: z, workspace: firms/z}\n")
    },
    ParkFault(.parkMemberOutside, file: "banyan.yaml", at: "../z") {
      $0.files["banyan.yaml"] = settings(sound + "  - {id: z, workspace: ../z}\n")
    },
    ParkFault(.parkMemberOutside, "absolute", file: "banyan.yaml", at: "/tmp") {
      $0.files["banyan.yaml"] = settings(sound + "  - {id: z, workspace: /tmp}\n")
    },
    ParkFault(.parkMemberID, "reserved", file: "banyan.yaml", at: "id: public") {
      $0.files["banyan.yaml"] = settings(sound + "  - {id: public, workspace: firms/u}\n")
    },
    ParkFault(.parkMemberID, "twice", file: "banyan.yaml", at: "firms/w}  # again") {
      $0.files["banyan.yaml"] = settings(sound + "  - {id: a, workspace: firms/w}  # again\n")
    },
    ParkFault(.parkMemberTwice, file: "banyan.yaml", at: "id: z") {
      $0.files["banyan.yaml"] = settings(sound + "  - {id: z, workspace: firms/u/}\n")
    },
    ParkFault(.parkMemberTwice, "one registration", file: "banyan.yaml", at: "id: a") { park in
      for firm in ["u", "a"] {
        park.files["firms/\(firm)/banyan.yaml"] = """
          organisation: {name: Firm, registration: "0300 000 001", country: VN}
          period: 2023
          gwp: AR6
          numbers: en
          factors: [viet-nam]
          facilities: [{id: \(firm), country: VN}]
          """
      }
    },
    ParkFault(.parkMemberPark, file: "banyan.yaml", at: "id: a") {
      $0.files["firms/a/banyan.yaml"] = settings("  - {id: u, workspace: ../u}\n")
    },
    ParkFault(.parkMemberPark, "itself", file: "banyan.yaml", at: "id: z") {
      $0.files["banyan.yaml"] = settings(sound + "  - {id: z, workspace: .}\n")
    },
    ParkFault(.parkSealedLater, file: "banyan.yaml", at: "sealed") {
      $0.files["banyan.yaml"] = settings(sound + "  - {id: z, sealed: z.json}\n")
    },
    ParkFault(.parkPeriod, file: "banyan.yaml", at: "id: a") {
      $0.files["firms/a/banyan.yaml"] = """
        organisation: {name: Firm A, country: VN}
        period: {from: 2023-01-01, through: 2023-06-30}
        gwp: AR6
        numbers: en
        factors: [viet-nam]
        facilities: [{id: a, country: VN}]
        """
      $0.firms[2].records = "date,source,activity,quantity,unit\n2023-05-01,m,steam/purchased,1,t\n"
    },
    ParkFault(.parkGWP, file: "banyan.yaml", at: "id: a") {
      $0.files["firms/a/banyan.yaml"] = """
        organisation: {name: Firm A, country: VN}
        period: 2023
        gwp: AR5
        numbers: en
        factors: [viet-nam]
        facilities: [{id: a, country: VN}]
        """
    },
    ParkFault(.parkConsolidation, file: "banyan.yaml", at: "id: a") {
      $0.files["firms/a/banyan.yaml"] = """
        organisation: {name: Firm A, country: VN}
        period: 2023
        consolidation: financial-control
        gwp: AR6
        numbers: en
        factors: [viet-nam]
        facilities: [{id: a, country: VN}]
        """
    },
    ParkFault(.parkFact, "unit", file: "banyan.yaml", at: "area") {
      $0.settings = "facts: {area: 50 t}"
    },
    ParkFault(.parkFact, "unknown", file: "banyan.yaml", at: "aria") {
      $0.settings = "facts: {aria: 50 ha}"
    },
  ]

  @Test(arguments: faults)
  func found(fault: ParkFault) throws {
    var park = ShareTests.loop
    fault.change(&park)
    let (stage, folder) = try park.stage()
    let found = stage.findings.ordered.filter { $0.code == fault.code }
    let text = DiagnosticText(language: .english).text(of: stage.findings)
    let finding = try #require(found.first, "\(text)")
    let place = try #require(finding.location)
    #expect(place.file == fault.file)
    let written = try String(decoding: FileSystem.bytes(of: folder.path(fault.file)), as: UTF8.self)
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines[(place.line ?? 1) - 1]
    #expect(line.contains(fault.line), "\(line)")
    #expect((stage.value == nil) == (fault.code.severity == .error))
    #expect(!finding.message(in: .vietnamese).isEmpty)
  }

  @Test("Every code of a park is provoked")
  func covered() {
    let provoked = Set(Self.faults.map(\.code))
    for code in ParkTexts.codes { #expect(provoked.contains(code), "\(code.rawValue)") }
  }

  @Test("Members in error are told whole, under their own paths, and hide no fault of the park's")
  func members() throws {
    var park = ShareTests.loop
    park.firms[0].records += "2023-01-01,2023-12-31,x,steam/purchased,1,kgg\n"
    park.firms[2].records += "2023-01-01,2023-12-31,x,steam/purchased,one,t\n"
    park.flows = park.flows.replacing("to: w,", with: "to: ww,")
    let (stage, _) = try park.stage()
    let places = stage.findings.ordered.filter { $0.severity == .error }.compactMap(\.location)
      .map { "\($0.file):\($0.line ?? 0)" }
    #expect(
      places == [
        "firms/a/activity/records.csv:4", "firms/u/activity/records.csv:4", "flows.yaml:2",
      ])
  }

  @Test("A member whose entry is in error is none that its flows name wrongly")
  func noFollowers() throws {
    var park = ShareTests.loop
    park.files["banyan.yaml"] = Self.settings(
      Self.sound.replacing("firms/w", with: "firms/none"))
    let (stage, _) = try park.stage()
    #expect(stage.findings.ordered.map(\.code) == [.parkMemberMissing])
  }

  @Test("A word of --for that is neither is wrong use, with the nearest")
  func audience() throws {
    let folder = try ShareTests.loop.written()
    let run = try #require(try Run.open(folder.root).value)
    #expect(try run.audience("a") == .firm("a"))
    #expect(try run.audience("park") == .park)
    for word in ["z", "public", "province"] {
      #expect(throws: RunFailure.self) { try run.audience(word) }
    }
  }
}
