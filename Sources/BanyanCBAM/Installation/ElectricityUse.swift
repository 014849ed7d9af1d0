import BanyanCalculation
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// Electricity that the installation used (2547 Art. 9, Annex II D).
package struct ElectricityUse: Sendable {
  /// Megawatt hours of the whole installation.
  package let megawattHours: ExactRatio
  /// t CO2/MWh, the mean of all sources but those that evidence ties to one process.
  package let factor: ExactRatio
  /// Part of the megawatt hours with an actual factor.
  package let actualShare: ExactRatio
  /// By process of products.yaml.
  package let ofProcess: [Int: Part]

  package struct Part: Sendable {
    package var megawattHours = ExactRatio.zero
    package var tonnes = ExactRatio.zero
    /// Tonnes at a default factor.
    package var byDefault = ExactRatio.zero
  }
}

struct ElectricityMaking {
  let settings: CBAMSettings
  let law: CBAMLaw
  /// ISO code of the installation's country.
  let country: String

  private struct Use {
    let parts: [(process: Int?, share: ExactRatio)]
    let hours: ExactRatio
    let factor: ExactRatio
    let isActual: Bool
    let onlyIn: Bool
  }

  /// `lines`: those of electricity, each with whose it is.
  func use(
    of lines: [(line: EmissionLine, parts: [(process: Int?, share: ExactRatio)])],
    _ found: inout Diagnostics
  ) -> ElectricityUse? {
    var uses: [Use] = []
    for (line, parts) in lines {
      guard let hours = line.megawattHours else { continue }
      let entry = settings.electricity.first { $0.records.matches(line) }
      let factor: ExactRatio
      if case .value(let value)? = entry?.factor {
        factor = value
      } else {
        guard let value = law.parameters.electricity[country] else {
          found.report(
            Diagnostic(
              .electricityFactor, at: entry?.location ?? line.first, [country],
              hint: Phrase(.hintElectricityFactor)))
          return nil
        }
        factor = ExactRatio(value)
      }
      let isActual = if case .value? = entry?.factor { true } else { false }
      uses.append(
        Use(
          parts: parts, hours: ExactRatio(hours), factor: factor, isActual: isActual,
          onlyIn: entry?.onlyIn != nil))
    }
    let all = uses.reduce(ExactRatio.zero) { $0 + $1.hours }
    let actual = uses.reduce(ExactRatio.zero) { $1.isActual ? $0 + $1.hours : $0 }
    let pooled = uses.filter { !$0.onlyIn }
    let pooledHours = pooled.reduce(ExactRatio.zero) { $0 + $1.hours }
    let pooledTonnes = pooled.reduce(ExactRatio.zero) { $0 + $1.hours * $1.factor }
    let pooledByDefault = pooled.reduce(ExactRatio.zero) {
      $1.isActual ? $0 : $0 + $1.hours * $1.factor
    }
    let mean = pooledHours.isZero ? .zero : pooledTonnes / pooledHours
    let meanByDefault = pooledHours.isZero ? .zero : pooledByDefault / pooledHours
    var ofProcess: [Int: ElectricityUse.Part] = [:]
    for use in uses {
      for (process, share) in use.parts {
        guard let process else { continue }
        let hours = use.hours * share
        var part = ofProcess[process] ?? .init()
        part.megawattHours += hours
        part.tonnes += hours * (use.onlyIn ? use.factor : mean)
        part.byDefault +=
          hours * (use.onlyIn ? (use.isActual ? .zero : use.factor) : meanByDefault)
        ofProcess[process] = part
      }
    }
    return ElectricityUse(
      megawattHours: all, factor: mean, actualShare: all.isZero ? .zero : actual / all,
      ofProcess: ofProcess)
  }
}
