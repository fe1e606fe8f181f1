import CommandLineInterface
import WebService

extension FuzzTarget {
    /// Requests to the service: a line of method and address, headers, an empty line, a body.
    static let requests = FuzzTarget(name: "requests", jobs: 4, seeds: { FuzzedService.seeds.map { Array($0.utf8) } }) {
        bytes in
        FuzzedService.answer(bytes)
    }
}

/// A service of an archive that is made anew after some requests, so that what is added to it does not add up.
enum FuzzedService {
    nonisolated(unsafe) private static var service: Service?
    nonisolated(unsafe) private static var answered = 0
    private static let mostRequests = 500

    static let seeds = [
        "GET /api/articles/quake-naro-1/similar?count=3&explain=true", "GET /api/search?q=quake%20valley&count=2",
        "GET /articles?before=quake-naro-1", "GET /stories/1", "HEAD /api/stories?from=0",
        "GET /articles/bank-rate-1?sentences=2",
        "OPTIONS /api/articles\nOrigin: https://example.org\nAccess-Control-Request-Method: POST",
        "GET /\nAccept: text/html;q=0.5\nAccept-Encoding: gzip;q=1\nIf-None-Match: W/\"x\", \"y\"",
        "POST /api/articles\nContent-Type: application/json\n\n{\"id\":\"n\",\"title\":\"A\",\"text\":\"A storm came. It went.\"}",
        "POST /api/articles\nContent-Type: text/html; charset=iso-8859-1\n\n<article><h1>A</h1><p>A storm came to the coast of Norway.</p></article>",
        "POST /api/stories/together\nContent-Type: application/json\n\n{\"first\":\"quake-naro-1\",\"second\":\"bank-rate-1\"}",
        "POST /api/summarize?sentences=2\nContent-Type: text/plain\n\nA storm came. It went. The ferry ran again.",
        "POST /api/keywords?count=3&explain=1\nContent-Type: application/x-ndjson\n\n{\"text\":\"A storm came.\"}\n{\"text\":\"It went.\"}",
        "POST /api/similar\nContent-Type: application/json\n\n[{\"id\":\"1\",\"text\":\"A storm came.\"},{\"id\":\"2\",\"text\":\"A storm went.\"}]",
        "POST /api/cluster\nContent-Type: text/csv\n\nid,text\n1,A storm came.\n2,A storm went.\n",
        "DELETE /api/articles/quake-naro-1", "GET /api/articles/quake-naro-2/keywords",
        "GET /api/articles/quake-naro-2/summary",
        "GET /api/openapi.json", "GET /report",
    ]

    static func answer(_ bytes: [UInt8]) {
        unsafe answered += 1
        if unsafe service == nil || answered % mostRequests == 0 { restart() }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let head = lines.prefix { !$0.isEmpty }
        let words = String(decoding: lines[0], as: UTF8.self).split(separator: " ", maxSplits: 1).map(String.init)
        var headers = [(name: "Host", value: "localhost")]
        for line in head.dropFirst() {
            let field = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
            headers.append((String(field.first ?? ""), field.count > 1 ? String(field[1].drop { $0 == " " }) : ""))
        }
        let body = Array(lines.dropFirst(head.count + 1).joined(separator: [0x0A]))
        // Clients of the stream wait for what comes.
        guard words.count > 1, !words[1].hasPrefix("/api/stream") else { return }
        let response = unsafe service?.answer(Request(words[0], words[1], headers: headers, body: body))
        precondition(
            (200..<600).contains(response?.status ?? 0) && response?.status != 500,
            "An answer is no fault of the service.")
    }

    private static func restart() {
        unsafe service = nil
        for suffix in ["", "-wal", "-shm"] { Scratch.remove("served.nutgraf" + suffix) }
        let path = Scratch.path("served.nutgraf")
        Scratch.run(["follow", "--archive", path, Sample.file])
        var settings = ServiceSettings(archive: path)
        settings.hosts = ["localhost"]
        unsafe service = Service(settings)
    }
}
