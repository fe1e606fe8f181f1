extension ArchiveWriter {
    /// Makes the file as small as it can be: one segment of the index, no terms that no article has, nothing of articles
    /// that have gone, no free pages. The latent space is made anew where articles came or went since it was made.
    ///
    /// Nobody may write meanwhile, and the disk needs room for the file once more. While somebody reads, the file keeps its
    /// size until the last of them has ended. Complexity: O(bytes).
    public func compact(threads: Int = 1) throws(ArchiveError) {
        precondition(!connection.isInTransaction, "An archive is compacted after a transaction, not within one.")
        try SegmentWriter(connection).indexAll(leaving: 0)
        try connection.transaction { () throws(ArchiveError) in
            try dropDeadLists()
            try connection.run("DELETE FROM vocabulary WHERE articles = 0")
            try Removals.clear(connection)
        }
        forgetVocabulary()
        try VectorWriter(connection).refresh()
        try SpaceUpkeep(connection: connection, threads: threads).refresh(making: .always)
        try connection.runAll("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// Drops the lists of terms that no article has any more: only articles that have gone are in them.
    private func dropDeadLists() throws(ArchiveError) {
        for segment in try Segment.all(connection) {
            try connection.run(
                """
                DELETE FROM postings WHERE key IN
                    (SELECT ? + number FROM vocabulary WHERE articles = 0)
                """, .integer(segment.keys.lowerBound))
        }
    }
}
