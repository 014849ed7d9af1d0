import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting
import BanyanRuns

/// Reckons the same plant under the factors of later years, and with one thing changed at a time.
struct CBAMWhatIfMaking {
  let making: CBAMMaking
  let report: CBAMReport

  private var settings: CBAMSettings { report.settings }
  private var price: ExactDecimal? { settings.options.price }

  func whatIf() -> CBAMWhatIf {
    CBAMWhatIf(
      years: (CBAMStandard.firstYear...2034).compactMap(year),
      levers: levers().sorted {
        ($1.certificates, $0.kind.rawValue, $0.id) < ($0.certificates, $1.kind.rawValue, $1.id)
      })
  }

  private func owed(_ certificates: ExactRatio) -> CBAMWhatIf.Owed {
    CBAMWhatIf.Owed(
      certificates: certificates.decimal(),
      euros: price.map { (certificates * $0).decimal() })
  }

  // MARK: Years

  private func year(_ year: Int) -> CBAMWhatIf.Year? {
    var ignored = Diagnostics()
    guard let report = making.projected(to: year).report(&ignored) else { return nil }
    let factors = report.law.parameters.allocation(year: year)
    return CBAMWhatIf.Year(
      year: year, isAssumed: factors?.crossSectoral == nil,
      goods: report.processes.flatMap(\.goods).map { good in
        CBAMWhatIf.Good(
          product: good.product, actual: owed(Self.certificates(good)),
          byDefault: good.byDefault.map { owed($0.certificatesPerTonne) })
      })
  }

  private static func certificates(_ good: GoodFigures) -> ExactRatio {
    max(.zero, good.total - good.sefa)
  }

  // MARK: Levers

  private func levers() -> [CBAMWhatIf.Lever] {
    var levers: [CBAMWhatIf.Lever] = []
    for place in settings.precursors.indices {
      if let lever = lever(ofPrecursor: place) { levers.append(lever) }
    }
    for good in report.processes.flatMap(\.goods) {
      guard let byDefault = good.byDefault else { continue }
      add(
        .verification, good.product, good.product,
        byDefault.certificatesPerTonne - Self.certificates(good), .leverOwnReport, to: &levers)
    }
    for use in report.electricity.uses where !use.isActual {
      let share =
        report.electricity.megawattHours.isZero
        ? ExactRatio.zero : use.megawattHours / report.electricity.megawattHours
      for process in report.processes where process.process.countsIndirect {
        guard let good = process.goods.first, process.process.activityLevel > .zero else {
          continue
        }
        let part =
          process.emissions.electricity.byDefault / process.process.activityLevel * share
          * good.good.unitsPerTonne
        add(.electricity, "\(use.place)", good.product, part, .leverElectricity, to: &levers)
      }
    }
    return levers
  }

  private func add(
    _ kind: CBAMWhatIf.Lever.Kind, _ id: String, _ product: String, _ certificates: ExactRatio,
    _ reason: LeverText, to levers: inout [CBAMWhatIf.Lever]
  ) {
    guard certificates > .zero else { return }
    levers.append(
      CBAMWhatIf.Lever(
        kind: kind, id: id, product: product, certificates: certificates.decimal(),
        euros: price.map { (certificates * $0).decimal() },
        reason: StatedText { reason.text(in: $0) }))
  }

  /// What a verification is worth, had or missing; for a default value, what an actual value as high as
  /// the printed one would save: its mark-up.
  private func lever(ofPrecursor place: Int) -> CBAMWhatIf.Lever? {
    let text = settings.precursors[place]
    guard let precursor = report.precursors.first(where: { $0.text.id.value == text.id.value })
    else { return nil }
    var changed = settings
    let kind: CBAMWhatIf.Lever.Kind
    let reason: LeverText
    switch precursor.basis {
    case .actual:
      changed.precursors[place].values = nil
      (kind, reason) = (.verification, .leverKept)
    case .default where text.values != nil:
      changed.precursors[place].values?.verification = Verification(standingFor: text)
      (kind, reason) = (.verification, .leverVerify)
    case .default:
      guard let printed = precursor.value else { return nil }
      let parts = printed.parts(
        markedUpBy: .zero, countsIndirect: precursor.annexI.countsIndirect)
      func rate(_ value: ExactRatio) -> StatedRate {
        StatedRate(
          value: value.decimal(), unit: .perTonne, location: text.id.location)
      }
      changed.precursors[place].values = StatedValues(
        direct: rate(parts.direct), indirect: rate(parts.indirect), electricity: nil,
        sefa: rate(precursor.sefa), benchmark: nil, verification: Verification(standingFor: text),
        location: text.id.location)
      (kind, reason) = (.precursor, .leverMarkUp)
    case .exempt, .own: return nil
    }
    var ignored = Diagnostics()
    guard let other = making.with(changed).report(&ignored) else { return nil }
    var greatest: (product: String, effect: ExactRatio)?
    for (own, changed) in zip(
      report.processes.flatMap(\.goods), other.processes.flatMap(\.goods))
    {
      let difference = Self.certificates(own) - Self.certificates(changed)
      let effect = difference < .zero ? -difference : difference
      if effect > greatest?.effect ?? .zero { greatest = (own.product, effect) }
    }
    guard let greatest else { return nil }
    var levers: [CBAMWhatIf.Lever] = []
    add(kind, text.id.value, greatest.product, greatest.effect, reason, to: &levers)
    return levers.first
  }
}

/// Why something is worth an effort.
package enum LeverText: String, CatalogueText {
  case leverOwnReport, leverVerify, leverKept, leverMarkUp, leverElectricity

  package var english: String {
    switch self {
    case .leverOwnReport: "a verified report of the installation in place of the default value"
    case .leverVerify: "verification of the value that the supplier states"
    case .leverKept:
      "what the supplier's verification is worth: without it the default value counts"
    case .leverMarkUp:
      "the mark-up: an actual value as high as the printed default value would save it"
    case .leverElectricity:
      "a direct line or power purchase agreement without emissions in place of the default factor"
    }
  }

  package var vietnamese: String {
    switch self {
    case .leverOwnReport: "báo cáo đã thẩm tra của cơ sở thay cho giá trị mặc định"
    case .leverVerify: "thẩm tra giá trị mà nhà cung cấp nêu"
    case .leverKept:
      "giá trị của việc thẩm tra nhà cung cấp: không có thì giá trị mặc định được tính"
    case .leverMarkUp:
      "phần cộng thêm: giá trị thực tế bằng đúng số mặc định công bố sẽ tiết kiệm phần này"
    case .leverElectricity:
      "đường dây trực tiếp hoặc hợp đồng mua điện không phát thải thay cho hệ số mặc định"
    }
  }
}
