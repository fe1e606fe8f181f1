import ArticleFormats
import Parallelism
import TextAnalysis

/// What reading the inputs came to.
struct Tally {
    var articles = 0
    /// Problems are counted as they are told: of millions of faulty rows nothing is held.
    private(set) var problems = 0
    private var isAllMissing = true
    private let isQuiet: Bool
    private var warned: Set<Warning> = []
    /// Whether items were left out that may not be used.
    private var hasHeldBack = false

    private struct Warning: Hashable {
        let code: InputProblem.Code
        let file: String
    }

    init(isQuiet: Bool = false) { self.isQuiet = isQuiet }

    /// Says what was wrong with articles, and counts it. Of warnings of one kind about a file the first is told, but of
    /// items that are left out each.
    mutating func report(_ found: [InputProblem]) {
        for problem in found {
            if problem.code == .heldBack {
                hasHeldBack = true
                reportLine("nutgraf: \(problem)")
            } else if problem.isWarning {
                let isNew = warned.insert(Warning(code: problem.code, file: problem.file)).inserted
                if isNew && !isQuiet { reportLine("nutgraf: \(problem)") }
            } else {
                reportLine("nutgraf: \(problem)")
                count(problem)
            }
        }
    }

    /// Counts a problem that was told elsewhere.
    mutating func count(_ problem: InputProblem) {
        problems += 1
        if problem.code != .missingFile && problem.code != .emptyFolder { isAllMissing = false }
    }

    /// Takes in the problems of another tally.
    mutating func countProblems(of other: Tally) {
        problems += other.problems
        isAllMissing = isAllMissing && other.isAllMissing
    }

    /// Says so where nothing at all was found in the inputs, each part of which may be empty: pages of a wiki that are no
    /// articles, for example.
    mutating func reportNothing(in name: String) {
        if articles == 0 && problems == 0 && !hasHeldBack { report([.noArticle(in: name)]) }
    }

    /// How the run ends: done, some inputs failed, or nothing could be read.
    var status: ExitStatus {
        if problems == 0 { return .done }
        if articles > 0 { return .someInputsFailed }
        return isAllMissing ? .noInput : .badData
    }
}

/// The files that a command reads.
struct Inputs {
    let sources: [Source]
    let problems: [InputProblem]
    /// The archives in folders. They are not read: one beside the files that it was made of would double each article.
    private let passedOver: [String]
    /// Files in folders whose endings are unknown, which are not read either.
    private let unknown: [String]
    let options: InputOptions
    let threads: Int
    let isQuiet: Bool
    /// The command that reads them, where what it takes is told before a long run.
    var measuredCommand: String?

    enum Source {
        case file(InputSource)
        case archive(ArchiveSelection)
    }

    /// The files of these names. One that ends in `.nutgraf` is an archive, unless the options name a format.
    ///
    /// - Parameter own: the archive that the command is about, which nobody misses where a folder has it.
    init(_ names: [String], own: String? = nil, options: InputOptions, threads: Int, isQuiet: Bool) {
        self.init(
            names.map { name in
                options.format == nil && ArchiveSelection.isArchive(name) ? ArchiveSelection(path: name) : nil
            }, names, own: own, options: options, threads: threads, isQuiet: isQuiet)
    }

    /// Articles of an archive.
    init(_ selection: ArchiveSelection, options: InputOptions, threads: Int, isQuiet: Bool) {
        self.init([selection], [selection.path], options: options, threads: threads, isQuiet: isQuiet)
    }

