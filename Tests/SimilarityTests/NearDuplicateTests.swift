import TestSupport
import Testing
import TextAnalysis

@testable import Similarity

/// Near-duplicates beside what a reader of the definition would compute.
@Suite struct NearDuplicateTests {
    /// A text of words by chance.
    private func words(_ count: Int, _ random: inout SeededGenerator) -> [String] {
        (0..<count).map { _ in "w\(Int.random(in: 0..<5_000, using: &random))" }
    }

    /// Originals of which some are copied, edited, cut or put into a longer piece.
    private func collection(seed: UInt64) -> [Article] {
        var random = SeededGenerator(seed: seed)
        var texts: [[String]] = []
        for _ in 0..<60 {
            let text = words(Int.random(in: 40...200, using: &random), &random)
            texts.append(text)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: texts.append(text)
            case 1: texts.append(text.map { Int.random(in: 0..<30, using: &random) == 0 ? "other" : $0 })
            case 2: texts.append(Array(text.prefix(text.count * 2 / 3)))
            case 3: texts.append(words(150, &random) + text)
            default: break
            }
        }
        return texts.shuffled(using: &random).enumerated().map { article("a\($0)", $1.joined(separator: " ")) }
    }

    private func shingles(_ text: String) -> Set<[String]> {
        let words = Tokenizer().terms(of: text)
        return Set((0...words.count - 5).map { Array(words[$0..<$0 + 5]) })
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `every pair of the definition is linked, and no other`(seed: UInt64) {
        let articles = collection(seed: seed)
        var parameters = NearDuplicateParameters()
        parameters.threshold = 0.4
        let found = NearDuplicates(among: articles, parameters, threads: 2)
        let sets = articles.map { shingles($0.text) }
        var naive = DisjointSets(count: articles.count)
        for first in articles.indices {
            for second in 0..<first {
                let shared = Double(sets[first].intersection(sets[second]).count)
                let jaccard = shared / Double(sets[first].union(sets[second]).count)
                let contained = shared / Double(min(sets[first].count, sets[second].count))
                if jaccard >= 0.4 || contained >= 0.5 { naive.join(first, second) }
            }
        }
        // No article stands in two others here, so groups are what is linked.
        let expected = articles.indices.map { naive.root(of: $0) }
        var groups = [Int](repeating: -1, count: articles.count)
        for group in found.groups {
            let name = group.members.map(\.index).min() ?? -1
            for member in group.members { groups[member.index] = name }
        }
        #expect(groups == expected)
        for group in found.groups {
            for member in group.members.dropFirst() {
                guard let source = member.source else { Issue.record("only the first has no source"); continue }
                let (mine, theirs) = (sets[member.index], sets[group.members[source].index])
                let shared = Double(mine.intersection(theirs).count)
                #expect(abs(member.jaccard - shared / Double(mine.union(theirs).count)) < 1e-12)
                #expect(abs(member.inSource - shared / Double(mine.count)) < 1e-12)
                #expect(source < group.members.count && group.members[source].depth == member.depth - 1)
            }
        }
    }

    @Test func `any number of threads and every cut into chunks gives the same groups`() {
        let articles = collection(seed: 9)
        func described(_ found: NearDuplicates) -> [[DuplicateGroup.Member]] { found.groups.map(\.members) }
        let expected = described(NearDuplicates(among: articles))
        for threads in [2, 5] { #expect(described(NearDuplicates(among: articles, threads: threads)) == expected) }
        for size in [1, 7] {
            let chunks = (articles.count + size - 1) / size
            let found = NearDuplicates(chunks: chunks, threads: 3) { chunk, builder in
                for article in articles[chunk * size..<min(articles.count, (chunk + 1) * size)] { builder.add(article) }
            }
            #expect(described(found) == expected)
        }
        #expect(expected.flatMap { $0.map(\.index) }.sorted() == Array(articles.indices))
    }

    @Test func `ten thousand copies of one text are one group`() {
        var random = SeededGenerator(seed: 4)
        let text = words(60, &random).joined(separator: " ")
        let found = NearDuplicates(among: (0..<10_000).map { article("a\($0)", text) }, threads: 2)
        #expect(found.groups.count == 1)
        #expect(found.groups[0].members.allSatisfy { $0.jaccard == 1 && ($0.source ?? 0) == 0 })
    }

    @Test func `a thousand nearly identical texts are one group`() {
        var random = SeededGenerator(seed: 5)
        let text = words(120, &random)
        let articles = (0..<1_000).map { place in
            var own = text
            own[place % text.count] = "own\(place)"
            return article("a\(place)", own.joined(separator: " "))
        }
        #expect(NearDuplicates(among: articles, threads: 2).groups.map(\.members.count) == [1_000])
    }

    @Test func `boilerplate does not join the stories above it`() {
        var random = SeededGenerator(seed: 6)
        let boilerplate = words(60, &random).joined(separator: " ")
        let articles = (0..<400).map {
            article("a\($0)", words(30, &random).joined(separator: " ") + " " + boilerplate)
        }
        #expect(NearDuplicates(among: articles, threads: 2).groups.allSatisfy { $0.members.count == 1 })
    }

    @Test func `a form with other numbers is no copy, an update that keeps most of them is one`() {
        func report(_ numbers: [Int]) -> String {
            zip(["Harwell", "Nesodden", "Kessim", "Sarrant", "Port Ansel"], numbers).map { place, number in
                "The index of \(place) that the exchange keeps for the day closed at \(number) points."
            }.joined(separator: " ")
        }
        let first = article("first", report([101, 202, 303, 404, 505]))
        let form = NearDuplicates(among: [first, article("form", report([111, 222, 333, 444, 555]))])
        #expect(form.groups.count == 2)
        let update = NearDuplicates(among: [first, article("update", report([101, 202, 303, 404, 555]))])
        #expect(update.groups.count == 1)
    }

    @Test func `a piece that joins two wires hangs from the larger, and names the other`() {
        var random = SeededGenerator(seed: 7)
        let (large, small) = (words(100, &random).joined(separator: " "), words(60, &random).joined(separator: " "))
        let found = NearDuplicates(
            among: [article("joined", large + " " + small), article("small", small), article("large", large)])
        #expect(
            found.groups.map { $0.members.map { found.articles[$0.index].id } } == [["large", "joined"], ["small"]])
        #expect(found.groups[0].members[1].alsoCarries == [1])
    }

    @Test func `the earliest is the root, whatever its place`() {
        var random = SeededGenerator(seed: 8)
        let text = words(80, &random)
        var articles = [
            article("third", text.joined(separator: " ")), article("second", text.dropLast(5).joined(separator: " ")),
            article("first", text.dropLast(9).joined(separator: " ")), article("undated", text.joined(separator: " ")),
        ]
        articles[0].date = "3 March 2024"
        articles[1].date = "2024-03-02T10:00:00Z"
        articles[2].date = "Fri, 01 Mar 2024 23:00:00 GMT"
        let found = NearDuplicates(among: articles)
        let members = found.groups[0].members.map(\.index)
        #expect(members == [2, 1, 0, 3])
    }

    @Test func `what was added and left out is told in sentences`() {
        let lead = "The council of Harwell voted on Monday to keep the old swimming pool open until autumn next year."
        let middle = "Residents had collected more than four thousand signatures against the plan to close it down."
        let end = "The repair of its roof will cost the town about two million crowns, the mayor told reporters."
        let extra = "A spokesman for the swimming club called the decision a gift to every child in the valley."
        let articles = [article("wire", "\(lead) \(middle) \(end)"), article("paper", "\(lead) \(middle) \(extra)")]
        let found = NearDuplicates(among: articles)
        let comparison = CopyComparison(found)
        let (added, none) = comparison.compare(articles[1], at: 1)
        #expect(added.count == 1 && added.first.map(\.text) == [extra] && none.isEmpty)
        let (nothing, leftOut) = comparison.compare(articles[0], at: 0)
        #expect(nothing.count == 0 && leftOut.map(\.copy) == [1] && leftOut[0].passages.first.map(\.text) == [end])
    }

    @Test func `articles without words, alone or too short are compared with none`() {
        #expect(NearDuplicates(among: []).groups.isEmpty)
        let found = NearDuplicates(among: [article("a", ""), article("b", "Read more."), article("c", "Read more.")])
        #expect(found.groups.map(\.members.count) == [1, 1, 1] && found.short == [0, 1, 2])
        var parameters = NearDuplicateParameters()
        parameters.minimumWords = 1
        #expect(
            NearDuplicates(among: [article("b", "Read more."), article("c", "read more")], parameters).groups.count == 1
        )
    }
}

