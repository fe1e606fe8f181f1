/// What reads the bytes. Whatever they are, it comes to an end, with results or problems.
struct FuzzTarget: Sendable {
    let name: String
    /// How many times the work of reading the input once is done.
    var jobs = 1
    /// What libFuzzer begins with, beside the files in `Seeds`.
    var seeds: @Sendable () -> [[UInt8]] = { [] }
    let read: @Sendable ([UInt8]) -> Void

    static let all = formats + texts + collections + ownFiles + [requests]
}
