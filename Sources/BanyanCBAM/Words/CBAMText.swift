import BanyanDiagnostics

/// Every text of CBAM reports, by key.
package enum CBAMText: String, CatalogueText {
  case title
  case rehearsal
  case installation
  case direct
  case zeroRated
  case nitrousOxide
  case electricity
  case goods
  case columnDirect
  case columnIndirect
  case columnDefaultShare
  case columnAllocation
  case columnByDefault
  case deliveries
  case certificates
  case noPrice
  case roundedUp
  case balance
  case missing
  case readings
  case benchmarksReplaced
  case whatIf
  case assumed
  case columnActual
  case columnDefault
  case levers
  case reasonSame
  case reasonFuel
  case reasonCarbon
  case reasonProcess
  case reasonWaste
  case reasonMeasured
  case reasonZeroRated
  case reasonCorrected
  case reasonOut
}
