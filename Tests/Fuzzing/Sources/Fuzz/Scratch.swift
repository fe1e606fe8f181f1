import CommandLineInterface

#if canImport(Darwin)
    import Darwin
    private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        unsafe Darwin.write(file, bytes, count)
    }
#else
    import Glibc
    private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        unsafe Glibc.write(file, bytes, count)
    }
#endif

/// A folder for the files that a target needs, in memory where the system has such a place.
enum Scratch {
    private static let folder: String = {
        let place = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(place)/nutgraf-fuzz-XXXXXX".utf8CString)
        precondition(unsafe mkdtemp(&template) != nil, "No folder can be made in \(place).")
        atexit { Scratch.remove() }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()

    private static func remove() {
        for name in unsafe written { _ = unsafe unlink("\(folder)/\(name)") }
        _ = unsafe rmdir(folder)
    }

    nonisolated(unsafe) private static var written: Set<String> = []

    /// The path of a file in the folder, which goes with it.
    static func path(_ name: String) -> String {
        unsafe written.insert(name)
        return "\(folder)/\(name)"
    }

    /// Makes a file of these bytes in the folder; its path.
    static func file(_ name: String, _ bytes: [UInt8]) -> String {
        let path = path(name)
        write(bytes, to: path)
        return path
    }

    static func write(_ bytes: [UInt8], to path: String) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        precondition(descriptor >= 0, "\(path) cannot be written.")
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe systemWrite(descriptor, $0.baseAddress! + done, $0.count - done)
            }
            precondition(count > 0, "\(path) cannot be written.")
            done += count
        }
        close(descriptor)
    }

    static func remove(_ name: String) { _ = unsafe unlink(path(name)) }

    static func bytes(of path: String) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: max(0, Int(lseek(descriptor, 0, SEEK_END))))
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(0, count)))
    }

    /// Whether runs have to go well but for what they read: with what the tool has made itself.
    nonisolated(unsafe) static var isChecking = false

    /// Runs the tool; its output goes nowhere.
    static func run(_ arguments: [String], output: String = "/dev/null") {
        let status = CommandLineTool.run(arguments + ["--quiet", "--threads", "1", "-o", output])
        precondition(status != 2 || !(unsafe isChecking), "\(arguments) is no command line.")
    }

    /// What a run of the tool writes.
    static func output(of arguments: [String]) -> [UInt8] {
        let path = path("output")
        run(arguments, output: path)
        return bytes(of: path)
    }
}
