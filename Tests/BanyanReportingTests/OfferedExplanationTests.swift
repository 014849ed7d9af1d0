import BanyanReporting
import Testing

@Suite("The command that is offered works as it is printed")
struct OfferedExplanationTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var options: [String] = []
    var folder: String?
    var figure = "total"
    let command: String

    var testDescription: String { command }
  }

  static let cases: [Case] = [
    .init(command: "banyan explain total"),
    .init(folder: ".", command: "banyan explain total"),
    .init(folder: "my-plant", command: "banyan explain my-plant total"),
    .init(folder: "nhà máy", command: "banyan explain 'nhà máy' total"),
    .init(folder: "a;b", figure: "1.1/it's", command: #"banyan explain 'a;b' '1.1/it'\''s'"#),
    .init(folder: "-odd", command: "banyan explain -- -odd total"),
    .init(
      options: ["--gwp", "AR6", "--activity", "more bills.csv"], folder: "p",
      command: "banyan explain --gwp AR6 --activity 'more bills.csv' p total"),
  ]

  @Test("Folder and options as they were given, quoted for the shell", arguments: cases)
  func offered(_ example: Case) {
    let offered = OfferedExplanation(options: example.options, folder: example.folder)
    #expect(offered.command(for: example.figure) == example.command)
  }

  @Test("A pattern has the folder too")
  func pattern() {
    #expect(
      OfferedExplanation(folder: "a b").pattern("line") == "banyan explain 'a b' <line>")
  }
}
