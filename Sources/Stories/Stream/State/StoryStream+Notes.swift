import TextAnalysis

/// Notes of articles that came after a state was kept, so that a large state need not be kept for each.
///
/// A note has what an article brought, its words and facts, the story that was chosen, and the options that what follows
/// hangs on. Layout: the version, the parts in the order of `note`, then the hash FNV-1a of all before it in eight bytes.
extension StoryStream {
    private static let noteVersion = 1

    /// - Parameter first: the number that a new story would have got.
    func note(_ member: LiveStory.Member, in story: Int, numberedFrom first: Int) -> [UInt8] {
        var writer = StateWriter()
        writer.put(Self.noteVersion)
        writer.put(window)
        for number in [mostIdle, reviewed, first, story] { writer.put(number) }
        writer.put(member.id)
        writer.put(member.title)
        writer.put(bits: member.fingerprint)
        writer.put(member.date) { $1.write(to: &$0) }
        member.profile.write(to: &writer)
        writer.put(Array(zip(member.vector.terms, member.vector.counts))) { writer, entry in
            let word = terms.word(entry.0)
            writer.put(word.text)
            writer.put(word.background)
            for field in 0..<StreamVector.fields { writer.put(Int(entry.1[field])) }
        }
        return writer.sealed
    }

    /// Takes in an article again that `addNoting` has noted.
    ///
    /// On a stream as it was then, with the same version, what comes after is the same to the bit; with another version the
    /// article is in the story in which it was.
    public mutating func redo(_ note: [UInt8]) throws(StreamStateError) {
        var reader = try StateReader(sealed: note)
        guard try reader.int() == Self.noteVersion else { throw .newerVersion }
        let options = (window, mostIdle, reviewed)
        defer { (window, mostIdle, reviewed) = options }
        window = try reader.double()
        (mostIdle, reviewed) = (try reader.int(in: Self.numbers), try reader.int(in: 1..<Self.numbers.upperBound))
        let first = try reader.int(in: Self.numbers)
        let story = try reader.int(in: 1..<first + 1)
        let (id, title, fingerprint) = (try reader.text(), try reader.text(), try reader.bits())
        let date = try reader.optional { reader throws(StreamStateError) in try ArticleDate(from: &reader) }
        let profile = try FactProfile(from: &reader)
        let words = try reader.array { reader throws(StreamStateError) in
            let (text, share) = (try reader.text(), try reader.float())
            var count = SIMD4<UInt8>.zero
            for field in 0..<StreamVector.fields { count[field] = UInt8(try reader.int(in: 0..<256)) }
            return (text: text, share: share, count: count)
        }
        guard reader.isAtEnd else { throw .damaged }
        var counts: [Int32: SIMD4<UInt8>] = [:]
        for word in words { counts[terms.intern(word.text, background: word.share)] = word.count }
        nextStory = max(nextStory, first)
        var member = member(
            id, title, fingerprint, date: date, counts: StreamVector(counts: counts), profile: profile)
        _ = rank(&member)
        _ = settle(member, in: story)
    }

    /// What numbers of articles and stories are below.
    static let numbers = 0..<1 << 40
}
