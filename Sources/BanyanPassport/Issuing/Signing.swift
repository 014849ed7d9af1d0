import BanyanCredentials
import BanyanDiagnostics
import BanyanJSON
import BanyanQuantities
import BanyanRuns

/// Signs what is issued, with one key of the issuer.
package struct Signing: Sendable {
  private let key: PrivateKey
  private let isEnveloped: Bool

  /// Nil, with a finding, where the key is another's. `file`: where the key stands.
  package init?(
    with key: PrivateKey, at file: String, for issuer: Located<WebIdentifier>, isEnveloped: Bool,
    _ found: inout Diagnostics
  ) {
    let controller = key.identifier.controller
    let wanted = issuer.value.description
    guard controller == wanted else {
      found.report(
        Diagnostic(
          .passportKey, at: SourceLocation(file: file), [controller, wanted],
          notes: [Note(Phrase(.noteOther, wanted), at: issuer.location)],
          hint: Phrase(.hintPassportKey, wanted)))
      return nil
    }
    self.key = key
    self.isEnveloped = isEnveloped
  }

  package var publicKey: PublicKey { key.publicKey }

  /// Of a document that holds to the rules; nil with what it breaks.
  package func token(
    of document: JSONValue, at place: SourceLocation, _ found: inout Diagnostics
  ) -> [UInt8]? {
    var broken = Diagnostics()
    DocumentRules(.credential).judge(document, at: place, &broken)
    found.append(contentsOf: broken)
    return broken.hasErrors ? nil : signed(document)
  }

  /// What is no passport: a status list.
  func signed(_ document: JSONValue) -> [UInt8] {
    let token = CompactToken(signing: document, with: key)
    return isEnveloped ? Envelope.bytes(around: token) : token.text
  }
}

extension IssueRegister {
  /// Gives a place to what has none, as a command names it; false, with a finding, where it was revoked and nothing replaces it.
  package mutating func place(
    _ subject: IssuedSubject, on day: CalendarDate, named words: String,
    _ found: inout Diagnostics
  ) -> Bool {
    if let issue = self[subject], let revoked = issue.revoked {
      found.report(
        Diagnostic(
          .passportRevoked, at: SourceLocation(file: Self.fileName),
          [issue.name(of: subject), revoked.description],
          hint: Phrase(.hintPassportRevoked, words)))
      return false
    }
    issue(subject, on: day)
    return true
  }
}

extension IssueRegister {
  /// Why nothing of it can be revoked, as a command names it.
  package func refusal(of subject: IssuedSubject, named words: String) -> Diagnostic {
    let place = SourceLocation(file: Self.fileName)
    guard let issue = self[subject], let revoked = issue.revoked else {
      let signing = subject.kind == .untp ? words : "\(words) --format \(subject.kind.rawValue)"
      return Diagnostic(
        .passportNotIssued, at: place, [subject.name], notes: [near(subject.name)],
        hint: Phrase(.hintPassportNotIssued, signing))
    }
    return Diagnostic(
      .passportRevoked, at: place, [issue.name(of: subject), revoked.description],
      hint: Phrase(.hintPassportRevoked, words))
  }

  /// What was issued under names most like one.
  private func near(_ name: String) -> Note {
    var left = Set(issuedNames)
    if left.isEmpty { return Note(Phrase(.notePassportNone)) }
    var near: [String] = []
    while near.count < Self.mostNear, let next = NearestName.nearest(to: name, among: left) {
      near.append(next)
      left.remove(next)
    }
    // Where none is near the first ones show what names are like.
    let shown = near.isEmpty ? Array(issuedNames.sorted().prefix(Self.mostNear)) : near
    return Note(
      Phrase(near.isEmpty ? .notePassportIssued : .notePassportNear, shown.joined(separator: ", ")))
  }

  private static let mostNear = 5
}

extension IssuedSubject {
  /// How a command names it: the workspace's folder, and whose it is. `facility`: the id of the facility
  /// whose record it is.
  package func words(in folder: String, facility: String? = nil) -> String {
    let batch = batch.isEmpty ? [] : ["--batch", batch]
    let owner = facility.map { ["--facility", $0] } ?? ["--product", product] + batch
    return ([folder] + owner).map(ShownText.shellWord).joined(separator: " ")
  }
}

extension Passport {
  /// Why there is nothing that only some may see.
  package static func nothingRestricted(in passport: Passport) -> Diagnostic {
    Diagnostic(
      .fieldMissing, at: passport.product.location, ["restricted"],
      hint: Phrase(.hintAddField, "restricted"))
  }

  /// Path of a form of it in a folder that holds a year's.
  package func path(of form: String, isSigned: Bool) -> String {
    let end = isSigned ? "jwt" : "json"
    return switch form {
    case "untp": "credentials/\(credentialName(.untp)).\(end)"
    case "untp-event": "credentials/\(credentialName(.untpEvent)).\(end)"
    case "untp-conformity": "credentials/conformity-\(key).json"
    case "en18223": "v1/dpps/\(key)"
    case "en18223-full": "v1/dpps-full/\(key)"
    case "linkset": "links/\(key).json"
    case "html": "p/\(key).html"
    case "qr": "p/\(key).png"
    default: "\(form)/\(key).json"
    }
  }
}

extension PassportStandard.Basis {
  /// The passports of all batches of a product, which differ by the batch alone; each is made when it is
  /// asked for, so that a year's heats need no more memory than one.
  package func each(of passport: Passport) -> some Sequence<Passport> {
    let own: [Int?] =
      passport.batch == nil
      ? [nil] : batches.indices.filter { isOf(batches[$0], passport.product.key) }
    return own.lazy.map { index in
      var own = passport
      own.batch = index.map { batches[$0] }
      return own
    }
  }

  /// Whether a batch is of a product.
  package func isOf(_ batch: Batch, _ product: String) -> Bool {
    footprint.system.products[batch.product].id == product
  }
}

extension PassportForm {
  /// What of it is issued under its own name; nil for what nobody signs.
  package var issued: IssuedSubject.Kind? {
    switch self {
    case .untp: .untp
    case .untpEvent: .untpEvent
    case .untpConformity, .en18223, .en18223Full, .vietNam, .aas, .linkset: nil
    }
  }

  /// A signed document of a passport, with the places that the register has for it.
  package func token(
    of passport: Passport, by signing: Signing, _ found: inout Diagnostics
  ) -> [UInt8]? {
    guard let document = document(of: passport, &found) else { return nil }
    return signing.token(of: document, at: passport.product.location, &found)
  }
}
