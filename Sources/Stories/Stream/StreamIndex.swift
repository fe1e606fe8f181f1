import TextAnalysis

/// For each term the live stories that have it, with the weight that it has in each one's sum.
///
/// A story has a slot for as long as it lives; slots are used again.
struct StreamIndex: Sendable {
    private struct Posting {
        let slot: Int32
        var weight: Float
    }

    /// How many postings are read for one article at most.
    var mostRead = 20_000

    private var postings: [[Posting]] = []
    private var slots: [Int: Int32] = [:]
    private var free: [Int32] = []
    /// By slot: the story, or nil in one that is free, and the length of its sum.
    private var stories: [Int?] = []
    private var lengths: [Float] = []
    /// By slot: the number of the latest article of the story, and what time it was when it last grew.
    private var latest: [(number: Int, time: ArticleDate?)] = []

    /// Takes in a story as it is now: its sum over these terms, which are those that changed.
    mutating func update(_ story: LiveStory, terms changed: some Sequence<Int32>) {
        let slot = slot(of: story.id)
        lengths[Int(slot)] = story.length
        latest[Int(slot)] = (story.lastNumber, story.lastGrown)
        for term in changed {
            guard let weight = story.sum.sums[term] else { continue }
            if postings.count <= Int(term) {
                postings += Array(repeating: [], count: max(Int(term) + 1, 2 * postings.count) - postings.count)
            }
            let place = Self.place(of: slot, in: postings[Int(term)])
            if place < postings[Int(term)].count, postings[Int(term)][place].slot == slot {
                postings[Int(term)][place].weight = weight[0]
            } else {
                postings[Int(term)].insert(Posting(slot: slot, weight: weight[0]), at: place)
            }
        }
    }

    /// Takes in all stories as they are now, which are those that it has, with the terms that they had.
    /// Complexity: O(terms of the stories).
    mutating func renew(_ renewed: some Collection<LiveStory>) {
        for term in postings.indices { postings[term].removeAll(keepingCapacity: true) }
        let bySlot = renewed.compactMap { story in slots[story.id].map { (slot: $0, story: story) } }.sorted {
            $0.slot < $1.slot
        }
        for (slot, story) in bySlot {
            lengths[Int(slot)] = story.length
            story.sum.sums.forEach { term, sum in postings[Int(term)].append(Posting(slot: slot, weight: sum[0])) }
        }
    }

    mutating func remove(_ story: LiveStory) {
        guard let slot = slots.removeValue(forKey: story.id) else { return }
        for term in story.sum.sums.terms {
            let place = Self.place(of: slot, in: postings[Int(term)])
            if place < postings[Int(term)].count, postings[Int(term)][place].slot == slot {
                postings[Int(term)].remove(at: place)
            }
        }
        free.append(slot)
        stories[Int(slot)] = nil
    }

    private mutating func slot(of story: Int) -> Int32 {
        if let slot = slots[story] { return slot }
        let slot: Int32
        if let last = free.popLast() {
            slot = last
            stories[Int(slot)] = story
        } else {
            slot = Int32(stories.count)
            stories.append(story)
            lengths.append(0)
            latest.append((0, nil))
        }
        slots[story] = slot
        return slot
    }

    private static func place(of slot: Int32, in postings: [Posting]) -> Int {
        var (low, high) = (0, postings.count)
        while low < high {
            let middle = (low + high) / 2
            if postings[middle].slot < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The stories with what `isWanted` says of their latest article and of when they last grew, in no order that means anything.
    /// Complexity: O(stories), a few nanoseconds each.
    func stories(where isWanted: (_ lastNumber: Int, _ lastGrown: ArticleDate?) -> Bool) -> [Int] {
        stories.indices.compactMap { slot in
            stories[slot].flatMap { isWanted(latest[slot].number, latest[slot].time) ? $0 : nil }
        }
    }

    /// The stories that seem most like these weights, by the cosine over the terms that are not in most stories; the most
    /// alike first, ties to the older. Where the terms have more than `mostRead` stories in all, the rarest of them decide.
    ///
    /// - Parameter products: room for a product a story, 0 each; so it is given back.
    func alike(
        _ weights: some Sequence<(term: Int32, weight: Float)>, most: Int, _ products: inout [Float]
    ) -> [(story: Int, cosine: Float)] {
        if products.count < stories.count { products += Array(repeating: 0, count: stories.count - products.count) }
        var found: [Int32] = []
        for (term, weight) in read(Array(weights)) {
            for posting in postings[Int(term)] {
                if products[Int(posting.slot)] == 0 { found.append(posting.slot) }
                products[Int(posting.slot)] += weight * posting.weight
            }
        }
        var alike: [(story: Int, cosine: Float)] = []
        for slot in found {
            let product = products[Int(slot)]
            products[Int(slot)] = 0
            guard product > 0, let story = stories[Int(slot)] else { continue }
            let cosine = product / max(lengths[Int(slot)], .leastNormalMagnitude)
            func isBefore(_ other: (story: Int, cosine: Float)) -> Bool {
                (other.cosine, story) < (cosine, other.story)
            }
            if alike.count == most {
                guard let last = alike.last, isBefore(last) else { continue }
                alike.removeLast()
            }
            alike.insert((story, cosine), at: alike.firstIndex(where: isBefore) ?? alike.count)
        }
        return alike
    }

    /// The terms whose stories are looked at, in the order of `weights`.
    private func read(_ weights: [(term: Int32, weight: Float)]) -> [(term: Int32, weight: Float)] {
        // A term that is in most stories tells nothing, and would be most of the work.
        let telling = weights.filter { entry in
            guard Int(entry.term) < postings.count else { return false }
            let count = postings[Int(entry.term)].count
            return count < Self.fewStories || count * 3 < slots.count
        }
        var left = mostRead
        let counts = telling.map { postings[Int($0.term)].count }
        if counts.reduce(0, +) <= left { return telling }
        var isRead = [Bool](repeating: false, count: telling.count)
        for place in telling.indices.sorted(by: { (counts[$0], $0) < (counts[$1], $1) }) {
            left -= counts[place]
            if left < 0 { break }
            isRead[place] = true
        }
        return telling.indices.filter { isRead[$0] }.map { telling[$0] }
    }

    private static let fewStories = 50

    /// Gives the terms other ids.
    mutating func rename(_ ids: [Int32]) {
        var renamed = Array(repeating: [Posting](), count: ids.count { $0 >= 0 })
        for (term, those) in postings.enumerated() where term < ids.count && ids[term] >= 0 {
            renamed[Int(ids[term])] = those
        }
        postings = renamed
    }
}
