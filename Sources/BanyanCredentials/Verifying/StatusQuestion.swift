import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// Whether a credential was revoked, by the list that was handed over with it.
struct StatusQuestion {
  let credential: SignedDocument
  let file: CredentialFile
  let issuer: DocumentNode?
  let verification: CredentialVerification

  private var place: SourceLocation { SourceLocation(file: file.name) }

  /// Nil with a finding where it is revoked, or where nobody can know.
  func answer(_ found: inout Diagnostics) -> Verdict.Status? {
    let listed: CredentialFile
    switch verification.revocation {
    case .unsaid:
      found.report(
        Diagnostic(
          .verifyStatusUnknown, at: place, words: [.phrase(.statusUnsaid)],
          hint: Phrase(.hintStatus)))
      return nil
    case .notAsked: return .notAsked
    case .list(let list): listed = list
    }
    guard let stated = credential.document["credentialStatus"] else { return .irrevocable }
    // The data model allows several; every one must hold.
    let nodes = stated.items.isEmpty ? [stated] : stated.items
    let entries = nodes.compactMap(StatusEntry.init)
    guard entries.count == nodes.count else {
      found.report(
        Diagnostic(
          .verifyStatusUnknown, at: place, words: [.phrase(.statusNoEntry)],
          hint: Phrase(.hintStatusNone)))
      return nil
    }
    do throws(Refused) {
      let list = try list(in: listed, for: entries)
      for entry in entries { try expectUnset(entry, in: list.bits) }
      return .valid(asOf: list.validity.from)
    } catch {
      found.report(error.finding)
      return nil
    }
  }

  private func unknown(
    _ reason: TextKey, of list: String, _ notes: [Note] = [], hint: TextKey = .hintStatusAnew
  ) -> Diagnostic {
    Diagnostic(
      .verifyStatusUnknown, at: place, words: [.phrase(reason)], notes: notes,
      hint: Phrase(hint, list))
  }

  private func list(
    in listed: CredentialFile, for entries: [StatusEntry]
  ) throws(Refused) -> (bits: StatusList, validity: CredentialValidity) {
    // There is one at least: a credential that states none is not asked.
    let named = entries.first?.list ?? "-"
    let signed = try signedList(in: listed, named)
    let document = signed.document
    let there = SourceLocation(file: listed.name)
    func foreign(_ reason: TextKey, _ theirs: String?, _ ours: String) -> Refused {
      Refused(
        Diagnostic(
          .verifyStatusForeign, at: place, words: [.phrase(reason)],
          notes: [Note(Phrase(.noteStatusForeign, theirs ?? "-", ours), at: there)],
          hint: Phrase(.hintStatusAnew, named)))
    }
    guard signed.key.controller == credential.key.controller else {
      throw foreign(.foreignIssuer, signed.key.controller, credential.key.controller)
    }
    let subject = document["credentialSubject"]
    guard
      document["type"]?.items.contains(where: { $0.quoted == "BitstringStatusListCredential" })
        ?? false, subject?["type"]?.quoted == "BitstringStatusList"
    else {
      throw Refused(unknown(.statusNoList, of: named, [Note(Phrase(.noteStatusList), at: there)]))
    }
    for entry in entries {
      let identifier = document["id"]?.quoted
      guard identifier == entry.list else {
        throw foreign(.foreignList, identifier, entry.list)
      }
      let purpose = subject?["statusPurpose"]?.quoted
      guard purpose == entry.purpose else {
        throw foreign(.foreignPurpose, purpose, entry.purpose)
      }
    }
    let validity = try validity(of: document, in: listed, named)
    guard let encoded = subject?["encodedList"]?.quoted, let bits = StatusList(encoded: encoded)
    else {
      throw Refused(unknown(.statusDamaged, of: named, [Note(Phrase(.noteStatusList), at: there)]))
    }
    guard bits.count >= StatusList.least else {
      throw Refused(
        unknown(
          .statusShort, of: named, [Note(Phrase(.noteStatusCount, String(bits.count)), at: there)]))
    }
    return (bits, validity)
  }

  /// The list, signed by a key of its issuer, whoever that is.
  private func signedList(
    in listed: CredentialFile, _ named: String
  ) throws(Refused) -> SignedDocument {
    do throws(Refused) {
      return try SignedDocument(listed, issuer: issuer, called: verification.issuer.name)
    } catch {
      // Why is a finding of the list's own, said beside the credential's.
      let why = error.finding
      let isForeign = why.code == .verifyKey || why.code == .verifyIssuer
      throw Refused(
        Diagnostic(
          isForeign ? .verifyStatusForeign : .verifyStatusUnknown, at: place,
          words: [.phrase(isForeign ? .foreignKey : .statusUnsigned)],
          notes: [Note(Phrase(.noteStatusList), at: SourceLocation(file: listed.name))],
          hint: Phrase(.hintStatusAnew, named)))
    }
  }

  private func validity(
    of document: DocumentNode, in listed: CredentialFile, _ named: String
  ) throws(Refused) -> CredentialValidity {
    let there = SourceLocation(file: listed.name)
    guard let validity = CredentialValidity(of: document) else {
      throw Refused(unknown(.statusNoDates, of: named, [Note(Phrase(.noteStatusList), at: there)]))
    }
    if verification.moment < validity.from {
      throw Refused(
        unknown(
          .statusNotYet, of: "\(validity.from)",
          [Note(Phrase(.noteStatusFrom, "\(validity.from)"), at: there)], hint: .hintStatusLater))
    }
    guard let until = validity.until else {
      // Such a list never grows stale, so that an old one could be shown for ever.
      guard verification.isForeign else {
        throw Refused(
          unknown(.statusEndless, of: named, [Note(Phrase(.noteStatusList), at: there)]))
      }
      return validity
    }
    if verification.moment > until {
      throw Refused(
        unknown(
          .statusStale, of: named, [Note(Phrase(.noteStatusSince, "\(until)"), at: there)]))
    }
    return validity
  }

  private func expectUnset(_ entry: StatusEntry, in bits: StatusList) throws(Refused) {
    switch bits[entry.index] {
    case nil:
      throw Refused(
        unknown(
          .statusOutside, of: entry.list,
          [Note(Phrase(.noteStatusIndex, String(entry.index), String(bits.count)))]))
    case true?:
      throw Refused(
        Diagnostic(
          .verifyRevoked, at: place, [String(entry.index), entry.list],
          hint: Phrase(.hintRevoked, credential.key.controller)))
    case false?: return
    }
  }
}
