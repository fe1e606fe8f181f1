import Summarization
import TextAnalysis

/// Chooses the headline of a story.
///
/// The titles of the most central articles are judged in the order of their centrality: one that is a date, a credit, a section or the
/// like is none (`AnalyzedArticle.hasHeadline`), and neither is one that shares no word with what the articles have in common. A title that most of
/// those of the same matter deny, or take back, gives way to the first that agrees with them (`Court allows …`, then
/// `Court withdraws …`). Where none of these is left, a title that shares two words with its own
/// text will do, and else the first article with a sentence that can stand alone gives it, shortened where a clause ends.
/// Complexity: O(words of at most 40 articles).
struct StoryHeadline {
    private let analyzed: ArraySlice<AnalyzedArticle>
    private let shared: Set<String>
    private static let mostRead = 40

    /// - Parameter analyzed: the articles, the most central first.
    init(_ analyzed: [AnalyzedArticle]) {
        self.analyzed = analyzed.prefix(Self.mostRead)
        var documents: [String: Int] = [:]
        for article in self.analyzed {
            for stem in Self.stems(article, of: article.tokens[...]) { documents[stem, default: 0] += 1 }
        }
        let least = max(min(2, self.analyzed.count), self.analyzed.count / 4)
        shared = Set(documents.filter { $0.value >= least }.keys)
    }

    var text: String {
        let titled = analyzed.filter { article in
            article.hasHeadline && !Self.crumbs.contains { article.article.title.hasPrefix($0) }
        }
        if let title = agreeing(titled.filter(sharesWords)) { return HeadlineJudgement.trimmed(title) }
        // Two articles may have few words in common: a title of its own article's words will do.
        if let title = titled.first(where: Self.isOfItsText) { return HeadlineJudgement.trimmed(title.article.title) }
        for article in analyzed { if let lead = lead(of: article) { return lead } }
        guard let first = analyzed.first else { return "" }
        return first.sentences.first.map { Self.shortened($0, of: first) } ?? first.article.id
    }

    private static func stems(_ article: AnalyzedArticle, of tokens: ArraySlice<Token>) -> Set<String> {
        let (stems, stemOfTerm) = article.terms.stemmed(language: article.language)
        return Set(
            tokens.filter { !article.isStopWord[Int($0.term)] && $0.shape != .number }.map {
                stems[stemOfTerm[Int($0.term)]]
            })
    }

    private func sharesWords(_ article: AnalyzedArticle) -> Bool {
        // A title alone, without a text, has nothing to share.
        article.tokens.isEmpty || shared.isEmpty || analyzed.count == 1
            || !Self.stems(article, of: article.titleTokens[...]).isDisjoint(with: shared)
    }

    private static func isOfItsText(_ article: AnalyzedArticle) -> Bool {
        let title = stems(article, of: article.titleTokens[...])
        return title.intersection(stems(article, of: article.tokens[...])).count > 1
    }

    // MARK: What most say

    /// The first title that says what most titles of the same matter say.
    private func agreeing(_ titled: [AnalyzedArticle]) -> String? {
        guard let first = titled.first else { return nil }
        let matter = Self.stems(first, of: first.titleTokens[...])
        let denies = titled.map(Self.denies)
        let ofMatter = titled.indices.filter { place in
            place == 0 || Self.stems(titled[place], of: titled[place].titleTokens[...]).intersection(matter).count > 1
        }
        let denying = ofMatter.count { denies[$0] }
        let mostDeny = denying * 2 > ofMatter.count
        let isTie = denying * 2 == ofMatter.count
        guard !isTie, denies[0] != mostDeny else { return titled[0].article.title }
        return titled[ofMatter.first { denies[$0] == mostDeny } ?? 0].article.title
    }

    private static func denies(_ article: AnalyzedArticle) -> Bool {
        article.titleTokens.contains { denials.contains(article.terms[$0.term]) }
    }

    /// Words that deny or take back what others say.
    private static let denials: Set<String> = [
        "not", "no", "never", "denies", "denied", "deny", "denying", "false", "hoax", "withdraws", "withdrawn",
        "withdrew", "retracts",
        "retracted", "reverses", "reversed", "reversal", "overturns", "overturned", "cancels", "canceled", "cancelled",
        "scraps", "scrapped",
        "revokes", "revoked", "rescinds", "rescinded", "restores", "restored", "refutes", "debunked", "debunks",
        "rejects", "backtracks",
        "halts", "repeals", "repealed", "isn't", "won't", "didn't", "doesn't", "wasn't", "nicht", "kein", "keine",
        "dementiert", "widerruft",
        "dément", "annule", "retire", "niega", "desmiente", "anula", "retira", "nega", "desmente", "smentisce", "không",
        "phủ", "опроверг",
        "отменил", "отменила",
    ]

    // MARK: The lead

    private static let leadSentences = 3

    /// The first sentence that reads like the beginning of a story; else the one that stands for the article in a summary.
    private func lead(of article: AnalyzedArticle) -> String? {
        guard !article.sentences.isEmpty else { return nil }
        let first = article.sentences.prefix(Self.leadSentences).first { opens($0, article) }
        guard
            let sentence = first
                ?? NewsSummarizer().summarize(article, for: SummaryRequest(budget: .sentences(1))).sentences.first?
                .sentence
        else { return nil }
        guard HeadlineJudgement.isHeadline(article.text(of: sentence)), sharesWords(article, sentence) else {
            return nil
        }
        return Self.shortened(sentence, of: article)
    }

    private func sharesWords(_ article: AnalyzedArticle, _ sentence: Sentence) -> Bool {
        analyzed.count == 1
            || !Self.stems(article, of: article.tokens(ofSentence: sentence.index)).isDisjoint(with: shared)
    }

