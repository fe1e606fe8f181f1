import TextAnalysis

/// Tells the names of newspapers, agencies and stations that a story takes its news from: they say where it comes from, not what it
/// is about.
///
/// A candidate is one if it is the name of a known source, or ends like one (`Harbor Gazette`, `毎朝新聞`), and the headline does without
/// it, and
/// - a third of its occurrences in the body, half where it is not known, are said to have said something: a verb of reporting
///   or a preposition (`told the Gazette`, `by`) stands beside it;
/// - or it is a known source and occurs at most twice;
/// - or it begins with the name of a station, and occurs at most twice (`BBC Scotland`);
/// - or it ends like one in Chinese, Japanese or Korean, and occurs at most eight times.
struct NewsSources {
    private let article: AnalyzedArticle
    private let words: WordEvidence
    private let candidates: CandidateTable

    init(_ article: AnalyzedArticle, _ words: WordEvidence, _ candidates: CandidateTable) {
        (self.article, self.words, self.candidates) = (article, words, candidates)
    }

    /// Complexity: O(length of its last word), and O(occurrences) for one that is named like a source.
    func isSource(_ candidate: Candidate) -> Bool {
        guard candidate.titleCount == 0, candidate.bodyCount > 0 else { return false }
        let terms = candidates.terms(of: candidate, in: article)
        guard let last = terms.last else { return false }
        let isKnown =
            article.terms.withBytes(of: last) { Self.lastWords.find($0, $1) != nil }
            && Self.names.contains(
                terms.map { article.terms[$0] }.joined(separator: " "))
        if isKnown { return candidate.bodyCount <= 2 || isAttributed(candidate, least: 3) }
        let ending = article.terms.withBytes(of: last) { Self.ending($0, $1) }
        if let ending {
            return (terms.count > 1 || ending == .behindName) && (candidate.bodyCount <= 8 || isAttributed(candidate))
        }
        guard terms.count > 1, isName(candidate) else { return false }
        // `BBC Marlow`, said in passing.
        if candidate.bodyCount <= 2, article.terms.withBytes(of: terms[0], { Self.stations.find($0, $1) != nil }) {
            return true
        }
        let isNamedSo = article.terms.withBytes(of: last) { Self.nouns.find($0, $1) != nil }
        return isNamedSo && isAttributed(candidate)
    }

    /// Whether one in `part` of the occurrences has a verb of reporting beside it, or a preposition that gives a source before it.
    private func isAttributed(_ candidate: Candidate, least part: Int = 2) -> Bool {
        let occurrences = candidates.occurrences(of: candidate)
        let told = occurrences.count { range in
            let reading = words.reading.body
            // Across at most an article: `told the Gazette`, `The Gazette reported`.
            let before = [range.lowerBound - 1, range.lowerBound - 2].filter { $0 >= 0 && reading.gaps[$0] != .other }
            if let near = before.first {
                if reading.classes[near] == .reporting || isPreposition(near) { return true }
                if before.count > 1, isArticle(near),
                    reading.classes[before[1]] == .reporting || isPreposition(before[1])
                {
                    return true
                }
            }
            let after = range.upperBound
            return reading.gaps[after - 1] != .other && after < reading.classes.count
                && reading.classes[after] == .reporting
        }
        return part * told >= occurrences.count && told > 0
    }

    /// Whether all words are of names where it first occurs.
    private func isName(_ candidate: Candidate) -> Bool {
        guard let start = candidates.start(of: candidate) else { return false }
        return (start..<start + candidate.length).allSatisfy { words.reading.body.isName[$0] }
    }

    private func isPreposition(_ token: Int) -> Bool {
        article.terms.withBytes(of: article.tokens[token].term) { Self.prepositions.find($0, $1) != nil }
    }

    private func isArticle(_ token: Int) -> Bool {
        article.terms.withBytes(of: article.tokens[token].term) { Self.articles.find($0, $1) != nil }
    }

    /// How a word of a script without spaces, or of Hangul, ends like a source.
    private static func ending(_ text: Span<UInt8>, _ range: Range<Int>) -> Ending? {
        ending: for ending in endings where range.count >= ending.count {
            let start = range.upperBound - ending.count
            for offset in ending.indices where text[start + offset] != ending[offset] { continue ending }
            return range.count == ending.count ? .whole : .behindName
        }
        return nil
    }

    private enum Ending { case whole, behindName }

    private static func table(_ list: String) -> TermTable {
        var table = TermTable()
        for word in list.split(whereSeparator: \.isWhitespace) { _ = table.intern(String(word)) }
        return table
    }

    private static let prepositions = table(
        "to by from via per told bei laut selon según segundo secondo volgens enligt ifølge według podle")
    private static let articles = table("the a le la el o il die der das de")

    private static let stations = table("bbc cnn cbs nbc abc itv reuters afp")

    /// Last words of names of newspapers and stations.
    private static let nouns = table(
        """
        news tv radio affiliate insider times herald gazette tribune telegraph chronicle courier post examiner observer inquirer zeitung nachrichten
        """)

    private static let endings: [[UInt8]] = [
        "新聞", "新聞社", "通信社", "日報", "晩報", "放送", "テレビ", "ニュース", "オンライン", "通訊社", "电视台", "電視台", "日报", "晚报", "时报", "時報",
        "新闻网", "新聞網", "新华社", "新華社", "通讯社", "신문", "일보", "통신", "뉴스", "방송",
    ].map { Array($0.utf8) }

    private static let names: Set<String> = Set(
        """
        bbc/bbc news/bbc sport/bbc radio/reuters/thomson reuters/afp/ap/ap news/associated press/agence france-presse/agence france presse/cnn/
        cbs/cbs news/nbc/nbc news/abc news/fox news/sky news/sky sports/itv news/al jazeera/al-jazeera/xinhua/tass/itar-tass/ria novosti/interfax/
        state media/local media/state television/state tv/news agency/ukrinform/
        dpa/efe/ansa/kyodo/kyodo news/yonhap/anadolu/anadolu agency/anadolu ajansı/new york times/the new york times/washington post/wall street journal/
        guardian/daily mail/daily mirror/daily telegraph/bloomberg/financial times/ft/usa today/los angeles times/le monde/le figaro/der spiegel/
        spiegel online/bild/el país/el mundo/la repubblica/corriere della sera/politico/axios/cnbc/msnbc/npr/press association/press trust of india/pti/
        ani/pap/čtk/tasr/mti/lusa/agência lusa/belga/anp/ntb/tt/stt/унн/уніан/укрінформ/интерфакс/тасс/риа новости/рейтер/рейтерс/ройтерс/
        ttxvn/vnexpress/antara/yomiurionline/yomiuri online/asahi.com/産経west/日経/共同/時事/時事通信/共同通信/中新网/央视/央視/연합뉴스
        """.split(separator: "/").map { $0.trimmingWhitespace() })

    private static let lastWords = table(
        names.map { $0.split(separator: " ").last.map(String.init) ?? "" }.sorted().joined(separator: " "))
}

extension Substring {
    fileprivate func trimmingWhitespace() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
