import ArticleFormats
import Foundation
import Testing

@testable import CommandLineInterface

/// The table of formats, in the help and in the documents.
@Suite struct FormatsHelpTests {
    @Test func `help formats has each format with its endings`() throws {
        let run = try Workspace().run("help", "formats")
        #expect(run.status == 0 && run.text == FormatsHelp.text)
        for format in InputFormat.allCases {
            #expect(run.text.contains("\n  \(format.rawValue) "))
            for ending in format.description.endings { #expect(InputFormat(fileName: "a.\(ending).gz") == format) }
        }
    }

    @Test func `ARCHITECTURE.md has the same table`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        #expect(text.contains(FormatsHelp.table), "Put this in:\n\(FormatsHelp.table)")
    }
}
