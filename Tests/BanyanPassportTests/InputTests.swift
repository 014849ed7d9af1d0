import Banyan
import Foundation
import TestSupport
import TestWorkspace
import Testing

@Suite("What products of a group say of themselves")
struct InputTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let example: String
    let code: String
    let old: String
    let new: String
    /// What stands where the finding points.
    let place: String
    let file: String

    init(
      _ example: String, _ code: String, _ old: String, _ new: String, at place: String,
      in file: String = "products.yaml"
    ) {
      self.example = example
      self.code = code
      self.old = old
      self.new = new
      self.place = place
      self.file = file
    }

    var testDescription: String { "\(code) \(new)" }
  }

  private static let cement = "cement-type: CEM II/B-M (S-L) 42.5 N"
  private static let nutrients = "nutrients: {N: 2.5 %, P2O5: 2 %, K2O: 2 %}"

  static let faults: [Fault] =
    [
      // Primary and recycled metal are apart.
      Fault(
        "aluminium", "passport.primary", "constituent: primary-metal",
        "constituent: primary-metal, recycled: post-consumer", at: "post-consumer, hazardous"),
      Fault(
        "aluminium", "passport.primary", "recycled: pre-consumer",
        "constituent: primary-metal, recycled: pre-consumer", at: "pre-consumer"),
      // A code of the Combined Nomenclature begins with its subheading: 7601.20 is unwrought alloy.
      Fault(
        "aluminium", "passport.codes", "cn: \"76012040\"",
        "cn: \"76012040\"\n      hs: \"7601.10\"",
        at: "\"7601.10\"\n"),
      Fault(
        "steel-mill", "passport.codes", "cn: \"72142000\"", "cn: \"72142000\"\n      hs: \"7213\"",
        at: "\"7213\""),
      // cbam.yaml has 25232900 for it.
      Fault(
        "cement", "passport.codes", cement, "\(cement), hs: \"2523.10\"", at: "\"2523.10\""),
      Fault("lamp", "passport.code", "cn: \"94051190\"", "cn: \"77051190\"", at: "\"77051190\""),
      Fault("lamp", "passport.code", "hs: \"8504.40\"", "hs: \"8.50440\"", at: "\"8.50440\""),
      // Keys of another group than the code's.
      Fault("cement", "passport.group", cement, "\(cement), route: EAF", at: "route: EAF"),
      Fault("cement", "passport.group", cement, "\(cement), nutrients: {N: 2 %}", at: "nutrients"),
      Fault(
        "aluminium", "passport.group", "alloy: EN AW-6063", cement, at: "cement-type"),
      Fault(
        "aluminium", "passport.group", "constituent: primary-metal", "constituent: clinker",
        at: "clinker"),
      Fault(
        "steel-mill", "passport.group", "route: EAF", "alloy: EN AW-6063", at: "alloy: EN"),
      Fault(
        "steel-mill", "passport.group", "hs: \"7201.10\"", "constituent: fibre, hs: \"7201.10\"",
        at: "fibre"),
      Fault("garment", "passport.group", "model: SR-180", nutrients, at: "nutrients"),
      Fault("fertiliser", "passport.group", nutrients, "route: EAF", at: "route: EAF"),
      Fault(
        "garment", "passport.group",
        "constituent: fibre, hazardous: false}\n        - {records: {source: soi-poly",
        "constituent: primary-metal, hazardous: false}\n        - {records: {source: soi-poly",
        at: "primary-metal"),
      // The cement of cbam.yaml holds 72 % of clinker, and gypsum and slag make none.
      Fault(
        "cement", "passport.differs", cement,
        cement + ", composition: [{material: gypsum, name: g, hs: \"2520.10\", origin: VN}, "
          + "{material: slag, name: s, hs: \"2618.00\", origin: VN}]", at: "{material: gypsum, name"
      ),
      Fault(
        "cement", "passport.differs", cement,
        cement + ", composition: [{material: limestone, name: l, hs: \"2521.00\", origin: VN}]",
        at: "{material: limestone, name"),
      Fault(
        "fertiliser", "passport.share", nutrients, "nutrients: {N: 160 %}", at: "160 %"),
      // 99 % + 2 % = 101 %.
      Fault(
        "fertiliser", "passport.share", nutrients, "nutrients: {N: 99 %, P2O5: 2 %}",
        at: "{N: 99 %"),
      // A part of an address and of a file's name.
      Fault(
        "lamp", "passport.name", "assembly", "a/../../../../esc", at: "a/../../../../esc, name",
        in: "banyan.yaml"),
      Fault("lamp", "passport.name", "assembly", "xưởng-1", at: "xưởng-1", in: "banyan.yaml"),
      Fault(
        "lamp", "passport.name", "assembly", String(repeating: "x", count: 201), at: "xxx",
        in: "banyan.yaml"),
      Fault(
        "lamp", "passport.name", "registration: \"3600000014\"", "registration: \"..\"",
        at: "\"..\"", in: "banyan.yaml"),
      Fault(
        "lamp", "passport.name", "registration: \"3600000014\"", "registration: \"\"",
        at: "\"\"", in: "banyan.yaml"),
      // A piece weighs something.
      Fault("garment", "product.mass", "mass: 0.18 kg", "mass: 0 kg", at: "0 kg"),
      Fault("lamp", "product.mass", "mass: 0.8 kg", "mass: 0.0 t", at: "0.0 t"),
      Fault("garment", "flow.negative", "mass: 0.18 kg", "mass: -0.18 kg", at: "-0.18 kg"),
      Fault("garment", "unit.missing", "mass: 0.18 kg", "mass: 0.18", at: "0.18\n"),
    ]
    + ["00000000000000", "00000000"].map {
      Fault("aluminium", "passport.gtin", "09521234000020", $0, at: "\"urn:gtin:\($0)")
    }
    // EN 197-1:2011, tables 1 and 3: no sixth type, no B of silica fume, no class 99, two constituents of a
    // composite and none of another, low early strength for blast furnace cements alone.
    + [
      "\"5\"", "CEM II", "CEM VI/A 42.5 N", "PCB40", "cem ii/b-m (s-l) 42.5 n",
      "CEM II/B-M (S-L) 99 N", "CEM II/B-D 42.5 N", "CEM II/B-M (S) 42.5 N",
      "CEM II/B-M (S-X) 42.5 N", "CEM II/B-M (S-S) 42.5 N", "CEM I (S-L) 42.5 N",
      "CEM I 42.5 L", "CEM I 42.5", "CEM I 42.5 N-XX", "CEM II/C-M (S-LL) 42.5 N",
    ].map { type in
      Fault(
        "cement", "passport.designation", cement, "cement-type: \(type)", at: "\(type)}")
    }
    + [
      "5", "\"6063\"", "EN AW 6063", "EN AW-60633", "EN AW-9063", "AlMgSi", "EN AC-44100",
      "EN AW-Al", "EN AW-6063 (AlMg0,7Si)", "EN AW-6063 T6",
    ].map { alloy in
      Fault(
        "aluminium", "passport.designation", "alloy: EN AW-6063", "alloy: \(alloy)",
        at: "\(alloy)\n")
    }
    // Divisions, groups and classes that there are not; 99 holds 9900 alone.
    + ["9999", "04", "2430", "243x", "1000", "00", "24100", "２４"].map { code in
      Fault("lamp", "passport.code", "isic: \"2740\"", "isic: \"\(code)\"", at: "\"\(code)\"")
    }
    // The host has a name, and no one's password stands before it.
    + [
      "https://u:p@ho-nai.example", "https://ho-nai.example:port", "https://ho-nai.example:",
      "https://ho-nai.example:99999", "https:///x", "https://", "https://127.0.0.1",
      "https://[::1]", "https://0x7f.1", "https://ho_nai.example", "https://ho-nai..example",
      "https://ho-nai.example/../x",
    ].map { site in
      Fault(
        "lamp", "passport.site", "site: https://ho-nai.example", "site: \"\(site)\"",
        at: "\"\(site)\"")
    }
    + ["did:web:127.0.0.1", "did:web:127.0.0.1%3A8443", "did:web:10.1"].map { did in
      Fault(
        "lamp", "passport.issuer", "issuer: did:web:ho-nai.example", "issuer: \"\(did)\"",
        at: "\"\(did)\"")
    }
    + [
      "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", "did:ebsi:zabc",
      "did:webvh:QmX", "did:webvh::verifier.example", "did:web:127.0.0.1",
    ].map { did in
      Fault(
        "steel-mill", "passport.verifier", "by: did:web:verifier.example", "by: \"\(did)\"",
        at: "\"\(did)\"")
    }

  @Test("Each is one error at its line and column, with a way out", arguments: faults)
  func refused(fault: Fault) throws {
    let mill = try PassportMill(example: fault.example, editing: [(fault.old, fault.new)])
    let stage = try mill.passport()
    #expect(stage.value == nil)
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == [fault.code])
    let error = try #require(errors.first)
    #expect(error.location?.file == fault.file)
    let place = try mill.place(of: fault.place, in: fault.file)
    #expect([error.location?.line, error.location?.column] == [place.line, place.column])
    #expect(error.hint != nil)
    #expect(error.message(in: .english) != error.message(in: .vietnamese))
  }

  @Test(
    "Designations of the standards are taken as they are printed",
    arguments: [
      ("cement", "\"CEM I 52,5 R-SR 3\""), ("cement", "CEM III/B 32.5 N-LH/SR"),
      ("cement", "CEM III/C 32.5 L"), ("cement", "CEM II/A-LL 42.5 R"),
      ("cement", "CEM V/A (S-V) 42.5 N"), ("cement", "CEM IV/A (P) 42.5 R"),
      ("cement", "CEM II/B-M 42.5 N"), ("aluminium", "EN AW-1050A"),
      ("aluminium", "\"EN AW-6063 [AlMg0,7Si]\""), ("aluminium", "EN AW-AlMg0,7Si"),
      ("aluminium", "EN AW-AlMgSi(A)"), ("aluminium", "EN AW-Al99,5"),
      ("aluminium", "EN AW-Al Zn5,5MgCu"),
    ])
  func designations(example: String, name: String) throws {
    let old = example == "cement" ? Self.cement : "alloy: EN AW-6063"
    let key = old.prefix { $0 != ":" }
    let stage = try PassportMill(example: example, editing: [(old, "\(key): \(name)")]).passport()
    let group = try #require(stage.value?.product.group)
    #expect([group.cementType, group.alloy].contains(name.filter { $0 != "\"" }))
  }

  @Test("Sites, verifiers and industries that there are")
  func accepted() throws {
    let lamp = try PassportMill(
      example: "lamp",
      editing: [
        ("site: https://ho-nai.example", "site: https://www.ho-nai.example:8443/ho-chieu/"),
        ("isic: \"2740\"", "isic: \"274\""),
      ])
    #expect(try lamp.passport().value?.site == "https://www.ho-nai.example:8443/ho-chieu")
    let mill = try PassportMill(editing: [
      ("by: did:web:verifier.example", "by: \"did:webvh:QmX1:verifier.example:audits\"")
    ])
    #expect(try mill.passport().value != nil)
  }

  /// Accents, and what else cannot stand in an address, fall away; the second of equal names is the second
  /// in the order written.
  @Test(
    "Materials have names of their own in addresses and elements",
    arguments: [
      (("u-la", "u-bep"), ["u-la", "u-bep"], ["u-la", "u-bep"]),
      (("ủ lá", "ủ bếp"), ["u-la", "u-bep"], ["u-la", "u-bep"]),
      (("xà", "xá"), ["xa", "xa-2"], ["xa", "xa-2"]),
      (("a/la", "b/la"), ["la", "la-2"], ["la", "la-2"]),
      (("..", "钢"), ["material", "material-2"], ["material", "material-2"]),
      (("2x", "m-2x"), ["2x", "m-2x-2"], ["m-2x", "m-2x-2"]),
      (("Đá #1", "đá%2f1"), ["Da-1", "da-2f1"], ["Da-1", "da-2f1"]),
    ] as [((String, String), [String], [String])])
  func names(sources: (String, String), addresses: [String], elements: [String]) throws {
    let mill = try PassportMill(
      example: "fertiliser", editing: [("u-la", sources.0), ("u-bep", sources.1)], quoting: true)
    let event = try mill.text(of: .untpEvent)
    let full = try mill.text(of: .en18223)
    for (address, element) in zip(addresses, elements) {
      #expect(event.contains("\"https://suoi-cat.example/material/\(address)\""), "\(event)")
      #expect(full.components(separatedBy: "\"\(element)\":").count == 2, "\(full)")
    }
  }
}

