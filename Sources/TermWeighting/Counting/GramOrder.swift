import Parallelism
import TextAnalysis

/// The words and n-grams of a table in ascending order of their bytes.
///
/// Only words are compared by their bytes. A word has no byte as low as the space that joins an n-gram's words, so
/// n-grams order as the lists of their words do, and one that begins another comes before it: the order is a walk
/// through the tree in which an n-gram hangs under its beginning, with the children by their last words. The children
/// are put in order for all at once, by counting.
///
/// Complexity: O(words · log words) comparisons, most of them of eight bytes, and O(n-grams) steps.
struct GramOrder {
    let codes: [GramTable.Code]

    init(_ table: GramTable, threads: Int) {
        let words = Self.sorted(table.words, threads: threads)
        guard table.gramCount > 0 else {
            codes = words
            return
        }
        let wordCount = words.count
        var ranks = [Int32](repeating: 0, count: wordCount)
        for (rank, word) in words.enumerated() { ranks[Int(word)] = Int32(rank) }
        // N-grams by the ranks of their last words.
        let byLast = Self.dealt(0..<Int32(table.gramCount), buckets: wordCount) {
            ranks[Int(table.gram(Int($0)).lastWord)]
        }
        // Then by what they hang under, a word or (behind all words) an n-gram.
        func parent(_ gram: Int32) -> Int32 {
            let prefix = table.gram(Int(gram)).prefix
            return prefix < 0 ? Int32(wordCount) + ~prefix : prefix
        }
        let (children, starts) = Self.dealtWithStarts(byLast.span, buckets: wordCount + table.gramCount, parent)
        var codes: [GramTable.Code] = []
        codes.reserveCapacity(wordCount + table.gramCount)
        var open: [Range<Int>] = []
        for word in words {
            codes.append(word)
            open.append(starts[Int(word)]..<starts[Int(word) + 1])
            while let rest = open.popLast() {
                guard let first = rest.first else { continue }
                let gram = children[first]
                codes.append(~gram)
                open.append(first + 1..<rest.upperBound)
                let node = wordCount + Int(gram)
                open.append(starts[node]..<starts[node + 1])
            }
        }
        self.codes = codes
    }

    /// The ids of words in ascending order of their bytes.
    private static func sorted(_ words: TermTable, threads: Int) -> [Int32] {
        let entries = (0..<Int32(words.count)).map { id in
            words.withBytes(of: id) { (prefix: $0.upToEightBytesInOrder(of: $1), id: id) }
        }
        return entries.sorted { first, second in
            first.prefix != second.prefix ? first.prefix < second.prefix : words.precedes(first.id, second.id)
        }.map(\.id)
    }

    private static func dealt(_ ids: Range<Int32>, buckets: Int, _ bucket: (Int32) -> Int32) -> [Int32] {
        let all = [Int32](ids)
        return dealtWithStarts(all.span, buckets: buckets, bucket).ids
    }

    /// A stable counting sort: the ids bucket after bucket, and where each bucket starts (buckets + 1).
    private static func dealtWithStarts(
        _ ids: Span<Int32>, buckets: Int, _ bucket: (Int32) -> Int32
    ) -> (ids: [Int32], starts: [Int]) {
        var starts = [Int](repeating: 0, count: buckets + 1)
        for index in ids.indices { starts[Int(bucket(ids[index])) + 1] += 1 }
        for index in 0..<buckets { starts[index + 1] += starts[index] }
        var next = starts
        var dealt = [Int32](repeating: 0, count: ids.count)
        for index in ids.indices {
            let place = Int(bucket(ids[index]))
            dealt[next[place]] = ids[index]
            next[place] += 1
        }
        return (dealt, starts)
    }
}

extension Span<UInt8> {
    /// The first eight bytes of a range as a number that orders as they do; missing bytes are zero.
    func upToEightBytesInOrder(of range: Range<Int>) -> UInt64 {
        var word: UInt64 = 0
        for place in 0..<8 {
            word = word << 8 | (place < range.count ? UInt64(self[range.lowerBound + place]) : 0)
        }
        return word
    }
}
