/// The bytes of a part of a web archive in order, inflated where they are gzip members.
///
/// Only a piece is held at a time, however long the part is.
final class ArchiveStream {
    enum Fault {
        /// The gzip data ends inside a member.
        case truncated
        case corrupt
    }

    private let file: FileBytes
    /// Members and plain bytes that begin before this are read.
    private let end: Int
    /// The next byte of the file, and where the member that is being inflated began.
    private var offset: Int
    private var member: Int
    /// Nil for plain bytes.
    private let inflater: Inflater?
    private let lookahead: Inflater?
    private var buffer: [UInt8] = []
    private var start = 0
    /// Whether the bytes are at a member that begins with a record; nothing more comes until `beginRecord`, so that a
    /// record with a wrong length costs only itself.
    private(set) var isAtRecord = false
    /// What ended the bytes before their end; nothing more comes until `resume`.
    private(set) var fault: Fault?

    private static let pieceSize = 16 << 10

    /// Nil where memory is short.
    init?(_ file: FileBytes, _ range: Range<Int>, isPacked: Bool) {
        self.file = file
        (offset, member, end) = (range.lowerBound, range.lowerBound, range.upperBound)
        inflater = isPacked ? Inflater(.header) : nil
        lookahead = isPacked ? Inflater(.header) : nil
        if isPacked && (inflater == nil || lookahead == nil) { return nil }
    }

    /// Where the next byte stands in the file; of packed bytes where the member does.
    var position: Int { inflater == nil ? offset - (buffer.count - start) : member }

    var isAtEnd: Bool { !fill() && fault == nil && !isAtRecord }

    var isPacked: Bool { inflater != nil }

    /// The next line without its end (LF or CR LF), at most so many bytes of it; nil at the end.
    func line(most: Int = 64 << 10) -> String? {
        guard fill() else { return nil }
        var line: [UInt8] = []
        while fill() {
            let found = buffer.span.firstIndex(of: 0x0A, from: start)
            let end = found ?? buffer.count
            if line.count < most { line += buffer[start..<min(end, start + most - line.count)] }
            start = found.map { $0 + 1 } ?? buffer.count
            if found != nil { break }
        }
        if line.last == 0x0D { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }

    /// Appends the next bytes; fewer than `count` where they end.
    func read(_ count: Int, into bytes: inout [UInt8]) {
        var rest = count
        while rest > 0, fill() {
            let taken = min(rest, buffer.count - start)
            bytes += buffer[start..<start + taken]
            start += taken
            rest -= taken
        }
    }

    /// Passes over bytes; how many there were of `count`.
    func skip(_ count: Int) -> Int {
        var rest = count
        while rest > 0 {
            if start == buffer.count, inflater == nil {
                let passed = min(rest, max(0, end - offset))
                offset += passed
                return count - rest + passed
            }
            guard fill() else { break }
            let passed = min(rest, buffer.count - start)
            start += passed
            rest -= passed
        }
        return count - rest
    }

    /// Goes on with the record that the bytes are at.
    func beginRecord() { isAtRecord = false }

    /// Goes on behind a fault with the next member that begins with a record; false where there is none.
    func resume() -> Bool {
        guard let inflater else { return false }
        fault = nil
        (buffer, start) = ([], 0)
        guard let next = file.withSpan({ GzipMembers.start(in: $0, from: member + 1) }), next < end else {
            offset = end
            return false
        }
        inflater.reset()
        isAtRecord = false
        (offset, member) = (next, next)
        return true
    }

    /// Whether there is a byte to read.
    private func fill() -> Bool {
        if start < buffer.count { return true }
        buffer.removeAll(keepingCapacity: true)
        start = 0
        guard fault == nil, !isAtRecord else { return false }
        return file.withSpan { bytes in
            guard let inflater else {
                let next = min(end, offset + Self.pieceSize)
                guard offset < next else { return false }
                unsafe bytes.extracting(offset..<next).withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
                offset = next
                return true
            }
            while buffer.isEmpty {
                if offset == member, !begin(bytes) { return false }
                switch inflater.inflate(bytes, from: &offset, into: &buffer) {
                case .going: break
                case .ended:
                    inflater.reset()
                    member = offset
                    isAtRecord = isRecord(bytes)
                    if isAtRecord { return !buffer.isEmpty }
                case .starved:
                    fault = .truncated
                    return !buffer.isEmpty
                case .corrupt:
                    fault = .corrupt
                    return !buffer.isEmpty
                }
            }
            return true
        }
    }

    /// Whether a member with a record begins at the offset.
    private func isRecord(_ bytes: Span<UInt8>) -> Bool {
        guard let lookahead, offset < end else { return false }
        return GzipMembers.isRecord(in: bytes, at: offset, lookahead)
    }

    /// Whether a member begins at the offset; zeros to the end are none.
    private func begin(_ bytes: Span<UInt8>) -> Bool {
        guard offset < end else { return false }
        if Gzip.isGzip(bytes.extracting(offset..<bytes.count)) { return true }
        if !(offset..<end).allSatisfy({ bytes[$0] == 0 }) { fault = offset + 1 == end ? .truncated : .corrupt }
        return false
    }
}
