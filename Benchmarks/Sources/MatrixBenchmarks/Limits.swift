import Dispatch
import LinearAlgebra
import Measuring

/// The limits of this machine as JSON: GFLOP/s of sgemm and GB/s to and from memory, on one thread and on two.
///
/// Memory is read, copied (a[i] = b[i]) and combined (a[i] = b[i] + s·c[i]) over arrays of 128 MB, far more than caches
/// hold; counted are the bytes that the program names: 4, 8 and 12 an element. What the processor fetches besides, such
/// as a line before it is overwritten, is not counted. Each figure is the best of several runs, as a limit is.
///
/// Source: J. D. McCalpin: Memory bandwidth and machine balance in current high performance computers, IEEE TCCA
/// Newsletter, 1995.
func printLimits() {
    let memory = MemoryKernels(count: 32 << 20)
    let (a, b) = (randomDense(2048, 2048, seed: 1), randomDense(2048, 2048, seed: 2))
    let operations = 2 * 2048.0 * 2048 * 2048
    let rows = [1, 2].map { threads -> String in
        let product = best { _ = a.multiplied(by: b, threads: threads) }
        let read = best { check(memory.read(threads: threads) > 0, "the sum of ones is above 0") }
        let copy = best { memory.copy(threads: threads) }
        let triad = best { memory.triad(threads: threads) }
        let bytes = Double(4 * memory.count)
        return #"{"threads":\#(threads),"gigaflops":\#(fixed(operations / product / 1e9, 1)),"#
            + #""read":\#(fixed(bytes / read / 1e9, 2)),"copy":\#(fixed(2 * bytes / copy / 1e9, 2)),"#
            + #""triad":\#(fixed(3 * bytes / triad / 1e9, 2))}"#
    }
    memory.deallocate()
    print(
        #"{"blas":"\#(BLAS.description)","arrayMegabytes":\#(memory.count >> 18),"#
            + #""limits":[\#(rows.joined(separator: ","))]}"#)
}

/// The least of several runs, after one that warms up.
private func best(runs: Int = 7, _ body: () -> Void) -> Double {
    body()
    return (0..<runs).map { _ in seconds(body) }.min() ?? 0
}

/// Three arrays of floats, and the loops over them; each thread takes one even part.
private struct MemoryKernels: @unchecked Sendable {
    typealias Vector = SIMD16<Float>
    let count: Int
    private let a, b, c: UnsafeMutablePointer<Vector>

    init(count: Int) {
        self.count = count
        func allocated(_ value: Float) -> UnsafeMutablePointer<Vector> {
            let array = UnsafeMutablePointer<Vector>.allocate(capacity: count / 16)
            array.initialize(repeating: Vector(repeating: value), count: count / 16)
            return array
        }
        (a, b, c) = (allocated(0), allocated(1), allocated(2))
    }

    func deallocate() { for array in [a, b, c] { array.deallocate() } }

    func read(threads: Int) -> Float {
        let sums = UnsafeMutablePointer<Float>.allocate(capacity: threads)
        defer { sums.deallocate() }
        nonisolated(unsafe) let written = sums
        inParts(threads) { part, range in
            var (s, t, u, v) = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
            for index in stride(from: range.lowerBound, to: range.upperBound, by: 4) {
                s += b[index]
                t += b[index + 1]
                u += b[index + 2]
                v += b[index + 3]
            }
            written[part] = (s + t + u + v).sum()
        }
        return (0..<threads).reduce(0) { $0 + sums[$1] }
    }

    func copy(threads: Int) {
        inParts(threads) { _, range in for index in range { a[index] = b[index] } }
    }

    func triad(threads: Int) {
        inParts(threads) { _, range in for index in range { a[index] = b[index] + 0.5 * c[index] } }
    }

    private func inParts(_ threads: Int, _ body: @Sendable (Int, Range<Int>) -> Void) {
        let part = count / 16 / threads
        if threads == 1 { return body(0, 0..<part) }
        DispatchQueue.concurrentPerform(iterations: threads) { body($0, $0 * part..<($0 + 1) * part) }
    }
}
