import ArticleArchive
import ArticleFormats

/// What lines of `export` say of stories and corrections, until their articles have been added.
struct ImportedTies {
    static let fields = ["story", "joinedAt"] + ArchiveCorrection.allCases.map(\.rawValue)

    private struct Line {
        let file: String
        let line: Int?
        let source: Int
        let story: Int?
        let joinedAt: String
        let corrections: [(kind: ArchiveCorrection, other: String)]
    }

    /// One for each article.
    private var lines: [Line] = []

    /// Takes in what the line of an article says; false where that is not what `export` writes.
    mutating func append(_ record: FieldRecord, source: Int) -> Bool {
        var story: Int?
        if let field = record["story"] {
            guard let number = field.integer, (1...ArchivedStory.highestNumber).contains(number) else { return false }
            story = number
        }
        var corrections: [(kind: ArchiveCorrection, other: String)] = []
        for kind in ArchiveCorrection.allCases {
            guard let field = record[kind.rawValue] else { continue }
            guard let others = field.texts, !others.contains(record.id) else { return false }
            corrections += others.map { (kind, $0) }
        }
        lines.append(
            Line(
                file: record.file, line: record.line, source: source, story: story,
                joinedAt: record["joinedAt"]?.text ?? "", corrections: corrections))
        return true
    }

    /// Writes all of it; what could not be written.
    ///
    /// The same number in two files is two stories.
    /// - Parameter ids: the ids that the articles have got, in the order of the lines.
    func write(to writer: ArchiveWriter, _ ids: [String]) throws(ArchiveError) -> [InputProblem] {
        precondition(ids.count == lines.count, "Every line of import is an article that was added.")
        // Of lines with one id the last has replaced the others.
        let lastPlace = Dictionary(zip(ids, ids.indices)) { $1 }
        // By the source, then by the number.
        var stories: [Int: [Int: [ArchivedStory.Member]]] = [:]
        for (place, line) in lines.enumerated() {
            guard let story = line.story, lastPlace[ids[place]] == place else { continue }
            stories[line.source, default: [:]][story, default: []].append(
                ArchivedStory.Member(articleID: ids[place], joinedAt: line.joinedAt))
        }
        for (_, numbered) in stories.sorted(by: { $0.key < $1.key }) {
            _ = try writer.takeIn(
                numbered.sorted { $0.key < $1.key }.map { ArchivedStory(number: $0.key, members: $0.value) })
        }
        var problems: [InputProblem] = []
        for (place, line) in lines.enumerated() {
            for said in line.corrections {
                guard said.other != ids[place], try writer.contains(said.other) else {
                    problems.append(
                        InputProblem(
                            .missingField, "no other article has the id \(said.other)", file: line.file,
                            line: line.line,
                            remedy: "Import that article as well, or take the id out of `\(said.kind.rawValue)`"))
                    continue
                }
                if let (one, other) = try writer.contradiction(ids[place], said.other, said.kind) {
                    problems.append(
                        InputProblem(
                            .contradiction, "with this \(one) and \(other) belong together and apart", file: line.file,
                            line: line.line, remedy: "Take \(said.other) out of `\(said.kind.rawValue)`"))
                    continue
                }
                try writer.correct(ids[place], said.other, said.kind)
            }
        }
        return problems
    }
}
