import BanyanDiagnostics

/// The places in the status list that were given when the program last wrote the register: the first and the
/// last. Kept in a file beside it, since a register alone cannot show that rows are missing at its beginning
/// or its end.
package struct GivenPlaces: Sendable {
  package static let fileName = "passports.issued"

  private let first: Int
  private let last: Int

  /// Nil where none is given.
  package init?(of register: IssueRegister) {
    guard let first = register.first, let last = register.last else { return nil }
    self.first = first
    self.last = last
  }

  /// Nil, with a finding, where it is not as the program wrote it.
  package init?(in bytes: [UInt8], _ found: inout Diagnostics) {
    let text = String(decoding: bytes, as: UTF8.self)
    let ends = text.split(whereSeparator: \.isNewline).first?.split(separator: "-").map { Int($0) }
    guard let ends, ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
      found.report(
        Diagnostic(.passportPlaces, at: Self.place, hint: Phrase(.hintPassportPlaces)))
      return nil
    }
    self.first = first
    self.last = last
  }

  private static let place = SourceLocation(file: fileName, line: 1, column: 1)

  private var text: String { "\(first)-\(last)" }
  package var bytes: [UInt8] { Array("\(text)\n".utf8) }

  /// Says so where the register has lost what it had.
  package func expect(in register: IssueRegister, _ found: inout Diagnostics) {
    if let own = GivenPlaces(of: register), own.first <= first, own.last >= last { return }
    found.report(
      Diagnostic(
        .passportRegister, at: SourceLocation(file: IssueRegister.fileName),
        words: [.phrase(.registerCut), .text(text)],
        notes: [Note(Phrase(.noteGivenPlaces), at: Self.place)],
        hint: Phrase(.hintPassportRegister)))
  }
}
