import BanyanActivity
import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// Reads `processes:` and `other-processes:`.
struct ProcessSectionReader {
  func process(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> ProcessText? {
    guard var fields = MappingReader(node, "process", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    if fields.node("of") == nil { fields.reportMissing("of", &diagnostics) }
    let of = fields.texts("of", &diagnostics)
    let route = fields.text("route", &diagnostics)
    if fields.node("goods") == nil { fields.reportMissing("goods", &diagnostics) }
    let goods = fields.list("goods").compactMap { good($0, &diagnostics) }
    let noGoods = fields.list("no-goods").compactMap { noGood($0, &diagnostics) }
    let inner = fields.list("inner").compactMap { self.inner($0, &diagnostics) }
    fields.finish(&diagnostics)
    guard let id, !of.isEmpty else { return nil }
    return ProcessText(id: id, of: of, route: route, goods: goods, noGoods: noGoods, inner: inner)
  }

  private func good(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> GoodText? {
    guard var fields = MappingReader(node, "good", &diagnostics) else { return nil }
    let product = fields.requiredText("product", &diagnostics)
    let code = fields.requiredCode("cn", &diagnostics)
    let benchmark = benchmark(&fields, &diagnostics)
    let clinker = CBAMFields.percentage("clinker-content", &fields, &diagnostics)
    let nitrogen = CBAMFields.nitrogen(&fields, &diagnostics)
    let isWhite = truth("white", &fields, &diagnostics)
    var parameters: [(String, String)] = []
    if case .mapping(let entries)? = fields.node("parameters")?.content {
      for entry in entries {
        guard let text = entry.value.text else { continue }
        let isShare = entry.key.value != "reducing-agent"
        if isShare {
          _ = CBAMFields.percentage(Located(text, at: entry.value.location), &diagnostics)
        }
        parameters.append((entry.key.value, text))
      }
    }
    fields.finish(&diagnostics)
    guard let product, let code else { return nil }
    return GoodText(
      product: product, code: code, benchmark: benchmark, clinkerContent: clinker,
      nitrogen: nitrogen, nitrogenForms: CBAMFields.nitrogenForms(of: node), isWhite: isWhite,
      parameters: parameters)
  }

  private func noGood(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> NoGood? {
    guard var fields = MappingReader(node, "no-good", &diagnostics) else { return nil }
    let product = fields.requiredText("product", &diagnostics)
    let code = fields.code("cn", &diagnostics)
    if fields.node("because") == nil { fields.reportMissing("because", &diagnostics) }
    let reason = fields.choice("because", NoGood.Reason.self, &diagnostics)
    fields.finish(&diagnostics)
    return product.map { NoGood(product: $0, code: code, reason: reason) }
  }

  private func inner(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> InnerGood? {
    guard var fields = MappingReader(node, "inner", &diagnostics) else { return nil }
    let product = fields.requiredText("product", &diagnostics)
    let code = fields.requiredCode("cn", &diagnostics)
    let benchmark = benchmark(&fields, &diagnostics)
    fields.finish(&diagnostics)
    guard let product, let code else { return nil }
    return InnerGood(product: product, code: code, benchmark: benchmark)
  }

  func other(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> OtherProcess? {
    guard var fields = MappingReader(node, "other-process", &diagnostics) else { return nil }
    if fields.node("of") == nil { fields.reportMissing("of", &diagnostics) }
    let of = fields.texts("of", &diagnostics)
    let reason = fields.requiredText("because", &diagnostics)
    fields.finish(&diagnostics)
    guard let reason, !of.isEmpty else { return nil }
    return OtherProcess(of: of, reason: reason.value)
  }

  /// A letter A to L.
  func benchmark(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Located<String>? {
    guard let text = fields.text("benchmark", &diagnostics) else { return nil }
    let letters = Array("ABCDEFGHJKL").map(String.init)
    if letters.contains(text.value) { return text }
    diagnostics.report(
      Diagnostic(
        .fieldChoice, at: text.location, [text.value, "benchmark"],
        hint: Phrase(.hintOneOf, letters.joined(separator: ", "))))
    return nil
  }

  func truth(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard let text = fields.text(key, &diagnostics) else { return false }
    if text.value == "true" || text.value == "false" { return text.value == "true" }
    diagnostics.report(
      Diagnostic(
        .fieldChoice, at: text.location, [text.value, key], hint: Phrase(.hintOneOf, "true, false")
      ))
    return false
  }
}
