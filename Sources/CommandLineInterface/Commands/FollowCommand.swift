import ArticleArchive
import ArticleFormats
import Nutgraf
import Parallelism
import Presentation
import Stories
import TextAnalysis

/// `nutgraf follow`: which story each article of a stream joins or begins.
enum FollowCommand {
    private static let window = Option(
        "--window", "DAYS", help: "close a story that has not grown for so many days (10)")
    private static let stories = Option(
        "--stories",
        help: "print the stories at the end of the input instead, as cluster does; with an archive all of it")
    private static let explain = Option(
        "--explain", help: "show the parts of each decision; they add up to its log-odds")
    private static let archive = Option(
        "--archive", "FILE", help: "keep articles and stories in FILE, and go on from those it has")

    static let command = Command(
        "follow", summary: "reads articles as they come, and says which story each joins or begins",
        options: [window, stories, ClusterCommand.summary, explain, archive] + Corrections.options,
        notes: [
            "Standard input is JSON Lines, read line by line: the answer to an article comes before the next one is",
            "read. A story keeps its number; when two turn out to be one, or one to be two, a line says so.",
            "Articles are taken in the order in which they come, and their dates tell how far apart they are. With an",
            "archive, what is answered is kept: another run goes on as if there had been none in between, and",
            "nutgraf archive stories shows all stories.",
        ]
    ) { invocation in
        let arguments = invocation.arguments
        let isStandardInput = arguments.operands.isEmpty || arguments.operands == ["-"]
        let inputs = isStandardInput ? nil : invocation.inputs()
        let path = arguments.value(archive)
        if let path, let identity = FileIdentity(path: path), inputs?.reads(identity) == true {
            throw UsageError("an archive cannot be followed into itself, \(path). Name other files.")
        }
        let window = try arguments.number(window, in: 0...36_500)
        let sentences = try arguments.integer(ClusterCommand.summary, in: 0...1000) ?? 2
        if arguments.has(ClusterCommand.summary), !arguments.has(stories) {
            throw UsageError("--summary sums up stories. Use it with --stories.")
        }
        if isStandardInput, let format = arguments.value(CommonOptions.inputFormat),
            format != InputFormat.jsonl.rawValue
        {
            throw UsageError("standard input is JSON Lines for follow. Name a file to read another format.")
        }
        var said = try Corrections(arguments)
        let output = try invocation.openOutput(avoiding: inputs, archive: path, corrections: said)
        try said.addArchived(invocation)
        let kept = try path.map { path throws(ArchiveError) in try ArchiveFollowing(path) }
        var stream = try kept?.stream(invocation.analyzer) ?? StoryStream(analyzer: invocation.analyzer)
        stream.window = window ?? stream.window
        stream.threads = invocation.threads
        var told: StreamStories? = arguments.has(stories) ? StreamStories(isKept: kept != nil) : nil
        let archived = try path.map { path in
            try ArchiveReader(path).corrections().map { Corrections.Pair($0, in: path) }
        }
        let corrected = try ((archived ?? []) + said.pairs).flatMap { try correct(&stream, $0) }
        try kept?.take(
            said.pairs.map { ArchiveFollowing.Pair($0.kind, $0.first, $0.second) }, corrected, stream)
        try said.keep()
        for event in corrected {
            told?.record(event)
            if !invocation.isQuiet { reportLine("nutgraf: after a correction, \(StreamView.text(event)).") }
        }
        var run = try FollowRun(invocation, stream, kept, told, to: output, explains: arguments.has(explain))
        var tally = Tally(isQuiet: invocation.isQuiet)
        if let inputs {
            let isKept = kept != nil
            tally = try inputs.forEachChunk({ parsed, unit in
                isKept ? unit.articlesToKeep(parsed) : parsed.articles
            }) { articles in
                for article in articles { try run.take(article) }
            }
        } else {
            try readLines(invocation, into: &tally, for: &run)
        }
        try run.finish()
        if let told = run.told {
            if let path {
                let read = try ArchiveStories(path).print(summarySentences: sentences, to: output, invocation)
                tally.countProblems(of: read)
            } else {
                try told.print(summarySentences: sentences, to: output, invocation)
            }
        }
        if !invocation.isQuiet { run.log.reportUndated() }
        return tally.status
    }

    /// Tells the stream what somebody has said of two articles.
    private static func correct(
        _ stream: inout StoryStream, _ pair: Corrections.Pair
    ) throws(InputProblem) -> [StreamDecision.Event] {
        do throws(StreamContradiction) {
            return switch pair.kind {
            case .together: try stream.putTogether(pair.first, pair.second)
            case .apart: try stream.setApart(pair.first, pair.second)
            }
        } catch {
            throw InputProblem(
                .contradiction, "\(error.first) and \(error.second) are said to belong together and apart",
                file: pair.place, remedy: "Remove one of the pairs that say so")
        }
    }

