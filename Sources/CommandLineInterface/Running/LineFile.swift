import ArticleFormats

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A file, a pipe or standard input, open to be read as it comes.
struct LineFile {
    let descriptor: Int32
    /// The name in messages.
    let name: String

    init(_ source: InputSource) throws(InputProblem) {
        name = source.name
        guard case .file(let path) = source else {
            descriptor = STDIN_FILENO
            return
        }
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw InputProblem(
                .unreadable, unsafe String(cString: strerror(errno)), file: path, remedy: "Check its name and its permissions")
        }
    }

    func close() { if descriptor != STDIN_FILENO { closeDescriptor(descriptor) } }
}

private func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }
