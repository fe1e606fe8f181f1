import ArticleArchive

/// What the service says of itself.
enum Documents {
    private static let description = OpenAPI(table: .all).json
    private static let tag = EntityTag("1.\(description.count)")

    @Sendable static func openAPI(_ call: Call) throws -> Response { call.tagged(.json(description), tag) }

    /// How much the archive has, a field to search it, and all addresses. It holds no text of an article.
    @Sendable static func startPage(_ call: Call) throws -> Response {
        let (articles, stories) = try call.service.archive.read { reader in
            (reader.count, try reader.stories().count)
        }
        let rows = RouteTable.all.routes.map { route in
            let isPlain = route.method == .get && !route.template.contains("{") && !route.parameters.contains(where: \.isRequired)
            let name = isPlain ? "<a href=\"\(route.template)\">\(route.template)</a>" : route.template
            return "<tr><td>\(route.method.rawValue)</td><td>\(name)</td><td>\(route.summary)</td></tr>"
        }
        let page = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Nutgraf</title>
            </head>
            <body>
            <main>
            <h1>Nutgraf</h1>
            <p>\(Self.counted(articles, "article", "articles")) in the archive, and \(Self.counted(stories, "story", "stories")).</p>
            <form action="/api/search"><label>Search <input type="search" name="q" required></label> <button>Search</button></form>
            <h2>Addresses</h2>
            <table>
            <thead><tr><th scope="col">Method</th><th scope="col">Address</th><th scope="col">What it is</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </main>
            </body>
            </html>

            """
        return Response(200, "text/html; charset=utf-8", Array(page.utf8))
    }

    private static func counted(_ count: Int, _ one: String, _ several: String) -> String {
        "\(count) \(count == 1 ? one : several)"
    }
}
