import Synchronization

/// The lengths of all articles, read once for several readers of one archive. A reader that comes while another one reads
/// them waits for it.
final class SharedLengths: Sendable {
    struct Lengths: Sendable {
        let vectors: VectorTable
        let scales: ArticleScales

        init(_ vectors: VectorTable, of state: ArchiveState) {
            self.vectors = vectors
            scales = ArticleScales(vectors, meanLength: state.meanLength)
        }
    }

    private let known = Mutex<(state: ArchiveState, lengths: Lengths)?>(nil)

    /// The lengths of a state of the archive, computed where they are not those that were asked for last.
    func lengths(
        of state: ArchiveState, vectors: () throws(ArchiveError) -> VectorTable
    ) throws(ArchiveError) -> Lengths {
        try known.withLock { known throws(ArchiveError) in
            if let known, known.state == state { return known.lengths }
            let lengths = Lengths(try vectors(), of: state)
            known = (state, lengths)
            return lengths
        }
    }
}
