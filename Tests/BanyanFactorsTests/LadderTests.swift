import Banyan
import TestWorkspace
import Testing

/// Which factor is taken: a run of 100 t of `process/thing` in Viet Nam in 2025, whose published
/// tables are written here.
@Suite("The ladder of factors")
struct LadderTests {
  /// A published table of one set.
  static func table(
    _ set: String, _ lines: String..., geography: String = "GLO",
    valid: String = "{from: 2020-01-01}",
    serves: String = "process", name: String = "x", head: String = ""
  ) -> String {
    """
    table: \(set)-\(name)
    set: \(set)
    publisher: Test
    citation: {title: \(set), licence: none}
    valid: \(valid)
    geography: \(geography)
    serves: [\(serves)]
    \(head)
    factors:
    \(lines.map { "  - {\($0)}" }.joined(separator: "\n"))
    """
  }

  /// A factor of `process/thing` with a mass that tells it from others.
  static func thing(_ id: String, _ mass: String = "1", _ more: String = "") -> String {
    "id: \(id), activity: process/thing, per: t, emits: {CO2: \(mass) t}\(more.isEmpty ? "" : ", " + more)"
  }

  static let row = """
    date,source,activity,quantity,unit
    2025-06-15,mill,process/thing,100,t
    """

  private func run(
    _ published: [String], sets: [String] = ["alpha", "beta"], own: String? = nil,
    settings: String = "", rows: String = LadderTests.row,
    facility: String = "{id: plant, country: VN, subdivision: VN-39}"
  ) throws -> TestWorkspace.Outcome {
    let files = Dictionary(
      uniqueKeysWithValues: published.enumerated().map { ("\($0.offset).yaml", $0.element) })
    // A set nobody asks for, so that both names exist.
    let fillers = sets.map {
      (
        $0 + "-none.yaml",
        Self.table($0, "id: n, activity: process/none, per: t, emits: {CO2: 1 t}", name: "none")
      )
    }
    return try TestWorkspace(
      rows, sets: sets, facilities: [facility], settings: settings, table: own,
      published: files.merging(fillers) { a, _ in a }
    ).run()
  }

  private func chosen(_ outcome: TestWorkspace.Outcome) -> [String] {
    outcome.report?.factors.map { "\($0.factor.id) \($0.rung.rawValue)" } ?? [outcome.text]
  }

  @Test("A pinned factor wins over the site's own and all others")
  func pinned() throws {
    let outcome = try run(
      [Self.table("alpha", Self.thing("a")), Self.table("beta", Self.thing("b"))],
      own: TestWorkspace.table([Self.thing("own")]),
      rows: """
        date,source,activity,quantity,unit,factor,note
        2025-06-15,mill,process/thing,100,t,beta-x/b,agreed with the verifier
        """)
    #expect(chosen(outcome) == ["beta-x/b pinned"])
  }

  @Test("A pin wants a reason, and a factor that exists")
  func pinFaults() throws {
    let header =
      "date,source,activity,quantity,unit,factor,note\n2025-06-15,mill,process/thing,100,t,"
    let published = [Self.table("alpha", Self.thing("a"))]
    #expect(try run(published, rows: header + "alpha-x/a,").errors == ["factor.pin-note"])
    #expect(try run(published, rows: header + "alpha-x/z,why").errors == ["factor.unknown"])
  }

  @Test("A pin reaches into a set that is not asked, and past its geography and boundary")
  func pinElsewhere() throws {
    let outcome = try run(
      [
        Self.table("alpha", Self.thing("a")),
        Self.table("gamma", Self.thing("far", "5", "boundary: life-cycle"), geography: "GB"),
      ],
      rows: """
        date,source,activity,quantity,unit,factor,note
        2025-06-15,mill,process/thing,100,t,gamma-x/far,agreed with the verifier
        2025-06-15,press,process/thing,100,t,far,by its short name
        """)
    #expect(chosen(outcome) == ["gamma-x/far pinned"])
    #expect(outcome.report?.total == 1000)
  }

  @Test("A pinned factor still wants a unit it can be reached by")
  func pinUnit() throws {
    let outcome = try run(
      [Self.table("alpha", Self.thing("a"))],
      rows: """
        date,source,activity,quantity,unit,factor,note
        2025-06-15,mill,process/thing,100,kWh,alpha-x/a,why
        """)
    #expect(outcome.errors == ["unit.dimension"])
  }

  @Test("The site's own factor wins over published ones")
  func site() throws {
    let outcome = try run(
      [Self.table("alpha", Self.thing("a"))], own: TestWorkspace.table([Self.thing("own")]))
    #expect(chosen(outcome) == ["own/own site"])
  }

