import CInterface

/// The texts that a caller in C has: lent for the time of a call.
@safe
struct ReceivedTexts: @unchecked Sendable {
    // Safe to send: the caller's memory is only read, until the call ends.
    private let texts: nutgraf_texts

    /// - Parameter name: what the texts are, in messages.
    init(_ texts: nutgraf_texts, name: String) throws(CallFailure) {
        unsafe self.texts = texts
        guard count > 0 else { return }
        guard unsafe texts.starts != nil, unsafe texts.lengths != nil else {
            throw .misuse("\(name): the arrays of \(count) texts are NULL. Give their first bytes and their lengths.")
        }
        for index in 0..<count {
            let length = unsafe texts.lengths[index]
            guard length >= 0, length == 0 || (unsafe texts.starts[index] != nil) else {
                throw .misuse("\(name): text \(index) is NULL or longer than memory. Give its first byte and its length.")
            }
        }
    }

    var count: Int { unsafe texts.count }

    /// The number of bytes of a text.
    func length(_ index: Int) -> Int {
        precondition(index >= 0 && index < count, "There is no such text.")
        return unsafe texts.lengths[index]
    }

    /// Lends the bytes of a text.
    func withBytes<Result, Failure: Error>(
        _ index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let length = length(index)
        // Safe: `init` has looked at the address, and the caller lends the bytes for the call.
        let start = unsafe UnsafeRawPointer(texts.starts[index])?.assumingMemoryBound(to: UInt8.self)
        let bytes = unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : length)
        return try body(unsafe bytes.span)
    }

    /// A copy of the bytes of a text.
    func bytes(_ index: Int) -> [UInt8] {
        withBytes(index) { span in unsafe span.withUnsafeBufferPointer { unsafe Array($0) } }
    }

    /// A text as a string; bytes that are no UTF-8 become U+FFFD.
    func string(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }
}
