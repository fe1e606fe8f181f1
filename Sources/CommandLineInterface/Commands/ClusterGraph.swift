import ArticleFormats
import Clustering
import Stories
import Presentation
import ResultMaking

/// `nutgraf cluster --graph`: groups of a graph that is given, without its articles.
struct ClusterGraph {
    static let graph = Option(
        "--graph", "LINKS", help: "read no articles, but a graph of neighbors; - for standard input; see below")
    private static let resolution = Option(
        "--resolution", "R", help: "with --graph and leiden: above 1 for smaller groups, below for larger (1)")
    private static let starts = Option(
        "--starts", "N", help: "with --graph and leiden: orders that are tried, each of which takes time and memory (5)"
    )
    static let options = [graph, resolution, starts]

    static let notes = [
        "",
        "LINKS are what similar --format jsonl prints, or lines of ID, ID and weight with tabs between; ID alone is an article",
        "without links. A link holds both ways, and of several between two the heaviest counts. Groups are those of --method",
        "leiden (the default here) or components, as ids: as JSON, CSV (cluster, size, id) or text.",
    ]

    /// The options of the command that go with it.
    private static let accepted = [
        "--method", "--threshold", "--all", "--format", "--output", "--threads", "--quiet", "--width", "--color",
    ]

    private let method: ClusterMethod
    private let threshold: Float
    private let factor: Double
    private let startCount: Int

    init(_ arguments: ParsedArguments) throws(UsageError) {
        for option in ClusterCommand.command.allOptions
        where arguments.has(option) && !Self.accepted.contains(option.name)
            && !Self.options.contains(where: { $0.name == option.name })
        {
            throw UsageError("\(option.name) needs articles, and --graph reads none. Leave one of them out.")
        }
        guard arguments.operands.isEmpty else {
            throw UsageError("--graph reads no articles. Leave “\(arguments.operands[0])” or --graph out.")
        }
        let name = arguments.value(ClusterCommand.method)
        method = name.flatMap(ClusterMethod.init) ?? .leiden
        guard method == .leiden || method == .components else {
            throw UsageError("\(method.rawValue) needs articles. Give --method leiden or components with --graph.")
        }
        for option in method == .leiden ? [ClusterCommand.threshold] : [Self.resolution, Self.starts]
        where arguments.has(option) {
            throw UsageError("\(method.rawValue) takes no \(option.name) with --graph. Leave it out.")
        }
        threshold = Float(
            try arguments.number(ClusterCommand.threshold, in: 0...1e9) ?? Double(ThresholdComponents.defaultThreshold))
        factor = try arguments.number(Self.resolution, in: 1e-9...1e9) ?? 1
        startCount = try arguments.integer(Self.starts, in: 1...1000) ?? 5
    }

    func run(_ links: String, _ invocation: Invocation) throws -> ExitStatus {
        guard invocation.format != .html else {
            throw UsageError("--graph has no pages. Give --format text, json, jsonl or csv.")
        }
        let source: InputSource = links == "-" ? .standardInput : .file(links)
        let inputs = invocation.inputs([links])
        guard inputs.problems.isEmpty else {
            for problem in inputs.problems { reportLine("nutgraf: \(problem)") }
            return .noInput
        }
        let output = try invocation.openOutput(avoiding: inputs)
        let graph = try Self.read(source)
        let (nodes, linkCount) = (graph.nodeCount, graph.linkCount)
        let groups =
            method == .leiden
            ? graph.communities(resolution: factor, starts: startCount, threads: invocation.threads)
            : graph.components(threshold: threshold)
        let renderer = Renderer(invocation)
        var emitter = try Emitter(output, invocation.format, csvHeader: ["cluster", "size", "id"])
        let listsSingles = invocation.arguments.has(ClusterCommand.all) || !invocation.format.isForReaders
        var alone = 0
        for group in 0..<groups.count {
            if groups.size(group) == 1 { alone += 1 }
            guard listsSingles || groups.size(group) > 1 else { continue }
            try emitter.emit(renderer.render(LinkedGroupView(number: group, ids: groups.names(group))))
        }
        let totals =
            "\(Self.counted(groups.count - alone, "group")) of several articles and \(Self.counted(alone, "article")) alone, by the "
            + "method \(method.rawValue), in a graph of \(Self.counted(nodes, "article")) and \(Self.counted(linkCount, "link"))"
        try emitter.emitClosing([totals], invocation.layout)
        try emitter.finish()
        if !invocation.isQuiet, !invocation.format.isForReaders { reportLine("nutgraf: \(totals)") }
        return .done
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private static let bytesAtOnce = 1 << 20

    /// Reads the graph, some lines at a time.
    private static func read(_ source: InputSource) throws -> LinkGraph {
        let file = try LineFile(source)
        defer { file.close() }
        let reader = LinkLines(named: source.name)
        var batches = LineBatches(file, size: bytesAtOnce)
        var graph = LinkGraph()
        var line = 1
        while let batch = batches.next() {
            guard case .lines(let bytes) = batch else {
                throw InputProblem(
                    .tooLarge, "a line of more than \(LineBatches.longestLine >> 20) MiB", file: source.name,
                    line: line,
                    remedy: "Give fewer links of an article")
            }
            line += try reader.read(bytes.span, firstLine: line) { graph.add($0, links: $1) }
        }
        if let problem = batches.problem(line: line) { throw problem }
        guard graph.nodeCount > 0 else {
            throw InputProblem(
                .missingField, "no links", file: source.name,
                remedy: "Give what similar --format jsonl prints, or lines of ID, ID and weight with tabs between")
        }
        return graph
    }
}
