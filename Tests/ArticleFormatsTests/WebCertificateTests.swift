#if Web
    import Foundation
    import Testing

    @testable import ArticleFormats

    /// A server of TLS with a certificate that nobody has signed, for as long as the value lives; by the program openssl.
    private final class SecureServer {
        static let openssl = ["/usr/bin/openssl", "/opt/homebrew/bin/openssl"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        static var isThere: Bool { openssl != nil }

        let folder: URL
        let port: Int
        private let server: Process

        init() throws {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("nutgraf-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let made = try Self.process(
                [
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
                    "key.pem", "-out", "certificate.pem", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost",
                ], in: folder)
            made.standardOutput = FileHandle.nullDevice
            try made.run()
            made.waitUntilExit()
            let answer = "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nThe bridge is open.\n"
            try Data(answer.utf8).write(to: folder.appendingPathComponent("story"))
            server = try Self.process(
                ["s_server", "-accept", "127.0.0.1:0", "-cert", "certificate.pem", "-key", "key.pem", "-HTTP"],
                in: folder)
            let output = Pipe()
            server.standardOutput = output
            try server.run()
            var said = ""
            while !said.contains("ACCEPT") || !said.hasSuffix("\n") {
                let bytes = output.fileHandleForReading.availableData
                if bytes.isEmpty { break }
                said += String(decoding: bytes, as: UTF8.self)
            }
            let line = said.split(separator: "\n").first { $0.hasPrefix("ACCEPT") }
            port = try #require(line?.split(separator: ":").last.flatMap { Int($0) })
        }

        deinit {
            server.terminate()
            try? FileManager.default.removeItem(at: folder)
        }

        private static func process(_ arguments: [String], in folder: URL) throws -> Process {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: try #require(openssl))
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.standardInput = Pipe()
            process.standardError = FileHandle.nullDevice
            return process
        }
    }

    @Suite(.enabled(if: SecureServer.isThere), .timeLimit(.minutes(15))) struct `Certificates` {
        @Test func `a certificate is trusted only by its file and for its name`() throws {
            let server = try SecureServer()
            var access = WebAccess()
            access.allowsPrivateAddresses = true
            access.certificateFile = nil
            let url = "https://localhost:\(server.port)/story"
            let untrusted = #expect(throws: InputProblem.self) { try WebPage.fetch(url, access) }
            #expect(
                untrusted?.code == .unreachable
                    && untrusted?.what.hasPrefix("the server's certificate is not trusted") == true)

            access.certificateFile = server.folder.appendingPathComponent("certificate.pem").path
            let page = try WebPage.fetch(url, access)
            #expect(page.file.withSpan { $0.string(0..<$0.count) } == "The bridge is open.\n")
            let other = #expect(throws: InputProblem.self) {
                try WebPage.fetch("https://127.0.0.1:\(server.port)/story", access)
            }
            #expect(other?.what.hasPrefix("the server's certificate is not trusted") == true)

            access.certificateFile = server.folder.appendingPathComponent("missing.pem").path
            let missing = #expect(throws: InputProblem.self) { try WebPage.fetch(url, access) }
            #expect(missing?.what == "the trusted certificates cannot be read")
        }
    }
#endif
