import Banyan
import TestSupport
import Testing

/// Each reason for which a signed credential is refused before its content is read, in more than one shape;
/// all are signed by the issuer's own key, so that nothing else is wrong.
@Suite("Rows of verifying")
struct RowTests {
  private static let issuer = "did:web:song-buong.example"
  private static let kid = "\(issuer)#rfc8037"
  private static let moment = "2026-04-01T00:00:00Z"

  private static func token(
    _ payload: [UInt8], header: JSONValue? = nil, key: PrivateKey? = nil
  ) throws -> [UInt8] {
    let key = try key ?? Vectors.testKey(named: kid)
    let header = header ?? ["alg": "EdDSA", "cty": "vc", "kid": .text(kid), "typ": "vc+jwt"]
    let head = Base64URL.text(of: CanonicalJSON.bytes(of: header))
    let signed = Array("\(head).\(Base64URL.text(of: payload))".utf8)
    return signed + ".\(Base64URL.text(of: key.signing.sign(signed)))".utf8
  }

  private static func heat() throws -> [UInt8] {
    CanonicalJSON.bytes(of: try Vectors.value("heat/heat.untp.json"))
  }

  private static func judge(
    _ token: [UInt8], issuer: JSONValue? = nil, status: [UInt8]? = nil
  ) throws -> Judgement {
    let document = try issuer ?? Vectors.value("heat/did.json")
    return try Judgement(
      token, issuer: CanonicalJSON.bytes(of: document), status: status, at: moment)
  }

  // MARK: Row 1

