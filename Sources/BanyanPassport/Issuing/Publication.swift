import BanyanCredentials
import BanyanDiagnostics
import BanyanDigests
import BanyanFiles
import BanyanQuantities
import BanyanReporting

/// The folder that any web server can serve: written file by file, so that a year's heats need no more
/// memory than one.
package struct Publication {
  /// What stands at the root of the folder, whoever issues.
  static let names: Set = [
    ".types", "credentials", "links", "p", "registration.csv", "status", "v1",
  ]

  private let folder: WholeFolder
  private let signing: Signing
  private let moment: Instant

  /// `moment`: when it is published.
  package init(
    in folder: WholeFolder, by signing: Signing, at moment: Instant
  ) throws(FileError) {
    self.folder = folder
    self.signing = signing
    self.moment = moment
    try register([
      "identifier", "model", "granularity", "commodityCode", "operator", "sha256", "backup",
    ])
  }

  /// What a registration states of one passport, a line of a list.
  private func register(_ fields: [String]) throws(FileError) {
    try folder.add(Array(CSVRecord.line(fields, end: "\n").utf8), to: "registration.csv")
  }

  /// All forms of one passport, with the places that the register has.
  package func add(_ passport: Passport, _ found: inout Diagnostics) throws(FileError) {
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
    var own = Diagnostics()
    for form in [PassportForm.en18223, .en18223Full, .linkset] {
      guard let document = form.judged(passport, &own) else { continue }
      try folder.write(
        LaidOutJSON.bytes(of: document), to: passport.path(of: form.rawValue, isSigned: false))
    }
    try folder.write(
      LaidOutJSON.bytes(of: PassportRegistration().document(of: passport)),
      to: "v1/registerDPP/\(key).json")
    // The folder holds what there is: a DID has no links.
    found.join(
      own.mapped { finding in
        var told = finding
        if told.code == .passportLinks { told.severity = .warning }
        return told
      })
    if let page = PassportPage(of: passport, &found) {
      try folder.write(Array(page.text.utf8), to: "p/\(key).html")
      try folder.write(page.symbol.png(), to: "p/\(key).png")
    }
    try register([
      passport.id, passport.product.modelID, passport.batch == nil ? "model" : "batch",
      passport.product.commodityCode ?? "", passport.issuer.id, digest, "",
    ])
  }

  package func add(_ record: FacilityRecord, _ found: inout Diagnostics) throws(FileError) {
    guard let issue = record.issue, issue.revoked == nil,
      let token = signing.token(
        of: UNTPFacility().document(of: record), at: record.location, &found)
    else { return }
    try folder.write(token, to: "credentials/\(issue.name(of: record.subject)).jwt")
  }

  /// What is there once: the issuer's keys, and what is revoked.
  package func finish(
    _ register: IssueRegister, of issuer: Passport.Issuer, below site: String, keys: [UInt8]?
  ) throws(FileError) {
    let own = LaidOutJSON.bytes(
      of: DIDDocument.document(of: [signing.publicKey], issuer: issuer.id))
    // Where nobody looks for them there, whoever serves the folder brings them to their place.
    try folder.write(
      keys ?? own, to: issuer.web.path(below: site) ?? String(issuer.web.path.dropFirst()))
    let list = StatusList(revoked: register.revoked, atLeast: register.count)
    let credential = list.credential(
      at: "\(site)/\(IssueRegister.list)", issuer: issuer.id, name: issuer.name, from: moment,
      until: Instant(startOf: moment.date.adding(days: 90)))
    try folder.write(signing.signed(credential), to: IssueRegister.list)
  }
}
