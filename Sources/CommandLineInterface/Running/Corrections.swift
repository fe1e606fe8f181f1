import ArticleArchive
import ArticleFormats
import Clustering
import Presentation
import Similarity

/// What somebody has said of pairs of articles: that they belong together, or apart.
struct Corrections {
    struct Pair {
        let kind: ArchiveCorrection
        let first: String
        let second: String
        /// Where it was said, as a message names it.
        let place: String

        init(_ kind: ArchiveCorrection, _ first: String, _ second: String, place: String) {
            (self.kind, self.first, self.second, self.place) = (kind, first, second, place)
        }

        /// What an archive keeps.
        init(_ kept: ArchivedCorrection, in archive: String) {
            self.init(kept.correction, kept.first, kept.second, place: archive)
        }

        func isSame(as other: Pair) -> Bool {
            kind == other.kind && Set([first, second]) == [other.first, other.second]
        }
    }

    static let file = Option(
        "--corrections", "FILE",
        help: "obey the pairs of articles that FILE says belong together or apart, JSON Lines")
    static let together = Option(
        "--together", "ID,ID", help: "put two articles into one group; kept in the file of --corrections")
    static let apart = Option("--apart", "ID,ID", help: "keep two articles apart; kept in the file of --corrections")
    static let options = [file, together, apart]

    private(set) var pairs: [Pair]

    /// The file that is read and written, where one is named.
    var file: FileIdentity? { path.flatMap { FileIdentity(path: $0) } }

    /// The file, and the pairs of the command line that it does not have.
    private let path: String?
    private let unkept: [Pair]

    /// The pairs of the file and of the command line.
    init(_ arguments: ParsedArguments) throws {
        var said: [Pair] = []
        for (option, kind) in [(Self.together, ArchiveCorrection.together), (Self.apart, .apart)] {
            for value in arguments.allValues(option) { said.append(try Self.pair(value, kind, option)) }
        }
        path = arguments.value(Self.file)
        var kept: [Pair] = []
        if let path, FileIdentity(path: path) != nil || said.isEmpty { kept = try Self.read(path) }
        var unkept: [Pair] = []
        for pair in said where !(kept + unkept).contains(where: pair.isSame) { unkept.append(pair) }
        (pairs, self.unkept) = (kept + said, unkept)
    }

    /// Writes the pairs of the command line to the file, if one is named; it is made if there is none. To be called when they
    /// have been found to contradict no others, or each later run would fail too.
    func keep() throws(OutputError) {
        guard let path, !unkept.isEmpty else { return }
        let output = try OutputFile(appendingLinesTo: path)
        for pair in unkept {
            try output.write(CorrectionFile.line(pair.kind.rawValue, pair.first, pair.second))
        }
        try output.close()
    }

    /// Takes in what the archives among the inputs keep of pairs of their articles.
    mutating func addArchived(_ invocation: Invocation) throws(ArchiveError) {
        let paths = invocation.selection.map { [$0.path] } ?? invocation.arguments.operands
        for path in paths where ArchiveSelection.isArchive(path) || invocation.selection != nil {
            // An archive that cannot be read is told of where its articles are read.
            guard let reader = try? ArchiveReader(path) else { continue }
            pairs += try reader.corrections().map { Pair($0, in: path) }
        }
    }

    /// The constraints on the articles of a collection. A pair with an id that no article has is named and left out;
    /// where several articles have an id, it stands for all of them.
    func constraints(on articles: [ArticleReference], isQuiet: Bool) throws(InputProblem) -> PairConstraints {
        var constraints = PairConstraints(count: articles.count)
        guard !pairs.isEmpty else { return constraints }
        var rows: [String: [Int]] = [:]
        for (row, article) in articles.enumerated() { rows[article.id, default: []].append(row) }
        for pair in pairs {
            guard let first = rows[pair.first], let second = rows[pair.second] else {
                // A part of an archive need not have both articles.
                guard !ArchiveSelection.isArchive(pair.place) else { continue }
                let missing = rows[pair.first] == nil ? pair.first : pair.second
                if !isQuiet {
                    reportLine(
                        "nutgraf: no article has the id \(missing), \(pair.place). The pair is left out; the others are obeyed."
                    )
                }
                continue
            }
            do throws(PairConstraints.Contradiction) {
                for one in first {
                    for other in second where one != other {
                        switch pair.kind {
                        case .together: try constraints.putTogether(one, other)
                        case .apart: try constraints.setApart(one, other)
                        }
                    }
                }
            } catch {
                throw InputProblem(
                    .contradiction, "\(pair.first) and \(pair.second) are said to belong together and apart",
                    file: pair.place, remedy: "Remove one of the pairs that say so")
            }
        }
        return constraints
    }

    private static func pair(_ value: String, _ kind: ArchiveCorrection, _ option: Option) throws(UsageError) -> Pair {
        let ids = value.split(separator: ",", maxSplits: 1).map(String.init)
        guard ids.count == 2, ids[0] != ids[1] else {
            throw UsageError("“\(value)” is no value of \(option.name). It takes the ids of two articles, as in a1,b7.")
        }
        return Pair(kind, ids[0], ids[1], place: "in \(option.name)")
    }

    private static func read(_ path: String) throws(InputProblem) -> [Pair] {
        // An empty file says nothing yet.
        guard FileIdentity.size(path: path) != 0 else { return [] }
        let (records, problems) = try FieldRecords.read(.file(path), fields: ArchiveCorrection.allCases.map(\.rawValue))
        if let problem = problems.first { throw problem }
        var pairs: [Pair] = []
        for record in records {
            let found = ArchiveCorrection.allCases.compactMap { kind -> Pair? in
                guard let ids = record[kind.rawValue]?.texts, ids.count == 2, ids[0] != ids[1] else { return nil }
                let place = record.line.map { "\(path), line \($0)" } ?? path
                return Pair(kind, ids[0], ids[1], place: place)
            }
            guard let pair = found.first, found.count == 1 else {
                throw record.problem(
                    "no pair of ids in `together` or `apart`",
                    remedy: "Write {\"together\":[\"ID\",\"ID\"]} or the like")
            }
            pairs.append(pair)
        }
        return pairs
    }
}
