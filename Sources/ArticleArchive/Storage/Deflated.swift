import CZlib

/// Bytes in zlib's format (RFC 1950), whose checksum notices damage, behind their length.
enum Deflated {
    /// Articles of CNN, of the BBC and generated ones become 47, 51 and 50 % of their size, and 50, 52 and 52 % with
    /// level 1; level 9 gains nothing.
    private static let level: Int32 = 6

    static func deflating(_ bytes: [UInt8]) -> [UInt8] {
        let bound = Int(compressBound(UInt(bytes.count)))
        var deflated: [UInt8] = []
        deflated.append(varint: bytes.count)
        let head = deflated
        deflated += repeatElement(0, count: bound)
        var size = uLong(bound)
        // Safe: the output has room for `bound` bytes behind the head, as zlib asks for so many bytes of input.
        let status = unsafe deflated.withUnsafeMutableBufferPointer { output in
            unsafe bytes.withUnsafeBufferPointer { input in
                var none: UInt8 = 0
                return unsafe withUnsafePointer(to: &none) { none in
                    unsafe compress2(
                        output.baseAddress! + head.count, &size, input.baseAddress ?? none, uLong(input.count), level)
                }
            }
        }
        precondition(status == Z_OK, "zlib needs memory to compress, and there is none.")
        deflated.removeLast(bound - Int(size))
        return deflated
    }

    /// The bytes of before; nil where these are damaged.
    static func inflating(_ deflated: Span<UInt8>) -> [UInt8]? {
        var offset = 0
        // No text that deflate has made is shorter than a thousandth of what it was.
        guard let count = deflated.varint(&offset), offset < deflated.count,
            count / 1_100 <= deflated.count
        else { return nil }
        var size = uLong(count)
        var isWhole = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(1, count)) { output, initialized in
            // Safe: zlib writes at most `count` bytes to the output, and reads the input's from the offset on.
            let status = unsafe deflated.withUnsafeBufferPointer { input in
                unsafe uncompress(
                    output.baseAddress, &size, input.baseAddress! + offset, uLong(input.count - offset))
            }
            isWhole = status == Z_OK && Int(size) == count
            initialized = isWhole ? count : 0
        }
        return isWhole ? bytes : nil
    }
}
