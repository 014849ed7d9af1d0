import Banyan
import TestSupport
import Testing

/// The transitional quarterly report; its schema is no part of the project, so its order is held by hand.
@Suite("The transitional quarterly report")
struct QuarterlyTests {
  private static let declarant = """
    declarant:
      name: Importer & Sons
      eori: DE123456789012345
      country: DE
      city: Hamburg
      signature: {place: Hamburg, name: A. Person, position: Manager, confirmed: yes}

    """

  private static let installation = """
    installation:
      name-en: Rolling Plant
      address-en: {street: Road 3, number: "7", city: Bien Hoa}
      unlocode: VNBIH
      coordinates: {latitude: "10.951234", longitude: "106.842345"}
      operator:
        name-en: Steel Company
        address-en: {city: Bien Hoa}
        contact: {person: B. Person, email: b@example.test, phone: "+8400"}

    """

  private func plant(
    _ more: String = declarant, installation: String = installation,
    deliveries: String = "{product: rebar, to: importer-a, quarter: 2025-Q3, quantity: 10.5 t}",
    year: Int = 2025
  ) throws -> SmallPlant {
    try SmallPlant(
      products: SmallPlant.products("rolling", "rebar", "100 t"),
      cbam: """
        \(installation)processes:
          - {id: rolling, of: rolling, goods: [{product: rebar, cn: "72142000", parameters: {manganese: 0.8 %}}]}
        deliveries:
          - \(deliveries)
        \(more)
        """,
      records: [
        "burner,stationary-combustion/diesel,1,t,rolling", "meter,electricity/grid,20,MWh,rolling",
      ], year: year)
  }

  private func stage(
    _ plant: SmallPlant, quarter: String? = nil
  ) throws -> Stage<RenderedDocument> {
    var report = try plant.report()
    report.settings.options.quarter = quarter
    return try CBAMStandard.formats.document("quarterly-xml", of: report, in: .english)
  }

  private func codes(_ plant: SmallPlant, quarter: String? = nil) throws -> [DiagnosticCode] {
    let stage = try stage(plant, quarter: quarter)
    #expect(stage.value == nil)
    return stage.findings.ordered.map(\.code)
  }

  /// Elements in the order of version 23.00; 43.0 GJ × 74.1 kg = 3.1863 t over 100 t; 20 MWh × 0.581.
  @Test("Elements stand in the schema's order, with direct and indirect emissions of a tonne")
  func structure() throws {
    let stage = try stage(plant())
    let xml = String(decoding: try #require(stage.value).bytes, as: UTF8.self)
    let order = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<QReport xmlns=\"http://xmlns.ec.eu/BusinessObjects/CBAM/Types/V1\">",
      "<ReportingPeriod>Q3</ReportingPeriod>", "<Year>2025</Year>", "<Declarant>",
      "<IdentificationNumber>DE123456789012345</IdentificationNumber>",
      "<Name>Importer &amp; Sons</Name>", "<Role>01</Role>", "<ActorAddress>",
      "<City>Hamburg</City>", "<Importer>", "<Country>DE</Country>", "<Signatures>",
      "<GlobalDataConfirmation>true</GlobalDataConfirmation>", "<ImportedGood>",
      "<ItemNumber>1</ItemNumber>", "<HsCode>721420</HsCode>", "<CnCode>72142000</CnCode>",
      "<CommodityDetails/>", "<Country>VN</Country>", "<RequestedProc>40</RequestedProc>",
      "<NetMass>10.5</NetMass>", "<GoodsEmissions>", "<ProductionCountry>VN</ProductionCountry>",
      "<OperatorName>Steel Company</OperatorName>",
      "<InstallationName>Rolling Plant</InstallationName>",
      "<CoordinatesType>01</CoordinatesType>", "<DirectEmissions>",
      "<DeterminationType>01</DeterminationType>",
      "<SpecificEmbeddedEmissions>0.031863</SpecificEmbeddedEmissions>", "<IndirectEmissions>",
      "<EmissionFactor>0.581</EmissionFactor>",
      "<SpecificEmbeddedEmissions>0.1162</SpecificEmbeddedEmissions>",
      "<ElectricityConsumed>0.2</ElectricityConsumed>",
      "<ElectricitySource>SOE03</ElectricitySource>",
      "<MethodId>P34</MethodId>", "<ParameterId>QPD13</ParameterId>",
      "<ParameterValue>0.8</ParameterValue>", "</QReport>",
    ]
    var rest = xml[...]
    for element in order {
      guard let found = rest.ranges(of: element).first else {
        Issue.record("\(element) is not in its place")
        return
      }
      rest = rest[found.upperBound...]
    }
    // The schema takes no empty element.
    let tags = xml.split(separator: "<")
    for (opening, closing) in zip(tags, tags.dropFirst()) where opening.hasSuffix(">") {
      #expect(closing != "/\(opening)")
    }
    #expect(stage.findings.ordered.isEmpty)
  }

