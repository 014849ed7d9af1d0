import BanyanDiagnostics
import BanyanYAML

/// What a credential of UNTP says, held against its schema and the rules beyond it (row 8).
struct CredentialContent {
  let document: DocumentNode
  let place: SourceLocation
  /// Whether others wrote it: what only we promise is a warning then.
  let isForeign: Bool

  private static let contexts = [
    "https://www.w3.org/ns/credentials/v2", "https://vocabulary.uncefact.org/untp/0.7.0/context/",
  ]

  /// The type besides `VerifiableCredential`, where it is one that is known.
  private var kind: String? {
    let types = document["type"]?.items.compactMap(\.quoted) ?? []
    let known = types.filter { UNTPShapes.subjects[$0] != nil }
    return known.count == 1 ? known[0] : nil
  }

  func judge(_ found: inout Diagnostics) {
    let contexts = document["@context"]?.items.map(\.quoted) ?? []
    guard contexts.prefix(2).elementsEqual(Self.contexts), let kind,
      let subject = UNTPShapes.subjects[kind]
    else {
      let isKind = kind != nil
      let named = isKind ? contexts.dropFirst().first ?? nil : CredentialKind.name(of: document)
      found.report(
        Diagnostic(
          .verifyVersion, at: place, [named ?? "-"],
          hint: Phrase(isKind ? .hintVersion : .hintKind)))
      return
    }
    var reading = ShapeReading()
    reading.read(document, as: UNTPShapes.credential(kind, of: subject), at: ".")
    if Set(contexts).count < contexts.count { reading.add(.schemaRepeated, at: "@context") }
    if kind == "DigitalTraceabilityEvent" { readEvents(&reading) }
    reading.report(at: place, notes: ["validFrom": Note(Phrase(.noteValidFrom))], &found)
    for breach in CredentialRules(document: document, kind: kind).breaches
    where !reading.isFaulty(around: breach.path) {
      found.report(breach.diagnostic(at: place, isForeign: isForeign))
    }
  }

  private func readEvents(_ reading: inout ShapeReading) {
    for (place, event) in (document["credentialSubject"]?.items ?? []).enumerated() {
      let path = "credentialSubject/\(place)"
      guard let shape = Self.shape(of: event) else {
        reading.add(.schemaType, at: "\(path)/type")
        continue
      }
      reading.read(event, as: shape, at: path)
    }
  }

  /// Of the kind that it names; of one that names none, the kind whose members it has.
  private static func shape(of event: DocumentNode) -> Shape? {
    if let named = event["type"] {
      return named.items.lazy.compactMap(\.quoted).compactMap { UNTPShapes.events[$0] }.first
    }
    let fitting = UNTPShapes.events.values.filter {
      var trial = ShapeReading()
      trial.read(event, as: $0, at: "")
      return trial.faults.isEmpty
    }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
