#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

private func environment(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

/// The target that the environment names in `NUTGRAF_FUZZ`.
private let target: FuzzTarget = {
    guard let target = FuzzTarget.all.first(where: { $0.name == environment("NUTGRAF_FUZZ") }) else {
        fatalError("Set NUTGRAF_FUZZ to one of: \(FuzzTarget.all.map(\.name).joined(separator: " "))")
    }
    return target
}()

/// What libFuzzer calls first. `NUTGRAF_FUZZ=list` prints the names of targets; into the folder that `NUTGRAF_FUZZ_SEEDS` names goes what
/// the target begins with.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<Int32>?, _ arguments: UnsafeMutableRawPointer?) -> Int32 {
    if environment("NUTGRAF_FUZZ") == "list" {
        for target in FuzzTarget.all { print(target.name) }
        exit(0)
    }
    unsafe Scratch.isChecking = true
    let seeds = target.seeds()
    if let folder = environment("NUTGRAF_FUZZ_SEEDS") {
        for (number, seed) in seeds.enumerated() { Scratch.write(seed, to: "\(folder)/\(target.name)-\(number)") }
    }
    // Tables that are made once count for no input.
    for seed in seeds { target.read(seed) }
    unsafe Scratch.isChecking = false
    InputLimits.begin()
    return 0
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    InputLimits.hold(for: count, by: target) { target.read(input) }
    if let long = Stretching.stretched(input, to: target.longest) {
        InputLimits.hold(for: long.count, by: target) { target.read(long) }
    }
    return 0
}
