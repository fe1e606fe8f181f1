import Presentation
import TextAnalysis

/// The sentences of each article.
enum SentencesJob {
    static let job = Job(name: "sentences", layout: .unwrapped) { (_, setting) throws(CallFailure) in
        let analyzer = setting.analyzer
        return .each { SentencesView(article: $0, sentences: analyzer.sentences(of: $0)).json() }
    }
}
