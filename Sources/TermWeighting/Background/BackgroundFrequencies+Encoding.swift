#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

// The layout of a table, all integers little-endian and of 32 bits:
//
//     "NGDF\0\0\0\1"   magic, with the version
//     documents        how many were counted
//     terms            how many the table has
//     offsets          terms + 1 of them, into the bytes of the terms
//     levels           one byte a term: 12 · log₂(documents / document frequency), rounded
//     bytes            of the terms, one after the other, in ascending order

extension BackgroundFrequencies {
    static let magic: [UInt8] = [0x4E, 0x47, 0x44, 0x46, 0, 0, 0, 1]
    /// A step of the scale is a twelfth of a doubling, so a share is off by 3 % at most.
    static let levelsPerOctave = 12.0

    /// The table of the given document frequencies as bytes. Terms come out in the order of their bytes; those with a
    /// frequency of zero are left out, and frequencies above `documents` are taken for `documents`.
    public static func encode(_ frequencies: [(term: String, documents: Int)], documents: Int) -> [UInt8] {
        let kept = frequencies.filter { $0.documents > 0 && !$0.term.isEmpty }
            .map { (bytes: [UInt8]($0.term.utf8), documents: min($0.documents, documents)) }
            .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        var table = magic
        append(documents, to: &table)
        append(kept.count, to: &table)
        var offset = 0
        append(offset, to: &table)
        for entry in kept {
            offset += entry.bytes.count
            append(offset, to: &table)
        }
        for entry in kept {
            let level = (levelsPerOctave * log2(Double(documents) / Double(entry.documents))).rounded()
            table.append(UInt8(min(255, max(0, level))))
        }
        for entry in kept { table += entry.bytes }
        return table
    }

    static func integer(_ bytes: TableBytes, at offset: Int) -> Int {
        bytes.withSpan { bytes in
            (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
        }
    }

    private static func append(_ integer: Int, to bytes: inout [UInt8]) {
        for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: integer >> shift)) }
    }
}
