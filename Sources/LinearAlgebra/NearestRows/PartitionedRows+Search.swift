import Parallelism

extension PartitionedRows {
    /// For each row of `queries` most of the `count` rows with the highest dot product, best first.
    ///
    /// Parameters, order and ties are those of `DenseMatrix.nearestRows(in:)`.
    ///
    /// - Parameter probes: how many partitions are looked at. With all of them the result is exact, but for rounding.
    ///
    /// Complexity: O(queries · (partitions + probes · rows of a partition) · columns) multiply-adds through BLAS; memory
    /// O(queries · (count + probes) + threads · rows of a partition · queries of a block).
    public func nearestRows(
        to queries: DenseMatrix, count: Int, minimumScore: Float = .leastNonzeroMagnitude,
        excludingSelf: Bool = false, probes: Int = 32, threads: Int = 1
    ) -> NearestRows {
        precondition(queries.columns == packed.columns, "Rows whose dot product is taken must have the same length.")
        precondition(count >= 0 && probes > 0, "The number of nearest rows is not negative, and something is looked at.")
        let capacity = min(count, packed.rows)
        var keys = [UInt64](repeating: 0, count: queries.rows * capacity)
        var counts = [Int](repeating: 0, count: queries.rows)
        guard !keys.isEmpty else { return NearestRows(keys: keys, counts: counts, capacity: capacity) }
        let probed = queries.nearestRows(
            in: centroids, count: probes, minimumScore: -.infinity, threads: threads)
        let blocks = ProbeBlocks(probed, partitions: self.count)
        let columns = packed.columns
        let kernel = DenseKernel.best(forMultiplyAdds: saturatingProduct(queries.rows, packed.rows, columns))
        unsafe keys.withUnsafeMutableBufferPointer { keyBuffer in
            unsafe counts.withUnsafeMutableBufferPointer { countBuffer in
                guard let keyBase = keyBuffer.baseAddress, let countBase = countBuffer.baseAddress else { return }
                // Safe: each query has its own count and its own `capacity` keys, and one thread works on it.
                nonisolated(unsafe) let (keys, counts) = unsafe (keyBase, countBase)
                concurrentForEach(count: blocks.count, threads: threads) { block in
                    var (gathered, scores): ([Float], [Float]) = ([], [])
                    for (partition, asking) in blocks.probes(of: block, probed) {
                        let places = offsets[partition]..<offsets[partition + 1]
                        gathered.removeAll(keepingCapacity: true)
                        for query in asking {
                            gathered += queries.values[Int(query) * columns..<(Int(query) + 1) * columns]
                        }
                        // Whole vectors, the rest of the last of them below any score.
                        let width = (places.count + 15) / 16 * 16
                        if scores.count < asking.count * width {
                            scores = [Float](repeating: 0, count: asking.count * width)
                        }
                        multiply(gathered, asking.count, places, kernel: kernel, into: &scores, width)
                        for (place, query) in asking.enumerated() {
                            let row = Int(query)
                            var heap = unsafe BoundedHeap(
                                keys: keys + row * capacity, capacity: capacity, count: counts[row],
                                minimumScore: minimumScore)
                            unsafe scores.withUnsafeBufferPointer { scores in
                                guard let base = scores.baseAddress else { return }
                                unsafe collect(
                                    base + place * width, places, excluding: excludingSelf ? query : -1, into: &heap)
                            }
                            unsafe counts[row] = heap.count
                        }
                    }
                }
            }
        }
        return NearestRows(keys: keys, counts: counts, capacity: capacity)
    }

    /// Hands the scores of the rows at these places to the heap.
    @unsafe private func collect(
        _ scores: UnsafePointer<Float>, _ places: Range<Int>, excluding excluded: Int32, into heap: inout BoundedHeap
    ) {
        let raw = unsafe UnsafeRawPointer(scores)
        for first in stride(from: 0, to: places.count, by: 16) {
            // Safe: the scores are padded to whole vectors.
            let vector = unsafe raw.loadUnaligned(fromByteOffset: first * 4, as: SIMD16<Float>.self)
            guard any(vector .>= heap.minimumScore) else { continue }
            for lane in 0..<min(16, places.count - first) where vector[lane] >= heap.minimumScore {
                let row = order[places.lowerBound + first + lane]
                if row != excluded { heap.insert(row: row, score: vector[lane]) }
            }
        }
    }

    private func multiply(
        _ queries: [Float], _ count: Int, _ places: Range<Int>, kernel: DenseKernel, into scores: inout [Float],
        _ stride: Int
    ) {
        let columns = packed.columns
        unsafe queries.withUnsafeBufferPointer { a in
            unsafe packed.values.withUnsafeBufferPointer { b in
                unsafe scores.withUnsafeMutableBufferPointer { c in
                    guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress, columns > 0
                    else { return }
                    // Safe: there are `count` queries, the places lie in `packed`, and each query has `stride` scores.
                    unsafe kernel.multiply(
                        rows: count, columns: places.count, inner: columns, a, stride: columns,
                        b + places.lowerBound * columns, stride: columns, transposed: true, into: c, stride: stride)
                }
            }
        }
    }
}

/// Queries in blocks of those whose nearest partition is the same or the next, so that they look at the same partitions.
private struct ProbeBlocks {
    /// The queries by their nearest partitions, then by their numbers.
    private let order: [Int32]
    private let offsets: [Int]

    var count: Int { offsets.count - 1 }

    private static let queries = 512

    init(_ probed: NearestRows, partitions: Int) {
        var members = [[Int32]](repeating: [], count: partitions)
        for query in 0..<probed.count {
            members[Int(probed.rows[probed.offsets[query]])].append(Int32(truncatingIfNeeded: query))
        }
        order = members.flatMap { $0 }
        offsets = Array(stride(from: 0, to: order.count, by: Self.queries)) + [order.count]
    }

    /// The partitions that queries of a block look at, and these queries; those that are nearest to the most of them first.
    func probes(of block: Int, _ probed: NearestRows) -> [(partition: Int, queries: [Int32])] {
        var asking: [Int32: (rank: Int, queries: [Int32])] = [:]
        for query in order[offsets[block]..<offsets[block + 1]] {
            let entries = probed.offsets[Int(query)]..<probed.offsets[Int(query) + 1]
            for entry in entries {
                asking[probed.rows[entry], default: (0, [])].rank += entries.upperBound - entry
                asking[probed.rows[entry]]?.queries.append(query)
            }
        }
        return asking.map { (partition: Int($0.key), rank: $0.value.rank, queries: $0.value.queries) }
            .sorted { ($1.rank, $0.partition) < ($0.rank, $1.partition) }
            .map { (partition: $0.partition, queries: $0.queries) }
    }
}
