import Foundation
import Testing

@testable import TextAnalysis

struct `Data of the languages` {
    @Test func `rows are in the order of their codes, and name every language that anything is known of`() {
        let codes = LanguageData.all.map(\.code)
        #expect(codes == codes.sorted() && Set(codes).count == codes.count)
        let detected = LanguageTable.shared.languages.map(\.code).filter { $0 != "sh" }
        #expect(Set(detected).isSubset(of: codes))
        #expect(Set(StopWords.languages.map(\.code)).isSubset(of: codes))
        #expect(Set(Script.allCases.map(\.language.code)).subtracting(["und"]).isSubset(of: codes))
    }

    @Test(arguments: LanguageData.all)
    func `what a row names is there`(row: LanguageData) {
        #expect(LanguageData.of(row.language) == row)
        if row.stemmer != nil { #expect(row.hasStemmer) }
        if let background = row.background { #expect(row.backgroundFrequencies == background) }
        if row.backgroundFrequencies != nil { #expect(row.hasStopWords) }
    }

    @Test func `an unknown language has a row of its code`() {
        let row = LanguageData.of(Language(code: "xx"))
        #expect(row.name == "xx" && row.detection == nil && !row.hasStopWords && row.backgroundFrequencies == nil)
    }

    /// `NUTGRAF_RECORD=1` writes the file anew.
    @Test func `LANGUAGES.md has what the code says`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../LANGUAGES.md").standardized
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: "| code |"))
        let expected = text[..<start.lowerBound] + Self.table
        if ProcessInfo.processInfo.environment["NUTGRAF_RECORD"] != nil {
            try expected.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(text == expected)
        }
    }

    private static var table: String {
        var table = """
            | code | language | detection | stop words | abbreviations | calendar | stemmer | background | parts of speech |
            |---|---|---|---|---|---|---|---|---|

            """
        for row in LanguageData.all {
            let cells = [
                row.code, row.name, row.detection, row.hasStopWords ? "yes" : nil, row.hasSentenceLists ? "yes" : nil,
                row.hasCalendar ? "yes" : nil,
                row.hasStemmer ? "yes" : nil,
                row.backgroundFrequencies.map { $0 == row.code ? "yes" : "of \($0)" }, row.hasPartsOfSpeech ? "yes" : nil,
            ]
            table += "| " + cells.map { $0 ?? "–" }.joined(separator: " | ") + " |\n"
        }
        return table
    }
}
