// swift-tools-version: 6.2
import PackageDescription

/// Timings of the library's stages. A package of its own, so that users of the library do not build it.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "Nutgraf", path: "..")],
    targets: [
        // Clocks, memory, random numbers that are the same in every run.
        .target(name: "Measuring"),
        // Seeded articles with the statistics of news.
        .target(name: "GeneratedNews", dependencies: ["Measuring"]),
        .executableTarget(
            name: "MatrixBenchmarks",
            dependencies: ["Measuring", .product(name: "LinearAlgebra", package: "Nutgraf")]),
        // Each hot path alone, for callgrind.
        .executableTarget(
            name: "InstructionCounts",
            dependencies: [
                "Measuring", .product(name: "Nutgraf", package: "Nutgraf"),
                .product(name: "LinearAlgebra", package: "Nutgraf"),
            ]),
        .executableTarget(
            name: "NeighborBenchmarks",
            dependencies: ["Measuring", .product(name: "LinearAlgebra", package: "Nutgraf")]),
        .executableTarget(
            name: "FactBenchmarks",
            dependencies: ["Measuring", .product(name: "Nutgraf", package: "Nutgraf")]),
        // Where words begin and end, for compare_words.py.
        .executableTarget(
            name: "WordBenchmarks", dependencies: [.product(name: "Nutgraf", package: "Nutgraf")]),
        // What the default keywords measure of their candidates, to fit their weights to.
        .executableTarget(
            name: "KeywordBenchmarks",
            dependencies: ["Measuring", .product(name: "Nutgraf", package: "Nutgraf")]),
        // A labeled stream: its candidates for training, its decisions for evaluation.
        .executableTarget(
            name: "StreamBenchmarks",
            dependencies: ["Measuring", .product(name: "Nutgraf", package: "Nutgraf")]),
        // Near-duplicates of a labeled set: what is found, by kind.
        .executableTarget(
            name: "DuplicateBenchmarks",
            dependencies: ["Measuring", "GeneratedNews", .product(name: "Nutgraf", package: "Nutgraf")]),
        // A map of articles, and the vectors that it is made from.
        .executableTarget(
            name: "MapBenchmarks",
            dependencies: [
                "Measuring", .product(name: "Nutgraf", package: "Nutgraf"),
                .product(name: "LinearAlgebra", package: "Nutgraf"),
            ]),
        .executableTarget(
            name: "DecompositionBenchmarks",
            dependencies: ["Measuring", .product(name: "LinearAlgebra", package: "Nutgraf")]),
        .executableTarget(
            name: "ArchiveBenchmarks",
            dependencies: ["Measuring", .product(name: "ArticleArchive", package: "Nutgraf")]),
        .executableTarget(
            name: "StageBenchmarks",
            dependencies: [
                "Measuring", "GeneratedNews", .product(name: "Nutgraf", package: "Nutgraf"),
                .product(name: "LinearAlgebra", package: "Nutgraf"),
            ]),
    ]
)
