import Parallelism
public import TextAnalysis

/// The state of a stream as bytes, with which another run goes on as if there had been none in between.
///
/// Kept are the live stories with their articles' weights and facts, the words, the clock and the corrections; not the
/// options, such as `window`. Layout: `nutgraf stream`, the version, the parts in the order of `write`, then the hash FNV-1a
/// of all before it in eight bytes.
extension StoryStream {
    private static let mark = Array("nutgraf stream".utf8)
    private static let version = 1
    /// So many stories are written by a thread at a time.
    private static let block = 64

    /// The state now. Complexity: O(words of the stream and of its live articles).
    public var state: [UInt8] {
        var writer = StateWriter()
        for byte in Self.mark { writer.put(byte: byte) }
        writer.put(Self.version)
        terms.write(to: &writer)
        clock.write(to: &writer)
        corrections.write(to: &writer)
        for number in [nextStory, count, nextWeighing, mostWords] { writer.put(number) }
        writer.put(grown.sorted()) { $0.put($1) }
        let sorted = stories.values.sorted { $0.id < $1.id }
        writer.put(sorted.count)
        let written = concurrentMap(count: (sorted.count + Self.block - 1) / Self.block, threads: threads) { block in
            var part = StateWriter()
            for story in sorted[block * Self.block..<min(sorted.count, (block + 1) * Self.block)] {
                part.put(story.id)
                part.put(story.members) { $1.write(to: &$0) }
            }
            return part.bytes
        }
        for part in written { writer.put(bytes: part) }
        writer.put(places.sorted { $0.key < $1.key }) { writer, place in
            writer.put(place.key)
            writer.put(place.value.story)
            writer.put(bits: place.value.fingerprint)
        }
        return writer.sealed
    }

    /// A stream that goes on from a state.
    public init(state: [UInt8], analyzer: ArticleAnalyzer = ArticleAnalyzer()) throws(StreamStateError) {
        self.init(analyzer: analyzer)
        var reader = try StateReader(sealed: state)
        guard reader.skip(Self.mark) else { throw .damaged }
        guard try reader.int() == Self.version else { throw .newerVersion }
        terms = try StreamTerms(from: &reader)
        clock = try StreamClock(from: &reader)
        corrections = try StreamCorrections(from: &reader)
        (nextStory, count, nextWeighing) = (
            try reader.int(in: Self.numbers), try reader.int(in: Self.numbers), try reader.int(in: Self.numbers)
        )
        mostWords = try reader.int(in: Self.numbers)
        grown = Set(try reader.array { reader throws(StreamStateError) in try reader.int() })
        let words = terms.count
        let read = try reader.array { reader throws(StreamStateError) in
            let id = try reader.int(in: Self.numbers)
            return LiveStory(
                id: id,
                try reader.array { reader throws(StreamStateError) in
                    try LiveStory.Member(from: &reader, terms: words)
                })
        }
        for story in read {
            guard story.id < nextStory, story.count > 0, stories[story.id] == nil else { throw .damaged }
            stories[story.id] = story
            index.update(story, terms: story.sum.sums.terms)
        }
        let found = try reader.array { reader throws(StreamStateError) in
            (try reader.text(), (story: try reader.int(), fingerprint: try reader.bits()))
        }
        places = Dictionary(found) { first, _ in first }
        guard reader.isAtEnd, places.values.allSatisfy({ stories[$0.story] != nil }) else { throw .damaged }
    }
}

extension LiveStory.Member {
    func write(to writer: inout StateWriter) {
        writer.put(number)
        writer.put(id)
        writer.put(title)
        writer.put(bits: fingerprint)
        vector.write(to: &writer)
        writer.put(date) { $1.write(to: &$0) }
        writer.put(arrival) { $1.write(to: &$0) }
        profile.write(to: &writer)
        writer.put(neighborhood)
    }

    /// - Parameter terms: how many terms there are.
    init(from reader: inout StateReader, terms: Int) throws(StreamStateError) {
        number = try reader.int()
        id = try reader.text()
        title = try reader.text()
        fingerprint = try reader.bits()
        vector = try StreamVector(from: &reader, terms: terms)
        date = try reader.optional { reader throws(StreamStateError) in try ArticleDate(from: &reader) }
        arrival = try reader.optional { reader throws(StreamStateError) in try ArticleDate(from: &reader) }
        profile = try FactProfile(from: &reader)
        neighborhood = try reader.float()
    }
}

extension ArticleDate {
    func write(to writer: inout StateWriter) {
        writer.put(Int(secondsSince1970))
        writer.put(hasTime ? 1 : 0)
    }

    init(from reader: inout StateReader) throws(StreamStateError) {
        self.init(secondsSince1970: Int64(try reader.int()), hasTime: try reader.int() == 1)
    }
}
