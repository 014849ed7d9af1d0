import BanyanDiagnostics

/// What a credential of UNTP says, held against its schema and the rules beyond it (row 8).
struct CredentialContent {
  let document: DocumentPart
  let place: SourceLocation
  /// Whether others wrote it: what only we promise is a warning then.
  let isForeign: Bool

  private static let contexts = [
    "https://www.w3.org/ns/credentials/v2", "https://vocabulary.uncefact.org/untp/0.7.0/context/",
  ]

  private var types: [String] { document["type"]?.items.compactMap(\.quoted) ?? [] }

  /// The type besides `VerifiableCredential`, where it is one that is known.
  private var kind: String? {
    let known = types.filter { UNTPShapes.credentials[$0] != nil }
    return known.count == 1 ? known[0] : nil
  }

  func judge(_ found: inout Diagnostics) {
    let contexts = document["@context"]?.items.map(\.quoted) ?? []
    guard contexts.prefix(2).elementsEqual(Self.contexts), let kind,
      let shape = UNTPShapes.credentials[kind]
    else {
      let isKind = kind != nil
      let named = isKind ? contexts.dropFirst().first ?? nil : CredentialKind.name(among: types)
      found.report(
        Diagnostic(
          .verifyVersion, at: place, [named ?? "-"],
          hint: Phrase(isKind ? .hintVersion : .hintKind)))
      return
    }
    var reading = ShapeReading()
    reading.read(document, as: shape)
    if kind == "DigitalTraceabilityEvent" { readEvents(&reading) }
    for fault in reading.faults {
      found.report(
        Diagnostic(.verifySchema, at: place, words: [.text(fault.path), .phrase(fault.problem)]))
    }
    // What has not even the form says nothing that a rule could be about.
    guard reading.faults.isEmpty else { return }
    for breach in CredentialRules(document: document, kind: kind).breaches {
      found.report(breach.diagnostic(at: place, isForeign: isForeign))
    }
  }

  private func readEvents(_ reading: inout ShapeReading) {
    for event in document["credentialSubject"]?.items ?? [] {
      let types = event["type"]?.items.compactMap(\.quoted) ?? []
      guard let type = types.first(where: { UNTPShapes.events[$0] != nil }),
        let shape = UNTPShapes.events[type]
      else {
        reading.add(.schemaType, at: event.path(to: "type"))
        continue
      }
      reading.read(event, as: shape)
    }
  }
}
