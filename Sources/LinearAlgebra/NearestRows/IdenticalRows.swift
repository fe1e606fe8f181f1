import Parallelism

/// The rows of a matrix in groups of those that are equal bit by bit, such as copies of one wire story: what holds for
/// one row of a group is computed once.
///
/// Groups are numbered by their first rows. Complexity: O(values + rows), through a hash table; memory O(rows).
package struct IdenticalRows: Sendable {
    /// The group of each row.
    package let groups: [Int32]
    /// Where the rows of each group start in `members`, and the end of the last (groups + 1).
    private let offsets: [Int]
    /// The rows, group by group, increasing within one.
    private let members: [Int32]

    /// The number of groups.
    package var count: Int { offsets.count - 1 }

    package init(_ matrix: SparseMatrix, threads: Int = 1) {
        let rows = matrix.rows
        let chunk = 1024
        let hashes = concurrentMap(count: (rows + chunk - 1) / chunk, threads: threads) { part in
            (part * chunk..<min(rows, (part + 1) * chunk)).map { matrix.hash(ofRow: $0) }
        }
        // Open addressing in a table that is at most half full; a place holds a group's number plus one.
        var size = 16
        while size < 2 * rows { size *= 2 }
        var table = [Int32](repeating: 0, count: size)
        var firstRows: [Int] = []
        var groups = [Int32](repeating: 0, count: rows)
        for row in 0..<rows {
            let hash = hashes[row / chunk][row % chunk]
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while table[place] != 0 {
                let first = firstRows[Int(table[place]) - 1]
                if hashes[first / chunk][first % chunk] == hash && matrix.rowsAreIdentical(first, row) { break }
                place = (place + 1) & (size - 1)
            }
            if table[place] == 0 {
                firstRows.append(row)
                table[place] = Int32(truncatingIfNeeded: firstRows.count)
            }
            groups[row] = table[place] - 1
        }
        var offsets = [Int](repeating: 0, count: firstRows.count + 1)
        for group in groups { offsets[Int(group) + 1] += 1 }
        for group in firstRows.indices { offsets[group + 1] += offsets[group] }
        var next = offsets
        var members = [Int32](repeating: 0, count: rows)
        for row in 0..<rows {
            let group = Int(groups[row])
            members[next[group]] = Int32(truncatingIfNeeded: row)
            next[group] += 1
        }
        self.groups = groups
        self.offsets = offsets
        self.members = members
    }

    /// The rows of a group, increasing.
    @inline(__always)
    package func members(of group: Int) -> ArraySlice<Int32> { members[offsets[group]..<offsets[group + 1]] }

    /// The row that stands for a group: its first.
    @inline(__always)
    func firstMember(of group: Int) -> Int { Int(members[offsets[group]]) }

    package func size(of group: Int) -> Int { offsets[group + 1] - offsets[group] }
}

extension SparseMatrix {
    /// A number that is the same for identical rows: each value with its column is mixed in by a multiplication.
    fileprivate func hash(ofRow row: Int) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        withRow(row) { columns, values in
            for index in columns.indices {
                let entry = UInt64(UInt32(bitPattern: columns[index])) << 32 | UInt64(values[index].bitPattern)
                hash = (hash ^ entry) &* 0xD6E8_FEB8_6659_FD93
                hash ^= hash >> 32
            }
        }
        return hash
    }

    fileprivate func rowsAreIdentical(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (rowOffsets[first]..<rowOffsets[first + 1], rowOffsets[second]..<rowOffsets[second + 1])
        guard a.count == b.count else { return false }
        return zip(a, b).allSatisfy {
            columnIndices[$0] == columnIndices[$1] && values[$0].bitPattern == values[$1].bitPattern
        }
    }
}
