import CSQLite

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Connection {
    /// The error of a result code, in words for a person.
    ///
    /// - Safety: `handle` is an open connection or nil.
    @unsafe static func error(_ status: Int32, _ handle: OpaquePointer?, path: String) -> ArchiveError {
        let system = unsafe handle.map { unsafe sqlite3_system_errno($0) } ?? 0
        switch status & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED:
            return ArchiveError(
                .busy, "another process is writing to the archive", file: path, remedy: "Try again when it has ended")
        case SQLITE_FULL: return full(path)
        case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(system): return full(path)
        // SQLite forgets the system's reason of some writes that failed; a limit on the file's size is one.
        case SQLITE_IOERR where system == 0 && [ioErrorOfWrite, ioErrorOfSharedMemory].contains(status):
            return full(path)
        case SQLITE_NOTADB: return notAnArchive(path)
        case SQLITE_CORRUPT: return .damaged("a page of it does not hold what it should", file: path)
        case SQLITE_READONLY:
            return ArchiveError(
                .readOnly, "the archive cannot be written", file: path,
                remedy: "Make the file and its folder writable for this user, or copy it elsewhere")
        case SQLITE_CANTOPEN: return cannotOpen(path)
        case SQLITE_NOMEM:
            return ArchiveError(
                .unreadable, "not enough memory for the archive", file: path, remedy: "Free memory")
        case SQLITE_TOOBIG:
            return ArchiveError(
                .invalid, "more bytes than an archive can hold in one piece", file: path,
                remedy: "Leave that article out, or divide it")
        case SQLITE_IOERR:
            let reason = system == 0 ? "I/O error \(status)" : unsafe String(cString: strerror(system))
            return ArchiveError(
                .unreadable, "the archive cannot be read or written (\(reason))", file: path,
                remedy: "Check the file and its disk")
        default:
            // Nothing that a sound archive and a right program give: a schema that was changed by hand, say.
            let reason = unsafe handle.map { unsafe String(cString: sqlite3_errmsg($0)) } ?? "error \(status)"
            return .damaged(reason, file: path)
        }
    }

    // Macros that Swift does not import: SQLITE_IOERR_WRITE and SQLITE_IOERR_SHMSIZE.
    private static let ioErrorOfWrite = SQLITE_IOERR | 3 << 8
    private static let ioErrorOfSharedMemory = SQLITE_IOERR | 19 << 8

    static func notAnArchive(_ path: String) -> ArchiveError {
        ArchiveError(
            .notAnArchive, "this is no archive", file: path, remedy: "Give a file that nutgraf archive add has made")
    }

    static func missing(_ path: String) -> ArchiveError {
        ArchiveError(
            .missing, "no such archive", file: path, remedy: "Check the path, or make one with nutgraf archive add")
    }

    private static func full(_ path: String) -> ArchiveError {
        ArchiveError(
            .full, "no room on the disk", file: path,
            remedy: "Make room and run it again; all that was reported as added is kept")
    }

    private static func cannotOpen(_ path: String) -> ArchiveError {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            return ArchiveError(
                .missing, "the archive is not there and cannot be made", file: path,
                remedy: "Check the path and that its folder can be written")
        }
        if status.st_mode & S_IFMT == S_IFDIR { return notAnArchive(path) }
        return ArchiveError(
            .unreadable, "the archive cannot be opened", file: path,
            remedy: "Make the file and its folder readable for this user")
    }
}
