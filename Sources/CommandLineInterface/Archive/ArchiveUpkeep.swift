import ArticleArchive
import Presentation

/// `nutgraf archive check` and `compact`.
enum ArchiveUpkeep {
    @Sendable static func check(_ run: ArchiveRun) throws -> ExitStatus {
        let output = try run.openOutput()
        let findings = try ArchiveReader(run.path).check()
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
        let output = try run.openOutput()
        try ArchiveWriter(run.path).compact()
        var emitter = try Emitter(output, run.invocation.format, csvHeader: ["before", "after"])
        let view = ArchiveSizeView(path: run.path, before: before ?? 0, after: FileIdentity.size(path: run.path) ?? 0)
        try emitter.emit(Renderer(run.invocation).render(view))
        try emitter.finish()
        return .done
    }
}
