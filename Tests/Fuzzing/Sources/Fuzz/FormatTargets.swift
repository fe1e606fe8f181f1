import Nutgraf

extension FuzzTarget {
    /// Files of foreign formats: by their content alone, as each format, and packed.
    static let formats =
        [
            FuzzTarget(name: "any", seeds: samples) { read($0, named: "input", as: nil) },
            FuzzTarget(name: "packed", seeds: { samples().map(gzipped) }) { read($0, named: "input.gz", as: nil) },
        ]
        + InputFormat.allCases.map { format in
            FuzzTarget(name: format.rawValue, seeds: samples) { read($0, named: "input", as: format) }
        }

    private static func samples() -> [[UInt8]] { FormatSample.all.map(\.bytes) }

    private static func read(_ bytes: [UInt8], named name: String, as format: InputFormat?) {
        guard let document = try? InputDocument(bytes, name: name, options: InputOptions(format: format)) else {
            return
        }
        for chunk in 0..<document.chunkCount {
            for article in document.parse(chunk: chunk).articles {
                precondition(
                    article.paragraphs.allSatisfy { $0.range.upperBound <= article.text.utf8.count },
                    "A paragraph lies in its text.")
            }
        }
    }
}
