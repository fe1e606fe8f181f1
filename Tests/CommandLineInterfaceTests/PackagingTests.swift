import Foundation
import Testing

@testable import CommandLineInterface

/// What the files of Packaging name, against what the tool opens and set-up installs.
@Suite struct PackagingTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `the Debian package names each library that is opened late, and no other`() throws {
        let lines = try Self.text("Packaging/debian/control").split(separator: "\n").filter {
            $0.hasPrefix("Depends:") || $0.hasPrefix("Recommends:") || $0.hasPrefix("Suggests:")
        }
        let named = lines.flatMap { $0.drop { $0 != ":" }.dropFirst().split { ",|".contains($0) } }.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        let opened = LibraryFinding.all.flatMap { $0.package.split(separator: " ").map(String.init) } + ["libopenblas0"]
        // What is linked is found by dpkg-shlibdeps; libcurl has two builds, either of which is taken.
        #expect(Set(named) == Set(opened + ["${shlibs:Depends}", "libcurl3-gnutls"]))
        #expect(named.count == Set(named).count)
    }

    @Test func `the formula names what set-up installs with brew`() throws {
        let setup = try #require(
            try Self.text(".ci/setup").components(separatedBy: "if [ \"${1:-}\" = --tests ]").first)
        let wanted = setup.matches(of: /want ([\w.+-]+) ([\w.+-]+) [\w.+-]+\n/).map { String($0.2) }
        // macOS has these, and Xcode the compiler.
        let system: Set = ["gcc", "zlib", "libxml2", "curl", "icu4c"]
        let formula = try Self.text("Packaging/nutgraf.rb")
        for name in Set(wanted).subtracting(system) { #expect(formula.contains("depends_on \"\(name)\""), "\(name)") }
        #expect(wanted.count > 10)
    }
}
