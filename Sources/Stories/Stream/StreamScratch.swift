/// Room that comparing stories needs, used again and again: whoever compares has one, each thread its own.
struct StreamScratch: Sendable {
    var lookup = TermLookup()
    /// A number a term for `StoryWords`, −1 each.
    var numbers: [Int32] = []
    /// A product a slot for `StreamIndex`, 0 each.
    var products: [Float] = []
}
