import ArticleArchive
import ArticleFormats
import Presentation

/// What went wrong with a request, as problem details (RFC 9457) in the words of the command line.
struct Problem: Error {
    let status: Int
    /// What happened and what to do about it.
    let detail: String
    /// A name for programs, where the tool has one.
    var code: String?
    /// What is wrong with each of several records.
    var problems: [String] = []
    var headers: [(name: String, value: String)] = []

    init(_ status: Int, _ detail: String) {
        self.status = status
        self.detail = detail
    }

    init(_ status: Int, _ detail: String, askingAgainIn seconds: Int) {
        self.init(status, detail)
        headers = [("Retry-After", "\(seconds)")]
    }

    /// What an archive's error is to a client, who is told the archive's name without its folder.
    init(_ error: ArchiveError) {
        var named = error
        named.file = error.file.split(separator: "/").last.map(String.init) ?? error.file
        self.init(Self.status(of: error.code), named.description)
        code = error.code.description
        if status == 503 { headers = [("Retry-After", "5")] }
    }

    static func status(of code: ArchiveError.Code) -> Int {
        switch code {
        case .unknownID: 404
        case .invalid: 409
        case .readOnly: 403
        case .missing, .busy: 503
        case .full: 507
        default: 500
        }
    }

    /// Records of a body that cannot be read. All of them are refused.
    init(_ problems: [InputProblem]) {
        let isAnyLarge = problems.contains { $0.code == .tooLong || $0.code == .tooLarge }
        self.init(isAnyLarge ? 413 : 422, problems.first?.description ?? "there is no article in the body.")
        code = problems.first?.code.description
        self.problems = problems.map(\.description)
    }

    var response: Response {
        var json = JSONWriter()
        json.object { json in
            json.field("type", "about:blank")
            json.field("title", Self.title(of: status))
            json.field("status", status)
            json.field("detail", detail)
            if let code { json.field("code", code) }
            if problems.count > 1 { json.field("problems") { $0.array(problems) { $0.string($1) } } }
        }
        var response = Response(status, "application/problem+json", json.bytes + [0x0A])
        response.headers += headers
        return response
    }

    /// What a status means (RFC 9110, 15; RFC 6585).
    static func title(of status: Int) -> String { titles[status] ?? "Error" }

    private static let titles = [
        400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        406: "Not Acceptable", 408: "Request Timeout", 409: "Conflict", 413: "Content Too Large",
        415: "Unsupported Media Type", 421: "Misdirected Request", 422: "Unprocessable Content",
        429: "Too Many Requests", 431: "Request Header Fields Too Large", 500: "Internal Server Error",
        503: "Service Unavailable",
        507: "Insufficient Storage",
    ]
}