@Suite struct MinHashTests {
    /// Two sets of `size` numbers by chance of which `shared` are the same.
    private func sets(_ size: Int, shared: Int, seed: UInt64) -> ShingleSets {
        var random = SeededGenerator(seed: seed)
        let common = (0..<shared).map { _ in random.next() }
        var sets = ShingleSets()
        for _ in 0..<2 {
            let own = (0..<size - shared).map { _ in random.next() }
            sets.append((common + own).sorted(), sizes: [size])
        }
        return sets
    }

    @Test(arguments: [(400, 200), (400, 320), (60, 30), (60, 48), (20, 15)])
    func `the share of equal places estimates the Jaccard index without bias`(size: Int, shared: Int) {
        let jaccard = Double(shared) / Double(2 * size - shared)
        var sum = 0.0
        for seed in 0..<200 as Range<UInt64> {
            let sets = sets(size, shared: shared, seed: seed)
            var signatures: [UInt32] = []
            for index in 0..<2 { sets.withSet(index) { MinHash.append($0, to: &signatures) } }
            let equal = (0..<MinHash.bins).filter { signatures[$0] == signatures[MinHash.bins + $0] }.count
            sum += Double(equal) / Double(MinHash.bins)
        }
        #expect(abs(sum / 200 - jaccard) < 0.03)
    }

    @Test(arguments: [0.2, 0.3, 0.5, 0.8, 0.95, 1])
    func `bands are the longest that find a pair at the threshold`(threshold: Double) {
        let rows = Bands(threshold: threshold).rows
        #expect(rows == MinHash.bins || Bands.probability(of: threshold, rows: rows + 1) < 0.99)
        #expect(rows == 1 || Bands.probability(of: threshold, rows: rows) >= 0.99)
    }
}