  @Test(
    "What is no JSON that everybody reads alike",
    arguments: [
      "[]", "null", "", "\"text\"", "{", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}",
      "{\"a\":{\"b\":1,\"b\":1}}", "{\"a\":\"\\ud800\"}", "{\"a\":01}", "{\"a\":NaN}", "{\"a\":1}x",
      "\u{FEFF}{\"a\":1}",
    ])
  func payload(text: String) throws {
    let judgement = try Self.judge(Self.token(Array(text.utf8)))
    #expect(judgement.codes == ["verify.form"], "\(judgement.text)")
  }

  @Test("What is no UTF-8, in payload and header")
  func encoding() throws {
    let broken = Array("{\"name\":\"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8)
    #expect(try Self.judge(Self.token(broken)).codes == ["verify.form"])
    let head = Base64URL.text(of: broken)
    let token = Array("\(head).\(Base64URL.text(of: try Self.heat())).AA".utf8)
    #expect(try Self.judge(token).codes == ["verify.form"])
  }

  @Test("64 levels are read, and 65 are not")
  func depth() throws {
    for (levels, codes) in [(64, ["verify.issuer"]), (65, ["verify.form"])] {
      let text =
        String(repeating: "{\"a\":", count: levels - 1) + "{}"
        + String(repeating: "}", count: levels - 1)
      #expect(try Self.judge(Self.token(Array(text.utf8))).codes == codes)
    }
  }

  @Test(
    "A token with anything before, behind or within it",
    arguments: ["=", "\n", " ", ".", ".AA", "\u{E9}", "\0"])
  func beside(extra: String) throws {
    let token = try Self.token(Self.heat())
    for changed in [token + extra.utf8, Array(extra.utf8) + token] {
      #expect(try Self.judge(changed).codes == ["verify.form"], "\(extra)")
    }
  }

  @Test("An envelope that is not the one we write")
  func envelope() throws {
    let own = String(decoding: try Vectors.bytes("heat/heat.enveloped.json"), as: UTF8.self)
    let changes: [(String, String)] = [
      ("{\"@context\"", "{ \"@context\""), ("\"type\":\"E", "\"x\":1,\"type\":\"E"),
      ("vc+jwt,", "vc+ld+jwt,"),
      ("\"EnvelopedVerifiableCredential\"", "[\"EnvelopedVerifiableCredential\"]"),
      ("/v2\"", "/v1\""),
    ]
    for (old, new) in changes {
      let changed = own.replacing(old, with: new)
      #expect(changed != own)
      #expect(try Self.judge(Array(changed.utf8)).codes == ["verify.form"], "\(new)")
    }
  }

  // MARK: Row 2

  @Test(
    "Algorithms that are none of the three",
    arguments: [
      "none", "HS256", "HS512", "RS256", "PS256", "ES384", "ES512", "ES256K", "Ed448", "eddsa", "",
    ] as [JSONValue] + [.null, .number(1), ["EdDSA"]])
  func algorithm(name: JSONValue) throws {
    let token = try Self.token(
      Self.heat(), header: ["alg": name, "cty": "vc", "kid": .text(Self.kid), "typ": "vc+jwt"])
    #expect(try Self.judge(token).codes == ["verify.algorithm"])
  }

  @Test(
    "Members of a header that bring a key, change the meaning or are unknown",
    arguments: [
      "jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256", "crit", "b64", "zip", "nonce", "Kid",
    ])
  func member(name: String) throws {
    let token = try Self.token(
      Self.heat(),
      header: .object([
        .init("alg", "EdDSA"), .init("cty", "vc"), .init("kid", .text(Self.kid)),
        .init("typ", "vc+jwt"), .init(name, "x"),
      ]))
    #expect(try Self.judge(token).codes == ["verify.header"])
  }

  @Test(
    "Types that are another's",
    arguments: ["typ", "cty"], ["JWT", "vc+ld+jwt", "VC", "application/vc+jwt", "", nil])
  func type(name: String, value: String?) throws {
    var header: [String: JSONValue] = [
      "alg": "EdDSA", "cty": "vc", "kid": .text(Self.kid), "typ": "vc+jwt",
    ]
    header[name] = value.map { .text($0) }
    let members = header.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value) }
    let token = try Self.token(Self.heat(), header: .object(members))
    #expect(try Self.judge(token).codes == ["verify.header"])
  }

  // MARK: Row 3

  @Test(
    "Names of keys that name none of the document",
    arguments: [
      "", "#rfc8037", "rfc8037", issuer, "\(issuer)#", "\(issuer)#other", "\(issuer)#RFC8037",
      "\(issuer)/p#rfc8037", "\(issuer)?x=1#rfc8037", "\(issuer)#rfc8037#rfc8037",
      " \(issuer)#rfc8037", "\(issuer)#rfc8037 ", "DID:web:song-buong.example#rfc8037",
      "did:web:SONG-BUONG.example#rfc8037", "did:web:other.example#rfc8037",
      "https://song-buong.example#rfc8037",
    ])
  func keyName(name: String) throws {
    let token = try Self.token(
      Self.heat(),
      header: ["alg": "EdDSA", "cty": "vc", "kid": .text(name), "typ": "vc+jwt"])
    #expect(try Self.judge(token).codes == ["verify.key"])
  }

  private static let method = "verificationMethod/0"

  @Test(
    "DID documents that do not let the key speak",
    arguments: [
      ("id", "did:web:other.example"), ("verificationMethod", []), ("assertionMethod", []),
      ("assertionMethod/0", .text("\(issuer)#other")),
      ("\(method)/controller", "did:web:other.example"),
      ("\(method)/controller", nil), ("\(method)/type", "Multikey"),
      ("\(method)/publicKeyJwk", nil),
      // The private key of RFC 8037, A.1, which everybody has.
      ("\(method)/publicKeyJwk/d", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"),
      ("\(method)/publicKeyJwk/d", ""), ("\(method)/publicKeyJwk/use", "enc"),
      ("\(method)/publicKeyJwk/alg", "ES256"), ("\(method)/publicKeyJwk/crv", "X25519"),
      ("\(method)/publicKeyJwk/kty", "EC"), ("\(method)/publicKeyJwk/x", "11qYAYKxCrfVS"),
      ("\(method)/id", .text("\(issuer)#other")),
    ] as [(String, JSONValue?)])
  func document(path: String, value: JSONValue?) throws {
    let document = try Vectors.value("heat/did.json")
      .changed(path.split(separator: "/")[...], value)
    let judgement = try Self.judge(Self.token(Self.heat()), issuer: document)
    #expect(judgement.codes == ["verify.key"], "\(judgement.text)")
  }

  @Test("A DID document that lists the key twice, or is none")
  func twice() throws {
    let own = try Vectors.value("heat/did.json")
    let method = try Vectors.node("heat/did.json")["verificationMethod"]?.items.first
    let doubled = own.changed(
      ["verificationMethod", "1"], try #require(method.flatMap { JSONValue($0) }))
    #expect(try Self.judge(Self.token(Self.heat()), issuer: doubled).codes == ["verify.key"])
    #expect(try Self.judge(Self.token(Self.heat()), issuer: []).codes == ["verify.key"])
    let judgement = try Judgement(
      Self.token(Self.heat()), issuer: Array("no JSON".utf8), status: nil, at: Self.moment)
    #expect(judgement.codes == ["verify.key"])
  }

  // MARK: Row 4

  @Test("A key of another firm under this one's name, and a signature of other length")
  func swapped() throws {
    let name = try #require(KeyIdentifier(Self.kid))
    let other = PrivateKey(new: .ed25519, named: name)
    let token = try Self.token(Self.heat(), key: other)
    #expect(try Self.judge(token).codes == ["verify.signature"])
    let own = try Self.token(Self.heat())
    #expect(try Self.judge(own).verdict != nil)
    // Its last 86 signs are the 64 bytes of the signature.
    let short = own.dropLast(86) + Base64URL.text(of: [UInt8](repeating: 0, count: 63)).utf8
    #expect(try Self.judge(Array(short)).codes == ["verify.signature"])
  }

  /// The key of RFC 7515, A.3. Its curve has the order n (SEC 2, section 2.4.2); of a signature (r, s) the
  /// pair (r, n - s) holds as well, and nothing in RFC 7518 refuses one of them: what is signed is the same.
  @Test("ES256 holds with s and with n - s, and with neither of them out of range")
  func highS() throws {
    let vector = try #require(
      try Vectors.node("jose/jws-vectors.json").items.first { $0["jwk"]?["crv"]?.text == "P-256" })
    let jwk = try #require(vector["jwk"])
    let point = try #require(PublicKey(jwk)).verification
    let secret = try #require(jwk["d"]?.text.flatMap(Base64URL.bytes(of:)))
    let name = try #require(KeyIdentifier("\(Self.issuer)#p256"))
    let key = PrivateKey(
      try #require(SigningKey(.p256, secret: secret, public: point.bytes)), named: name)
    let document = DIDDocument.document(of: [key.publicKey], issuer: Self.issuer)
    let header: JSONValue = [
      "alg": "ES256", "cty": "vc", "kid": .text(name.description), "typ": "vc+jwt",
    ]
    let token = try Self.token(Self.heat(), header: header, key: key)
    #expect(try Self.judge(token, issuer: document).verdict != nil)
    let parts = try #require(CompactToken(token))
    let (r, s) = (Array(parts.signature[..<32]), Array(parts.signature[32...]))
    let order: [UInt8] =
      [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 8)
      + [
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25,
        0x51,
      ]
    func with(_ signature: [UInt8]) -> [UInt8] {
      parts.signed + ".\(Base64URL.text(of: signature))".utf8
    }
    let mirrored = Self.difference(order, s)
    #expect(try Self.judge(with(r + mirrored), issuer: document).verdict != nil)
    let zero = [UInt8](repeating: 0, count: 32)
    for wrong in [r + zero, zero + s, r + order, order + s, s + r, r, r + s + [0]] {
      #expect(try Self.judge(with(wrong), issuer: document).codes == ["verify.signature"])
    }
    let other = try Self.token(Self.heat(), header: header.changed(["alg"], "EdDSA"), key: key)
    #expect(try Self.judge(other, issuer: document).codes == ["verify.key"])
  }

  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var result = left
    var borrow = 0
    for place in result.indices.reversed() {
      let digit = Int(left[place]) - Int(right[place]) - borrow
      borrow = digit < 0 ? 1 : 0
      result[place] = UInt8(truncatingIfNeeded: digit)
    }
    return result
  }

  // MARK: Row 5

  @Test(
    "An issuer who did not sign",
    arguments: [
      ("issuer/id", "did:web:other.example"), ("issuer", "did:web:other.example"),
      ("issuer", nil), ("issuer/id", nil), ("iss", "did:web:other.example"), ("iss", .null),
      ("vc", [:]),
    ] as [(String, JSONValue?)])
  func foreignIssuer(path: String, value: JSONValue?) throws {
    let document = try Vectors.value("heat/heat.untp.json")
      .changed(path.split(separator: "/")[...], value)
    let judgement = try Self.judge(Self.token(CanonicalJSON.bytes(of: document)))
    #expect(judgement.codes == ["verify.issuer"], "\(judgement.text)")
  }

  @Test("A header may name the issuer, and no other")
  func namedInHeader() throws {
    for (name, codes) in [(Self.issuer, []), ("did:web:other.example", ["verify.issuer"])] {
      let token = try Self.token(
        Self.heat(),
        header: [
          "alg": "EdDSA", "cty": "vc", "iss": .text(name), "kid": .text(Self.kid), "typ": "vc+jwt",
        ])
      #expect(try Self.judge(token).codes == codes)
    }
  }

  // MARK: Row 7

  private static func list(
    _ changes: [(String, JSONValue?)], header: JSONValue? = nil, key: PrivateKey? = nil
  ) throws -> [UInt8] {
    var document = try Vectors.value("heat/status-list.json")
    for (path, value) in changes {
      document = document.changed(path.split(separator: "/")[...], value)
    }
    return try token(CanonicalJSON.bytes(of: document), header: header, key: key)
  }

  @Test(
    "A status list that says nothing of this credential",
    arguments: [
      ("id", "https://song-buong.example/status/2", "verify.status-foreign"),
      ("credentialSubject/statusPurpose", "suspension", "verify.status-foreign"),
      ("issuer/id", "did:web:other.example", "verify.status-foreign"),
      ("type", ["VerifiableCredential"], "verify.status-unknown"),
      ("credentialSubject/type", "StatusList2021", "verify.status-unknown"),
      ("validUntil", "2026-03-31T23:59:59Z", "verify.status-unknown"),
      ("validUntil", nil, "verify.status-unknown"),
      ("validFrom", "2026-04-01T00:00:01Z", "verify.status-unknown"),
      ("validFrom", "yesterday", "verify.status-unknown"),
      ("credentialSubject/encodedList", nil, "verify.status-unknown"),
      ("credentialSubject/encodedList", "zH4sIAAAA", "verify.status-unknown"),
      ("credentialSubject/encodedList", "u", "verify.status-unknown"),
      ("credentialSubject/encodedList", "uAAAA", "verify.status-unknown"),
    ] as [(String, JSONValue?, String)])
  func status(path: String, value: JSONValue?, code: String) throws {
    let sound = try Self.judge(Self.token(Self.heat()), status: Self.list([]))
    #expect(sound.verdict != nil, "\(sound.text)")
    let judgement = try Self.judge(
      Self.token(Self.heat()), status: Self.list([(path, value)]))
    #expect(judgement.codes == [code], "\(judgement.text)")
  }

  @Test(
    "Lists that are too short, too long or not whole",
    arguments: [
      (16_384, 0, true), (16_383, 0, false), (128, 0, false), (16 << 20, 0, true),
      ((16 << 20) + 1, 0, false), (200 << 20, 0, false), (16_384, 3, false),
    ])
  func size(bytes: Int, cut: Int, isGood: Bool) throws {
    let packed = Gzip.packed([UInt8](repeating: 0, count: bytes)).dropLast(cut)
    let encoded = JSONValue.text("u" + Base64URL.text(of: Array(packed)))
    let judgement = try Self.judge(
      Self.token(Self.heat()), status: Self.list([("credentialSubject/encodedList", encoded)]))
    #expect(judgement.codes == (isGood ? [] : ["verify.status-unknown"]), "\(judgement.text)")
  }

  @Test(
    "The place in the list",
    arguments: [
      (41, []), (42, ["verify.revoked"]), (43, []), (131_071, []),
      (131_072, ["verify.status-unknown"]), (1 << 40, ["verify.status-unknown"]),
    ] as [(Int, [String])])
  func place(index: Int, codes: [String]) throws {
    let address = "https://song-buong.example/status/1"
    let document = try Vectors.value("heat/heat.untp.json")
      .changed(["credentialStatus", "statusListIndex"], .number(ExactDecimal(index)))
      .changed(["credentialStatus", "id"], .text("\(address)#\(index)"))
    let judgement = try Self.judge(
      Self.token(CanonicalJSON.bytes(of: document)), status: Self.list([]))
    #expect(judgement.codes == codes, "\(judgement.text)")
  }

  @Test("A list that nobody signed, that another signed, and a passport in its place")
  func unsigned() throws {
    let token = try Self.token(Self.heat())
    func code(_ list: [UInt8]) throws -> [String] { try Self.judge(token, status: list).codes }
    let bare = CanonicalJSON.bytes(of: try Vectors.value("heat/status-list.json"))
    #expect(try code(bare) == ["verify.status-unknown"])
    #expect(try code([]) == ["verify.status-unknown"])
    let other = PrivateKey(
      new: .ed25519, named: try #require(KeyIdentifier("did:web:other.example#key-1")))
    let foreign = try Self.list(
      [("issuer/id", "did:web:other.example")],
      header: [
        "alg": "EdDSA", "cty": "vc", "kid": "did:web:other.example#key-1", "typ": "vc+jwt",
      ], key: other)
    #expect(try code(foreign) == ["verify.status-foreign"])
    let swapped = PrivateKey(new: .ed25519, named: try #require(KeyIdentifier(Self.kid)))
    #expect(try code(Self.list([], key: swapped)) == ["verify.status-unknown"])
    #expect(try code(token) == ["verify.status-unknown"])
  }

  // MARK: Row 8

  @Test(
    "Versions and kinds that are not known",
    arguments: [
      ("@context/1", "https://vocabulary.uncefact.org/untp/0.8.0/context/"),
      ("@context/1", "https://test.uncefact.org/vocabulary/untp/dpp/0.6.1/"),
      ("@context/1", .null), ("@context", []), ("@context", nil),
      ("@context/0", "https://www.w3.org/2018/credentials/v1"),
      ("type", ["ConformityScheme", "VerifiableCredential"]), ("type", ["VerifiableCredential"]),
      ("type", ["DigitalProductPassport", "DigitalFacilityRecord", "VerifiableCredential"]),
      ("type", "DigitalProductPassport"), ("type", nil),
    ] as [(String, JSONValue?)])
  func version(path: String, value: JSONValue?) throws {
    let document = try Vectors.value("heat/heat.untp.json")
      .changed(path.split(separator: "/")[...], value)
    let judgement = try Self.judge(Self.token(CanonicalJSON.bytes(of: document)))
    #expect(judgement.codes == ["verify.version"], "\(judgement.text)")
  }

  /// Of everybody else's documents some end never: 9999 is the last year that RFC 3339 can write.
  @Test("An end in the year 9999 is an end")
  func endless() throws {
    let document = try Vectors.value("heat/heat.untp.json")
      .changed(["validUntil"], "9999-12-31T23:59:59Z")
    #expect(try Self.judge(Self.token(CanonicalJSON.bytes(of: document))).verdict != nil)
  }

  @Test("Dates, status and content are all told, and nothing before them hides the rest")
  func together() throws {
    let document = try Vectors.value("heat/heat.untp.json")
      .changed(["validUntil"], "2026-03-15T00:00:00Z")
      .changed(["credentialStatus", "statusListIndex"], .number(42))
      .changed(["credentialSubject", "idGranularity"], "heat")
      .changed(["credentialSubject", "countryOfProduction", "countryCode"], "ZZ")
    let judgement = try Self.judge(
      Self.token(CanonicalJSON.bytes(of: document)), status: Self.list([]))
    #expect(
      Set(judgement.codes) == ["verify.expired", "verify.revoked", "verify.schema", "verify.rule"])
  }
}
