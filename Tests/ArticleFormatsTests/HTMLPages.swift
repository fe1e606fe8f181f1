@testable import ArticleFormats

/// Small pages that tests are made of.
enum HTMLPages {
    /// Sentences of a story, each a paragraph of prose.
    static let paragraphs = [
        "The ferry to Nesodden runs again after a week of storms, the harbor office of Oslo said on Monday.",
        "Two boats had been damaged at the pier, and divers spent four days looking for a lost anchor chain.",
        "“We are glad that the school runs are back,” said Kari Moe, who has commuted for eleven years.",
        "Tickets that were bought for the days without a ferry stay valid until the end of the month.",
    ]

    static func page(head: String = "", body: String) -> String {
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\(head)</head><body>\(body)</body></html>"
    }

    /// The story in a page as newsrooms build them, with `extra` behind its second paragraph.
    static func story(extra: String = "", before: String = "", after: String = "", head: String = "") -> String {
        let tagged = paragraphs.map { "<p>\($0)</p>" }
        return page(
            head: "<title>Ferry runs again | The Harbor Post</title>" + head,
            body: """
                <header><nav><ul><li><a href="/">Home</a><li><a href="/news">News from the harbor</a></ul></nav></header>
                <main><article><h1>Ferry runs again</h1>\(before)
                <div class="text">\(tagged[0])\(tagged[1])\(extra)\(tagged[2])\(tagged[3])</div></article>\(after)</main>
                <footer><p>The Harbor Post is published every day by the Harbor Post Company of Oslo, Norway.</p></footer>
                """)
    }

    static let text = paragraphs.joined(separator: "\n\n")
}
