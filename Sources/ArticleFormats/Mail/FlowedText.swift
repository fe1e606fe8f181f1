/// Text whose lines flow (RFC 3676): a line with a space at its end goes on with the next.
enum FlowedText {
    /// The text with each paragraph on one line; quoted ones keep their marks. O(bytes).
    ///
    /// - Parameter deletesSpace: whether the space at the end is no part of the text (`delsp=yes`).
    static func joined(_ text: String, deletesSpace: Bool) -> String {
        var output = ""
        var openDepth: Int?
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let depth = line.utf8.prefix { $0 == 0x3E }.count
            var content = line.dropFirst(depth)
            // A space that was put there to hide a mark.
            if content.first == " " { content = content.dropFirst() }
            let isSignature = content == "-- "
            let flows = content.last == " " && !isSignature
            if openDepth != depth || isSignature {
                if !output.isEmpty { output += "\n" }
                output += String(repeating: ">", count: depth) + (depth > 0 ? " " : "")
            }
            if flows && deletesSpace { content = content.dropLast() }
            output += content
            openDepth = flows ? depth : nil
        }
        return output
    }
}
