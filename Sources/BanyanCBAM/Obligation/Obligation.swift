import BanyanDiagnostics
import BanyanQuantities

/// A good by the default value of the installation's country, with its free allocation.
package struct DefaultFigures: Sendable {
  package let value: DefaultValue
  /// t CO2e for one tonne, with the mark-up.
  package let markedUp: ExactRatio
  /// A share of the printed value.
  package let markUp: ExactRatio
  package let benchmark: Benchmarks.Benchmark
  /// What of the benchmark is kept.
  package let factor: ExactRatio

  /// t CO2e for one tonne.
  package var sefa: ExactRatio { factor * ExactRatio(benchmark.value) }

  /// t CO2e for one tonne that certificates are owed for.
  package var certificatesPerTonne: ExactRatio { max(.zero, markedUp - sefa) }
}

/// What a delivery costs its importer (956 Art. 21, 22, 31).
package struct DeliveryFigures: Owed {
  package let delivery: Delivery
  /// Certificates, one for a tonne of CO2e; unrounded.
  package let certificates: ExactRatio
  /// EUR for one certificate; nil where none is published and nobody assumes one.
  package let price: ExactDecimal?
  /// The same by default values; nil where the code has none.
  package let byDefault: ExactRatio?
}

/// Certificates that somebody owes, and what they cost.
package protocol Owed: Sendable {
  /// One for a tonne of CO2e; unrounded.
  var certificates: ExactRatio { get }
  /// EUR for one certificate; nil where none is published and nobody assumes one.
  var price: ExactDecimal? { get }
  /// Certificates by default values; nil where there are none.
  var byDefault: ExactRatio? { get }
}

extension Owed {
  package var euros: ExactRatio? { price.map { certificates * $0 } }
  package var eurosByDefault: ExactRatio? {
    guard let price, let byDefault else { return nil }
    return byDefault * price
  }
}

/// What one importer takes in one calendar year.
package struct ImporterYear: Sendable {
  package let importer: String
  package let year: Int
  package let tonnes: ExactRatio

  /// Net mass, tonnes; exactly as much does not exceed it (956 Art. 2a(1), Annex VII).
  package static let threshold = ExactDecimal(50)
  package var isOverThreshold: Bool { tonnes > ExactRatio(Self.threshold) }
}

/// EUR for one certificate: what somebody assumes, else what is published for a quarter.
struct PublishedPrices {
  let law: CBAMLaw
  let assumed: ExactDecimal?
  /// Before 2026 nothing is owed, and later imports have no price of their own (2548 Art. 5(5)).
  let isRehearsal: Bool

  func price(of quarter: String) -> ExactDecimal? {
    assumed ?? (isRehearsal ? nil : law.parameters.prices[quarter])
  }
}

struct ObligationMaking {
  let law: CBAMLaw
  let options: CBAMOptions
  let country: String
  let year: Int
  let lawYear: Int

  var prices: PublishedPrices {
    PublishedPrices(law: law, assumed: options.price, isRehearsal: year != lawYear)
  }

  /// By default values (2620 Eq. 6), with the mark-up of a year; nil where the act prints none.
  func byDefault(
    _ good: CBAMProcess.Good, markUpOf markUpYear: Int, _ found: inout Diagnostics
  ) -> DefaultFigures? {
    guard
      let value = law.defaults.value(
        of: good.annexI.code, from: country, isWhite: good.text.isWhite)
    else { return nil }
    let markUp = law.parameters.markUp(good.annexI.sector, year: markUpYear)
    var markedUp = value.markedUp(by: markUp)
    if options.cementDefault == .clinker, good.annexI.unit == .clinker {
      markedUp = markedUp * good.unitsPerTonne
    }
    let outcome = law.benchmarks.columnB(
      good.annexI.code, route: value.route ?? good.text.benchmark?.value, year: lawYear,
      options.severalGrades)
    let values = AllocationValues(law: law, options: options, year: lawYear)
    guard
      let benchmark = values.benchmark(
        outcome, of: good.annexI.code, good.text.code.location, &found)
    else { return nil }
    return DefaultFigures(
      value: value, markedUp: markedUp, markUp: markUp, benchmark: benchmark,
      factor: values.factor)
  }

  func figures(
    of delivery: Delivery, _ good: CBAMProcess.Good, see: ExactRatio, sefa: ExactRatio,
    _ found: inout Diagnostics
  ) -> DeliveryFigures? {
    let markUpYear =
      options.markUpYear == .imported && year == lawYear ? max(delivery.year, lawYear) : lawYear
    let byDefault = byDefault(good, markUpOf: markUpYear, &found).map {
      delivery.tonnes * $0.certificatesPerTonne
    }
    let certificates: ExactRatio
    switch delivery.basis {
    case .actual: certificates = delivery.tonnes * max(.zero, see - sefa)
    case .default:
      guard let byDefault else {
        found.report(
          Diagnostic(.defaultMissing, at: delivery.location, [good.annexI.code.digits, country]))
        return nil
      }
      certificates = byDefault
    }
    return DeliveryFigures(
      delivery: delivery, certificates: certificates, price: prices.price(of: delivery.quarter),
      byDefault: byDefault)
  }

  static func importers(
    of deliveries: [(delivery: Delivery, sector: GoodsSector)]
  ) -> [ImporterYear] {
    var order: [String] = []
    var sums: [String: (importer: String, year: Int, tonnes: ExactRatio)] = [:]
    for (delivery, sector) in deliveries where sector.countsForThreshold {
      let key = "\(delivery.year) \(delivery.importer)"
      if sums[key] == nil { order.append(key) }
      let known = sums[key]?.tonnes ?? .zero
      sums[key] = (delivery.importer, delivery.year, known + delivery.tonnes)
    }
    return order.compactMap { key in
      sums[key].map {
        ImporterYear(importer: $0.importer, year: $0.year, tonnes: $0.tonnes)
      }
    }
  }
}
