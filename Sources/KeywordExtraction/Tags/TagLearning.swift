import Parallelism
public import TextAnalysis

extension TagModel {
    /// So many tags of each story are learned from, those with the most evidence. The others are far off.
    private static let triedTags = 20
    /// One of so many stories is tried as a stranger too. That is about a twentieth, and shares no factor with the parts.
    private static let strangerStride = 19
    /// The stories are checked in so many parts, each by what the others taught.
    private static let parts = 5

    /// Learns from articles and their tags, and checks what it learned.
    ///
    /// Every story is tried against a model of the others: its vector, its tags and its part in the document frequencies are
    /// taken out of the one model, so that all trials together cost about one pass over the posting lists. The calibration
    /// is learned from all trials. The report, and the probability from which on tags are suggested, come from trials that the
    /// calibration had not seen: a fifth at a time is read by what the other four fifths taught.
    ///
    /// An archive of tagged stories does not say what a story looks like that none of its tags is for, as tomorrow's may be. So
    /// one story of 19 is tried once more as a stranger, against tags of other stories alone, all of them wrong: the
    /// probabilities are meant for a stream with about so many. Of ECB+'s 494 stories of events 17 and 21 % get a topic of one
    /// half of Reuters, without strangers 86 and 85 %; on the other half F1 is 92 with and without them.
    ///
    /// The same for any number of threads. Complexity: O(bytes + Σ over the terms of (stories with the term)²), at most
    /// `TagVector.mostTerms` terms a story.
    public static func learned(
        from articles: [(article: AnalyzedArticle, tags: [String])], threads: Int
    ) -> (model: TagModel, report: TagReport) {
        let names = TagNames(tags: numbered(articles.map(\.tags)).tags)
        let readings = concurrentMap(count: articles.count, threads: threads) {
            TagReading(articles[$0].article, names: names)
        }
        var frequencies: [String: Int] = [:]
        for reading in readings { for (term, _) in reading.terms { frequencies[term, default: 0] += 1 } }
        let known = frequencies
        let stories = concurrentMap(count: articles.count, threads: threads) { number in
            let vector = TagVector(readings[number].terms, known, of: articles.count)
            let article = articles[number].article.article
            return Story(
                id: article.id, title: article.title, tags: articles[number].tags, terms: vector.terms,
                weights: vector.weights)
        }
        var model = TagModel(stories: stories, documentFrequencies: frequencies)
        let untaught = model
        let trials = concurrentMap(count: stories.count, threads: threads) {
            untaught.trial(of: $0, as: readings[$0])
        }
        let checked = checked(trials, threads: threads)
        let least = TagCalibration.least(of: checked.joined().map { ($0.probability, $0.isRight) })
        model.calibration = .learned(from: trials).suggesting(from: least ?? TagCalibration.target)
        return (model, TagReport(model, checked, isTargetReached: least != nil))
    }

    private func trial(of number: Int, as reading: TagReading) -> TagTrial {
        let story = stories[number]
        let known = copies(of: story.id, TagVector(story))
        let copies = known.contains(number) ? known : known + [number]
        func best(forgetting tags: [Int]) -> [TagEvidence] {
            let all = evidence(for: reading, leaving: copies, forgetting: tags).tags
            return all.indices.greatest(Self.triedTags) { all[$0].sum }.map { all[$0] }
        }
        let own = tagNumbers[number]
        let isStranger = number % Self.strangerStride == Self.strangerStride - 1 && !own.isEmpty
        return TagTrial(
            tags: best(forgetting: []).map { ($0, own.contains($0.tag)) },
            strange: isStranger ? best(forgetting: own) : [])
    }

    /// For each story the probabilities of its tags, by what the stories of other parts taught.
    private static func checked(_ trials: [TagTrial], threads: Int) -> [[TagReport.CheckedTag]] {
        let calibrations = concurrentMap(count: parts, threads: threads) { part in
            TagCalibration.learned(from: trials.indices.lazy.filter { $0 % parts != part }.map { trials[$0] })
        }
        return trials.enumerated().map { number, trial in
            trial.tags.map { evidence, isRight in
                (evidence.tag, calibrations[number % parts].probability(of: evidence), isRight)
            }
        }
    }
}
