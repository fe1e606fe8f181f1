import Nutgraf

/// Stories of the folder `seeds`, and files of our own that are made of them.
enum Sample {
    private static let paths = ["seeds/stories.jsonl", "seeds/wire-gulf-desk.txt", "seeds/agency-wrapped.txt"]

    /// Some with near-copies, shortened.
    static let articles: [Article] = {
        let read = ReadArticles(names: paths).articles.filter {
            $0.id.hasPrefix("quake-naro") || $0.id.hasPrefix("bank-rate") || $0.id.hasPrefix("wire")
                || $0.id.hasPrefix("agency")
        }
        precondition(read.count >= 4, "The fuzzer runs in the root of the repository, where the folder seeds is.")
        return read.map { article in
            let story = Article(text: String(article.text.prefix(900)))
            var short = Article(
                id: article.id, title: article.title, text: story.text, paragraphs: story.paragraphs)
            short.date = article.date
            return short
        }
    }()

    /// A file of them.
    static let file = Scratch.file("stories.jsonl", jsonl { _ in "" })

    /// JSON Lines of them with more fields.
    private static func jsonl(_ more: (Article) -> String) -> [UInt8] {
        func quoted(_ text: String) -> String {
            let escaped = text.unicodeScalars.map { scalar in
                switch scalar {
                case "\"", "\\": "\\\(scalar)"
                case "\n": "\\n"
                default: String(scalar)
                }
            }
            return "\"\(escaped.joined())\""
        }
        let made = articles.map { article in
            "{\"id\":\(quoted(article.id)),\"title\":\(quoted(article.title)),\"date\":\(quoted(article.date ?? "2024-05-03"))\(more(article)),"
                + "\"text\":\(quoted(article.text))}\n"
        }
        return Array(made.joined().utf8)
    }

    static func model(_ name: String) -> [UInt8] {
        let path = Scratch.path(name)
        Scratch.run(["vectorize", file, "--save-model", path, "--ngrams", "1-2"], output: Scratch.path("m.npz"))
        return Scratch.bytes(of: path)
    }

    static func archive() -> [UInt8] {
        let path = Scratch.path("archive.nutgraf")
        Scratch.run(["follow", "--archive", path, file])
        Scratch.run(["archive", "--archive", path, "together", "bank-rate-1", "quake-naro-1"])
        Scratch.run(["archive", "--archive", path, "compact"])
        return Scratch.bytes(of: path)
    }

    static func state() -> [UInt8] {
        var stream = StoryStream()
        for article in articles { _ = stream.add(article) }
        return stream.state
    }

    static func graphs() -> [[UInt8]] {
        [
            Scratch.output(of: ["similar", "-k", "3", "--format", "jsonl", file]),
            Array("a\tb\t0.5\nb\tc\t1\nd\nc\ta\t2e-3\ne\tf\t1\n".utf8),
        ]
    }

    static func tagModel() -> [UInt8] {
        let tagged = Scratch.file("tagged.jsonl", jsonl { ",\"tags\":[\"news\",\"\($0.id.prefix(4))\"]" })
        return Scratch.output(of: ["tags", "learn", "--archive-of", tagged])
    }

    static func corrections() -> [[UInt8]] {
        [
            "{\"together\":[\"quake-naro-1\",\"bank-rate-1\"]}\n", "{\"apart\":[\"quake-naro-1\",\"quake-naro-2\"]}\n",
        ].map { Array($0.utf8) }
    }

    /// Gold answers of all kinds, and results for them.
    static func gold() -> [[UInt8]] {
        let more =
            ",\"reference\":[\"A quake shook the valley. Many died.\"],\"keywords\":[\"quake\",\"valley\"],"
            + "\"tags\":[\"news\"],"
        let gold = jsonl { more + "\"label\":\"\($0.id.prefix(4))\",\"sentence_ranges\":[[0,20],[21,60]]" }
        let results = ["similar", "cluster", "keywords", "summarize"].map {
            Scratch.output(of: [$0, "--format", "jsonl", file])
        }
        return [gold] + results.map { gold + $0 }
    }
}
