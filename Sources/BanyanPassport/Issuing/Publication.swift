import BanyanCredentials
import BanyanDiagnostics
import BanyanDigests
import BanyanFiles
import BanyanQuantities
import BanyanReporting

/// The folder that any web server can serve: written file by file, so that a year's heats need no more
/// memory than one.
package struct Publication {
  private let signing: Signing
  private let moment: Instant
  private var registrations: [[String]] = [Self.registrationHeadings]

  /// `moment`: when it is published.
  package init(by signing: Signing, at moment: Instant) {
    self.signing = signing
    self.moment = moment
  }

  private static let registrationHeadings = [
    "identifier", "model", "granularity", "commodityCode", "operator", "sha256", "backup",
  ]

  /// All forms of one passport, with the places that the register has.
  package mutating func add(
    _ passport: Passport, _ found: inout Diagnostics, to folder: WholeFolder
  ) throws(FileError) {
    let key = passport.key
    var digest = ""
    for form in [PassportForm.untp, .untpEvent] {
      guard let kind = form.issued, let issue = passport.issues[kind], issue.revoked == nil else {
        continue
      }
      guard let token = form.token(of: passport, by: signing, &found) else { continue }
      if form == .untp { digest = "\(Digest(of: token))" }
      try folder.write(token, to: "credentials/\(issue.name(of: passport.subject(kind))).jwt")
    }
    let others: [(String, JSONValue)] = [
      ("v1/dpps/\(key)", EN18223(passport).compressed),
      ("v1/dpps-full/\(key)", EN18223(passport).full),
      ("v1/registerDPP/\(key).json", PassportRegistration().document(of: passport)),
      ("links/\(key).json", PassportLinks().document(of: passport)),
    ]
    for (path, document) in others { try folder.write(LaidOutJSON.bytes(of: document), to: path) }
    if let page = PassportPage(of: passport) {
      try folder.write(Array(page.text.utf8), to: "p/\(key).html")
      try folder.write(page.symbol.png(), to: "p/\(key).png")
    }
    registrations.append([
      passport.id, passport.product.modelID, passport.batch == nil ? "model" : "batch",
      passport.product.commodityCode ?? "", passport.issuer.id, digest, "",
    ])
  }

  package func add(
    _ record: FacilityRecord, _ found: inout Diagnostics, to folder: WholeFolder
  ) throws(FileError) {
    guard let issue = record.issue, issue.revoked == nil,
      let token = signing.token(
        of: UNTPFacility().document(of: record), at: record.location, &found)
    else { return }
    try folder.write(token, to: "credentials/\(issue.name(of: record.subject)).jwt")
  }

  /// What is there once: the issuer's keys, what is revoked, and what a registration states.
  package func finish(
    _ register: IssueRegister, of issuer: Passport.Issuer, below site: String, keys: [UInt8]?,
    to folder: WholeFolder
  ) throws(FileError) {
    let own = LaidOutJSON.bytes(
      of: DIDDocument.document(of: [signing.publicKey], issuer: issuer.id))
    let path = WebIdentifier(issuer.id)?.path ?? "/.well-known/did.json"
    try folder.write(keys ?? own, to: String(path.dropFirst()))
    let list = StatusList(revoked: register.revoked, atLeast: register.count)
    let credential = list.credential(
      at: "\(site)/\(IssueRegister.list)", issuer: issuer.id, name: issuer.name, from: moment,
      until: Instant(startOf: moment.date.adding(days: 90)))
    try folder.write(signing.signed(credential), to: IssueRegister.list)
    let lines = registrations.map { CSVRecord.line($0, end: "\n") }
    try folder.write(Array(lines.joined().utf8), to: "registration.csv")
  }
}
