import BanyanQuantities
import BanyanReporting

/// Writes the elements of the quarterly report in the order of the schema; an element without a text is left
/// out, since the schema takes no empty one.
struct QuarterlyWriter {
  let report: CBAMReport
  let figures: QuarterlyFigures

  private var declarant: [String: String] { report.settings.declarant }
  var texts: [String: String] { report.settings.installation.texts }

  func text(
    _ quarter: String, _ items: [QuarterlyReport.Item], _ words: inout QuarterlyTexts
  ) -> String {
    // What has to be escaped in XML is what has to be in HTML.
    var xml = HTMLBuilder()
    xml.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    QuarterlyDocument.mark(&xml)
    xml.element(
      "QReport", ["xmlns": "http://xmlns.ec.eu/BusinessObjects/CBAM/Types/V1"]
    ) { xml in
      let parts = quarter.split(separator: "-").map(String.init)
      leaf("ReportingPeriod", parts.last, &xml)
      leaf("Year", parts.first, &xml)
      writeDeclarant(&xml, &words)
      writeSignatures(&xml, &words)
      for (place, group) in Self.byCode(items).enumerated() {
        write(group, number: place + 1, &xml, &words)
      }
    }
    return xml.html + "\n"
  }

  func leaf(_ name: String, _ text: String?, _ xml: inout HTMLBuilder) {
    guard let text, !text.isEmpty else { return }
    xml.newline()
    xml.element(name, text)
  }

  func group(
    _ name: String, _ xml: inout HTMLBuilder, _ body: (inout HTMLBuilder) -> Void
  ) {
    xml.newline()
    xml.element(name, [:], body)
  }

  private static func byCode(_ items: [QuarterlyReport.Item]) -> [[QuarterlyReport.Item]] {
    var groups: [[QuarterlyReport.Item]] = []
    for item in items {
      if let place = groups.firstIndex(where: {
        $0.first?.good.good.annexI.code == item.good.good.annexI.code
      }) {
        groups[place].append(item)
      } else {
        groups.append([item])
      }
    }
    return groups
  }

  // MARK: Declarant

  private func writeDeclarant(_ xml: inout HTMLBuilder, _ words: inout QuarterlyTexts) {
    let number = words.wanted(declarant["eori"], "declarant.eori", most: 17)
    let name = words.wanted(declarant["name"], "declarant.name", most: 70)
    let role = words.ifAny(declarant["role"], "declarant.role", most: 5) ?? "01"
    let address = Self.address.map { key, element, length in
      let text =
        key == "city"
        ? words.wanted(declarant[key], "declarant.\(key)", most: length)
        : words.ifAny(declarant[key], "declarant.\(key)", most: length)
      return (element, text)
    }
    func write(_ xml: inout HTMLBuilder) {
      leaf("IdentificationNumber", number, &xml)
      leaf("Name", name, &xml)
    }
    group("Declarant", &xml) { xml in
      write(&xml)
      leaf("Role", role, &xml)
      group("ActorAddress", &xml) { xml in
        for (element, text) in address { leaf(element, text, &xml) }
      }
    }
    // Whoever reports for himself is the importer of all goods.
    guard role == "01" else { return }
    let country = words.wanted(declarant["country"], "declarant.country", most: 2)
    group("Importer", &xml) { xml in
      write(&xml)
      group("ImporterAddress", &xml) { xml in
        leaf("Country", country, &xml)
        for (element, text) in address { leaf(element, text, &xml) }
      }
    }
  }

  private static let address: [(key: String, element: String, length: Int)] = [
    ("sub-division", "SubDivision", 35), ("city", "City", 35), ("street", "Street", 70),
    ("street-additional", "StreetAdditionalLine", 70), ("number", "Number", 35),
    ("postcode", "Postcode", 17), ("po-box", "POBox", 70),
  ]

  /// Nobody but the declarant can confirm his data.
  private func writeSignatures(_ xml: inout HTMLBuilder, _ words: inout QuarterlyTexts) {
    let isConfirmed = declarant["signature.confirmed"] == "yes"
    if !isConfirmed { words.reportUnconfirmed() }
    let signature = [
      ("SignaturePlace", "place"), ("Signature", "name"), ("PositionOfPersonSending", "position"),
    ].map { element, key in
      let name = "signature.\(key)"
      return (element, words.wanted(declarant[name], "declarant.\(name)", most: 128))
    }
    group("Signatures", &xml) { xml in
      group("ReportConfirmation", &xml) { xml in
        leaf("GlobalDataConfirmation", isConfirmed ? "true" : "false", &xml)
        leaf("UseOfDataConfirmation", isConfirmed ? "true" : "false", &xml)
        for (element, text) in signature { leaf(element, text, &xml) }
      }
    }
  }

  // MARK: Goods

  private func write(
    _ items: [QuarterlyReport.Item], number: Int, _ xml: inout HTMLBuilder,
    _ words: inout QuarterlyTexts
  ) {
    guard let first = items.first else { return }
    let code = first.good.good.annexI.code.digits
    let tonnes = items.reduce(ExactRatio.zero) { $0 + $1.tonnes }
    let procedure = words.wanted(
      declarant["procedures"] ?? "40", "declarant.procedures", most: 2)
    // Each part is written by a pass of its own: a closure cannot hold what gathers the findings.
    let emissions = items.enumerated().map { place, item in
      goodsEmissions(item, number: place + 1, &words)
    }
    group("ImportedGood", &xml) { xml in
      leaf("ItemNumber", String(number), &xml)
      group("CommodityCode", &xml) { xml in
        leaf("HsCode", String(code.prefix(6)), &xml)
        leaf("CnCode", code, &xml)
        xml.newline()
        xml.shape("CommodityDetails", [:])
      }
      group("OriginCountry", &xml) { leaf("Country", report.facility.country, &$0) }
      group("ImportedQuantity", &xml) { xml in
        leaf("SequenceNumber", "1", &xml)
        group("Procedure", &xml) { leaf("RequestedProc", procedure, &$0) }
        group("ImportArea", &xml) { leaf("ImportArea", "EU", &$0) }
        group("MeasureProcedureImported", &xml) { xml in
          leaf("Indicator", "0", &xml)
          mass(tonnes, &xml)
        }
      }
      group("MeasureImported", &xml) { mass(tonnes, &$0) }
      for write in emissions { write(&xml) }
    }
  }

