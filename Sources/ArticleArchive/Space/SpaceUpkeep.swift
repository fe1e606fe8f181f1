import Similarity

/// Brings the latent space that an archive keeps up to date.
struct SpaceUpkeep {
    let connection: Connection
    let threads: Int

    /// When the space is made, in place of folding in what came since.
    enum Making {
        case never
        /// Where there is none, or more than half of its articles came or went since.
        case needed
        /// Where there is none, or any article came or went since.
        case always
    }

    /// Folds in what came since, or makes the space.
    ///
    /// Others may write meanwhile: what is written holds for the articles that were there.
    func refresh(making: Making) throws(ArchiveError) {
        let reader = try ArchiveReader(connection.path)
        let description = try KeptSpace.description(reader.connection)
        let changes = if let description { try reader.changes(since: description) } else { 0 }
        if let description {
            let isDue =
                switch making {
                case .never: false
                case .needed: changes > description.articles / 2
                case .always: changes > 0
                }
            guard isDue else { return try fold(description, reader) }
        }
        if making == .never { return }
        let made = try KeptSpace.making(reader.connection, state: reader.state, threads: threads)
        guard made != nil || description != nil else { return }
        try connection.transaction { () throws(ArchiveError) in
            if let made {
                try made.space.write(own: made.own, fromRow: 0, to: connection)
            } else {
                try KeptSpace.remove(from: connection)
            }
        }
    }

    private func fold(_ description: KeptSpace.Description, _ reader: ArchiveReader) throws(ArchiveError) {
        var space = try KeptSpace(reading: reader.connection, description)
        let numbers = try reader.articleNumbers(after: Int(space.numbers.last ?? 0))
        guard !numbers.isEmpty else { return }
        var own = try KeptSpace.rows(.own, description, reader.connection)
        var folding = SpaceFolding(space, reader)
        for number in numbers {
            let row = try folding.own(of: number)
            let search = try reader.search(reader.query(ofNumber: number), .tfidf, count: 0, minimumScore: 0)
            let smoothed = try SpaceFolding.smoothed(row, over: own, space.numbers, search)
            own.append(SpaceRows.fixed(row))
            space.append(number, SpaceRows.fixed(smoothed))
        }
        space.description.rows = space.numbers.count
        try connection.transaction { () throws(ArchiveError) in
            // Another process may have been quicker.
            guard try KeptSpace.description(connection) == description else { return }
            try space.write(own: own, fromRow: description.rows, to: connection)
        }
    }
}

extension ArchiveReader {
    /// How many articles came or went since a space was made.
    func changes(since made: KeptSpace.Description) throws(ArchiveError) -> Int {
        let left =
            try connection.integer("SELECT count(*) FROM articles WHERE number <= ?", .integer(made.lastMade)) ?? 0
        return max(0, made.articles - left) + state.articles - left
    }
}
