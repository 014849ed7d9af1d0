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
  /// The passport with the emissions embedded under the border adjustment, where cbam.yaml covers the good
  /// and the result is declarable; no value where files hold errors.
  package func passport(
    _ reading: Stage<PassportStandard.Reading>,
    asking question: (PassportStandard.Reading, inout Diagnostics) -> PassportStandard.Question?
  ) throws(RunFailure) -> Stage<Passport> {
    var asked: PassportStandard.Question?
    let stage = try report(of: PassportStandard.self, reading) { reading, found in
      asked = question(reading, &found)
      return asked
    }
    guard var passport = stage.value, let read = reading.value, let asked,
      read.goods[passport.product.key] != nil
    else { return stage }
    let cbam = try report(of: CBAMStandard.self, on: ())
    let findings = stage.findings.joined(with: cbam.findings)
    guard let report = cbam.value else { return Stage(nil, findings) }
    let good = report.processes.flatMap(\.goods).first { $0.product == passport.product.key }
    if let good, report.isDeclarable {
      passport.embedded = .init(
        direct: good.direct, indirect: good.indirect, period: report.period)
      let footprint = try self.report(
        of: FootprintStandard.self, on: .init(product: asked.product))
      passport.bridge = footprint.value.flatMap {
        FigureBridge(from: $0, to: good, in: report)
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
    guard let read = reading.value, let report = inventory.value, !found.hasErrors else {
      return Stage(nil, found)
    }
    let record = FacilityRecordMaking(reading: read, inventory: report, facility: facility)
      .record(&found)
    return Stage(record, found)
  }

  /// The same document as it would be written today; nil where this workspace knows no such thing.
  package func document(
    of other: DocumentNode, _ reading: Stage<PassportStandard.Reading>,
    _ read: PassportStandard.Reading, _ found: inout Diagnostics
  ) throws(RunFailure) -> JSONValue? {
    guard let id = other.subjectID else { return nil }
    if let facility = workspace.settings.facilities.first(where: {
      id == "\(read.settings.site.value)/facility/\($0.id)"
    }) {
      let stage = try facilityRecord(of: facility, reading)
      found.join(stage.findings)
      return stage.value.map { UNTPFacility().document(of: $0) }
    }
    let isEvent = other["credentialSubject"]?["id"] == nil
    for question in PassportStandard.questions(of: read) {
      let stage = try passport(reading) { _, _ in question }
      guard let passport = stage.value else {
        found.join(stage.findings)
        continue
      }
      for own in read.each(of: passport) where own.id == id {
        let own = own.issued(by: read.register)
        return (isEvent ? PassportForm.untpEvent : .untp).document(of: own, &found)
      }
    }
    return nil
  }
}
