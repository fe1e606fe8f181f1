/// Finds which blocks lie where the article is: outside of furniture, inside of the element that holds the body.
struct BodyContainer {
    /// Whether each block lies in furniture.
    let isFurniture: [Bool]
    /// The elements that hold the body, in order.
    let ranges: [Range<Int>]

    /// Furniture that holds more of the page's prose than this is none.
    private static let mostProse = 0.35
    private static let mostForeignProse = 0.7
    /// The share of an element's prose that the one below has, for the search to go on there.
    private static let dominance = 0.75

    init(_ page: HTMLPage, _ blocks: [PageBlock], _ meanings: ElementMeanings) {
        let count = page.elementCount
        let all = ProseSums(blocks, elements: count)
        var furniture = [Bool](repeating: false, count: count)
        for index in 0..<count {
            let parent = page.parent(index)
            if parent >= 0 && furniture[parent] {
                furniture[index] = true
                continue
            }
            let meaning = meanings.own[index]
            guard !meaning.isDisjoint(with: [.furniture, .foreign, .caption]) else { continue }
            let most = meaning.contains(.foreign) ? Self.mostForeignProse : Self.mostProse
            furniture[index] = Double(all[page.subtree(index)]) <= most * Double(all.total)
        }
        isFurniture = blocks.map { furniture[$0.element] }
        let flags = isFurniture
        let sums = ProseSums(blocks, elements: count) { !flags[$0] }
        ranges = Self.named(page, meanings, furniture, sums) ?? [Self.dominant(page, sums)]
    }

    /// The elements that are named as bodies, where they hold enough.
    private static func named(
        _ page: HTMLPage, _ meanings: ElementMeanings, _ furniture: [Bool], _ sums: ProseSums
    ) -> [Range<Int>]? {
        var best: (index: Int, prose: Int)?
        var index = 0
        for element in 0..<page.elementCount where meanings.own[element].contains(.body) && !furniture[element] {
            let prose = sums[page.subtree(element)]
            // One inside of another is better where it holds nearly as much.
            if prose > best?.prose ?? 0 || (best.map { page.subtree($0.index).contains(element) && prose * 10 >= $0.prose * 9 } ?? false) {
                best = (element, prose)
            }
        }
        guard let best, best.prose * 10 >= sums.total * 3 else { return nil }
        // Others that have the same name and stand beside it go on with the text.
        var ranges: [Range<Int>] = []
        let name = page.value(.class, of: best.index)
        index = page.subtree(page.parent(best.index) < 0 ? best.index : page.parent(best.index)).lowerBound
        let end = page.subtree(index).upperBound
        index += 1
        while index < end {
            if index == best.index || (name != nil && page.value(.class, of: index) == name && sums[page.subtree(index)] > 0) {
                ranges.append(page.subtree(index))
            }
            index = page.subtree(index).upperBound
        }
        return ranges.isEmpty ? [page.subtree(best.index)] : ranges
    }

    /// Goes down from the root to the smallest element that still has most of the prose of the one above. O(elements).
    private static func dominant(_ page: HTMLPage, _ sums: ProseSums) -> Range<Int> {
        guard page.elementCount > 0 else { return 0..<0 }
        var current = page.subtree(0)
        descending: while true {
            let prose = sums[current]
            var child = current.lowerBound + 1
            while child < current.upperBound {
                let range = page.subtree(child)
                let least = page.tag(child) == .article || page.tag(child) == .main ? 0.5 : dominance
                if prose > 0, Double(sums[range]) >= least * Double(prose), page.tag(child).isBlock || page.tag(child) == .span {
                    // A single paragraph that dominates a short article is no container of it.
                    if page.tag(child) == .p || page.tag(child).isListItem { return current }
                    current = range
                    continue descending
                }
                child = range.upperBound
            }
            return current
        }
    }
}
