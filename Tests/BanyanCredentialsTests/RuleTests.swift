import Banyan
import TestSupport
import Testing

/// The heat's documents with one thing changed, signed again by their own key: what is left to refuse
/// is the content.
@Suite("Content is judged")
struct RuleTests {
  private static func judge(_ document: JSONValue, isForeign: Bool = false) throws -> Judgement {
    let key = try Vectors.testKey(named: "did:web:song-buong.example#rfc8037")
    return try Judgement(
      CompactToken(signing: document, with: key).text, issuer: Vectors.bytes("heat/did.json"),
      status: nil, at: "2026-04-01T00:00:00Z", isForeign: isForeign)
  }

  struct Change: Sendable, CustomStringConvertible {
    let rule: String
    var of = "heat"
    let path: String
    /// Nil takes the member away.
    let value: JSONValue?
    /// Whether only we promise it.
    var isOurs = false

    init(
      _ rule: String, of: String = "heat", _ path: String, _ value: JSONValue?, ours: Bool = false
    ) {
      self.rule = rule
      self.of = of
      self.path = path
      self.value = value
      isOurs = ours
    }

    var description: String { "\(rule), \(path)" }
  }

  private static let subject = "credentialSubject"
  private static let claim = "credentialSubject/performanceClaim/0"

  static let changes = [
    Change("VC-CONTEXT-1", "@context/2", "https://example.com/context", ours: true),
    Change("VC-STATUS-1", "credentialStatus/id", nil, ours: true),
    Change("UNTP-PERIOD-1", "\(claim)/applicablePeriod/endDate", "2024-12-31"),
    Change("UNTP-CLAIM-1", "\(claim)/referenceStandard", nil, ours: true),
    Change("UNTP-CLAIM-2", "\(claim)/applicablePeriod", nil, ours: true),
    Change("UNTP-CLAIM-4", "\(claim)/claimedPerformance", []),
    Change("UNTP-CLAIM-4", "\(claim)/claimedPerformance/0/measure", nil),
    Change("UNTP-CLAIM-7", "\(claim)/claimDate", "2024-12-31", ours: true),
    Change("UNTP-UNIT-2", "\(claim)/claimedPerformance/0/measure/unit", "TNE", ours: true),
    Change("UNTP-PRODUCT-1", "\(subject)/productCategory", []),
    Change("UNTP-PRODUCT-2", "\(subject)/batchNumber", nil),
    Change("UNTP-PRODUCT-4", "\(subject)/expiryDate", "2020-01-01"),
    Change("UNTP-MASS-1", "\(subject)/materialProvenance/0/massFraction", .number(1)),
    Change("UNTP-LINK-1", "\(subject)/relatedDocument/0/digestMultibase", "zQm1", ours: true),
    Change("GS1-CHECK-1", "\(subject)/id", "https://id.example/01/09521234543214/10/X"),
    Change("GS1-CHECK-1", "\(subject)/id", "https://id.example/01/9521234543213/10/X"),
    Change(
      "UNTP-EVENT-1", of: "make-event", "\(subject)/0/eventDate", "2027-01-01T00:00:00Z",
      ours: true),
    Change("UNTP-EVENT-2", of: "make-event", "\(subject)/0/inputProduct", []),
    Change(
      "UNTP-EVENT-3", of: "make-event", "\(subject)/0/inputProduct/0/quantity", nil,
      ours: true),
  ]

  @Test(
    "Each rule refuses under its id; of others, what only we promise is a warning",
    arguments: changes)
  func rules(change: Change) throws {
    let sound = try Vectors.value("heat/\(change.of).untp.json")
    #expect(try Self.judge(sound).verdict != nil)
    let document = sound.changed(change.path.split(separator: "/")[...], change.value)
    let judgement = try Self.judge(document)
    #expect(judgement.codes == ["verify.rule"], "\(judgement.text)")
    #expect(judgement.text.contains("(\(change.rule))"), "\(judgement.text)")
    let foreign = try Self.judge(document, isForeign: true)
    #expect((foreign.verdict != nil) == change.isOurs, "\(foreign.text)")
    #expect(foreign.text.contains("(\(change.rule))"))
  }

