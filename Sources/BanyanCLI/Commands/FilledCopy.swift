import ArgumentParser
import Banyan

/// `banyan cbam --format template`: a copy of the user's template, filled.
struct FilledCopy {
  let template: String
  let output: String
  let session: Session
  let library: FactorLibrary

  func write(_ stage: Stage<CBAMReport>) throws {
    guard let report = stage.value, !session.mustFail(stage.findings) else {
      throw session.finished(with: stage.findings)
    }
    var found = Diagnostics()
    let filling: TemplateFilling?
    do throws(FileError) {
      filling = try TemplateFilling.fill(
        template, with: report, from: library, through: session.inputs, &found)
    } catch {
      throw session.missing(error, template)
    }
    let findings = stage.findings.joined(with: found)
    guard let filling, !session.mustFail(findings) else { throw session.finished(with: findings) }
    session.say(findings)
    try Delivery(of: session).send(.binary(filling.workbook), to: output)
    let text = TemplateText(in: session.language).text(of: filling, in: output)
    Output.write(text)
    session.mark("write")
    session.printTimings(records: report.records, bytes: report.bytes)
  }
}
