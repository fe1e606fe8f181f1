import ArticleArchive
import Presentation

/// `nutgraf archive check` and `compact`.
enum ArchiveUpkeep {
    @Sendable static func check(_ run: ArchiveRun) throws -> ExitStatus {
        let findings = try ArchiveReader(run.path).check()
        let output = try run.openOutput()
        let renderer = Renderer(run.invocation)
        var emitter = try Emitter(output, run.invocation.format, csvHeader: ["subject", "fault"], isCompact: true)
        for finding in findings {
            try emitter.emit(renderer.render(ArchiveFindingView(subject: finding.subject, faults: finding.faults)))
        }
        try emitter.finish()
        guard let fault = findings.first(where: { !$0.faults.isEmpty }) else { return .done }
        throw ArchiveError(
            .damaged, "the archive is damaged: \(fault.faults[0])", file: run.path,
            remedy: "Restore a copy, or export what can be read and import it into a new archive")
    }

    @Sendable static func compact(_ run: ArchiveRun) throws -> ExitStatus {
        let before = FileIdentity.size(path: run.path)
        let writer = try ArchiveWriter(run.path)
        let output = try run.openOutput()
        try writer.compact(threads: run.invocation.threads)
        var emitter = try Emitter(output, run.invocation.format, csvHeader: ["before", "after"])
        let view = ArchiveSizeView(path: run.path, before: before ?? 0, after: FileIdentity.size(path: run.path) ?? 0)
        try emitter.emit(Renderer(run.invocation).render(view))
        try emitter.finish()
        return .done
    }

    /// `nutgraf archive together` and `apart`: what somebody says of two articles is kept, and clusters obey it.
    static func correcting(_ correction: ArchiveCorrection) -> @Sendable (ArchiveRun) throws -> ExitStatus {
        { run in
            guard run.operands.count == 2 else {
                throw UsageError("archive \(correction.rawValue) takes the ids of two articles.")
            }
            // Only an archive that is there can have the articles.
            _ = try ArchiveReader(run.path)
            let writer = try ArchiveWriter(run.path)
            let output = try run.openOutput()
            try writer.correct(run.operands[0], run.operands[1], correction)
            var emitter = try Emitter(output, run.invocation.format, csvHeader: ["id", "status"])
            let renderer = Renderer(run.invocation)
            for id in run.operands {
                try emitter.emit(renderer.render(ArchiveOutcomeView(id: id, status: correction.rawValue)))
            }
            try emitter.finish()
            return .done
        }
    }
}
