// swift-tools-version: 6.1
import PackageDescription

/// What Benchmarks/network.py measures, apart from the package it measures.
let package = Package(
  name: "banyan-network-benchmark",
  dependencies: [.package(name: "banyan", path: "../..")],
  targets: [
    .executableTarget(
      name: "NetworkBenchmark",
      dependencies: [.product(name: "BanyanNetworks", package: "banyan")])
  ],
  swiftLanguageModes: [.v6]
)
