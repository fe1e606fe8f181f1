#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What speaks for a tag of an article.
struct TagEvidence: Hashable, Sendable {
    /// Where the article names the tag.
    enum Naming: Float {
        case nowhere = 0
        /// All words of the tag stand in it.
        case inText = 0.05
        /// They stand in the headline.
        case inTitle = 0.1
    }

    var tag: Int
    /// How many stories have the tag, without the article itself.
    var storyCount: Int
    /// The cosine with the sum of the vectors of the stories that have the tag (Rocchio's classifier).
    var profile: Float
    /// Its share among the nearest stories, each counted by its cosine.
    var neighbors: Float
    /// The cosine of the nearest of those that has it, 0 where none has it.
    var nearest: Float
    var naming: Naming
    /// How much greater its sum is than the greatest sum of another tag; less than 0 where another one leads.
    var lead: Float = 0
    /// Its profile by the greatest one of any tag, from 0 to 1.
    var standing: Float = 0

    /// What ranks the tags before anything is learned, and what chooses those that are learned from.
    var sum: Float { profile + neighbors + naming.rawValue }

    /// What `TagCalibration` weighs, in the order of its `names`.
    ///
    /// The share is taken as the logarithm of its odds, profile and standing as logarithms, because a logistic model adds up
    /// evidence of that kind. All are kept from infinity, the share by half a neighbor of 15.
    var values: [Double] {
        let share = Double(neighbors)
        return [
            1, log((share + 0.03) / (1 - share + 0.03)), naming == .nowhere ? 0 : 1, naming == .inTitle ? 1 : 0,
            Double(lead), log(Double(standing) + 0.01), log(Double(profile) + 0.02), Double(nearest),
            log(Double(1 + storyCount)),
        ]
    }
}

extension TagModel {
    /// The nearest articles that are asked.
    static let neighborCount = 15

    /// The evidence for each tag that has any, in the order of the tags, and the cosine of each story.
    ///
    /// - Parameters:
    ///   - copies: the stories that are the article itself. All is as if they were not there: they are taken out of the
    ///     document frequencies of the article's terms, the sums of the tags and the nearest stories. Only the values of other
    ///     stories, which depend on the document frequencies too, stay as they are.
    ///   - forgotten: tags that are not to be known, nor any story that has one. The sums of other tags stay as they are.
    func evidence(
        for reading: TagReading, leaving copies: [Int], forgetting forgotten: [Int] = []
    ) -> (tags: [TagEvidence], cosines: [Float]) {
        let vector = TagVector(reading.terms, documentFrequencies, of: stories.count, leaving: copies.count)
        var cosines = index.cosines(of: vector)
        var sums = sums(for: vector, cosines, leaving: copies)
        for copy in copies { cosines[copy] = 0 }
        if !forgotten.isEmpty {
            for tag in forgotten { sums.counts[tag] = 0 }
            for (story, own) in tagNumbers.enumerated() where own.contains(where: forgotten.contains) {
                cosines[story] = 0
            }
        }

        let nearest = cosines.indices.greatest(Self.neighborCount) { cosines[$0] }.filter { cosines[$0] > 0 }
        let all = nearest.reduce(Float(0)) { $0 + cosines[$1] }
        var (share, greatest) = ([Float](repeating: 0, count: tags.count), [Float](repeating: 0, count: tags.count))
        for story in nearest {
            for tag in tagNumbers[story] {
                share[tag] += cosines[story] / all
                greatest[tag] = max(greatest[tag], cosines[story])
            }
        }
        var naming = [TagEvidence.Naming](repeating: .nowhere, count: tags.count)
        for (tag, place) in reading.named { naming[tag] = place }
        let evidence = tags.indices.compactMap { tag -> TagEvidence? in
            guard sums.counts[tag] > 0, sums.profiles[tag] > 0 || share[tag] > 0 || naming[tag] != .nowhere else {
                return nil
            }
            return TagEvidence(
                tag: tag, storyCount: sums.counts[tag], profile: max(0, sums.profiles[tag]),
                neighbors: min(1, share[tag]), nearest: greatest[tag], naming: naming[tag])
        }
        return (Self.compared(evidence), cosines)
    }

    /// For each tag its cosine with a vector, and how many stories have it, both without the copies.
    ///
    /// With S the sum of a tag's vectors and u that of its copies: (S − u)·q = S·q − u·q, |S − u|² = |S|² − 2 S·u + |u|².
    private func sums(
        for vector: TagVector, _ cosines: [Float], leaving copies: [Int]
    ) -> (profiles: [Float], counts: [Int]) {
        var (profiles, squares, counts) = (index.profiles(of: vector), index.squares, self.counts)
        for copy in copies {
            let own = TagVector(stories[copy])
            let products = index.profiles(of: own)
            for tag in tagNumbers[copy] {
                profiles[tag] -= cosines[copy]
                squares[tag] -= 2 * products[tag]
                counts[tag] -= 1
                for other in copies where tagNumbers[other].contains(tag) {
                    squares[tag] += own.cosine(with: TagVector(stories[other]))
                }
            }
        }
        for tag in tags.indices {
            profiles[tag] = counts[tag] > 0 && squares[tag] > 1e-6 ? profiles[tag] / squares[tag].squareRoot() : 0
        }
        return (profiles, counts)
    }

    /// The same with each tag's lead and standing.
    private static func compared(_ evidence: [TagEvidence]) -> [TagEvidence] {
        let best = evidence.indices.greatest(2) { evidence[$0].sum }
        let profile = evidence.reduce(0) { max($0, $1.profile) }
        return evidence.indices.map { place in
            var own = evidence[place]
            let rival = best.first { $0 != place }
            own.lead = own.sum - (rival.map { evidence[$0].sum } ?? 0)
            own.standing = profile > 0 ? own.profile / profile : 0
            return own
        }
    }
}

extension Range<Int> {
    /// The `count` indices with the greatest values, the greatest first, equal ones in their order.
    ///
    /// Complexity: O(indices + `count` · indices that are among the greatest when they are met).
    func greatest(_ count: Int, _ value: (Int) -> Float) -> [Int] {
        var chosen: [(index: Int, value: Float)] = []
        for index in self {
            let own = value(index)
            if chosen.count == count, chosen.last.map({ $0.value >= own }) ?? true { continue }
            if chosen.count == count { chosen.removeLast() }
            let place = chosen.lastIndex { $0.value >= own }.map { $0 + 1 } ?? 0
            chosen.insert((index, own), at: place)
        }
        return chosen.map(\.index)
    }
}
