import TestSupport
import Testing
import TextAnalysis

@testable import Similarity

/// Near-duplicates in steps beside those of one process.
@Suite struct DuplicateStepTests {
    /// Originals of which some are copied, edited, cut or put into a longer piece, on days by chance; a phrase is in so many
    /// that it is frequent.
    private func collection(seed: UInt64) -> [Article] {
        var random = SeededGenerator(seed: seed)
        func words(_ count: Int) -> [String] {
            (0..<count).map { _ in "w\(Int.random(in: 0..<3_000, using: &random))" }
        }
        let phrase = words(9)
        var texts: [[String]] = []
        for number in 0..<130 {
            let text = words(Int.random(in: 30...80, using: &random))
            texts.append(text)
            switch number % 9 {
            case 0: texts += [text, text]
            case 1: texts.append(text.map { Int.random(in: 0..<25, using: &random) == 0 ? "other" : $0 })
            case 2: texts.append(Array(text.prefix(text.count * 2 / 3)))
            case 3: texts.append(words(60) + text + texts[number / 2])
            case 4:
                for place in 0..<4 { texts.append(text.enumerated().map { $0 % 40 == place * 9 ? "o\(place)" : $1 }) }
            default: break
            }
        }
        texts += [["Too", "short"], []]
        return texts.shuffled(using: &random).enumerated().map { place, text in
            let full = place % 6 == 0 || text.count < 3 ? text : phrase + text
            var made = article("a:\(place), 100 %", full.joined(separator: " "))
            if place % 11 != 3 { made.date = "2024-03-\(10 + Int.random(in: 0..<18, using: &random))" }
            made.title = "Story \(place % 4)"
            return made
        }
    }

    /// Runs steps over lines that are cut into parts.
    private struct Steps {
        let setting: DuplicateStepSetting
        let parts: Int

        func run(_ step: DuplicateStep, _ lines: [String], nearlySame: Bool = false) throws -> [String] {
            var (setting, bytes) = (setting, [UInt8]())
            setting.isNearlySame = nearlySame
            var work = try #require(step.work(setting))
            for line in lines {
                let line = Array(line.utf8)
                var read = try StepLine(line, line.indices)
                try work.take(&read)
            }
            var writer = StepWriter(parts: parts) { bytes += $0 }
            try work.finish(&writer)
            try writer.flush()
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        }

        /// Each part by itself, its lines in another order.
        func runParts(
            _ step: DuplicateStep, _ lines: [String], with others: ([String]) -> [String] = { _ in [] },
            nearlySame: Bool = false
        ) throws -> [String] {
            let parts = Dictionary(grouping: lines) { $0.prefix { $0 != "\t" } }
            return try parts.sorted { $0.key < $1.key }.flatMap { _, lines in
                try run(step, lines.reversed() + others(lines), nearlySame: nearlySame)
            }
        }

        func groups(of articles: [Article]) throws -> (lines: [String], frequent: [String]) {
            var first = ShinglesStep(setting.parameters, parts: parts)
            let read = articles.enumerated().map { String(decoding: first.line($1).bytes(row: 10 * $0), as: UTF8.self) }
            let made = try runParts(.texts, read)
            let (texts, members) = (made.filter { kind($0) == "t" }, made.filter { kind($0) == "m" })
            func named(in lines: [String]) -> [String] {
                let names = Set(
                    lines.flatMap { line in
                        items(line).split { $0 == " " || $0 == ":" }.map(String.init)
                    })
                return texts.filter { names.contains(String(items($0).prefix { $0 != ":" })) }
            }
            func round(_ frequent: [String], nearlySame: Bool = false) throws -> [String] {
                let half = texts.count / 2
                let keys = try [texts[..<half], texts[half...]].flatMap {
                    try run(.bands, $0 + frequent, nearlySame: nearlySame)
                }
                let pairs = try runParts(.pairs, keys)
                let candidates = try runParts(.candidates, pairs, nearlySame: nearlySame)
                return try runParts(.check, candidates, with: { named(in: $0) + frequent }, nearlySame: nearlySame)
            }
            let same = try round([], nearlySame: true)
            let later = try run(.later, same)
            let counts = try [texts[..<7], texts[7...]].flatMap { try run(.counts, $0 + later) }
            let frequent = try runParts(.frequent, counts)
            let links = try round(frequent)
            let versions = try run(.versions, same + links + members)
            let sources = try runParts(.sources, versions, with: { named(in: $0) + frequent })
            return (try run(.forest, members + sources + links + same), frequent)
        }