  @Test("A supplier's factor holds for what the supplier delivered, and for nothing else")
  func supplier() throws {
    let outcome = try run(
      [Self.table("alpha", Self.thing("a"))],
      own: TestWorkspace.table([Self.thing("theirs", "2", "supplier: Acme")]),
      rows: """
        date,source,activity,quantity,unit,supplier
        2025-06-15,mill,process/thing,100,t,Acme
        2025-06-16,mill,process/thing,100,t,Other
        """)
    #expect(chosen(outcome) == ["alpha-x/a global", "own/theirs supplier"])
    #expect(outcome.report?.total == 300)
  }

  @Test(
    "Sets are asked in the order they stand in",
    arguments: [
      (["alpha", "beta"], "alpha-x/a global"), (["beta", "alpha"], "beta-x/b country"),
    ])
  func setOrder(sets: [String], expected: String) throws {
    let outcome = try run(
      [
        Self.table("alpha", Self.thing("a")),
        Self.table("beta", Self.thing("b"), geography: "VN"),
      ], sets: sets)
    #expect(chosen(outcome) == [expected])
  }

  @Test("Within a set the subdivision comes before the country, the country before the world")
  func geographyOrder() throws {
    let world = Self.thing("world")
    let country = Self.thing("country", "2", "geography: VN")
    let province = Self.thing("province", "3", "geography: VN-39")
    #expect(
      chosen(try run([Self.table("alpha", world, country, province)])) == [
        "alpha-x/province subdivision"
      ])
    #expect(chosen(try run([Self.table("alpha", world, country)])) == ["alpha-x/country country"])
    #expect(chosen(try run([Self.table("alpha", world)])) == ["alpha-x/world global"])
  }

  @Test("Two factors on one rung are an error, not a choice")
  func tie() throws {
    let outcome = try run([
      Self.table("alpha", Self.thing("a")), Self.table("alpha", Self.thing("b"), name: "y"),
    ])
    #expect(outcome.errors == ["factor.tie"])
    let notes = outcome.diagnostics.ordered.first?.notes.count
    #expect(notes == 2)
  }

  @Test(
    "A factor is not used before its first day nor after its last",
    arguments: [
      ("{from: 2025-06-15, through: 2025-06-15}", true), ("{from: 2025-06-16}", false),
      ("{from: 2020-01-01, through: 2025-06-14}", false), ("{from: 2020-01-01}", true),
    ])
  func period(valid: String, holds: Bool) throws {
    let outcome = try run([Self.table("alpha", Self.thing("a"), valid: valid)])
    #expect(outcome.errors == (holds ? [] : ["factor.period"]))
  }

  @Test("A factor of another country is refused")
  func geography() throws {
    let outcome = try run([Self.table("alpha", Self.thing("a"), geography: "GB")])
    #expect(outcome.errors == ["factor.geography"])
  }

  @Test("A life-cycle factor is refused where what leaves the stack is asked")
  func boundary() throws {
    let table = Self.table("alpha", Self.thing("a", "1", "boundary: life-cycle"))
    #expect(try run([table]).errors == ["factor.boundary"])
    let accepted = try run(
      [table],
      settings:
        "accept: [{activity: process/thing, take: life-cycle, for: VN, because: nothing else}]")
    #expect(chosen(accepted) == ["alpha-x/a accepted"])
  }

  @Test("An estimate is taken by name only, never because a year was accepted")
  func estimate() throws {
    let table = Self.table("alpha", Self.thing("a", "1", "status: estimate"))
    #expect(try run([table]).errors == ["factor.none"])
    let year = "accept: [{activity: process/thing, take: 2025, for: 2025, because: it is there}]"
    #expect(try run([table], settings: year).errors == ["factor.none"])
    let pinned = try run(
      [table],
      rows: """
        date,source,activity,quantity,unit,factor,note
        2025-06-15,mill,process/thing,100,t,alpha-x/a,a study agreed on
        """)
    #expect(chosen(pinned) == ["alpha-x/a pinned"])
  }

  @Test("A superseded factor is not taken")
  func superseded() throws {
    let table = Self.table(
      "alpha", Self.thing("old", "1", "status: superseded"), Self.thing("new", "2"))
    #expect(chosen(try run([table])) == ["alpha-x/new global"])
  }

  @Test(
    "A sector's factor holds for that sector",
    arguments: [
      ("sector: commercial", "alpha-x/shop global"), ("", "alpha-x/mill global"),
    ])
  func sector(setting: String, expected: String) throws {
    let table = Self.table(
      "alpha", Self.thing("mill", "1", "sector: manufacturing"),
      Self.thing("shop", "2", "sector: commercial"))
    #expect(chosen(try run([table], settings: setting)) == [expected])
  }

  @Test(
    "Every step down is signed for by itself: place and year together want both",
    arguments: [
      ("take: GB, for: VN", false), ("take: 2023, for: 2025", false),
      ("take: GB 2023, for: VN 2025", true), ("take: [GB, 2023], for: [VN, 2025]", true),
      ("take: United Kingdom, for: Việt Nam", false), ("take: GB 2022, for: VN 2025", false),
      ("take: GB 2023, for: VN 2024", false), ("take: FR 2023, for: VN 2025", false),
    ])
  func acceptances(words: String, isEnough: Bool) throws {
    let table = Self.table(
      "alpha", Self.thing("a"), geography: "GB", valid: "{from: 2023-01-01, through: 2023-12-31}")
    let outcome = try run(
      [table], settings: "accept: [{activity: process/thing, \(words), because: test}]")
    #expect((outcome.report != nil) == isEnough, "\(outcome.text)")
    if isEnough { #expect(outcome.codes == ["factor.carried"]) }
  }

  @Test("Two acceptances add up to one step")
  func twoAcceptances() throws {
    let table = Self.table(
      "alpha", Self.thing("a"), geography: "GB", valid: "{from: 2023-01-01, through: 2023-12-31}")
    let outcome = try run(
      [table],
      settings: """
        accept:
          - {activity: process, take: GB, for: VN, because: test}
          - {activity: process/thing, take: 2023, for: 2025, because: test}
        """)
    #expect(chosen(outcome) == ["alpha-x/a accepted"])
    #expect(outcome.codes == ["factor.carried", "factor.carried"])
  }

  @Test(
    "An acceptance covers whole segments of a path, and its absence of use is a warning",
    arguments: [
      ("process", ["factor.carried"]), ("process/thing", ["factor.carried"]),
      ("process/th", ["accept.unused"]), ("process/thing/more", ["accept.unused"]),
    ])
  func acceptancePrefix(activity: String, codes: [String]) throws {
    let outcome = try run(
      [Self.table("alpha", Self.thing("a"), geography: "GB")],
      settings: "accept: [{activity: \(activity), take: GB, for: VN, because: test}]")
    #expect(outcome.codes.filter { $0 != "factor.geography" } == codes)
  }

  @Test("What fits without a signature is taken before what somebody accepted")
  func acceptedLast() throws {
    let outcome = try run(
      [
        Self.table("alpha", Self.thing("a"), geography: "GB"),
        Self.table("beta", Self.thing("b")),
      ], settings: "accept: [{activity: process/thing, take: GB, for: VN, because: test}]")
    #expect(chosen(outcome) == ["beta-x/b global"])
    #expect(outcome.codes == ["accept.unused"])
  }

  @Test("Of factors that differ in their unit, the one that needs no heating value is taken")
  func direct() throws {
    let table = Self.table(
      "alpha",
      "id: mass, activity: stationary-combustion/stuff, per: t, emits: {CO2: 2 t}",
      "id: energy, activity: stationary-combustion/stuff, per: TJ (net), emits: {CO2: 70 t}",
      serves: "stationary-combustion")
    let own = TestWorkspace.table(
      [], properties: ["id: h, of: stuff, property: net-heating-value, value: 40 GJ/t"])
    func id(_ unit: String) throws -> [String] {
      chosen(
        try run(
          [table], own: own,
          rows: "date,activity,quantity,unit\n2025-06-15,stationary-combustion/stuff,100,\(unit)"))
    }
    #expect(try id("t") == ["alpha-x/mass global"])
    #expect(try id("GJ (net)") == ["alpha-x/energy global"])
  }

  @Test(
    "A commuter's bus takes a traveller's factor",
    arguments: [
      ("commuting/bus", "business-travel/bus"), ("visitors/bus", "business-travel/bus"),
      ("freight-downstream/road", "freight/road"), ("capital-goods/steel", "material/steel"),
    ])
  func lent(asked: String, lender: String) throws {
    let head = String(lender.prefix { $0 != "/" })
    let outcome = try run(
      [
        Self.table(
          "alpha", "id: f, activity: \(lender), per: t.km, emits: {CO2: 1 kg}", serves: head)
      ], rows: "date,activity,quantity,unit\n2025-06-15,\(asked),\"1,000\",t.km")
    #expect(chosen(outcome) == ["alpha-x/f global"])
  }

  @Test("An activity no set asked for names the sets that have it")
  func elsewhere() throws {
    let outcome = try run(
      [Self.table("gamma", Self.thing("c"))], sets: ["alpha", "beta"])
    #expect(outcome.errors == ["factor.none"])
    #expect(outcome.text.contains("gamma"))
  }

  // MARK: - Pins

  private static let pinned = "date,source,activity,quantity,unit,supplier,factor,note\n"

  @Test(
    "A factor of another activity or of another supplier is refused, however it is named",
    arguments: [
      ("alpha-x/other", "", "factor.pin-activity"), ("own/theirs", "Acme", nil),
      ("own/theirs", "", nil), ("own/theirs", "Other", "factor.pin-activity"),
      ("a", "", "factor.pin-several"), ("alpha-x/a", "", nil),
    ] as [(String, String, String?)])
  func pinContradicts(pin: String, supplier: String, error: String?) throws {
    let other = "id: other, activity: process/other, per: t, emits: {CO2: 9 t}"
    let outcome = try run(
      [
        Self.table("alpha", Self.thing("a"), other),
        Self.table("beta", Self.thing("a", "2")),
      ],
      own: TestWorkspace.table([Self.thing("theirs", "2", "supplier: Acme")]),
      rows: Self.pinned + "2025-06-15,mill,process/thing,100,t,\(supplier),\(pin),why")
    #expect(outcome.errors == [error].compactMap { $0 }, "\(outcome.text)")
  }

  @Test(
    "What a pin goes past is said, with what the ladder would take",
    arguments: [
      ("", nil), ("geography: GB", "GB"), ("boundary: life-cycle", "life-cycle"),
      ("valid: 2019", "2019"), ("sector: commercial", "commercial"),
    ] as [(String, String?)])
  func pinnedPast(field: String, word: String?) throws {
    let outcome = try run(
      [Self.table("alpha", Self.thing("a")), Self.table("gamma", Self.thing("far", "5", field))],
      rows: Self.pinned + "2025-06-15,mill,process/thing,100,t,,gamma-x/far,why")
    #expect(outcome.codes == (word == nil ? [] : ["factor.pinned-past"]), "\(outcome.text)")
    if let word { #expect(outcome.text.contains(word) && outcome.text.contains("alpha-x/a")) }
    #expect(outcome.report?.total == 500)
  }

  // MARK: - Steps down

  @Test(
    "Of several accepted years the nearest is taken; where only a farther one is accepted, that is said"
  )
  func nearerYear() throws {
    let table = Self.table(
      "alpha", Self.thing("old", "1", "valid: 2014"), Self.thing("new", "2", "valid: 2023"))
    func outcome(_ take: String) throws -> TestWorkspace.Outcome {
      try run(
        [table],
        settings: "accept: [{activity: process/thing, take: \(take), for: 2025, because: test}]")
    }
    let both = try outcome("[2014, 2023]")
    #expect(chosen(both) == ["alpha-x/new accepted"])
    #expect(both.codes == ["factor.carried"])
    let old = try outcome("2014")
    #expect(chosen(old) == ["alpha-x/old accepted"])
    #expect(old.codes.sorted() == ["factor.carried", "factor.nearer"])
    #expect(old.text.contains("take: 2023"))
  }

  // MARK: - Own factors

  @Test(
    "An own factor of a whole life cycle is refused where what leaves the stack is asked, until somebody accepts it",
    arguments: [("life-cycle", true), ("well-to-tank", true), ("combustion", false)])
  func ownBoundary(boundary: String, isRefused: Bool) throws {
    let own = TestWorkspace.table([Self.thing("own", "1.5", "boundary: \(boundary)")])
    let published = [Self.table("alpha", Self.thing("a"))]
    let outcome = try run(published, own: own)
    #expect(outcome.errors == (isRefused ? ["factor.own-boundary"] : []))
    guard isRefused else { return }
    let accepted = try run(
      published, own: own,
      settings: "accept: [{activity: process/thing, take: \(boundary), for: 2025, because: test}]")
    #expect(chosen(accepted) == ["own/own site"])
    #expect(accepted.codes == ["factor.carried"])
  }

  @Test("What is bought is counted as far as its own author says")
  func boughtLifeCycle() throws {
    let outcome = try run(
      [],
      own: TestWorkspace.table([
        "id: steel, activity: material/steel, per: t, boundary: life-cycle, emits: {CO2: 2 t}"
      ]), rows: "date,activity,quantity,unit\n2025-06-15,material/steel,100,t")
    #expect(chosen(outcome) == ["own/steel site"])
  }

  @Test("Of own factors the nearest place is taken as well")
  func ownGeography() throws {
    let outcome = try run(
      [Self.table("alpha", Self.thing("a"))],
      own: TestWorkspace.table([
        Self.thing("world", "2"), Self.thing("here", "3", "geography: VN-39"),
      ]))
    #expect(chosen(outcome) == ["own/here site"])
  }
}
