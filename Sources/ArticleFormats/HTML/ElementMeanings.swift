/// What the name, the attributes and the places of elements say of whether they are body. O(elements + attributes).
struct ElementMeanings {
    typealias Meaning = PageVocabulary.Meaning

    /// What each element says of itself.
    private(set) var own: [Meaning]
    /// The word that speaks against each element; 0 for none.
    private(set) var against: [UInt64]

    init(_ page: HTMLPage) {
        own = [Meaning](repeating: [], count: page.elementCount)
        against = [UInt64](repeating: 0, count: page.elementCount)
        for index in 0..<page.elementCount {
            let tag = page.tag(index)
            guard tag != .html && tag != .body && tag != .a, !tag.isSkipped else { continue }
            var meaning: Meaning = []
            if tag == .aside || tag == .footer || tag == .form { meaning.insert(.furniture) }
            if tag == .figcaption { meaning.insert(.caption) }
            for name in [PageAttribute.class, .id, .testID, .component] {
                guard let found = page.withValue(name, of: index, PageVocabulary.finding) else { continue }
                meaning.formUnion(found.meaning)
                if against[index] == 0 { against[index] = found.against }
            }
            if meaning.contains(.kept) {
                meaning.remove(.furniture)
                against[index] = 0
            }
            if let role = page.value(.role, of: index), Self.foreignRoles.contains(role) { meaning.insert(.furniture) }
            if let property = page.value(.itemprop, of: index) {
                if property == "articleBody" { meaning = .body }
                if Self.properties.contains(property) { meaning.insert(.furniture) }
            }
            if page.has(.hidden, index) || (tag != .p && page.value(.ariaHidden, of: index) == "true") {
                meaning.insert(.furniture)
            }
            if page.withValue(.style, of: index, Self.hides) ?? false { meaning.insert(.furniture) }
            own[index] = meaning
            if tag == .blockquote { admitPost(index, page) }
        }
    }

    /// A post that is quoted from a network stands in a box that is named after the network, as its buttons are.
    private mutating func admitPost(_ index: Int, _ page: HTMLPage) {
        let isPost =
            page.withValue(.class, of: index) { name in Self.posts.contains { name.containsIgnoringCase($0) } } ?? false
        guard isPost else { return }
        let longest = page.textRange(index).count + Self.aroundPost
        var around = index
        for _ in 0..<4 where around >= 0 && page.textRange(around).count <= longest {
            own[around].remove(.furniture)
            around = page.parent(around)
        }
    }
    /// Bytes, white space counted.
    private static let aroundPost = 200
    private static let posts = ["twitter-tweet", "bluesky-embed", "mastodon-embed", "instagram-media"].map {
        Array($0.utf8)
    }

    /// Whether an element inside of a line is left out with what it holds: a tooltip, a credit, a note for screen readers.
    func isSkippedInline(_ index: Int, of page: HTMLPage) -> Bool {
        !page.tag(index).isBlock && !own[index].isDisjoint(with: [.furniture, .foreign, .caption])
            && page.textRange(index).count < Self.longestInline
    }
    private static let longestInline = 600

    /// Whether an element is named as what readers wrote, by the first word of its name.
    func isThread(_ index: Int, of page: HTMLPage) -> Bool {
        [PageAttribute.id, .class].contains { attribute in
            page.withValue(attribute, of: index) { name in
                let word = name.string(0..<min(name.count, 16)).lowercased()
                return Self.threads.contains { word.hasPrefix($0) }
            } ?? false
        }
    }
    private static let threads = ["comments", "comment-list", "commentlist", "disqus"]

    /// Whether each element lies in what is not of the article: comments, menus of cookies.
    func foreign(of page: HTMLPage) -> [Bool] { areIn(.foreign, of: page) }

    /// Whether each element lies in furniture of any kind, or in a caption.
    func furniture(of page: HTMLPage) -> [Bool] { areIn([.furniture, .foreign, .caption], of: page) }

    private func areIn(_ meaning: Meaning, of page: HTMLPage) -> [Bool] {
        var found = [Bool](repeating: false, count: own.count)
        for index in own.indices {
            let parent = page.parent(index)
            found[index] = (parent >= 0 && found[parent]) || !own[index].isDisjoint(with: meaning)
        }
        return found
    }

    /// How many elements of each subtree are named bodies and hold a fifth of the page's prose, since a line of rich text is no
    /// body; or have the very name of one that does, and go on with its text.
    func bodies(of page: HTMLPage, _ all: ProseSums) -> ProseSums {
        let named = own.indices.filter { own[$0].contains(.body) }
        let large = named.filter { all[page.subtree($0)] * 5 >= all.total }
        var isBody = [Int](repeating: 0, count: own.count)
        for index in large { isBody[index] = 1 }
        let names = Set(large.filter { !own[$0].contains(.foreign) }.compactMap { page.value(.class, of: $0) })
        if !names.isEmpty, named.count > large.count {
            for index in named where isBody[index] == 0 && all[page.subtree(index)] > 0 {
                if let name = page.value(.class, of: index), names.contains(name) { isBody[index] = 1 }
            }
        }
        return ProseSums(isBody)
    }

    private static let foreignRoles: Set<String> = [
        "navigation", "complementary", "banner", "contentinfo", "dialog", "search", "menu", "alert", "toolbar",
    ]
    private static let properties: Set<String> = [
        "author", "publisher", "datePublished", "dateModified", "keywords", "image",
    ]

    /// Whether a style keeps an element from being seen.
    private static func hides(_ style: Span<UInt8>) -> Bool {
        var letters: [UInt8] = []
        letters.reserveCapacity(style.count)
        for offset in 0..<style.count where style[offset] != 0x20 { letters.append(style[offset]) }
        return letters.starts(with: noDisplay) || letters.starts(with: clipped) || letters.starts(with: noVisibility)
            || letters.containsRun(noDisplayBehind)
    }
    private static let noDisplay = Array("display:none".utf8), noDisplayBehind = Array(";display:none".utf8)
    private static let clipped = Array("border:0;clip:rect(0".utf8), noVisibility = Array("visibility:hidden".utf8)
}

/// Sums of what blocks weigh, so that any subtree's is a difference.
struct ProseSums {
    private var before: [Int]

    /// Of numbers by element.
    init(_ numbers: [Int]) {
        before = [0]
        before.reserveCapacity(numbers.count + 1)
        for number in numbers { before.append((before.last ?? 0) + number) }
    }

    init(_ blocks: [PageBlock], elements: Int, counting: (Int) -> Bool = { _ in true }) {
        before = [Int](repeating: 0, count: elements + 1)
        for (place, block) in blocks.enumerated() where counting(place) {
            before[block.element + 1] += block.proseWeight
        }
        for index in 0..<elements { before[index + 1] += before[index] }
    }

    subscript(_ elements: Range<Int>) -> Int { before[elements.upperBound] - before[elements.lowerBound] }
    var total: Int { before.last ?? 0 }
}