    private func opens(_ sentence: Sentence, _ article: AnalyzedArticle) -> Bool {
        let text = article.text(of: sentence)
        let tokens = article.tokens(ofSentence: sentence.index)
        guard tokens.count > 3, text.first.map({ !"\"“„«‘'-(#".contains($0) }) ?? false, text.last != "?",
            !article.article.isFurniture(sentence.range, language: article.language),
            HeadlineJudgement.isHeadline(text), !Self.isAllNames(text),
            !Self.captionMarks.contains(where: { text.contains($0) }), !text.contains("@"),
            !text.contains("pic.twitter"), sharesWords(article, sentence),
            let opening = tokens.first
        else { return false }
        // A sentence that speaks of its speaker or its reader, or says little, tells no story: `Seven years is a long time.`
        guard !tokens.contains(where: { Self.speaking.contains(article.terms[$0.term]) }),
            analyzed.count == 1
                || Self.stems(article, of: tokens).intersection(shared).count >= min(Self.fewestShared, shared.count)
        else { return false }
        return !Self.leaning.contains(article.terms[opening.term].lowercased())
            && !Self.crumbs.contains { text.hasPrefix($0) }
    }

    /// Whether every word has a capital, as in a place with a reporter's name (`Port Ansel, Mira Lund`).
    private static func isAllNames(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter }
        return words.count < 9 && words.allSatisfy { $0.first?.isUppercase == true }
    }

    private static let fewestShared = 3
    private static let speaking: Set<String> = [
        "i", "me", "my", "we", "our", "you", "your", "i'm", "we're", "you're", "ich", "mein", "wir", "je", "nous",
        "vous", "yo", "я", "мы",
    ]

    /// Words that lean on what was said before, or speak to the reader.
    private static let leaning: Set<String> = [
        "he", "she", "it", "they", "his", "her", "their", "this", "that", "these", "those", "but", "and", "so", "i",
        "we", "you", "my",
        "our", "well", "guys", "then", "here", "there", "also", "however", "er", "sie", "es", "aber", "und", "il",
        "elle", "ils", "mais", "et",
        "pero", "y", "он", "она", "они", "но", "и",
    ]
    /// Where somebody stands in a picture.
    private static let captionMarks = [" L)", " R)", "(L)", "(R)", "(C)", "(left)", "(right)", "(center)", "pictured"]
    /// What pages leave at the beginning of a text.
    private static let crumbs = [
        "CLOSE ", "LISTEN", "WATCH", "View Images", "Story highlights", "Image copyright", "Image caption",
        "Media caption", "Breaking News Emails", "FILE ", "File ",
        "In this ", "Get ", "Update:", "Skip ", "Sign up", "Share ",
        "Buy Photo", "For more information", "Illustration",
    ]

    /// A sentence whole, or, where it is very long, up to where a clause ends behind a verb.
    private static func shortened(_ sentence: Sentence, of article: AnalyzedArticle) -> String {
        let text = article.text(of: sentence)
        // Where there are no spaces a character tells as much as two.
        let isSpaced = text.split(separator: " ").count > 5
        guard text.count > (isSpaced ? mostWhole : mostWhole / 2) else { return text }
        if let end = clauseEnd(sentence, article) {
            return article.article.folded(sentence.range.lowerBound..<end) + " …"
        }
        return text.count <= mostLong ? text : shortened(text)
    }

    /// A sentence that no clause ends stays whole up to here.
    private static let mostLong = 400
    /// A sentence of up to so many characters stays whole: what it is about may come at its end.
    private static let mostWhole = 240

    /// Where a clause with a verb ends that another one follows, in the first half of a long sentence or later; the last such place.
    private static func clauseEnd(_ sentence: Sentence, _ article: AnalyzedArticle) -> Int? {
        let tokens = article.tokens(ofSentence: sentence.index)
        guard let tagger = PartOfSpeechTagger(language: article.language), let first = tokens.first,
            !subordinating.contains(article.terms[first.term].lowercased()),
            !article.terms[first.term].hasSuffix("ing")
        else { return nil }
        let tags = tagger.tags(ofSentences: [sentence.index], in: article)[0]
        let bytes = article.article.text.utf8Span.span
        var end: Int?
        var hasVerb = false
        for (place, token) in tokens.enumerated() {
            guard token.range.upperBound - sentence.range.lowerBound < mostWhole else { break }
            if tags[place] == .verb { hasVerb = true }
            guard hasVerb, token.range.upperBound - sentence.range.lowerBound > mostWhole / 2, place + 1 < tokens.count,
                token.range.upperBound < bytes.count,
                bytes[token.range.upperBound] == 0x2C || bytes[token.range.upperBound] == 0x3B
            else { continue }
            if following.contains(article.terms[tokens[tokens.startIndex + place + 1].term]) {
                end = token.range.upperBound
            }
        }
        return end
    }

    /// Words that open a sentence whose main clause comes behind the comma.
    private static let subordinating: Set<String> = [
        "when", "after", "as", "if", "while", "although", "though", "before", "since", "because", "with", "in", "on",
        "at", "for",
        "despite", "during", "until", "once", "less", "back", "by", "from", "to",
    ]
    /// Words that open a clause which may be left out.
    private static let following: Set<String> = [
        "which", "who", "where", "when", "while", "after", "as", "according", "but", "saying", "leaving", "killing",
        "injuring", "officials",
        "police", "authorities", "said",
    ]

    /// Up to a word, or to any character where there are no spaces.
    private static func shortened(_ text: String) -> String {
        let beginning = text.prefix(mostWhole - 1)
        guard let space = beginning.lastIndex(of: " "), beginning[..<space].split(separator: " ").count > 5 else {
            return beginning.prefix(mostWhole / 2 - 1) + "…"
        }
        return beginning[..<space] + " …"
    }
}
