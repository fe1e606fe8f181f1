extension RowSearch {
    /// Hands the scores of those rows of a segment to the heap whose bounds reach it.
    ///
    /// Class by class, the rare columns first, products are added to the sums. After each class no score is above its
    /// sum plus what the remaining columns can add, which by Cauchy and Schwarz is at most the product of the lengths
    /// of both rows over these columns. As soon as few rows are left that could enter the heap, their scores are
    /// computed from the rows themselves; as long as that costs more than the next class, the next class is added.
    func search(
        _ index: borrowing NearestRowIndex, _ segment: PostingSegment, query: borrowing BoundedQuery,
        excluding excluded: Int32?, into heap: inout BoundedHeap
    ) {
        for columnClass in 0..<ColumnClasses.count {
            let entries = query.entries(of: columnClass)
            for entry in entries { touched ^= segment.touch(query.columns[entry]) }
            for entry in entries {
                // Safe: the columns of both matrices are as many, and there is a sum for each row of the segment.
                unsafe segment.add(query.values[entry], timesColumn: query.columns[entry], to: sums)
            }
            let next = (columnClass + 1..<ColumnClasses.count).first { !query.entries(of: $0).isEmpty }
            // Without an entry nothing is known that was not known before.
            if entries.isEmpty && next != nil { continue }
            var affordable = Int.max
            if let next {
                var postings = 0
                for entry in query.entries(of: next) { postings += segment.postingCount(query.columns[entry]) }
                affordable = postings / index.scoreCost
                // Judging bounds takes a pass over the rows and the scores of the best; often the class costs less.
                if postings < segment.count / 4 + heap.capacity * index.scoreCost { continue }
            }
            let factor = next == nil ? 0 : query.remainders[columnClass]
            let remainders = segment.remainders[min(columnClass, ColumnClasses.count - 2)]
            let isDone = unsafe remainders.withUnsafeBufferPointer { buffer in
                guard let remainders = buffer.baseAddress else { return true }
                // Safe: there are as many remainders as sums.
                return unsafe visit(
                    index, segment, query, factor: factor, remainders: remainders, affordable: affordable,
                    excluding: excluded, into: &heap)
            }
            if isDone { break }
        }
        // Safe: there are so many sums.
        unsafe sums.update(repeating: 0, count: segment.paddedCount)
    }

    /// Computes the scores of all rows whose bounds sum + factor · remainder reach the heap, unless there are more
    /// than can be afforded; says whether it has.
    @unsafe private func visit(
        _ index: borrowing NearestRowIndex, _ segment: PostingSegment, _ query: borrowing BoundedQuery, factor: Float,
        remainders: UnsafePointer<Float>, affordable: Int, excluding excluded: Int32?, into heap: inout BoundedHeap
    ) -> Bool {
        let count = segment.paddedCount / BoundBlock.lanes
        unsafe BoundBlock.setMaxima(
            maxima, sums: sums, factor: factor, remainders: remainders, count: segment.paddedCount)
        // The rows with the greatest bounds come first, so that the heap's minimum rises before the others are judged;
        // fewer where it has risen before.
        let seedCount = min(heap.capacity, Self.seedCapacity)
        var best = unsafe BoundedHeap(
            keys: seeds, capacity: heap.count < heap.capacity ? seedCount : max(1, seedCount / 4), count: 0,
            minimumScore: query.threshold(heap.minimumScore))
        unsafe BoundBlock.forEach(of: maxima, count: count, atLeast: { best.minimumScore }) { number, bound in
            best.insert(row: Int32(truncatingIfNeeded: number), score: bound)
            return true
        }
        candidates.removeAll(keepingCapacity: true)
        for seed in 0..<best.count {
            // Safe: the numbers are those of maxima, and each stands for sixteen sums.
            let first = unsafe BoundBlock.firstRow(ofMaximum: Int(RankKey.row(seeds[seed])))
            var greatest = first
            for row in stride(from: first, to: first + BoundBlock.rows, by: BoundBlock.lanes)
            where unsafe sums[row] + factor * remainders[row] > sums[greatest] + factor * remainders[greatest] {
                greatest = row
            }
            candidates.append(greatest)
        }
        for place in candidates.indices { touched ^= index.touch(group: segment.first + candidates[place]) }
        for row in candidates { unsafe visit(row: row, index, segment, excluding: excluded, into: &heap) }
        candidates.removeAll(keepingCapacity: true)
        var minimum = query.threshold(heap.minimumScore)
        unsafe BoundBlock.forEach(of: maxima, count: count, atLeast: { minimum }) { number, _ in
            let first = BoundBlock.firstRow(ofMaximum: number)
            for row in stride(from: first, to: first + BoundBlock.rows, by: BoundBlock.lanes)
            where unsafe sums[row] + factor * remainders[row] >= minimum {
                candidates.append(row)
            }
            return candidates.count <= affordable
        }
        guard candidates.count <= affordable else { return false }
        for (place, row) in candidates.enumerated()
        where unsafe sums[row] + factor * remainders[row] >= minimum {
            if place + 4 < candidates.count { touched ^= index.touch(group: segment.first + candidates[place + 4]) }
            unsafe visit(row: row, index, segment, excluding: excluded, into: &heap)
            minimum = query.threshold(heap.minimumScore)
        }
        return true
    }

    /// Computes the score of a row, which no bound will name again.
    @unsafe private func visit(
        row: Int, _ index: borrowing NearestRowIndex, _ segment: PostingSegment, excluding excluded: Int32?,
        into heap: inout BoundedHeap
    ) {
        let group = segment.first + row
        let score = unsafe index.corpus.dotProduct(
            row: index.identical.firstMember(of: group), withDense: dense)
        if score >= heap.minimumScore { index.insert(group: group, score: score, excluding: excluded, into: &heap) }
        unsafe sums[row] = -.infinity
    }
}

extension SparseMatrix {
    /// The dot product of a row with a dense one (columns), summed over columns in increasing order.
    ///
    /// The zeros of the dense row add zeros: for finite values the bits are those of a sum over common columns alone.
    @unsafe func dotProduct(row: Int, withDense dense: UnsafePointer<Float>) -> Float {
        let stored = rowOffsets[row]..<rowOffsets[row + 1]
        let columns = columnIndices.span.extracting(stored)
        let values = values.span.extracting(stored)
        var sum: Float = 0
        // Safe: a matrix has only columns below its width.
        for place in columns.indices { sum += unsafe dense[Int(columns[place])] * values[place] }
        return sum
    }
}
