import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct DoctorTests {
    @Test func `all self-tests pass, and libraries are told`() throws {
        let run = try Workspace().run("doctor")
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.text.hasPrefix(CommandLineTool.versionLine + "\n"))
        #expect(!run.text.contains("failed") && SelfTest.all.allSatisfy { run.text.contains("  passed   \($0.subject)\n") })
        for library in LibraryFinding.all { #expect(run.text.contains(library.line + "\n")) }
    }

    @Test func `a folder that cannot be written fails the test of archives alone`() throws {
        let workspace = try Workspace()
        let run = try workspace.shell("TMPDIR=/no/such/folder $NUTGRAF doctor")
        #expect(run.status == 1)
        #expect(run.text.components(separatedBy: "  failed   ").count == 2)
        #expect(run.text.contains("failed   an archive is written, checked and asked: "))
    }

    @Test func `nothing is left in the folder for temporary files`() throws {
        let workspace = try Workspace()
        #expect(try workspace.shell("mkdir t; TMPDIR=$PWD/t $NUTGRAF doctor >/dev/null; ls -A t").text.isEmpty)
    }
}
