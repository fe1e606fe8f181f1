/// XML documents that stand in a file one behind the other, as archives and pipes join them.
enum XMLDocuments {
    /// Their ranges, which cover the file: a new one begins behind the end tag of a root where another root of a known
    /// vocabulary follows, with or without a declaration, and where a root that is still open is followed by a declaration, which
    /// no document has inside: the one before was cut. O(bytes).
    static func ranges(in bytes: Span<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var root: [UInt8] = []
        // The elements of the root's name that are open.
        var depth = 0
        var rootEnd: Int?
        var offset = 0
        // A declaration that does not end is looked at once.
        var mayDeclare = true
        while let open = bytes.firstIndex(of: 0x3C, from: offset), open + 1 < bytes.count {
            if !root.isEmpty, rootEnd == nil, bytes.begins(with: "<?xml", at: open), open + 5 < bytes.count,
                bytes[open + 5] <= 0x20
            {
                ranges.append(start..<open)
                (start, root, depth) = (open, [], 0)
                offset = open + 5
                continue
            }
            if let end = XMLPreparation.verbatimEnd(bytes, from: open) {
                offset = end
                continue
            }
            if mayDeclare, bytes.begins(with: "<!DOCTYPE", at: open) {
                offset = XMLPreparation.declarationEnd(bytes, from: open)
                mayDeclare = offset > open + 9
                continue
            }
            let isEnd = bytes[open + 1] == 0x2F
            let name = XMLBalance.nameRange(bytes, from: open + (isEnd ? 2 : 1))
            offset = max(name.upperBound, open + 1)
            guard !name.isEmpty, bytes[name.lowerBound] != 0x21 else { continue }
            if let end = rootEnd {
                guard !isEnd, isRoot(bytes, name) else { continue }
                ranges.append(start..<end)
                (start, rootEnd, root) = (end, nil, [])
            }
            if root.isEmpty {
                if isEnd { continue }
                root = name.map { bytes[$0] }
            } else if !matches(bytes, name, root) {
                continue
            }
            guard let close = bytes.firstIndex(of: 0x3E, from: offset) else { break }
            // A tag that is cut is followed by another.
            let next = bytes.firstIndex(of: 0x3C, from: offset).flatMap { $0 < close ? $0 : nil }
            if let next, !isEnd {
                (offset, depth) = (next, depth + 1)
                continue
            }
            offset = close + 1
            depth += isEnd ? -1 : bytes[close - 1] == 0x2F ? 0 : 1
            if depth <= 0 { (depth, rootEnd) = (0, offset) }
        }
        return ranges + [start..<bytes.count]
    }

    private static func matches(_ bytes: Span<UInt8>, _ range: Range<Int>, _ name: [UInt8]) -> Bool {
        guard range.count == name.count else { return false }
        for place in name.indices where bytes[range.lowerBound + place] != name[place] { return false }
        return true
    }

    private static func isRoot(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        guard name.count <= 80 else { return false }
        let local = bytes.string(name).split(separator: ":").last.map(String.init) ?? ""
        return XMLRoot.format(of: local)?.isXML ?? false
    }
}
