/// Members of a web archive in gzip data, each of which begins with a record.
enum GzipMembers {
    /// The first place at or behind `start` where such a member begins; nil where there is none.
    ///
    /// Nothing in gzip data says where a member ends but inflating it. Its first bytes are looked for instead, and that
    /// they inflate to the beginning of a record, which no chance does. O(bytes).
    static func start(in bytes: Span<UInt8>, from start: Int) -> Int? {
        guard let inflater = Inflater(.header) else { return nil }
        var offset = start
        while let found = bytes.firstIndex(of: 0x1F, from: offset) {
            if isRecord(in: bytes, at: found, inflater) { return found }
            offset = found + 1
        }
        return nil
    }

    /// Whether such a member begins at a place. O(1).
    static func isRecord(in bytes: Span<UInt8>, at offset: Int, _ inflater: Inflater) -> Bool {
        isMark(bytes, at: offset) && begins(bytes, at: offset, inflater)
    }

    /// The mark of gzip, deflate as its method, and no unknown flags (RFC 1952, 2.3).
    private static func isMark(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        offset + 18 <= bytes.count && bytes[offset + 1] == 0x8B && bytes[offset + 2] == 8 && bytes[offset + 3] < 0x20
    }

    private static func begins(_ bytes: Span<UInt8>, at offset: Int, _ inflater: Inflater) -> Bool {
        inflater.reset()
        var place = offset
        var head: [UInt8] = []
        // A few bytes rule nearly everything out.
        guard fill(&head, to: 8, bytes, &place, inflater), ArchiveRecord.mayBegin(head.span) else { return false }
        if head.starts(with: ArchiveRecord.mark) { return true }
        _ = fill(&head, to: 4096, bytes, &place, inflater)
        let line = head.prefix { $0 != 0x0A }
        return line.count < head.count && ArchiveRecord.isARCHeader(String(decoding: line, as: UTF8.self))
    }

    /// Inflates until there are `count` bytes; false where they do not come.
    private static func fill(
        _ head: inout [UInt8], to count: Int, _ bytes: Span<UInt8>, _ place: inout Int, _ inflater: Inflater
    ) -> Bool {
        while head.count < count {
            let status = inflater.inflate(bytes, from: &place, into: &head, most: count - head.count)
            if status != .going { break }
        }
        return head.count >= count
    }
}
