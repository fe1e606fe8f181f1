import ArticleFormats
import Parallelism
import Presentation
import TextAnalysis

/// Answers each line of JSON Lines with one line, in order and as the lines come: a part of another program, which counts on
/// as many answers as it has asked, and may wait for one before it asks again.
enum EveryLine {
    static let option = Option(
        "--every-line",
        help: "read JSON Lines as they come, and write one JSON line for each: the answer, or what is wrong with it")

    /// For the help of a command that has the option.
    static let notes = [
        "",
        "With --every-line as many lines come out as go in, empty and broken ones too, in their order. A line that cannot be",
        "answered gets {\"id\",\"problem\":{\"code\",\"what\",\"remedy\"}}, the id null where none can be read, and the run ends with",
        "exit status 1. Answers come while input still does; no more of it is held than some lines.",
    ]

    /// What does not go with it.
    static func check(_ arguments: ParsedArguments, _ format: OutputFormat?) throws(UsageError) {
        guard arguments.has(option) else { return }
        if let format, format != .jsonl {
            throw UsageError("--every-line writes JSON Lines. Leave --format \(format.rawValue) out.")
        }
        if arguments.value(CommonOptions.inputFormat).map({ $0 != InputFormat.jsonl.rawValue }) == true {
            throw UsageError("--every-line reads JSON Lines. Leave --input-format out.")
        }
        if arguments.has(CommonOptions.encoding) {
            throw UsageError("--every-line reads UTF-8. Leave --encoding out, and convert the input first.")
        }
    }

    /// So many bytes are taken in before they are worked on, for each thread.
    private static let batchSize = 1 << 18

    /// Answers the lines of all inputs by a function of some articles, which gives one answer to each.
    static func answer(
        _ inputs: Inputs, into emitter: inout Emitter, _ answers: ([Article]) -> [Rendered]
    ) throws -> ExitStatus {
        let sources = try files(inputs)
        guard inputs.problems.isEmpty else {
            for problem in inputs.problems { reportLine("nutgraf: \(problem)") }
            return .noInput
        }
        var run = EveryLineRun(threads: inputs.threads)
        for source in sources {
            let file = try LineFile(source)
            defer { file.close() }
            let stem = if case .file(let path) = source { InputFormat.stem(of: path) } else { "stdin" }
            let reader = ArticleLines(named: source.name, stem: stem, options: inputs.options)
            var batches = LineBatches(file, size: batchSize * inputs.threads)
            var number = 1
            while let batch = batches.next() {
                let lines: [ArticleLine]
                switch batch {
                case .lines(let bytes):
                    lines = run.read(bytes, firstLine: number, reader)
                case .tooLong(let head):
                    lines = [reader.tooLong(head.span, line: number, most: LineBatches.longestLine)]
                }
                number += lines.count
                try run.write(lines, into: &emitter, answers)
            }
            if let problem = batches.problem(line: number) { throw problem }
        }
        if run.problems > 0, !inputs.isQuiet {
            reportLine(
                "nutgraf: \(run.problems) of \(run.lines) lines could not be answered, \(inputs.name). Look for "
                    + "“problem” in their answers.")
        }
        return run.problems > 0 ? .someInputsFailed : .done
    }

    private static func files(_ inputs: Inputs) throws(UsageError) -> [InputSource] {
        var files: [InputSource] = []
        for source in inputs.sources {
            guard case .file(let file) = source else {
                throw UsageError("--every-line reads JSON Lines, and \(inputs.name) is an archive. Leave one of them out.")
            }
            if case .web = file {
                throw UsageError("--every-line reads JSON Lines, not \(file.name). Fetch it first.")
            }
            files.append(file)
        }
        return files
    }
}

extension Inputs {
    /// Turns every article into a result on all threads, as `forEachArticle` does, or line by line where that is asked for.
    func answer(
        _ arguments: ParsedArguments, into emitter: inout Emitter, _ transform: @Sendable (Article) -> Rendered
    ) throws -> ExitStatus {
        guard arguments.has(EveryLine.option) else {
            return try forEachArticle(transform, into: &emitter).status
        }
        return try EveryLine.answer(self, into: &emitter) { articles in
            concurrentMap(count: articles.count, threads: threads) { transform(articles[$0]) }
        }
    }
}

/// Counts of a run, and its steps for some lines.
private struct EveryLineRun {
    let threads: Int
    private(set) var lines = 0
    private(set) var problems = 0

    init(threads: Int) { self.threads = threads }

    /// Reads lines on all threads, a stretch of them each.
    func read(_ bytes: [UInt8], firstLine: Int, _ reader: ArticleLines) -> [ArticleLine] {
        let size = threads == 1 ? bytes.count : max(1 << 14, bytes.count / (4 * threads))
        var stretches: [(range: Range<Int>, line: Int)] = []
        var (start, line) = (0, firstLine)
        while start < bytes.count {
            let end = bytes[(min(bytes.count, start + size) - 1)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            stretches.append((start..<end, line))
            if end < bytes.count { line += bytes[start..<end].count { $0 == 0x0A } }
            start = end
        }
        return concurrentMap(count: stretches.count, threads: threads) { [stretches] index in
            reader.read(bytes.span.extracting(stretches[index].range), firstLine: stretches[index].line)
        }.flatMap { $0 }
    }

    /// Writes the answer to each line, and hands them on.
    mutating func write(
        _ lines: [ArticleLine], into emitter: inout Emitter, _ answers: ([Article]) -> [Rendered]
    ) throws(OutputError) {
        let articles = lines.compactMap { try? $0.content.get() }
        var rest = answers(articles)[...]
        precondition(rest.count == articles.count, "There must be one answer for each article.")
        for line in lines {
            self.lines += 1
            if case .failure(let problem) = line.content {
                problems += 1
                try emitter.emit(Rendered(bytes: ProblemLine.json(id: line.id, problem)))
            } else if let answer = rest.popFirst() {
                try emitter.emit(answer)
            }
        }
        try emitter.flush()
    }
}
