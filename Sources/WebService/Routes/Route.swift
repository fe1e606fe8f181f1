/// An address of the service: how it is routed, described and answered.
struct Route: Sendable {
    enum Method: String, Sendable { case get = "GET", post = "POST", delete = "DELETE" }

    /// Which threads answer it, so that long work does not hold up what is short.
    enum Work: Sendable {
        case looking
        /// Takes long for many articles.
        case computing
        /// Changes the archive: one at a time, and only who may.
        case writing
    }

    /// What a body may be.
    enum Body: Sendable { case articles, pair }

    /// What comes back where nothing is wrong.
    struct Answer: Sendable {
        let status: Int
        let mediaType: String
        /// The name of its schema; nil where it is no JSON of ours.
        let schema: String?
        let isList: Bool
        let meaning: String

        static func one(_ schema: String, _ meaning: String) -> Answer {
            Answer(status: 200, mediaType: "application/json", schema: schema, isList: false, meaning: meaning)
        }

        static func list(_ schema: String, status: Int = 200, _ meaning: String) -> Answer {
            Answer(status: status, mediaType: "application/json", schema: schema, isList: true, meaning: meaning)
        }

        static func document(_ mediaType: String, _ meaning: String) -> Answer {
            Answer(status: 200, mediaType: mediaType, schema: nil, isList: false, meaning: meaning)
        }
    }

    let method: Method
    /// The path with a name in braces for each part that varies.
    let template: String
    /// A name for programs, different for each route.
    let name: String
    let summary: String
    let parameters: [Parameter]
    let body: Body?
    let answer: Answer
    let work: Work
    let handler: @Sendable (Call) throws -> Response

    init(
        _ method: Method, _ template: String, _ name: String, _ summary: String, _ parameters: [Parameter] = [],
        body: Body? = nil, gives answer: Answer, by work: Work = .looking,
        handler: @escaping @Sendable (Call) throws -> Response
    ) {
        self.method = method
        self.template = template
        self.name = name
        self.summary = summary
        self.parameters = parameters
        self.body = body
        self.answer = answer
        self.work = work
        self.handler = handler
    }

    /// The values of the parts that vary, where a path is one of this route.
    func match(_ path: [String]) -> [String: String]? {
        let parts = template.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == path.count else { return nil }
        var values: [String: String] = [:]
        for (part, given) in zip(parts, path) {
            if part.hasPrefix("{") {
                if given.isEmpty { return nil }
                values[String(part.dropFirst().dropLast())] = given
            } else if part != given {
                return nil
            }
        }
        return values
    }
}

/// A request with what its route has made of it.
struct Call: Sendable {
    let service: Service
    let request: Request
    let arguments: Arguments
}
