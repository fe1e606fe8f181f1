public import Stories
public import TextAnalysis

/// What became of an article of a stream, as text, JSON or CSV.
public struct StreamView: ResultView {
    private let id: String
    private let title: String
    private let language: Language
    private let decision: StreamDecision
    private let explains: Bool
    private let storyName: String?

    public static let csvHeader = ["id", "story", "joined", "score", "novelty", "title", "events"]

    /// - Parameters:
    ///   - language: what the article was taken to be in.
    ///   - storyName: what names the story that it has joined, where that is known.
    public init(
        id: String, title: String, language: Language, _ decision: StreamDecision, explains: Bool,
        storyName: String? = nil
    ) {
        self.storyName = storyName
        self.id = id
        self.title = title
        self.language = language
        self.decision = decision
        self.explains = explains
    }

    public var subject: String { id }
    public var warnings: [String] { [] }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        let isRepeat = decision.familiarity == .repeated
        let verb = isRepeat ? "is in " : decision.joined ? "joined" : "began "
        let heading = title.isEmpty ? id : title
        let name = storyName.map { "“\($0)”" }
        let score =
            decision.isCorrected
            ? "as a correction has it"
            : isRepeat ? "the same article came before" : "probability \(decimal(decision.score, places: 2))"
        let about = decision.joined ? "  (\([name, score].compactMap { $0 }.joined(separator: ", ")))" : ""
        var text = layout.paragraph(heading + about, first: "\(verb) \(decision.story)  ", indentation: "        ")
        if explains, !decision.parts.isEmpty {
            let parts = decision.parts.map { "\($0.name) \(decimal(Float($0.value), places: 2))" }
            text += layout.paragraph(
                parts.joined(separator: " + "), first: "        = ", indentation: "          ", style: .dim)
        }
        for event in decision.events { text += layout.remark(Self.text(event)) }
        return Array(text.utf8)
    }

    /// What happened to stories, in words.
    public static func text(_ event: StreamDecision.Event) -> String {
        switch event {
        case .merged(let story, let kept): "\(story) is part of \(kept)"
        case .split(let story, let old, let moved): "\(story) has left \(old): " + moved.joined(separator: ", ")
        }
    }

    /// `{"id","title","story","joined","score","novelty","corrected","parts":[{"name","value"}],
    /// "events":[{"event":"merged","story","into"} or {"event":"split","story","from","articles":[…]}]}`: `corrected` where
    /// a correction decided, `repeated` where the same article was there before, the parts with an explanation only, the
    /// events where there are any.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.article(id, title, language)
            json.field("story", decision.story)
            json.field("joined", decision.joined)
            json.field("score", decision.score)
            json.field("novelty", decision.novelty)
            if decision.isCorrected { json.field("corrected", true) }
            if decision.familiarity == .repeated { json.field("repeated", true) }
            if explains {
                json.field("parts") { json in
                    json.array(decision.parts) { json, part in
                        json.object { json in
                            json.field("name", part.name)
                            json.field("value", part.value)
                        }
                    }
                }
            }
            guard !decision.events.isEmpty else { return }
            json.field("events") { json in
                json.array(decision.events) { json, event in
                    json.object { json in
                        switch event {
                        case .merged(let story, let kept):
                            json.field("event", "merged")
                            json.field("story", story)
                            json.field("into", kept)
                        case .split(let story, let old, let moved):
                            json.field("event", "split")
                            json.field("story", story)
                            json.field("from", old)
                            json.field("articles") { $0.array(moved) { $0.string($1) } }
                        }
                    }
                }
            }
        }
        return json.bytes
    }

    /// A record: id, story, joined (1 or 0), score, novelty, title, and in words what else changed.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.record([
            id, "\(decision.story)", decision.joined ? "1" : "0", "\(decision.score)", "\(decision.novelty)", title,
            decision.events.map(Self.text).joined(separator: "; "),
        ])
        return csv.bytes
    }
}
