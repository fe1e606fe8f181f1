import TextAnalysis

/// Sentences with telling words, in telling places.
///
/// Four parts, each divided by the greatest of its kind:
///
/// - `cue`: words that announce something (`announced`, `significant`, `first`) less words that play down (`perhaps`,
///   `hardly`), from a list of ours; English only, 0 elsewhere;
/// - `key`: the occurrences in the article of the sentence's words, for the words that stand there twice or more;
/// - `title`: how many words of the title the sentence has;
/// - `location`: 1 in the first or the last paragraph, and ½ for the first or the last sentence of a paragraph.
///
/// Choose it for reports and essays with a title. Ties go to the sentence that comes first. Complexity: O(tokens).
///
/// Source: H. P. Edmundson, New Methods in Automatic Extracting, Journal of the ACM 16(2), 1969,
/// doi:10.1145/321510.321519. Our reading of what the paper leaves open: the words of the lists, equal weights for the
/// four, words once a sentence, stop words left out.
public struct Edmundson: Summarizer, SentenceScorer {
    public let name = "edmundson"

    /// The method with its standard weights.
    public init() {}

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let article = candidates.article
        var inTitle = [Bool](repeating: false, count: article.isStopWord.count)
        for token in article.titleTokens where !article.isStopWord[Int(token.term)] { inTitle[Int(token.term)] = true }
        var frequencies = [Float](repeating: 0, count: inTitle.count)
        for candidate in 0..<candidates.count {
            for token in candidates.tokens(candidate) where !article.isStopWord[Int(token.term)] {
                frequencies[Int(token.term)] += 1
            }
        }
        let cues = article.language == .english ? Self.cueValues(of: article.terms) : nil
        var (cue, key, title) = ([Float](), [Float](), [Float]())
        var lastCandidate = [Int](repeating: -1, count: inTitle.count)
        for candidate in 0..<candidates.count {
            var sums: (cue: Float, key: Float, title: Float) = (0, 0, 0)
            for token in candidates.tokens(candidate) where lastCandidate[Int(token.term)] != candidate {
                let term = Int(token.term)
                lastCandidate[term] = candidate
                sums.cue += cues?[term] ?? 0
                if frequencies[term] > 1 { sums.key += frequencies[term] }
                if inTitle[term] { sums.title += 1 }
            }
            cue.append(sums.cue)
            key.append(sums.key)
            title.append(sums.title)
        }
        return SentenceScores(parts: [
            Self.part("cue", cue), Self.part("key", key), Self.part("title", title),
            Self.part("location", Self.locations(of: candidates)),
        ])
    }

    private static func part(_ name: String, _ values: [Float]) -> SentenceScores.Part {
        let greatest = values.reduce(0) { max($0, abs($1)) }
        return SentenceScores.Part(name: name, values: greatest > 0 ? values.map { $0 / greatest } : values)
    }

    private static func locations(of candidates: SentenceCandidates) -> [Float] {
        let paragraphs = (0..<candidates.count).map { candidates.sentence($0).paragraph }
        return paragraphs.indices.map { candidate in
            let own = paragraphs[candidate]
            let isOuter = own == paragraphs.first || own == paragraphs.last
            let isFirst = candidate == 0 || paragraphs[candidate - 1] != own
            let isLast = candidate == paragraphs.count - 1 || paragraphs[candidate + 1] != own
            return (isOuter ? 1 : 0) + (isFirst || isLast ? 0.5 : 0)
        }
    }

    /// 1 for a bonus word, −1 for a stigma word, by term.
    private static func cueValues(of terms: TermTable) -> [Float] {
        (0..<Int32(terms.count)).map { id in
            terms.withBytes(of: id) { cueWords.value(of: $0, $1) }
        }
    }

    private static let cueWords = CueWords(
        bonus:
            "announced revealed confirmed warned agreed decided approved rejected launched found shows showed concluded "
            + "results result significant significantly important major main key first largest biggest greatest highest "
            + "lowest worst best record historic unprecedented final finally conclusion therefore overall crucial critical",
        stigma:
            "perhaps maybe possibly hardly barely reportedly allegedly apparently unclear unknown impossible example "
            + "instance incidentally meanwhile anyway somewhat rather fairly seemingly supposedly rumored rumoured")

    private struct CueWords {
        private var terms = TermTable()
        private let bonusCount: Int

        init(bonus: String, stigma: String) {
            for word in bonus.split(separator: " ") { _ = terms.intern(String(word)) }
            bonusCount = terms.count
            for word in stigma.split(separator: " ") { _ = terms.intern(String(word)) }
        }

        func value(of text: Span<UInt8>, _ range: Range<Int>) -> Float {
            guard let id = terms.find(text, range) else { return 0 }
            return id < bonusCount ? 1 : -1
        }
    }
}
