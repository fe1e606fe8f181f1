import Synchronization

/// Finds out on which line a byte of a file stands, and remembers what it has counted.
///
/// Most runs never ask: records that have an id and no fault need no line, and then a file is not read twice.
final class LineCounts: Sendable {
    /// Lines before each block of the file, as far as they were counted.
    private let countedBlocks = Mutex<[Int]>([0])
    private static let blockSize = 1 << 20

    /// The number of `separator`s before `offset`. Complexity: O(file) for all calls together, and O(block) for each.
    func count(of separator: UInt8, before offset: Int, in bytes: Span<UInt8>) -> Int {
        let block = offset / Self.blockSize
        let before = countedBlocks.withLock { counts in
            while counts.count <= block {
                let last = counts.count - 1
                let range = last * Self.blockSize..<counts.count * Self.blockSize
                counts.append(counts[last] + bytes.count(of: separator, in: range))
            }
            return counts[block]
        }
        return before + bytes.count(of: separator, in: block * Self.blockSize..<offset)
    }
}

/// The lines of bytes that are asked for in increasing order.
struct LineCursor {
    private let counts: LineCounts
    private let separator: UInt8
    private var last: (offset: Int, line: Int)?

    init(_ counts: LineCounts, _ separator: UInt8) {
        self.counts = counts
        self.separator = separator
    }

    /// From a byte on whose line is known.
    init(at offset: Int, line: Int, _ separator: UInt8) {
        self.init(LineCounts(), separator)
        last = (offset, line)
    }

    /// The line of a byte, from 1.
    mutating func line(of offset: Int, in bytes: Span<UInt8>) -> Int {
        let line =
            if let last { last.line + bytes.count(of: separator, in: last.offset..<offset) } else {
                1 + counts.count(of: separator, before: offset, in: bytes)
            }
        last = (offset, line)
        return line
    }
}
