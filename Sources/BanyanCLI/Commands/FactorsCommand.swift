import ArgumentParser
import Banyan
import Glibc

struct FactorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factors", abstract: "The factor tables: list, find, show, check.",
    subcommands: [List.self, Find.self, Show.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "All activities, and the sets that have a factor for each.")

    @Option(help: "Only this set.")
    var set: String?

    func run() throws {
      var sets: [String: Set<String>] = [:]
      let library = try FactorTables.library()
      for table in FactorTables.all(of: library) where set == nil || table.head.set == set {
        for factor in table.factors {
          sets[factor.activity.description, default: []].insert(table.head.set)
        }
      }
      if set == nil {
        for name in FactorTables.released(of: library) { sets[name, default: []].insert("-") }
      }
      let width = (sets.keys.map(\.count).max() ?? 0) + 2
      let lines = sets.keys.sorted().map { activity in
        activity + String(repeating: " ", count: width - activity.count)
          + (sets[activity] ?? []).sorted().joined(separator: ", ")
      }
      Output.write(ShownText.lines(lines.map { $0 + "\n" }.joined()))
    }
  }

  struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "find", abstract: "Factors and properties whose id, activity or note has a text."
    )

    @Argument var text: String

    func run() throws {
      let wanted = text.lowercased()
      // To look for more letters than there are takes as long as there are of both.
      func isIn(_ texts: [String]) -> Bool {
        texts.contains { $0.utf8.count >= wanted.utf8.count && $0.lowercased().contains(wanted) }
      }
      var found = ""
      for table in FactorTables.all(of: try FactorTables.library()) {
        for factor in table.factors
        where isIn([factor.id, factor.activity.description, factor.note ?? ""]) {
          found += FactorTables.line(of: factor) + "\n"
        }
        for property in table.properties where isIn([property.id, property.material]) {
          found += "\(property.id)  \(property.value.text)  \(property.location)\n"
        }
      }
      if found.isEmpty {
        Output.refuse(Phrase(.nothingCalled, text), in: Surroundings.language)
        throw ExitCode(1)
      }
      Output.write(ShownText.lines(found))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One factor or property with its citation.")

    @Argument(help: "The full id, table/id, as `find` and reports print it.")
    var id: String

    func run() throws {
      let tables = FactorTables.all(of: try FactorTables.library())
      for table in tables {
        if let factor = table.factors.first(where: { $0.id == id }) {
          return Output.write(FactorTables.page(of: factor))
        }
        if let property = table.properties.first(where: { $0.id == id }) {
          return Output.write(FactorTables.page(of: property))
        }
      }
      let known = tables.flatMap { $0.factors.map(\.id) + $0.properties.map(\.id) }
      let phrase =
        NearestName.nearest(to: id, among: known).map { Phrase(.factorUnknownNear, id, $0) }
        ?? Phrase(.factorUnknown, id)
      Output.refuse(phrase, in: Surroundings.language)
      throw ExitCode(1)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Reads a factor table and says all that is wrong with it.")

    @Argument var file: String
    @Option(name: .customLong("lang")) var asked: LanguageOption?
    @Option var diagnostics = DiagnosticsFormat.text

    func run() throws {
      let language = asked?.language ?? Surroundings.language
      var found = Diagnostics()
      let bytes: [UInt8]?
      do {
        bytes = try Inputs().bytes(of: file, as: file, .document, &found)
      } catch { throw Session.failed(error) }
      let library = try FactorTables.library()
      let table = bytes.flatMap { bytes in
        bytes.withUnsafeBytes {
          library.reader(of: .workspace).table(from: $0, file: file, &found)
        }
      }
      OwnValues(heldAgainst: library).check(table.map { [$0] } ?? [], &found)
      if diagnostics == .json {
        Output.complain(DiagnosticJSON.text(of: found, in: language))
      } else {
        Output.complain(DiagnosticText(language: language).text(of: found))
      }
      if found.hasErrors { throw ExitCode(1) }
      if let table {
        let text = TextKey.factorsChecked.text(
          in: language, table.head.id, String(table.factors.count),
          String(table.properties.count))
        Output.write(text + "\n")
      }
    }
  }
}

