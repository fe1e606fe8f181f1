extension String {
    /// The words of a list in the code, parted by spaces and ends of lines. By bytes, as every start of the tool reads such lists.
    package var listedWords: [Substring] {
        utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { Substring($0) }
    }
}
