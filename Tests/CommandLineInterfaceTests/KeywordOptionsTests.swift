import Foundation
import Testing

/// The options of `keywords` that say what may be one, and what is said of it.
@Suite struct KeywordOptionsTests {
    private let workspace: Workspace
    private static let story = """
        Harbour bridge closes

        The harbour bridge at Port Lorne will close for six months, Mayor Edith Callander said on Tuesday, after divers found \
        cracks in two of its pillars.
        Callander told reporters that the city council had asked the engineers of Halden Works to inspect every pillar of the \
        harbour bridge by March. The bridge carries 40,000 cars a day between Port Lorne and the airport.
        Ferry operators said they would add boats. Ferries would run through the night, Callander said.
        """

    init() throws {
        workspace = try Workspace()
        try workspace.write("story.txt", Self.story)
    }

    /// The keywords that the tool gives, and the article's object.
    private func keywords(_ options: String...) throws -> (texts: [String], object: [String: Any]) {
        let run = try workspace.shell(
            "$NUTGRAF keywords --format jsonl " + options.joined(separator: " ") + " story.txt")
        #expect(run.status == 0, "\(run.errors)")
        let object = try #require(try run.objects().first)
        let keywords = try #require(object["keywords"] as? [[String: Any]])
        return (keywords.compactMap { $0["text"] as? String }, object)
    }

    @Test func `words and files are excluded together`() throws {
        try workspace.write("own.txt", "\u{FEFF}# ours\n\nHalden Works\r\n  pillars \n!!!\n")
        let all = try keywords("-k 50").texts
        #expect(all.contains("Halden Works") && all.contains("harbour bridge") && all.contains("Port Lorne"))
        let rest = try keywords("-k 50 --exclude own.txt --exclude 'harbour bridges, reporters'").texts
        #expect(!rest.contains("Halden Works") && !rest.contains("harbour bridge") && !rest.contains("reporters"))
        #expect(!rest.contains("pillar") && !rest.contains("pillars") && rest.contains("Port Lorne"))
    }

    @Test func `a pipe is a file, and a folder's name a word`() throws {
        try workspace.write("council/x.txt", "x")
        #expect(try !keywords("-k 50 --exclude <(echo Port Lorne)").texts.contains("Port Lorne"))
        #expect(try !keywords("-k 50 --exclude council").texts.contains("council"))
        try workspace.write("empty.txt", "# none\n")
        #expect(try keywords("-k 50 --exclude empty.txt").texts == keywords("-k 50").texts)
    }

    @Test func `a house list is ranked alone, under its own names`() throws {
        try workspace.write("list.tsv", "Crossings\tharbour bridge\tviaduct\nferry\ninspections\tinspect\nvolcano\n")
        let (texts, object) = try keywords("--candidates list.tsv --explain")
        #expect(Set(texts) == ["Crossings", "ferry", "inspections"])
        let keywords = try #require(object["keywords"] as? [[String: Any]])
        let crossing = try #require(keywords.first { $0["text"] as? String == "Crossings" })
        #expect(crossing["count"] as? Int == 2 && crossing["variants"] as? [String] == ["harbour bridge"])
        let reasons = try #require(crossing["reasons"] as? [String])
        #expect(reasons.first == "said twice, first in the first sentence, also in the headline")
        #expect(reasons.contains("on your list") && reasons.contains("stands for harbour bridge too"))
        #expect(object["warnings"] as? [String] == [])
    }

    @Test func `an explanation is in words, with the numbers below`() throws {
        let run = try workspace.run("keywords", "-k", "3", "--explain", "story.txt")
        #expect(run.status == 0)
        #expect(
            run.text.contains("said 3 times, first in the first sentence") || run.text.contains("said twice, first"))
        #expect(run.text.contains(" = frequency ") && run.text.contains("also in the headline"))
    }

    @Test func `few keywords are remarked on`() throws {
        let (texts, object) = try keywords("-k 10 --min-words 3")
        #expect(texts.count < 10)
        #expect(
            (object["warnings"] as? [String])?.first?.hasSuffix("in the article is one by the options given") == true
                || texts.isEmpty)
        #expect(try keywords("-k 1000").object["warnings"] as? [String] == [])
        let (much, said) = try keywords("-k 2 --diversity much")
        #expect(much.count == 2 && said["warnings"] as? [String] == [])
    }

    @Test func `names of persons are left out`() throws {
        let texts = try keywords("-k 50 --no-names").texts
        #expect(!texts.contains { $0.contains("Callander") } && texts.contains("Port Lorne"))
    }

    @Test(arguments: [
        ("--min-words 3 --max-words 2", 2, "--min-words 3 is more than --max-words 2. Give a lower one."),
        ("--min-words 6", 2, "“6” is no value of --min-words. It takes a whole number, 1 to 5."),
        ("--candidates list.txt --max-words 2", 2, "--max-words does not go with --candidates"),
        ("--exclude ' , ,'", 2, "has no word. Give a file, or words such as"),
        ("--exclude ''", 2, "has no word"),
        ("--exclude missing.txt", 65, "missing.txt"),
        ("--exclude ./missing", 65, "missing"),
        ("--candidates missing", 65, "missing"),
        ("--candidates empty", 65, "there is no word in it"),
        ("--exclude binary", 65, "binary"),
        ("--candidates nul", 65, "this is no text"),
        ("--exclude list.txt -o list.txt", 2, "the output would overwrite the list of words, list.txt."),
    ])
    func `bad lists are refused in one line`(_ options: String, _ status: Int, _ message: String) throws {
        try workspace.write("list.txt", "bridge\n")
        try workspace.write("empty", "# nothing\n\n")
        try workspace.write("binary", Data([0x66, 0xFF, 0xFE, 0x0A]))
        try workspace.write("nul", Data([0x66, 0, 0x0A]))
        let run = try workspace.shell("$NUTGRAF keywords \(options) story.txt")
        #expect(run.status == Int32(status) && run.errorLines.count == 1, "\(run.errors)")
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(try workspace.read("list.txt") == Data("bridge\n".utf8))
    }

    @Test func `contrast and cluster leave excluded words out`() throws {
        try workspace.write(
            "other.txt", "The council met on Monday.\n\nThe council will vote on a budget for roads and parks.")
        let contrast = try workspace.shell(
            "$NUTGRAF contrast --against other.txt -k 50 --exclude 'port lorne' --format json story.txt")
        #expect(contrast.status == 0 && !contrast.text.contains("\"Port Lorne\"") && contrast.text.contains("bridge"))
        let labels = { (options: String) -> [String] in
            let run = try workspace.shell("$NUTGRAF cluster \(options) --format jsonl story.txt")
            return try #require(try run.objects().first?["labels"] as? [String])
        }
        let first = try #require(try labels("").first)
        #expect(try !labels("--exclude '\(first)'").contains(first))
    }
}