    private init(
        _ archives: [ArchiveSelection?], _ names: [String], own: String? = nil, options: InputOptions, threads: Int,
        isQuiet: Bool
    ) {
        var sources: [Source] = []
        var problems: [InputProblem] = []
        var passedOver: [String] = []
        var unknown: [String] = []
        let own = own.flatMap { FileIdentity(path: $0) }
        for (archive, name) in zip(archives, names) {
            if let archive {
                sources.append(.archive(archive))
            } else {
                var others: [String] = []
                var (found, faults) = InputSource.expanding([name], web: options.web) { path in
                    guard ArchiveSelection.isArchive(path) else {
                        // Beside an archive lie files of its own.
                        if !path.contains(ArchiveSelection.ending + "-") { unknown.append(path) }
                        return
                    }
                    if options.format != nil { return }
                    if own == nil || FileIdentity(path: path) != own { others.append(path) }
                }
                others.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                if let place = faults.firstIndex(where: { $0.code == .emptyFolder }), let first = others.first {
                    faults[place].remedy = "Archives in a folder are not read unless they are named, such as \(first)"
                    others = []
                }
                sources += found.map { .file($0) }
                problems += faults
                passedOver += others
            }
        }
        self.passedOver = passedOver
        unknown.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.unknown = unknown
        self.sources = sources
        self.problems = problems
        self.options = options
        self.threads = threads
        self.isQuiet = isQuiet
    }

    /// Whether a file is among the inputs, under whatever name.
    func reads(_ identity: FileIdentity) -> Bool {
        sources.contains { source in
            switch source {
            case .archive(let selection): FileIdentity(path: selection.path) == identity
            case .file(.file(let path)): FileIdentity(path: path) == identity
            case .file(.standardInput): FileIdentity.standardInput == identity
            case .file(.web): false
            }
        }
    }

    /// The chunks of a file that is worked on article by article are small, and a window has many of them for each
    /// thread: threads that come to the end of a window wait for the others for no longer than a chunk takes.
    private static let chunkSize = 1 << 17
    private static let chunksOfWindow = 32

    /// Turns every article into a result on all threads, and writes the results in the order of the input.
    ///
    /// A window of chunks at a time is read, worked on and written, so memory does not grow with the input. Each
    /// problem is reported when it is met, and the rest goes on.
    func forEachArticle(
        _ transform: @Sendable (Article) -> Rendered, into emitter: inout Emitter
    ) throws(OutputError) -> Tally {
        try forEachChunk({ parsed, _ in parsed.articles.map(transform) }) { (results) throws(OutputError) in
            for result in results { try emitter.emit(result) }
        }
    }

    /// The same chunk by chunk: `transform` is called on all threads, and `consume` with its results in the order of
    /// the input.
    func forEachChunk<Value: Sendable, Failure: Error>(
        _ transform: @Sendable (ParsedChunk, InputUnit) -> Value, consume: (Value) throws(Failure) -> Void
    ) throws(Failure) -> Tally {
        var tally = Tally(isQuiet: isQuiet)
        reportFound(in: &tally)
        var progress = Progress(isQuiet: isQuiet)
        var options = optionsWithVersions
        options.chunkSize = Self.chunkSize
        for start in stride(from: 0, to: sources.count, by: threads) {
            let end = min(sources.count, start + threads)
            let units = Self.units(of: sources[start..<end], options, threads)
            if start == 0 {
                let share = Double(end) / Double(sources.count)
                RunEstimate.report(measuredCommand, of: units, share: share, threads: threads, isQuiet: isQuiet)
            }
            for first in stride(from: 0, to: units.count, by: threads * Self.chunksOfWindow) {
                let window = units[first..<min(units.count, first + threads * Self.chunksOfWindow)]
                let results = concurrentMap(count: window.count, threads: threads) { index in
                    let parsed = window[first + index].parse()
                    return (
                        value: transform(parsed, window[first + index]), articles: parsed.articles.count,
                        problems: parsed.notices
                    )
                }
                for result in results {
                    try consume(result.value)
                    tally.articles += result.articles
                    tally.report(result.problems)
                }
                let done = Double(end - start) * Double(first + window.count) / Double(units.count)
                progress.show(tally.articles, share: (Double(start) + done) / Double(sources.count))
            }
        }
        progress.end()
        tally.reportNothing(in: name)
        return tally
    }

    /// The inputs in messages.
    var name: String {
        let names = sources.map { source in
            switch source {
            case .archive(let selection): selection.path
            case .file(let file): file.name
            }
        }
        return names.count > 1 ? "\(names[0]) and \(names.count - 1) more" : names.first ?? "the inputs"
    }

