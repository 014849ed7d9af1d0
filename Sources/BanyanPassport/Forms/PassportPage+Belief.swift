import BanyanReporting

/// Why the page may be believed: who verified it, what the symbol holds, and how to check the signature.
extension PassportPage {
  func verification(_ html: inout HTMLBuilder) {
    guard let statement = passport.verification else {
      html.element("div", ["class": "missing"]) { both(.notVerified, &$0) }
      return
    }
    pairs(&html) { language in
      PassportPageText.verified.text(
        in: language, statement.name, statement.date.value.description, statement.standard,
        statement.assurance.words.text(in: language))
    }
    if let credential = statement.credential { address(credential, &html) }
  }

  func link(_ html: inout HTMLBuilder) {
    html.element("aside", ["id": "symbol"]) { html in
      html.element(
        "svg",
        [
          "viewBox": "0 0 \(symbol.width) \(symbol.width)", "role": "img",
          "aria-label": passport.id,
          "shape-rendering": "crispEdges",
        ]
      ) { html in
        html.shape(
          "rect", ["width": "\(symbol.width)", "height": "\(symbol.width)", "fill": "#fff"])
        html.shape("path", ["d": symbol.path, "fill": "#000"])
      }
      html.paragraph(words(.identifier), class: "quiet")
      address(passport.id, &html)
      html.element("div", ["class": "screen"]) { both(.symbolNote, &$0) }
    }
  }

  func checking(_ html: inout HTMLBuilder) {
    guard let signed = passport.credentialAddress(.untp) else {
      both(.takenDown, &html)
      return address("\(passport.site)/\(IssueRegister.list)", &html)
    }
    both(.checkingNote, &html)
    html.element(
      "pre", "banyan verify \(passport.credentialName(.untp)).jwt --issuer did.json --status 1")
    html.element("dl") { html in
      term(.signedFile, &html) { address(signed, &$0) }
      term(.issuerKeys, &html) { address(passport.issuer.web.address, &$0) }
      term(.statusList, &html) { address("\(passport.site)/\(IssueRegister.list)", &$0) }
    }
  }

  private func address(_ text: String, _ html: inout HTMLBuilder) {
    html.element("p", ["class": "address"]) { html in
      // A DID is no address that a browser opens.
      if text.hasPrefix("https://") {
        html.element("a", ["href": text], text)
      } else {
        html.text(text)
      }
    }
  }
}
