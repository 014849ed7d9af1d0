import BanyanActivity
import BanyanCBAM
import BanyanCredentials
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Reads the blocks `passport:` of products.yaml.
struct PassportReader {
  let facilities: [Facility]
  let countries: CountryTable
  /// What cbam.yaml says of products that it covers; nil where it is at fault.
  let goods: [String: CoveredGood]?

  /// Nil where the file has no block for the firm, or with every fault of it. `products`: those that have
  /// a block of their own.
  func settings(
    from root: DocumentNode, _ products: [String: PassportSettings.ProductText],
    _ diagnostics: inout Diagnostics
  ) -> PassportSettings? {
    guard var whole = MappingReader(sharing: root) else { return nil }
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    guard let node = whole.node(PassportSettings.key) else {
      let first = products.values.map(\.location).min()
      found.report(
        Diagnostic(
          .fieldMissing, at: first ?? root.location, [PassportSettings.key],
          hint: Phrase(.hintPassportBlock)))
      return nil
    }
    guard var fields = MappingReader(node, PassportSettings.key, &found) else { return nil }
    let issuer = self.issuer(&fields, &found)
    let site = fields.requiredText("site", &found)
    let links = fields.text("links", &found)
    let through = fields.date("through", &found).map {
      Located($0, at: fields.keyLocation("through"))
    }
    let places = facilityTexts(&fields, &found)
    let verification = fields.node("verification").flatMap {
      self.verification($0, of: issuer?.value, &found)
    }
    fields.finish(&found)
    for address in [site, links].compactMap({ $0 }) where !Self.isAddress(address.value) {
      found.report(
        Diagnostic(
          .passportSite, at: address.location, [address.value], hint: Phrase(.hintSite)))
    }
    guard let issuer, let site, !found.hasErrors else { return nil }
    let bare = Located(Self.withoutStroke(site.value), at: site.location)
    guard agree(issuer, with: bare, &found) else { return nil }
    return PassportSettings(
      issuer: issuer, site: bare, links: links.map { Self.withoutStroke($0.value) } ?? bare.value,
      through: through, facilities: places, verification: verification, products: products,
      location: node.location)
  }

  /// What products say of their passports, by their ids; of one at fault what could be read.
  func products(
    of root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> [String: PassportSettings.ProductText] {
    guard var fields = MappingReader(sharing: root) else { return [:] }
    let names = DeclaredNames(in: root)
    var texts: [String: PassportSettings.ProductText] = [:]
    for node in fields.list("products") {
      guard var product = MappingReader(sharing: node),
        let block = product.node(PassportSettings.key), let id = product.node("id")?.text,
        let text = self.product(block, goods?[id], names, &diagnostics)
      else { continue }
      texts[id] = text
    }
    return texts
  }

  private func product(
    _ node: DocumentNode, _ good: CoveredGood?, _ declared: DeclaredNames,
    _ diagnostics: inout Diagnostics
  ) -> PassportSettings.ProductText? {
    guard var fields = MappingReader(node, PassportSettings.key, &diagnostics) else { return nil }
    let scheme = fields.choice("scheme", PassportSettings.Scheme.self, &diagnostics)
    let english = fields.words("name-en", &diagnostics)?.value
    let granularity = fields.choice(
      "granularity", PassportSettings.Granularity.self, &diagnostics)
    var codes: [(PassportSettings.ClassificationScheme, Located<String>)] = []
    var names: [PassportSettings.ClassificationScheme: Located<String>] = [:]
    for scheme in PassportSettings.ClassificationScheme.allCases {
      let code = fields.text(scheme.rawValue, &diagnostics)
      names[scheme] = fields.words("\(scheme.rawValue)-name", &diagnostics)
      if let code { codes.append((scheme, code)) }
    }
    let wrong = codes.filter { !$0.0.holds($0.1.value) }
    for (scheme, code) in wrong { report(code, in: scheme, &diagnostics) }
    if let code = good?.code.map(\.digits) {
      if let own = codes.first(where: { $0.0 == .cn })?.1 {
        if wrong.isEmpty { agree(own, with: code, &diagnostics) }
      } else {
        codes.insert((.cn, code), at: 0)
      }
    }
    if let cn = codes.first(where: { $0.0 == .cn })?.1, wrong.isEmpty {
      agree(codes.first { $0.0 == .hs }?.1, with: cn, &diagnostics)
    }
    let code = wrong.isEmpty ? codes.first { $0.0 != .cpc }?.1 : nil
    GroupChecks(code: code?.value.filter(\.isNumber)).look(at: node, &diagnostics)
    let composition = fields.list("composition").compactMap {
      material($0, declared, &diagnostics)
    }
    let restricted = fields.texts("restricted", &diagnostics).filter { word in
      let known = PassportSettings.Restricted.allCases.map(\.rawValue)
      if known.contains(word.value) { return true }
      diagnostics.report(
        Diagnostic(
          .fieldChoice, at: word.location, [word.value, "restricted"],
          hint: Phrase(.hintOneOf, known.joined(separator: ", "))))
      return false
    }.map(\.value)
    let certificate = fields.node("certificate").flatMap { self.certificate($0, &diagnostics) }
    let safety =
      fields.keys.contains { $0.value == "safety" }
      ? fields.texts("safety", &diagnostics).filter { $0.isWords("safety", &diagnostics) }
        .map(\.value) : nil
    var group = group(&fields, &diagnostics)
    if let route = good?.route {
      if let own = group.route {
        agree(
          Located(own.rawValue, at: fields.keyLocation("route")), with: route.map(\.rawValue),
          &diagnostics)
      }
      group.route = route.value
    }
    group.clinkerContent = good?.clinkerContent
    fields.finish(&diagnostics)
    // A file at fault may name it.
    if codes.isEmpty, goods != nil { fields.reportMissing("cn", &diagnostics) }
    return PassportSettings.ProductText(
      scheme: scheme, nameInEnglish: english, granularity: granularity,
      codes: codes.map { ($0.0, $0.1, names[$0.0]?.value) }, composition: composition,
      restricted: restricted,
      certificate: certificate, safety: safety, group: group, location: node.location)
  }

  func report(
    _ code: Located<String>, in scheme: PassportSettings.ClassificationScheme,
    _ diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      Diagnostic(
        .passportCode, at: code.location, [code.value, scheme.rawValue.uppercased()],
        hint: Phrase(.hintPassportCode, "\(scheme.rawValue): \"\(scheme.sample)\"")))
  }

