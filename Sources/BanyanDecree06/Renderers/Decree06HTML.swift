import BanyanDiagnostics
import BanyanReporting

/// The report as a page that prints on A4 in the layout of Decree 30/2020/NĐ-CP.
package struct Decree06HTML {
  let language: Language

  package init(in language: Language) { self.language = language }

  package func text(of report: Decree06Report) -> String {
    let document = Decree06Document(report, in: language)
    let title = document.title.joined(separator: " – ")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(HTMLBuilder.generator)">
      <title>\(HTMLBuilder.escaped(title)) – \(HTMLBuilder.escaped(report.settings.organisation.name))</title>
      <style>
      \(Decree06Style.text)
      </style>
      </head>
      <body>
      <main>
      \(head(of: document))
      \(document.blocks.map(html(of:)).joined(separator: "\n"))
      \(signature(of: document))
      </main>
      \(checklist(of: document))
      </body>
      </html>

      """
  }

  private func element(_ name: String, _ text: String, class kind: String? = nil) -> String {
    "<\(name)\(kind.map { " class=\"\($0)\"" } ?? "")>\(HTMLBuilder.escaped(text))</\(name)>"
  }

  private func head(of document: Decree06Document) -> String {
    let national = document.national
    let emblem =
      element("p", national.first ?? "", class: "nation")
      + national.dropFirst().map { element("p", $0, class: "motto") }.joined()
    let title = document.title
    return """
      \(element("p", document.formNumber, class: "form"))
      <header>
      <div class="facility">\(element("p", document.facilityName))</div>
      <div lang="vi">\(emblem)</div>
      </header>
      \(document.readingCopy.map { element("p", $0, class: "copy") } ?? "")
      <h1>\(title.map { element("span", $0) }.joined())</h1>
      """
  }

  private func html(of block: DecreeBlock) -> String {
    switch block {
    case .part(let number, let title): element("h2", "\(number). \(title)")
    case .item(let number, let title): element("h3", "\(number). \(title)")
    case .paragraph(let text): element("p", text)
    case .fact(let label, let value):
      "<p>\(HTMLBuilder.escaped(label)): "
        + (value.map(HTMLBuilder.escaped) ?? "<span class=\"blank\"></span>") + "</p>"
    case .table(let table): html(of: table)
    }
  }

  private func html(of table: DecreeTable) -> String {
    var html = "<figure>\n<figcaption>\(element("strong", table.caption)) "
    html += (table.origin.isEmpty ? "" : element("em", table.origin)) + "</figcaption>\n"
    if !table.rows.isEmpty {
      html += "<table>\n<thead><tr>"
      for (index, column) in table.columns.enumerated() {
        html += "<th scope=\"col\"\(alignment(index, table))>\(HTMLBuilder.escaped(column))</th>"
      }
      html += "</tr></thead>\n<tbody>\n"
      for row in table.rows {
        if row.isGroup {
          html += "<tr class=\"group\"><td colspan=\"\(table.columns.count)\">"
          html += "\(HTMLBuilder.escaped(row.cells.joined()))</td></tr>\n"
          continue
        }
        html += row.isTotal ? "<tr class=\"total\">" : "<tr>"
        for (index, cell) in row.cells.enumerated() {
          html += "<td\(alignment(index, table))>\(HTMLBuilder.escaped(cell))</td>"
        }
        html += "</tr>\n"
      }
      html += "</tbody>\n</table>\n"
    }
    for remark in table.remarks { html += element("p", remark, class: "remark") + "\n" }
    return html + "</figure>"
  }

  private func alignment(_ column: Int, _ table: DecreeTable) -> String {
    table.numeric.contains(column) ? " class=\"number\"" : ""
  }

  private func signature(of document: Decree06Document) -> String {
    let position = document.report.texts[.representativePosition] ?? ""
    let name = document.report.texts[.representative] ?? ""
    return """
      <div class="signature">
      \(element("p", document.signature, class: "role"))
      \(element("p", position.uppercased(), class: "position"))
      \(element("p", name, class: "name"))
      </div>
      """
  }

  private func checklist(of document: Decree06Document) -> String {
    var html = "<aside>\n" + element("h2", document.text(.checklistTitle)) + "\n"
    html += element("p", document.text(.checklistNote), class: "remark") + "\n"
    let kinds: [(MissingItem.Kind, DecreeText)] = [
      (.missing, .checklistMissing), (.settle, .checklistSettle),
    ]
    for (kind, title) in kinds {
      let items = document.checklist(kind)
      guard !items.isEmpty else { continue }
      html += element("h3", document.text(title)) + "\n<ul>\n"
      html += items.map { element("li", $0) + "\n" }.joined() + "</ul>\n"
    }
    if document.report.missing.isEmpty {
      html += element("p", document.text(.checklistNone)) + "\n"
    }
    if let bridge = document.bridge { html += self.html(of: bridge) + "\n" }
    return html + "</aside>"
  }
}
