import Presentation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Output that could not be written.
enum OutputError: Error, Equatable {
    /// The reader of a pipe has gone, as `head` does: no failure of ours.
    case closedPipe
    case failed(file: String, reason: String, remedy: String)

    /// What the system said last of a file.
    static func lastError(of file: String) -> OutputError {
        let code = errno
        let remedy =
            switch code {
            case ENOSPC, EDQUOT: "Make room there, or choose another place with -o"
            case ENOENT, ENOTDIR: "Make the folder first, or choose another place with -o"
            default: "Choose another place with -o"
            }
        return .failed(file: file, reason: unsafe String(cString: strerror(code)), remedy: remedy)
    }
}

/// A file that takes output in order.
final class OutputFile {
    private let name: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// The file that is written to, until it is complete and takes the place of the one at `name`.
    private var draft: (path: String, target: String)?
    /// Whether a file is there that the draft takes the place of.
    private let isReplacing: Bool

    /// Standard output.
    init() {
        name = "standard output"
        descriptor = STDOUT_FILENO
        isReplacing = false
    }

    /// The file at `path`, made new. It appears when the output is complete, and one that is there stays whole until then: it is written
    /// beside it and then renamed. A device, a pipe, a file of somebody else's or with several names is written to itself.
    init(path: String) throws(OutputError) {
        name = path
        isReplacing = FileIdentity(path: path) != nil
        if let (target, mode) = Self.replaceable(path) {
            let beside = "\(target).\(getpid()).part"
            let opened = unsafe open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if opened >= 0 {
                fchmod(opened, mode)
                descriptor = opened
                draft = (beside, target)
                return
            }
        }
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw OutputError.lastError(of: path) }
    }

    deinit {
        // Output that was not completed leaves the old file as it was.
        if let draft { _ = unsafe unlink(draft.path) }
    }

    /// The file behind links that a new one may take the place of, and its permissions; nil where there is none. One that is not there
    /// is its own place.
    private static func replaceable(_ path: String) -> (target: String, mode: mode_t)? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            guard errno == ENOENT else { return nil }
            let mask = umask(0)
            umask(mask)
            return (path, 0o644 & ~mask)
        }
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1,
            status.st_uid == geteuid(), unsafe access(path, W_OK) == 0, !path.hasPrefix("/dev/"),
            !path.hasPrefix("/proc/"), let target = unsafe realpath(path, nil)
        else { return nil }
        defer { unsafe free(target) }
        return (unsafe String(cString: target), status.st_mode & 0o7777)
    }

    /// Makes a folder where there is none.
    static func makeFolder(_ path: String) throws(OutputError) {
        guard unsafe mkdir(path, 0o755) != 0, errno != EEXIST else { return }
        throw OutputError.lastError(of: path)
    }

    /// Sees to it that what was written is on the disk before its name is, so that a power failure leaves the old file or the new one. A
    /// file system that cannot say so is no failure of the output.
    private func sync() throws(OutputError) {
        guard draft != nil, isReplacing, fsync(descriptor) != 0, errno == EIO || errno == ENOSPC || errno == EDQUOT else { return }
        throw OutputError.lastError(of: name)
    }

    /// Puts the file in its place.
    private func settle() throws(OutputError) {
        guard let draft else { return }
        self.draft = nil
        guard unsafe rename(draft.path, draft.target) != 0 else { return }
        let error = OutputError.lastError(of: name)
        _ = unsafe unlink(draft.path)
        throw error
    }

    /// The file at `path`, what it has kept, or made new.
    init(appendingLinesTo path: String) throws(OutputError) {
        name = path
        isReplacing = false
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw OutputError.lastError(of: path) }
        var last: UInt8 = 0x0A
        let end = lseek(descriptor, 0, SEEK_END)
        // Safe: one byte is read into one. Where none can be, the line is taken to have ended.
        if end > 0 { _ = unsafe pread(descriptor, &last, 1, end - 1) }
        if last != 0x0A { try write([0x0A]) }
    }

    func write(_ bytes: [UInt8]) throws(OutputError) { try unsafe write(bytes.span.bytes) }

    func write(_ bytes: RawSpan) throws(OutputError) {
        if bytes.byteCount >= 1 << 16 {
            // Many bytes go straight to the file.
            try flush()
            return try writeOut(bytes)
        }
        // Safe: the bytes are copied within the call.
        unsafe bytes.withUnsafeBytes { unsafe buffer.append(contentsOf: $0) }
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Writes what is left where it can be read, for output that goes on for long.
    func handOn() throws(OutputError) {
        try flush()
        try sync()
        try settle()
    }

    func flush() throws(OutputError) {
        let pending = buffer
        try unsafe writeOut(pending.span.bytes)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes bytes at a place of a regular file, past what `write` keeps for later.
    func write(_ bytes: RawSpan, at offset: Int) throws(OutputError) {
        var done = 0
        while done < bytes.byteCount {
            // Safe: the pointer is used within the call, for no more than the bytes that are left.
            let written = unsafe bytes.withUnsafeBytes { bytes in
                unsafe pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(offset + done))
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw OutputError.lastError(of: name)
            }
            done += written
        }
    }

    private func writeOut(_ bytes: RawSpan) throws(OutputError) {
        var offset = 0
        while offset < bytes.byteCount {
            // Safe: the pointer is used within the call, for no more than the bytes that are left.
            let written = unsafe bytes.withUnsafeBytes { bytes in
                unsafe systemWrite(descriptor, bytes.baseAddress! + offset, bytes.count - offset)
            }
            if written < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { throw OutputError.closedPipe }
                throw OutputError.lastError(of: name)
            }
            offset += written
        }
    }

    /// Gives up a file that has not taken its place yet; false for any other output.
    func abandon() -> Bool {
        guard let draft else { return false }
        self.draft = nil
        _ = systemClose(descriptor)
        _ = unsafe unlink(draft.path)
        return true
    }

    /// Writes what is left, and makes sure that the file has it: a full disk may be told only here.
    func close() throws(OutputError) {
        try flush()
        guard descriptor != STDOUT_FILENO else { return }
        try sync()
        if systemClose(descriptor) != 0 { throw OutputError.lastError(of: name) }
        try settle()
    }
}

/// Writes a line to standard error; it stays one line, and steers no terminal, whatever names are in it.
func reportLine(_ line: String) {
    let bytes = Array((PrintLayout.withoutControls(line) + "\n").utf8)
    // Safe: the pointer is used within the call. Nothing can be done where standard error takes nothing.
    _ = unsafe bytes.withUnsafeBytes { unsafe systemWrite(STDERR_FILENO, $0.baseAddress!, $0.count) }
}

/// A closed pipe becomes an error of `write`, not the end of the process; so does a file at the limit of its size.
func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
}

/// The columns of the terminal that standard output is, or `nil` where it is none.
func terminalWidth() -> Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    let known = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return known && size.ws_col >= 20 ? Int(size.ws_col) : 80
}

/// A variable of the environment.
func environmentValue(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
}

// The system's calls, under names that the methods above do not hide.

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