/// What the subcommands print of tables.
enum FactorTables {
  /// The program's tables, with those of `BANYAN_FACTORS` before them.
  static func library() throws -> FactorLibrary {
    do { return try FactorLibrary(folders: Session.factorFolders) } catch {
      throw Session.failed(error)
    }
  }

  /// Every table, with what is wrong with any on standard error.
  static func all(of library: FactorLibrary) -> [FactorTable] {
    var found = library.findings
    let tables = library.everyTable(&found)
    Output.complain(
      DiagnosticText(language: Surroundings.language, colours: Output.isErrorStyled).text(of: found)
    )
    return tables
  }

  /// Activities whose mass is the activity itself.
  static func released(of library: FactorLibrary) -> [String] {
    var ignored = Diagnostics()
    let blends = library.blends(&ignored)
    let gases = library.potentials("AR6")?.gases ?? []
    return Set(gases.map { "gas/\($0.gas)" }).sorted()
      + (blends?.names ?? []).map { "refrigerant/\($0)" }
      + ["electricity/own-solar", "electricity/own-wind", "electricity/contract"]
  }

  static func line(of factor: EmissionFactor) -> String {
    let first = factor.emissions.first.map { "\($0.text) \($0.species)" } ?? ""
    return
      "\(factor.id)  \(factor.activity)  \(factor.geography)  \(factor.validity.text)  "
      + "\(first)/\(factor.per.symbol)  \(factor.location)"
  }

  static func page(of factor: EmissionFactor) -> String {
    var rows = [
      ("activity", factor.activity.description), ("per", factor.per.symbol),
    ]
    for amount in factor.emissions {
      let limits =
        amount.low.flatMap { low in
          amount.high.map { high in
            "  95 %: \(low.decimal(significantDigits: 6)) to "
              + "\(high.decimal(significantDigits: 6)) kg"
          }
        } ?? ""
      rows.append((amount.species.description, amount.text + limits))
    }
    rows += [
      ("geography", factor.geography), ("valid", factor.validity.text),
      ("sector", factor.sector ?? "-"), ("status", factor.status.rawValue),
      ("boundary", factor.boundary.rawValue), ("cited", factor.citationLine),
      ("licence", factor.head.citation.licence ?? "-"), ("url", factor.head.citation.url ?? "-"),
      ("confidence", factor.head.confidence ?? "-"), ("declared", "\(factor.location)"),
    ]
    if let derivation = factor.derivation {
      rows.append(("derived", "\(derivation.formula) (\(derivation.source))"))
    }
    if let note = factor.note { rows.append(("note", note)) }
    if let note = factor.head.note { rows.append(("table", note)) }
    return page(factor.id, rows)
  }

  static func page(of property: PhysicalProperty) -> String {
    var rows = [
      ("of", property.material), ("property", property.kind), ("value", property.value.text),
    ]
    if let low = property.value.low, let high = property.value.high {
      rows.append(("95 %", "\(low) to \(high) \(property.value.unit)"))
    }
    rows += [
      ("valid", property.validity.text), ("geography", property.geography),
      ("cited", property.citationLine), ("licence", property.head.citation.licence ?? "-"),
      ("declared", "\(property.location)"),
    ]
    if let note = property.note { rows.append(("note", note)) }
    return page(property.id, rows)
  }

  private static func page(_ title: String, _ rows: [(String, String)]) -> String {
    title + "\n"
      + rows.map { label, text in
        let space = String(repeating: " ", count: 12 - min(11, label.count))
        return "  \(label)\(space)\(ShownText.line(text))\n"
      }.joined()
  }
}
