#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A regular file as the system knows it, whatever path leads to it.
struct FileIdentity: Equatable {
    private let device: dev_t
    private let number: ino_t

    /// The file at a path; `nil` where there is none, or something that is no regular file.
    init?(path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The file that standard input is redirected from.
    static var standardInput: FileIdentity? {
        var status = stat()
        return unsafe fstat(STDIN_FILENO, &status) == 0 ? FileIdentity(status) : nil
    }

    /// The size of the file at a path in bytes; `nil` where there is none.
    static func size(path: String) -> Int? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    private init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        device = status.st_dev
        number = status.st_ino
    }
}

/// Whether something that can be read as a file is at a path: a file, or a pipe, and no folder.
func isReadable(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
}

/// Whether anything is at a path.
func isThere(_ path: String) -> Bool { FileIdentity.size(path: path) != nil }
