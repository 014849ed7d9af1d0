// swift-tools-version: 6.1
import PackageDescription

/// Fuzz targets, apart from the package they test: built and run by .ci/fuzz.
let package = Package(
  name: "banyan-fuzz",
  dependencies: [.package(name: "banyan", path: "../..")],
  targets: [
    .target(name: "FuzzSupport", dependencies: [.product(name: "Banyan", package: "banyan")]),
    .executableTarget(
      name: "FuzzTables", dependencies: ["FuzzSupport"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
    .executableTarget(
      name: "FuzzActivity", dependencies: ["FuzzSupport"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
  ],
  swiftLanguageModes: [.v6]
)