        private func kind(_ line: String) -> Substring { line.split(separator: "\t")[1] }
        private func items(_ line: String) -> Substring { line.split(separator: "\t")[2] }
    }

    /// What a group says, by the ids of its articles.
    private func described(_ found: NearDuplicates) -> [[String]] {
        found.groups.map { group in
            group.members.map { member in
                let carried = member.alsoCarries.map { found.articles[$0].id }
                return
                    "\(found.articles[member.index].id) \(String(describing: member.source)) \(member.depth) \(member.jaccard) "
                    + "\(member.inSource) \(member.ofSource) \(member.changesHeadline) \(carried)"
            }
        }
    }

    @Test(arguments: [(1, nil), (4, nil), (13, nil), (1, 3), (5, 3), (3, 0)] as [(Int, Double?)])
    func `steps decide what one process does, for any parts`(parts: Int, days: Double?) throws {
        let articles = collection(seed: UInt64(parts) + 20)
        var parameters = NearDuplicateParameters()
        parameters.days = days
        let expected = NearDuplicates(among: articles, parameters)
        #expect(days != nil || !expected.frequent.isEmpty)
        #expect(expected.groups[0].members.count > 2)
        let setting = DuplicateStepSetting(parameters, isNearlySame: false, showsAll: true, threads: 2)
        let (lines, frequent) = try Steps(setting: setting, parts: parts).groups(of: articles)
        var told = ToldGroups()
        for line in lines.reversed() + frequent {
            let line = Array(line.utf8)
            var read = try StepLine(line, line.indices)
            try told.take(&read)
        }
        let shuffled = Array(articles.reversed())
        let found = try told.found(among: shuffled, parameters, language: nil)
        #expect(described(found) == described(expected))
        #expect(told.numbers == Array(expected.groups.indices))
        let (own, theirs) = (
            CopyComparison(found).details(among: shuffled), CopyComparison(expected).details(among: articles)
        )
        #expect(
            !theirs.isEmpty && Dictionary(uniqueKeysWithValues: own.map { (articles.count - 1 - $0, $1) }) == theirs)
    }

    @Test func `a text checks no more partners than in one process`() throws {
        // A hundred texts that share 30 keys with the first, and fewer with each other the further they are apart.
        let names = (0..<100).map { TextName(row: $0, start: nil) }
        var lines: [String] = []
        for other in names.dropFirst() { lines.append("0\tp\t0:90:\(other.row):90:\(2 + other.row % 7)") }
        let setting = DuplicateStepSetting(NearDuplicateParameters(), isNearlySame: false, showsAll: false, threads: 1)
        let chosen = try Steps(setting: setting, parts: 1).run(
            .candidates, lines + ["0\tp\t0:90:50:90:40 0:90:51:90:1"])
        let partners = chosen.joined(separator: " ").split(separator: " ").compactMap { item in
            item.split(separator: ":").count == 2 ? Int(item.split(separator: ":")[1]) : nil
        }
        // 50 has most, then those of 8 keys, then of 7, the first first; 51 has but 4 + 1.
        #expect(partners == [50] + Array(stride(from: 6, through: 97, by: 7)) + [5, 12, 19, 26, 33])
        #expect(partners.count == CandidatePairs.mostPartners)
        let few = try Steps(setting: setting, parts: 1).run(.candidates, ["0\tp\t1:90:2:90:1 1:90:3:20:1"])
        #expect(few == ["0\tc\t1:3"])
        // Numbers that no step writes end in nothing worse.
        let huge = "9999999999999999"
        let many = try Steps(setting: setting, parts: 1).run(
            .candidates, Array(repeating: "0\tp\t1:\(huge):2:\(huge):\(huge)", count: 3))
        #expect(many == ["0\tc\t1:2"])
        let texts = Array(repeating: "0\tn\t\(huge):", count: 1_000)
        #expect(try Steps(setting: setting, parts: 1).run(.frequent, texts) == [])
        let text = "0\tm\t1 1:a:\(huge)\n0\tm\t2 2:b:d-\(huge)"
        let linked = text.split(separator: "\n").map(String.init) + ["0\tl\t1:2:\(huge):\(huge):\(huge):\(huge)"]
        #expect(try Steps(setting: setting, parts: 1).run(.versions, linked) == ["0\tv\t2 1"])
    }

    @Test(arguments: ["nan", "inf", "-inf", "1e999", "x", ""]) func `a share of a group is a number`(share: String) throws {
        let bytes = Array("0\tg\t0 0:a::0:1:1:\(share):".utf8)
        #expect(throws: StepProblem.self) {
            var line = try StepLine(bytes, bytes.indices)
            var groups = ToldGroups()
            try groups.take(&line)
        }
    }

    @Test func `keys keep as many bits for many texts as for few`() {
        var random = SeededGenerator(seed: 4)
        let keys = (0..<40).map { _ in random.next() }
        func pairs(_ texts: Int) -> Set<TextPair> {
            var postings = Postings(texts: texts, capacity: 8)
            for (place, key) in keys.enumerated() {
                postings.append(key: key, text: Int32(place))
                // Bits below the 40th do not count.
                postings.append(key: place % 3 == 0 ? key ^ 0xFF_FFFF : ~key, text: Int32(place + 50))
            }
            return Set(postings.pairs(near: nil))
        }
        let few = pairs(100)
        #expect(few == Set((0..<40).filter { $0 % 3 == 0 }.map { TextPair($0, $0 + 50) }))
        #expect(pairs(1 << 25) == few && pairs(1 << 30) == few)
    }
}

