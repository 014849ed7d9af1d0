import BanyanDiagnostics
import BanyanJSON
import BanyanReporting
import BanyanRuns
import BanyanSpreadsheets

/// A report as an audience may see it.
package struct ParkDocument: Sendable {
  let subject: ParkView.Subject
  package let records: Int

  /// The forms it is written in, by the names `--format` takes; the first is the usual one.
  package static let formats: [ReportFormat<ParkDocument>] = [
    .text("text") { document, surface in
      ParkPlainText(view: document.view(surface, .terminal)).text
    },
    .text("json") { document, _ in document.json },
    .text("csv") { document, _ in
      ParkCSV(tables: ParkView(document.subject, in: .english, for: .terminal).tables).text
    },
    .text("html") { document, surface in
      ParkPage(view: document.view(surface, .page)).text
    },
    ReportFormat("xlsx", isBinary: true) { (document, surface) throws(RenderFailure) in
      do throws(WorkbookError) {
        let bytes = try ParkWorkbook(view: document.view(surface, .document)).bytes()
        return Stage(.binary(bytes), Diagnostics())
      } catch {
        switch error {
        case .tooManyRows(_, let rows):
          throw .doesNotFit(Phrase(.useSheetRows, String(rows)))
        case .archive(let failure): throw .outside("\(failure)")
        }
      }
    },
  ]

  private func view(_ surface: Surface, _ medium: NumberFormat.Medium) -> ParkView {
    ParkView(subject, in: surface.language, for: medium)
  }

  private var json: String {
    var json = JSONWriter()
    switch subject {
    case .park(let result): json.object(result.write)
    case .firm(let result): json.object(result.write)
    }
    json.endLine()
    return json.text
  }
}

extension ParkReport {
  /// The report for an audience; nothing of it for a firm that is none of the park's.
  package func document(for audience: ParkAudience) -> ParkDocument? {
    switch audience {
    case .park: ParkDocument(subject: .park(result), records: records)
    case .firm(let id):
      view(of: id).map { view in
        ParkDocument(
          subject: .firm(view),
          records: members.first { $0.id == id }?.books?.result.records ?? 0)
      }
    }
  }
}

extension ParkReport {
  /// What an audience hears of the run: a firm only of its own files and flows.
  package func findings(for audience: ParkAudience, of all: Diagnostics) -> Diagnostics {
    guard case .firm(let id) = audience, let own = members.first(where: { $0.id == id }) else {
      return all
    }
    let places = Set(
      flows.filter { $0.flow.from.value == id || $0.flow.to.value == id }.map(\.flow.location))
    return all.filtered { finding in
      guard let place = finding.location else { return false }
      return place.file.hasPrefix(own.paths.prefix) || places.contains(place)
    }
  }
}

extension ParkAudience {
  /// What `--for` means; throws where it is neither a word nor a member.
  package init(
    _ word: String, members: [String]
  ) throws(RunFailure) {
    if word == ParkResult.audience && !members.contains(word) {
      self = .park
      return
    }
    if Self.later.contains(word) {
      throw .wrongUse(Phrase(.useAudienceLater, word))
    }
    guard members.contains(word) else {
      let nearest = NearestName.nearest(to: word, among: members + [ParkResult.audience])
      throw .wrongUse(
        nearest.map { Phrase(.useAudienceNear, word, $0) }
          ?? Phrase(.useAudience, word, members.joined(separator: ", ")))
    }
    self = .firm(word)
  }
}
