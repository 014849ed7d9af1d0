import BanyanActivity
import BanyanCredentials
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// A credential that is issued under its own name, with its own place in the status list.
package struct IssuedSubject: Sendable, Hashable {
  /// By the form's name.
  package enum Kind: String, Sendable, CaseIterable {
    case untp
    case untpEvent = "untp-event"
    case untpFacility = "untp-facility"

    /// What its names begin with.
    var prefix: String {
      switch self {
      case .untp: "dpp"
      case .untpEvent: "dte"
      case .untpFacility: "dfr"
      }
    }
  }

  /// Last part of its address, before a number that tells it from what it replaces: `dpp-H250312-04`.
  package let name: String
  /// Empty for a facility's.
  package let product: String
  package let batch: String
  package let kind: Kind

  init(name: String, product: String, batch: String, kind: Kind) {
    self.name = name
    self.product = product
    self.batch = batch
    self.kind = kind
  }

  /// A passport of a product or a batch, or the event of its making.
  package init(_ kind: Kind, of product: String, batch: String?) {
    self.init(
      name: "\(kind.prefix)-\(batch ?? product)", product: product, batch: batch ?? "", kind: kind)
  }

  /// Whether its name says that it is of a batch or product.
  func isNamed(after owner: String) -> Bool { name == "\(kind.prefix)-\(owner)" }

  /// The record of a facility over a period: `mill-2025`.
  package init(ofFacility key: String) {
    self.init(
      name: "\(Kind.untpFacility.prefix)-\(key)", product: "", batch: "", kind: .untpFacility)
  }
}

/// That a credential was issued.
package struct Issue: Sendable {
  /// Its place in the status list, given once.
  package let index: Int
  /// How many there were of it, this one included.
  package let version: Int
  /// 128 bits by chance, of what is shown to some alone.
  package let salt: String
  /// When it was revoked; nil where it holds.
  package let revoked: Instant?
}

