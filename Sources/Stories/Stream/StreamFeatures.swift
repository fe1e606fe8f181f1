import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What speaks for an article being part of a story, and against it.
public struct StreamFeatures: Hashable, Sendable {
    /// The names of the values, in their order.
    public static let names = [
        "story", "nearest article", "headline", "names", "length", "length of a near story", "neighborhood", "newest",
        "mean date", "oldest",
    ]

    /// In the order of `names`.
    public let values: [Double]

    /// - Parameters:
    ///   - cosines: the article's with the story's sums, by field.
    ///   - nearest: the highest cosine with one article of the story.
    init(_ member: LiveStory.Member, _ story: LiveStory, cosines: StreamVector.Fields, nearest: Float) {
        let vector = member.vector
        let all = Double(cosines[0])
        let length = log(Double(max(1, vector.terms.count)) / 100)
        // A field that one of the two does not have says nothing; one that is all there is says nothing new.
        let hasTitles = story.hasTitle && vector.hasTitle && vector.hasBody
        let headline = hasTitles ? Self.beyond(Double(cosines[1]), all) : 0
        let names = story.hasNames && vector.hasNames ? Self.beyond(Double(cosines[2]), all) : 0
        func time(_ day: Double?) -> Double {
            guard let day, let mine = member.date?.daysSince1970 else { return 0 }
            let apart = Double(mine) - day
            return exp(-apart * apart / (2 * Self.deviation * Self.deviation)) - 1
        }
        values = [
            all, Double(nearest), headline, names, length, length * all, Double(member.neighborhood),
            time(story.last.map { Double($0.daysSince1970) }), time(story.meanDay),
            time(story.first.map { Double($0.daysSince1970) }),
        ]
    }

    /// How much more alike a field is than all words, at most as much again: a headline that comes back every day
    /// (`Morning briefing`) makes no story.
    private static func beyond(_ field: Double, _ all: Double) -> Double { min(field - all, all) }

    /// Days of the Gaussian of time, as in the paper.
    private static let deviation = 3.0
}
