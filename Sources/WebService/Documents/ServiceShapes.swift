import Presentation

/// The shapes that the description of the service has: those of results, which are the command line's, and two of its own.
enum ServiceShapes {
    /// What stands before the name of a shape in a reference.
    static let base = "#/components/schemas/"

    /// What the answers of some routes need, and the events of the stream.
    static func all(of table: RouteTable) -> [Shape] {
        Shape.reached(from: table.routes.compactMap(\.answer.schema) + ["Decision"] + own.map(\.name), among: own)
    }

    private static let own = [
        Shape(
            "Pair", "Two articles.",
            .object([.must("ids", .list(.text), "The ids of two articles of the archive.")])),
        Shape(
            "Problem", "What went wrong, as problem details (RFC 9457).",
            .object([
                .must("type", .text, "about:blank."), .must("title", .text, "What the status means."),
                .must("status", .integer, "The status of the answer."),
                .must("detail", .text, "What happened, and what to do about it."),
                .may("code", .text, "A name for programs."),
                .may("problems", .list(.text), "What is wrong with each of several records."),
            ])),
    ]
}
