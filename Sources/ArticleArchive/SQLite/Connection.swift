import CSQLite

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An open SQLite database.
///
/// Not for use by two threads at once. Statements are prepared once and kept; they end with the connection.
@safe
final class Connection {
    /// What the connection is for.
    enum Access {
        case reading
        /// Reading and writing; with `creating` a file that is missing is made.
        case writing(creating: Bool)
    }

    let path: String
    private let handle: OpaquePointer
    private var statements: [String: Statement] = [:]
    private(set) var isInTransaction = false
    /// What a part of the transaction has thrown.
    private var failure: ArchiveError?

    /// How long a writer waits for another one, in milliseconds.
    static let patience: Int32 = 5_000

    /// Opens a file. SQLite reads nothing of it yet, so what it holds is found out by the first statement.
    init(_ path: String, _ access: Access) throws(ArchiveError) {
        self.path = path
        switch access {
        case .reading where needsNoLog(path):
            // A folder that cannot be written has no room for the index of the log that every reader shares. Where no
            // log is there, nobody writes, and the file alone is the archive.
            unsafe handle = try Self.open(
                "file:\(Self.escaped(path))?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, named: path)
        case .reading, .writing(creating: false):
            // For a reader too: whoever closes last puts the log into the file. SQLite settles for reading by itself.
            unsafe handle = try Self.open(path, SQLITE_OPEN_READWRITE)
        case .writing(creating: true):
            unsafe handle = try Self.open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        }
        unsafe sqlite3_extended_result_codes(handle, 1)
        unsafe sqlite3_busy_timeout(handle, Self.patience)
    }

    deinit {
        statements.removeAll()
        // The zombie of a connection whose statements are still held goes with the last of them.
        unsafe sqlite3_close_v2(handle)
    }

    @unsafe private static func open(
        _ file: String, _ flags: Int32, named name: String? = nil
    ) throws(ArchiveError) -> OpaquePointer {
        var handle: OpaquePointer?
        // A path that begins with a colon or “file:” must not be taken for anything else.
        let plain = name != nil || file.hasPrefix("/") ? file : "./" + file
        let status = unsafe sqlite3_open_v2(plain, &handle, flags, nil)
        guard status == SQLITE_OK, let opened = unsafe handle else {
            let problem = unsafe error(status, handle, path: name ?? file)
            unsafe sqlite3_close_v2(handle)
            throw problem
        }
        return unsafe opened
    }

    /// A path as a part of a URI.
    private static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var escaped: [UInt8] = path.hasPrefix("/") ? [] : Array("./".utf8)
        for byte in path.utf8 {
            let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2F
            if isPlain || byte == 0x2E || byte == 0x2D || byte == 0x5F {
                escaped.append(byte)
            } else {
                escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// A statement, prepared now or before.
    func statement(_ sql: String) throws(ArchiveError) -> Statement {
        if let statement = statements[sql] { return statement }
        let statement = try Statement(sql, on: self)
        statements[sql] = statement
        return statement
    }

    @unsafe func prepare(_ sql: String) throws(ArchiveError) -> OpaquePointer {
        var prepared: OpaquePointer?
        let status = unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
        guard status == SQLITE_OK, let statement = unsafe prepared else { throw error(status) }
        return unsafe statement
    }

    /// Runs a statement for what it does.
    func run(_ sql: String, _ values: SQLValue...) throws(ArchiveError) { try statement(sql).run(values) }

    /// Runs several statements, separated by semicolons, without values.
    func runAll(_ sql: String) throws(ArchiveError) {
        let status = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
        if status != SQLITE_OK { throw error(status) }
    }

    /// The first column of the first row as a number; nil without a row, or where it is NULL.
    func integer(_ sql: String, _ values: SQLValue...) throws(ArchiveError) -> Int? {
        let statement = try statement(sql)
        defer { statement.reset() }
        return try statement.next(values) ? statement.optionalInteger(0) : nil
    }

    /// Calls `body` with the statement at each row. `body` must not use the same statement.
    func rows(
        _ sql: String, _ values: SQLValue..., body: (Statement) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let statement = try statement(sql)
        defer { statement.reset() }
        var goesOn = try statement.next(values)
        while goesOn {
            try body(statement)
            goesOn = try statement.step()
        }
    }

    /// Runs `body` in a transaction that may write, and which is taken back as a whole where it throws.
    ///
    /// Within another transaction it is a part of that one, which comes to nothing when a part has thrown, whether or not
    /// `body` went on after that.
    func transaction<Value>(
        _ body: () throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> Value {
        if isInTransaction { return try part(body) }
        // Immediate: it waits for another writer now, not in the middle of its work.
        try runAll("BEGIN IMMEDIATE")
        isInTransaction = true
        defer {
            isInTransaction = false
            failure = nil
        }
        do throws(ArchiveError) {
            let value = try body()
            if let failure { throw failure }
            try runAll("COMMIT")
            return value
        } catch {
            // Some errors have ended the transaction already; then there is nothing to take back.
            if unsafe sqlite3_get_autocommit(handle) == 0 { try? runAll("ROLLBACK") }
            throw error
        }
    }

    private func part<Value>(_ body: () throws(ArchiveError) -> Value) throws(ArchiveError) -> Value {
        if let failure { throw failure }
        do throws(ArchiveError) {
            return try body()
        } catch {
            failure = error
            throw error
        }
    }

    /// The rows that the last statement changed.
    var changes: Int { Int(unsafe sqlite3_changes(handle)) }

    /// The key of the row that was inserted last.
    var lastRow: Int { Int(unsafe sqlite3_last_insert_rowid(handle)) }

    /// The error of a result code of this connection.
    func error(_ status: Int32) -> ArchiveError { unsafe Self.error(status, handle, path: path) }
}

/// Whether an archive can only be read as it lies: its folder takes no files, and there is no log beside it.
private func needsNoLog(_ path: String) -> Bool {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard unsafe access(folder, W_OK) != 0 else { return false }
    var status = stat()
    return unsafe stat(path + "-wal", &status) != 0 || status.st_size == 0
}

/// Whether anything is at a path.
func fileExists(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0
}
