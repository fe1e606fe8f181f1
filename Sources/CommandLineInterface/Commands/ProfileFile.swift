import ArticleFormats
import Summarization

/// A profile of the default method as a file: one JSON object.
enum ProfileFile {
    private static let kind = "nutgraf profile 1"

    /// `{"id":"nutgraf profile 1","weights":{…}}`
    static func bytes(of profile: NewsProfile) -> [UInt8] {
        let numbers = NewsProfile.names.map { "\"\($0)\":\(profile[$0])" }
        return Array("{\"id\":\"\(kind)\",\"weights\":{\(numbers.joined(separator: ","))}}\n".utf8)
    }

    static func read(_ path: String) throws(InputProblem) -> NewsProfile {
        let remedy = "Give a file that nutgraf calibrate wrote"
        let read = try FieldRecords.read(.file(path), fields: ["id", "weights"] + NewsProfile.names)
        guard let record = read.records.first, read.records.count == 1, record.id == kind else {
            throw read.problems.first
                ?? InputProblem(.missingField, "this is no profile of this version", file: path, remedy: remedy)
        }
        var profile = NewsProfile.standard
        for name in NewsProfile.names {
            guard let value = record["weights"]?.fields[name]?.text.flatMap({ Float($0) }), value.isFinite else {
                throw record.problem("the profile has no number `\(name)`", remedy: remedy)
            }
            profile[name] = value
        }
        return profile
    }
}
