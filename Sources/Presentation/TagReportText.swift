public import KeywordExtraction

/// What `tags learn` says of what it learned: a line a matter.
public enum TagReportText {
    /// So many tags are named in a line; the others are counted.
    private static let mostNames = 10

    public static func lines(of report: TagReport) -> [String] {
        let (stories, tags) = (
            counted(report.storyCount, "story", "stories"), counted(report.tags.count, "tag", "tags")
        )
        return ["learned \(tags) from \(stories): \(storiesOfTags(report))."]
            + [tooFew(report), heldOut(report), reliability(report)].compactMap(\.self)
    }

    /// `earn 400, acq 380 and 18 more of 12 to 210`
    private static func storiesOfTags(_ report: TagReport) -> String {
        let named = report.tags.prefix(mostNames).map { "\($0.name) \($0.storyCount)" }.joined(separator: ", ")
        let rest = report.tags.dropFirst(mostNames)
        guard let most = rest.first?.storyCount, let fewest = rest.last?.storyCount else { return named }
        return named + " and \(rest.count) more of \(fewest == most ? "\(most)" : "\(fewest) to \(most)") each"
    }

    private static func tooFew(_ report: TagReport) -> String? {
        let tags = report.tags.filter { $0.storyCount < TagReport.fewestStories }
        guard !tags.isEmpty else { return nil }
        let rest = tags.count - mostNames
        return
            "too few stories to learn well, fewer than \(TagReport.fewestStories), for \(counted(tags.count, "tag", "tags")): "
            + tags.prefix(mostNames).map(\.name).joined(separator: ", ") + (rest > 0 ? " and \(rest) more." : ".")
    }

    private static func heldOut(_ report: TagReport) -> String {
        let least = decimal(report.least, places: 2)
        let target = percent(TagCalibration.target)
        let start =
            report.isTargetReached
            ? "without --min-score tags are suggested from a probability of \(least)"
            : "no probability was found from which on \(target) of the suggested tags are surely right, so \(least) is taken"
        guard let precision = report.precision, let recall = report.recall else {
            return "\(start). None is suggested for a story that is held out."
        }
        return "\(start): \(percent(precision)) of the tags suggested for held-out stories are right, and "
            + "\(percent(recall)) of the tags that these have are suggested."
    }

    /// The probabilities that a reader is shown, and how often they held.
    private static func reliability(_ report: TagReport) -> String? {
        let bins = report.bins.filter { $0.from >= 0.3 }
        guard !bins.isEmpty else { return nil }
        let shares = bins.map { bin in
            "\(decimal(bin.from, places: 1)) to \(decimal(bin.from + 0.1, places: 1)) \(percent(bin.share)) of \(bin.count)"
        }
        return "right among held-out tags of a probability of " + shares.joined(separator: ", ") + "."
    }

    private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    private static func percent(_ share: Double) -> String { "\(decimal(share * 100, places: 0)) %" }
}
