import Banyan
import Foundation
import Testing

@Suite("The form and its data")
struct FormTests {
  private static let forms: Decree06Forms? = {
    var diagnostics = Diagnostics()
    return Decree06Forms.read(from: .carried, &diagnostics)
  }()

  @Test("The carried forms read without a finding")
  func reads() throws {
    var diagnostics = Diagnostics()
    let forms = try #require(Decree06Forms.read(from: .carried, &diagnostics))
    #expect(diagnostics.isEmpty)
    #expect(forms.form06.headings.count == 19)
    #expect(forms.form06.firstDay == CalendarDate(iso: "2022-01-07"))
    let groups = forms.calendar.groups.first
    // Decree 119/2025 is in force from 1 August 2025.
    #expect(groups.from == CalendarDate(iso: "2025-08-01"))
    #expect(groups.value.map(\.id) == ["A", "B", "C"])
    #expect(groups.value.map(\.isVerified) == [false, true, true])
  }

  @Test("Three parts, eleven items")
  func outline() throws {
    let keys = try #require(Self.forms).form06.headings.map(\.key)
    #expect(keys.filter { ["I", "II", "III"].contains($0) }.count == 3)
    #expect(keys.filter { $0.hasPrefix("I") && $0.contains(".") }.count == 11)
  }

  /// Beside the project, not part of it.
  private static let headings = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }.appendingPathComponent("shared/reference/vietnam-forms/headings.csv").path

  @Test(
    "Headings agree with the transcription word for word",
    .enabled(if: FileManager.default.fileExists(atPath: headings), "\(headings) is absent"))
  func wordForWord() throws {
    let forms = try #require(Self.forms)
    let text = try String(contentsOfFile: Self.headings, encoding: .utf8)
    var compared = 0
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = Self.fields(of: line)
      try #require(fields.count == 5)
      let form = fields[0] == "ND06/2022-PL2-Mau06" ? forms.form06 : forms.circular38
      let heading = try #require(form.headings.first { $0.key == fields[1] })
      // Bytes, not canonical equivalence: the diacritics are those of the transcription.
      #expect(Array(heading.vietnamese.utf8) == Array(fields[2].utf8))
      #expect(Array(heading.english.utf8) == Array(fields[3].utf8))
      compared += 1
    }
    #expect(compared == forms.form06.headings.count + forms.circular38.headings.count)
  }

  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  @Test("A form of a folder takes the place of the carried one, and says so where it is none")
  func replaced() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/banyan-forms-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/viet-nam/forms/decree-06-filing.yaml"
    try FileSystem.createFolder(folder + "/viet-nam/forms")
    func forms(_ text: String) throws -> (Decree06Forms?, Diagnostics) {
      try Data(text.utf8).write(to: URL(filePath: path))
      var diagnostics = Diagnostics()
      let forms = Decree06Forms.read(from: try FactorLibrary(folders: [folder]), &diagnostics)
      return (forms, diagnostics)
    }
    let group =
      "{id: A, who: {vi: a, en: a}, recipient: {vi: b, en: b}, before: 03-31, first-year: 2025, "
      + "data-from: 2024, verified: false, basis: {vi: c, en: c}}"
    func calendar(from day: String) -> String {
      """
      calendar: decree-06-filing
      dated:
        - from: 2022-01-07
          citation: Decree 06/2022/NĐ-CP
          groups: [\(group)]
        - from: \(day)
          citation: A later decree
          groups: [\(group)]
      """
    }
    let (later, warned) = try forms(calendar(from: "2025-08-01"))
    #expect(warned.ordered.map(\.code) == [.tableReplaced])
    #expect(warned.ordered.map(\.location?.file) == [path])
    #expect(try #require(later).calendar.groups.later.map(\.citation.title) == ["A later decree"])

    let (repeated, refused) = try forms(calendar(from: "2022-01-07"))
    #expect(repeated == nil)
    #expect(refused.ordered.filter { $0.severity == .error }.map(\.code) == [.parameterRepeated])

    let (missing, missed) = try forms("calendar: decree-07\n")
    #expect(missing == nil)
    #expect(missed.ordered.map(\.code) == [.tableMissing])
  }

  @Test("Neither standard imports the other")
  func imports() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let pairs = [("BanyanDecree06", "BanyanInventory"), ("BanyanInventory", "BanyanDecree06")]
    for (target, other) in pairs {
      let folder = root.appending(path: target)
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      for case let file as URL in try #require(files) where file.pathExtension == "swift" {
        let source = try String(contentsOf: file, encoding: .utf8)
        #expect(!source.contains("import \(other)"), "\(file.lastPathComponent)")
      }
    }
  }
}
