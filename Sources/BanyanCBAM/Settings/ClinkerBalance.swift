import BanyanActivity
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Clinker that nobody weighed, by the cement that was delivered and what stores did (2547 Annex II B.9.2.2,
/// Eq. 27). Tonnes.
package struct ClinkerBalance: Sendable {
  package struct Cement: Sendable {
    /// How much clinker is in it.
    package enum Content: Sendable {
      /// Tonnes in one tonne, analysed.
      case ratio(ExactRatio)
      /// All that was ground with the clinker.
      case additives(ExactRatio)
    }

    package let product: Located<String>
    package let delivered: ExactRatio
    package let stock: Stock
    package let content: Content

    /// Delivered, less what the store gave.
    package var made: ExactRatio { delivered - stock.variation }

    package var clinker: ExactRatio {
      switch content {
      case .ratio(let ratio): made * ratio
      case .additives(let tonnes): made - tonnes
      }
    }
  }

  package struct Stock: Sendable {
    package let opening: ExactRatio
    package let closing: ExactRatio

    /// What the store gave, below zero where it grew.
    package var variation: ExactRatio { opening - closing }
  }

  /// Product of products.yaml.
  package let clinker: Located<String>
  package let cement: [Cement]
  package let supplied: ExactRatio
  package let dispatched: ExactRatio
  package let stock: Stock
  /// t CO2 for one tonne of clinker.
  package let factor: ExactRatio
  package let location: SourceLocation

  package var produced: ExactRatio {
    cement.reduce(.zero) { $0 + $1.clinker } - supplied + dispatched - stock.variation
  }
}

/// Reads an entry of `streams:` with `clinker:`.
struct ClinkerBalanceReader {
  let law: LawParameters?

  func balance(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> ClinkerBalance? {
    guard var fields = MappingReader(node, "clinker", &diagnostics) else { return nil }
    let clinker = fields.requiredText("clinker", &diagnostics)
    if fields.node("cement") == nil { fields.reportMissing("cement", &diagnostics) }
    let entries = fields.list("cement")
    let cement = entries.compactMap { self.cement($0, &diagnostics) }
    let supplied = tonnes("supplied", &fields, isNeeded: false, &diagnostics)
    let dispatched = tonnes("dispatched", &fields, isNeeded: false, &diagnostics)
    let stock = stock(&fields, &diagnostics)
    let factor =
      CBAMFields.rate("factor", in: "t/t", &fields, &diagnostics) ?? law?.constant("clinker")
    fields.finish(&diagnostics)
    guard let clinker, let stock, let factor, cement.count == entries.count, !cement.isEmpty
    else { return nil }
    return ClinkerBalance(
      clinker: clinker, cement: cement, supplied: supplied ?? .zero,
      dispatched: dispatched ?? .zero, stock: stock, factor: factor, location: node.location)
  }

  private func cement(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> ClinkerBalance.Cement? {
    guard var fields = MappingReader(node, "cement", &diagnostics) else { return nil }
    let product = fields.requiredText("product", &diagnostics)
    let delivered = tonnes("delivered", &fields, &diagnostics)
    let stock = stock(&fields, &diagnostics)
    fields.reportBoth("ratio", "additives", &diagnostics)
    let ratio = CBAMFields.percentage("ratio", &fields, &diagnostics)
    let additives = tonnes("additives", &fields, isNeeded: false, &diagnostics)
    if fields.node("ratio") == nil, fields.node("additives") == nil {
      fields.reportMissing("ratio", &diagnostics)
    }
    fields.finish(&diagnostics)
    let content =
      ratio.map(ClinkerBalance.Cement.Content.ratio)
      ?? additives.map(ClinkerBalance.Cement.Content.additives)
    guard let product, let delivered, let stock, let content else { return nil }
    return .init(product: product, delivered: delivered, stock: stock, content: content)
  }

  private func stock(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ClinkerBalance.Stock? {
    let opening = tonnes("opening", &fields, &diagnostics)
    let closing = tonnes("closing", &fields, &diagnostics)
    guard let opening, let closing else { return nil }
    return .init(opening: opening, closing: closing)
  }

  private func tonnes(
    _ key: String, _ fields: inout MappingReader, isNeeded: Bool = true,
    _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    guard let node = fields.node(key) else {
      if isNeeded { fields.reportMissing(key, &diagnostics) }
      return nil
    }
    return CBAMFields.quantity(node, in: .tonne, &diagnostics)
  }
}
