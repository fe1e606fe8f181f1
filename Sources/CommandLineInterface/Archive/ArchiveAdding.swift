import ArticleArchive
import ArticleFormats
import Presentation
import TextAnalysis

/// `nutgraf archive add` and `remove`.
enum ArchiveAdding {
    @Sendable static func add(_ run: ArchiveRun) throws -> ExitStatus {
        let names = run.operands.isEmpty ? ["-"] : run.operands
        let inputs = run.invocation.inputs(names)
        if let identity = FileIdentity(path: run.path), inputs.reads(identity) {
            throw UsageError("an archive cannot be added to itself, \(run.path). Name other files.")
        }
        let language = run.invocation.language
        var committing = try ArchiveCommitting(run, inputs: inputs)
        let tally = try inputs.forEachChunk({ parsed, unit in
            (PreparedArticle.prepare(unit.articlesToKeep(parsed), language: language), parsed.withheld)
        }) { prepared, withheld in
            try committing.add(prepared)
            try committing.withdraw(withheld)
        }
        try committing.finish()
        return tally.status
    }

    @Sendable static func remove(_ run: ArchiveRun) throws -> ExitStatus {
        let writer = try ArchiveWriter(run.path)
        let output = try run.openOutput()
        var named: Set<String> = []
        let ids = run.operands.filter { named.insert($0).inserted }
        let missing = try writer.remove(ids)
        try writer.finish(threads: run.invocation.threads)
        for id in missing { reportLine("nutgraf: \(ArchiveError.unknown(id, file: run.path))") }
        var emitter = try Emitter(output, run.invocation.format, csvHeader: ["id", "status"])
        let renderer = Renderer(run.invocation)
        let unknown = Set(missing)
        for id in ids where !unknown.contains(id) {
            try emitter.emit(renderer.render(ArchiveOutcomeView(id: id, status: "removed")))
        }
        try emitter.finish()
        if missing.isEmpty { return .done }
        return missing.count == ids.count ? .noInput : .someInputsFailed
    }
}

/// Adds prepared articles batch by batch, and reports each batch when it is on the disk.
struct ArchiveCommitting {
    private let run: ArchiveRun
    private let writer: ArchiveWriter
    private let batch: Int
    private let renderer: Renderer
    private var emitter: Emitter
    private var waiting: [PreparedArticle] = []
    private var counts: [ArchiveWriter.Outcome.Kind: Int] = [:]
    /// The ids that the articles have in the archive, in their order, where somebody asks for them.
    private var ids: [String] = []
    private let isCollectingIDs: Bool
    /// The ids of what was canceled or withheld in this run.
    private var withdrawn: Set<String> = []

    init(_ run: ArchiveRun, inputs: Inputs?, collectingIDs: Bool = false) throws {
        self.run = run
        isCollectingIDs = collectingIDs
        batch = try run.invocation.arguments.integer(ArchiveCommand.batch, in: 1...1_000_000) ?? 2_000
        let output = try run.openOutput(avoiding: inputs)
        writer = try ArchiveWriter(run.path, creating: true)
        renderer = Renderer(run.invocation)
        emitter = try Emitter(output, run.invocation.format, csvHeader: ["id", "status"])
    }

    mutating func add(_ prepared: [PreparedArticle]) throws {
        waiting += withdrawn.isEmpty ? prepared : prepared.filter { !withdrawn.contains($0.id) }
        while waiting.count >= batch {
            try commit(Array(waiting.prefix(batch)))
            waiting.removeFirst(batch)
        }
    }

    /// Takes out what its sender has canceled or withheld since it was added. Earlier versions that come later in this run
    /// are not added; an embargo leaves the version that may be used.
    mutating func withdraw(_ items: [WithheldItem]) throws {
        let ids = items.compactMap { item -> String? in
            if case .embargoed = item.reason { return nil }
            return item.hasPositionalID ? nil : item.id
        }
        if ids.isEmpty { return }
        if !waiting.isEmpty { try commit(waiting) }
        waiting = []
        withdrawn.formUnion(ids)
        let missing = Set(try writer.remove(ids))
        for id in ids where !missing.contains(id) {
            if !run.invocation.isQuiet { reportLine("nutgraf: taken out of the archive, \(id).") }
            if renderer.format != .text {
                try emitter.emit(renderer.render(ArchiveOutcomeView(id: id, status: "removed")))
            }
        }
    }

    /// Adds the rest, then does `tying` with the ids of all articles as one transaction, and puts all into the index.
    mutating func finish(
        tying: ((ArchiveWriter, [String]) throws(ArchiveError) -> Void)? = nil
    ) throws {
        if !waiting.isEmpty { try commit(waiting) }
        waiting = []
        if let tying { try writer.atomically { () throws(ArchiveError) in try tying(writer, ids) } }
        try writer.finish(threads: run.invocation.threads)
        try emitter.finish()
    }

    /// What there is to say of an article that took the place of another.
    static func replaced(_ id: String) -> String {
        "nutgraf: another text had this id and was replaced, \(id). Give it an id of its own to keep both."
    }

    private mutating func commit(_ articles: [PreparedArticle]) throws {
        let versions = Set(articles.lazy.filter(\.hasVersion).map(\.id))
        for outcome in try writer.add(articles) {
            counts[outcome.kind, default: 0] += 1
            if isCollectingIDs { ids.append(outcome.id) }
            if !run.invocation.isQuiet {
                if outcome.kind == .replaced, !versions.contains(outcome.id) { reportLine(Self.replaced(outcome.id)) }
                if outcome.kind == .outdated {
                    reportLine("nutgraf: a later version is in the archive and stays, \(outcome.id).")
                }
            }
            if renderer.format != .text {
                let view = ArchiveOutcomeView(id: outcome.id, status: outcome.kind.rawValue)
                try emitter.emit(renderer.render(view))
            }
        }
        if renderer.format == .text {
            let kinds = ArchiveWriter.Outcome.Kind.allCases.filter { $0 != .outdated || counts[$0] != nil }
            let parts = kinds.map { kind in "\(kind.rawValue) \(counts[kind] ?? 0)" }
            try emitter.emitLine(parts.joined(separator: ", "))
        }
        // Reported as added only now, and at once: it is on the disk.
        try emitter.flush()
    }
}

extension InputUnit {
    /// Its articles as an archive keeps them: the stories of one file share its text, which would be kept once for each.
    func articlesToKeep(_ parsed: ParsedChunk) -> [Article] {
        sharesText && parsed.articles.count > 1 ? parsed.articles.map { $0.cuttingTextToBody() } : parsed.articles
    }
}
