import BanyanDiagnostics

extension DraftText {
  package var english: String {
    switch self {
    case .title: "How to read {1}: a draft. Look it over; what stands behind # is not read"
    case .columnsAre: "Columns that can be named: {1}"
    case .sheetsLeft: "Other headings, so not read by this mapping: {1}"
    case .sheetsAlike: "Every visible sheet has these headings: {1}"
    case .sheetsNone: "No sheet holds anything"
    case .headerSeen: "The row of the headings; records begin below it"
    case .headerGuessed: "No known heading was found; this is a guess"
    case .unsure: "Not certain: take away the # where it is right"
    case .doubtGuess: "by part of its words"
    case .doubtSeveral: "several headings mean the same; choose one"
    case .doubtAnother: "another heading was taken"
    case .doubtMonth: "a month is no date: a record needs a day, or from and through"
    case .doubtBothDates: "a record has from and through or a date, not both"
    case .doubtNoDates: "the cells hold no dates"
    case .doubtNoNumbers: "the cells hold no numbers"
    case .doubtNotDeclared: "the words in it are not those the program knows"
    case .unknownHeadings: "Headings that stand for none of the columns, with their first cells"
    case .unitFromHeading: "from the heading '{1}'"
    case .unitUnknown: "'{1}' stands in the heading and is no known unit"
    case .neededHeadings: "Needed, and found under no heading"
    case .needed: "Needed, and under no heading: write what holds for every row"
    case .facilityOptional: "needed where banyan.yaml has more than one facility"
    case .numbersCells: "All quantities are number cells, read by value: numbers: is not needed"
    case .numbersTexts: "numbers that are texts are written so"
    case .numbersOpen:
      "'{1}' is a text and can be read in two ways: vi is 1.234,5 and en is 1,234.5"
    case .numbersMixed: "'{1}' and '{2}' are texts of two styles: make number cells of them"
    case .datesTexts: "dates that are texts are written so"
    case .datesOpen: "'{1}' is a text: day first or month first?"
    case .datesMixed: "'{1}' and '{2}' are texts of two styles: make date cells of them"
    case .datesForeign:
      "'{1}' is a text with the month first, which is not read: make date cells of them"
    case .valuesOf: "Words in '{1}' that the program does not know; write what each stands for"
    case .valuesMore: "and more"
    case .orElse: "or {1}"
    case .totals:
      "These rows look like sums of others; take them out of the sheet, or they are errors: {1}"
    case .done: "{1} is drafted: look it over, then"
    case .doneMissing: "{1} is drafted. Nothing was found for {2}: add that, then"
    case .exists: "{1} exists and is left as it is"
    case .existsHint: "move it away to have a new draft"
    }
  }
}