    /// Takes the articles of standard input one by one. A line that is none is named, and the rest goes on.
    private static func readLines(
        _ invocation: Invocation, into tally: inout Tally, for run: inout FollowRun
    ) throws {
        var reader = LineReader()
        var number = 0
        let options = invocation.inputOptions(format: .jsonl)
        func report(_ problem: InputProblem) {
            var problem = problem
            problem.line = number > 0 ? number : nil
            reportLine("nutgraf: \(problem)")
            tally.count(problem)
        }
        while let line = reader.line() {
            number += 1
            guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
                if !reader.hasLine { try run.answer() }
                continue
            }
            let parsed: ParsedChunk
            do throws(InputProblem) {
                parsed = try InputDocument(line, name: "standard input", options: options).parse(chunk: 0)
            } catch {
                report(error)
                if !reader.hasLine { try run.answer() }
                continue
            }
            tally.report(parsed.warnings)
            for problem in parsed.problems { report(problem) }
            tally.articles += parsed.articles.count
            for var article in parsed.articles {
                // An article without an id is known by its line.
                if article.id == "standard input:1" { article.id = "stdin:\(number)" }
                try run.take(article)
            }
            if !reader.hasLine { try run.answer() }
        }
        if reader.hasFailed {
            report(
                InputProblem(
                    .unreadable, "reading stopped", file: "standard input", remedy: "Check where the articles come from"
                ))
        }
        if number == 0 {
            report(
                InputProblem(
                    .emptyFile, "empty file", file: "standard input", remedy: "Give a file with at least one article"))
        }
    }
}

/// A stream that is followed: articles go in, answers come out.
private struct FollowRun {
    private let invocation: Invocation
    private var stream: StoryStream
    private let kept: ArchiveFollowing?
    /// The stories, where these are wanted in place of answers.
    private(set) var told: StreamStories?
    private(set) var log = StreamLog()
    private var emitter: Emitter?
    private let renderer: Renderer
    private let explains: Bool
    /// Articles that wait to be read, and those that have been and wait for those before them.
    private var waiting: [Article] = []
    private var ready = Batch.none
    /// So many are read, and kept in an archive, at a time, at most.
    private static let batch = 256

    /// Articles as they go into the stream, or into an archive with it.
    private enum Batch {
        case none
        case followed([(article: Article, reading: StreamReading)])
        case kept([ArchiveFollowing.Read])
    }

    init(
        _ invocation: Invocation, _ stream: StoryStream, _ kept: ArchiveFollowing?, _ told: StreamStories?,
        to output: OutputFile, explains: Bool
    ) throws(OutputError) {
        (self.invocation, self.stream, self.kept, self.told) = (invocation, stream, kept, told)
        renderer = Renderer(invocation)
        self.explains = explains
        if told == nil {
            emitter = try Emitter(output, invocation.format, csvHeader: StreamView.csvHeader, isCompact: true)
        }
    }

    /// Takes in the next article. Its answer may wait for those that have been read already.
    mutating func take(_ article: Article) throws {
        waiting.append(article)
        if waiting.count >= Self.batch { try advance() }
    }

    /// Sees to it that all answers are out.
    mutating func answer() throws {
        try advance()
        try advance()
        try emitter?.flush()
    }

    mutating func finish() throws {
        try answer()
        try kept?.finish()
        try emitter?.finish()
    }

    /// Decides on the articles that are ready, one after the other, while those that wait are read on the other threads.
    private mutating func advance() throws {
        let (articles, analyzer, threads) = (waiting, invocation.analyzer, invocation.threads)
        let before = ready
        waiting = []
        if kept != nil {
            let read = try concurrentMap(count: articles.count, threads: threads, beside: { try decide(on: before) }) {
                ArchiveFollowing.Read(articles[$0], analyzer: analyzer)
            }
            ready = read.isEmpty ? .none : .kept(read)
        } else {
            let read = try concurrentMap(count: articles.count, threads: threads, beside: { try decide(on: before) }) {
                (article: articles[$0], reading: StreamReading(articles[$0], analyzer: analyzer))
            }
            ready = read.isEmpty ? .none : .followed(read)
        }
    }

    private mutating func decide(on batch: Batch) throws {
        switch batch {
        case .none: return
        case .followed(let articles):
            for (article, reading) in articles { try report(article, stream.add(reading), in: reading.language) }
        case .kept(let articles):
            guard let kept else { return }
            for one in try kept.take(articles, &stream) {
                try report(one.article, one.decision, isReplacement: one.isReplacement, in: one.language)
            }
            try emitter?.flush()
        }
    }

    private mutating func report(
        _ article: Article, _ decision: StreamDecision, isReplacement: Bool = false, in language: Language
    ) throws(OutputError) {
        log.record(article, decision, isReplacement: isReplacement, isQuiet: invocation.isQuiet)
        told?.record(article, decision)
        try emitter?.emit(
            renderer.render(
                StreamView(
                    id: article.id, title: article.title,
                    language: language, decision, explains: explains,
                    storyName: decision.joined ? stream.name(ofStory: decision.story) : nil)))
    }
}
