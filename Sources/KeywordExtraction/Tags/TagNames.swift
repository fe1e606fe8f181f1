import Synchronization
import TextAnalysis

/// Finds the tags that an article names: those whose words it has, in any inflection and order.
///
/// The words of the tags are stemmed once a language, when the first article in it asks. Complexity: then O(words of the
/// article + tags that begin with one of them).
final class TagNames: Sendable {
    /// A tag's stems behind the first one.
    private typealias Rest = (tag: Int, stems: [String])

    private let tags: [String]
    /// For each language, by the first stem, the tags.
    private let known = Mutex<[Language: [String: [Rest]]]>([:])

    init(tags: [String]) { self.tags = tags }

    /// The tags whose words are all among these stems, in the order of the tags.
    func named(
        inTitle title: Set<String>, inAll all: Set<String>, language: Language
    ) -> [(tag: Int, naming: TagEvidence.Naming)] {
        let tags = known.withLock { known in
            let tags = known[language] ?? stemmed(language)
            known[language] = tags
            return tags
        }
        var found: [(tag: Int, naming: TagEvidence.Naming)] = []
        for first in all {
            for (tag, rest) in tags[first] ?? [] where rest.allSatisfy(all.contains) {
                found.append((tag, title.contains(first) && rest.allSatisfy(title.contains) ? .inTitle : .inText))
            }
        }
        return found.sorted { $0.tag < $1.tag }
    }

    private func stemmed(_ language: Language) -> [String: [Rest]] {
        let tokenizer = Tokenizer(language: language)
        let stemmer = Stemmer(language: language)
        var byFirst: [String: [Rest]] = [:]
        for (number, tag) in tags.enumerated() {
            let stems = tokenizer.terms(of: tag).map { stemmer?.stem($0) ?? $0 }
            guard let first = stems.first else { continue }
            byFirst[first, default: []].append((number, Array(stems.dropFirst())))
        }
        return byFirst
    }
}
