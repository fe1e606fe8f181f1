import Foundation
import Testing

/// `nutgraf similar --save-model` and `--model`: a collection in parts comes to what one run does.
@Suite struct SimilarPartsTests {
    /// Stories of a few subjects in mixed order, with dates and with ties: some are told twice.
    private static let lines: [String] = (0..<48).map { number in
        let subject = Stories.all[(number * 7) % Stories.all.count]
        let words = subject.text.split(separator: " ")
        let start = number % 12 == 5 ? 3 : (number * 5) % 20
        let text = words.dropFirst(start).prefix(24).joined(separator: " ")
        return "{\"id\":\"\(number)\",\"title\":\"\(subject.title)\",\"date\":\"2024-03-\(10 + number % 19)\",\"text\":\"\(text)\"}"
    }

    /// Row, and the rows of its neighbors with their scores.
    private func lists(_ objects: [[String: Any]]) throws -> [Int: [(row: Int, score: Double)]] {
        var lists: [Int: [(row: Int, score: Double)]] = [:]
        for object in objects {
            let neighbors = try #require(object["neighbors"] as? [[String: Any]])
            lists[try #require(object["row"] as? Int), default: []] += try neighbors.map {
                (try #require($0["row"] as? Int), try #require($0["score"] as? Double))
            }
        }
        return lists
    }

    /// Options of the model, and those of the search beside them.
    private static let options = [
        ("--method tfidf", ""), ("--method tfidf", "--within 3"), ("--method tfidf --title-weight 3", "--half-life 4"),
        ("--method overlap --field text", ""), ("--method tfidf", "--minimum-score 0.3"),
    ]

    @Test(arguments: options) func `lists of parts merge to those of one run`(model: String, search: String) throws {
        let options = "\(model) \(search)"
        let workspace = try Workspace()
        let bounds = [0, 5, 20, 48]
        try workspace.write("all.jsonl", Self.lines.joined(separator: "\n") + "\n")
        for part in 0..<3 {
            try workspace.write(
                "\(part).jsonl", Self.lines[bounds[part]..<bounds[part + 1]].joined(separator: "\n") + "\n")
        }
        let whole = try lists(
            try workspace.shell("$NUTGRAF similar --quiet \(options) -k 4 --rows-from 0 --format jsonl all.jsonl").objects())
        let made = try workspace.shell(
            """
            set -e
            for part in 0 1 2; do $NUTGRAF similar --quiet \(model) --save-model $part.bin $part.jsonl; done
            $NUTGRAF models merge --quiet 0.bin 1.bin 2.bin -o m.bin
            $NUTGRAF similar --quiet \(model) --save-model all.bin all.jsonl; cmp m.bin all.bin
            $NUTGRAF models merge --quiet --final m.bin -o f.bin; $NUTGRAF models print m.bin -o m.tfidf
            """)
        #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
        for saved in ["m.bin", "f.bin", "m.tfidf"] {
            var merged: [Int: [(row: Int, score: Double)]] = [:]
            for part in 0..<3 {
                for other in 0..<3 {
                    let run = try workspace.shell(
                        "$NUTGRAF similar --quiet \(options) --model \(saved) -k 4 --rows-from \(bounds[part]),\(bounds[other]) "
                            + "--format jsonl --in \(other).jsonl \(part).jsonl")
                    for (row, list) in try lists(try run.objects()) { merged[row, default: []] += list }
                }
            }
            #expect(merged.count == Self.lines.count)
            for (row, list) in merged {
                let best = list.sorted { ($1.score, $0.row) < ($0.score, $1.row) }.prefix(4)
                let expected = try #require(whole[row])
                #expect(best.map(\.row) == expected.map(\.row) && best.map(\.score) == expected.map(\.score))
            }
        }
        #expect(whole.values.contains { !$0.isEmpty })
    }

    @Test func `what cannot be is refused in one line`() throws {
        let workspace = try Workspace()
        try workspace.write("all.jsonl", Self.lines.joined(separator: "\n") + "\n")
        try workspace.write("few.jsonl", Self.lines[..<4].joined(separator: "\n") + "\n")
        let made = try workspace.shell(
            "$NUTGRAF similar --quiet --method tfidf --save-model m.bin all.jsonl; "
                + "$NUTGRAF similar --quiet --method tfidf --save-model few.bin few.jsonl; "
                + "$NUTGRAF vectorize --quiet --save-model v.bin all.jsonl")
        #expect(made.status == 0)
        for (options, error) in [
            ("--save-model x.bin", "--method tfidf"), ("--method bm25 --model m.bin", "--method tfidf"),
            ("--method tfidf --save-model x.bin --in few.jsonl", "only writes a model"),
            ("--method tfidf --model few.bin", "fewer than 20"), ("--method tfidf --model v.bin", "no model of these options"),
            ("--method tfidf --field title --model m.bin", "no model of these options"),
            ("--method tfidf --rows-from 3,4", "--rows-from"), ("--method tfidf --rows-from -1", "--rows-from"),
            ("--method tfidf --rows-from 3 --in few.jsonl", "two rows"), ("--method tfidf --explain --model m.bin", "--explain"),
        ] {
            let run = try workspace.shell("$NUTGRAF similar \(options) all.jsonl")
            #expect(run.status == 2 && run.errorLines.count == 1 && run.errors.contains(error), "\(options): \(run.errors)")
        }
        let run = try workspace.shell("$NUTGRAF vectorize --model m.bin -o x.npz all.jsonl")
        #expect(run.status == 2 && run.errors.contains("nutgraf similar"))
    }
}
