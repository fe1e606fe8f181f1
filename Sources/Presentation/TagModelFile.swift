public import KeywordExtraction

/// A tag model as a file: JSON Lines, the first of them the calibration, what it was found to be worth and the document
/// frequencies, then a story a line.
public struct TagModelFile {
    public static let kind = "nutgraf tags 2"

    /// - Parameter report: what `tags learn` says; whoever suggests tags does not need it.
    public static func bytes(of model: TagModel, _ report: TagReport) -> [UInt8] {
        var bytes: [UInt8] = []
        var head = JSONWriter()
        let frequencies = model.documentFrequencies.sorted { $0.key < $1.key }
        head.object { json in
            json.field("id", kind)
            json.field("calibration") { json in
                json.object { json in
                    json.field("weights") { $0.array(model.calibration.weights) { $0.number($1) } }
                    json.field("least", model.calibration.least)
                }
            }
            json.field("heldOut") { $0.heldOut(report) }
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

extension JSONWriter {
    /// `{"stories","given","shown","right","precision","recall","reliability":[{"from","count","probability","share"}],
    /// "tags":[{"text","stories","shown","right"}]}`
    fileprivate mutating func heldOut(_ report: TagReport) {
        object { json in
            json.field("stories", report.storyCount)
            json.field("given", report.given)
            json.field("shown", report.shown)
            json.field("right", report.right)
            json.field("precision", report.precision ?? .nan)
            json.field("recall", report.recall ?? .nan)
            json.field("reliability") { json in
                json.array(report.bins) { json, bin in
                    json.object { json in
                        json.field("from", bin.from)
                        json.field("count", bin.count)
                        json.field("probability", bin.probability)
                        json.field("share", bin.share)
                    }
                }
            }
            json.field("tags") { json in
                json.array(report.tags) { json, tag in
                    json.object { json in
                        json.field("text", tag.name)
                        json.field("stories", tag.storyCount)
                        json.field("shown", tag.shown)
                        json.field("right", tag.right)
                    }
                }
            }
        }
    }
}
