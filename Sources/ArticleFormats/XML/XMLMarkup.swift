/// Bodies in the markup of XHTML and NITF, written as HTML, so that one reader takes the text of all.
enum XMLMarkup {
    /// What an element of a body's vocabulary is in HTML.
    enum Part {
        case element(String)
        /// Its content stands for itself.
        case transparent
        /// It is no text of the body.
        case omitted
        /// This stands for it, such as a space for a tabulator.
        case text(String)
    }

    /// The content of an element as HTML, which `part` says of each element in it. O(elements + text).
    static func html(of element: XMLElement, part: (XMLElement) -> Part) -> [UInt8] {
        element.tree.withText { text in
            var output: [UInt8] = []
            var open: [(element: XMLElement, end: Int, tag: String)] = []
            var position = element.textRange.lowerBound
            func copy(to end: Int) {
                for offset in position..<max(position, end) { append(text[offset], to: &output) }
                position = max(position, end)
            }
            func close(before index: Int) {
                while let last = open.last, index >= last.end {
                    copy(to: last.element.textRange.upperBound)
                    if !last.tag.isEmpty { output += Array("</\(last.tag)>".utf8) }
                    open.removeLast()
                }
            }
            var index = element.index + 1
            let end = element.subtreeEnd
            while index < end {
                close(before: index)
                let child = XMLElement(tree: element.tree, index: index)
                copy(to: child.textRange.lowerBound)
                switch part(child) {
                case .omitted:
                    position = max(position, child.textRange.upperBound)
                    index = child.subtreeEnd
                case .text(let text):
                    for byte in text.utf8 { append(byte, to: &output) }
                    position = max(position, child.textRange.upperBound)
                    index = child.subtreeEnd
                case .transparent:
                    open.append((child, child.subtreeEnd, ""))
                    index += 1
                case .element(let tag):
                    output += Array("<\(tag)>".utf8)
                    open.append((child, child.subtreeEnd, tag == "br" ? "" : tag))
                    index += 1
                }
            }
            close(before: end)
            copy(to: element.textRange.upperBound)
            return output
        }
    }

    private static func append(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case 0x26: output += Array("&amp;".utf8)
        case 0x3C: output += Array("&lt;".utf8)
        default: output.append(byte)
        }
    }
}
