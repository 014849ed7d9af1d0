import Banyan
import Glibc
import TestSupport
import Testing

@Suite("Key files")
struct KeyFileTests {
  private let folder: TemporaryWorkspace
  private let key: PrivateKey

  init() throws {
    folder = try TemporaryWorkspace()
    key = PrivateKey(
      new: .ed25519, named: try #require(KeyIdentifier("did:web:mill.example#key-1")))
  }

  /// A key file with this mode, and what is found when it is read.
  private func read(
    _ bytes: [UInt8], mode: Int32 = 0o600, passphrase: String? = nil
  ) throws -> (key: PrivateKey?, codes: [String]) {
    if try FileSystem.kind(of: folder.path("key.jwk")) != nil { try folder.remove("key.jwk") }
    try folder.write(bytes, to: "key.jwk")
    #expect(chmod(folder.path("key.jwk"), mode_t(mode)) == 0)
    return try read(folder.path("key.jwk"), passphrase: passphrase)
  }

  private func read(
    _ path: String, passphrase: String? = nil
  ) throws -> (key: PrivateKey?, codes: [String]) {
    var found = Diagnostics()
    let key = try KeyFile.privateKey(
      at: path, through: Inputs(), passphrase: { _ in passphrase.map { Array($0.utf8) } }, &found)
    return (key, found.ordered.map(\.code.rawValue))
  }

  @Test("A key that was written reads back, and nobody but its owner can read it")
  func written() throws {
    for curve in SignatureCurve.allCases {
      let name = try #require(KeyIdentifier("did:web:mill.example#\(curve)"))
      let key = PrivateKey(new: curve, named: name)
      let path = folder.path("\(curve).jwk")
      var found = Diagnostics()
      #expect(
        try KeyFile.create(key, under: nil, at: path, through: .unguarded, &found) && found.isEmpty)
      let again = try read(path)
      #expect(again.codes == [])
      #expect(again.key?.signing.secret == key.signing.secret)
      #expect(again.key?.identifier == name)
      // Never over a file that is there.
      #expect(try !KeyFile.create(key, under: nil, at: path, through: .unguarded, &found))
      #expect(found.ordered.map(\.code.rawValue) == ["key.exists"])
    }
  }

  @Test(
    "A key that others may read or write is refused",
    arguments: [0o640, 0o604, 0o620, 0o602, 0o644, 0o610, 0o601] as [Int32])
  func open(mode: Int32) throws {
    #expect(try read(key.json, mode: mode).codes == ["key.permissions"])
    #expect(try read(key.json, mode: 0o400).codes == [])
  }

  @Test("What holds no key is told as such, whoever may read it")
  func openToAll() throws {
    #expect(try read(Array(#"{"id":"did:web:a.example"}"#.utf8), mode: 0o644).codes == ["key.form"])
  }

  @Test("A link to a key is refused")
  func link() throws {
    _ = try read(key.json)
    try folder.link("link.jwk", to: "key.jwk")
    #expect(try read(folder.path("link.jwk")).codes == ["key.permissions"])
  }

  @Test("What stands in the place of a key is named, whoever may read it and by whatever link")
  func instead() throws {
    let document = try Vectors.bytes("heat/did.json")
    let published = CanonicalJSON.bytes(of: key.publicKey.named)
    for (bytes, note) in [(document, TextKey.noteKeyIsDocument), (published, .noteKeyIsPublic)] {
      try folder.write(bytes, to: "other.json")
      try folder.link("link-\(note.name)", to: "other.json")
      for name in ["other.json", "link-\(note.name)"] {
        var found = Diagnostics()
        _ = try KeyFile.privateKey(
          at: folder.path(name), through: Inputs(), passphrase: { _ in nil }, &found)
        #expect(found.ordered.map(\.code) == [.keyForm])
        #expect(found.ordered.flatMap(\.notes).map(\.phrase.key) == [note])
      }
    }
  }

  @Test(
    "What is no key of ours",
    arguments: [
      "", "{}", "not a key", "[1]",
      #"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#,
      // The halves of two keys.
      #"{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","#
        + #""x":"Xx4_L89E6RsyvDTzN9wuN3cDwgifPkXMgFJv_HMIxdk","kid":"did:web:a.example#k"}"#,
      // Without a name.
      #"{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","#
        + #""x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#,
      #"{"kty":"RSA","n":"AQ","e":"AQAB","d":"AQ","kid":"did:web:a.example#k"}"#,
    ])
  func form(text: String) throws {
    #expect(try read(Array(text.utf8)).codes == ["key.form"])
  }

  @Test("A key under a passphrase opens with it alone, and not when a byte of it is changed")
  func passphrase() throws {
    // Few rounds, so that a thousand openings take no time; the program's own are tried once.
    let sealed = EncryptedKey.seal(key, under: Array("sông Buông".utf8), rounds: 1_000)
    #expect(try read(sealed, passphrase: "sông Buông").key?.signing.secret == key.signing.secret)
    #expect(try read(sealed, passphrase: "sông Buong").codes == ["key.passphrase"])
    #expect(throws: KeyFile.NoPassphrase.self) { try read(sealed) }
    for place in stride(from: 0, to: sealed.count, by: 7) {
      var changed = sealed
      changed[place] ^= 1
      let result = try read(changed, passphrase: "sông Buông")
      #expect(result.key == nil, "\(place)")
      #expect(["key.form", "key.passphrase"].contains(result.codes.first), "\(place)")
    }
    let own = EncryptedKey.seal(key, under: Array("x".utf8))
    #expect(try read(own, passphrase: "x").key?.signing.secret == key.signing.secret)
    #expect(EncryptedKey.rounds == 300_000)
  }

  @Test("A DID document is of one issuer, and each of its keys has a name of its own")
  func document() throws {
    func named(_ name: String) throws -> (file: String, key: PublicKey) {
      let name = try #require(KeyIdentifier(name))
      return ("\(name.name).jwk", PrivateKey(new: .p256, named: name).publicKey)
    }
    func codes(_ names: [String]) throws -> [String] {
      var found = Diagnostics()
      let document = DIDDocument.document(of: try names.map(named), &found)
      #expect((document == nil) == found.hasErrors)
      return found.ordered.map(\.code.rawValue)
    }
    #expect(try codes(["did:web:a.example#one", "did:web:a.example#two"]) == [])
    #expect(try codes(["did:web:a.example#one", "did:web:b.example#two"]) == ["key.issuer"])
    #expect(try codes(["did:web:a.example#one", "did:web:a.example#one"]) == ["key.repeated"])
  }

  @Test("The document of a did:web has its place on the server")
  func places() throws {
    for (name, path) in [
      ("did:web:a.example", "/.well-known/did.json"), ("did:web:a.example:x", "/x/did.json"),
      ("did:web:a.example%3A8443:x:y", "/x/y/did.json"),
    ] { #expect(WebIdentifier(name)?.path == path) }
    for name in [
      "did:web:", "did:key:z6Mk", "did:web:a.example:", "did:web:a..example", "did:web:a.example/x",
      "did:web:-a.example", "did:web:a.example:8443#x", "https://a.example", "did:web:a.example%3A",
      "did:web:mỏ.example", "did:web:a.example:..:x", "did:web:a.example:.",
    ] { #expect(WebIdentifier(name) == nil, "\(name)") }
  }
}
