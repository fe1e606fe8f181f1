// swift-tools-version: 6.2
import PackageDescription

/// Programs that use the library as others do: each is one file to begin with. `.ci/examples` builds and runs them.
let package = Package(
    name: "Examples",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "Nutgraf", path: "..")],
    targets: [
        // Every job in a few lines: what README.md shows.
        example("Tour"),
        // Commands for each of the three jobs.
        example("Summarize"), example("Keywords"), example("Related"),
        // Which story each item of a feed belongs to, from run to run.
        example("FeedReader"),
        // From the bytes of a request to those of a response.
        example("Handler"),
        // What the documentation shows: the first ten minutes, and the samples that comments have.
        example("FirstSteps"), example("Samples"),
    ]
)

func example(_ name: String) -> Target {
    .executableTarget(name: name, dependencies: [.product(name: "Nutgraf", package: "Nutgraf")])
}
