#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A buffer of bytes that grows, and says so when memory is short: a Swift array would end the process.
@safe
struct GrowingBytes: ~Copyable {
    private var base: UnsafeMutableRawPointer?
    private(set) var count = 0
    private var capacity = 0

    /// Bytes that can be appended before the buffer has to grow.
    var room: Int { capacity - count }

    deinit {
        // Safe: the memory is malloc's and this value is its only owner.
        unsafe free(base)
    }

    /// Makes room for `room` bytes and lets `fill` write some; returns what `fill` returns, the number of bytes
    /// written or a negative number. Nil where memory is short.
    mutating func append(room: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int) -> Int? {
        guard reserve(max(room, 1)) else { return nil }
        guard let base = unsafe base else { return nil }
        // Safe: `reserve` made the bytes from `count` to `capacity` writable.
        let written = unsafe fill(UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count))
        if written > 0 { count += min(written, capacity - count) }
        return written
    }

    private mutating func reserve(_ room: Int) -> Bool {
        let (needed, overflow) = count.addingReportingOverflow(room)
        guard !overflow else { return false }
        if needed <= capacity { return true }
        // Safe: realloc keeps the old block where it fails.
        guard let larger = unsafe realloc(base, needed) else { return false }
        unsafe base = larger
        capacity = needed
        return true
    }

    /// Drops the bytes behind the last LF, or all of them where there is none.
    mutating func cutAfterLastLine() {
        guard let base = unsafe base else { return }
        // Safe: the bytes before `count` are initialized.
        while count > 0, unsafe base.load(fromByteOffset: count - 1, as: UInt8.self) != 0x0A { count -= 1 }
    }

    /// Gives up the memory, `padding` zeros behind the bytes; nil where memory is short.
    consuming func released(padding: Int) -> (UnsafePointer<UInt8>, Int)? {
        guard reserve(padding), let memory = unsafe base else { return nil }
        let size = count
        unsafe base = nil
        // Safe: `reserve` made the padding writable, and all bytes before it are initialized.
        unsafe memset(memory + size, 0, padding)
        return unsafe (UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)), size)
    }
}
