/// A named shape of results: what commands, the service and the libraries print, each written down once.
package struct Shape: Sendable {
    package let name: String
    /// What a value of it is.
    package let meaning: String
    package let schema: Schema

    init(_ name: String, _ meaning: String, _ fields: [Schema.Field]) {
        (self.name, self.meaning, schema) = (name, meaning, .object(fields))
    }

    package init(_ name: String, _ meaning: String, _ schema: Schema) {
        (self.name, self.meaning, self.schema) = (name, meaning, schema)
    }

    /// All of them, those of articles first.
    package static let all: [Shape] =
        articles + summaries + keywords + neighbors + stories + archives + measures + lines

    /// The shapes of these names and those that they refer to, in the order of `all` and behind them `others`.
    package static func reached(from names: [String], among others: [Shape] = []) -> [Shape] {
        let known = all + others
        var reached: Set<String> = []
        var open = names
        while let name = open.popLast() {
            guard reached.insert(name).inserted else { continue }
            guard let shape = known.first(where: { $0.name == name }) else {
                preconditionFailure("There must be a shape of the name \(name).")
            }
            open += shape.schema.references
        }
        return known.filter { reached.contains($0.name) }
    }

    package func write(to json: inout JSONWriter, base: String) {
        schema.write(to: &json, meaning: meaning, base: base)
    }
}

extension Schema.Field {
    /// By what results name an article.
    static let article: [Schema.Field] = [
        .must("id", .text, "The article's id."),
        .must("title", .text, "Its headline; empty where it has none."),
        .must("language", .text, "What it was taken to be in, a BCP 47 code; und where that is not known."),
    ]
    /// When an article was published.
    static let date: [Schema.Field] = [
        .may("date", .text, "When it was published, in ISO 8601; none where that cannot be read."),
        .may("dateText", .text, "The same as its source writes it, where that is another text."),
    ]

    static let warnings = must("warnings", .list(.text), "What a reader should know besides the result.")
}
