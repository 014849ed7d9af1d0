import BanyanActivity
import BanyanCBAM
import BanyanCredentials
import BanyanDiagnostics
import BanyanFootprint
import BanyanInventory
import BanyanRuns
import BanyanYAML

/// What one standard's calculation cannot give: a passport states figures of several.
extension Run {
  /// What passports are made of. A trade number that is none is refused by a code of its own: without one
  /// that holds nothing can be issued.
  package func passportReading() throws(RunFailure) -> Stage<PassportStandard.Reading> {
    let stage = try reading(of: PassportStandard.self)
    let numbers = workspace.products.map(PassportStandard.tradeNumbers(in:)) ?? [:]
    return Stage(
      stage.value,
      stage.findings.mapped { finding in
        guard [.identifierForm, .identifierCheckDigit].contains(finding.code),
          let number = finding.location.flatMap({ numbers[$0] })
        else { return finding }
        return Diagnostic(.passportGTIN, at: finding.location, [number], hint: finding.hint)
      })
  }

  /// The passport with the emissions embedded under the border adjustment, where cbam.yaml covers the good
  /// and the result is declarable; no value where files hold errors.
  package func passport(
    _ reading: Stage<PassportStandard.Reading>,
    asking question: (PassportStandard.Basis, inout Diagnostics) -> PassportStandard.Question?
  ) throws(RunFailure) -> Stage<Passport> {
    var asked: PassportStandard.Question?
    let stage = try report(of: PassportStandard.self, reading) { reading, found in
      guard let basis = reading.basis else { return PassportStandard.questions(of: reading).first }
      asked = question(basis, &found)
      return asked
    }
    guard var passport = stage.value, let basis = reading.value?.basis, let asked,
      basis.goods[passport.product.key] != nil
    else { return stage }
    let cbam = try report(of: CBAMStandard.self, on: ())
    let findings = stage.findings.joined(with: cbam.findings)
    guard let report = cbam.value else { return Stage(nil, findings) }
    let good = report.processes.flatMap(\.goods).first { $0.product == passport.product.key }
    if let good, report.isDeclarable {
      passport.embedded = .init(
        direct: good.direct, indirect: good.indirect, period: report.period)
      if let product = asked.product {
        let footprint = try self.report(of: FootprintStandard.self, on: .init(product: product))
        passport.bridge = footprint.value.flatMap {
          FigureBridge(from: $0, to: good, in: report)
        }
      }
    }
    return Stage(passport, findings)
  }

  /// The record of a facility; no value where files hold errors.
  package func facilityRecord(
    of facility: Facility, _ reading: Stage<PassportStandard.Reading>
  ) throws(RunFailure) -> Stage<FacilityRecord> {
    let inventory = try report(of: InventoryStandard.self, on: ())
    var found = reading.findings.joined(with: inventory.findings)
    guard let basis = reading.value?.basis, let report = inventory.value, !found.hasErrors else {
      return Stage(nil, found)
    }
    let record = FacilityRecordMaking(basis: basis, inventory: report, facility: facility)
      .record(&found)
    return Stage(record, found)
  }

  /// The same document as it would be written today; nil where this workspace knows no such thing.
  package func document(
    of other: DocumentNode, _ reading: Stage<PassportStandard.Reading>,
    _ basis: PassportStandard.Basis, _ found: inout Diagnostics
  ) throws(RunFailure) -> JSONValue? {
    guard let id = other.subjectID else { return nil }
    if let facility = workspace.settings.facilities.first(where: {
      id == "\(basis.settings.site.value)/facility/\($0.id)"
    }) {
      let stage = try facilityRecord(of: facility, reading)
      found.join(stage.findings)
      return stage.value.map { UNTPFacility().document(of: $0) }
    }
    let isEvent = other["credentialSubject"]?["id"] == nil
    for question in PassportStandard.questions(of: basis) {
      let stage = try passport(reading) { _, _ in question }
      guard let passport = stage.value else {
        found.join(stage.findings)
        continue
      }
      for own in basis.each(of: passport) where own.id == id {
        let own = own.issued(by: basis.register)
        return (isEvent ? PassportForm.untpEvent : .untp).document(of: own, &found)
      }
    }
    return nil
  }
}
