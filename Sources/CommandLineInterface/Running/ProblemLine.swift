import ArticleFormats
import Presentation

/// What stands in place of an answer.
enum ProblemLine {
    /// `{"id":…,"problem":{"code","what","remedy"}}`, the id null where none is known.
    static func json(id: String?, _ problem: InputProblem) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id") { json in if let id { json.string(id) } else { json.null() } }
            json.field("problem") { json in
                json.object { json in
                    json.field("code", problem.code.description)
                    json.field("what", problem.what)
                    json.field("remedy", problem.remedy + ".")
                }
            }
        }
        return json.bytes
    }
}