  /// Where two files say one thing they say the same.
  private func agree(
    _ own: Located<String>, with other: Located<String>, _ diagnostics: inout Diagnostics
  ) {
    if own.value == other.value { return }
    diagnostics.report(
      Diagnostic(
        .passportDiffers, at: own.location, [own.value, other.value],
        notes: [Note(Phrase(.noteDeclaredHere, other.value), at: other.location)],
        hint: Phrase(.hintPassportDiffers)))
  }

  /// The first digits of a code of the Combined Nomenclature are its subheading of the Harmonized System
  /// (Council Regulation (EEC) No 2658/87, article 3).
  private func agree(
    _ heading: Located<String>?, with code: Located<String>, _ diagnostics: inout Diagnostics
  ) {
    guard let heading else { return }
    let digits = heading.value.filter { $0 != "." }
    if code.value.hasPrefix(digits) { return }
    let right = "\(code.value.prefix(4)).\(code.value.dropFirst(4).prefix(2))"
    diagnostics.report(
      Diagnostic(
        .passportCodes, at: heading.location, [heading.value, code.value],
        notes: [Note(Phrase(.noteDeclaredHere, code.value), at: code.location)],
        hint: Phrase(.hintPassportCodes, right)))
  }

  private func facilityTexts(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> [String: PassportSettings.FacilityText] {
    guard let node = fields.node("facilities"), case .mapping(let entries) = node.content else {
      return [:]
    }
    let known = facilities.map(\.id)
    var texts: [String: PassportSettings.FacilityText] = [:]
    for entry in entries {
      guard known.contains(entry.key.value) else {
        diagnostics.report(ProductionChecks.unknown(entry.key, "facility", among: known))
        continue
      }
      if let facility = facilities.first(where: { $0.id == entry.key.value }) {
        facility.reportUnlessNamed(&diagnostics)
      }
      guard var place = MappingReader(entry.value, "facility", &diagnostics) else { continue }
      var text = PassportSettings.FacilityText(location: entry.key.location)
      if let node = place.node("address"),
        var address = MappingReader(node, "address", &diagnostics)
      {
        for part in PassportSettings.AddressPart.allCases {
          text.address[part] = address.words(part.rawValue, &diagnostics)?.value
        }
        address.finish(&diagnostics)
      }
      if let node = place.node("location"),
        var point = MappingReader(node, "location", &diagnostics)
      {
        text.latitude = degrees("latitude", within: 90, &point, &diagnostics)
        text.longitude = degrees("longitude", within: 180, &point, &diagnostics)
        point.finish(&diagnostics)
      }
      text.industry = industry(&place, &diagnostics)
      place.finish(&diagnostics)
      texts[entry.key.value] = text
    }
    return texts
  }

  /// Whether the issuer's keys can stand in what is published; says so where they are looked for elsewhere.
  private func agree(
    _ issuer: Located<WebIdentifier>, with site: Located<String>, _ diagnostics: inout Diagnostics
  ) -> Bool {
    let web = issuer.value
    guard let path = web.path(below: site.value) else {
      diagnostics.report(
        Diagnostic(
          .passportSiteKeys, at: site.location, [web.description, web.address, site.value],
          hint: Phrase(.hintPassportSiteKeys, Self.identifier(of: site.value))))
      return true
    }
    guard let first = path.split(separator: "/").first.map(String.init),
      Publication.names.contains(first)
    else { return true }
    diagnostics.report(
      Diagnostic(
        .passportIssuerPath, at: issuer.location, [web.description, first],
        hint: Phrase(.hintIssuerPath)))
    return false
  }

  /// A did:web of a domain, not of a bare name.
  private func issuer(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Located<WebIdentifier>? {
    guard let text = fields.requiredText("issuer", &diagnostics) else { return nil }
    guard let web = WebIdentifier(text.value), text.value.contains(".") else {
      diagnostics.report(
        Diagnostic(.passportIssuer, at: text.location, [text.value], hint: Phrase(.hintIssuer)))
      return nil
    }
    return Located(web, at: text.location)
  }
}
