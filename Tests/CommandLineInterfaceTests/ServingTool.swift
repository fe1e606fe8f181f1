import Foundation
import TestSupport

/// The built tool as it serves an archive, until it is told to end.
final class ServingTool {
    let workspace: Workspace
    let port: Int
    private let process: Process
    private let errorFile: URL

    /// Serves an archive of the workspace at a free port, and waits until it listens.
    init(_ workspace: Workspace, archive: String = "news.nutgraf", _ options: String...) throws {
        self.workspace = workspace
        errorFile = workspace.folder.appendingPathComponent(".\(UUID().uuidString).err")
        try Data().write(to: errorFile)
        process = Process()
        process.executableURL = Workspace.tool
        process.arguments = ["serve", "--archive", archive, "--listen", "127.0.0.1:0"] + options
        process.currentDirectoryURL = workspace.folder
        process.standardError = try FileHandle(forWritingTo: errorFile)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let file = errorFile
        func line() -> String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
        while !line().contains("End it"), process.isRunning { usleep(5_000) }
        let digits = line().components(separatedBy: "127.0.0.1:").dropFirst().first?.prefix { $0.isNumber }
        port = digits.flatMap { Int($0) } ?? 0
    }

    deinit { kill() }

    /// What it has written to standard error.
    var errors: String { (try? String(contentsOf: errorFile, encoding: .utf8)) ?? "" }

    func kill() {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    /// Tells it to end, and waits for that; how it ended.
    func end(_ signal: Int32 = SIGTERM) -> Int32 {
        tell(signal)
        return wait()
    }

    /// Waits for its end; how it ended.
    func wait() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    func tell(_ signal: Int32) { Foundation.kill(process.processIdentifier, signal) }

    /// One request on a connection of its own; the whole answer, empty where there was none.
    func ask(_ method: String, _ target: String, _ headers: [String] = [], body: String = "") -> String {
        let client = RawClient(port: port)
        let length = body.isEmpty ? [] : ["Content-Type: application/json", "Content-Length: \(body.utf8.count)"]
        let lines = ["\(method) \(target) HTTP/1.1", "Host: localhost", "Connection: close"] + length + headers
        client.send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
        return client.rest()
    }
}
