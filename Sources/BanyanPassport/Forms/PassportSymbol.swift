import BanyanDiagnostics
import BanyanReporting
import BanyanRuns
import BanyanSymbols

extension PassportForm {
  /// Forms that no program reads member by member: a page, and the symbol that is printed on the goods.
  package static let pictures: [ReportFormat<Passport>] = [
    ReportFormat("html") { (passport, _) throws(RenderFailure) in
      var found = Diagnostics()
      let page = PassportPage(of: passport, &found)
      return Stage(page.map { .text($0.text) }, found)
    },
    ReportFormat("qr") { (passport, _) throws(RenderFailure) in
      var found = Diagnostics()
      let symbol = QRSymbol.symbol(of: passport, &found)
      return Stage(symbol.map { .text($0.svg) }, found)
    },
  ]

  /// `qr` as dots, for a file whose name ends in `.png`.
  package static let symbolInDots = ReportFormat<Passport>("qr", isBinary: true) {
    (passport, _) throws(RenderFailure) in
    var found = Diagnostics()
    let symbol = QRSymbol.symbol(of: passport, &found)
    return Stage(symbol.map { .binary($0.png()) }, found)
  }
}

extension QRSymbol {
  /// The passport's identifier and nothing else; nil, with a finding, where no symbol holds it.
  static func symbol(of passport: Passport, _ found: inout Diagnostics) -> QRSymbol? {
    let symbol = QRSymbol(of: passport.id)
    if symbol == nil {
      found.report(
        Diagnostic(
          .passportSymbol, at: passport.product.location, [String(passport.id.utf8.count)],
          hint: Phrase(.hintPassportSymbol)))
    }
    return symbol
  }
}