/// Lines between steps.
@Suite struct StepLineTests {
    private func line(_ text: String) throws -> StepLine {
        let bytes = Array(text.utf8)
        return try StepLine(bytes, bytes.indices)
    }

    @Test(arguments: [[], [0], [1, .max], [5, 1 << 63, .max - 1], Array(0..<50)] as [[UInt64]])
    func `shingles and texts come back`(set: [UInt64]) throws {
        for text in ["", "a", "a b:c,d%e\t\n", "Ærø 100 %", "%41"] {
            var item = StepItem()
            item.text(text)
            item.colon()
            item.texts([text, "x"])
            item.colon()
            item.shingles(set.span)
            var read = try line("3\tf\t" + String(decoding: item.bytes, as: UTF8.self))
            #expect(read.part == 3 && read.kind == .frequent)
            #expect(try read.text() == text)
            #expect(try read.texts(isLast: false).last == "x")
            #expect(try read.shingles(isLast: true) == set)
            #expect(!read.hasItem)
        }
    }

    @Test(arguments: [
        "", "t", "1\tt", "x\tt\t1", "1\tz\t1", "-1\tt\t1::", "0\tt\t1", "0\tt\tx::", "0\tt\t1:y:", "0\tt\t1::A",
        "0\tt\t1::????????????",
        "0\tt\t1:::", "0\tt\t-::", "0\tt\t1@::", "0\tt\t99999999999999999999::", "0\tk\t5:1:2:",
        "0\tt\t1::AQAAAAAAAAABAAAAAAAAAA",
    ])
    func `damaged lines are refused`(text: String) {
        let setting = DuplicateStepSetting(NearDuplicateParameters(), isNearlySame: false, showsAll: false, threads: 1)
        #expect(throws: StepProblem.self) {
            var read = try line(text)
            var work = BandsStep(setting)
            try work.take(&read)
        }
    }
}
