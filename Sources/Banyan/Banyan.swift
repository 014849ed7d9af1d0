@_exported import BanyanActivity
@_exported import BanyanAttribution
@_exported import BanyanCBAM
@_exported import BanyanCalculation
@_exported import BanyanCredentials
@_exported import BanyanDecree06
@_exported import BanyanDiagnostics
@_exported import BanyanDigests
@_exported import BanyanDrafting
@_exported import BanyanExchange
@_exported import BanyanFactors
@_exported import BanyanFiles
@_exported import BanyanFootprint
@_exported import BanyanIdentifiers
@_exported import BanyanInventory
@_exported import BanyanJSON
@_exported import BanyanNetworks
@_exported import BanyanPark
@_exported import BanyanPassport
@_exported import BanyanProduction
@_exported import BanyanQuantities
@_exported import BanyanReporting
@_exported import BanyanRuns
@_exported import BanyanSpreadsheets
@_exported import BanyanSymbols
@_exported import BanyanThreads
@_exported import BanyanYAML

/// The version of the engine, stated in every result and page.
package let version = Engine.version
