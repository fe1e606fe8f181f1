#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file to read, standard input, or a page or feed on the web.
public enum InputSource: Hashable, Sendable {
    /// A file, by its path.
    case file(String)
    /// What is piped into the program.
    case standardInput
    /// An address that begins with `http://` or `https://`.
    case web(String, WebAccess = WebAccess())

    /// The name in messages.
    public var name: String {
        switch self {
        case .file(let path): FilePath.printed(path)
        case .standardInput: "standard input"
        case .web(let url, _): WebAddress(url)?.publicText ?? url
        }
    }

    /// Whether a name is an address on the web.
    public static func isAddress(_ name: String) -> Bool { WebAddress(name) != nil }

    /// The sources that arguments name, in order: a file, a folder (its article files at any depth, sorted by the
    /// bytes of their paths), `-`, or an address on the web.
    ///
    /// In a folder hidden files and files of unknown ending are passed over, and links to folders are not followed.
    /// An argument that names nothing to read becomes a problem; the others stand.
    ///
    /// - Parameters:
    ///   - web: how addresses are fetched when they are loaded.
    ///   - passedOver: is called with the path of each file of unknown ending in a folder, in any order.
    public static func expanding(
        _ arguments: [String], web: WebAccess = WebAccess(), passedOver: (String) -> Void = { _ in }
    ) -> (sources: [InputSource], problems: [InputProblem]) {
        var sources: [InputSource] = []
        var problems: [InputProblem] = []
        for argument in arguments {
            if argument == "-" {
                sources.append(.standardInput)
                continue
            }
            if isAddress(argument) {
                sources.append(.web(argument, web))
                continue
            }
            var status = stat()
            guard unsafe FilePath.withCString(argument, { unsafe stat($0, &status) }) == 0 else {
                problems.append(FileBytes.failure(errno, named: FilePath.printed(argument)))
                continue
            }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                sources.append(.file(argument))
                continue
            }
            var files: [String] = []
            list(argument, depth: 0, into: &files, problems: &problems, passedOver)
            if files.isEmpty {
                problems.append(
                    InputProblem(
                        .emptyFolder, "no article files in the folder", file: FilePath.printed(argument),
                        remedy: "Put files there whose endings are known (nutgraf help formats), or name files"))
            }
            files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            sources += files.map { .file($0) }
        }
        return (sources, problems)
    }

    private static func list(
        _ folder: String, depth: Int, into files: inout [String], problems: inout [InputProblem],
        _ passedOver: (String) -> Void
    ) {
        guard let stream = unsafe FilePath.withCString(folder, { unsafe opendir($0) }) else {
            problems.append(FileBytes.failure(errno, named: FilePath.printed(folder)))
            return
        }
        defer { unsafe closedir(stream) }
        while let entry = unsafe readdir(stream) {
            // Safe: the name is terminated and lives until the next call of readdir; it is copied here.
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe FilePath.text(ofTerminated: $0) }
            }
            if name.utf8.first == 0x2E { continue }
            let path = folder.utf8.last == 0x2F ? folder + name : "\(folder)/\(name)"
            var status = stat()
            guard unsafe FilePath.withCString(path, { unsafe lstat($0, &status) }) == 0 else {
                if InputFormat(fileName: name) != nil {
                    problems.append(FileBytes.failure(errno, named: FilePath.printed(path)))
                }
                continue
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                // Deeper than any archive, and short of the stack's end.
                if depth < 200 { list(path, depth: depth + 1, into: &files, problems: &problems, passedOver) }
            } else if InputFormat(fileName: name) != nil {
                if unsafe FilePath.withCString(path, { unsafe stat($0, &status) }) != 0 {
                    problems.append(FileBytes.failure(errno, named: FilePath.printed(path)))
                } else if status.st_mode & S_IFMT == S_IFREG {
                    // A pipe would be waited for without end.
                    files.append(path)
                }
            } else {
                passedOver(FilePath.printed(path))
            }
        }
    }
}
