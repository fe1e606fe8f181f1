import CSQLite

/// A value that a statement takes.
enum SQLValue {
    case integer(Int)
    case text(String)
    case bytes([UInt8])
    case null

    static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
}

/// A prepared statement: bound, stepped, read and used again. It is finalized when nothing holds it any more.
@safe
final class Statement {
    private let handle: OpaquePointer
    /// The statement needs its connection only for errors; a cycle would keep both for good.
    private unowned let connection: Connection

    init(_ sql: String, on connection: Connection) throws(ArchiveError) {
        unsafe handle = try connection.prepare(sql)
        self.connection = connection
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Runs it for what it does.
    func run(_ values: [SQLValue]) throws(ArchiveError) {
        defer { reset() }
        var goesOn = try next(values)
        while goesOn { goesOn = try step() }
    }

    /// Binds the values and goes to the first row; false where there is none. Reset it when done.
    func next(_ values: [SQLValue]) throws(ArchiveError) -> Bool {
        for (index, value) in values.enumerated() { try bind(Int32(index + 1), value) }
        return try step()
    }

    /// Goes to the next row; false behind the last.
    func step() throws(ArchiveError) -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let status:
            let problem = connection.error(status)
            reset()
            throw problem
        }
    }

    func reset() { unsafe sqlite3_reset(handle) }

    private func bind(_ index: Int32, _ value: SQLValue) throws(ArchiveError) {
        let status =
            switch value {
            case .integer(let number): unsafe sqlite3_bind_int64(handle, index, Int64(number))
            case .null: unsafe sqlite3_bind_null(handle, index)
            case .text(let text):
                // Safe: SQLite copies the bytes within the call.
                unsafe text.utf8Span.span.withUnsafeBytes { bytes in
                    unsafe nutgraf_bind_text(
                        handle, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(bytes.count))
                }
            case .bytes(let bytes):
                // Safe: SQLite copies the bytes within the call.
                unsafe bytes.withUnsafeBytes { bytes in
                    unsafe nutgraf_bind_blob(handle, index, bytes.baseAddress, UInt64(bytes.count))
                }
            }
        if status != SQLITE_OK { throw connection.error(status) }
    }

    /// A column of the row as a number; 0 where it is none.
    func integer(_ column: Int32) -> Int { Int(unsafe sqlite3_column_int64(handle, column)) }

    func optionalInteger(_ column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

    func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// A column of the row as text; nil where it is NULL. What is no UTF-8 is mended.
    func text(_ column: Int32) -> String? {
        isNull(column) ? nil : withBytes(column) { bytes in string(bytes, bytes.indices) }
    }

    /// Lends the bytes of a column of the row; none where it is NULL.
    func withBytes<Value, Failure: Error>(
        _ column: Int32, _ body: (Span<UInt8>) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        // Safe: the blob has so many bytes, and stays until the next call on this row, which `body` does not make.
        let start = unsafe sqlite3_column_blob(handle, column)
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        let buffer = unsafe UnsafeBufferPointer(
            start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
        return try unsafe body(Span(_unsafeElements: buffer))
    }

    /// A copy of the bytes of a column of the row.
    func bytes(_ column: Int32) -> [UInt8] {
        withBytes(column) { span in unsafe span.withUnsafeBufferPointer { unsafe Array($0) } }
    }
}

/// The text of some bytes; what is no UTF-8 is mended.
func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
}
