import ArticleFormats
import KeywordExtraction
import Parallelism
import Presentation
import Similarity
import TextAnalysis

/// `nutgraf duplicates --step`: near-duplicates of a collection that is worked on in parts.
struct DuplicateSteps {
    private static let step = Option(
        "--step", "STEP", help: "do one of the steps that the work can be divided into; see below",
        choices: DuplicateStep.allCases.map(\.rawValue))
    private static let parts = Option(
        "--parts", "P", help: "with --step: number what must come together from 0 to P - 1 (1)")
    private static let rows = Option(
        "--rows-from", "N", help: "with --step shingles: number the articles from N, in the order of all (0)")
    private static let nearlySame = Option(
        "--nearly-same",
        help: "with --step bands, candidates and check: look for texts that are nearly the same, the first round")
    private static let groups = Option(
        "--groups", "FILE", help: "with --step tell: the groups, and all that is frequent")
    static let options = [step, parts, rows, nearlySame, groups, EveryLine.option]

    static let notes =
        [
            "",
            "A collection that is larger than a machine is worked on in steps, each by any number of processes. They read and write",
            "lines: PART, a tab, a letter for what it is, a tab, items. Lines of one PART that a step reads by part go to one process,",
            "in any order, also .gz. As lines can be cut and joined by any tool, the decisions are those of one process, byte for byte:",
        ]
        + DuplicateStep.allCases.map { step in
            "  \(step.rawValue)\(String(repeating: " ", count: 11 - step.rawValue.count))\(step.summary)"
        } + [
            "bands, pairs, candidates and check run twice: with --nearly-same, and with the f lines of frequent, which bands, check,",
            "sources and tell need. A text is named by the first field of its line t, and so in all others. Options that bear on the",
            "result (--threshold, --containment, --min-words, --within, --parts) must be the same in all steps.",
        ]

    /// What a step takes beside what all do.
    private static func accepted(_ step: DuplicateStep) -> [String] {
        switch step {
        case .shingles: ["--min-words", rows.name, EveryLine.option.name]
        case .bands, .candidates, .check: [nearlySame.name]
        case .forest: ["--all"]
        case .tell: [groups.name, "--format", "--width", "--color"]
        default: []
        }
    }

    private let step: DuplicateStep
    private let setting: DuplicateStepSetting
    private let parts: Int
    private let invocation: Invocation

    /// Nil where no step was asked for.
    init?(_ invocation: Invocation, _ parameters: NearDuplicateParameters, showsAll: Bool) throws(UsageError) {
        let arguments = invocation.arguments
        guard let step = arguments.value(Self.step).flatMap(DuplicateStep.init) else {
            for option in Self.options where arguments.has(option) {
                throw UsageError("\(option.name) is for steps: add --step.")
            }
            return nil
        }
        let all = [Self.step.name, Self.parts.name, "--threshold", "--containment", "--min-words", "--within"]
        let reading = step == .shingles || step == .tell
        for option in DuplicatesCommand.command.allOptions
        where arguments.has(option) && !all.contains(option.name) && !Self.accepted(step).contains(option.name)
            && !(reading || ["--output", "--threads", "--quiet"].contains(option.name)
                ? CommonOptions.all.contains { $0.name == option.name } : false)
        {
            throw UsageError("--step \(step.rawValue) takes no \(option.name). Leave it out.")
        }
        self.step = step
        self.invocation = invocation
        parts = try arguments.integer(Self.parts, in: 1...1_000_000) ?? 1
        setting = DuplicateStepSetting(
            parameters, isNearlySame: arguments.has(Self.nearlySame), showsAll: showsAll, threads: invocation.threads)
    }

    func run() throws -> ExitStatus {
        do {
            switch step {
            case .shingles: return try shingle()
            case .tell: return try tell()
            default: return try work()
            }
        } catch let problem as StepProblem {
            throw InputProblem(.contradiction, problem.what, file: invocation.inputs().name, remedy: problem.remedy)
        }
    }

    private func shingle() throws -> ExitStatus {
        var row = try invocation.arguments.integer(Self.rows, in: 0...(1 << 53)) ?? 0
        let inputs = invocation.inputs()
        var emitter = try Emitter(invocation.openOutput(avoiding: inputs), .jsonl, csvHeader: [])
        func written(_ line: ShinglesStep.Line) -> Rendered {
            defer { row += 1 }
            return Rendered(bytes: line.bytes(row: row))
        }
        let (parameters, parts) = (setting.parameters, parts)
        if invocation.arguments.has(EveryLine.option) {
            let status = try EveryLine.answer(inputs, into: &emitter) { articles in
                var step = ShinglesStep(parameters, parts: parts)
                return articles.map { written(step.line($0)) }
            }
            try emitter.finish()
            return status
        }
        let tally = try inputs.forEachChunk({ parsed, _ in
            var step = ShinglesStep(parameters, parts: parts)
            return parsed.articles.map { step.line($0) }
        }) { (lines) throws(OutputError) in
            for line in lines { try emitter.emit(written(line)) }
        }
        try emitter.finish()
        return tally.status
    }

