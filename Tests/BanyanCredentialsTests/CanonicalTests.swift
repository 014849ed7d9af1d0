import Banyan
import Testing

@Suite("RFC 8785: one text for each document")
struct CanonicalTests {
  @Test(
    "The documents beside the RFC have their canonical form",
    arguments: ["arrays", "french", "structures", "unicode", "values"])
  func vectors(name: String) throws {
    let value = try Vectors.value("rfc8785/\(name).json")
    #expect(CanonicalJSON.bytes(of: value) == (try Vectors.bytes("rfc8785/\(name).canonical")))
  }

  // RFC 8785, appendix B: the double's bits and how it is printed; those that are no number left out.
  @Test(
    "Doubles are printed as the RFC's appendix B has them",
    arguments: [
      (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"),
      (0x0000_0000_0000_0001, "5e-324"), (0x8000_0000_0000_0001, "-5e-324"),
      (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
      (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
      (0x4340_0000_0000_0000, "9007199254740992"), (0xc340_0000_0000_0000, "-9007199254740992"),
      (0x4430_0000_0000_0000, "295147905179352830000"),
      (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"), (0x44b5_2d02_c7e1_4af6, "1e+23"),
      (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
      (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
      (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"), (0x444b_1ae4_d6e2_ef50, "1e+21"),
      (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"), (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
      (0x41b3_de43_5555_5553, "333333333.3333332"), (0x41b3_de43_5555_5554, "333333333.33333325"),
      (0x41b3_de43_5555_5555, "333333333.3333333"), (0x41b3_de43_5555_5556, "333333333.3333334"),
      (0x41b3_de43_5555_5557, "333333333.33333343"),
      (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
      (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
    ] as [(UInt64, String)])
  func appendixB(bits: UInt64, text: String) {
    let written = Double(bitPattern: bits).description
    #expect(CanonicalNumber(written: written)?.text == text)
  }

  @Test(
    "An exact figure keeps fifteen digits, half to even",
    arguments: [
      ("680.79386745492860063", "680.793867454929"),
      ("12116.008133957094770667", "12116.0081339571"), ("0", "0"), ("-0.50", "-0.5"),
      ("1234567890123450", "1234567890123450"), ("1234567890123455", "1234567890123460"),
      ("1234567890123465", "1234567890123460"), ("0.000001", "0.000001"),
      ("0.0000001", "1e-7"), ("0.00000012345", "1.2345e-7"),
      ("999999999999999999999", "1e+21"), ("100000000000000000000", "100000000000000000000"),
      ("1000000000000000000000", "1e+21"), ("1230000000000000000000", "1.23e+21"),
    ])
  func figures(exact: String, printed: String) throws {
    #expect(CanonicalNumber(try #require(ExactDecimal(exact))).text == printed)
  }

  @Test("Fifteen digits survive a double: what is printed is canonical")
  func stable() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let digits = Int.random(in: 1..<1_000_000_000_000_000, using: &generator)
      let places = Int.random(in: -8...25, using: &generator)
      let figure = ExactDecimal(coefficient: Int128(digits), exponent: -places)
      let text = CanonicalNumber(figure).text
      #expect(CanonicalNumber(written: text)?.text == text, "\(figure)")
    }
  }

  @Test("The heat's passport is what is inside its token, byte for byte")
  func heat() throws {
    for name in ["heat", "make-event", "facility"] {
      let token = try #require(CompactToken(Vectors.bytes("heat/\(name).untp.vc.jwt")))
      let value = try Vectors.value("heat/\(name).untp.json")
      #expect(CanonicalJSON.bytes(of: value) == token.payload)
    }
  }

  @Test("A number beyond every double is no number")
  func tooLarge() { #expect(CanonicalNumber(written: "1e400") == nil) }
}

@Suite("Base64url is strict")
struct Base64URLTests {
  // RFC 4648, section 10, without padding.
  @Test(
    "The RFC's samples",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
      ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
    ])
  func samples(plain: String, encoded: String) {
    #expect(Base64URL.text(of: Array(plain.utf8)) == encoded)
    #expect(Base64URL.bytes(of: encoded) == Array(plain.utf8))
  }

  @Test(
    "Padding, other signs, unused bits, a length of no bytes",
    arguments: ["Zg==", "Zm8=", "Zh", "Zm9", "Z", "Zm9vY", "Zm+v", "Zm/v", "Zm 9v", "Zm9v\n"])
  func refused(text: String) { #expect(Base64URL.bytes(of: text) == nil) }
}
