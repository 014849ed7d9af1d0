import Banyan
import Testing

@Suite("Identifiers are checked by what they say about themselves")
struct IdentifierTests {
  @Test(
    "GS1 numbers with their right check digit are sound",
    arguments: [
      // Published numbers: GS1's own examples of section 7.9, PACT's, and those of open passports.
      (IdentifierKind.gtin, "6291041500213"), (.gtin, "09520123456788"), (.gtin, "4712345060507"),
      (.gtin, "96385074"), (.gtin, "036000291452"), (.gln, "9521234000051"),
      (.gln, "9521234000006"),
    ])
  func sound(kind: IdentifierKind, text: String) { #expect(kind.fault(in: text) == nil) }

  @Test("A wrong check digit is told with the right one")
  func checkDigit() {
    // By hand: 569587236958, from the right 8·3+5+9·3+6+3·3+2+7·3+8+5·3+9+6·3+5 = 149, up to 150: 1.
    let fault = IdentifierKind.gtin.fault(in: "5695872369587")
    #expect(fault == .checkDigit(.gtin, digits: "5695872369587", expected: "1"))
    let finding = fault?.diagnostic(about: "5695872369587", at: nil)
    #expect(finding?.code == .identifierCheckDigit)
    #expect(finding?.arguments == ["GTIN", "5695872369587", "1"])
    #expect(finding?.hint?.arguments == ["5695872369581"])
  }

  @Test("Every single wrong digit is found")
  func singleErrors() {
    let right = Array("4712345060507".utf8)
    for position in right.indices {
      for digit in UInt8(48)...57 where digit != right[position] {
        var wrong = right
        wrong[position] = digit
        #expect(IdentifierKind.gtin.fault(in: String(decoding: wrong, as: UTF8.self)) != nil)
      }
    }
  }

  @Test(
    "What is no number of GS1 is no identifier of the kind",
    arguments: ["", "1234567", "471234506050X", "４７１２３４５０６０５０７", "123456789"])
  func noNumber(_ text: String) {
    #expect(IdentifierKind.gtin.fault(in: text) == .form(.gtin))
  }

  @Test("A location number has 13 digits")
  func location() { #expect(IdentifierKind.gln.fault(in: "96385074") == .form(.gln)) }

  @Test(
    "Names of RFC 8141 are sound",
    arguments: [
      "urn:example:a123,z456", "URN:example:a123,z456", "urn:example:1/406/47452/2",
      "urn:example:weather?=op=map&lat=39.56", "urn:nbn:de:bvb:19-146642", "urn:isbn:0451450523",
      "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "urn:gtin:4712345060507",
      "urn:pact:example.com:product-id:17%2F4", "urn:epc:id:sgtin:0614141.012345.62852",
      "urn:gs1:gtin:4712345060507", "urn:bpn:id:BPNL00000000024R",
    ])
  func soundNames(_ text: String) { #expect(IdentifierKind.urn.fault(in: text) == nil) }

  @Test(
    "What is no name is refused by its kind",
    arguments: [
      ("", IdentifierKind.urn), ("4712345060507", .urn), ("urn:", .urn), ("urn:x:1", .urn),
      ("urn:-ab:1", .urn), ("urn:ab-:1", .urn), ("urn:urn:1", .urn), ("urn:gtin:", .urn),
      ("urn:example:a b", .urn), ("urn:example:a%2", .urn), ("urn:example:/a", .urn),
      ("urn:example:công", .urn), ("urn:pact:example.com:product-id", .pactURN),
      ("urn:pact:-example:product-id:1", .pactURN),
      ("urn:pact:exam_ple.com:product-id:1", .pactURN),
      ("urn:pact:example.com:product id:1", .urn), ("urn:uuid:12345", .uuid),
      ("urn:gtin:4712345", .gtin), ("urn:gs1:gln:123", .gln),
    ])
  func noNames(text: String, kind: IdentifierKind) {
    #expect(IdentifierKind.urn.fault(in: text) == .form(kind))
  }

  @Test("A number inside a name is checked as well")
  func numberInName() {
    #expect(
      IdentifierKind.urn.fault(in: "urn:gtin:4712345060508")
        == .checkDigit(.gtin, digits: "4712345060508", expected: "7"))
  }

  @Test("UUIDs of every version")
  func uuid() {
    #expect(IdentifierKind.uuid.fault(in: "F4B1225A-bd44-4c8e-861d-079e4e1dfd69") == nil)
    for text in ["f4b1225abd444c8e861d079e4e1dfd69", "f4b1225a-bd44-4c8e-861d-079e4e1dfd6g", ""] {
      #expect(IdentifierKind.uuid.fault(in: text) == .form(.uuid))
    }
  }
}
