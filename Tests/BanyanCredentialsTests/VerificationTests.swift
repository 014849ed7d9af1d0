import Banyan
import Testing

@Suite("Forty tokens, each with its verdict")
struct VerdictVectorTests {
  /// Bytes of a member: a token as it is, a document as JSON.
  private func bytes(_ node: DocumentNode?) throws -> [UInt8]? {
    guard let node else { return nil }
    if let text = node.quoted { return Array(text.utf8) }
    if node.isEmpty { return nil }
    return CanonicalJSON.bytes(of: try #require(JSONValue(node)))
  }

  @Test("Every token is accepted or refused as it should be, and refused by the row that is meant")
  func verdicts() throws {
    let all = try Vectors.node("credentials.json")
    let vectors = try #require(all["vectors"]?.items)
    #expect(vectors.count == 40)
    for vector in vectors {
      let name = try #require(vector["name"]?.text)
      func own(_ member: String) -> DocumentNode? { vector[member] ?? all[member] }
      let token = try bytes(vector["token"])
      let did = try bytes(own("did"))
      let judgement = try Judgement(
        #require(token), issuer: #require(did),
        status: bytes(own("status")), at: #require(own("at")?.text))
      let isAccepted = judgement.verdict != nil
      #expect(isAccepted == (vector["verdict"]?.text == "accept"), "\(name): \(judgement.text)")
      #expect(judgement.codes.isEmpty == isAccepted, "\(name)")
      #expect(judgement.withoutWayOut == [], "\(name)")
      if let step = vector["step"]?.text.flatMap({ Int($0) }), let code = judgement.codes.first {
        #expect(Self.rows[code] == step, "\(name): \(judgement.text)")
      }
    }
  }

  static let rows = [
    "verify.too-large": 1, "verify.form": 1, "verify.algorithm": 2, "verify.header": 2,
    "verify.key": 3, "verify.signature": 4, "verify.issuer": 5, "verify.not-yet": 6,
    "verify.expired": 6, "verify.status-unknown": 7, "verify.status-foreign": 7,
    "verify.revoked": 7, "verify.version": 8, "verify.schema": 8, "verify.rule": 8,
  ]
}

@Suite("The passport of a heat")
struct HeatTests {
  private static let moment = "2026-04-01T00:00:00Z"

  private func judge(
    _ token: [UInt8], status: [UInt8]? = nil, at moment: String = moment
  ) throws -> Judgement {
    try Judgement(token, issuer: Vectors.bytes("heat/did.json"), status: status, at: moment)
  }

  @Test(
    "Passport, event and facility record are accepted, bare and enveloped",
    arguments: [
      "heat.untp.vc.jwt", "heat.enveloped.json", "make-event.untp.vc.jwt",
      "facility.untp.vc.jwt",
    ])
  func accepted(name: String) throws {
    let judgement = try judge(
      Vectors.bytes("heat/\(name)"), status: Vectors.bytes("heat/status-list.vc.jwt"))
    let verdict = try #require(judgement.verdict, "\(judgement.text)")
    #expect(verdict.issuer == "did:web:song-buong.example")
    #expect("\(verdict.key)" == "did:web:song-buong.example#rfc8037")
    #expect(verdict.status == .valid(asOf: try #require(Instant(rfc3339: "2026-03-02T00:00:00Z"))))
  }

  @Test("Any one byte changed, at every place, is refused")
  func everyByte() throws {
    let token = try Vectors.bytes("heat/heat.untp.vc.jwt")
    var accepted: [Int] = []
    for place in token.indices {
      var changed = token
      changed[place] ^= 1
      if try judge(changed).verdict != nil { accepted.append(place) }
    }
    #expect(token.count == 9472)
    #expect(accepted == [])
  }

  @Test("Ten thousand changes at random are refused")
  func atRandom() throws {
    let tokens = try ["make-event.untp.vc.jwt", "facility.untp.vc.jwt", "heat.enveloped.json"]
      .map { try Vectors.bytes("heat/\($0)") }
    var generator = Seeded(state: 20_260_401)
    for round in 0..<10_000 {
      let token = tokens[round % tokens.count]
      var changed = token
      let place = Int.random(in: token.indices, using: &generator)
      switch round % 4 {
      case 0: changed[place] = UInt8.random(in: .min ... .max, using: &generator)
      case 1: changed.remove(at: place)
      case 2: changed.insert(UInt8.random(in: .min ... .max, using: &generator), at: place)
      default:
        changed.swapAt(place, Int.random(in: token.indices, using: &generator))
      }
      if changed == token { continue }
      #expect(try judge(changed).verdict == nil, "round \(round), place \(place)")
    }
  }

  /// The same rounds each time (Steele, Lea and Flood, SplitMix64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test("The restricted document is the one that the passport speaks of, to the byte")
  func restricted() throws {
    let passport = try #require(judge(Vectors.bytes("heat/heat.untp.vc.jwt")).document)
    func findings(_ bytes: [UInt8]) -> [String] {
      var found = Diagnostics()
      CredentialVerification.expectDigest(
        of: CredentialFile(name: "restricted.json", bytes: bytes), in: passport, called: "passport",
        &found)
      return found.ordered.map(\.code.rawValue)
    }
    var document = try Vectors.bytes("heat/restricted.json")
    #expect(findings(document) == [])
    document[100] ^= 1
    #expect(findings(document) == ["verify.digest"])
  }

  @Test("The status list of the example: bit 42 alone is set")
  func list() throws {
    let credential = try Vectors.node("heat/status-list.json")
    let encoded = try #require(credential["credentialSubject"]?["encodedList"]?.text)
    let list = try #require(StatusList(encoded: encoded))
    #expect(list.count == 131_072)
    #expect((0..<list.count).filter { list[$0] == true } == [42])
    #expect(list[131_072] == nil)
    let own = StatusList(revoked: [42])
    #expect(own == list)
    #expect(StatusList(encoded: own.encoded) == list)
    #expect(StatusList(atLeast: 131_073).count == 262_144)
  }
}
