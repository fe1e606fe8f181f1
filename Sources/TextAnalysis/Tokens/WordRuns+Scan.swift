import CByteScan

/// Where runs begin and end.
extension WordRuns {
    /// Classifies the bytes of a window, in one of two loops: a choice inside would cost more than the classes.
    func scan(_ text: Span<UInt8>, _ window: Range<Int>) {
        if rules.isWords {
            scan(text, window, isWords: true)
        } else {
            scan(text, window, isWords: false)
        }
    }

    @inline(__always)
    private func scan(_ text: Span<UInt8>, _ window: Range<Int>, isWords: Bool) {
        let blocks = (window.count + 63) / 64
        var joints: UInt64 = 0
        var previous: UInt64 = 0
        var marked: UInt64 = 0
        for block in 0..<blocks {
            let start = window.lowerBound + 64 * block
            // Safe: 64 bytes are read from the text, or from a copy where it has fewer; 64 are written into the window.
            let classes =
                if start + 64 <= text.count {
                    unsafe text.withUnsafeBufferPointer {
                        unsafe Self.classify($0.baseAddress! + start, lowered + 64 * block, isWords)
                    }
                } else {
                    unsafe Self.scanTail(text, start, lowered + 64 * block, isWords)
                }
            let left = window.upperBound - start
            let inside = left >= 64 ? UInt64.max : ~(UInt64.max &<< UInt64(truncatingIfNeeded: left))
            let run = (classes.alphanumeric | classes.beyondASCII | classes.underscores) & inside
            unsafe runs[block] = run
            unsafe others[block] = classes.beyondASCII & inside
            guard isWords else { continue }
            if classes.hasMarks != 0 { marked |= 1 &<< UInt64(truncatingIfNeeded: block) }
            // A joint between two bytes of words belongs to their run. That of the last block's end is settled here.
            if block > 0, joints >> 63 & previous >> 62 & run & 1 == 1 {
                unsafe runs[block - 1] |= 1 << 63
                unsafe others[block - 1] |= 1 << 63
            }
            let joining = classes.joints & inside & (run << 1 | previous >> 63) & run >> 1
            unsafe runs[block] |= joining
            unsafe others[block] |= joining
            joints = classes.joints & inside
            previous = run
        }
        unsafe runs[blocks] = 0
        while marked != 0 {
            joinAroundMarks(text, window, block: marked.trailingZeroBitCount)
            marked &= marked &- 1
        }
    }

    /// Makes one run, for the scanner, of all that stands between two white spaces around each mark of a block.
    @inline(never)
    private func joinAroundMarks(_ text: Span<UInt8>, _ window: Range<Int>, block: Int) {
        var offset = window.lowerBound + 64 * block
        let end = min(offset + 64, window.upperBound)
        while offset < end {
            guard Self.marks.contains(text[offset]) else {
                offset += 1
                continue
            }
            var first = offset
            while first > window.lowerBound, text[first - 1] > 0x20 { first -= 1 }
            while offset < window.upperBound, text[offset] > 0x20 { offset += 1 }
            for place in first - window.lowerBound..<offset - window.lowerBound {
                let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place)
                unsafe runs[place >> 6] |= bit
                unsafe others[place >> 6] |= bit
            }
        }
    }

    /// Makes one run, for the scanner, of the two parts of a word that a hyphen at a line's end may have cut.
    func joinAtLineEnds(_ text: Span<UInt8>, _ window: Range<Int>) {
        var offset = window.lowerBound
        while let line = text.firstLineFeed(in: offset..<window.upperBound) {
            offset = line + 1
            guard line > window.lowerBound, LineEndHyphen.stands(before: line, in: text) else { continue }
            var first = line
            while first > window.lowerBound, text[first - 1] <= 0x20 { first -= 1 }
            while first > window.lowerBound, text[first - 1] > 0x20 { first -= 1 }
            while offset < window.upperBound, text[offset] <= 0x20 { offset += 1 }
            while offset < window.upperBound, text[offset] > 0x20 { offset += 1 }
            for place in first - window.lowerBound..<offset - window.lowerBound {
                let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place)
                unsafe runs[place >> 6] |= bit
                unsafe others[place >> 6] |= bit
            }
            // A second hyphen may stand at this word's end.
            while offset > line + 1, text[offset - 1] > 0x20 { offset -= 1 }
        }
    }

    private static let marks: [UInt8] = Array("@/#+".utf8)

    @inline(__always)
    private static func classify(
        _ source: UnsafePointer<UInt8>, _ lowered: UnsafeMutablePointer<UInt8>, _ isWords: Bool
    ) -> nutgraf_byte_classes {
        isWords
            ? unsafe nutgraf_scan_64_bytes_for_words(source, lowered)
            : unsafe nutgraf_scan_64_bytes_for_identifiers(source, lowered)
    }

    /// Not inlined: vectors of bits must not meet where the two ways come together, or each bit is looked at alone.
    @inline(never)
    private static func scanTail(
        _ text: Span<UInt8>, _ start: Int, _ lowered: UnsafeMutablePointer<UInt8>, _ isWords: Bool
    ) -> nutgraf_byte_classes {
        var copy = InlineArray<64, UInt8>(repeating: 0)
        for offset in start..<text.count { copy[offset - start] = text[offset] }
        return unsafe copy.span.withUnsafeBufferPointer { unsafe classify($0.baseAddress!, lowered, isWords) }
    }
}
