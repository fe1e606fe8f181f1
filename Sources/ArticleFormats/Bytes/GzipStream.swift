/// Gzip data (RFC 1952) that come piece by piece, several members in a row included.
package struct GzipStream {
    private let inflater: Inflater
    /// Whether a member has ended and none has begun since.
    private var isBetweenMembers = false

    /// Nil where memory is short.
    package init?() {
        guard let inflater = Inflater(.header) else { return nil }
        self.inflater = inflater
    }

    /// Whether the data are gzip data by their first bytes; nil where these are too few to tell.
    package static func begins(_ bytes: [UInt8]) -> Bool? {
        guard bytes.count >= 2 else { return bytes.isEmpty || bytes[0] == 0x1F ? nil : false }
        return Gzip.isGzip(bytes.span)
    }

    /// Whether the data may end here.
    package var isWhole: Bool { isBetweenMembers }

    /// Appends what the next bytes unpack to; false where they are damaged. Zeros behind a member are passed over.
    package mutating func append(_ bytes: [UInt8], to output: inout [UInt8]) -> Bool {
        var offset = 0
        while true {
            if isBetweenMembers {
                while offset < bytes.count, bytes[offset] == 0 { offset += 1 }
                guard offset < bytes.count else { return true }
                inflater.reset()
                isBetweenMembers = false
            }
            switch inflater.inflate(bytes.span, from: &offset, into: &output) {
            case .going: break
            case .ended: isBetweenMembers = true
            case .starved: return true
            case .corrupt: return false
            }
        }
    }
}
