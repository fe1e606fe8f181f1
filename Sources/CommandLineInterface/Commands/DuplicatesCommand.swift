import Presentation
import Similarity

/// `nutgraf duplicates`: wire copies and near-copies, as trees of what came from what.
enum DuplicatesCommand {
    private static let defaults = NearDuplicateParameters()
    private static let threshold = Option(
        "--threshold", "T",
        help: "the least Jaccard index of two versions of a text, above 0 to 1 (\(defaults.threshold))")
    private static let containment = Option(
        "--containment", "C",
        help: "the least part of a text that stands in a piece that took it over (\(defaults.containment))")
    private static let minimumWords = Option(
        "--min-words", "N", help: "compare no articles of fewer words (\(defaults.minimumWords))")
    private static let within = Option("--within", "DAYS", help: "compare only articles at most so many days apart")
    private static let all = Option("--all", help: "print the articles that have no near-duplicate too")

    static let command = Command(
        "duplicates", summary: "wire copies and near-copies, and what each changed",
        options: [threshold, containment, minimumWords, within, all] + DuplicateSteps.options,
        notes: [
            "Of two articles the runs of five words are compared: what they share of all that they have is the",
            "Jaccard index, what they share of the shorter one the containment. Either is enough.",
        ] + DuplicateSteps.notes
    ) { invocation in
        let arguments = invocation.arguments
        var parameters = NearDuplicateParameters()
        parameters.threshold = try share(arguments, threshold) ?? parameters.threshold
        parameters.containment = try share(arguments, containment) ?? parameters.containment
        parameters.minimumWords =
            try arguments.integer(minimumWords, in: 1...Int.max) ?? parameters.minimumWords
        parameters.days = try arguments.number(within, in: 0...1_000_000)
        let showsAll = arguments.has(all)
        if let steps = try DuplicateSteps(invocation, parameters, showsAll: showsAll) { return try steps.run() }
        let inputs = invocation.inputs()
        let output = try invocation.openOutput(avoiding: inputs)
        let read = ReadDuplicates(inputs, parameters, invocation)
        let found = read.found
        let shown = found.groups.indices.filter { showsAll || found.groups[$0].members.count > 1 }
        let details = read.details(ofGroups: shown, invocation)
        let renderer = Renderer(invocation)
        var emitter = try Emitter(output, invocation.format, csvHeader: DuplicateGroupView.csvHeader)
        for number in shown {
            try emitter.emit(
                renderer.render(
                    DuplicateGroupView(
                        number: number, of: found, keywords: details.keywords[number] ?? [], details: details.copies,
                        parameters: parameters)))
        }
        if shown.isEmpty, invocation.format == .text, found.articles.count > 0 {
            // A reader of the text sees that there is nothing, whether or not warnings are wanted.
            let among = found.articles.count == 1 ? "1 article" : "\(found.articles.count) articles"
            try emitter.emit(Rendered(bytes: Array("(no near-duplicates among \(among))\n".utf8)))
        }
        try emitter.emitClosing(totals(found), invocation.layout)
        try emitter.finish(read.tally.status)
        if !invocation.isQuiet { report(found, parameters, invocation) }
        return read.tally.status
    }

    /// A share above 0; at 0 everything would be a copy of everything.
    private static func share(_ arguments: ParsedArguments, _ option: Option) throws(UsageError) -> Double? {
        guard let value = try arguments.number(option, in: 0...1) else { return nil }
        guard value > 0 else { throw UsageError("\(option.name) takes a number above 0, up to 1.") }
        return value
    }

    /// How many copies there are, of how many articles.
    private static func totals(_ found: NearDuplicates) -> [String] {
        let groups = found.groups.filter { $0.members.count > 1 }
        guard !groups.isEmpty else { return [] }
        let copies = groups.reduce(0) { $0 + $1.members.count { $0.source != nil } }
        let kinds = groups.count == 1 ? "1 group" : "\(groups.count) groups"
        return [
            "\(kinds) with \(copies == 1 ? "1 copy" : "\(copies) copies"), among \(found.articles.count) articles, by runs of "
                + "five words"
        ]
    }

    /// Says on standard error what the groups do not show.
    private static func report(
        _ found: NearDuplicates, _ parameters: NearDuplicateParameters, _ invocation: Invocation
    ) {
        let count = found.articles.count
        guard count > 1 else {
            if count == 1 {
                reportLine("nutgraf: only one article, \(found.articles[0].id). Give more to find near-duplicates.")
            }
            return
        }
        reportRepeatedIDs(found)
        if let first = found.short.first {
            let others = found.short.count == 1 ? "" : " and \(found.short.count - 1) more"
            reportLine(
                "nutgraf: too short to be compared, \(found.articles[first].id)\(others): fewer than "
                    + "\(parameters.minimumWords) words. Lower --min-words to compare such articles.")
        }
        if let note = SimilarNotes.undated(found.undated.count, of: count) { reportLine("nutgraf: \(note)") }
        let groups = found.groups.filter { $0.members.count > 1 }
        guard !groups.isEmpty else {
            reportLine(
                "nutgraf: no near-duplicates, among \(count) articles. Lower --threshold or --containment to find "
                    + "looser ones.")
            return
        }
        // The text says so itself, below the groups.
        guard invocation.format != .text else { return }
        let others = groups.count < found.groups.count ? " The others have no near-duplicate." : ""
        let grouped = groups.reduce(0) { $0 + $1.members.count }
        reportLine(
            "nutgraf: \(groups.count) \(groups.count == 1 ? "group" : "groups") of \(grouped) articles, "
                + "among \(count).\(others)")
    }

    /// Names an id that stands for two texts: in the results it does not say which.
    private static func reportRepeatedIDs(_ found: NearDuplicates) {
        var counts: [String: Int] = [:]
        var repeated: [String] = []
        for article in found.articles {
            counts[article.id, default: 0] += 1
            if counts[article.id] == 2 { repeated.append(article.id) }
        }
        guard let first = repeated.first else { return }
        let others = repeated.count == 1 ? "" : " and \(repeated.count - 1) more"
        reportLine(
            "nutgraf: several articles of one id, \(first)\(others). All were compared; give each an id of its own to "
                + "tell them apart.")
    }
}
