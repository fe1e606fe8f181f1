import ArticleArchive
import ArticleFormats
import TextAnalysis

/// The articles of a request's body, read as the command line reads a file of its format.
struct ArticleBody {
    private(set) var articles: [Article] = []
    /// The items that may not be used, or not yet.
    private(set) var withheld: [WithheldItem] = []
    private let format: InputFormat
    /// What was assumed to read them.
    private var notices: [InputProblem] = []

    /// The media types that are taken, and how each is read.
    static let formats: [(mediaType: String, format: InputFormat)] = [
        ("application/json", .json), ("application/x-ndjson", .jsonl), ("application/jsonl", .jsonl),
        ("text/plain", .text), ("text/markdown", .markdown), ("text/html", .html), ("application/xhtml+xml", .html),
        ("text/csv", .csv), ("text/tab-separated-values", .tsv), ("application/xml", .xml), ("text/xml", .xml),
        ("application/rss+xml", .xml), ("application/atom+xml", .xml), ("application/feed+json", .jsonfeed),
        ("message/rfc822", .eml),
    ]

    /// Throws where any record of it cannot be read: a client can send again what a person would have to look for.
    init(_ request: Request) throws(Problem) {
        try Self.refuseCoding(request)
        let type = MediaType(request.value("content-type") ?? "")
        guard let format = Self.formats.first(where: { $0.mediaType == type.name })?.format else {
            throw Self.unknownType(type.name)
        }
        self.format = format
        var options = InputOptions(format: format)
        if let charset = type.charset {
            guard let encoding = TextEncoding(charset) else {
                throw Problem(415, "“\(charset)” is no character set. Send UTF-8.")
            }
            options.encoding = encoding
        }
        let document: InputDocument
        do throws(InputProblem) {
            document = try InputDocument(request.body, name: "body", options: options)
        } catch {
            throw Problem([error])
        }
        var problems: [InputProblem] = []
        for chunk in 0..<document.chunkCount {
            let parsed = document.parse(chunk: chunk)
            articles += parsed.articles
            withheld += parsed.withheld
            notices += parsed.warnings
            problems += parsed.problems
        }
        guard problems.isEmpty else { throw Problem(problems) }
        if articles.isEmpty, withheld.isEmpty {
            throw Problem(422, "there is no article in the body. Send at least one.")
        }
    }

    /// A body is what it is: one that is packed could become any size.
    static func refuseCoding(_ request: Request) throws(Problem) {
        let coding = request.value("content-encoding")?.lowercased() ?? "identity"
        guard coding == "identity", !request.body.starts(with: [0x1F, 0x8B]) else {
            throw Problem(415, "the body is packed. Send it as it is.")
        }
    }

    private static func unknownType(_ name: String) -> Problem {
        let known = formats.map(\.mediaType).joined(separator: ", ")
        let what = name.isEmpty ? "there is no Content-Type" : "bodies of the type “\(name)” are not read"
        var problem = Problem(415, "\(what). Send one of \(known).")
        problem.headers = [("Accept-Post", known)]
        return problem
    }

    /// The articles as an archive keeps them: the stories of one text share it, which would be kept once for each.
    var articlesToKeep: [Article] {
        (format == .text || format == .markdown) && articles.count > 1
            ? articles.map { $0.cuttingTextToBody() } : articles
    }

    /// An answer that says what was assumed of the body.
    func response(_ response: Response) -> Response {
        var response = response
        let mostNotices = 8
        for notice in notices.prefix(mostNotices) {
            let text = RequestTarget.printable(notice.description)
            response.headers.append(("Nutgraf-Notice", String(text.prefix(Response.longestHeader))))
        }
        return response
    }
}

/// A media type and its character set (RFC 9110, 8.3.1).
struct MediaType {
    let name: String
    let charset: String?

    init(_ header: String) {
        let parts = header.split(separator: ";").map { part in
            String(part.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
        }
        name = parts.first?.lowercased() ?? ""
        charset = parts.dropFirst().first { $0.lowercased().hasPrefix("charset=") }.map { parameter in
            String(parameter.dropFirst("charset=".count).filter { $0 != "\"" })
        }
    }
}
