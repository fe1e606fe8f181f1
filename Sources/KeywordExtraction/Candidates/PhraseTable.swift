/// Identifies sequences of stems: the empty sequence is 0, and each longer one is a shorter one and a last stem.
///
/// A look-up costs O(1) whatever the length.
struct PhraseTable: Sendable {
    /// Keys and sequences by open addressing, at most half full; a key of 0 is a free slot.
    private var keys = [UInt64](repeating: 0, count: 1_024)
    private var ids = [Int32](repeating: 0, count: 1_024)
    private(set) var count: Int32 = 1

    static let empty: Int32 = 0

    /// The sequence `prefix` with `stem` after it.
    mutating func extended(_ prefix: Int32, by stem: Int32) -> Int32 {
        let key = Self.key(prefix, stem)
        var slot = Self.slot(of: key, in: keys.count)
        while keys[slot] != 0 {
            if keys[slot] == key { return ids[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        let id = count
        keys[slot] = key
        ids[slot] = id
        count += 1
        if Int(count) * 2 > keys.count { grow() }
        return id
    }

    /// The sequence `prefix` with `stem` after it, or `nil` where the table does not have it.
    func known(_ prefix: Int32, by stem: Int32) -> Int32? {
        let key = Self.key(prefix, stem)
        var slot = Self.slot(of: key, in: keys.count)
        while keys[slot] != 0 {
            if keys[slot] == key { return ids[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// A stem counts from 1 in the key, so that no key is 0.
    private static func key(_ prefix: Int32, _ stem: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: prefix)) << 32 | UInt64(UInt32(bitPattern: stem) + 1)
    }

    private static func slot(of key: UInt64, in size: Int) -> Int {
        let mixed = key &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed ^ mixed >> 32) & (size - 1)
    }

    private mutating func grow() {
        let (oldKeys, oldIDs) = (keys, ids)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        ids = [Int32](repeating: 0, count: keys.count)
        for (place, key) in oldKeys.enumerated() where key != 0 {
            var slot = Self.slot(of: key, in: keys.count)
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key
            ids[slot] = oldIDs[place]
        }
    }
}
