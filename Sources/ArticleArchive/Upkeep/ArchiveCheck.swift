import TextAnalysis

/// A thing that was looked at in an archive, and what is wrong with it.
public struct ArchiveFinding: Hashable, Sendable {
    /// What was looked at: `pages`.
    public let subject: String
    /// What is wrong, each a phrase; empty where nothing is.
    public let faults: [String]
}

extension ArchiveReader {
    /// Looks at all of an archive: its pages and keys, each text, whether the counts, the index and the lengths are
    /// those that counting the texts anew gives, and whether the latent space is whole.
    ///
    /// What cannot be read is a finding, not an error. Complexity: O(bytes).
    public func check() -> [ArchiveFinding] {
        let pages = finding("pages") { () throws(ArchiveError) in
            try texts("PRAGMA integrity_check(8)").filter { $0 != "ok" }
        }
        // What lies on damaged pages cannot be compared with anything.
        guard pages.faults.isEmpty else { return [pages] }
        return [
            pages,
            finding("foreign keys") { () throws(ArchiveError) in
                try texts("PRAGMA foreign_key_check").map { "a row of \($0) belongs to no article" }
            },
            finding("stories") { () throws(ArchiveError) in try storyFaults() },
            finding("texts") { () throws(ArchiveError) in try textFaults() },
            finding("vocabulary") { () throws(ArchiveError) in try vocabularyFaults() },
            finding("index") { () throws(ArchiveError) in try indexFaults() },
            finding("vectors") { () throws(ArchiveError) in try vectorFaults() },
            finding("space") { () throws(ArchiveError) in try spaceFaults() },
        ]
    }

    private func finding(
        _ subject: String, _ look: () throws(ArchiveError) -> [String]
    ) -> ArchiveFinding {
        do throws(ArchiveError) {
            return ArchiveFinding(subject: subject, faults: try look())
        } catch {
            return ArchiveFinding(subject: subject, faults: [error.what])
        }
    }

    private func texts(_ sql: String) throws(ArchiveError) -> [String] {
        var texts: [String] = []
        // The name of the index may be followed by lines of its own.
        try connection.rows(sql) { row in
            texts.append((row.text(0) ?? "").split(separator: "\n").joined(separator: " "))
        }
        return texts
    }

    /// Whether the numbers of stories were given, and the pairs of corrections are pairs.
    private func storyFaults() throws(ArchiveError) -> [String] {
        let last = try lastStory()
        let wrong =
            try connection.integer(
                "SELECT count(DISTINCT story) FROM story_articles WHERE story NOT BETWEEN 1 AND ?", .integer(last)) ?? 0
        var faults = wrong == 0 ? [] : ["\(wrong) stories have numbers that were never given"]
        let pairs = try connection.integer("SELECT count(*) FROM corrections WHERE first >= second") ?? 0
        if pairs > 0 { faults.append("\(pairs) corrections are of no pair") }
        return faults
    }

    /// Counts the words of each text anew.
    private func textFaults() throws(ArchiveError) -> [String] {
        var articles: [ArchivedArticle] = []
        try connection.rows("SELECT \(ArchivedArticle.columns) FROM articles ORDER BY number") { row in
            articles.append(ArchivedArticle(row))
        }
        guard articles.count == state.articles else {
            return ["there are \(articles.count) articles, and \(state.articles) are counted"]
        }
        var words = TermTable()
        var numbers: [Int] = []
        try connection.rows("SELECT number, term FROM vocabulary") { row in
            // A term that stands there twice keeps its first number; the others are found as faults of the vocabulary.
            let id = words.intern(row.text(1) ?? "")
            if Int(id) == numbers.count { numbers.append(row.integer(0)) }
        }
        var differing = 0
        for archived in articles {
            let article = try packed(archived).unpacked(path: path, keepingSegmentation: false)
            let prepared = PreparedArticle.prepare([article], language: archived.countedLanguage)
            var counts: [Int: Int] = [:]
            for (term, count) in try termCounts(of: archived.number) { counts[term] = count }
            let termBytes = prepared[0].termBytes
            var start = 0
            var isSame = prepared[0].counts.count == counts.count
            for (end, count) in zip(prepared[0].termEnds, prepared[0].counts) where isSame {
                let id = words.find(termBytes.span, start..<Int(end))
                isSame = id.flatMap { counts[numbers[Int($0)]] } == Int(count)
                start = Int(end)
            }
            if !isSame { differing += 1 }
        }
        return differing == 0
            ? [] : ["\(differing) of \(articles.count) articles have other words than were counted"]
    }

