import KeywordExtraction
import Parallelism
import Summarization
import TextAnalysis

/// What is read off one article for a report.
struct ArticleReading: Sendable {
    let article: Article
    let language: Language
    let paragraphs: [ReportArticle.Paragraph]
    let sentences: [ReportArticle.ChosenSentence]
    let keywords: [ReportArticle.PlacedKeyword]
    let notes: [String]

    /// - Parameter beginning: the same article, of which keywords are those of its beginning where it is long.
    ///
    /// Complexity: that of ten summaries.
    init(_ article: Article, beginning: Article, _ analyzer: ArticleAnalyzer, keywordCount: Int) {
        let analyzed = analyzer.analyze(article)
        let chosen = ChosenSentences(of: analyzed)
        let ranking = KeywordMethod.all[0].ranker(nil).rank(
            beginning.paragraphs.count < article.paragraphs.count ? analyzer.analyze(beginning) : analyzed,
            count: keywordCount)
        self.article = article
        language = analyzed.language
        notes = chosen.notes + analyzed.corrections.map { "The desk: " + analyzed.text(of: $0) }
        var placer = Placer(article)
        let sentencePlaces = chosen.sentences.map { placer.add($0.choice.sentence.range) }
        let keywordPlaces = ranking.keywords.map { keyword in keyword.ranges.map { placer.add($0) } }
        let placed = placer.placed()
        let speakers = Self.speakers(of: analyzed)
        paragraphs = placed.texts.enumerated().map { place, text in
            ReportArticle.Paragraph(text: text, kind: article.paragraphs[place].kind, speaker: speakers[place])
        }
        sentences = zip(chosen.sentences, sentencePlaces).compactMap { sentence, place in
            placed.places[place].map {
                ReportArticle.ChosenSentence(place: $0, lengths: sentence.lengths, choice: sentence.choice)
            }
        }
        keywords = zip(ranking.keywords, keywordPlaces).map { keyword, places in
            ReportArticle.PlacedKeyword(keyword: keyword, places: places.compactMap { placed.places[$0] })
        }
    }

    /// For each paragraph who speaks from it on, where that changes.
    private static func speakers(of analyzed: AnalyzedArticle) -> [Int: String] {
        var speakers: [Int: String] = [:]
        var current: String?
        for sentence in analyzed.sentences where sentence.speaker != current {
            current = sentence.speaker
            if let current, speakers[sentence.paragraph] == nil { speakers[sentence.paragraph] = current }
        }
        return speakers
    }
}

/// The sentences that the default summaries of one to ten sentences take.
private struct ChosenSentences {
    /// In reading order.
    let sentences: [(choice: SummarySentence, lengths: UInt16)]
    let notes: [String]

    init(of article: AnalyzedArticle) {
        var choices: [Int: (choice: SummarySentence, lengths: UInt16)] = [:]
        var notes: [String] = []
        var summary = Summary(method: "", sentences: [])
        var isComplete = false
        for count in 1...ReportArticle.mostSentences {
            // Once all are taken that can be, longer summaries are the same.
            if !isComplete { summary = NewsSummarizer().summarize(article, budget: .sentences(count)) }
            for sentence in summary.sentences {
                choices[sentence.sentence.index, default: (sentence, 0)].lengths |= 1 << UInt16(count - 1)
            }
            if count == 1 {
                notes = summary.warnings.filter { if case .fewerSentences = $0 { false } else { true } }
                    .map(\.description)
            }
            isComplete = summary.warnings.contains { if case .fewerSentences = $0 { true } else { false } }
        }
        sentences = choices.sorted { $0.key < $1.key }.map(\.value)
        self.notes = notes
    }
}

/// Finds where byte ranges of an article stand in the text of its paragraphs.
private struct Placer {
    private let article: Article
    private var ranges: [Range<Int>] = []

    init(_ article: Article) { self.article = article }

    /// Takes a range, and returns its number.
    mutating func add(_ range: Range<Int>) -> Int {
        ranges.append(range)
        return ranges.count - 1
    }

    /// The texts of the paragraphs, and the place of each range; nil for one that is in none. Complexity: O(bytes + ranges log ranges).
    func placed() -> (texts: [String], places: [ReportArticle.Place?]) {
        var places = [ReportArticle.Place?](repeating: nil, count: ranges.count)
        let sorted = ranges.indices.sorted { ranges[$0].lowerBound < ranges[$1].lowerBound }
        var next = 0
        let texts = article.paragraphs.enumerated().map { number, paragraph in
            var own: [Int] = []
            while next < sorted.count, ranges[sorted[next]].lowerBound < paragraph.range.upperBound {
                if ranges[sorted[next]].lowerBound >= paragraph.range.lowerBound { own.append(sorted[next]) }
                next += 1
            }
            let folded = FoldedParagraph(paragraph.range, of: article, ranges: own.map { ranges[$0] })
            for (range, place) in zip(folded.ranges, own) where !range.isEmpty {
                places[place] = ReportArticle.Place(paragraph: number, range: range)
            }
            return folded.text
        }
        return (texts, places)
    }
}

extension ReportBuilder {
    func articles(
        _ articles: [Article], _ beginnings: [Article], _ detail: ReportDetail,
        _ make: @Sendable (Int, ArticleReading) -> ReportArticle
    ) -> [ReportArticle] {
        concurrentMap(count: articles.count, threads: threads) { place in
            make(
                place,
                ArticleReading(articles[place], beginning: beginnings[place], analyzer, keywordCount: detail.keywords))
        }
    }
}

extension ReportArticle {
    init(
        _ reading: ArticleReading, address: String, date: ArticleDate?, related: [RelatedArticle], story: Int?,
        origin: Int?
    ) {
        let article = reading.article
        let opening = article.openingForHeadline
        id = article.id
        self.address = address
        heading = !opening.isEmpty ? opening : !article.title.isEmpty ? article.title : article.id
        self.date = date
        writtenDate = article.date
        language = reading.language
        source = article.publisher ?? article.url.flatMap(Self.host)
        url = article.url
        byline = article.byline ?? (article.authors.isEmpty ? nil : article.authors.joined(separator: ", "))
        dateline = article.dateline
        paragraphs = reading.paragraphs
        sentences = reading.sentences
        keywords = reading.keywords
        self.related = related
        self.story = story
        self.origin = origin
        notes = reading.notes
    }

    /// The host of a web address, without `www.`.
    static func host(_ url: String) -> String? {
        guard let scheme = url.firstRange(of: "://") else { return nil }
        let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let name = host.split(separator: "@").last.map(String.init) ?? ""
        let bare = name.lowercased().hasPrefix("www.") ? String(name.dropFirst(4)) : name
        return bare.isEmpty ? nil : bare.lowercased()
    }
}
