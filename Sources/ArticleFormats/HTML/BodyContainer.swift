/// Finds which blocks lie where the article is: outside of furniture, inside of the element that holds the body.
struct BodyContainer {
    /// Whether each block lies in furniture.
    let isFurniture: [Bool]
    /// Whether an element around each block is named a lead.
    let isLead: [Bool]
    /// The elements that hold the body, in order.
    let ranges: [Range<Int>]

    /// Furniture that holds more of the page's prose than this is none.
    private static let mostProse = 0.35
    private static let mostForeignProse = 0.7
    /// Less prose than this outside of furniture is no article.
    private static let leastProse = 0.15
    /// The share of an element's prose that the one below has, for the search to go on there.
    private static let dominance = 0.75

    init(_ page: HTMLPage, _ blocks: [PageBlock], _ meanings: ElementMeanings) {
        let count = page.elementCount
        let all = ProseSums(blocks, elements: count)
        var furniture = Self.furniture(page, meanings, all, exempt: [:])
        let left = ProseSums(blocks, elements: count) { !furniture[blocks[$0].element] }.total
        if Double(left) < Self.leastProse * Double(all.total) {
            // A word that stands at most of the prose means something else on this page.
            var proseOfWord: [UInt64: Int] = [:]
            for index in 0..<count where meanings.against[index] != 0 {
                proseOfWord[meanings.against[index], default: 0] += all[page.subtree(index)]
            }
            furniture = Self.furniture(page, meanings, all, exempt: proseOfWord)
        }
        isFurniture = blocks.map { furniture[$0.element] }
        isLead = blocks.map { block in
            var around = block.element
            for _ in 0..<6 where around >= 0 {
                if meanings.own[around].contains(.lead) { return true }
                around = page.parent(around)
            }
            return false
        }
        let flags = isFurniture
        let sums = ProseSums(blocks, elements: count) { !flags[$0] }
        ranges = Self.named(page, meanings, furniture, sums) ?? [Self.dominant(page, blocks, flags, sums)]
    }

    /// Whether each element is furniture, or lies in some.
    private static func furniture(
        _ page: HTMLPage, _ meanings: ElementMeanings, _ all: ProseSums, exempt proseOfWord: [UInt64: Int]
    ) -> [Bool] {
        let bodies = meanings.bodies(of: page, all)
        var furniture = [Bool](repeating: false, count: page.elementCount)
        var hasHeadline = false
        for index in 0..<page.elementCount {
            let parent = page.parent(index)
            if parent >= 0 && furniture[parent] {
                furniture[index] = true
                continue
            }
            if page.tag(index) == .h1 { hasHeadline = true }
            let meaning = meanings.own[index]
            // What readers wrote below a story is none of it, however much it is.
            if meaning.contains(.foreign), hasHeadline, all[0..<index] >= leastStory, meanings.isThread(index, of: page)
            {
                furniture[index] = true
                continue
            }
            // What has a body in it is a box around the article.
            if !meaning.contains(.foreign), bodies[page.subtree(index)] > 0 { continue }
            guard !meaning.isDisjoint(with: [.furniture, .foreign, .caption]) else { continue }
            let most = meaning.contains(.foreign) ? mostForeignProse : mostProse
            let prose = max(all[page.subtree(index)], proseOfWord[meanings.against[index]] ?? 0)
            furniture[index] = Double(prose) <= most * Double(all.total)
        }
        return furniture
    }

    /// Characters of prose.
    private static let leastStory = 80

    /// The elements that are named as bodies, where they hold enough.
    private static func named(
        _ page: HTMLPage, _ meanings: ElementMeanings, _ furniture: [Bool], _ sums: ProseSums
    ) -> [Range<Int>]? {
        var best: (index: Int, prose: Int)?
        var index = 0
        for element in 0..<page.elementCount where meanings.own[element].contains(.body) && !furniture[element] {
            let prose = sums[page.subtree(element)]
            // One inside of another is better where it holds nearly as much.
            if prose > best?.prose ?? 0
                || (best.map { page.subtree($0.index).contains(element) && prose * 10 >= $0.prose * 9 } ?? false)
            {
                best = (element, prose)
            }
        }
        guard let best, best.prose * 10 >= sums.total * 3 else { return nil }
        // Others of the same name go on with the text, unless they are another article's.
        let name = page.value(.class, of: best.index)
        let articles = articles(page)
        let article = articles[best.index]
        var ranges: [Range<Int>] = []
        index = 0
        while index < page.elementCount {
            let isMore =
                index == best.index
                || (meanings.own[index].contains(.body) && !furniture[index] && sums[page.subtree(index)] > 0
                    && !page.subtree(index).contains(best.index) && articles[index] == article
                    && (article >= 0 || (name != nil && page.value(.class, of: index) == name)))
            if isMore { ranges.append(page.subtree(index)) }
            index = isMore ? page.subtree(index).upperBound : index + 1
        }
        return ranges
    }

    /// Of several `article` elements the one that has far more prose than any other: the others are teasers.
    private static func outstanding(in range: Range<Int>, _ page: HTMLPage, _ sums: ProseSums) -> Range<Int>? {
        var prose: [(sum: Int, range: Range<Int>)] = []
        var index = range.lowerBound + 1
        while index < range.upperBound {
            let isArticle = page.tag(index) == .article
            if isArticle { prose.append((sums[page.subtree(index)], page.subtree(index))) }
            index = isArticle ? page.subtree(index).upperBound : index + 1
        }
        guard prose.count > 1, let best = prose.max(by: { $0.sum < $1.sum }) else { return nil }
        let second = prose.filter { $0.range != best.range }.map(\.sum).max() ?? 0
        return best.sum * 2 >= second * 5 && best.sum * 4 >= sums[range] ? best.range : nil
    }

    /// The innermost `article` around each element; -1 for none. O(elements).
    private static func articles(_ page: HTMLPage) -> [Int] {
        var articles = [Int](repeating: -1, count: page.elementCount)
        for index in articles.indices {
            let parent = page.parent(index)
            guard parent >= 0 else { continue }
            articles[index] = page.tag(parent) == .article ? parent : articles[parent]
        }
        return articles
    }

    /// Goes down from the root to the smallest element that still has most of the prose of the one above. O(elements).
    private static func dominant(_ page: HTMLPage, _ blocks: [PageBlock], _ isFurniture: [Bool], _ sums: ProseSums)
        -> Range<Int>
    {
        guard page.elementCount > 0 else { return 0..<0 }
        // Paragraphs that an element holds itself would be lost further down.
        var holdsProse = [Bool](repeating: false, count: page.elementCount)
        for (block, isFurniture) in zip(blocks, isFurniture)
        where !isFurniture && block.proseWeight > 0 && block.kind == .paragraph {
            let parent = page.parent(block.element)
            if parent >= 0 { holdsProse[parent] = true }
        }
        var current = page.subtree(0)
        descending: while true {
            let prose = sums[current]
            if holdsProse[current.lowerBound] { return current }
            var child = current.lowerBound + 1
            while child < current.upperBound {
                let range = page.subtree(child)
                let least = page.tag(child) == .article || page.tag(child) == .main ? 0.5 : dominance
                if prose > 0, Double(sums[range]) >= least * Double(prose),
                    page.tag(child).isBlock || page.tag(child) == .span
                {
                    // A single paragraph that dominates a short article is no container of it.
                    if page.tag(child) == .p || page.tag(child).isListItem { return current }
                    current = range
                    continue descending
                }
                child = range.upperBound
            }
            return outstanding(in: current, page, sums) ?? current
        }
    }
}
