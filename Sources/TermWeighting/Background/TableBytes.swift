/// The bytes of a table: an array, or a constant of the binary that is read where it lies.
@safe
struct TableBytes: @unchecked Sendable {
    /// Holds the bytes of an array.
    private let array: [UInt8]
    /// Safe to share and to keep: a constant of the binary lives as long as the program.
    private let constant: UnsafeBufferPointer<UInt8>?

    init(_ array: [UInt8]) {
        self.array = array
        unsafe constant = nil
    }

    /// - Precondition: nobody changes or frees the bytes.
    @unsafe init(constant: UnsafeBufferPointer<UInt8>) {
        array = []
        unsafe self.constant = constant
    }

    func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let constant = unsafe constant { return unsafe body(constant) }
        return unsafe array.withUnsafeBufferPointer { unsafe body($0) }
    }

    func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        // Safe: the bytes outlive the call.
        unsafe withUnsafeBytes { unsafe body($0.span) }
    }

    var count: Int { withSpan { $0.count } }

    subscript(offset: Int) -> UInt8 { withSpan { $0[offset] } }
}
