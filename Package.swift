// swift-tools-version: 6.2
import PackageDescription

/// Every setting with its reason.
let settings: [SwiftSetting] = [
    // An existential costs a dynamic call; it has to be visible where one is used.
    .enableUpcomingFeature("ExistentialAny"),
    // A module's imports are its own business unless it says `public import`.
    .enableUpcomingFeature("InternalImportsByDefault"),
    // A member can be used only where its module is imported, so imports are true.
    .enableUpcomingFeature("MemberImportVisibility"),
    // Every unsafe construct is marked `unsafe` and can be searched for.
    .strictMemorySafety(),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// What tests themselves do is not worth optimizing, in whatever way their modules are built.
func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies, exclude: resources,
        swiftSettings: settings + [.unsafeFlags(["-Onone"])])
}

/// The commit that is built, for `nutgraf --version`.
let commit = Context.gitInformation.map { [CSetting.define("NUTGRAF_COMMIT", to: "\"\($0.currentCommit)\"")] } ?? []

let package = Package(
    name: "Nutgraf",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "Nutgraf", targets: ["Nutgraf"]),
        .library(name: "LinearAlgebra", targets: ["LinearAlgebra"]),
        .library(name: "TextAnalysis", targets: ["TextAnalysis"]),
        .library(name: "ArticleArchive", targets: ["ArticleArchive"]),
        .executable(name: "nutgraf", targets: ["NutgrafTool"]),
        // For the fuzzer in Tests/Fuzzing.
        .library(name: "CommandLineInterface", targets: ["CommandLineInterface"]),
        // For programs in C and Python: Sources/CInterface/include/nutgraf.h.
        .library(name: "nutgraf-c", type: .dynamic, targets: ["SharedLibrary"]),
    ],
    traits: [
        .default(enabledTraits: ["OpenBLAS", "Web"]),
        .trait(
            name: "OpenBLAS",
            description: "Dense products through OpenBLAS; without it, through their pure-Swift twins."),
        .trait(
            name: "Web",
            description: "Addresses on the web as inputs, fetched through libcurl; without it, they are refused."),
    ],
    // In the order in which data flows: a target imports only from rows above it.
    targets: [
        // C libraries, each behind one fence.
        // Empty without the trait, so that its header is not asked for then.
        .target(
            name: "COpenBLAS", cSettings: [.define("NUTGRAF_OPENBLAS", .when(traits: ["OpenBLAS"]))],
            linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        // Opens a library when it is first needed.
        .target(name: "CLateLibrary", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(name: "CCbc", dependencies: ["CLateLibrary"]),
        .target(name: "CLibxml", dependencies: ["CLateLibrary"], cSettings: [.define("_GNU_SOURCE")]),
        .target(
            name: "CCharset", dependencies: ["CLateLibrary"],
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        .target(name: "CCurl", dependencies: ["CLateLibrary"]),
        .target(name: "CBrotli", dependencies: ["CLateLibrary"]),
        // Words of scripts that put no space between them.
        .target(name: "CICU", dependencies: ["CLateLibrary"]),
        .target(name: "CThai", dependencies: ["CLateLibrary"]),
        .target(name: "CMeCab", dependencies: ["CLateLibrary"]),
        .target(name: "CMicroHTTPD", dependencies: ["CLateLibrary"], cSettings: [.define("_GNU_SOURCE")]),
        .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
        .systemLibrary(name: "CUnicode", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
        // A header: bytes looked at 64 at a time.
        .target(name: "CByteScan"),
        // Files that somebody may cut while they are mapped.
        .target(name: "CMappedFile", cSettings: [.define("_GNU_SOURCE")]),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CBuildInformation", cSettings: commit),
        .target(name: "CEmbeddedData", exclude: ["Frequencies", "Languages", "PartsOfSpeech", "Words"]),
        .target(name: "CReportAssets", exclude: ["Scripts", "Styles"]),

        library("Parallelism", ["CByteScan"]),
        library("MessageDigest", ["CMessageDigest"]),
        library(
            "LinearAlgebra",
            ["Parallelism", .target(name: "COpenBLAS", condition: .when(traits: ["OpenBLAS"]))]),
        library(
            "TextAnalysis",
            ["Parallelism", "CByteScan", "CEmbeddedData", "CSnowball", "CUnicode", "CICU", "CThai", "CMeCab"]),
        library(
            "ArticleFormats",
            [
                "TextAnalysis", "Parallelism", "CMappedFile", "CSimdjson", "CZlib", "CLibxml", "CCharset", "CBrotli",
                .target(name: "CCurl", condition: .when(traits: ["Web"])),
            ]),
        library("TermWeighting", ["TextAnalysis", "LinearAlgebra", "Parallelism", "CEmbeddedData", "CZlib"]),
        library("Similarity", ["TermWeighting", "TextAnalysis", "LinearAlgebra", "Parallelism"]),
        library("Summarization", ["Similarity", "TermWeighting", "TextAnalysis", "LinearAlgebra", "CCbc"]),
        library("KeywordExtraction", ["Similarity", "TermWeighting", "TextAnalysis", "LinearAlgebra", "Parallelism"]),
        library("Clustering", ["Similarity", "TermWeighting", "TextAnalysis", "LinearAlgebra", "Parallelism"]),
        library(
            "Stories",
            [
                "Clustering", "Summarization", "KeywordExtraction", "Similarity", "TermWeighting", "TextAnalysis",
                "LinearAlgebra", "Parallelism",
            ]),
        library(
            "Reports",
            [
                "Stories", "Summarization", "KeywordExtraction", "Clustering", "Similarity", "TextAnalysis",
                "Parallelism",
            ]),
        library("Evaluation", ["TextAnalysis", "Parallelism"]),
        library(
            "ArticleArchive",
            ["Similarity", "TermWeighting", "TextAnalysis", "LinearAlgebra", "MessageDigest", "CSQLite", "CZlib"]),
        // What a Swift user imports: it hands on the library targets, and has a call for each job.
        library(
            "Nutgraf",
            [
                "ArticleArchive", "Stories", "Evaluation", "Summarization", "KeywordExtraction", "Clustering",
                "Similarity",
                "TermWeighting", "ArticleFormats", "TextAnalysis", "LinearAlgebra", "Parallelism",
            ]),
        library(
            "Presentation",
            [
                "Reports", "Stories", "Evaluation", "Summarization", "KeywordExtraction", "Clustering", "Similarity",
                "TextAnalysis", "Parallelism", "MessageDigest", "CReportAssets",
            ]),
        library(
            "ResultMaking",
            [
                "Presentation", "ArticleArchive", "Stories", "Summarization", "KeywordExtraction", "Clustering",
                "Similarity", "TextAnalysis",
            ]),
        library(
            "WebService",
            [
                "ResultMaking", "Presentation", "Reports", "Nutgraf", "ArticleArchive", "Stories", "Summarization",
                "KeywordExtraction", "Clustering", "Similarity", "ArticleFormats", "TextAnalysis", "Parallelism",
                "CMicroHTTPD", "CZlib",
            ]),
        library(
            "CommandLineInterface",
            [
                "WebService", "ResultMaking", "Presentation", "Reports", "Nutgraf", "ArticleArchive", "Stories",
                "Evaluation",
                "Summarization", "KeywordExtraction", "Clustering",
                "Similarity", "TermWeighting", "ArticleFormats", "TextAnalysis", "LinearAlgebra", "Parallelism",
                "CBuildInformation",
            ]),
        .executableTarget(
            name: "NutgrafTool", dependencies: ["CommandLineInterface"], swiftSettings: settings),
        // A header: what the shared library exports.
        .target(name: "CInterface"),
        library(
            "SharedLibrary",
            [
                "CInterface", "ResultMaking", "Presentation", "Stories", "Summarization", "KeywordExtraction",
                "Clustering", "Similarity", "TermWeighting", "ArticleFormats", "TextAnalysis", "Parallelism",
                "CSimdjson",
            ]),

        .target(
            name: "TestSupport", dependencies: ["LinearAlgebra"], path: "Tests/TestSupport", swiftSettings: settings),
        tests("TextAnalysis", ["TestSupport", "TextAnalysis"]),
        tests("Summarization", ["TestSupport", "Summarization", "TextAnalysis", "LinearAlgebra"]),
        tests("KeywordExtraction", ["KeywordExtraction", "TermWeighting", "TextAnalysis"]),
        tests("Evaluation", ["Evaluation", "CommandLineInterface", "TextAnalysis"], resources: ["Reference"]),
        tests(
            "TermWeighting", ["TestSupport", "TermWeighting", "TextAnalysis", "LinearAlgebra", "CZlib"],
            resources: ["Reference"]),
        tests(
            "ArticleFormats",
            [
                "TestSupport", "ArticleFormats", "TextAnalysis", "CZlib",
                .target(name: "CCurl", condition: .when(traits: ["Web"])),
            ]),
        tests("Similarity", ["TestSupport", "Similarity", "TermWeighting", "TextAnalysis", "LinearAlgebra"]),
        tests("Stories", ["TestSupport", "Stories", "Clustering", "Similarity", "TextAnalysis"]),
        tests("Reports", ["Reports", "KeywordExtraction", "Summarization", "TextAnalysis"]),
        tests(
            "Clustering", ["TestSupport", "Clustering", "Similarity", "TermWeighting", "TextAnalysis", "LinearAlgebra"]),
        tests(
            "Presentation",
            [
                "Presentation", "Reports", "Stories", "Summarization", "KeywordExtraction", "Clustering", "Similarity",
                "TextAnalysis",
            ]),
        tests(
            "CommandLineInterface",
            [
                "TestSupport", "CommandLineInterface", "NutgrafTool", "Nutgraf", "ArticleArchive", "Presentation",
                "KeywordExtraction", "ArticleFormats", "TextAnalysis",
            ],
            resources: ["Help", "Pages"]),
        tests("ArticleArchive", ["ArticleArchive", "MessageDigest", "Similarity", "TextAnalysis"]),
        tests("WebService", ["WebService", "ArticleArchive", "ArticleFormats", "Presentation", "TextAnalysis"]),
        tests("Nutgraf", ["Nutgraf"]),
        // Kept inputs, by the targets of the fuzzer, which are links.
        tests("Fuzzing", ["TestSupport", "CommandLineInterface", "WebService", "Nutgraf", "CZlib"]),
        tests(
            "LinearAlgebra",
            ["TestSupport", "LinearAlgebra", .target(name: "COpenBLAS", condition: .when(traits: ["OpenBLAS"]))]),
    ],
    cLanguageStandard: .c2x,
    cxxLanguageStandard: .cxx17
)
