public import ArticleFormats
public import Parallelism
public import TextAnalysis

/// Articles that were read, and what was wrong with the rest.
///
///     let read = ReadArticles("wire.jsonl", "stories", "https://example.org/feed.xml")
///     for problem in read.problems { print(problem) }
///     print(read.articles.map(\.title))
///
/// Files and folders are what the command line reads: every format of `InputFormat`, packed with gzip or not, known by ending
/// and content. Files of unknown ending in a folder, and archives, are left out. Addresses of private networks are refused,
/// unless `options.web` allows them.
public struct ReadArticles: Sendable {
    /// In the order of the names, of the files in a folder by their paths, and in that of each file.
    public private(set) var articles: [Article] = []
    /// What could not be read, each with its place and remedy; the rest was read all the same.
    public private(set) var problems: [InputProblem] = []
    /// What was read though something was odd, such as a character set that had to be guessed; and each item that is left out
    /// since its sender has withheld it.
    public private(set) var warnings: [InputProblem] = []

    /// Reads files, folders and addresses on the web. A file that is not there is a problem. Complexity: O(bytes).
    public init(_ names: String..., options: InputOptions = InputOptions(), threads: Int = processorCount()) {
        self.init(names: names, options: options, threads: threads)
    }

    /// The same with any number of names; `-` is standard input.
    public init(names: [String], options: InputOptions = InputOptions(), threads: Int = processorCount()) {
        let (sources, faults) = InputSource.expanding(names, web: options.web)
        problems = faults
        var options = options
        options.versions = ItemVersions.numbered(in: sources, options, threads: threads)
        let loaded = concurrentMap(count: sources.count, threads: threads) { [options] place in
            Result { () throws(InputProblem) in try InputDocument.load(sources[place], options: options) }
        }
        add(loaded, threads: threads)
        if let first = names.first { noteNothing(in: names.count > 1 ? "\(first) and \(names.count - 1) more" : first) }
    }

    /// Reads the bytes of one file, such as the body of a request.
    ///
    /// - Parameters:
    ///   - name: what problems call it; its ending tells the format, where the options do not and it tells any.
    public init(
        _ bytes: [UInt8], named name: String = "data", options: InputOptions = InputOptions(),
        threads: Int = processorCount()
    ) {
        add(
            [Result { () throws(InputProblem) in try InputDocument(bytes, name: name, options: options) }],
            threads: threads)
        noteNothing(in: name)
    }

    /// The articles, where nothing at all was wrong.
    ///
    /// - Throws: the first problem.
    public func get() throws(InputProblem) -> [Article] {
        if let problem = problems.first { throw problem }
        return articles
    }

    private mutating func add(_ loaded: [Result<InputDocument, InputProblem>], threads: Int) {
        var chunks: [(document: InputDocument, chunk: Int)] = []
        for result in loaded {
            switch result {
            case .success(let document): chunks += (0..<document.chunkCount).map { (document, $0) }
            case .failure(let problem): problems.append(problem)
            }
        }
        let parsed = concurrentMap(count: chunks.count, threads: threads) { [chunks] place in
            chunks[place].document.parse(chunk: chunks[place].chunk)
        }
        for chunk in parsed {
            articles += chunk.articles
            problems += chunk.problems
            warnings += chunk.warnings
        }
    }

    /// A file of which no part has an article is a problem, unless its items are held back.
    private mutating func noteNothing(in name: String) {
        if articles.isEmpty, problems.isEmpty, !warnings.contains(where: { $0.code == .heldBack }) {
            problems = [.noArticle(in: name)]
        }
    }
}
