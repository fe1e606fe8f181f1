import Summarization

/// Says in words why sentences were taken.
enum SummaryReasons {
    /// Why a sentence stands in the summary, for somebody who does not know the method.
    static func reason(of sentence: SummarySentence) -> String {
        switch sentence.reason {
        case .opensStory: return "opens the story"
        case .goesOn: return "goes on with the story, and says enough that is new"
        case .isNeeded(let index): return "sentence \(index + 1) of the article cannot be understood without it"
        case .score:
            let strongest = sentence.parts.filter { $0.value > 0 }.max { $0.value < $1.value }
            return strongest.flatMap { meanings[$0.name] } ?? "was worth most of what was left"
        }
    }

    /// What it means that a part of the default's score is the strongest.
    private static let meanings = [
        "centrality": "says what later sentences come back to",
        "keywords": "has most of the words that recur in the story",
        "position": "stands early in the story", "title": "says what the headline says",
        "brevity": "is short for what it says", "query": "has the words of the query",
        "words": "has most of the words that a brief would have and that are not there yet",
        "pairs": "tells most of what several articles tell and is not told yet",
    ]
}
