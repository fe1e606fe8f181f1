import LinearAlgebra
import TestSupport
import Testing
import TextAnalysis

@testable import Similarity

/// What is sought only among articles near in time.
@Suite struct NearInTimeTests {
    private func words(_ count: Int, _ random: inout SeededGenerator) -> [String] {
        (0..<count).map { _ in "w\(Int.random(in: 0..<5_000, using: &random))" }
    }

    private func text(seed: UInt64, words count: Int = 60) -> String {
        var random = SeededGenerator(seed: seed)
        return words(count, &random).joined(separator: " ")
    }

    private func day(_ number: Int) -> String {
        let (month, day) = number < 31 ? (1, number + 1) : (2, number - 30)
        return "2024-0\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    private func groups(_ articles: [Article], days: Double?) -> [[String]] {
        var parameters = NearDuplicateParameters()
        parameters.days = days
        let found = NearDuplicates(among: articles, parameters, threads: 2)
        return found.groups.map { $0.members.map { found.articles[$0.index].id } }
    }

    @Test func `copies of one text are one group as long as it runs, and another when it comes again`() {
        let text = text(seed: 1)
        let articles = [10, 0, 5, 21, 23].map { article("day\($0)", text, date: day($0)) }
        #expect(groups(articles, days: 5) == [["day0", "day5", "day10"], ["day21", "day23"]])
        #expect(groups(articles, days: 4) == [["day21", "day23"], ["day10"], ["day0"], ["day5"]])
        #expect(groups(articles, days: 11) == groups(articles, days: nil))
    }

    @Test func `a time of day counts to the second where both have one`() {
        let text = text(seed: 2)
        let articles = ["2024-01-01T08:00Z", "2024-01-02T09:00Z"].enumerated().map {
            article("a\($0)", $0 == 0 ? text : text + " more", date: $1)
        }
        #expect(groups(articles, days: 1).count == 2 && groups(articles, days: 1.05).count == 1)
    }

    @Test func `an article without a date is compared with none, and told`() {
        let text = text(seed: 3)
        var parameters = NearDuplicateParameters()
        parameters.days = 1000
        let articles = [
            article("dated", text, date: day(1)), article("undated", text), article("unread", text, date: "one day"),
            article("short", "Read more."), article("copy", text, date: day(2)),
        ]
        let found = NearDuplicates(among: articles, parameters)
        #expect(found.groups.map { $0.members.map(\.index) } == [[0, 4], [1], [2], [3]])
        #expect(found.undated == [1, 2] && found.short == [3])
        #expect(NearDuplicates(among: articles).undated.isEmpty)
    }

    @Test(arguments: 0..<3 as Range<UInt64>)
    func `groups are what hangs together by pairs near in time`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var articles: [(words: [String], day: Int)] = []
        for _ in 0..<40 {
            let text = words(80, &random)
            for copy in 0..<Int.random(in: 1...6, using: &random) {
                // One in three is an exact copy.
                let own = copy % 3 == 0 ? text : text.map { Int.random(in: 0..<25, using: &random) == 0 ? "own" : $0 }
                articles.append((own, Int.random(in: 0..<50, using: &random)))
            }
        }
        articles.shuffle(using: &random)
        var naive = DisjointSets(count: articles.count)
        let sets = articles.map { article in
            Set((0...article.words.count - 5).map { Array(article.words[$0..<$0 + 5]) })
        }
        for first in articles.indices {
            for second in 0..<first where abs(articles[first].day - articles[second].day) <= 6 {
                let shared = Double(sets[first].intersection(sets[second]).count)
                if shared / Double(sets[first].union(sets[second]).count) >= 0.3 { naive.join(first, second) }
            }
        }
        var expected: [Int: [Int]] = [:]
        for index in articles.indices { expected[naive.root(of: index), default: []].append(index) }
        var parameters = NearDuplicateParameters()
        parameters.days = 6
        let found = NearDuplicates(
            among: articles.enumerated().map { article("a\($0)", $1.words.joined(separator: " "), date: day($1.day)) },
            parameters, threads: 2)
        // A text may hang from none where all that came before it is too far away; so trees are joined by what they hold.
        #expect(found.groups.allSatisfy { group in Set(group.members.map { naive.root(of: $0.index) }).count == 1 })
        let grouped = found.groups.filter { $0.members.count > 1 }.reduce(0) { $0 + $1.members.count }
        let wanted = expected.values.filter { $0.count > 1 }.reduce(0) { $0 + $1.count }
        #expect(wanted > 50 && grouped <= wanted && grouped * 10 > wanted * 9)
        for group in found.groups {
            for member in group.members {
                guard let source = member.source else { continue }
                let mine = articles[member.index]
                let theirs = articles.filter { $0.words == articles[group.members[source].index].words }
                // The source's text ran within so many days, by this article or another.
                #expect(theirs.contains { abs($0.day - mine.day) <= 6 })
            }
        }
    }

    @Test(arguments: [0, 3, 1_000] as [Double])
    func `the nearest rows near in time are those of all pairs`(days: Double) {
        var random = SeededGenerator(seed: 11)
        let count = 1_300
        let dense = DenseMatrix(
            rows: count, columns: 30,
            values: (0..<count * 30).map { _ in
                Int.random(in: 0..<4, using: &random) == 0 ? Float.random(in: 0.1...1, using: &random) : 0
            })
        let matrix = SparseMatrix(dense).normalized(.l2)
        let dates = (0..<count).map { _ -> ArticleDate? in
            let number = Int.random(in: 0..<55, using: &random)
            return number < 50 ? ArticleDate(day(number)) : nil
        }
        let window = TimeWindow(dates, days: days)
        let found = window.nearestRows(of: matrix, count: 5, threads: 2)
        let all = matrix.nearestRows(in: matrix, count: count, excludingSelf: true, threads: 2)
        let time = TimeWeighting(window: days)
        for row in 0..<count {
            let near = all[row].filter { time.areNear(dates[row], dates[$0.row]) }.prefix(5)
            #expect(found[row].map(\.row) == near.map(\.row))
        }
        #expect(window.undatedCount == dates.count { $0 == nil })
    }
}