    /// Adds up the counts of all articles and compares them with the vocabulary's.
    private func vocabularyFaults() throws(ArchiveError) -> [String] {
        var sums = [(articles: Int, occurrences: Int)](
            repeating: (0, 0), count: try state.highestTerm(connection) + 1)
        var (words, unknown) = (0, 0)
        try forEachRowOfCounts { _, bytes in
            bytes.forEachEntry { term, count in
                words += count
                guard term < sums.count else {
                    unknown += 1
                    return
                }
                sums[term].articles += 1
                sums[term].occurrences += count
            }
        }
        var faults = unknown == 0 ? [] : ["\(unknown) counts are of no term"]
        if words != state.words { faults.append("\(words) words are there, and \(state.words) are counted") }
        var wrong = 0
        try connection.rows("SELECT number, articles, occurrences FROM vocabulary") { row in
            let number = row.integer(0)
            guard sums.indices.contains(number) else {
                wrong += 1
                return
            }
            if sums[number] != (row.integer(1), row.integer(2)) { wrong += 1 }
            sums[number] = (0, 0)
        }
        wrong += sums.count { $0.articles > 0 }
        if wrong > 0 { faults.append("\(wrong) terms are counted wrong") }
        return faults
    }

    /// Compares the posting lists with the term counts of the articles that are in the index, by a sum of hashes.
    private func indexFaults() throws(ArchiveError) -> [String] {
        func hash(_ term: Int, _ number: Int, _ count: Int) -> UInt64 {
            func bits(_ number: Int) -> UInt64 { UInt64(bitPattern: Int64(number)) }
            var mixed = bits(term) &* 0x9E37_79B9_7F4A_7C15 ^ bits(number) &* 0xBF58_476D_1CE4_E5B9 ^ bits(count)
            mixed = (mixed ^ mixed >> 31) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 29
        }
        var expected: UInt64 = 0
        var living = NumberSet(from: 0, to: state.indexed)
        try forEachRowOfCounts { number, bytes in
            guard number <= state.indexed else { return true }
            living.insert(number)
            return bytes.forEachEntry { term, count in expected &+= hash(term, number, count) }
        }
        var isSound = true
        for segment in try segments() {
            try connection.rows(
                "SELECT key, entries FROM postings WHERE key BETWEEN ? AND ?", .integer(segment.keys.lowerBound),
                .integer(segment.keys.upperBound)
            ) { row in
                let term = row.integer(0) - segment.keys.lowerBound
                let isWhole = row.withBytes(1) { bytes in
                    bytes.forEachEntry { number, count in
                        if living.contains(number) { expected &-= hash(term, number, count) }
                    }
                }
                if !isWhole { isSound = false }
            }
        }
        return isSound && expected == 0 ? [] : ["the posting lists are not those of the articles"]
    }

    private func vectorFaults() throws(ArchiveError) -> [String] {
        guard state.vectorsRevision == state.revision, state.articles > 0 else { return [] }
        let computed = try VectorTable(counting: connection, state: state).blocks()
        var stored: [[UInt8]] = []
        try connection.rows("SELECT lengths FROM vectors ORDER BY block") { row in stored.append(row.bytes(0)) }
        return computed == stored ? [] : ["the lengths are not those of the articles"]
    }

    /// Whether the rows of the latent space are whole and of length 1 or 0, and the directions as long as the space.
    private func spaceFaults() throws(ArchiveError) -> [String] {
        guard let description = try KeptSpace.description(connection) else { return [] }
        let space = try KeptSpace(reading: connection, description)
        let own = try KeptSpace.rows(.own, description, connection)
        var faults: [String] = []
        for (rows, name) in [(own, "rows"), (space.smoothed, "smoothed rows")] {
            let wrong = (0..<rows.count).count { row in
                let length = rows.product(row, rows[row])
                return length != 0 && abs(length - 1) > 0.01
            }
            if wrong > 0 { faults.append("\(wrong) \(name) of the latent space are none") }
        }
        let directions =
            try connection.integer(
                "SELECT count(*) FROM space_stems WHERE length(direction) != ?", .integer(4 + 2 * description.dimensions))
            ?? 0
        if directions > 0 { faults.append("\(directions) directions of the latent space are none") }
        return faults
    }

    private func forEachRowOfCounts(
        _ body: (_ article: Int, _ counts: Span<UInt8>) -> Bool
    ) throws(ArchiveError) {
        try connection.rows("SELECT article, counts FROM term_counts ORDER BY article") { row throws(ArchiveError) in
            guard row.withBytes(1, { body(row.integer(0), $0) }) else {
                throw .damaged("the term counts of an article are none", file: path)
            }
        }
    }
}
