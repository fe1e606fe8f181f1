extension JSONWriter {
    /// The same for people: a member a line, lists of plain values in one, and a line feed at the end.
    package var indented: [UInt8] {
        var result: [UInt8] = []
        // Whether each open container has a line for each element.
        var open: [Bool] = []
        var isInString = false
        var isEscaped = false
        func lineBreak() { result += [0x0A] + [UInt8](repeating: 0x20, count: 2 * open.count) }
        for (place, byte) in bytes.enumerated() {
            if isInString {
                result.append(byte)
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                result.append(byte)
                let next = bytes[place + 1]
                let isEmpty = next == UInt8(ascii: "}") || next == UInt8(ascii: "]")
                open.append(!isEmpty && (byte == UInt8(ascii: "{") || next == UInt8(ascii: "{")))
                if open[open.count - 1] { lineBreak() }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if open.removeLast() { lineBreak() }
                result.append(byte)
            case UInt8(ascii: ","):
                result.append(byte)
                if open[open.count - 1] { lineBreak() } else { result.append(0x20) }
            case UInt8(ascii: ":"): result += [byte, 0x20]
            default:
                isInString = byte == UInt8(ascii: "\"")
                result.append(byte)
            }
        }
        return result + [0x0A]
    }
}
