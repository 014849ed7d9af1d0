import Banyan
import Foundation
import Testing

/// The steel mill of examples/, its heat signed, published and revoked by the built program.
@Suite("Passports, signed and published")
struct PublishingTests {
  /// The key that RFC 8037 publishes in appendix A: it protects nothing.
  private static let publishedKey = """
    {"crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",\
    "kid":"did:web:song-buong.example#rfc8037","kty":"OKP",\
    "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
    """
  private static let heat = "--product rebar --batch H250312-04"

  private func mill() throws -> Program {
    let program = try Program()
    try expect(program, "cp -r $PACKAGE/examples/steel-mill mill", 0)
    try Data(Self.publishedKey.utf8).write(to: program.folder.appending(path: "key.jwk"))
    try expect(program, "chmod 600 key.jwk && banyan keys did key.jwk --output did.json", 0)
    return program
  }

  @discardableResult
  private func expect(_ program: Program, _ line: String, _ code: Int32) throws -> Program.Ending {
    let ending = try program.run(line)
    #expect(ending.code == code, "\(line): \(ending.complaint.suffix(600))")
    return ending
  }

  /// 128 bits as the register keeps them.
  private static let salt = "AAECAwQFBgcICQoLDA0ODw"

  private func write(_ register: String, _ program: Program) throws {
    try Data(register.utf8).write(to: program.folder.appending(path: "mill/passports.csv"))
  }

  /// A heat of rebar worked out and signed by another program (Python: rfc8785 0.1.4, cryptography 50),
  /// with the same places in the list and the same salt: the same token, envelope and hidden document.
  @Test(
    "The same claims, identifiers and dates give the token of the worked example, byte for byte")
  func token() throws {
    let program = try mill()
    defer { program.remove() }
    try write(
      """
      credential,product,batch,kind,index,salt,issued,revoked,because
      dpp-H250312-04,rebar,H250312-04,untp,7,AAECAwQFBgcICQoLDA0ODw,2026-03-02,,

      """, program)
    let sums = [
      ("--sign key.jwk", "d718cf261a1801b6525e489b0d6a7222332a05de5d5ce1a081cc93943e124d2a"),
      (
        "--sign key.jwk --envelope",
        "fa155efd40474cc35b3e3dba7275ca164e66e1e684ffb40bee3c9b4964f4a113"
      ),
      ("--view restricted", "bfb43fcd483a6ef34dff7d58f18d35490e721fe724e6c79af0f4095bebb33b93"),
    ]
    for (options, sum) in sums {
      let ending = try expect(
        program, "banyan passport mill \(Self.heat) \(options) --quiet | sha256sum", 0)
      #expect(ending.output.hasPrefix(sum), "\(options)")
    }
  }