  @Test("A number that is not written as RFC 8785 writes it", arguments: ["18.60", "1.86e1"])
  func number(written: String) throws {
    let judgement = try Self.withNumber(written, in: Vectors.value("heat/heat.untp.json"))
    #expect(judgement.codes == ["verify.rule"])
    #expect(judgement.text.contains("(JSON-NUMBER-1)"))
  }

  /// Such a number cannot be made by what only writes RFC 8785's.
  private static func withNumber(_ written: String, in document: JSONValue) throws -> Judgement {
    let key = try Vectors.testKey(named: "did:web:song-buong.example#rfc8037")
    let text = String(decoding: CanonicalJSON.bytes(of: document), as: UTF8.self)
    let token = CompactToken(signing: document, with: key)
    let header = Base64URL.text(of: token.header)
    let changed = text.replacing(#""value":18.6}"#, with: #""value":\#(written)}"#)
    try #require(changed != text)
    let signed = "\(header).\(Base64URL.text(of: Array(changed.utf8)))"
    let signature = Base64URL.text(of: key.signing.sign(Array(signed.utf8)))
    return try Judgement(
      Array("\(signed).\(signature)".utf8), issuer: Vectors.bytes("heat/did.json"), status: nil,
      at: "2026-04-01T00:00:00Z")
  }

  @Test(
    "Members that are missing, foreign or of another form",
    arguments: [
      ("name", nil, "'name' is missing"), ("name", .number(1), "'name' is no text"),
      ("issuer/name", nil, "'issuer/name' is missing"),
      ("credentialSubject/countryOfProduction/region", "x", "must not stand there"),
      ("credentialSubject/idGranularity", "heat", "is none of the words"),
      ("credentialSubject/id", "rebar", "is no address"),
      ("credentialSubject/productionDate", "13/3/2025", "is no date"),
      ("credentialSubject/materialProvenance/0/massFraction", .number(2), "outside"),
      ("credentialSubject/materialProvenance/0/massFraction", "1", "is no number"),
      ("credentialSubject/materialProvenance", "1", "is no list"),
      ("credentialSubject/dimensions", [], "is no object"),
      ("credentialStatus/statusListIndex", "7", "is no whole number"),
      ("validUntil", "2029", "'validUntil' is no date with time"),
      ("validFrom", nil, "'validFrom' is missing"), ("validFrom", "2026", "is no date with time"),
      ("credentialSubject/type", ["Thing"], "does not name the type"),
      ("credentialSubject/type", "Product", "does not name the type"),
      ("credentialSubject/dimensions/weight/type", ["Measure"], "must not stand there"),
      ("credentialSubject/idScheme/type", ["Scheme"], "does not name the type"),
      ("credentialSubject/producedAtFacility/registeredId", .number(1), "is no text"),
      ("credentialSubject/relatedParty/0/role", "maker", "is none of the words"),
      ("credentialSubject/characteristics", "x", "is no object"),
      (
        "credentialSubject/performanceClaim/0/claimedPerformance/0/score",
        ["code": "A", "rank": .number(ExactDecimal(coefficient: 15, exponent: -1))],
        "is no whole number"
      ),
      (
        "credentialSubject/performanceClaim/0/referenceStandard/0/type", ["Criterion"],
        "does not name the type"
      ),
      ("issuer/issuerAlsoKnownAs/0/type", [], "does not name the type"),
      ("@context/2", "https://www.w3.org/ns/credentials/v2", "names one thing twice"),
    ] as [(String, JSONValue?, String)])
  func schema(path: String, value: JSONValue?, words: String) throws {
    let document = try Vectors.value("heat/heat.untp.json")
      .changed(path.split(separator: "/")[...], value)
    let judgement = try Self.judge(document)
    // A third context is against a rule as well.
    #expect(judgement.codes.first == "verify.schema", "\(judgement.text)")
    #expect(Set(judgement.codes).isSubset(of: ["verify.schema", "verify.rule"]))
    #expect(judgement.withoutWayOut == [])
    #expect(judgement.text.contains(words), "\(judgement.text)")
  }

  @Test("Scopes that do not add up to their total")
  func sums() throws {
    var document = try Vectors.value("heat/facility.untp.json")
    #expect(try Self.judge(document).verdict != nil)
    let path = "credentialSubject/performanceClaim/0/claimedPerformance/0/measure/value"
    document = document.changed(path.split(separator: "/")[...], .number(1))
    #expect(try Self.judge(document).text.contains("(UNTP-SUM-1)"))
  }

  @Test("An end before the beginning")
  func dates() throws {
    let document = try Vectors.value("heat/heat.untp.json")
      .changed(["validUntil"[...]], "2026-03-01T00:00:00Z")
    let judgement = try Self.judge(document)
    #expect(judgement.codes == ["verify.expired", "verify.rule"])
    #expect(judgement.text.contains("(VC-DATE-1)"))
  }

  @Test("A verifier's statement of nothing")
  func nothing() throws {
    let key = "credentialSubject"
    let attestation: JSONValue = [
      "type": ["ConformityAttestation"], "id": "https://song-buong.example/a", "name": "Nothing",
      "assessorLevel": "self", "assessmentLevel": "scheme-self", "attestationType": "verification",
      "issuedToParty": ["id": "https://song-buong.example/b", "name": "B"],
      "referenceScheme": ["id": "https://song-buong.example/c", "name": "C"],
    ]
    let document = try Vectors.value("heat/heat.untp.json").changed([key[...]], attestation)
      .changed(["type"[...]], ["DigitalConformityCredential", "VerifiableCredential"])
    let judgement = try Self.judge(document)
    #expect(judgement.text.contains("(UNTP-DCC-1)"), "\(judgement.text)")
  }

  @Test("A file larger than any credential is refused before it is read")
  func large() throws {
    let folder = try TemporaryWorkspace()
    try folder.write([UInt8](repeating: 0x41, count: 8 << 20), to: "most")
    try folder.write([UInt8](repeating: 0x41, count: (8 << 20) + 1), to: "more")
    var found = Diagnostics()
    #expect(try CredentialFile(at: folder.path("most"), through: Inputs(), &found) != nil)
    #expect(found.isEmpty)
    #expect(try CredentialFile(at: folder.path("more"), through: Inputs(), &found) == nil)
    #expect(found.ordered.map(\.code.rawValue) == ["verify.too-large"])
  }

  @Test("A payload that is nested ten thousand deep is refused")
  func deep() throws {
    let key = try Vectors.testKey(named: "did:web:song-buong.example#rfc8037")
    let header = Base64URL.text(of: CompactToken(signing: [:], with: key).header)
    let text = String(repeating: #"{"a":"#, count: 10_000)
    let signed = "\(header).\(Base64URL.text(of: Array(text.utf8)))"
    let signature = Base64URL.text(of: key.signing.sign(Array(signed.utf8)))
    let judgement = try Judgement(
      Array("\(signed).\(signature)".utf8), issuer: Vectors.bytes("heat/did.json"), status: nil,
      at: "2026-04-01T00:00:00Z")
    #expect(judgement.codes == ["verify.form"])
    #expect(judgement.text.contains("64 levels"))
  }
}

extension JSONValue {
  /// The same with another value at a path, or without what stands there.
  func changed(_ path: ArraySlice<Substring>, _ value: JSONValue?) -> JSONValue {
    guard let name = path.first else { return value ?? self }
    let isLast = path.count == 1
    switch self {
    case .object(var members):
      let place = members.firstIndex { $0.name == name }
      if let place {
        members[place].value = members[place].value.changed(path.dropFirst(), value)
        if isLast, value == nil { members.remove(at: place) }
      } else if isLast, let value {
        members.append(.init(String(name), value))
      }
      return .object(members)
    case .array(var values):
      guard let place = Int(name) else { return self }
      if values.indices.contains(place) {
        values[place] = values[place].changed(path.dropFirst(), value)
      } else if isLast, let value {
        values.append(value)
      }
      return .array(values)
    default: return self
    }
  }
}
