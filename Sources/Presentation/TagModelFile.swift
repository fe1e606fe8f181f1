public import KeywordExtraction

/// A tag model as a file: JSON Lines, the first of them the document frequencies, then a story a line.
public struct TagModelFile {
    public static let kind = "nutgraf tags 1"

    public static func bytes(of model: TagModel) -> [UInt8] {
        var bytes: [UInt8] = []
        var head = JSONWriter()
        let frequencies = model.documentFrequencies.sorted { $0.key < $1.key }
        head.object { json in
            json.field("id", kind)
            json.field("terms") { $0.array(frequencies) { $0.string($1.key) } }
            json.field("counts") { $0.array(frequencies) { $0.number(Double($1.value)) } }
        }
        bytes += head.bytes + [0x0A]
        for story in model.stories {
            var line = JSONWriter()
            line.object { json in
                json.field("id", story.id)
                json.field("title", story.title)
                json.field("tags") { $0.array(story.tags) { $0.string($1) } }
                json.field("terms") { $0.array(story.terms) { $0.string($1) } }
                json.field("weights") { $0.array(story.weights) { $0.number($1) } }
            }
            bytes += line.bytes + [0x0A]
        }
        return bytes
    }
}
