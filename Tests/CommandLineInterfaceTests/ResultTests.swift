import Foundation
import Testing

/// What the objects of JSON Lines hold.
@Suite struct ResultTests {
    private func objects(_ arguments: String, _ file: String = "stories.jsonl") throws -> [[String: Any]] {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        try workspace.write("wire.txt", Stories.wire)
        let run = try workspace.shell("$NUTGRAF \(arguments) --format jsonl \(file)")
        try #require(run.status == 0)
        return try run.objects()
    }

    private func list(_ object: [String: Any], _ key: String) throws -> [[String: Any]] {
        try #require(object[key] as? [[String: Any]])
    }

    private func number(_ object: [String: Any], _ key: String) throws -> Double {
        try #require(object[key] as? NSNumber).doubleValue
    }

    /// The bytes that a range cuts out of a text, white space folded.
    private func cut(_ range: Any?, _ text: String) throws -> String {
        let bounds = try #require(range as? [Int])
        let bytes = Array(text.utf8)
        try #require(bounds.count == 2 && 0 <= bounds[0] && bounds[0] < bounds[1] && bounds[1] <= bytes.count)
        return String(decoding: bytes[bounds[0]..<bounds[1]], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func source(_ file: String, _ object: [String: Any]) -> String {
        file == "wire.txt" ? Stories.wire : Stories.all.first { $0.id == object["id"] as? String }?.text ?? ""
    }

    @Test(arguments: ["news", "lead", "textrank", "lexrank", "centroid", "concepts"], ["stories.jsonl", "wire.txt"])
    func `summaries have their shape, cut the source rightly, and their parts add up`(method: String, file: String)
        throws
    {
        let summaries = try objects("summarize -n 2 --explain --method \(method)", file)
        #expect(summaries.count == (file == "wire.txt" ? 2 : Stories.all.count))
        for summary in summaries {
            let keys = Set(summary.keys)
            #expect(keys.subtracting(["next"]) == ["id", "title", "language", "method", "sentences", "warnings"])
            #expect(summary["method"] as? String == method)
            let sentences = try list(summary, "sentences")
            #expect(sentences.count == 2)
            let indices = try sentences.map { try number($0, "index") }
            #expect(indices == indices.sorted())
            for sentence in sentences {
                #expect(Set(sentence.keys) == ["text", "index", "score", "range", "reason", "place", "parts"])
                #expect(try cut(sentence["range"], source(file, summary)) == sentence["text"] as? String)
                let parts = try list(sentence, "parts")
                #expect(!parts.isEmpty)
                #expect(parts.allSatisfy { Set($0.keys) == ["name", "value", "place_without"] })
                let sum = try parts.reduce(0) { try $0 + number($1, "value") }
                #expect(abs(sum - (try number(sentence, "score"))) < 1e-5)
            }
        }
    }

    @Test(arguments: ["news", "tfidf", "textrank", "yake", "multipartite"], ["stories.jsonl", "wire.txt"])
    func `keywords have their shape, cut the source rightly, and their parts combine`(method: String, file: String)
        throws
    {
        let rankings = try objects("keywords -k 6 --explain --method \(method)", file)
        for ranking in rankings {
            #expect(Set(ranking.keys) == ["id", "title", "language", "method", "combination", "keywords", "warnings"])
            let keywords = try list(ranking, "keywords")
            #expect(!keywords.isEmpty && keywords.count <= 6)
            let scores = try keywords.map { try number($0, "score") }
            #expect(scores == scores.sorted(by: >))
            for keyword in keywords {
                #expect(Set(keyword.keys) == ["text", "score", "count", "ranges", "variants", "parts", "reasons"])
                let ranges = try #require(keyword["ranges"] as? [[Int]])
                #expect(try number(keyword, "count") == Double(ranges.count))
                let forms = try ranges.map { try cut($0, source(file, ranking)) }
                let text = try #require(keyword["text"] as? String)
                // The form written most often stands for all: it is one of them, unless it is the headline's.
                #expect(
                    forms.isEmpty || forms.contains { $0.lowercased().hasPrefix(text.lowercased().prefix(3)) },
                    "\(text): \(forms)")
                let values = try list(keyword, "parts").map { try number($0, "value") }
                let combined =
                    ranking["combination"] as? String == "product" ? values.reduce(1, *) : values.reduce(0, +)
                let score = try number(keyword, "score")
                #expect(abs(combined - score) < 1e-4 * max(1, abs(score)), "\(text): \(values) \(score)")
            }
        }
    }

    @Test func `Together gives one summary with the source of each sentence, whose range points into it`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "stories.jsonl",
            """
            {"id":"b","date":"2024-03-02","text":"The mayor signed the budget for the new roads on Tuesday."}
            {"id":"a","date":"2024-03-01","text":"Überall the council approved the budget. Nobody voted against it."}

            """)
        let run = try workspace.run("summarize", "--together", "-n", "2", "--format", "jsonl", "stories.jsonl")
        #expect(run.status == 0)
        let story = try #require(try run.objects().first)
        #expect(try run.objects().count == 1)
        let sentences = try #require(story["sentences"] as? [[String: Any]])
        let ids = sentences.compactMap { ($0["document"] as? [String: Any])?["id"] as? String }
        #expect(ids == ["a", "b"])
        let first = try #require(sentences.first?["range"] as? [Int])
        #expect(first == [0, "Überall the council approved the budget.".utf8.count])
        let text = try workspace.run("summarize", "--together", "-n", "2", "stories.jsonl").text
        #expect(text.contains("— a, 2024-03-01"))
        let record = try workspace.run("summarize", "--format", "csv", "--together", "stories.jsonl").text
        #expect(record.contains("\nb,"))
        try workspace.write("empty.jsonl", "")
        #expect(try workspace.run("summarize", "--together", "empty.jsonl").status != 70)
    }

    @Test func `In a transcript each sentence has its speaker and its time`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "broadcast.txt",
            """
            ANCHOR: Good evening. The mayor of Harwell has resigned after a row over the bridge.

            [00:01:12] MAYOR: I should have listened to the engineers who warned of the cracks.

            ANCHOR: Thank you.
            """)
        let text = try workspace.run("summarize", "-n", "2", "broadcast.txt").text
        #expect(text.contains("• ANCHOR: The mayor of Harwell has resigned"))
        #expect(text.contains("• MAYOR: I should have listened"))
        for command in ["summarize", "sentences"] {
            let run = try workspace.run(command, "--format", "jsonl", "broadcast.txt")
            let sentences = try list(try #require(run.objects().first), "sentences")
            let mayor = try #require(sentences.first { $0["speaker"] as? String == "MAYOR" })
            #expect(mayor["text"] as? String == "I should have listened to the engineers who warned of the cracks.")
            #expect(mayor["time"] as? String == "00:01:12")
            let anchor = try #require(sentences.first { $0["speaker"] as? String == "ANCHOR" })
            #expect(anchor["time"] == nil)
        }
        let keywords = try workspace.run("keywords", "--format", "csv", "broadcast.txt").text
        #expect(!keywords.uppercased().contains("ANCHOR") && keywords.contains("bridge"))
    }

    @Test func `Compressed sentences have their cuts, which verify undoes`() throws {
        let workspace = try Workspace()
        let text =
            "It was cold in Örebro on Monday. However, the council bought two ferries (90 feet long) for the line to Nesodden on Monday."
        try workspace.write("ferries.jsonl", "{\"id\":\"a\",\"lang\":\"en\",\"text\":\"\(text)\"}\n")
        let run = try workspace.run("summarize", "--compress", "-n", "2", "--format", "jsonl", "ferries.jsonl")
        let summary = try #require(run.objects().first)
        let sentence = try #require(try list(summary, "sentences").last)
        #expect(sentence["text"] as? String == "The council bought two ferries for the line to Nesodden on Monday.")
        let cuts = try list(sentence, "cuts")
        #expect(cuts.compactMap { $0["kind"] as? String } == ["connective", "parenthesis"])
        let left = try cuts.map { try cut($0["range"], text) }
        #expect(left == ["However,", "(90 feet long)"])
        let plain = try workspace.run("summarize", "-n", "2", "--format", "jsonl", "ferries.jsonl")
        let whole = try list(try #require(plain.objects().first), "sentences")
        #expect(whole.count == 2 && whole.allSatisfy { $0["cuts"] == nil })

        try workspace.write("summary.jsonl", run.output)
        #expect(try workspace.run("verify", "--against", "ferries.jsonl", "summary.jsonl").status == 0)
        try workspace.write(
            "changed.jsonl", run.text.replacingOccurrences(of: "bought two ferries", with: "sold two ferries"))
        #expect(try workspace.run("verify", "--against", "ferries.jsonl", "changed.jsonl").status != 0)
    }

    @Test func `Contrast says what sets articles apart, and refuses to have nothing to compare with`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "new.jsonl",
            #"{"id":"a","text":"The earthquake shook Kessim."}"# + "\n"
                + #"{"id":"b","text":"An earthquake hit Kessim."}"#)
        try workspace.write("old.jsonl", #"{"id":"c","text":"The market opened on Monday."}"#)
        let run = try workspace.run(
            "contrast", "--language", "en", "--against", "old.jsonl", "new.jsonl", "--format", "jsonl")
        #expect(run.status == 0)
        let result = try #require(try run.objects().first)
        let keywords = try #require(result["keywords"] as? [[String: Any]])
        #expect(Set(keywords.compactMap { $0["text"] as? String }) == ["earthquake", "Kessim"])
        #expect(result["articles"] as? Int == 2 && result["against"] as? Int == 1)
        #expect(
            try workspace.run("contrast", "--against", "old.jsonl", "new.jsonl").text.contains(
                "2 × in 2, 0 × in the others"))
        #expect(try workspace.run("contrast", "new.jsonl").status == 2)
        #expect(try workspace.run("contrast", "--against", "none.jsonl", "new.jsonl").status == 66)
        let same = try workspace.run("contrast", "--against", "new.jsonl", "new.jsonl")
        #expect(same.status == 0 && same.text.contains("nothing sets these articles apart"))
    }

    @Test func `Keywords are marked in the article, and with much diversity share no word`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "story.jsonl",
            #"{"id":"a","language":"en","text":"The harbor strike closed the harbor. The harbor\nstrike is over. In Zürich the strike ended, and ships waited for crews."}"#
        )
        let marked = try workspace.run("keywords", "--highlight", "-k", "4", "story.jsonl")
        #expect(
            marked.status == 0
                && marked.text.contains("  The *harbor strike* closed the *harbor*. The *harbor strike* is over."))
        #expect(marked.text.contains("In *Zürich* the *strike* ended, and ships waited for crews."))
        #expect(try workspace.run("keywords", "--highlight", "--format", "jsonl", "story.jsonl").status == 2)
        let much = try workspace.run("keywords", "--diversity", "much", "-k", "5", "story.jsonl", "--format", "jsonl")
        let keywords = try #require(try much.objects().first?["keywords"] as? [[String: Any]])
        let words = keywords.compactMap { $0["text"] as? String }.flatMap { $0.lowercased().split(separator: " ") }
        #expect(!words.isEmpty && Set(words).count == words.count)
        #expect(try workspace.run("keywords", "--diversity", "none", "story.jsonl").status == 2)
    }

    @Test func `An update tells what an earlier file does not`() throws {
        let workspace = try Workspace()
        try workspace.write("old.txt", "The council approved the budget on Monday evening.\n")
        try workspace.write(
            "new.txt",
            "The council approved the budget on Monday evening.\n\nThe mayor will sign it before the end of the week.\n"
        )
        let run = try workspace.run("summarize", "--update-from", "old.txt", "new.txt", "--format", "jsonl")
        let sentences = try #require(try run.objects().first?["sentences"] as? [[String: Any]])
        #expect(sentences.count == 1)
        #expect((sentences.first?["text"] as? String)?.hasPrefix("The mayor") == true)
        #expect(try workspace.run("summarize", "--update-from", "none.txt", "new.txt").status == 66)
        #expect(try workspace.run("summarize", "-o", "old.txt", "--update-from", "old.txt", "new.txt").status == 2)
    }

    @Test func `the keys without an explanation are those of the agreement`() throws {
        for summary in try objects("summarize") {
            for sentence in try list(summary, "sentences") {
                #expect(Set(sentence.keys) == ["text", "index", "score", "range"])
            }
        }
        for ranking in try objects("keywords") {
            #expect(Set(ranking.keys) == ["id", "title", "language", "method", "keywords", "warnings"])
            for keyword in try list(ranking, "keywords") {
                #expect(Set(keyword.keys) == ["text", "score", "count", "ranges", "variants"])
            }
        }
        for article in try objects("similar") {
            for neighbor in try list(article, "neighbors") {
                #expect(Set(neighbor.keys) == ["id", "title", "language", "score", "cosine"])
            }
        }
    }

    @Test(arguments: ["tfidf", "overlap"])
    func `neighbors are the story's own, and the shares of their terms add up`(method: String) throws {
        let articles = try objects("similar -k 4 --explain --method \(method)")
        #expect(articles.count == Stories.all.count)
        for article in articles {
            #expect(Set(article.keys) == ["id", "title", "language", "neighbors", "warnings"])
            let neighbors = try list(article, "neighbors")
            for neighbor in neighbors {
                #expect(Set(neighbor.keys) == ["id", "title", "language", "score", "terms"])
                let terms = try list(neighbor, "terms")
                #expect(!terms.isEmpty && terms.allSatisfy { Set($0.keys) == ["text", "kind", "share"] })
                let score = try number(neighbor, "score")
                #expect(score > 0 && score <= 1)
                #expect(abs(try terms.reduce(0) { try $0 + number($1, "share") } - score) < 1e-5)
            }
            let id = try #require(article["id"] as? String)
            if !id.hasPrefix("owl") {
                #expect((neighbors.first?["id"] as? String)?.prefix(4) == id.prefix(4))
            }
        }
    }

    @Test(arguments: ["", "--method components", "--threshold 0.9", "--count 1", "--count 3", "--count 9"])
    func `every article is in exactly one cluster`(options: String) throws {
        let clusters = try objects("cluster \(options)")
        var members: [String] = []
        for (index, cluster) in clusters.enumerated() {
            #expect(
                Set(cluster.keys) == [
                    "cluster", "size", "keywords", "labels", "headline", "summary", "facts", "articles",
                ])
            #expect(cluster["cluster"] as? Int == index)
            let articles = try list(cluster, "articles")
            #expect(cluster["size"] as? Int == articles.count)
            #expect(articles.allSatisfy { Set($0.keys) == ["id", "title", "language", "score"] })
            #expect(cluster["headline"] as? String == articles.first?["title"] as? String)
            members += articles.compactMap { $0["id"] as? String }
        }
        #expect(members.sorted() == Stories.all.map(\.id).sorted())
        if options.isEmpty {
            #expect(try clusters.map { try list($0, "articles").count } == [2, 2, 1])
        }
    }

    @Test(arguments: ["stories.jsonl", "wire.txt"])
    func `sentences have their shape and cut the source rightly`(file: String) throws {
        for article in try objects("sentences", file) {
            #expect(Set(article.keys) == ["id", "language", "sentences", "warnings"])
            let sentences = try list(article, "sentences")
            #expect(sentences.count >= 3)
            for (index, sentence) in sentences.enumerated() {
                #expect(Set(sentence.keys) == ["text", "index", "range"])
                #expect(sentence["index"] as? Int == index)
                #expect(try cut(sentence["range"], source(file, article)) == sentence["text"] as? String)
            }
        }
    }

    @Test func `neighbors can be looked for in another corpus`() throws {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        try workspace.write("query.txt", "Boats broke their mooring lines in the storm.")
        let run = try workspace.run("similar", "-k", "1", "--format", "jsonl", "--in", "stories.jsonl", "query.txt")
        let neighbors = try list(try #require(try run.objects().first), "neighbors")
        #expect(neighbors.compactMap { $0["id"] as? String } == ["ferry-2"])
        let missing = try workspace.run("similar", "--in", "missing.jsonl", "query.txt")
        #expect(
            missing.status == 66
                && missing.text
                    == "Boats broke their mooring lines in the storm.\n  (there is no other article to compare it with)\n"
        )
        let bad = try workspace.run("similar", "--in", "stories.jsonl", "missing.txt")
        #expect(bad.status == 66 && bad.text.isEmpty && bad.errorLines.count == 1)
    }

    @Test(arguments: [("--words 30", 30), ("--words 1", 1)])
    func `a budget in words is kept`(option: String, most: Int) throws {
        for summary in try objects("summarize \(option)") {
            let words = try list(summary, "sentences").reduce(0) {
                $0 + (($1["text"] as? String)?.split(separator: " ").count ?? 0)
            }
            #expect(words <= most)
            let warnings = try #require(summary["warnings"] as? [String])
            #expect(words > 0 || !warnings.isEmpty)
        }
    }
}
