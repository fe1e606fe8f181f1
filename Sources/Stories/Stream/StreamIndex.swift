/// For each term the live stories that have it, with the weight that it has in each one's sum.
///
/// A story has a slot for as long as it lives; slots are used again.
struct StreamIndex: Sendable {
    private struct Posting {
        let slot: Int32
        var weight: Float
    }

    private var postings: [[Posting]] = []
    private var slots: [Int: Int32] = [:]
    private var free: [Int32] = []
    /// By slot: the story, and the length of its sum.
    private var stories: [Int] = []
    private var lengths: [Float] = []
    private var products: [Float] = []

    /// Takes in a story as it is now: its sum over these terms, which are those that changed.
    mutating func update(_ story: LiveStory, terms changed: some Sequence<Int32>) {
        let slot = slot(of: story.id)
        lengths[Int(slot)] = story.length
        for term in changed {
            guard let weight = story.sum[term] else { continue }
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

    mutating func remove(_ story: LiveStory) {
        guard let slot = slots.removeValue(forKey: story.id) else { return }
        for term in story.sum.keys {
            let place = Self.place(of: slot, in: postings[Int(term)])
            if place < postings[Int(term)].count, postings[Int(term)][place].slot == slot {
                postings[Int(term)].remove(at: place)
            }
        }
        free.append(slot)
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
            products.append(0)
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

    /// The stories that seem most like these weights, by the cosine over the terms that are not in most stories; the most
    /// alike first, ties to the older.
    mutating func alike(_ weights: some Sequence<(term: Int32, weight: Float)>, most: Int) -> [(
        story: Int, cosine: Float
    )] {
        var found: [Int32] = []
        for (term, weight) in weights {
            guard Int(term) < postings.count else { continue }
            let those = postings[Int(term)]
            // A term that is in most stories tells nothing, and would be most of the work.
            guard those.count < Self.fewStories || those.count * 3 < slots.count else { continue }
            for posting in those {
                if products[Int(posting.slot)] == 0 { found.append(posting.slot) }
                products[Int(posting.slot)] += weight * posting.weight
            }
        }
        var alike: [(story: Int, cosine: Float)] = []
        for slot in found {
            let product = products[Int(slot)]
            products[Int(slot)] = 0
            guard product > 0 else { continue }
            alike.append((stories[Int(slot)], product / max(lengths[Int(slot)], .leastNormalMagnitude)))
        }
        func isBefore(_ one: (story: Int, cosine: Float), _ other: (story: Int, cosine: Float)) -> Bool {
            (other.cosine, one.story) < (one.cosine, other.story)
        }
        return Array(alike.sorted(by: isBefore).prefix(most))
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