  @Test("Imports from 2026 on are refused with the sentence why")
  func later() throws {
    let year = try plant(
      deliveries: "{product: rebar, to: a, quarter: 2026-Q3, quantity: 1 t}", year: 2026)
    #expect(try codes(year) == [.quarterlyOver])
    let delivery = try plant(
      deliveries: "{product: rebar, to: a, quarter: 2026-Q1, quantity: 1 t}")
    let stage = try stage(delivery)
    let finding = try #require(stage.findings.ordered.first)
    #expect(finding.code == .quarterlyOver)
    #expect(finding.location?.line != nil)
    #expect(
      finding.message(in: .english).contains("ends with imports of the fourth quarter of 2025"))
  }

  @Test("Everything that is missing is told at once, by its key")
  func missing() throws {
    let stage = try stage(plant("", installation: ""))
    #expect(stage.value == nil)
    let keys = stage.findings.ordered.filter { $0.code == .quarterlyMissing }.map {
      $0.message(in: .english)
    }
    for key in [
      "declarant.eori", "declarant.name", "declarant.city", "declarant.country",
      "declarant.signature.place", "installation.operator.contact.email",
      "installation.address-en.city",
    ] {
      #expect(keys.contains { $0.contains("'\(key)'") }, "\(key)")
    }
  }

  @Test("Quarters, importers, lengths, confirmation and default values are looked at")
  func faults() throws {
    let two =
      "{product: rebar, to: a, quarter: 2025-Q3, quantity: 1 t}\n"
      + "  - {product: rebar, to: a, quarter: 2025-Q4, quantity: 2 t}"
    #expect(try codes(plant(deliveries: two)) == [.quarterlySeveral])
    #expect(try codes(plant(deliveries: two), quarter: "2025-Q1") == [.quarterlyNone])
    let chosen = try #require(try stage(plant(deliveries: two), quarter: "2025-Q4").value)
    #expect(String(decoding: chosen.bytes, as: UTF8.self).contains("<NetMass>2</NetMass>"))
    let importers =
      "{product: rebar, to: a, quarter: 2025-Q3, quantity: 1 t}\n"
      + "  - {product: rebar, to: b, quarter: 2025-Q3, quantity: 2 t}"
    #expect(try codes(plant(deliveries: importers)) == [.quarterlyImporters])
    let long = Self.declarant.replacing("Hamburg\n", with: String(repeating: "x", count: 36) + "\n")
    #expect(try codes(plant(long)).contains(.quarterlyLong))
    let unsigned = try stage(plant(Self.declarant.replacing(", confirmed: yes", with: "")))
    #expect(unsigned.findings.ordered.map(\.code) == [.quarterlyUnconfirmed])
    let page = String(decoding: try #require(unsigned.value).bytes, as: UTF8.self)
    #expect(page.contains("<GlobalDataConfirmation>false</GlobalDataConfirmation>"))
  }

  /// Two cements of 72 % and 93 % clinker, 60 t and 40 t, of 1 t diesel: 3.1863/100 t for each tonne of both by
  /// the transitional rules, where the definitive ones count clinker: 3.1863/80.4 × 0.72 and × 0.93.
  @Test(
    "Figures are by the transitional rules: one for each tonne of a process, whatever it contains")
  func transitional() throws {
    let plant = try SmallPlant(
      products: """
        processes:
          - id: mill
            outputs: [{product: pcb40, quantity: 60 t}, {product: pc50, quantity: 40 t}]
        products:
          - {id: pcb40, name: PCB40, declared-unit: 1 t}
          - {id: pc50, name: PC50, declared-unit: 1 t}

        """,
      cbam: """
        \(Self.installation)processes:
          - id: mill
            of: mill
            goods:
              - {product: pcb40, cn: "25232900", clinker-content: 72 %}
              - {product: pc50, cn: "25232900", clinker-content: 93 %}
        deliveries:
          - {product: pcb40, to: importer-a, quarter: 2025-Q3, quantity: 10 t}
          - {product: pc50, to: importer-a, quarter: 2025-Q3, quantity: 10 t}
        \(Self.declarant)
        """, records: ["dryer,stationary-combustion/diesel,1,t,mill"], year: 2025)
    let stage = try stage(plant)
    let xml = String(decoding: try #require(stage.value).bytes, as: UTF8.self)
    let figure = "<SpecificEmbeddedEmissions>0.031863</SpecificEmbeddedEmissions>"
    #expect(xml.ranges(of: figure).count == 2)
    #expect(
      xml.contains(
        "<AdditionalInformation>Embedded emissions by Implementing Regulation (EU) 2023/1773"))
  }

  /// Billet of Norway counts as zero by the definitive rules; by the transitional ones nobody said its value.
  @Test("A precursor of exempt origin makes a figure estimated, and file and finding say so")
  func exempt() throws {
    let stage = try stage(try rolled(of: "NO"))
    #expect(stage.findings.ordered.map(\.code) == [.quarterlyExempt])
    let xml = String(decoding: try #require(stage.value).bytes, as: UTF8.self)
    #expect(xml.contains("<DeterminationType>02</DeterminationType>"))
    #expect(xml.contains("Precursors of exempt origin count as zero"))
    #expect(xml.contains("own values: billet</AdditionalInformation>"))
  }

  @Test("Names without marks say what they were transliterated from")
  func transliterated() throws {
    let plant = try plant(
      installation: Self.installation.replacing(
        "  name-en: Rolling Plant\n", with: "  name: Nhà máy cán\n"))
    let xml = String(decoding: try #require(try stage(plant).value).bytes, as: UTF8.self)
    #expect(xml.contains("<InstallationName>Nha may can</InstallationName>"))
    #expect(xml.contains("Transliterated from: Nhà máy cán</AdditionalInformation>"))
  }

  /// Rebar of bought billet from a country.
  private func rolled(of country: String) throws -> SmallPlant {
    try SmallPlant(
      products: """
        processes:
          - id: rolling
            outputs: [{product: rebar, quantity: 100 t}]
            takes: [{material: billet, quantity: 100 t}]
        products:
          - {id: rebar, name: rebar, declared-unit: 1 t}
        materials:
          - {id: billet, name: billet}

        """,
      cbam: """
        \(Self.installation)processes:
          - {id: rolling, of: rolling, goods: [{product: rebar, cn: "72142000"}]}
        precursors:
          - {id: billet, material: billet, cn: "72071116", country: \(country), values: default}
        deliveries:
          - {product: rebar, to: importer-a, quarter: 2025-Q3, quantity: 10 t}
        \(Self.declarant)
        """, records: ["burner,stationary-combustion/diesel,1,t,rolling"], year: 2025)
  }

  @Test("A good that rests on default values is reported as estimated, and that is said")
  func estimated() throws {
    let stage = try stage(try rolled(of: "VN"))
    #expect(stage.findings.ordered.map(\.code) == [.quarterlyDefault])
    let xml = String(decoding: try #require(stage.value).bytes, as: UTF8.self)
    #expect(xml.contains("<DeterminationType>02</DeterminationType>"))
    #expect(xml.contains("rest on default values with mark-up of (EU) 2025/2621"))
  }
}
