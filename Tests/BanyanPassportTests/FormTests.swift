import Banyan
import Foundation
import TestSupport
import TestWorkspace
import Testing

@Suite("Forms of a heat's passport")
struct FormTests {
  /// What the list of revocations and the restricted document add when it is issued.
  private static let issuing: Set = ["credentialStatus", "relatedDocument"]

  @Test(
    "Each form is the worked example's, member by member",
    arguments: [
      (PassportForm.untp, "heat.untp"), (.untpConformity, "conformity.untp"),
      (.en18223, "heat.en18223"), (.en18223Full, "heat.en18223-full"),
      (.vietNam, "heat.viet-nam"), (.aas, "heat.aas"),
    ])
  func equal(form: PassportForm, name: String) throws {
    let expected = try HeatDocuments.value(name).without(Self.issuing)
    #expect(try PassportMill().document(form).canonical == expected.canonical)
  }

  /// The example calls the making by one word for all its processes; here each process has the name of
  /// products.yaml.
  @Test("The making of a batch is the worked example's but for the processes' names")
  func event() throws {
    let expected = try HeatDocuments.value("make-event.untp").without(Self.issuing)
    let made = try PassportMill().document(.untpEvent)
    #expect(
      made.without(["name"]).canonical == expected.without(["name"]).canonical)
    #expect(
      made["credentialSubject/0/name"]?.words == "Luyện thép lò hồ quang; Cán thép thanh")
    #expect(
      made["credentialSubject/0/inputProduct/2/product/name"]?.words == "Gang thỏi (pig iron)")
  }

  @Test("The facility's record is the worked example's")
  func facility() throws {
    let expected = try HeatDocuments.value("facility.untp").without(Self.issuing)
    let record = try #require(try PassportMill().facility("mill").value)
    #expect(UNTPFacility().document(of: record).canonical == expected.canonical)
  }

  /// The inventory of 2025, t CO2e: scope 1 12116.008133957094770667; scope 2 35471.3371008; 3.4 carriage
  /// bought 1819.385750474944743936, 3.6 journeys 5.903612724797843666, 3.7 commuting
  /// 186.817620133018867925, together 2012.106983332761455527; 3.9 carriage sold 698.384619771428571429.
  @Test("Scopes are those of the inventory, and add up to its total")
  func scopes() throws {
    let mill = try PassportMill()
    let figures = try #require(try mill.facility("mill").value?.figures)
    #expect(figures.upstream.normalised.description == "2012.106983332761455527")
    #expect(figures.downstream.normalised.description == "698.384619771428571429")
    #expect(figures.total.normalised.description == "50297.836837861284797623")
    let inventory = try #require(try Run.open(mill.folder.root).value?.inventory().value)
    #expect(figures.total == inventory.total)
  }

  /// 1983.4 kg CO2e per tonne of pig iron is the supplier's figure, in whose product the footprint has a
  /// contribution of its own: the tonnes must be the same.
  @Test("Inputs of a batch are what the footprint's own contribution rests on")
  func inputs() throws {
    let mill = try PassportMill()
    let passport = try #require(try mill.passport().value)
    let iron = try #require(passport.materials.first { $0.text.nameInEnglish == "pig iron" })
    let report = try #require(try mill.footprint("rebar").value)
    let contribution = try #require(
      report.footprint.contributions.first { report.burdens[$0.burden].id == "eaf/pig-iron" })
    let figure = iron.kilograms * ExactDecimal(exactly: "1.9834")
    let gap = (figure - ExactRatio(contribution.masses.total)).decimal().magnitude
    #expect(gap < ExactDecimal(coefficient: 1, exponent: -15))
    #expect(iron.suppliersID == "urn:pact:iron-works.example:product-id:pig-iron-p1")
  }

  @Test("Suppliers' names stand in the event unless they are restricted")
  func suppliers() throws {
    let open = try PassportMill(editing: [("restricted: [suppliers, contributions]\n", "\n")])
    let path = "credentialSubject/0/inputProduct/2/product/id"
    #expect(
      try open.document(.untpEvent)[path]?.words
        == "urn:pact:iron-works.example:product-id:pig-iron-p1")
    #expect(
      try PassportMill().document(.untpEvent)[path]?.words
        == "https://song-buong.example/material/pig-iron")
  }

  @Test(
    "Where forms state the same figure it is the same: PACT, UNTP, EN 18223, AAS, the national form"
  )
  func agreement() throws {
    let mill = try PassportMill()
    let report = try #require(try mill.footprint("rebar").value)
    let pact = try #require(FootprintStandard.formats.first { $0.name == "pact" })
    let rendered = try #require(try pact.render(report, Surface(language: .english)).value)
    let statement = try HeatDocuments.read(rendered.bytes, called: "pact")
    let digits = try #require(statement["pcf/pcfExcludingBiogenicUptake"]?.words)
    #expect(digits == "680.79386745492860063")
    let asset = "submodels/0/submodelElements/0/value/0/value/1/value"
    #expect(try mill.document(.aas)[asset]?.words == digits)
    // Rounded half to even at 15 digits.
    let rounded = "680.793867454929"
    let claim = "credentialSubject/performanceClaim/0/claimedPerformance/0/measure/value"
    #expect(try mill.document(.untp)[claim]?.number == rounded)
    #expect(try mill.document(.en18223)["carbonFootprint/value"]?.number == rounded)
    let full = try mill.document(.en18223Full)["elements"]?.items ?? []
    let footprint = full.first { $0["elementId"]?.words == "carbonFootprint" }
    #expect(footprint?["elements/0/value"]?.number == rounded)
    #expect(try mill.document(.vietNam)["thongTinKhac/dauVetCacBon/giaTri"]?.number == rounded)
    let assessed =
      "credentialSubject/conformityAssessment/0/assessedPerformance/0/measure/value"
    #expect(try mill.document(.untpConformity)[assessed]?.number == rounded)
  }

  @Test("What the workspace does not hold is absent from the national form")
  func absent() throws {
    let mill = try PassportMill(editing: [
      ("      safety: []\n", ""),
      ("certificate: {type: \"3.1\", of: EN 10204, grade-standard: \"TCVN 1651-2:2018\"}\n", "\n"),
    ])
    let document = try mill.document(.vietNam)
    #expect(document["canhBaoAnToan"] == nil && document["chungNhan"] == nil)
    #expect(document["hanSuDung"] == nil)
    #expect(try PassportMill().document(.vietNam)["canhBaoAnToan"] == .array([]))
  }

  @Test("The national form wants a GTIN, the others do without")
  func withoutNumber() throws {
    let mill = try PassportMill(editing: [
      ("\"urn:gtin:09521234543213\", ", ""), ("scheme: gs1", "scheme: iec61406"),
    ])
    let passport = try #require(try mill.passport().value)
    var found = Diagnostics()
    #expect(PassportForm.vietNam.document(of: passport, &found) == nil)
    #expect(found.ordered.map(\.code.rawValue) == ["passport.gtin-needed"])
    for form in PassportForm.allCases where form != .vietNam {
      var found = Diagnostics()
      #expect(form.document(of: passport, &found) != nil, "\(form)")
      #expect(found.isEmpty)
    }
  }

  @Test(
    "A form refuses what it cannot say",
    arguments: [
      (PassportForm.untpEvent, "granularity: batch", "granularity: model", "passport.no-batch"),
      (.untpEvent, "2025-03-13", "", "field.missing"),
      (.untpEvent, ",\"18,6\",t,", ",,,", "field.missing"),
      (.untpConformity, "  verification:", "  # verification:", "passport.no-verification"),
    ])
  func refused(form: PassportForm, old: String, new: String, code: String) throws {
    let isModel = new.contains("model")
    let mill = try PassportMill(
      editing: [(old, new)], batches: isModel ? "" : PassportMill.batches)
    let passport = try #require(try mill.passport().value)
    var found = Diagnostics()
    #expect(form.document(of: passport, &found) == nil)
    #expect(Set(found.ordered.map(\.code.rawValue)) == [code])
    #expect(found.ordered.allSatisfy { $0.location?.line != nil })
  }

  @Test(
    "What a facility's record needs is asked for, all at once",
    arguments: [
      ("isic: \"2410\"", "", ["isic"]),
      (
        "street: \"Lô số 7, khu công nghiệp giả định\", locality: Biên Hòa, ", "",
        ["address: street", "address: locality"]
      ),
    ])
  func incomplete(old: String, new: String, fields: [String]) throws {
    let stage = try PassportMill(editing: [(old, new)]).facility("mill")
    #expect(stage.value == nil)
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == fields.map { _ in "field.missing" })
    let text = DiagnosticText(language: .english).text(of: stage.findings)
    for field in fields { #expect(text.contains(field)) }
  }

  @Test("A facility that products.yaml does not speak of has no record")
  func unknownPlace() throws {
    let keys = ["facilities:", "mill:", "address:", "location:", "isic:"]
    let block = PassportMill.firm.split(separator: "\n").filter { line in
      keys.contains { line.drop { $0 == " " }.hasPrefix($0) }
    }
    let stage = try PassportMill(editing: block.map { ("\($0)\n", "") }).facility("mill")
    #expect(stage.value == nil)
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == ["passport.facility"])
  }

  private static func twoWorks(
    editing edits: [(old: String, new: String)] = []
  ) throws -> TemporaryWorkspace {
    var files = [
      "banyan.yaml": """
      organisation: {name: Two Works, country: VN}
      period: 2023
      gwp: AR6
      numbers: en
      language: en
      factors: [viet-nam, ipcc-2006]
      facilities:
        - {id: north, name: North, country: VN}
        - {id: south, name: South, country: VN}
      """,
      "activity/a.csv": """
      from,through,facility,source,activity,quantity,unit,process
      2023-01-01,2023-12-31,north,meter,electricity/grid,100,MWh,work
      2023-01-01,2023-12-31,south,meter,electricity/grid,40,MWh,
      """,
      "products.yaml": """
      company: {issued: 2024-03-01}
      passport:
        issuer: did:web:two.example
        site: https://two.example
        facilities:
          north: {address: {street: "1", locality: A, region: B, postal-code: "1"}, isic: "2410"}
          south: {address: {street: "2", locality: A, region: B, postal-code: "1"}, isic: "2410"}
      processes: [{id: work, name: Work, outputs: [{product: thing, quantity: 10 t}]}]
      products:
        - {id: thing, name: Thing, declared-unit: 1 t, passport: {granularity: model, cn: "72142000"}}
      outside: [{records: {facility: south}, because: "another works"}]
      cut-offs:
        - {what: upstream, activity: well-to-tank, share: 1 %, because: "no factor"}
        - {what: losses, activity: electricity-losses, share: 1 %, because: "no factor"}
      """,
    ]
    for name in files.keys {
      for (old, new) in edits { files[name] = files[name]?.replacing(old, with: new) }
    }
    return try TemporaryWorkspace(files: files)
  }

  /// Two works of one firm: 100 MWh and 40 MWh of the grid of 2023 (0.6592 t/MWh).
  @Test("Of several facilities each has its own lines, and all together are the inventory")
  func severalFacilities() throws {
    let folder = try Self.twoWorks()
    let run = try #require(try Run.open(folder.root).value)
    let reading = try run.passportReading()
    var total = ExactDecimal.zero
    for (facility, expected) in zip(run.workspace.settings.facilities, ["65.92", "26.368"]) {
      let stage = try run.facilityRecord(of: facility, reading)
      let text = DiagnosticText(language: .english).text(of: stage.findings)
      let record = try #require(stage.value, "\(text)")
      #expect(record.figures.scope2.normalised.description == expected)
      total += record.figures.total
      let claims = UNTPFacility().document(of: record)["credentialSubject/performanceClaim"]
      // Nobody decided on any category of scope 3.
      #expect(
        claims?["2/description"]?.words?.contains(
          "no category has records; not considered: ISO 14064-1 categories 3.1, 3.3 to 3.5, 4.1 to 4.5"
        )
          ?? false)
    }
    #expect(total == (try run.inventory().value?.total))
    // The last process has its records in the north.
    let passport = try run.passport(reading) { reading, _ in
      PassportStandard.questions(of: reading).first
    }
    #expect(passport.value?.facility.key == "north")
  }

  /// 1200 shirts of 300 t of yarn for 1,500,000: 0.24 t, of which 0.6 cotton.
  @Test("A batch counted in pieces states them by their code, its materials in tonnes")
  func pieces() throws {
    let folder = try TemporaryWorkspace()
    try folder.overlay("\(EmbeddedTests.examples)/garment")
    let products = try String(contentsOfFile: folder.path("products.yaml"), encoding: .utf8)
    try folder.write(
      products.replacing("granularity: model", with: "granularity: batch"), to: "products.yaml")
    try folder.write(
      "batch,product,through,quantity,unit\nT1,tee,2025-05-02,1.200,piece\n", to: "batches.csv")
    let run = try #require(try Run.open(folder.root).value)
    let stage = try run.passport(run.passportReading()) { reading, _ in
      PassportStandard.questions(of: reading).first
    }
    var found = Diagnostics()
    let passport = try #require(stage.value)
    let event = try #require(PassportForm.untpEvent.document(of: passport, &found))
    let made = event["credentialSubject/0/outputProduct/0/quantity"]
    #expect(made?["unit"]?.words == "C62" && made?["value"]?.number == "1200")
    let cotton = event["credentialSubject/0/inputProduct/0/quantity"]
    #expect(cotton?["unit"]?.words == "TNE" && cotton?["value"]?.number == "0.144")
  }

  private static func first(in folder: TemporaryWorkspace) throws -> Stage<Passport> {
    let run = try #require(try Run.open(folder.root).value)
    return try run.passport(run.passportReading()) { reading, _ in
      PassportStandard.questions(of: reading).first
    }
  }

  @Test("A product that is finished at two facilities has no place")
  func place() throws {
    let stage = try Self.first(
      in: Self.twoWorks(editing: [
        ("40,MWh,\n", "40,MWh,work\n"),
        ("outside: [{records: {facility: south}, because: \"another works\"}]\n", ""),
        ("40,MWh,", "40,MWh,work"), ("workwork", "work"),
      ]))
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == ["passport.place"])
  }

  @Test("What a footprint is stated for has a word in the shell, or is refused")
  func units() throws {
    let folder = try Self.twoWorks(editing: [
      ("declared-unit: 1 t", "declared-unit: 1 m"), ("quantity: 10 t", "quantity: 10 m"),
    ])
    let passport = try #require(try Self.first(in: folder).value)
    var found = Diagnostics()
    #expect(PassportForm.aas.document(of: passport, &found) == nil)
    #expect(found.ordered.map(\.code.rawValue) == ["passport.unit-code"])
  }

  @Test("A product without a block has no passport")
  func withoutBlock() throws {
    let stage = try PassportMill().passport(at: "billet")
    #expect(stage.value == nil)
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == ["passport.product"])
  }
}
