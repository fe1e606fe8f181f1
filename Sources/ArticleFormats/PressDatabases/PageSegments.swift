/// Parts of a page by where they stand in its text, for pages whose text hangs between elements.
struct PageSegments {
    let page: HTMLPage
    /// The places in the text at which a new paragraph begins, in order.
    private let borders: [Int]
    /// Those at which a new line begins.
    private let breaks: [Int]

    /// O(elements + text).
    init(_ page: HTMLPage) {
        self.page = page
        var borders: [Int] = []
        var breaks: [Int] = []
        page.withText { text in
            for index in 0..<page.elementCount {
                let tag = page.tag(index)
                let range = page.textRange(index)
                if tag == .br {
                    // Two line breaks with nothing between are a paragraph's end.
                    if let last = breaks.last, Self.isBlank(last..<max(last, range.lowerBound), in: text) {
                        borders.append(range.lowerBound)
                    }
                    breaks.append(range.lowerBound)
                } else if tag.isBlock {
                    borders.append(range.lowerBound)
                    borders.append(range.upperBound)
                }
            }
        }
        self.borders = borders.sorted()
        self.breaks = breaks
    }

    private static func isBlank(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        range.count < 20 && range.allSatisfy { text[$0] <= 0x20 || text[$0] == 0xC2 || text[$0] == 0xA0 }
    }

    /// The paragraphs of a part of the text, white space folded. O(log borders + text).
    func paragraphs(in range: Range<Int>) -> [String] {
        var paragraphs: [String] = []
        var start = range.lowerBound
        var border = Self.firstIndex(in: borders, behind: start)
        var lineBreak = Self.firstIndex(in: breaks, behind: start)
        page.withText { text in
            while start < range.upperBound {
                let end = border < borders.count ? min(borders[border], range.upperBound) : range.upperBound
                var folded = FoldedText()
                while lineBreak < breaks.count, breaks[lineBreak] < end {
                    folded.append(text, start..<max(start, breaks[lineBreak]))
                    folded.appendSpace()
                    start = max(start, breaks[lineBreak])
                    lineBreak += 1
                }
                folded.append(text, start..<max(start, end))
                if !folded.string.isEmpty { paragraphs.append(folded.string) }
                start = max(start, end)
                border += 1
            }
        }
        return paragraphs
    }

    /// The index of the first place behind an offset.
    private static func firstIndex(in places: [Int], behind offset: Int) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func text(_ range: Range<Int>) -> String { paragraphs(in: range).joined(separator: " ") }

    /// The elements whose classes are or, with `isPart`, hold a name; ASCII case ignored.
    func elements(ofClass name: String, isPart: Bool = false) -> [Int] {
        let wanted = Array(name.lowercased().utf8)
        return (0..<page.elementCount).filter { index in
            page.withValue(.class, of: index) { value in
                guard value.count >= wanted.count, value.count < 400, value.containsIgnoringCase(wanted) else {
                    return false
                }
                return isPart
                    || value.string(0..<value.count).lowercased().split(separator: " ").contains {
                        $0.utf8.elementsEqual(wanted)
                    }
            } ?? false
        }
    }
}