  @Test("A published folder verifies from a clean one, and holds no key, no salt and no register")
  func published() throws {
    let program = try mill()
    defer { program.remove() }
    let publish =
      "banyan passport publish mill --sign key.jwk --output site --at 2026-04-01 --quiet"
    try expect(program, "\(publish) --restricted hidden", 0)
    try expect(program, "mkdir clean && cp -r site clean/", 0)
    for name in ["dpp-H250312-04", "dte-H250312-04", "dfr-mill-2025"] {
      try expect(
        program,
        "cd clean && banyan verify site/credentials/\(name).jwt --issuer site/.well-known/did.json "
          + "--status site/status/1 --at 2026-04-02",
        0)
      try expect(
        program,
        "banyan verify site/credentials/\(name).jwt --issuer did.json --no-status --workspace mill",
        0)
    }
    try expect(
      program,
      "banyan verify hidden/H250312-04.json --against site/credentials/dpp-H250312-04.jwt "
        + "--issuer did.json --no-status",
      0)
    let register = try String(
      contentsOf: program.folder.appending(path: "mill/passports.csv"), encoding: .utf8)
    let salt = register.split(separator: "\n")[1].split(separator: ",")[5]
    #expect(salt.count == 22)
    try expect(program, "grep -r -e '\(salt)' -e nWGxne site", 1)
    // The same folder and the same moment give the same bytes.
    try expect(program, "cp -r site before && \(publish) && diff -r before site", 0)
    let files = try expect(program, "cd site && find . -type f | sort | tr '\\n' ' '", 0)
    #expect(
      files.output
        == "./.types ./.well-known/did.json ./credentials/dfr-mill-2025.jwt "
        + "./credentials/dpp-H250312-04.jwt ./credentials/dte-H250312-04.jwt "
        + "./links/H250312-04.json ./p/H250312-04.html ./p/H250312-04.png ./registration.csv "
        + "./status/1 ./v1/dpps-full/H250312-04 ./v1/dpps/H250312-04 "
        + "./v1/registerDPP/H250312-04.json ")
  }

  @Test(
    "What is revoked is refused from the next list on, and signed again only under another name")
  func revoked() throws {
    let program = try mill()
    defer { program.remove() }
    let sign = "banyan passport mill \(Self.heat) --sign key.jwk --quiet"
    let publish = "banyan passport publish mill --sign key.jwk --output site --quiet"
    let revoke = "banyan passport revoke mill \(Self.heat) --quiet"
    try expect(program, "\(revoke) --because early", 1)
    try expect(program, "\(sign) --output heat.jwt", 0)
    try expect(program, "\(sign) --output heat.jwt", 0)
    try expect(program, "\(sign) --format untp-event --output event.jwt", 0)
    try expect(program, revoke, 2)
    try expect(program, "\(revoke) --because 'wrong, grade'", 0)
    try expect(program, "\(revoke) --because again", 1)
    let refused = try expect(program, sign, 1)
    #expect(refused.complaint.contains("passport.revoked"))
    #expect(refused.output.isEmpty)
    try expect(program, publish, 0)
    try expect(program, "ls site/credentials/dpp-H250312-04.jwt", 2)
    let late = try expect(
      program, "banyan verify heat.jwt --issuer did.json --status site/status/1", 1)
    #expect(late.complaint.contains("verify.revoked"))
    try expect(program, "grep -q '\"dppStatus\": \"invalid\"' site/v1/dpps/H250312-04", 0)
    // Nothing that is published leads to what is gone.
    try expect(
      program, "grep -rlE 'd(pp|te)-H250312-04' site/links site/p site/registration.csv", 1)
    try expect(program, "grep -q dfr-mill-2025.jwt site/links/H250312-04.json", 0)
    try expect(
      program, "banyan passport mill \(Self.heat) --format viet-nam | grep -e duongDan", 1)
    try expect(program, "\(revoke) --because new --replace", 0)
    try expect(program, publish, 0)
    for file in ["site/links/H250312-04.json", "site/p/H250312-04.html"] {
      try expect(program, "grep -q 'dpp-H250312-04~2.jwt' \(file)", 0)
    }
    try expect(program, "grep -q 'dte-H250312-04~2.jwt' site/links/H250312-04.json", 0)
    try expect(
      program,
      "banyan passport mill \(Self.heat) --format viet-nam | grep -q 'dte-H250312-04~2.jwt'", 0)
    try expect(
      program,
      "banyan verify 'site/credentials/dpp-H250312-04~2.jwt' --issuer did.json "
        + "--status site/status/1",
      0)
  }

  private struct Told: Decodable {
    struct Finding: Decodable { let code: String }
    let diagnostics: [Finding]
  }

  @Test("A figure that is another today is named, with both")
  func changed() throws {
    let program = try mill()
    defer { program.remove() }
    try expect(
      program, "banyan passport mill \(Self.heat) --sign key.jwk --output heat.jwt --quiet", 0)
    try expect(program, "sed -i 's/212.533,7/222.533,7/' mill/activity/khi-dot.csv", 0)
    let ending = try expect(
      program, "banyan verify heat.jwt --issuer did.json --no-status --workspace mill", 1)
    #expect(ending.complaint.contains("verify.figure"))
    #expect(ending.complaint.contains("680.793867454929"))
    // With what else is wrong, and as one document where programs read it.
    let late = try expect(
      program,
      "banyan verify heat.jwt --issuer did.json --no-status --workspace mill --at 2040-01-01 "
        + "--diagnostics json", 1)
    let all = try JSONDecoder().decode(Told.self, from: Data(late.complaint.utf8))
    let codes = all.diagnostics.map(\.code)
    #expect(codes.contains("verify.expired") && codes.contains("verify.figure"))
    // A figure in words alone: what is recycled before use and after it, together the same.
    try expect(
      program,
      "sed -i 's/212.533,7/222.533,7/;s/222.533,7/212.533,7/' mill/activity/khi-dot.csv && "
        + "sed -i '/scrap-imported/s/post-consumer/pre-consumer/' mill/products.yaml", 0)
    let words = try expect(
      program, "banyan verify heat.jwt --issuer did.json --no-status --workspace mill", 1)
    #expect(words.complaint.contains("description"))
  }

  @Test("Only what is shown to some needs a salt: events and facilities have none to keep")
  func saltless() throws {
    let program = try mill()
    defer { program.remove() }
    try write(
      """
      credential,product,batch,kind,index,salt,issued,revoked,because
      dpp-H250312-04,rebar,H250312-04,untp,7,\(Self.salt),2026-03-02,,
      dte-H250312-04,rebar,H250312-04,untp-event,8,,2026-03-02,,
      dfr-mill-2025,,,untp-facility,9,,2026-03-02,,

      """, program)
    try expect(program, "banyan passport publish mill --sign key.jwk --output site", 0)
  }

  @Test(
    "A register that a hand has changed is refused at its line",
    arguments: [
      (
        "dpp-a,rebar,a,untp,0,\(salt),2026-03-02,,\n"
          + "dpp-b,rebar,b,untp,2,\(salt),2026-03-02,,", "3:"
      ),
      (
        "dpp-a,rebar,a,untp,0,\(salt),2026-03-02,,\n"
          + "dpp-b,rebar,b,untp,0,\(salt),2026-03-02,,", "3:"
      ),
      ("dpp-a,rebar,a,untp,x,\(salt),2026-03-02,,", "2:"),
      ("dpp-a,rebar,a,untp-event,0,\(salt),2026-03-02,,", "2:"),
      ("dpp-a,rebar,a,card,0,\(salt),2026-03-02,,", "2:"),
      ("dpp-a,rebar,a,untp,0,\(salt),2026-03-02,yesterday,", "2:"),
      // 128 bits are 22 letters.
      ("dpp-a,rebar,a,untp,0,,2026-03-02,,", "2:1"),
      ("dpp-a,rebar,a,untp,0,abc,2026-03-02,,", "2:"),
      ("dpp-a,rebar,a,untp,0,\(salt),2026-03-02,,lost", "2:"),
      // Another's name, and another's batch.
      ("dpp-a,rebar,b,untp,0,\(salt),2026-03-02,,", "2:13"),
      ("dpp-rebar,billet,,untp,0,\(salt),2026-03-02,,", "2:11"),
      ("dpp-H250312-04,billet,H250312-04,untp,0,\(salt),2026-03-02,,", "2:16"),
      // The same name twice, though the first holds; a second that is no second.
      (
        "dpp-a,rebar,a,untp,0,\(salt),2026-03-02,,\ndpp-a,rebar,a,untp,1,\(salt),2026-03-02,,",
        "3:1"
      ),
      (
        "dpp-a,rebar,a,untp,0,\(salt),2026-03-02,,\ndpp-a~3,rebar,a,untp,1,\(salt),2026-03-02,,",
        "3:1"
      ),
    ])
  func register(rows: String, place: String) throws {
    let program = try mill()
    defer { program.remove() }
    let heading = "credential,product,batch,kind,index,salt,issued,revoked,because\n"
    try write(heading + rows + "\n", program)
    let ending = try expect(
      program, "banyan passport mill \(Self.heat) --sign key.jwk --quiet --lang en", 1)
    #expect(ending.complaint.contains("passports.csv:\(place)"))
    #expect(ending.complaint.contains("passport.register"))
  }

  @Test(
    "A row that is taken out is missed, wherever it stood",
    arguments: ["2d", "3d", "4d", "3,4d", "2,4d"])
  func row(taken: String) throws {
    let program = try mill()
    defer { program.remove() }
    let publish = "banyan passport publish mill --sign key.jwk --output site --quiet --lang en"
    try expect(program, "\(publish) && rm -r site", 0)
    try expect(program, "cat mill/passports.issued | grep -qx 0-2", 0)
    try expect(program, "cp -r mill whole && sed -i '\(taken)' mill/passports.csv", 0)
    for line in [publish, "banyan passport mill \(Self.heat) --sign key.jwk --lang en"] {
      let ending = try expect(program, line, 1)
      #expect(ending.complaint.contains("[passport.register]"))
      #expect(ending.complaint.contains("passports.csv"))
    }
    try expect(program, "ls site", 2)
    // What comes back from a copy is as it was.
    try expect(program, "cp whole/passports.csv mill/ && \(publish)", 0)
    try expect(program, "rm mill/passports.csv", 0)
    let gone = try expect(program, publish, 1)
    #expect(gone.complaint.contains("0-2"))
    try expect(program, "cp whole/passports.csv mill/ && echo x > mill/passports.issued", 0)
    let unread = try expect(program, publish, 1)
    #expect(unread.complaint.contains("[passport.places]"))
    try expect(program, "rm mill/passports.issued && \(publish)", 0)
  }

  @Test("A batch of which nobody says how much is published without the event of its making")
  func withoutEvent() throws {
    let program = try mill()
    defer { program.remove() }
    try expect(
      program, "printf 'batch,product\\nH250312-04,rebar\\n' > mill/batches.csv", 0)
    let ending = try expect(
      program, "banyan passport publish mill --sign key.jwk --output site --lang en", 0)
    #expect(ending.complaint.contains("batches.csv:2:1: warning"))
    #expect(ending.complaint.contains("[passport.no-event]"))
    try expect(program, "ls site/credentials/dpp-H250312-04.jwt", 0)
    try expect(program, "grep -r dte-H250312-04 site mill/passports.csv", 1)
  }

  @Test("An event that was signed alone is taken back")
  func eventAlone() throws {
    let program = try mill()
    defer { program.remove() }
    try expect(
      program,
      "banyan passport mill \(Self.heat) --format untp-event --sign key.jwk --output dte.jwt", 0)
    try expect(program, "banyan passport revoke mill \(Self.heat) --because wrong", 0)
    try expect(program, "banyan passport publish mill --sign key.jwk --output site", 0)
    let ending = try expect(
      program, "banyan verify dte.jwt --issuer did.json --status site/status/1 --lang en", 1)
    #expect(ending.complaint.contains("[verify.revoked]"))
  }

  @Test("Where nothing can be written no place is given")
  func nowhere() throws {
    let program = try mill()
    defer { program.remove() }
    let lines: [(String, Int32)] = [
      ("banyan passport mill \(Self.heat) --sign key.jwk --output absent/heat.jwt", 3),
      ("banyan passport publish mill --sign key.jwk --output site --restricted key.jwk/hidden", 2),
    ]
    for (line, code) in lines {
      try expect(program, line, code)
      try expect(program, "ls mill/passports.csv", 2)
      try expect(program, "ls site", 2)
    }
    // Batches are no publication: they take no site's place.
    try expect(program, "banyan passport publish mill --sign key.jwk --output site", 0)
    try expect(
      program, "banyan passport mill --product rebar --batches --format qr --output site", 2)
    try expect(program, "ls site/.well-known/did.json", 0)
  }

  @Test("Keys that are looked for elsewhere than they are published are said")
  func elsewhere() throws {
    let program = try mill()
    defer { program.remove() }
    try expect(
      program, "sed -i 's#site: .*#site: https://song-buong.example/dpp#' mill/products.yaml", 0)
    let ending = try expect(
      program, "banyan passport mill \(Self.heat) --format linkset --lang en", 0)
    #expect(ending.complaint.contains("[passport.site-keys]"))
    #expect(ending.complaint.contains("https://song-buong.example/.well-known/did.json"))
    #expect(ending.complaint.contains("did:web:song-buong.example:dpp"))
  }

  @Test("What was issued is taken back also where its batch is gone, and its absence is said")
  func gone() throws {
    let program = try mill()
    defer { program.remove() }
    let publish = "banyan passport publish mill --sign key.jwk --output site --lang en"
    try expect(program, publish, 0)
    try expect(program, "sed -i 's/^H250312-04/H250312-05/' mill/batches.csv", 0)
    let ending = try expect(program, publish, 0)
    #expect(ending.complaint.contains("[passport.unpublished]"))
    #expect(ending.complaint.contains("2 credentials"))
    #expect(ending.complaint.contains("dpp-H250312-04, dte-H250312-04"))
    // Of another product it never was.
    try expect(
      program, "banyan passport revoke mill --product other --batch H250312-04 --because gone", 2)
    try expect(program, "banyan passport revoke mill \(Self.heat) --because gone", 0)
    let quiet = try expect(program, publish, 0)
    #expect(!quiet.complaint.contains("[passport.unpublished]"))
    // A batch keeps its product.
    try expect(
      program, "sed -i 's/^dpp-H250312-05,rebar/dpp-H250312-05,billet/' mill/passports.csv", 0)
    let other = try expect(program, publish, 1)
    #expect(other.complaint.contains("[passport.register]"))
    #expect(other.complaint.contains("billet"))
  }

  @Test("What does not fit together is wrong use, and nothing is written")
  func wrongUse() throws {
    let program = try mill()
    defer { program.remove() }
    let lines = [
      "--format html --sign key.jwk", "--envelope", "--view restricted --sign key.jwk",
      "--view restricted --format en18223", "--batches --sign key.jwk", "--facility mill",
      "--batches --batch H250312-04 --output x", "--batch H250312-04 --sign absent.jwk",
      "--at tomorrow", "--product rebar", "--product rebar --format html",
    ]
    for line in lines { try expect(program, "banyan passport mill \(line)", 2) }
    // A product whose passports are of the product has no event and no batches.
    for line in ["--format untp-event", "--batch x", "--batches --output x"] {
      try expect(program, "banyan passport $PACKAGE/examples/cement \(line)", 2)
    }
    try expect(
      program, "banyan passport publish mill --sign key.jwk --output site --restricted site/r", 2)
    // Also through a link that leads there before it is there.
    try expect(
      program,
      "ln -s site link && banyan passport publish mill --sign key.jwk --output site --restricted link/r",
      2)
    try expect(program, "mkdir site && touch site/theirs", 0)
    try expect(program, "banyan passport publish mill --sign key.jwk --output site", 2)
    try expect(program, "ls site/theirs", 0)
    for folder in ["activity/site", "suppliers/site", "factors/site", "evidence", "activity"] {
      try expect(
        program, "banyan passport publish mill --sign key.jwk --output mill/\(folder)", 2)
      try expect(
        program, "banyan passport mill --product rebar --batches --output mill/\(folder)", 2)
    }
    // Nothing takes the place of the register, nor of what the next run reads.
    for name in ["passports.csv", "passports.issued", "cbam.yaml", "flows.yaml"] {
      try expect(program, "rm -f mill/cbam.yaml", 0)
      try expect(
        program,
        "banyan passport mill \(Self.heat) --sign key.jwk --force --output mill/\(name)", 2)
      try expect(
        program, "banyan passport publish mill --sign key.jwk --output mill/\(name)", 2)
    }
    try expect(program, "ls mill/passports.csv", 2)
  }

  @Test("A key that others may read, another's key and a link sign nothing")
  func keys() throws {
    let program = try mill()
    defer { program.remove() }
    let sign = "banyan passport mill \(Self.heat) --quiet --lang en --sign"
    try expect(program, "cp key.jwk open.jwk && chmod 644 open.jwk && ln -s key.jwk link.jwk", 0)
    try expect(
      program, "banyan keys new --issuer did:web:other.example --output other.jwk", 0)
    let endings = [
      ("open.jwk", "key.permissions"), ("link.jwk", "key.permissions"),
      ("other.jwk", "passport.key"), ("did.json", "key."),
    ]
    for (key, code) in endings {
      let ending = try expect(program, "\(sign) \(key)", 1)
      #expect(ending.complaint.contains(code), "\(key)")
      #expect(ending.output.isEmpty)
    }
    let unlisted = try expect(
      program,
      "banyan keys new --issuer did:web:song-buong.example --output own.jwk && "
        + "banyan passport publish mill --sign own.jwk --did did.json --output site --lang en",
      1)
    #expect(unlisted.complaint.contains("passport.key-unlisted"))
    // A secret half anywhere in what is to be published, whosever it is.
    try expect(
      program,
      #"sed 's/"publicKeyJwk": {/&"d": "AA", /' did.json > open.json && "#
        + #"sed 's/"assertionMethod"/"service": [{"privateKeyMultibase": "zAA"}], &/' did.json > held.json"#,
      0)
    for file in ["open.json", "held.json"] {
      let secret = try expect(
        program,
        "banyan passport publish mill --sign key.jwk --did \(file) --output site --lang en", 1)
      #expect(secret.complaint.contains("[key.secret]"), "\(file)")
    }
    try expect(program, "ls mill/passports.csv", 2)
    try expect(program, "ls site", 2)
  }

  @Test("An identifier that no symbol holds is refused, and nothing is published")
  func tooLong() throws {
    let program = try mill()
    defer { program.remove() }
    try expect(
      program,
      "sed -i \"s#links: .*#&/$(printf 'x%.0s' {1..2400})#\" mill/products.yaml", 0)
    let words = [("en", "more than any QR symbol"), ("vi", "không mã QR nào")]
    for (language, text) in words {
      let ending = try expect(
        program, "banyan passport publish mill --sign key.jwk --output site --lang \(language)", 1)
      #expect(ending.complaint.contains("[passport.symbol]"))
      #expect(ending.complaint.contains(text))
      #expect(ending.complaint.contains("products.yaml:"))
    }
    try expect(program, "ls site", 2)
    try expect(program, "ls mill/passports.csv", 2)
  }

  @Test("The issuer's keys stand where its DID says")
  func path() throws {
    let program = try mill()
    defer { program.remove() }
    let issuer = "did:web:song-buong.example:steel:keys"
    try expect(
      program,
      "sed -i 's/issuer: did:web.*/issuer: \(issuer)/' mill/products.yaml && "
        + "banyan keys new --issuer \(issuer) --output own.jwk", 0)
    try expect(program, "banyan passport publish mill --sign own.jwk --output site --quiet", 0)
    try expect(program, "ls site/steel/keys/did.json", 0)
    try expect(program, "ls site/.well-known", 2)
    // Served below a folder of the domain, the path begins there.
    try expect(
      program,
      "sed -i 's#site: .*#site: https://song-buong.example/steel#' mill/products.yaml && "
        + "banyan passport publish mill --sign own.jwk --output below --quiet && "
        + "ls below/keys/did.json", 0)
  }

  @Test("All batches of a product, each in a file of its own")
  func batches() throws {
    let program = try mill()
    defer { program.remove() }
    try expect(
      program,
      "for i in 1 2 3; do echo \"L$i,,rebar,2025-03-12,2025-03-13,\\\"1,5\\\",t,CB400-V,\"; done "
        + ">> mill/batches.csv",
      0)
    let all = "banyan passport mill --product rebar --batches --quiet"
    try expect(program, "\(all) --sign key.jwk --output signed", 0)
    try expect(program, "\(all) --format qr --output symbols", 0)
    for batch in ["H250312-04", "L1", "L2", "L3"] {
      try expect(
        program,
        "banyan verify signed/credentials/dpp-\(batch).jwt --issuer did.json --no-status "
          + "--workspace mill",
        0)
      try expect(program, "ls symbols/p/\(batch).png", 0)
    }
  }
}
