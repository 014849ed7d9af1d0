// swift-tools-version: 6.1
import PackageDescription

/// Fuzz targets, apart from the package they test: built and run by .ci/fuzz.
let package = Package(
  name: "banyan-fuzz",
  dependencies: [.package(name: "banyan", path: "../..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .target(
      name: "FuzzSupport",
      dependencies: ["CFuzzer", .product(name: "Banyan", package: "banyan")]),
    .executableTarget(name: "FuzzTables", dependencies: ["FuzzSupport"]),
    .executableTarget(name: "FuzzActivity", dependencies: ["FuzzSupport"]),
    .executableTarget(name: "FuzzPacked", dependencies: ["FuzzSupport"]),
    .executableTarget(name: "FuzzWorkbook", dependencies: ["FuzzSupport"]),
    .executableTarget(name: "FuzzExchange", dependencies: ["FuzzSupport"]),
    .executableTarget(name: "FuzzProducts", dependencies: ["FuzzSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
