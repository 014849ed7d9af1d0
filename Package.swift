// swift-tools-version: 6.1
import PackageDescription

/// The targets, lowest first; a target imports only what stands above it here.
let package = Package(
  name: "banyan",
  products: [
    .executable(name: "banyan", targets: ["BanyanCLI"]),
    .library(name: "Banyan", targets: ["Banyan"]),
    .library(name: "BanyanQuantities", targets: ["BanyanQuantities"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CSync"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "CFactorTables"),
    .target(name: "CExampleFiles"),
    .target(name: "CScan"),
    .target(name: "BanyanQuantities"),
    .target(name: "BanyanThreads"),
    .target(name: "BanyanNetworks", dependencies: ["BanyanThreads"]),
    .target(
      name: "BanyanAttribution",
      dependencies: ["BanyanNetworks", "BanyanQuantities", "BanyanThreads"]),
    .target(name: "BanyanDiagnostics"),
    .target(name: "BanyanDigests", dependencies: ["CCrypto"]),
    .target(
      name: "BanyanFiles",
      dependencies: ["CSync", "CZlib", "CZstd", "BanyanDiagnostics", "BanyanDigests"]),
    .target(
      name: "BanyanSymbols", dependencies: ["CQRencode", "BanyanDiagnostics", "BanyanFiles"]),
    .target(
      name: "BanyanSpreadsheets",
      dependencies: ["CLibZip", "BanyanDiagnostics", "BanyanFiles", "BanyanQuantities"]),
    .target(
      name: "BanyanYAML",
      dependencies: ["CLibYAML", "BanyanDiagnostics", "BanyanFiles", "BanyanQuantities"]),
    .target(
      name: "BanyanJSON",
      dependencies: [
        "BanyanDiagnostics", "BanyanFiles", "BanyanQuantities", "BanyanThreads", "BanyanYAML",
      ]),
    .target(
      name: "BanyanIdentifiers",
      dependencies: ["BanyanDiagnostics", "BanyanDigests"]),
    .target(
      name: "BanyanCredentials",
      dependencies: [
        "BanyanDiagnostics", "BanyanDigests", "BanyanFiles", "BanyanIdentifiers",
        "BanyanJSON", "BanyanQuantities", "BanyanYAML",
      ]),
    .target(
      name: "BanyanFactors",
      dependencies: [
        "CFactorTables", "BanyanDiagnostics", "BanyanDigests", "BanyanFiles", "BanyanQuantities",
        "BanyanYAML",
      ]),
    .target(
      name: "BanyanActivity",
      dependencies: [
        "CScan", "BanyanDiagnostics", "BanyanFactors", "BanyanFiles", "BanyanQuantities",
        "BanyanSpreadsheets", "BanyanThreads", "BanyanYAML",
      ]),
    .target(
      name: "BanyanDrafting",
      dependencies: [
        "BanyanActivity", "BanyanDiagnostics", "BanyanFactors", "BanyanFiles", "BanyanQuantities",
        "BanyanSpreadsheets",
      ]),
    .target(
      name: "BanyanCalculation",
      dependencies: [
        "BanyanActivity", "BanyanDiagnostics", "BanyanFactors", "BanyanFiles", "BanyanQuantities",
        "BanyanThreads",
      ]),
    .target(
      name: "BanyanProduction",
      dependencies: [
        "BanyanActivity", "BanyanAttribution", "BanyanCalculation", "BanyanDiagnostics",
        "BanyanFactors", "BanyanQuantities", "BanyanYAML",
      ]),
    .target(
      name: "BanyanReporting",
      dependencies: [
        "BanyanDiagnostics", "BanyanDigests", "BanyanFactors", "BanyanJSON", "BanyanQuantities",
        "BanyanThreads", "BanyanYAML",
      ]),
    .target(
      name: "BanyanRuns",
      dependencies: [
        "BanyanActivity", "BanyanCalculation", "BanyanDiagnostics", "BanyanFactors", "BanyanFiles",
        "BanyanProduction", "BanyanQuantities", "BanyanReporting", "BanyanThreads", "BanyanYAML",
      ]),
    .target(
      name: "BanyanExchange",
      dependencies: [
        "BanyanDiagnostics", "BanyanDigests", "BanyanIdentifiers", "BanyanJSON", "BanyanQuantities",
        "BanyanReporting", "BanyanYAML",
      ]),
    .target(
      name: "BanyanInventory",
      dependencies: [
        "BanyanActivity", "BanyanCalculation", "BanyanDiagnostics", "BanyanFactors", "BanyanJSON",
        "BanyanQuantities", "BanyanReporting", "BanyanRuns", "BanyanSpreadsheets", "BanyanThreads",
        "BanyanYAML",
      ]),
    .target(
      name: "BanyanDecree06",
      dependencies: [
        "BanyanActivity", "BanyanCalculation", "BanyanDiagnostics", "BanyanFactors", "BanyanJSON",
        "BanyanQuantities", "BanyanReporting", "BanyanRuns", "BanyanThreads", "BanyanYAML",
      ]),
    .target(
      name: "BanyanFootprint",
      dependencies: [
        "BanyanActivity", "BanyanAttribution", "BanyanCalculation", "BanyanDiagnostics",
        "BanyanExchange", "BanyanFactors", "BanyanFiles", "BanyanIdentifiers", "BanyanJSON",
        "BanyanNetworks", "BanyanProduction", "BanyanQuantities", "BanyanReporting", "BanyanRuns",
        "BanyanThreads", "BanyanYAML",
      ]),
    .target(
      name: "BanyanCBAM",
      dependencies: [
        "BanyanActivity", "BanyanAttribution", "BanyanCalculation", "BanyanDiagnostics",
        "BanyanFactors", "BanyanFiles", "BanyanJSON", "BanyanProduction", "BanyanQuantities",
        "BanyanReporting", "BanyanRuns", "BanyanSpreadsheets", "BanyanYAML",
      ]),
    .target(
      name: "BanyanPassport",
      dependencies: [
        "BanyanActivity", "BanyanCBAM", "BanyanCalculation", "BanyanCredentials",
        "BanyanDiagnostics", "BanyanDigests", "BanyanFactors", "BanyanFiles", "BanyanFootprint",
        "BanyanIdentifiers", "BanyanInventory", "BanyanJSON", "BanyanProduction",
        "BanyanQuantities", "BanyanReporting", "BanyanRuns", "BanyanSymbols", "BanyanYAML",
      ]),
    .target(
      name: "BanyanPark",
      dependencies: [
        "BanyanActivity", "BanyanAttribution", "BanyanCalculation", "BanyanDiagnostics",
        "BanyanFactors", "BanyanFiles", "BanyanInventory", "BanyanJSON", "BanyanProduction",
        "BanyanQuantities", "BanyanReporting", "BanyanRuns", "BanyanSpreadsheets", "BanyanThreads",
        "BanyanYAML",
      ]),
    .target(
      name: "Banyan",
      dependencies: [
        "CExampleFiles", "BanyanActivity", "BanyanAttribution", "BanyanCBAM", "BanyanCalculation",
        "BanyanCredentials", "BanyanDecree06", "BanyanDiagnostics", "BanyanDigests",
        "BanyanDrafting", "BanyanExchange",
        "BanyanFactors", "BanyanFiles", "BanyanFootprint", "BanyanIdentifiers", "BanyanInventory",
        "BanyanJSON", "BanyanNetworks", "BanyanPark", "BanyanPassport", "BanyanProduction",
        "BanyanQuantities",
        "BanyanReporting", "BanyanRuns", "BanyanSpreadsheets", "BanyanSymbols", "BanyanThreads",
        "BanyanYAML",
      ]),
    .executableTarget(
      name: "BanyanCLI",
      dependencies: [
        "Banyan", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", dependencies: ["Banyan"], path: "Tests/TestSupport"),
    .testTarget(
      name: "BanyanDiagnosticsTests", dependencies: ["Banyan", "BanyanCLI", "TestSupport"]),
    .testTarget(name: "BanyanDigestsTests", dependencies: ["BanyanDigests"]),
    .testTarget(name: "BanyanFilesTests", dependencies: ["Banyan", "TestSupport"]),
    .testTarget(name: "BanyanYAMLTests", dependencies: ["Banyan", "TestSupport"]),
    .testTarget(name: "BanyanJSONTests", dependencies: ["Banyan", "TestSupport"]),
    .testTarget(name: "BanyanSpreadsheetsTests", dependencies: ["Banyan", "TestSupport"]),
    .testTarget(
      name: "BanyanSymbolsTests", dependencies: ["Banyan", "TestSupport"], exclude: ["Reference"]),
    .testTarget(name: "BanyanIdentifiersTests", dependencies: ["Banyan", "TestSupport"]),
    .testTarget(
      name: "BanyanCredentialsTests", dependencies: ["Banyan", "TestSupport"],
      exclude: ["Vectors"]),
    .testTarget(
      name: "BanyanActivityTests", dependencies: ["Banyan", "TestSupport"], exclude: ["Workbooks"]),
    .testTarget(
      name: "BanyanDraftingTests", dependencies: ["Banyan", "TestSupport"], exclude: ["Drafts"]),
    .testTarget(
      name: "ErrorCatalogueTests", dependencies: ["Banyan", "TestSupport"],
      exclude: ["Cases", "make_workbooks.py"]),
    .target(
      name: "TestWorkspace", dependencies: ["Banyan", "TestSupport"], path: "Tests/TestWorkspace"),
    .testTarget(name: "BanyanQuantitiesTests", dependencies: ["BanyanQuantities"]),
    .testTarget(
      name: "BanyanNetworksTests",
      dependencies: ["BanyanFiles", "BanyanNetworks", "BanyanThreads", "TestSupport"],
      exclude: ["Reference"]),
    .testTarget(
      name: "BanyanAttributionTests", dependencies: ["BanyanAttribution", "BanyanQuantities"],
      exclude: ["Reference"]),
    .testTarget(name: "BanyanParkTests", dependencies: ["Banyan", "TestSupport"]),
    .testTarget(
      name: "BanyanCBAMTests", dependencies: ["Banyan", "TestSupport"], exclude: ["Plants"]),
    .testTarget(
      name: "BanyanProductionTests", dependencies: ["Banyan", "TestSupport", "TestWorkspace"]),
    .testTarget(
      name: "BanyanPassportTests", dependencies: ["Banyan", "TestSupport", "TestWorkspace"]),
    .testTarget(name: "BanyanFootprintTests", dependencies: ["Banyan", "TestWorkspace"]),
    .testTarget(name: "BanyanFactorsTests", dependencies: ["Banyan", "TestWorkspace"]),
    .testTarget(name: "BanyanCalculationTests", dependencies: ["Banyan", "TestWorkspace"]),
    .testTarget(
      name: "BanyanInventoryTests", dependencies: ["Banyan", "TestSupport", "TestWorkspace"]),
    .testTarget(name: "WorkedExampleTests", dependencies: ["Banyan", "TestWorkspace"]),
    .testTarget(
      name: "PublishedTableTests", dependencies: ["Banyan", "TestWorkspace"],
      exclude: ["digests.txt", "resolved.txt"]),
    .testTarget(name: "ExampleTests", dependencies: ["Banyan", "TestWorkspace"]),
    .testTarget(name: "LayeringTests", dependencies: ["BanyanFiles"]),
    // As somebody else's package: what is no more than `package` is not seen there.
    .testTarget(name: "OutsideTests", dependencies: ["Banyan"], packageAccess: false),
    .testTarget(name: "ReadmeTests", dependencies: ["Banyan"]),
    .testTarget(
      name: "ProgramTests", dependencies: ["Banyan", "BanyanCLI"],
      exclude: ["Cases", "Workspaces", "digests.txt"]),
    .testTarget(name: "BanyanDecree06Tests", dependencies: ["Banyan"]),
    .testTarget(name: "BanyanReportingTests", dependencies: ["Banyan"]),
    .testTarget(name: "BanyanRunsTests", dependencies: ["Banyan", "TestSupport"]),
    .testTarget(name: "BanyanExchangeTests", dependencies: ["Banyan"]),
  ],
  swiftLanguageModes: [.v6]
)

// Tools that look inside the package. They are part of it where they are asked for, so that no other
// build makes them: .ci/fuzz, Benchmarks/network.py, Benchmarks/beside.py --park.
switch Context.environment["BANYAN_TOOLS"] {
case "fuzz":
  package.targets.append(.systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"))
  package.targets.append(
    .target(
      name: "FuzzSupport", dependencies: ["CFuzzer", "Banyan"], path: "Tests/Fuzz/FuzzSupport"))
  for reader in ["Tables", "Activity", "Packed", "Workbook", "Exchange", "Products"] {
    package.targets.append(
      .executableTarget(
        name: "Fuzz\(reader)", dependencies: ["FuzzSupport"], path: "Tests/Fuzz/Fuzz\(reader)"))
  }
case "network":
  package.targets.append(
    .executableTarget(
      name: "NetworkBenchmark", dependencies: ["BanyanNetworks", "BanyanThreads"],
      path: "Benchmarks/Network/NetworkBenchmark"))
case "cbam":
  package.targets.append(
    .executableTarget(
      name: "CBAMBenchmark", dependencies: ["Banyan"], path: "Benchmarks/CBAM/CBAMBenchmark"))
case "park":
  package.targets.append(
    .executableTarget(
      name: "ParkBenchmark", dependencies: ["Banyan"], path: "Benchmarks/Park/ParkBenchmark"))
default: break
}