    /// All articles, for work on them together. Each problem is reported.
    func readAll() -> (articles: [Article], tally: Tally) {
        let loaded = loadAll()
        let parsed = concurrentMap(count: loaded.units.count, threads: threads) { loaded.units[$0].parse() }
        var tally = loaded.tally
        let articles = parsed.flatMap(\.articles)
        tally.articles = articles.count
        for part in parsed { tally.report(part.notices) }
        tally.reportNothing(in: name)
        return (articles, tally)
    }

    /// Loads all inputs and hands out their chunks, for work on the whole collection.
    func loadAll() -> LoadedInputs {
        var tally = Tally(isQuiet: isQuiet)
        reportFound(in: &tally)
        let units = Self.units(of: sources[...], optionsWithVersions, threads)
        RunEstimate.report(measuredCommand, of: units, threads: threads, isQuiet: isQuiet)
        return LoadedInputs(units: units, tally: tally)
    }

    /// The options with the versions that count of items that came several times.
    private var optionsWithVersions: InputOptions {
        let files = sources.compactMap { if case .file(let source) = $0 { source } else { nil } }
        var options = options
        options.versions = ItemVersions.numbered(in: files, options, threads: threads)
        return options
    }

    private static func units(of sources: ArraySlice<Source>, _ options: InputOptions, _ threads: Int) -> [InputUnit] {
        concurrentMap(count: sources.count, threads: threads) { index -> [InputUnit] in
            switch sources[sources.startIndex + index] {
            case .archive(let selection): return selection.units(options)
            case .file(let source):
                do throws(InputProblem) {
                    let document = try InputDocument.load(source, options: options)
                    return (0..<document.chunkCount).map { .chunk(document, $0) }
                } catch {
                    return [.failed(error)]
                }
            }
        }.flatMap { $0 }
    }

    /// Says what looking for the files came to.
    private func reportFound(in tally: inout Tally) {
        tally.report(problems)
        if isQuiet { return }
        tell(passedOver, as: "archives in a folder are not read", remedy: "Name them to read them as well")
        // Where nothing was found, that is the line.
        if !sources.isEmpty {
            tell(
                unknown, as: "files of unknown ending in a folder are not read",
                remedy: "Name them to read them as well")
        }
    }

    private func tell(_ paths: [String], as what: String, remedy: String) {
        guard let first = paths.first else { return }
        let others = paths.count == 1 ? "" : " and \(paths.count - 1) more"
        reportLine("nutgraf: \(what), \(first)\(others). \(remedy).")
    }
}

/// A part of the input that is parsed at once: a chunk of a document, articles of an archive, or a file that could not
/// be loaded.
enum InputUnit: Sendable {
    case chunk(InputDocument, Int)
    /// Some articles of an archive.
    case archived(ArchivedArticles, Range<Int>)
    case failed(InputProblem)

    /// Its size in bytes, and what of it stays in memory; of an archive's articles an estimate.
    var byteCount: Int {
        switch self {
        case .chunk(let document, let index): document.byteCount(ofChunk: index)
        case .archived(_, let range): range.count * 2_500
        case .failed: 0
        }
    }

    /// Whether its articles share the text of their file.
    var sharesText: Bool {
        if case .chunk(let document, _) = self {
            document.format == .text || document.format == .markdown
        } else {
            false
        }
    }

    /// Gives back the memory of what was parsed.
    func release() { if case .chunk(let document, let index) = self { document.release(chunk: index) } }

    func parse() -> ParsedChunk {
        switch self {
        case .chunk(let document, let index):
            return document.parse(chunk: index)
        case .archived(let articles, let range):
            return articles.parse(range)
        case .failed(let problem):
            var parsed = ParsedChunk()
            parsed.problems = [problem]
            return parsed
        }
    }
}

/// All inputs at once.
struct LoadedInputs {
    let units: [InputUnit]

    /// The bytes of inputs that are held in memory for good.
    var heldBytes: Int {
        units.reduce(0) { sum, unit in
            if case .chunk(let document, 0) = unit { sum + document.heldBytes } else { sum }
        }
    }

    /// What was wrong before anything was parsed; it was reported already.
    let tally: Tally
}
