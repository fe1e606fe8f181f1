/// Walks a JSON text to say where things stand: simdjson tells that a text is broken, not where.
///
/// Runs only when there is a problem to report. It checks the grammar of RFC 8259 as far as brackets, commas, colons,
/// strings and word-like values go, with a stack of its own. O(bytes).
struct JSONLocator {
    /// The first byte that does not belong; nil where the walk found none.
    private(set) var fault: Int?
    /// Where the elements of the array of articles begin.
    private(set) var elements: [Int] = []

    private enum Expected { case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd }

    init(_ bytes: Span<UInt8>, from start: Int, containerKey: String = JSONFile.containerKey) {
        var open: [UInt8] = []
        var expected = Expected.value
        var offset = start
        var rootKey = 0..<0
        walk: while let next = bytes.firstVisible(from: offset) {
            let byte = bytes[next]
            offset = next + 1
            let isEnd = (byte == 0x7D && open.last == 0x7B) || (byte == 0x5D && open.last == 0x5B)
            switch expected {
            case .commaOrEnd where open.isEmpty:
                fault = next
                break walk
            case .commaOrEnd where byte == 0x2C:
                expected = open.last == 0x7B ? .key : .value
            case .commaOrEnd where isEnd, .valueOrEnd where isEnd, .keyOrEnd where isEnd:
                open.removeLast()
                expected = .commaOrEnd
            case .key where byte == 0x22, .keyOrEnd where byte == 0x22:
                guard let end = Self.stringEnd(from: offset, in: bytes) else {
                    fault = next
                    break walk
                }
                if open.count == 1 { rootKey = offset..<end - 1 }
                offset = end
                expected = .colon
            case .colon where byte == 0x3A:
                expected = .value
            case .value, .valueOrEnd:
                let isElement =
                    open == [0x5B]
                    || (open == [0x7B, 0x5B] && bytes.string(rootKey) == containerKey)
                if isElement { elements.append(next) }
                expected = .commaOrEnd
                switch byte {
                case 0x7B:
                    open.append(byte)
                    expected = .keyOrEnd
                case 0x5B:
                    open.append(byte)
                    expected = .valueOrEnd
                case 0x22:
                    guard let end = Self.stringEnd(from: offset, in: bytes) else {
                        fault = next
                        break walk
                    }
                    offset = end
                case 0x2D, 0x30...0x39:
                    while offset < bytes.count, "+-.eE0123456789".utf8.contains(bytes[offset]) { offset += 1 }
                default:
                    guard let end = Self.wordEnd(from: next, in: bytes) else {
                        fault = next
                        break walk
                    }
                    offset = end
                }
            default:
                fault = next
                break walk
            }
        }
        if fault == nil && !(open.isEmpty && expected == .commaOrEnd) { fault = bytes.count }
    }

    /// The offset behind the quote that closes a string; nil where a control character or the end comes first.
    private static func stringEnd(from start: Int, in bytes: Span<UInt8>) -> Int? {
        var offset = start
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x22: return offset + 1
            case 0x5C: offset += 2
            case ..<0x20: return nil
            default: offset += 1
            }
        }
        return nil
    }

    private static func wordEnd(from start: Int, in bytes: Span<UInt8>) -> Int? {
        for word in ["true", "false", "null"] where start + word.utf8.count <= bytes.count {
            if word.utf8.enumerated().allSatisfy({ bytes[start + $0.offset] == $0.element }) {
                return start + word.utf8.count
            }
        }
        return nil
    }
}
