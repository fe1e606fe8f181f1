/// An answer.
public struct Response: Sendable {
    public var status: Int
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// Where it goes on with what is told from now on, in place of a body.
    var events: EventReader?

    /// Bytes of a header's value that is made of what a client sent: all of them have to have room in 32 kB.
    static let longestHeader = 2_048

    public init(_ status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    init(_ status: Int, _ mediaType: String, _ body: [UInt8]) {
        self.init(status, headers: [("Content-Type", mediaType)], body: body)
    }

    static func json(_ body: [UInt8], status: Int = 200) -> Response { Response(status, "application/json", body) }

    /// Results as `--format json` writes them, all in one array.
    static func list(_ results: [[UInt8]], status: Int = 200) -> Response {
        var body: [UInt8] = [0x5B]
        for (place, result) in results.enumerated() {
            if place > 0 { body += [0x2C, 0x0A] }
            body += result
        }
        return json(body + [0x5D, 0x0A], status: status)
    }

    /// The value of a header, whose name has small letters.
    func value(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
}
