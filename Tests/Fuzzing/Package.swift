// swift-tools-version: 6.2
import PackageDescription

/// Readers of foreign bytes, fed with bytes that libFuzzer makes: `make fuzz TARGET=html SECONDS=60`. A package of its own, since
/// everything in it is built with the sanitizers.
let package = Package(
    name: "Fuzzing",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "Nutgraf", path: "../..")],
    targets: [
        .target(name: "CHeapWatch"),
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "CHeapWatch",
                .product(name: "Nutgraf", package: "Nutgraf"), .product(name: "ArticleArchive", package: "Nutgraf"),
                .product(name: "CommandLineInterface", package: "Nutgraf"),
            ],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
    ],
    swiftLanguageModes: [.v6]
)
