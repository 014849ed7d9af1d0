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

  /// Each line of electricity, with the factor that counts for it.
  package let uses: [Use]

  package struct Use: Sendable {
    /// Its first record, or the line of cbam.yaml.
    package let place: SourceLocation
    /// Whose it is: processes of products.yaml, none where it lies outside.
    package let parts: [(process: Int?, share: ExactRatio)]
    package let megawattHours: ExactRatio
    /// t CO2/MWh.
    package let factor: ExactRatio
    /// By evidence under D.4.3; else the country's default.
    package let isActual: Bool
    /// Tied to one process by evidence, and no part of the mean.
    package let isTraced: Bool
    /// The line of cbam.yaml, or the table of default factors.
    package let location: SourceLocation?
  }

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

  /// `lines`: those of electricity, each with whose it is. `others`: what combined plants give.
  func use(
    of lines: [AssignedLine], and others: [ElectricityUse.Use], _ found: inout Diagnostics
  ) -> ElectricityUse? {
    var uses = others
    for assigned in lines {
      let line = assigned.line
      guard let measured = line.megawattHours else { continue }
      let hours = assigned.factor * measured
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
        ElectricityUse.Use(
          place: line.place.location, parts: assigned.parts, megawattHours: hours, factor: factor,
          isActual: isActual, isTraced: entry?.onlyIn != nil,
          location: isActual ? entry?.location : law.parameters.location(of: "cbam-electricity")))
    }
    let all = uses.reduce(ExactRatio.zero) { $0 + $1.megawattHours }
    let actual = uses.reduce(ExactRatio.zero) { $1.isActual ? $0 + $1.megawattHours : $0 }
    let pooled = uses.filter { !$0.isTraced }
    let pooledHours = pooled.reduce(ExactRatio.zero) { $0 + $1.megawattHours }
    let pooledTonnes = pooled.reduce(ExactRatio.zero) { $0 + $1.megawattHours * $1.factor }
    let pooledByDefault = pooled.reduce(ExactRatio.zero) {
      $1.isActual ? $0 : $0 + $1.megawattHours * $1.factor
    }
    let mean = pooledHours.isZero ? .zero : pooledTonnes / pooledHours
    let meanByDefault = pooledHours.isZero ? .zero : pooledByDefault / pooledHours
    var ofProcess: [Int: ElectricityUse.Part] = [:]
    for use in uses {
      for (process, share) in use.parts {
        guard let process else { continue }
        let hours = use.megawattHours * share
        var part = ofProcess[process] ?? .init()
        part.megawattHours += hours
        part.tonnes += hours * (use.isTraced ? use.factor : mean)
        part.byDefault +=
          hours * (use.isTraced ? (use.isActual ? .zero : use.factor) : meanByDefault)
        ofProcess[process] = part
      }
    }
    return ElectricityUse(
      megawattHours: all, factor: mean, actualShare: all.isZero ? .zero : actual / all,
      ofProcess: ofProcess, uses: uses)
  }
}
