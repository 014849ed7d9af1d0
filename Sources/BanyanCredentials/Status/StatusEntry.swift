import BanyanYAML

/// Where a credential says that its revocation would stand.
struct StatusEntry {
  let list: String
  let index: Int
  let purpose: String

  /// Nil where what stands there is no entry of a bitstring list.
  init?(_ node: DocumentNode) {
    guard node["type"]?.quoted == "BitstringStatusListEntry",
      let list = node["statusListCredential"]?.quoted,
      let purpose = node["statusPurpose"]?.quoted,
      // The data model writes it as a text, UNTP's schema as a number, which is held against it later.
      let digits = node["statusListIndex"]?.text, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let index = Int(digits)
    else { return nil }
    self.list = list
    self.index = index
    self.purpose = purpose
  }
}
