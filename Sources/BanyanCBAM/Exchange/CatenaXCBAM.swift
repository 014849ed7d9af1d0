import BanyanDiagnostics
import BanyanJSON
import BanyanQuantities

/// Goods, operator, installation and emissions in the shape of the Catena-X CBAM response 1.0.0
/// (`urn:samm:io.catenax.cbam:1.0.0`), of which no schema is published.
///
/// Who sends it to whom, and when, the exchange adds: business partner numbers, message and time are nothing
/// that a workspace states. Figures are numbers there, and what nobody states is left out.
package struct CatenaXCBAM {
  let report: CBAMReport

  private static let context = "CarbonBorderAdjustmentMechanism-CBAMAPI-Response:1.0.0"

  /// Whether this program wrote a document, by what its header says.
  package static func isOurs(_ text: String) -> Bool {
    text.hasPrefix("{\n  \"header\"") && text.contains(context)
      && text.contains("\"generator\": \"\(Engine.name) ")
  }

  private var texts: [String: String] { report.settings.installation.texts }

  var text: String {
    let electricity = TransitionalFigures(report: report).all
    var json = JSONWriter()
    json.object { json in
      json.key("header")
      json.object { json in
        json.field("context", Self.context)
        json.field("generator", Engine.name + " " + Engine.version)
      }
      json.key("content")
      json.object { json in
        json.key("good")
        json.array { json in
          for (place, process) in report.processes.enumerated() {
            for good in process.goods {
              write(good, of: process, electricity?[place], &json)
            }
          }
        }
      }
    }
    json.endLine()
    return json.text
  }

  private func number(_ key: String, _ value: ExactRatio, _ json: inout JSONWriter) {
    json.key(key)
    json.plain(value.decimal(significantDigits: 12).normalised)
  }

  private func field(_ key: String, _ text: String?, _ json: inout JSONWriter) {
    if let text, !text.isEmpty { json.field(key, text) }
  }

  private func write(
    _ good: GoodFigures, of process: ProcessFigures,
    _ electricity: TransitionalChain.Figures?, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.field("cnCode", good.good.annexI.code.digits)
      json.key("productIds")
      json.array { json in key("Supplier_Part_ID", good.product, &json) }
      json.field("productDescription", report.system.products[good.good.product].name)
      json.key("operator")
      json.array { json in
        json.object { json in
          json.key("operatorIdentification")
          json.object { identify(&$0) }
          number("operatorNetMass", good.good.tonnes, &json)
          json.key("installation")
          json.array { json in
            json.object { json in
              json.key("installationIdentification")
              json.object { identifyInstallation(&$0) }
              number("installationNetMass", good.good.tonnes, &json)
              json.key("emissionsRecords")
              json.array { json in record(of: good, process, electricity, &json) }
            }
          }
        }
      }
    }
  }

  private func key(_ key: String, _ value: String, _ json: inout JSONWriter) {
    json.compact { json in
      json.object { json in
        json.field("key", key)
        json.field("value", value)
      }
    }
  }

  // MARK: Who

  private func identify(_ json: inout JSONWriter) {
    let organisation = report.workspace.organisation
    json.field("operatorIsSupplier", true)
    json.key("operatorIds")
    json.object { json in
      json.key("otherIds")
      json.array { json in
        if let number = texts["operator.registration"] ?? organisation.registration {
          key("Registration", number, &json)
        }
      }
    }
    json.field(
      "operatorName",
      Transliteration.name(
        texts["operator.name-en"], or: texts["operator.name"] ?? organisation.name))
    field("operatorContactEmailAddress", texts["operator.contact.email"], &json)
    json.key("address")
    json.object { json in
      json.field("country", organisation.country)
      field("city", texts["operator.address-en.city"], &json)
      field("street", texts["operator.address-en.street"] ?? texts["operator.address-en"], &json)
    }
  }

  private func identifyInstallation(_ json: inout JSONWriter) {
    json.key("installationIds")
    json.object { json in
      field("installationCbamId", texts["registry-id"], &json)
      json.key("otherIds")
      json.array { json in key("Installation-ID", report.facility.id, &json) }
    }
    json.field(
      "installationName",
      Transliteration.name(texts["name-en"], or: texts["name"] ?? report.facility.name))
    json.key("address")
    json.object { json in
      json.field("countryCode", report.facility.country)
      field("city", texts["address-en.city"], &json)
      field("longitude", texts["coordinates.longitude"], &json)
      field("latitude", texts["coordinates.latitude"], &json)
      if texts["coordinates.longitude"] != nil { json.field("typeOfCoordinates", "01") }
      field("unLoCode", texts["unlocode"], &json)
    }
  }

  // MARK: Emissions

  private func record(
    of good: GoodFigures, _ process: ProcessFigures,
    _ electricity: TransitionalChain.Figures?, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.key("productionMethod")
      json.object { json in
        field("methodId", QuarterlyCodes.method(of: process.process), &json)
        json.field("additionalInformation", process.process.category)
      }
      json.key("activityData")
      json.object { json in
        json.field("referencePeriodStart", "\(report.period.from)T00:00:00Z")
        json.field("referencePeriodEnd", "\(report.period.through)T23:59:59Z")
        number("netMass", good.good.tonnes, &json)
      }
      json.key("directEmissions")
      json.object { json in
        json.field(
          "additionalInformation",
          report.isDeclarable
            ? "Implementing Regulation (EU) 2025/2547" : "rehearsal of 2025/2547, not declarable")
        number("specificEmbeddedEmissionsDirect", good.direct, &json)
      }
      json.key("indirectEmissions")
      json.object { json in
        number("specificEmbeddedEmissionsIndirect", good.indirect, &json)
        if let electricity, !electricity.electricity.isZero {
          number("emissionFactorTonnesCo2PerMwh", electricity.factor, &json)
          number("electricityConsumedMwhPerTonnesGood", electricity.electricity, &json)
        }
      }
      number("freeAllocationFactor", good.sefa, &json)
      attestation(&json)
      carbonPrices(&json)
    }
  }

  /// Only where a report of verification is stated.
  private func attestation(_ json: inout JSONWriter) {
    let verifier = report.settings.verifier
    guard let id = verifier["report.id"] else { return }
    json.key("attestationOfConformance")
    json.object { json in
      json.field("attestationType", "CBAM third party verification")
      json.field("attestationStandard", "Implementing Regulation (EU) 2025/2546")
      field("providerName", verifier["name"], &json)
      field("providerId", verifier["accreditation.number"], &json)
      field("accreditationBodyName", verifier["accreditation.body"], &json)
      json.field("attestationOfConformanceId", id)
      field("completedAt", verifier["report.date"].map { $0 + "T00:00:00Z" }, &json)
    }
  }

  private func carbonPrices(_ json: inout JSONWriter) {
    if report.settings.carbonPrices.isEmpty { return }
    json.key("carbonPricePaid")
    json.array { json in
      for price in report.settings.carbonPrices {
        json.object { json in
          field("descriptionAndIndicationOfLegalAct", price.texts["scheme"], &json)
          field("amountOfCarbonPricePaid", price.texts["price"], &json)
          field("currency", price.texts["currency"], &json)
          field("countryCode", price.texts["country"], &json)
        }
      }
    }
  }
}
