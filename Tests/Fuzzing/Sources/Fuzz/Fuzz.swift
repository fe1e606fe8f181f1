#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The target that the environment names in `NUTGRAF_FUZZ`.
private let target: FuzzTarget = {
    let name = unsafe getenv("NUTGRAF_FUZZ").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        let known = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
        fatalError("Set NUTGRAF_FUZZ to one of: \(known)")
    }
    return target
}()

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    target.read(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
