/// A text as the measures compare it: lower-case, in Normalization Form C, scalar by scalar.
///
/// Each scalar takes its simple lower-case mapping, so the length of a text does not change.
package struct FoldedText {
    package let scalars: [UInt32]

    package init(_ text: String) {
        let bytes = composed(Array(text.utf8))
        let span = bytes.span
        var scalars: [UInt32] = []
        scalars.reserveCapacity(span.count)
        var offset = 0
        while offset < span.count {
            let (scalar, length) = decodeScalar(span, at: offset, end: span.count)
            scalars.append(lowercaseScalar(scalar))
            offset += length
        }
        self.scalars = scalars
    }

    /// Whether a letter or a number of any script stands at an index.
    package func isAlphanumeric(at index: Int) -> Bool { TextAnalysis.isAlphanumeric(scalars[index]) }

    /// The maximal runs of letters and numbers, in order.
    package var letterRuns: [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in scalars.indices {
            if isAlphanumeric(at: index) {
                start = start ?? index
            } else if let first = start {
                runs.append(first..<index)
                start = nil
            }
        }
        if let first = start { runs.append(first..<scalars.count) }
        return runs
    }
}
