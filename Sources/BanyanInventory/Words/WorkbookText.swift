import BanyanDiagnostics

/// Texts of the inventory's workbook that no other rendering has: names of sheets, heads of columns.
package enum WorkbookText: String, CatalogueText {
  // At most 31 characters, none of []:*?/\ among them: a sheet's name takes no others.
  case sheetSummary
  case sheetLines
  case sheetMonths
  case sheetFactors
  case sheetProperties
  case sheetPotentials
  case sheetFindings
  case sheetCompleteness
  case standard
  case exactness
  case figure
  case consolidation
  case subcategory
  case scopeByMarket
  case process
  case from
  case through
  case massOf
  case marketEquivalent
  case marketBasis
  case factorMass
  case perUnit
  case printed
  case geography
  case rung
  case rungPinned
  case rungSite
  case rungSupplier
  case rungSubdivision
  case rungCountry
  case rungRegion
  case rungGlobal
  case rungAccepted
  case accepted
  case publisher
  case address
  case table
  case rowInTable
  case inFile
  case material
  case potential
  case severity
  case hint
}
