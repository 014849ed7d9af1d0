import Banyan
import Foundation
import TestSupport

/// The steel mill of examples/, with what a passport of a heat of its rebar needs.
struct PassportMill {
  let folder: TemporaryWorkspace

  static let firm = """
    passport:
      issuer: did:web:song-buong.example
      site: https://song-buong.example
      links: https://id.song-buong.example
      through: 2029-01-01
      facilities:
        mill:
          address: {street: "Lô số 7, khu công nghiệp giả định", locality: Biên Hòa, region: Đồng Nai, postal-code: "76000"}
          location: {latitude: 10.9, longitude: 106.9}
          isic: "2410"
      verification: {by: did:web:verifier.example, name: Example verification body, standard: "ISO 14064-3:2019", assurance: limited, date: 2026-02-20, credential: "https://song-buong.example/credentials/conformity-2025.jwt"}

    """

  static let product = """
        passport:
          scheme: gs1
          name-en: Ribbed reinforcing bar
          granularity: batch
          cn: "72142000"
          cn-name: "Bars and rods of iron or non-alloy steel with deformations of the rolling process"
          route: EAF
          certificate: {type: "3.1", of: EN 10204, grade-standard: "TCVN 1651-2:2018"}
          composition:
            - {records: carbon/input/scrap-domestic, name: Thép phế liệu trong nước, name-en: domestic steel scrap, hs: "7204.49", hs-name: "Ferrous waste and scrap, other", origin: VN, recycled: post-consumer, hazardous: false}
            - {records: carbon/input/scrap-imported, name: Thép phế liệu nhập khẩu, name-en: imported steel scrap, hs: "7204.49", hs-name: "Ferrous waste and scrap, other", origin: Nhật Bản, recycled: post-consumer, hazardous: false}
            - {records: carbon/input/pig-iron, name: Gang thỏi, name-en: pig iron, hs: "7201.10", hs-name: "Non-alloy pig iron, phosphorus 0.5 % or less", origin: VN, hazardous: false}
            - {records: carbon/input/ferromanganese, name: Fero mangan, name-en: ferro-manganese, hs: "7202.11", hs-name: "Ferro-manganese, carbon over 2 %", origin: VN, hazardous: false}
            - {records: carbon/input/silicomanganese, name: Silico mangan, name-en: silico-manganese, hs: "7202.30", hs-name: "Ferro-silico-manganese", origin: VN, hazardous: false}
          restricted: [suppliers, contributions]
          safety: []

    """

  static let batches = """
    batch,heat,product,from,through,quantity,unit,grade,evidence
    H250312-04,250312-04,rebar,2025-03-12,2025-03-13,"18,6",t,CB400-V,

    """

  /// `editing`: what stands in products.yaml or batches.csv, and what stands there instead.
  init(
    editing edits: [(old: String, new: String)] = [], batches: String = Self.batches
  ) throws {
    folder = try TemporaryWorkspace()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    try folder.overlay("\(root)/examples/steel-mill")
    var products = try String(contentsOfFile: folder.path("products.yaml"), encoding: .utf8)
    var list = batches
    for (old, new) in edits {
      products = products.replacing(old, with: new)
      list = list.replacing(old, with: new)
    }
    try folder.write(products, to: "products.yaml")
    if list.isEmpty {
      try FileManager.default.removeItem(atPath: folder.path("batches.csv"))
    } else {
      try folder.write(list, to: "batches.csv")
    }
  }

  private func opened() throws -> (run: Run, reading: Stage<PassportStandard.Reading>) {
    let run = try Run.open(folder.root)
    guard let opened = run.value else { throw Missing(run.findings) }
    return (opened, try opened.passportReading())
  }

  /// The passport of the first batch, or of the product where there is none.
  func passport() throws -> Stage<Passport> {
    let (run, reading) = try opened()
    return try run.passport(reading) { reading, _ in
      PassportStandard.questions(of: reading).first
    }
  }

  /// What is said of a product, whether it has a passport or not.
  func passport(at product: String) throws -> Stage<Passport> {
    let (run, reading) = try opened()
    return try run.passport(reading) { reading, _ in
      reading.footprint.system.product(named: product).map { .init(product: $0, batch: nil) }
    }
  }

  /// The first passport of a product.
  func passport(of product: String) throws -> Stage<Passport> {
    let (run, reading) = try opened()
    return try run.passport(reading) { reading, _ in
      PassportStandard.questions(of: reading).first {
        $0.product.map { reading.footprint.system.products[$0].id } == product
      }
    }
  }

  func facility(_ id: String) throws -> Stage<FacilityRecord> {
    let (run, reading) = try opened()
    guard let facility = run.workspace.settings.facilities.first(where: { $0.id == id }) else {
      throw Missing(reading.findings)
    }
    return try run.facilityRecord(of: facility, reading)
  }

  func footprint(_ product: String) throws -> Stage<FootprintReport> {
    let (run, reading) = try opened()
    guard let index = reading.value?.basis?.footprint.system.product(named: product) else {
      throw Missing(reading.findings)
    }
    return try run.report(of: FootprintStandard.self, on: .init(product: index))
  }

  func document(_ form: PassportForm) throws -> JSONValue {
    let passport = try passport()
    var found = Diagnostics()
    guard let value = passport.value, let document = form.document(of: value, &found) else {
      throw Missing(passport.findings.joined(with: found))
    }
    return document
  }

  /// As it is written, by the rules that hold for it.
  func document() throws -> String {
    let passport = try passport()
    guard let value = passport.value, let form = PassportStandard.formats.first else {
      throw Missing(passport.findings)
    }
    let stage = try form.render(value, Surface(language: .english))
    guard let document = stage.value else { throw Missing(stage.findings) }
    return String(decoding: document.bytes, as: UTF8.self)
  }

  struct Missing: Error, CustomStringConvertible {
    let description: String

    init(_ findings: Diagnostics) {
      description = DiagnosticText(language: .english).text(of: findings)
    }
  }
}
