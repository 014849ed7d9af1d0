import BanyanDiagnostics
import BanyanQuantities

/// Who makes, verifies and pays, and where.
extension DocumentFigures {
  var operatorName: LawDocument.Body {
    name(
      texts["operator.name-en"],
      or: texts["operator.name"] ?? report.workspace.organisation.name,
      "installation.operator.name-en")
  }

  var installationName: LawDocument.Body {
    name(texts["name-en"], or: ownName, "installation.name-en")
  }

  private var ownName: String { texts["name"] ?? report.facility.name }

  /// An English name, or the own one without its marks, which asks for an English one.
  private func name(_ english: String?, or own: String, _ key: String) -> LawDocument.Body {
    let name = LawDocument.Body.texts([Transliteration.name(english, or: own)])
    return english == nil && Transliteration.latin(own) != own ? .incomplete(name, [key]) : name
  }

  var registration: LawDocument.Body {
    (texts["operator.registration"] ?? report.workspace.organisation.registration).map {
      .texts([$0])
    } ?? .missing("installation.operator.registration")
  }

  var facts: [String] {
    [
      "\(Transliteration.name(texts["name-en"], or: ownName)), \(report.facility.country)",
      "\(report.period.from) – \(report.period.through)",
      "Regulation (EU) 2023/956; Implementing Regulation (EU) 2025/2547",
    ]
  }

  /// Who verifies, which no list of 2547 asks the operator for but every report is handed to.
  var verifier: LawDocument.Body {
    let wanted = [
      "name", "address", "country", "accreditation.body", "accreditation.country",
      "accreditation.number", "accreditation.expires", "accreditation.scope",
    ]
    let known = wanted.compactMap { key in settings.verifier[key].map { [key, $0] } }
    let report = ["report.id", "report.date"].compactMap { key in
      settings.verifier[key].map { [key, $0] }
    }
    return table(
      [.parameter, .value], known + report,
      missing: settings.verifier.isEmpty
        ? ["verifier"]
        : wanted.filter { settings.verifier[$0] == nil }.map { "verifier.\($0)" })
  }

  var carbonPrices: LawDocument.Body {
    table(
      [.country, .scheme, .covers, .price, .rebate, .certifiedBy, .evidence],
      settings.carbonPrices.map { price in
        func text(_ key: String) -> String { price.texts[key] ?? "–" }
        let amount = [price.texts["price"], price.texts["currency"]].compactMap { $0 }
        return [
          text("country"), text("scheme"), text("covers"), amount.joined(separator: " "),
          text("rebate"), text("certified-by"), text("evidence"),
        ]
      },
      missing: settings.carbonPrices.isEmpty
        ? []
        : ["scheme", "covers", "price", "currency", "certified-by", "evidence"].filter { key in
          settings.carbonPrices.contains { $0.texts[key] == nil }
        }.map { "carbon-price.\($0)" })
  }

  /// An English address, or the own one without its marks, which asks for an English one.
  func address(_ opening: String = "") -> LawDocument.Body {
    let key = "\(opening)address-en"
    if let english = inOrder(key) { return .texts([english]) }
    guard let own = inOrder("\(opening)address") else { return .missing("installation.\(key)") }
    return name(nil, or: own, "installation.\(key)")
  }

  /// As letters are addressed, where its parts are written; else as it is.
  private func inOrder(_ key: String) -> String? {
    func part(_ name: String) -> String? { texts["\(key).\(name)"] }
    func line(_ parts: [String?]) -> String? {
      let known = parts.compactMap { $0 }
      return known.isEmpty ? nil : known.joined(separator: " ")
    }
    guard let city = part("city") else { return texts[key] }
    return [
      line([part("number"), part("street")]), part("po-box"), line([part("postcode"), city]),
      part("region"), report.facility.country,
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Partner {
  /// As documents, which are English, name it.
  var inEnglish: String? { text.map { Transliteration.name(nil, or: $0) } }
}
