import Synchronization
import TextAnalysis

/// The lengths of all articles and their languages, read once for several readers of one archive. A reader that comes while
/// another one reads them waits for it. Where articles came or went since, they follow from those of the state before.
final class SharedLengths: Sendable {
    struct Lengths: Sendable {
        let vectors: VectorTable
        let scales: ArticleScales

        init(_ vectors: VectorTable, of state: ArchiveState) {
            self.vectors = vectors
            scales = ArticleScales(vectors, meanLength: state.meanLength)
        }
    }

    /// What is known, and of which states. Readers that began before a change still ask for what was.
    private struct Known: Sendable {
        var lengths: [(state: ArchiveState, lengths: Lengths)] = []
        /// Those of the last state; nil before the archive has changed for the first time.
        var sums: LengthSums?
    }

    private static let mostStates = 3
    private let known = Mutex(Known())

    /// Counts what lengths follow changes by, where nobody has yet: else the first request after the first change waits for it. Others
    /// read lengths meanwhile.
    func prepare(of state: ArchiveState, on connection: Connection) throws(ArchiveError) {
        if known.withLock({ $0.sums != nil }) { return }
        let sums = try LengthSums(counting: connection, state: state)
        known.withLock { known in if known.sums == nil { known.sums = sums } }
    }

    /// The lengths of a state of the archive that a connection reads.
    func lengths(
        of state: ArchiveState, segments: [Segment], on connection: Connection
    ) throws(ArchiveError) -> Lengths {
        try known.withLock { known throws(ArchiveError) in
            // Joined segments leave all lengths as they were.
            if let found = known.lengths.first(where: { $0.state.hasSameArticles(as: state) }) { return found.lengths }
            let isLater = known.lengths.last.map { $0.state.revision < state.revision } ?? true
            let lengths: Lengths
            if known.lengths.isEmpty, state.vectorsRevision == state.revision {
                lengths = Lengths(try VectorTable(reading: connection, state: state), of: state)
            } else if isLater {
                // Out of `known` meanwhile, so that they are not copied, and not there where reading them fails.
                var sums = known.sums
                known.sums = nil
                if try sums?.goOn(to: state, segments: segments, on: connection) != true {
                    sums = try LengthSums(counting: connection, state: state)
                }
                if let sums { lengths = Lengths(sums.table, of: state) } else { preconditionFailure("Sums were made.") }
                known.sums = sums
            } else {
                return Lengths(try VectorTable(counting: connection, state: state), of: state)
            }
            known.lengths.append((state, lengths))
            if known.lengths.count > Self.mostStates { known.lengths.removeFirst() }
            return lengths
        }
    }
}

extension ArchiveState {
    /// Whether the articles are those of another state of the archive.
    fileprivate func hasSameArticles(as other: ArchiveState) -> Bool {
        revision == other.revision && articles == other.articles && words == other.words
    }
}