  /// Tonnes, six places.
  private func mass(_ tonnes: ExactRatio, _ xml: inout HTMLBuilder) {
    leaf("NetMass", Self.number(tonnes, places: 6), &xml)
    leaf("MeasurementUnit", "01", &xml)
  }

  static func number(_ value: ExactRatio, places: Int) -> String {
    value.decimal().rounded(places: places).normalised.description
  }

  private func goodsEmissions(
    _ item: QuarterlyReport.Item, number: Int, _ words: inout QuarterlyTexts
  ) -> (inout HTMLBuilder) -> Void {
    let installation = installation(&words)
    // Estimated wherever a default value of the Commission is part of it.
    let isEstimated = figures.isEstimated(item.process)
    let embedded = figures[item.process]
    let remarks = figures.remarks(item.process) + transliterated
    return { xml in
      group("GoodsEmissions", &xml) { xml in
        leaf("SequenceNumber", String(number), &xml)
        leaf("ProductionCountry", report.facility.country, &xml)
        installation(&xml)
        group("ProducedMeasure", &xml) { mass(item.tonnes, &$0) }
        group("DirectEmissions", &xml) { xml in
          leaf("DeterminationType", isEstimated.direct ? "02" : "01", &xml)
          leaf("ApplicableReportingTypeMethodology", "TOM01", &xml)
          leaf("SpecificEmbeddedEmissions", Self.number(embedded.direct, places: 7), &xml)
          leaf("MeasurementUnit", "EMU1", &xml)
        }
        indirect(embedded, isEstimated.indirect, &xml)
        let route = QuarterlyCodes.method(of: report.processes[item.process].process)
        if let route {
          group("ProdMethodQualifyingParams", &xml) { xml in
            leaf("SequenceNumber", "1", &xml)
            leaf("MethodId", route, &xml)
            parameters(item, &xml)
          }
        }
        for (place, remark) in remarks.enumerated() {
          group("RemarksEmissions", &xml) { xml in
            leaf("SequenceNumber", String(place + 1), &xml)
            leaf("AdditionalInformation", remark, &xml)
          }
        }
      }
    }
  }

  /// Names that nobody wrote in English stand without their marks, which is said.
  private var transliterated: [String] {
    let names = [
      ("operator.name-en", texts["operator.name"] ?? report.workspace.organisation.name),
      ("name-en", texts["name"] ?? report.facility.name),
    ].filter { texts[$0.0] == nil && Transliteration.latin($0.1) != $0.1 }
    return names.isEmpty
      ? []
      : ["Transliterated from: " + names.map(\.1).joined(separator: "; ")].map {
        String($0.unicodeScalars.prefix(512).map(Character.init))
      }
  }

  private func indirect(
    _ figures: TransitionalChain.Figures, _ isEstimated: Bool, _ xml: inout HTMLBuilder
  ) {
    // A factor or a consumption of zero makes other fields mandatory in the registry.
    if figures.electricity.isZero { return }
    group("IndirectEmissions", &xml) { xml in
      leaf("DeterminationType", isEstimated ? "02" : "01", &xml)
      leaf("EmissionFactor", Self.number(figures.factor, places: 5), &xml)
      leaf("SpecificEmbeddedEmissions", Self.number(figures.indirect, places: 7), &xml)
      leaf("MeasurementUnit", "EMU1", &xml)
      leaf("ElectricityConsumed", Self.number(figures.electricity, places: 5), &xml)
      leaf("ElectricitySource", source, &xml)
      leaf(
        "EmissionFactorSourceValue",
        report.electricity.actualShare.isZero
          ? "IEA factor of the country, as in (EU) 2025/2621 Annex II" : "weighted mean of sources",
        &xml)
    }
  }

  /// The one that gave most.
  private var source: String {
    var hours: [String: ExactRatio] = [:]
    for use in report.electricity.uses {
      let entry = report.settings.electricity.first { $0.location == use.location }
      let code =
        switch use.isActual ? entry?.actual : nil {
        case .line: "SOE01"
        case .agreement: "SOE02"
        case nil: "SOE03"
        }
      hours[code, default: .zero] += use.megawattHours
    }
    return hours.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "SOE03"
  }

  private func parameters(_ item: QuarterlyReport.Item, _ xml: inout HTMLBuilder) {
    let stated = SectorParameters(
      good: item.good, process: report.processes[item.process], report: report
    ).all
    let coded = stated.compactMap { parameter in
      QuarterlyCodes.parameter(parameter.name, of: item.good.good.annexI).map {
        ($0, parameter.value)
      }
    }
    for (place, (code, value)) in coded.sorted(by: { $0.0 < $1.0 }).enumerated() {
      group("DirectQualifyingParameters", &xml) { xml in
        leaf("SequenceNumber", String(place + 1), &xml)
        leaf("ParameterId", code, &xml)
        leaf("ParameterValue", value.replacing(" %", with: ""), &xml)
      }
    }
  }
}
