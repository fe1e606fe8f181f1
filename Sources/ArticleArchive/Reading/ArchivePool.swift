import CSQLite
import Synchronization

/// Readers of one archive that stay open for many threads: each call reads the archive as it is then.
///
///     let pool = ArchivePool("news.nutgraf")
///     let article = try pool.read { try $0.article(withID: "wire-17") }
///
/// An archive that was removed is missing from the next call on, and one that was put in its place is read.
public final class ArchivePool: Sendable {
    /// Where the archive is.
    public let path: String
    private let kept = Mutex(Kept())

    /// A reader that no thread uses.
    // Safe: it is in the pool or with one thread, never both.
    private struct Idle: @unchecked Sendable {
        let reader: ArchiveReader
    }

    /// The file that the readers have open, those that are idle, and what they share.
    private struct Kept: Sendable {
        var file: ArchiveFile?
        var idle: [Idle] = []
        var lengths = SharedLengths()
        var space = SharedSpace()
    }

    /// Readers of the archive of a path, which is opened when it is first read.
    public init(_ path: String) { self.path = path }

    /// Calls `body` with a reader of the archive as it is now, and with the file that it reads.
    public func read<Value>(_ body: (ArchiveReader, ArchiveFile) throws -> Value) throws -> Value {
        let (reader, file) = try reader()
        do {
            let value = try body(reader, file)
            try giveBack(reader, of: file)
            return value
        } catch let error as ArchiveError where error.code == .unknownID {
            try giveBack(reader, of: file)
            throw error
        }
        // Whatever else was thrown, a new reader begins anew.
    }

    /// A reader of the archive as it is now, which no other thread has, and its file.
    private func reader() throws(ArchiveError) -> (ArchiveReader, ArchiveFile) {
        while true {
            guard let file = ArchiveFile(path: path) else { throw Connection.missing(path) }
            let (idle, lengths, space) = kept.withLock { kept -> (Idle?, SharedLengths, SharedSpace) in
                if kept.file != file { kept = Kept(file: file) }
                return (kept.idle.popLast(), kept.lengths, kept.space)
            }
            if let idle {
                try idle.reader.refresh()
                return (idle.reader, file)
            }
            let reader = try ArchiveReader(path, sharing: lengths, space)
            // Another file may have come in its place before it was opened.
            if ArchiveFile(path: path) == file { return (reader, file) }
        }
    }

    private func giveBack(_ reader: ArchiveReader, of file: ArchiveFile) throws(ArchiveError) {
        try reader.rest()
        let idle = Idle(reader: reader)
        kept.withLock { kept in if kept.file == file { kept.idle.append(idle) } }
    }

    /// The same where the file does not matter.
    public func read<Value>(_ body: (ArchiveReader) throws -> Value) throws -> Value {
        try read { reader, _ in try body(reader) }
    }

    /// Gets ready for changes, so that the first request after the first of them need not wait for it. Complexity: O(entries + terms).
    public func prepare() throws { try read { try $0.prepareLengths() } }
}

/// The file of an archive as the system knows it, whatever path leads to it.
public struct ArchiveFile: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64
    /// When it was made: the system gives the number of a file that is gone to a new one.
    private let birth: UInt64

    /// Nil where nothing is at the path.
    public init?(path: String) {
        var identity = nutgraf_file_identity()
        guard unsafe nutgraf_identify_file(path, &identity) else { return nil }
        (device, number, birth) = (identity.device, identity.number, identity.birth)
    }

    /// A text that no other file of this machine has, at any time.
    public var name: String { [device, number, birth].map { String($0, radix: 36) }.joined(separator: ".") }
}
