import BanyanDiagnostics

/// Texts of a drafted mapping: the comments that stand in it, and what the program says of it.
package enum DraftText: String, CatalogueText {
  case title
  case columnsAre
  case sheetsLeft
  case sheetsAlike
  case sheetsNone
  case headerSeen
  case headerGuessed
  case unsure
  case doubtGuess
  case doubtSeveral
  case doubtAnother
  case doubtMonth
  case doubtBothDates
  case doubtNoDates
  case doubtNoNumbers
  case doubtNotDeclared
  case unknownHeadings
  case unitFromHeading
  case unitUnknown
  case neededHeadings
  case needed
  case facilityOptional
  case numbersCells
  case numbersTexts
  case numbersOpen
  case numbersMixed
  case datesTexts
  case datesOpen
  case datesMixed
  case datesForeign
  case valuesOf
  case valuesMore
  case orElse
  case totals
  case done
  case doneMissing
  case exists
  case existsHint
}
