extension KeptSpace {
    /// The description of the space that an archive keeps; nil where it keeps none.
    static func description(_ connection: Connection) throws(ArchiveError) -> Description? {
        guard try connection.integer("PRAGMA user_version") ?? 0 >= Schema.firstWithSpace else { return nil }
        let statement = try connection.statement("SELECT description FROM space WHERE number = 1")
        defer { statement.reset() }
        guard try statement.next([]) else { return nil }
        guard let description = statement.withBytes(0, { Description($0) }) else {
            throw .damaged("the description of the latent space is none", file: connection.path)
        }
        return description
    }

    /// A space as it was written. Complexity: O(articles · dimensions).
    init(reading connection: Connection, _ description: Description) throws(ArchiveError) {
        var numbers: [Int32] = []
        try Self.forEachBlock(.numbers, description, connection) { bytes in
            for offset in stride(from: 0, to: bytes.count - 3, by: 4) {
                numbers.append(Int32(bitPattern: bytes.word(offset)))
            }
        }
        guard numbers.count == description.rows, zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw .damaged("the latent space has other articles than the archive", file: connection.path)
        }
        self.init(
            description: description, numbers: numbers,
            smoothed: try Self.rows(.smoothed, description, connection), stems: .kept)
    }

    /// The rows of a kind as they were written. Complexity: O(articles · dimensions).
    static func rows(
        _ kind: Kind, _ description: Description, _ connection: Connection
    ) throws(ArchiveError) -> SpaceRows {
        let kept =
            try connection.integer(
                "SELECT sum(length(rows)) FROM space_rows WHERE key >= ? AND key < ?", .integer(kind.key(ofBlock: 0)),
                .integer(kind.key(ofBlock: (description.rows + blockSize - 1) / blockSize))) ?? 0
        // No more is taken from memory than there is in the file.
        guard kept == 2 * description.rows * description.dimensions else {
            throw .damaged("the rows of the latent space are none", file: connection.path)
        }
        var values: [Int16] = []
        values.reserveCapacity(kept / 2)
        try forEachBlock(kind, description, connection) { bytes in
            for offset in stride(from: 0, to: bytes.count - 1, by: 2) { values.append(bytes.fixed(offset)) }
        }
        guard values.count == description.rows * description.dimensions else {
            throw .damaged("the rows of the latent space are none", file: connection.path)
        }
        return SpaceRows(dimensions: description.dimensions, base: values)
    }

    private static func forEachBlock(
        _ kind: Kind, _ description: Description, _ connection: Connection, _ body: (Span<UInt8>) -> Void
    ) throws(ArchiveError) {
        let blocks = (description.rows + blockSize - 1) / blockSize
        try connection.rows(
            "SELECT rows FROM space_rows WHERE key >= ? AND key < ? ORDER BY key", .integer(kind.key(ofBlock: 0)),
            .integer(kind.key(ofBlock: blocks))
        ) { row in row.withBytes(0, body) }
    }

    /// Writes the description, and the rows from that of an article on; of a space that was made anew the directions as well.
    func write(own: SpaceRows, fromRow first: Int, to connection: Connection) throws(ArchiveError) {
        if case .made(let directions) = stems {
            try Self.remove(from: connection)
            let insert = try connection.statement("INSERT INTO space_stems VALUES (?, ?)")
            for (stem, direction) in directions.sorted(by: { $0.key < $1.key }) {
                try insert.run([.text(stem), .bytes(direction)])
            }
        }
        try connection.run("INSERT OR REPLACE INTO space VALUES (1, ?)", .bytes(description.bytes))
        for block in first / Self.blockSize..<(numbers.count + Self.blockSize - 1) / Self.blockSize {
            let range = block * Self.blockSize..<min(numbers.count, (block + 1) * Self.blockSize)
            var words: [UInt8] = []
            for number in numbers[range] { words.append(word: UInt32(bitPattern: number)) }
            for (kind, bytes) in [(Kind.own, own.bytes(range)), (.smoothed, smoothed.bytes(range)), (.numbers, words)] {
                try connection.run(
                    "INSERT OR REPLACE INTO space_rows VALUES (?, ?)", .integer(kind.key(ofBlock: block)), .bytes(bytes))
            }
        }
    }

    static func remove(from connection: Connection) throws(ArchiveError) {
        try connection.runAll("DELETE FROM space; DELETE FROM space_stems; DELETE FROM space_rows")
    }
}
