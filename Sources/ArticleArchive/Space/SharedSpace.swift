import Synchronization

/// The latent space of an archive, read or made once for several readers. A reader that comes while another one reads it waits for it.
final class SharedSpace: Sendable {
    private struct Known: Sendable {
        /// What the archive kept when it was read; nil where it kept none, and the space was made.
        var kept: KeptSpace.Description?
        /// Nil of too few articles.
        var space: KeptSpace?
        /// z of the articles, where anybody has asked for it.
        var own: SpaceRows?
        /// The state that a missing space was missing of.
        var revision: Int
    }

    private let known = Mutex<Known?>(nil)

    /// The space as a reader sees the archive; of a reader that began earlier, perhaps with later articles, which it is to leave out.
    func space(for reader: ArchiveReader) throws(ArchiveError) -> KeptSpace? {
        try known.withLock { known throws(ArchiveError) in
            let description = try KeptSpace.description(reader.connection)
            if let current = known, current.kept == description, try isOfUse(current, to: reader) {
                guard let space = current.space else { return nil }
                let later = try reader.goingOn(space)
                known?.space = later
                return later
            }
            known = nil
            let read = try reader.currentSpace()
            known = Known(kept: description, space: read?.space, own: read?.own, revision: reader.revision)
            return read?.space
        }
    }

    /// A space that was made holds until one that is kept would be made anew; that there was none, until anything changes.
    private func isOfUse(_ known: Known, to reader: ArchiveReader) throws(ArchiveError) -> Bool {
        guard let space = known.space else { return known.revision == reader.revision }
        if known.kept != nil { return true }
        return try reader.changes(since: space.description) <= space.description.articles / 2
    }

    /// z of the articles of a space, without those that came since it was made or kept.
    func ownRows(of space: KeptSpace, for reader: ArchiveReader) throws(ArchiveError) -> SpaceRows {
        try known.withLock { known throws(ArchiveError) in
            if let known, known.space?.description == space.description, let own = known.own { return own }
            let own = try KeptSpace.rows(.own, space.description, reader.connection)
            if known?.space?.description == space.description { known?.own = own }
            return own
        }
    }
}