extension PassportMill {
  /// One of the examples. `edits`: what stands in its settings and records, and what stands there instead;
  /// `quoting`: in quotes, where it is a source of records.
  init(
    example: String, editing edits: [(old: String, new: String)], quoting: Bool = false
  ) throws {
    folder = try TemporaryWorkspace()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    try folder.overlay("\(root)/examples/\(example)")
    var isEdited = Set<String>()
    for file in ["products.yaml", "banyan.yaml", "activity/2025.csv", "activity/2026.csv"] {
      guard var text = try? String(contentsOfFile: folder.path(file), encoding: .utf8) else {
        continue
      }
      for (old, new) in edits where text.contains(old) {
        isEdited.insert(old)
        text =
          quoting && file == "products.yaml"
          ? text.replacing("source: \(old)", with: "source: \"\(new)\"")
          : text.replacing(old, with: new)
      }
      try folder.write(text, to: file)
    }
    guard isEdited.count == edits.count else { throw NoEdit(edits: edits.map(\.old)) }
  }

  func text(of form: PassportForm) throws -> String {
    String(decoding: LaidOutJSON.bytes(of: try document(form)), as: UTF8.self)
  }

  struct NoEdit: Error { let edits: [String] }

  /// Line and column of the first place where a text stands.
  func place(of text: String, in file: String) throws -> (line: Int, column: Int) {
    let whole = try String(contentsOfFile: folder.path(file), encoding: .utf8)
    let before = whole[..<(try #require(whole.range(of: text))).lowerBound]
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (line.count, (line.last?.count ?? 0) + 1)
  }
}
