import ArticleArchive
import ArticleFormats
import Foundation
import TextAnalysis

@testable import WebService

/// An archive in a folder of its own, and a service that is asked without a socket.
final class ServedArchive {
    let folder: URL
    let path: String
    let service: Service

    init(_ articles: [Article] = ServedArchive.articles, change: (inout ServiceSettings) -> Void = { _ in }) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("nutgraf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appendingPathComponent("news.nutgraf").path
        let writer = try ArchiveWriter(path, creating: true)
        _ = try writer.add(PreparedArticle.prepare(articles))
        try writer.finish()
        var settings = ServiceSettings(archive: path)
        settings.hosts = ["localhost", "127.0.0.1"]
        change(&settings)
        service = Service(settings)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func ask(
        _ method: String, _ target: String, headers: [(name: String, value: String)] = [], body: String? = nil,
        as type: String = "application/json"
    ) -> Response {
        var headers = [(name: "Host", value: "localhost:8080")] + headers
        if body != nil { headers.append((name: "Content-Type", value: type)) }
        return service.answer(Request(method, target, headers: headers, body: Array((body ?? "").utf8)))
    }

    func get(_ target: String) -> Response { ask("GET", target) }

    static let articles = read(
        #"""
        {"id":"ferry-1","title":"Ferry runs again after storm","date":"2024-05-03","text":"The ferry to Nesodden ran again on Friday. A storm had kept it in port. The harbor master closed the quay."}
        {"id":"ferry-2","title":"Storm strands ferry","text":"A storm stranded the ferry to Nesodden on Wednesday. The harbor master said that boats had broken loose."}
        {"id":"bank/1?\"%","title":"Central bank 1 < 2 & 3","text":"The central bank cut its key rate on Thursday. Traders had expected it to wait."}
        """#)

    /// The articles of JSON Lines.
    static func read(_ lines: String) -> [Article] {
        (try? InputDocument(Array(lines.utf8), name: "articles.jsonl"))?.parse(chunk: 0).articles ?? []
    }
}

extension Response {
    var object: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:] }
    var objects: [[String: Any]] { (try? JSONSerialization.jsonObject(with: Data(body))) as? [[String: Any]] ?? [] }
    func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
}
