import Banyan
import TestSupport
import Testing

@Suite("Embedded emissions on a page and for partners")
struct PageTests {
  private func text(_ form: String, _ plant: Plant, in language: Language) throws -> String {
    let stage = try CBAMStandard.formats.document(form, of: try plant.report(), in: language)
    return String(decoding: try #require(stage.value).bytes, as: UTF8.self)
  }

  /// Rebar 0.27334 and billet 0.20722 (rounded by A.1(8)); own process 0.060473133412534, billet
  /// 1.027253668763103 × 0.207217274004442 = 0.212864704952153; 77.9 %.
  @Test("The page shows each good, what it is made of, what is owed, and the way to the inventory")
  func page() throws {
    let english = try text("html", Plant("mill"), in: .english)
    for words in [
      "<html lang=\"en\">", "0.27334", "0.20722", "0.06047", "0.21286", "77.9\u{202F}%",
      "id=\"obligation\"", "id=\"reconciliation\"", "id=\"findings\"", "id=\"missing\"",
      "1\u{202F}149",
    ] {
      #expect(english.contains(words), "\(words)")
    }
    #expect(!english.contains("<script"))
    #expect(!english.contains("class=\"rehearsal\""))
    let vietnamese = try text("html", Plant("mill"), in: .vietnamese)
    for words in ["<html lang=\"vi\">", "0,27334", "Tiền chất mua vào", "Từ kiểm kê đến CBAM"] {
      #expect(vietnamese.contains(words), "\(words)")
    }
  }

  @Test("The page is the same bytes each time")
  func same() throws {
    #expect(
      try text("html", Plant("extruder"), in: .english)
        == text("html", Plant("extruder"), in: .english))
  }

  /// Hollow and solid 2.138631219512195 t/t, SEFA 1.275347560975610, 7,800 MWh over 8,200 t.
  @Test("Catena-X has the shape of its excerpt, with numbers as numbers")
  func catenaX() throws {
    let json = try text("catena-x", Plant("extruder"), in: .english)
    for words in [
      "\"cnCode\": \"76042100\"", "\"specificEmbeddedEmissionsDirect\": 2.13863121951",
      "\"freeAllocationFactor\": 1.27534756098", "\"referencePeriodEnd\": \"2026-12-31T23:59:59Z\"",
      "\"operatorIsSupplier\": true", "\"countryCode\": \"VN\"",
      "CarbonBorderAdjustmentMechanism-CBAMAPI-Response:1.0.0",
    ] {
      #expect(json.contains(words), "\(words)")
    }
    // Nobody verified this installation, so nothing attests its figures.
    #expect(!json.contains("attestationOfConformance"))
    let verified = try text(
      "catena-x",
      Plant("extruder").adding(
        "\nverifier: {name: Example Verification, report: {id: VR-9, date: 2027-03-01}}\n"),
      in: .english)
    #expect(verified.contains("\"attestationOfConformanceId\": \"VR-9\""))
  }
}
