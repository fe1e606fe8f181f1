/// The records of a part of a web archive, in order.
struct ArchiveReader {
    let stream: ArchiveStream
    /// What was wrong between the records, without the file's name.
    private(set) var faults: [RecordFault] = []
    /// Whether bytes were met that are no record.
    private(set) var isLost = false
    private var rest = 0
    /// Whether something was told of the record that explains where it ends.
    private var isGivenUp = false
    /// Where the header of the record begins.
    private(set) var recordStart = 0

    /// The most bytes that are inflated only to be passed over.
    private static let mostPassed = 1 << 30

    init(_ stream: ArchiveStream) { self.stream = stream }

    /// The header of the next record; what was not read of the one before is passed over. Nil at the end.
    mutating func next() -> ArchiveRecord? {
        finish()
        while true {
            recordStart = stream.position
            guard let line = stream.line() else {
                guard recover() else { return nil }
                continue
            }
            if line.utf8.starts(with: ArchiveRecord.mark) {
                if let record = ArchiveRecord(fieldsOf: stream) { return begin(record) }
                if stream.fault == nil { lose() }
            } else if let record = ArchiveRecord(arcHeader: line) {
                return begin(record)
            } else if !line.isEmpty {
                lose()
            }
        }
    }

    /// Appends the next bytes of the record; false where it is cut before they are there.
    mutating func read(_ count: Int, into bytes: inout [UInt8]) -> Bool {
        let wanted = min(count, rest)
        let before = bytes.count
        stream.read(wanted, into: &bytes)
        rest -= bytes.count - before
        return bytes.count - before == wanted
    }

    /// Bytes of the record that were not read.
    var unreadCount: Int { rest }

    /// Passes over the rest of the record, of which the caller says what is wrong.
    mutating func giveUp() { isGivenUp = true }

    private mutating func begin(_ record: ArchiveRecord) -> ArchiveRecord {
        (rest, isGivenUp) = (record.length, false)
        return record
    }

    private mutating func finish() {
        if stream.isPacked && rest > Self.mostPassed {
            // Inflating a bomb would take hours. The next member is as good a place to go on.
            if !isGivenUp { faults.append(.oversizedRecord) }
            if !stream.isAtRecord { _ = stream.resume() }
        } else if rest > 0, stream.skip(rest) < rest, stream.fault == nil, !isGivenUp {
            faults.append(stream.isAtRecord ? .shortRecord : .cutArchive)
        }
        rest = 0
    }

    /// Says what ended the bytes, and goes on behind it where there is more.
    private mutating func recover() -> Bool {
        if stream.isAtRecord {
            stream.beginRecord()
            return true
        }
        guard let fault = stream.fault else { return false }
        faults.append(fault == .truncated ? .cutArchive : .damagedArchive)
        return stream.resume()
    }

    private mutating func lose() {
        if !isLost { faults.append(stream.isAtEnd ? .cutArchive : .noRecord) }
        isLost = true
    }
}

extension RecordFault {
    static let cutArchive = RecordFault(
        code: .damagedArchive, what: "the archive ends inside a record",
        remedy: "Fetch the file again; the whole records before the cut were read")
    static let damagedArchive = RecordFault(
        code: .damagedArchive, what: "the gzip data of the archive is damaged",
        remedy: "Fetch the file again; the records that are whole were read")
    static let noRecord = RecordFault(
        code: .damagedArchive, what: "bytes that are no record of WARC or ARC",
        remedy: "Fetch the file again; the records that are whole were read")
    static let shortRecord = RecordFault(
        code: .damagedArchive, what: "a record that ends before its length says",
        remedy: "Fetch the file again; the other records were read")
    static let oversizedRecord = RecordFault(
        code: .tooLarge, what: "a record of more than 1 GiB in gzip data",
        remedy: "Unpack the file, if it is trusted")
}