    private func work() throws -> ExitStatus {
        guard var work = step.work(setting) else { preconditionFailure("Steps that read articles are done elsewhere.") }
        let names = invocation.arguments.operands.isEmpty ? ["-"] : invocation.arguments.operands
        let output = try invocation.openOutput(avoiding: invocation.inputs(names))
        if let status = try Self.read(names, invocation, { line throws(StepProblem) in try work.take(&line) }) {
            return status
        }
        var writer = StepWriter(parts: parts) { try output.write($0) }
        try work.finish(&writer)
        try writer.flush()
        try output.close()
        return .done
    }

    private func tell() throws -> ExitStatus {
        guard let path = invocation.arguments.value(Self.groups) else {
            throw UsageError("--step tell needs the groups that forest has written: --groups FILE.")
        }
        let inputs = invocation.inputs()
        let output = try invocation.openOutput(avoiding: inputs, invocation.inputs([path]))
        var groups = ToldGroups()
        if let status = try Self.read([path], invocation, { line throws(StepProblem) in try groups.take(&line) }) {
            return status
        }
        var emitter = try Emitter(output, invocation.format, csvHeader: DuplicateGroupView.csvHeader)
        guard !groups.numbers.isEmpty else {
            try emitter.finish()
            return .done
        }
        let ids = groups.ids
        let (all, tally) = inputs.readAll()
        let articles = all.filter { ids.contains($0.id) }
        let found = try groups.found(among: articles, setting.parameters, language: invocation.language)
        let analyzer = invocation.analyzer
        let details = CopyComparison(found).details(among: articles, analyzer: analyzer, threads: invocation.threads)
        let renderer = Renderer(invocation)
        let results = concurrentMap(count: found.groups.count, threads: invocation.threads) {
            [numbers = groups.numbers, parameters = setting.parameters] place in
            let first = articles[found.groups[place].members[0].index]
            return renderer.render(
                DuplicateGroupView(
                    number: place, shownAs: numbers[place], of: found,
                    keywords: ReadDuplicates.keywords(of: first, analyzer), details: details, parameters: parameters))
        }
        for result in results { try emitter.emit(result) }
        try emitter.finish()
        return tally.status
    }

    private static let bytesAtOnce = 1 << 22

    /// Reads the lines of files; how the run ends where one is missing.
    private static func read(
        _ names: [String], _ invocation: Invocation, _ take: (inout StepLine) throws(StepProblem) -> Void
    ) throws -> ExitStatus? {
        let inputs = invocation.inputs(names)
        guard inputs.problems.isEmpty else {
            for problem in inputs.problems { reportLine("nutgraf: \(problem)") }
            return .noInput
        }
        for source in inputs.sources {
            guard case .file(let source) = source else {
                throw UsageError(
                    "a step reads lines of other steps, and \(inputs.name) is an archive. Give it the lines.")
            }
            let file = try LineFile(source)
            defer { file.close() }
            var batches = LineBatches(file, size: bytesAtOnce)
            var number = 0
            func problem(_ what: String, _ remedy: String, _ code: InputProblem.Code = .contradiction) -> InputProblem {
                InputProblem(code, what, file: source.name, line: number, remedy: remedy)
            }
            while let batch = batches.next() {
                guard case .lines(let bytes) = batch else {
                    number += 1
                    throw problem(
                        "a line of more than \(LineBatches.longestLine >> 20) MiB", "Give shorter lines", .tooLarge)
                }
                var start = 0
                while start < bytes.count {
                    number += 1
                    guard let end = bytes[start...].firstIndex(of: 0x0A) else {
                        // What was cut off can still look whole.
                        throw problem(
                            "a last line without an end", "Give whole lines as the steps before have written them")
                    }
                    defer { start = end + 1 }
                    guard end > start else { continue }
                    do throws(StepProblem) {
                        var line = try StepLine(bytes, start..<end)
                        try take(&line)
                    } catch {
                        throw problem(error.what, error.remedy)
                    }
                }
            }
            if let problem = batches.problem(line: number + 1) { throw problem }
        }
        return nil
    }
}
