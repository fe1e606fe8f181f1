import Foundation
import Testing

/// Expects a text to be the one that is kept in a folder beside the tests. With NUTGRAF_RECORD=1 in the environment it is written anew.
func expectKept(_ text: String, in folder: String, as name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(folder)
    let file = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["NUTGRAF_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == text)
}
