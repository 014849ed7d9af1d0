import BanyanDiagnostics
import BanyanReporting
import BanyanRuns
import BanyanSymbols

extension PassportForm {
  /// Forms that no program reads member by member: a page, and the symbol that is printed on the goods.
  static let pictures: [ReportFormat<Passport>] = [
    ReportFormat("html") { (passport, _) throws(RenderFailure) in
      guard let page = PassportPage(of: passport) else { throw tooLong(passport) }
      return Stage(.text(page.text), Diagnostics())
    },
    ReportFormat("qr") { (passport, _) throws(RenderFailure) in
      Stage(.text(try symbol(of: passport).svg), Diagnostics())
    },
  ]

  /// `qr` as dots, for a file whose name ends in `.png`.
  package static let symbolInDots = ReportFormat<Passport>("qr", isBinary: true) {
    (passport, _) throws(RenderFailure) in
    Stage(.binary(try symbol(of: passport).png()), Diagnostics())
  }

  /// The passport's identifier and nothing else.
  private static func symbol(of passport: Passport) throws(RenderFailure) -> QRSymbol {
    guard let symbol = QRSymbol(of: passport.id) else { throw tooLong(passport) }
    return symbol
  }

  private static func tooLong(_ passport: Passport) -> RenderFailure {
    .doesNotFit("an identifier of \(passport.id.utf8.count) bytes fits no symbol; shorten links:")
  }
}
