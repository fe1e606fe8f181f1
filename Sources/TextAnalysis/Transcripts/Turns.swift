/// Goes through the paragraphs of an article and says whose words they are.
struct Turns {
    /// A part of a paragraph, without labels and without stage directions.
    struct Piece {
        var range: Range<Int>
        /// The label of the turn that it belongs to; nil where nobody is said to speak.
        var label: SpeakerLabel?
    }

    private let labels: [SpeakerLabel]
    /// For each source of a story by several articles where its text ends: nobody goes on speaking there.
    private let ends: [Int]
    private var next = 0
    private var current: SpeakerLabel?

    /// Each of the articles that tell a story together is a transcript or none by itself. Complexity: O(bytes of the body).
    init(of article: Article, in text: Span<UInt8>) {
        ends = article.sources.map(\.range.upperBound)
        guard ends.count > 1 else {
            labels = Transcript.labels(of: article.paragraphs[...], in: text)
            return
        }
        var labels: [SpeakerLabel] = []
        var rest = article.paragraphs[...]
        for end in ends {
            let own = rest.prefix { $0.range.lowerBound < end }
            labels += Transcript.labels(of: own, in: text)
            rest = rest.dropFirst(own.count)
        }
        self.labels = labels
    }

    /// The parts of a paragraph, which lies behind the one before. Complexity: O(1) in an ordinary article,
    /// O(bytes) in a transcript.
    mutating func pieces(of paragraph: Range<Int>, in text: Span<UInt8>) -> [Piece] {
        guard !labels.isEmpty else { return [Piece(range: paragraph)] }
        if let label = current, ends.contains(where: { label.range.lowerBound < $0 && $0 <= paragraph.lowerBound }) {
            current = nil
        }
        var pieces: [Piece] = []
        var start = paragraph.lowerBound
        while next < labels.count, labels[next].range.lowerBound < paragraph.upperBound {
            let label = labels[next]
            add(start..<label.range.lowerBound, to: &pieces, in: text)
            start = min(label.range.upperBound, paragraph.upperBound)
            current = label
            next += 1
        }
        add(start..<paragraph.upperBound, to: &pieces, in: text)
        return pieces
    }

    private func add(_ range: Range<Int>, to pieces: inout [Piece], in text: Span<UInt8>) {
        let parts = current == nil ? [range] : StageDirection.parts(of: range, in: text)
        for part in parts where !part.isEmpty { pieces.append(Piece(range: part, label: current)) }
    }
}
