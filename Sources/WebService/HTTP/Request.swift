/// A request as it came, with all of its body.
public struct Request: Sendable {
    public var method: String
    /// The path and the query, still encoded (RFC 9112, 3.2.1).
    public var target: String
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]

    public init(
        _ method: String, _ target: String, headers: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// The values of a header, whose name has small letters, in their order.
    func values(_ name: String) -> [String] { headers.filter { $0.name.lowercased() == name }.map(\.value) }

    /// The value of a header that stands once, or the first of it.
    func value(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
}
