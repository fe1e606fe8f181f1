/// A list of rising numbers, each with a count: a term and how often it occurs in the article at hand, or an article
/// and how often the term at hand occurs in it.
///
/// Each entry is one LEB128 number, twice the distance to the number before it, plus 1 where a count follows; without
/// one it occurs once. Half of the entries of news take a single byte.
///
/// Source: I. H. Witten, A. Moffat, T. C. Bell: Managing Gigabytes, 2nd edition, 1999, chapter 3.
struct EntryWriter {
    private(set) var bytes: [UInt8] = []
    private var last = 0

    /// Appends an entry, whose number is above those before it.
    mutating func append(_ number: Int, _ count: Int) {
        let isSingle = count == 1
        bytes.append(varint: (number - last) << 1 | (isSingle ? 0 : 1))
        if !isSingle { bytes.append(varint: count) }
        last = number
    }
}

extension Span<UInt8> {
    /// Calls `body` with each entry; false where the bytes are no such list, or a number or a count is above 2³¹ − 1.
    @inline(__always)
    func forEachEntry(_ body: (_ number: Int, _ count: Int) -> Void) -> Bool {
        var offset = 0
        var number = 0
        while offset < count {
            guard let step = varint(&offset) else { return false }
            number &+= step >> 1
            guard step > 1, number <= Int(Int32.max) else { return false }
            if step & 1 == 0 {
                body(number, 1)
            } else {
                guard let count = varint(&offset), (1...Int(Int32.max)).contains(count) else { return false }
                body(number, count)
            }
        }
        return true
    }
}
