/// The posting lists that a reader has read. A list stays what it is as long as its segment is there, and no segment gets the
/// number of another one, so nothing here is ever old.
final class PostingCache {
    private static let mostBytes = 64 << 20
    /// What a list takes beside its bytes.
    private static let bytesOfList = 64

    private var lists: [Int: [UInt8]] = [:]
    private var bytes = 0

    /// The list of a segment and a term; empty where the segment has not the term.
    func list(_ key: Int, on connection: Connection) throws(ArchiveError) -> [UInt8] {
        if let known = lists[key] { return known }
        let statement = try connection.statement("SELECT entries FROM postings WHERE key = ?")
        defer { statement.reset() }
        let list = try statement.next([.integer(key)]) ? statement.bytes(0) : []
        if bytes > Self.mostBytes {
            lists.removeAll(keepingCapacity: true)
            bytes = 0
        }
        lists[key] = list
        bytes += list.count + Self.bytesOfList
        return list
    }
}
