// swift-tools-version: 6.2
import PackageDescription

/// Timings of the library's stages. A package of its own, so that users of the library do not build it.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "Nutgraf", path: "..")],
    targets: [
        .executableTarget(
            name: "MatrixBenchmarks", dependencies: [.product(name: "LinearAlgebra", package: "Nutgraf")])
    ]
)
