import BanyanCredentials
import BanyanDiagnostics
import BanyanJSON
import BanyanRuns

/// A form that a passport is written in, by the name `--format` takes.
package enum PassportForm: String, Sendable, CaseIterable {
  case untp
  case untpEvent = "untp-event"
  case untpConformity = "untp-conformity"
  case en18223
  case en18223Full = "en18223-full"
  case vietNam = "viet-nam"
  case aas
  case linkset

  /// Nil, with what is missing, where the form wants what the workspace does not state.
  package func document(of passport: Passport, _ found: inout Diagnostics) -> JSONValue? {
    switch self {
    case .untp: UNTPPassport().document(of: passport)
    case .untpEvent: UNTPEvent().document(of: passport, &found)
    case .untpConformity: UNTPConformity().document(of: passport, &found)
    case .en18223: EN18223(passport).compressed
    case .en18223Full: EN18223(passport).full
    case .vietNam: VietNamPassport().document(of: passport, &found)
    case .aas: AASFootprint().document(of: passport, &found)
    case .linkset: PassportLinks().document(of: passport, &found)
    }
  }

  /// The same, held to the rules that we hold others to; nil, with what it breaks.
  func judged(_ passport: Passport, _ found: inout Diagnostics) -> JSONValue? {
    var own = Diagnostics()
    let document = document(of: passport, &own)
    if let document, let rules {
      DocumentRules(rules).judge(document, at: passport.product.location, &own)
    }
    found.append(contentsOf: own)
    return own.hasErrors ? nil : document
  }

  /// The rules it is held to; nil where there are none but its judges'.
  private var rules: DocumentRules.Kind? {
    switch self {
    case .untp, .untpEvent, .untpConformity: .credential
    case .en18223, .en18223Full: .en18223
    case .linkset: .linkset
    case .vietNam, .aas: nil
    }
  }

  var format: ReportFormat<Passport> {
    ReportFormat(rawValue) { (passport, _) throws(RenderFailure) in
      var found = Diagnostics()
      let document = judged(passport, &found)
      return Stage(document.map { .pieces([LaidOutJSON.bytes(of: $0)]) }, found)
    }
  }
}

extension FacilityRecord {
  /// The form it is written in.
  package static let format = ReportFormat<FacilityRecord>("untp-facility") {
    (record, _) throws(RenderFailure) in
    var found = Diagnostics()
    let document = UNTPFacility().document(of: record)
    DocumentRules(.credential).judge(document, at: record.location, &found)
    if found.hasErrors { return Stage(nil, found) }
    return Stage(.pieces([LaidOutJSON.bytes(of: document)]), found)
  }
}
