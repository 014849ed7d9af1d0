@testable import BanyanCBAM
import BanyanQuantities
import Testing

/// The Commission's filled example of high-alloy electric-arc steel (communication template 2.1.1, United
/// States), by the template's own formulas: it counts indirect emissions for every good.
@Suite("The example of electric-arc steel by the template's arithmetic")
struct ElectricArcExampleTests {
  private static func ratio(_ text: String) -> ExactRatio { ExactRatio(ExactDecimal(text)!) }

  private func process(
    _ name: String, direct: String, hours: String, made: String, internally: [Int: ExactRatio] = [:]
  ) -> TemplateEntries.Process {
    let none = TemplateEntries.Process.Electricity(
      megawattHours: .zero, factor: .zero, source: nil)
    return TemplateEntries.Process(
      name: name, category: "", included: [], route: 0, routes: 1, amount: Self.ratio(made),
      market: .zero, internally: internally, otherwise: .zero, direct: Self.ratio(direct),
      heat: nil, wasteGas: nil,
      electricity: .init(
        megawattHours: Self.ratio(hours), factor: Self.ratio("0.833"), source: nil),
      exported: none)
  }

  private func bought(
    _ name: String, _ tonnes: String, _ direct: String, _ hours: String
  ) -> TemplateEntries.Bought {
    TemplateEntries.Bought(
      name: name, category: "", country: nil, route: 0, routeName: nil,
      used: [0: Self.ratio(tonnes)], amount: Self.ratio(tonnes), direct: Self.ratio(direct),
      source: nil, electricity: Self.ratio(hours), electricitySource: nil,
      factor: Self.ratio("0.833"), factorSource: nil, justification: nil)
  }

  private func entries() -> TemplateEntries {
    var entries = TemplateEntries()
    entries.processes = [
      process(
        "furnace", direct: "171005.30885696854", hours: "1563800", made: "2234000",
        internally: [1: ExactRatio(1_227_000)]),
      process("rolling", direct: "402245.415", hours: "324660", made: "1133000"),
    ]
    entries.bought = [
      bought("ingots", "80540", "1.48", "0.24489694561708467"),
      bought("nickel", "346773.0239303843", "3", "3.001"),
      bought("chromium", "331213", "2.5", "2.821"),
      bought("manganese", "60595", "1.3", "2.281"),
    ]
    return entries
  }

  @Test("Direct and indirect emissions and electricity of both steps, and their totals")
  func figures() throws {
    let figures = try #require(TemplateChain(entries()).figures())
    #expect(isNear(figures[0].direct, "1.001490412107485"))
    #expect(isNear(figures[0].indirect, "1.3784244289950602"))
    #expect(isNear(figures[0].direct + figures[0].indirect, "2.3799148411025453"))
    #expect(isNear(figures[0].electricity, "1.6547712232833856"))
    #expect(isNear(figures[1].direct, "1.4396064877810097"))
    #expect(isNear(figures[1].indirect, "1.7314815131305727"))
    #expect(isNear(figures[1].direct + figures[1].indirect, "3.1710880009115825"))
    #expect(isNear(figures[1].electricity, "2.0786092594604715"))
    #expect(isNear(figures[0].direct * ExactDecimal(2_234_000), "2237329.580648122"))
    #expect(isNear(figures[0].indirect * ExactDecimal(2_234_000), "3079400.1743749646"))
    #expect(isNear(figures[1].direct * ExactDecimal(1_133_000), "1631074.150655884"))
    #expect(isNear(figures[1].indirect * ExactDecimal(1_133_000), "1961768.5543769388"))
  }

  /// What one part of the entries adds: a chain is linear in them.
  private func part(_ change: (inout TemplateEntries) -> Void) throws -> [TemplateChain.Figures] {
    var entries = entries()
    change(&entries)
    return try #require(TemplateChain(entries).figures())
  }

  private func ofPrecursor(_ name: String) throws -> [TemplateChain.Figures] {
    try part { entries in
      for place in entries.processes.indices {
        entries.processes[place].direct = .zero
        entries.processes[place].electricity.megawattHours = .zero
      }
      entries.bought.removeAll { $0.name != name }
    }
  }

  /// Ferromanganese rests on a default value: 60,595 × 1.3 of 2,237,329.580648 t.
  @Test("The default share of both steps")
  func defaultShare() throws {
    let all = try #require(TemplateChain(entries()).figures())
    let manganese = try ofPrecursor("manganese")
    #expect(isNear(manganese[0].direct / all[0].direct, "0.03520871519393244"))
    #expect(isNear(manganese[1].direct / all[1].direct, "0.026525759701623797"))
  }

  @Test("What each precursor contributes to a tonne of crude steel and of products")
  func contributions() throws {
    let expected: [(String, [String])] = [
      (
        "ingots",
        [
          "0.05335684870188004", "0.007354562220232765", "0.05778363050062383",
          "0.007964737726589233",
        ]
      ),
      (
        "nickel",
        ["0.4656755021446522", "0.38803699585092405", "0.5043105393923109", "0.42023070954023284"]
      ),
      (
        "chromium",
        ["0.3706501790510296", "0.3483953044803044", "0.4014013854330214", "0.3773001223277436"]
      ),
      (
        "manganese",
        [
          "0.03526119068934647", "0.051537566443598935", "0.03818665575977768",
          "0.05581341043803697",
        ]
      ),
    ]
    for (name, figures) in expected {
      let own = try ofPrecursor(name)
      let found = [own[0].direct, own[0].indirect, own[1].direct, own[1].indirect]
      for (value, wanted) in zip(found, figures) { #expect(isNear(value, wanted), "\(name)") }
    }
    // The furnace's own electricity, and what of it a tonne of products carries.
    let furnace = try part { entries in
      entries.bought = []
      entries.processes[1].direct = .zero
      entries.processes[1].electricity.megawattHours = .zero
    }
    #expect(isNear(furnace[0].indirect, "0.5831"))
    #expect(isNear(furnace[0].direct, "0.07654669152057679"))
    #expect(isNear(furnace[1].direct, "0.08289743203508183"))
    #expect(isNear(furnace[1].indirect, "0.631477228596646"))
  }

  /// 20 for a tonne on ferro-chromium: 331,213 × (2.5 + 2.349893) × 20/2,234,000.
  @Test("A carbon price on one precursor, for a tonne of either good")
  func carbonPrice() throws {
    let chromium = try ofPrecursor("chromium")
    let twenty = ExactDecimal(20)
    #expect(isNear((chromium[0].direct + chromium[0].indirect) * twenty, "14.38090967062668"))
    #expect(isNear((chromium[1].direct + chromium[1].indirect) * twenty, "15.574030155215299"))
  }
}
