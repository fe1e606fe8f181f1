import Foundation
import Testing

/// What a run of the built tool came to.
struct ToolRun {
    let status: Int32
    let output: Data
    let errors: String
    /// Whether a signal ended it, as a crash does.
    let wasSignaled: Bool

    var text: String { String(decoding: output, as: UTF8.self) }
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

    /// The objects of JSON Lines.
    func objects() throws -> [[String: Any]] {
        try output.split(separator: 0x0A).map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        }
    }
}

/// A folder for the files of one test, and runs of the tool in it.
final class Workspace {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("nutgraf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ bytes: Data) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
    }

    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }

    /// Runs the tool; results and errors go through files, so that no pipe can fill up.
    func run(_ arguments: String..., input: String? = nil) throws -> ToolRun {
        try run(arguments: arguments, input: input)
    }

    func run(arguments: [String], input: String? = nil) throws -> ToolRun {
        try run(executable: Self.tool, arguments, input: input)
    }

    /// Runs a line of shell in which `$NUTGRAF` is the tool.
    func shell(_ line: String) throws -> ToolRun {
        try run(executable: URL(fileURLWithPath: "/bin/bash"), ["-o", "pipefail", "-c", line], input: nil)
    }

    private func run(executable: URL, _ arguments: [String], input: String?) throws -> ToolRun {
        let name = UUID().uuidString
        let (outputFile, errorFile) = (
            folder.appendingPathComponent(".\(name).out"), folder.appendingPathComponent(".\(name).err")
        )
        for file in [outputFile, errorFile] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(["NUTGRAF": Self.tool.path]) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        if let input {
            let inputFile = folder.appendingPathComponent(".\(name).in")
            try Data(input.utf8).write(to: inputFile)
            process.standardInput = try FileHandle(forReadingFrom: inputFile)
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        return ToolRun(
            status: process.terminationStatus, output: try Data(contentsOf: outputFile),
            errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self),
            wasSignaled: process.terminationReason == .uncaughtSignal)
    }

    /// The built tool, which stands beside the test bundle.
    static let tool: URL = {
        #if os(macOS)
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        #else
            let bundle = Bundle.main.executableURL
        #endif
        return (bundle ?? Bundle.main.bundleURL).deletingLastPathComponent().appendingPathComponent("nutgraf")
    }()
}

/// The bytes as gzip data in stored blocks (RFC 1951 and 1952).
func gzipped(_ text: String) -> Data {
    let bytes = Array(text.utf8)
    var data: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    func little(_ value: UInt32, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    for start in stride(from: 0, to: max(1, bytes.count), by: 65_535) {
        let block = bytes[start..<min(bytes.count, start + 65_535)]
        data.append(block.endIndex == bytes.count ? 1 : 0)
        data += little(UInt32(block.count), 2) + little(~UInt32(block.count), 2) + block
    }
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
        checksum ^= UInt32(byte)
        for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
    }
    return Data(data + little(~checksum, 4) + little(UInt32(bytes.count), 4))
}

/// Stories of two events and one that stands alone, written for these tests.
enum Stories {
    static let all: [(id: String, title: String, text: String)] = [
        (
            "ferry-1", "Ferry to Nesodden runs again after storm",
            "The ferry to Nesodden ran again on Friday after a storm had kept it in port for two days. The storm tore the mooring lines of three boats and flooded the quay, the harbor master said. Some passengers had slept in the terminal. The operator said that the ferry would run every half hour until Sunday to clear the queue."
        ),
        (
            "bank-1", "Central bank cuts key rate",
            "The central bank cut its key rate by a quarter of a percentage point on Thursday. Governor Ellen Marsh said that inflation had slowed. Traders had expected the bank to wait until March. Shares in builders rose after the decision."
        ),
        (
            "ferry-2", "Storm strands ferry passengers",
            "A storm stranded 200 passengers of the ferry to Nesodden on Wednesday. The harbor master closed the quay after boats broke their mooring lines. Passengers slept in the terminal, and the operator handed out blankets. The storm is to pass by Friday."
        ),
        (
            "bank-2", "Builders’ shares jump on rate cut",
            "Shares in builders jumped on Thursday after the central bank cut its key rate. Traders said that the decision of Governor Ellen Marsh came early. Inflation had slowed to 2.4 percent. The bank meets again in March."
        ),
        (
            "owl-1", "Owl found in chimney",
            "A tawny owl fell down a chimney in Harwell and sat on the piano until a vet arrived. The bird was unhurt. It flew off at dusk."
        ),
    ]

    static let jsonLines = all.map { story in
        "{\"id\":\"\(story.id)\",\"title\":\"\(story.title)\",\"text\":\"\(story.text)\"}\n"
    }.joined()

    static func table(_ delimiter: String) -> String {
        (["id", "title", "text"].joined(separator: delimiter) + "\n")
            + all.map { "\($0.id)\(delimiter)\($0.title)\(delimiter)\"\($0.text)\"\n" }.joined()
    }

    static let json = "[" + jsonLines.split(separator: "\n").joined(separator: ",\n") + "]"

    /// The first two as a wire dump.
    static let wire = all.prefix(2).map { story in
        story.title + "\n\nUpdated 3 May 2024\n\n" + story.text.replacingOccurrences(of: ". ", with: ".\n") + "\n"
    }.joined(separator: "\n\n")
}