/// What was issued: passports.csv, which the program writes and nobody publishes.
package struct IssueRegister: Sendable {
  package static let fileName = "passports.csv"
  private static let headings = [
    "credential", "product", "batch", "kind", "index", "salt", "issued", "revoked", "because",
  ]

  private struct Row: Sendable {
    var subject: IssuedSubject
    var issue: Issue
    var issued: CalendarDate
    var because: String
    /// Whether this run gave it its place, or found that it has one.
    var isAsked = false

    var fields: [String] {
      [
        issue.name(of: subject), subject.product, subject.batch, subject.kind.rawValue,
        String(issue.index), issue.salt, issued.description, issue.revoked?.description ?? "",
        because,
      ]
    }
  }

  private var rows: [Row] = []
  /// Row of the latest of each name.
  private var latest: [String: Int] = [:]
  /// Whether anything came in since it was read.
  package private(set) var isChanged = false

  package init() {}

  /// The latest that was issued of something; nil where nothing was.
  package subscript(subject: IssuedSubject) -> Issue? {
    latest[subject.name].map { rows[$0].issue }
  }

  /// The first and the last place in the status list that is given; nil where none is.
  var first: Int? { rows.first?.issue.index }
  var last: Int? { rows.last?.issue.index }
  /// Places in the status list that are given, and those of what is revoked.
  package var count: Int { (last ?? -1) + 1 }
  package var revoked: [Int] { rows.filter { $0.issue.revoked != nil }.map(\.issue.index) }

  /// Gives a credential its place; what has one that holds keeps it.
  package mutating func issue(_ subject: IssuedSubject, on day: CalendarDate) {
    if latest[subject.name] == nil { add(subject, on: day) }
    if let place = latest[subject.name] { rows[place].isAsked = true }
  }

  /// Whether something was issued of this very product and batch.
  package func holds(_ subject: IssuedSubject) -> Bool {
    latest[subject.name].map { rows[$0].subject == subject } ?? false
  }

  /// Says which credentials hold and were not asked for: what they are of is gone from the workspace.
  package func reportUnasked(_ found: inout Diagnostics) {
    let names = rows.filter { !$0.isAsked && $0.issue.revoked == nil }
      .map { $0.issue.name(of: $0.subject) }
    if names.isEmpty { return }
    found.report(
      Diagnostic(
        .passportUnpublished, at: SourceLocation(file: Self.fileName),
        [String(names.count), Phrase.listing(names)], hint: Phrase(.hintPassportUnpublished)))
  }

  private mutating func add(_ subject: IssuedSubject, on day: CalendarDate) {
    let version = (self[subject]?.version ?? 0) + 1
    append(
      Row(
        subject: subject,
        issue: Issue(index: count, version: version, salt: Self.salt(), revoked: nil),
        issued: day, because: ""))
    isChanged = true
  }

  private mutating func append(_ row: Row) {
    latest[row.subject.name] = rows.count
    rows.append(row)
  }

  /// False where it was never issued, or is revoked already and nothing new is wanted.
  package mutating func revoke(
    _ subject: IssuedSubject, at moment: Instant, because reason: String, replacing: Bool
  ) -> Bool {
    guard let place = latest[subject.name] else { return false }
    let old = rows[place].issue
    if old.revoked != nil, !replacing { return false }
    if old.revoked == nil {
      rows[place].issue = Issue(
        index: old.index, version: old.version, salt: old.salt, revoked: moment)
      rows[place].because = reason
    }
    if replacing { add(subject, on: rows[place].issued) }
    isChanged = true
    return true
  }

  /// Bytes: 128 bits.
  private static let saltLength = 16

  private static func salt() -> String {
    let words = [UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)]
    return Base64URL.text(
      of: words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } })
  }

  /// Says of each credential that was published and has no row: somebody took it out.
  ///
  /// `names`: files of an earlier publication, without their ends.
  package func expect(published names: [String], _ found: inout Diagnostics) {
    let known = Set(rows.map { $0.issue.name(of: $0.subject) })
    for name in names.sorted() where !known.contains(name) {
      found.report(
        Diagnostic(
          .passportRegister, at: SourceLocation(file: Self.fileName),
          words: [.phrase(.registerLost), .text(name)], hint: Phrase(.hintPassportRegister)))
    }
  }

  /// Names of all that was issued, each once.
  var issuedNames: some Collection<String> { latest.keys }

  // MARK: Text

  package var bytes: [UInt8] {
    var bytes = Array(CSVRecord.line(Self.headings, end: "\n").utf8)
    for row in rows { bytes += CSVRecord.line(row.fields, end: "\n").utf8 }
    return bytes
  }

  /// Nil, with every fault: nobody else writes this file, so that all of them are somebody's hand.
  ///
  /// `products`: of the batches that there are, by their names.
  package static func register(
    in bytes: [UInt8], products: [String: String], _ diagnostics: inout Diagnostics
  ) -> IssueRegister? {
    var register = IssueRegister()
    var found = Diagnostics()
    let isSound = ListFile.forEachRow(
      of: bytes, file: fileName, headings: headings,
      needed: ["credential", "kind", "index", "issued"], &found
    ) { fields, found in
      guard let row = row(fields, &found), let place = fields["index"] else { return }
      let next = register.rows.isEmpty ? row.issue.index : register.count
      if row.issue.index != next {
        refuse(place, as: row.issue.index < next ? .registerTwice : .registerGap, &found)
      }
      let before = register[row.subject]
      checkOwner(of: row.subject, in: fields, products, &found)
      // One name is given again where what had it was revoked, and then the next number.
      if let before, row.issue.version != before.version + 1 || before.revoked == nil,
        let credential = fields["credential"]
      {
        refuse(credential, &found)
      }
      register.append(row)
    }
    if let first = register.first, first > 0 {
      found.report(
        Diagnostic(
          .passportRegisterStart, at: SourceLocation(file: fileName), [String(first)],
          hint: Phrase(.hintPassportRegisterStart)))
    }
    diagnostics.append(contentsOf: found)
    return isSound && !found.hasErrors ? register : nil
  }

  /// A credential is of the product and batch that its name and the list of batches say.
  private static func checkOwner(
    of subject: IssuedSubject, in fields: ListFile.Row, _ products: [String: String],
    _ found: inout Diagnostics
  ) {
    if subject.kind == .untpFacility { return }
    let batch = fields["batch"]
    if let owner = batch ?? fields["product"], !subject.isNamed(after: owner.value) {
      refuse(owner, as: .registerOwner, &found)
    }
    if let batch, let product = fields["product"], let known = products[batch.value],
      known != product.value
    {
      refuse(product, as: .registerProduct, &found)
    }
  }

  private static func refuse(
    _ field: Located<String>, as reason: TextKey = .registerField, _ found: inout Diagnostics
  ) {
    found.report(
      Diagnostic(
        .passportRegister, at: field.location, words: [.phrase(reason), .text(field.value)],
        hint: Phrase(.hintPassportRegister)))
  }

  private static func row(_ fields: ListFile.Row, _ found: inout Diagnostics) -> Row? {
    guard let credential = fields["credential"], let kind = fields["kind"],
      let index = fields["index"], let issued = fields["issued"]
    else { return nil }
    func refuse(_ field: Located<String>) { self.refuse(field, &found) }
    let parts = credential.value.split(separator: "~", omittingEmptySubsequences: false)
    let version = parts.count == 1 ? 1 : parts.count == 2 ? Int(parts[1]) : nil
    let known = IssuedSubject.Kind(rawValue: kind.value)
    let isOfKind = known.map { parts[0].hasPrefix($0.prefix + "-") } ?? true
    let number = Int(index.value).flatMap { 0..<StatusList.most ~= $0 ? $0 : nil }
    let day = CalendarDate(iso: issued.value)
    let moment = fields["revoked"].flatMap { Instant(rfc3339: $0.value) }
    if version == nil || !isOfKind { refuse(credential) }
    if known == nil { refuse(kind) }
    if number == nil { refuse(index) }
    if day == nil { refuse(issued) }
    if let field = fields["revoked"], moment == nil { refuse(field) }
    if let field = fields["because"], fields["revoked"] == nil { refuse(field) }
    // Without its salt the hidden document of a passport is none, and with a short one it can be guessed.
    let salt = fields["salt"]
    if salt.map({ Base64URL.bytes(of: $0.value)?.count != saltLength }) ?? (known == .untp) {
      refuse(salt ?? credential)
    }
    guard let version, let known, isOfKind, let number, let day else { return nil }
    return Row(
      subject: IssuedSubject(
        name: String(parts[0]), product: fields["product"]?.value ?? "",
        batch: fields["batch"]?.value ?? "", kind: known),
      issue: Issue(
        index: number, version: version, salt: salt?.value ?? "", revoked: moment),
      issued: day, because: fields["because"]?.value ?? "")
  }
}

extension Phrase {
  /// The first of many names.
  static func listing(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
  }
}

extension Issue {
  /// Last part of its address: `dpp-H250312-04`, and `dpp-H250312-04~2` for what replaces it.
  package func name(of subject: IssuedSubject) -> String {
    version == 1 ? subject.name : "\(subject.name)~\(version)"
  }

  /// Where its revocation would stand.
  func status(below site: String) -> JSONValue {
    let list = "\(site)/\(IssueRegister.list)"
    return [
      "type": "BitstringStatusListEntry", "id": .text("\(list)#\(index)"),
      "statusPurpose": "revocation", "statusListIndex": .number(index),
      "statusListCredential": .text(list),
    ]
  }
}

extension IssueRegister {
  /// Path of the status list in the published folder.
  package static let list = "status/1"
}
