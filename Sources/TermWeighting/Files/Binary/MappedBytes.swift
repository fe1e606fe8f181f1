#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The bytes of a file, mapped: they are read from the disk where they are looked at, and processes share them.
///
/// Immutable, and so free to be read from several threads. A file that somebody cuts while it is mapped is the one thing that
/// this cannot be kept from: it is replaced as a whole by who writes it.
@safe
final class MappedBytes: @unchecked Sendable {
    private let base: UnsafeRawPointer
    let count: Int

    /// Nil where the file cannot be mapped, as an empty one or a pipe; `errno` says why.
    init?(path: String) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            return nil
        }
        let size = Int(status.st_size)
        guard let memory = unsafe mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), unsafe memory != MAP_FAILED
        else { return nil }
        unsafe base = UnsafeRawPointer(memory)
        count = size
    }

    deinit {
        // Safe: the mapping is this object's own.
        _ = unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    }

    /// Lends the bytes of a range.
    ///
    /// - Precondition: it lies within the file.
    @inline(__always)
    func withBytes<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "A range is of bytes that the file has.")
        // Safe: the range lies in the mapping, which lives as long as self, and self outlives the call.
        let bytes = unsafe UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
        return unsafe body(bytes.bindMemory(to: UInt8.self).span)
    }

    /// The number at a place, in the order of bytes of the machine.
    ///
    /// - Precondition: it lies within the file.
    @inline(__always)
    func load<Value: BitwiseCopyable>(_ type: Value.Type, at offset: Int) -> Value {
        precondition(
            offset >= 0 && offset <= count - MemoryLayout<Value>.size, "A number is read from bytes that the file has.")
        // Safe: it lies in the mapping.
        return unsafe base.loadUnaligned(fromByteOffset: offset, as: type)
    }
}
