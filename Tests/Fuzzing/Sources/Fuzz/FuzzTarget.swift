/// What reads the bytes. Whatever they are, it comes to an end, with results or problems.
struct FuzzTarget: Sendable {
    let name: String
    /// How many times the work of reading the input once is done.
    var jobs = 1
    /// How many times its size in memory an input may take.
    var growth = 50
    /// How long an input becomes of which a stretch is repeated (`Stretching`); 0 for bytes that are none when they are repeated.
    var longest = 200_000
    /// What libFuzzer begins with, beside the files in `Seeds` and in the target's folder of `Kept`.
    var seeds: @Sendable () -> [[UInt8]] = { [] }
    let read: @Sendable ([UInt8]) -> Void

    static let all = formats + texts + collections + ownFiles + [requests]
}
