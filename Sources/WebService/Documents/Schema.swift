import Presentation

/// The shape of a JSON value, as OpenAPI describes it (JSON Schema 2020-12).
indirect enum Schema: Sendable {
    case text, integer, boolean
    /// Null for what JSON cannot hold.
    case number
    case any
    /// `[from,to]`, bytes of the article's text.
    case range
    case list(Schema)
    case reference(String)
    /// Those whose names end in `?` may be missing.
    case object([(name: String, schema: Schema)])

    func write(to json: inout JSONWriter) {
        json.object { json in
            switch self {
            case .text: json.field("type", "string")
            case .integer: json.field("type", "integer")
            case .number: json.field("type") { $0.array(["number", "null"]) { $0.string($1) } }
            case .boolean: json.field("type", "boolean")
            case .any: break
            case .range:
                json.field("type", "array")
                json.field("items") { Schema.integer.write(to: &$0) }
                json.field("minItems", 2)
                json.field("maxItems", 2)
            case .list(let element):
                json.field("type", "array")
                json.field("items") { element.write(to: &$0) }
            case .reference(let name): json.field("$ref", "#/components/schemas/\(name)")
            case .object(let fields):
                json.field("type", "object")
                json.field("required") { json in
                    json.array(fields.map(\.name).filter { !$0.hasSuffix("?") }) { $0.string($1) }
                }
                json.field("properties") { json in
                    json.object { json in
                        for (name, schema) in fields {
                            json.field(name.hasSuffix("?") ? String(name.dropLast()) : name) { schema.write(to: &$0) }
                        }
                    }
                }
            }
        }
    }
}

extension Schema {
    /// The results of the command line, by the names that routes use.
    static let all: [(name: String, schema: Schema)] = [
        ("Article", article), ("Outcome", .object([("id", .text), ("status", .text)])), ("Neighbors", neighbors),
        ("Keywords", keywords), ("Summary", summary), ("Found", found), ("Story", story), ("Part", part),
        ("Term", term),
        ("Sentence", sentence), ("Pair", .object([("ids", .list(.text))])), ("Decision", decision),
        ("Problem", problem),
    ]

    private static let article = Schema.object([
        ("id", .text), ("title", .text), ("date?", .text), ("url?", .text), ("language?", .text), ("label?", .text),
        ("dateline?", .text), ("byline?", .text), ("caption?", .text), ("abstract?", .text), ("source?", .text),
        ("highlights?", .list(.text)), ("authors?", .list(.text)), ("tags?", .list(.text)), ("text", .text),
        ("paragraphs", .list(.list(.any))), ("sentences?", .list(.text)), ("sentenceRanges?", .list(.range)),
        ("documents?", .list(.reference("Article"))),
    ])

    private static let term = Schema.object([("text", .text), ("kind", .text), ("share", .number)])

    private static let part = Schema.object([("name", .text), ("value", .number), ("place_without?", .integer)])

    private static let neighbors = Schema.object([
        ("id", .text), ("title", .text), ("language", .text),
        (
            "neighbors",
            .list(
                .object([
                    ("id", .text), ("title", .text), ("language", .text), ("score", .number), ("cosine?", .number),
                    ("days?", .number),
                    ("terms?", .list(.reference("Term"))),
                ]))
        ), ("copies?", .list(.object([("id", .text), ("title", .text)]))), ("warnings", .list(.text)),
    ])

    private static let keywords = Schema.object([
        ("id", .text), ("title", .text), ("language", .text), ("method", .text), ("combination?", .text),
        (
            "keywords",
            .list(
                .object([
                    ("text", .text), ("score", .number), ("count", .integer), ("ranges", .list(.range)),
                    ("variants", .list(.text)), ("reasons?", .list(.text)), ("parts?", .list(.reference("Part"))),
                ]))
        ), ("warnings", .list(.text)),
    ])

    private static let sentence = Schema.object([
        ("text", .text), ("speaker?", .text), ("time?", .text), ("index", .integer), ("score", .number),
        ("range", .range), ("document?", .object([("index", .integer), ("id", .text), ("title", .text)])),
        ("reason?", .text), ("place?", .integer), ("parts?", .list(.reference("Part"))),
    ])

    private static let summary = Schema.object([
        ("id", .text), ("title", .text), ("language", .text), ("method", .text),
        ("sentences", .list(.reference("Sentence"))),
        ("next?", .reference("Sentence")), ("corrections?", .list(.object([("text", .text), ("range", .range)]))),
        ("warnings", .list(.text)),
    ])

    private static let found = Schema.object([
        ("query", .text),
        (
            "results",
            .list(
                .object([
                    ("id", .text), ("title", .text), ("language", .text), ("date?", .text), ("score", .number),
                    ("snippet", .text),
                    ("terms?", .list(.reference("Term"))),
                ]))
        ), ("warnings", .list(.text)),
    ])

    private static let story = Schema.object([
        ("cluster", .integer), ("size", .integer), ("keywords", .list(.text)), ("labels", .list(.text)),
        ("headline", .text), ("from?", .text), ("to?", .text),
        ("summary", .list(.object([("text", .text), ("id", .text), ("range", .range)]))),
        ("facts", .list(.object([("kind", .text), ("of?", .text), ("develops", .boolean)]))),
        ("articles", .list(.object([("id", .text), ("title", .text), ("language", .text), ("score", .number)]))),
    ])

    private static let decision = Schema.object([
        ("id", .text), ("title", .text), ("language", .text), ("story", .integer), ("joined", .boolean),
        ("score", .number),
        ("novelty", .number),
        ("corrected?", .boolean), ("repeated?", .boolean),
        (
            "events?",
            .list(
                .object([
                    ("event", .text), ("story", .integer), ("into?", .integer), ("from?", .integer),
                    ("articles?", .list(.text)),
                ]))
        ),
    ])

    private static let problem = Schema.object([
        ("type", .text), ("title", .text), ("status", .integer), ("detail", .text), ("code?", .text),
        ("problems?", .list(.text)),
    ])
}
