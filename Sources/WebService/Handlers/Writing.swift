import ArticleArchive
import ArticleFormats
import Presentation
import TextAnalysis

/// What changes the archive. When it is answered it is on the disk.
enum Writing {
    @Sendable static func add(_ call: Call) throws -> Response {
        let body = try ArticleBody(call.request)
        let withdrawn = body.withheld.compactMap { item -> String? in
            // An embargo leaves the version that may be used.
            if case .embargoed = item.reason { return nil }
            return item.hasPositionalID ? nil : item.id
        }
        let (missing, outcomes) = try call.service.writing.change(
            removing: withdrawn, adding: body.articlesToKeep.filter { !withdrawn.contains($0.id) })
        var results = withdrawn.filter { !missing.contains($0) }.map { (id: $0, status: "removed") }
        results += outcomes.map { ($0.id, $0.kind.rawValue) }
        let isChanged = outcomes.contains { $0.kind == .added || $0.kind == .replaced }
        var response = outcomeList(results, status: isChanged ? 201 : 200)
        if isChanged, outcomes.count == 1 {
            let location = "/api/articles/\(RequestTarget.encoded(outcomes[0].id))"
            // A head has no room for what may be as long as a body.
            if location.utf8.count <= Response.longestHeader { response.headers.append(("Location", location)) }
        }
        return body.response(response)
    }

    @Sendable static func remove(_ call: Call) throws -> Response {
        let id = call.arguments.text(RouteTable.id)
        guard try call.service.writing.change(removing: [id]).missing.isEmpty else {
            throw ArchiveError.unknown(id, file: call.service.settings.archive)
        }
        return .json(ArchiveOutcomeView(id: id, status: "removed").json() + [0x0A])
    }

    static func correcting(_ correction: ArchiveCorrection) -> @Sendable (Call) throws -> Response {
        { call in
            let (first, second) = try pair(call.request)
            try call.service.writing.correct(first, second, correction)
            return outcomeList([(first, correction.rawValue), (second, correction.rawValue)], status: 200)
        }
    }

    private static func outcomeList(_ results: [(id: String, status: String)], status: Int) -> Response {
        .list(results.map { ArchiveOutcomeView(id: $0.id, status: $0.status).json() }, status: status)
    }

    /// The ids of `{"ids":["a","b"]}`.
    private static func pair(_ request: Request) throws(Problem) -> (String, String) {
        try ArticleBody.refuseCoding(request)
        guard MediaType(request.value("content-type") ?? "").name == "application/json" else {
            throw Problem(415, "two ids are sent as JSON. Send Content-Type: application/json.")
        }
        let records = try? FieldRecords.read(request.body, named: "body", fields: ["ids"]).records
        guard let records, records.count == 1, let ids = records[0]["ids"]?.texts, ids.count == 2 else {
            throw Problem(422, "the body has not the ids of two articles. Send {\"ids\":[\"ID\",\"ID\"]}.")
        }
        return (ids[0], ids[1])
    }
}
