public import ArticleArchive
import Parallelism
public import Stories
public import TextAnalysis

/// Keeps the articles of a stream, their stories and the stream's state in an archive: what has been reported is on the disk.
public final class ArchiveFollowing {
    private let path: String
    private let writer: ArchiveWriter
    /// The articles that were noted since the stream's state was kept; nil before it ever was.
    private var noted: Int?
    /// What is kept of the stream when this process has read or written it last.
    private var revision = 0

    /// Two articles that somebody has said something of.
    public struct Pair: Sendable {
        /// The id of one article.
        public let first: String
        /// The id of the other.
        public let second: String
        /// What was said of them.
        public let kind: ArchiveCorrection

        /// Of its parts, which are the properties of these names.
        public init(_ kind: ArchiveCorrection, _ first: String, _ second: String) {
            (self.kind, self.first, self.second) = (kind, first, second)
        }
    }

    /// Opens an archive to follow into it, and makes it where there is none.
    public convenience init(_ path: String) throws(ArchiveError) {
        self.init(path, try ArchiveWriter(path, creating: true))
    }

    /// Follows into an archive that a writer has open.
    public init(_ path: String, _ writer: ArchiveWriter) {
        self.path = path
        self.writer = writer
    }

    /// The stream as the archive keeps it, or a new one; new stories get numbers that no story of the archive had.
    public func stream(_ analyzer: ArticleAnalyzer) throws(ArchiveError) -> StoryStream {
        var stream = StoryStream(analyzer: analyzer)
        revision = try writer.streamRevision()
        if let state = try writer.streamState() {
            let notes = try writer.streamNotes()
            do throws(StreamStateError) {
                stream = try StoryStream(state: state, analyzer: analyzer)
                for note in notes { try stream.redo(note) }
                noted = notes.count
            } catch {
                switch error {
                case .damaged:
                    throw ArchiveError(
                        .damaged, "the state of the stream is damaged", file: path,
                        remedy: "Export the articles, and follow them into a new archive")
                case .newerVersion:
                    throw ArchiveError(
                        .newerVersion, "a newer version has written the state of the stream", file: path,
                        remedy: "Follow with that version")
                }
            }
        }
        stream.numberStories(after: try writer.lastStory())
        return stream
    }

    /// The same with what somebody has said of pairs, which is kept; what contradicts something said before changes nothing.
    public func correctedStream(_ analyzer: ArticleAnalyzer) throws(ArchiveError) -> StoryStream {
        var stream = try stream(analyzer)
        var changed: [StreamDecision.Event] = []
        for pair in try ArchiveReader(path).corrections() {
            let events =
                pair.correction == .together
                ? try? stream.putTogether(pair.first, pair.second) : try? stream.setApart(pair.first, pair.second)
            changed += events ?? []
        }
        try take([], changed, stream)
        return stream
    }

    /// Keeps corrections, and what they changed of stories that are there.
    public func take(
        _ pairs: [Pair], _ events: [StreamDecision.Event], _ stream: StoryStream
    ) throws(ArchiveError) {
        guard !pairs.isEmpty || !events.isEmpty else { return }
        try writer.atomically { () throws(ArchiveError) in
            try checkAlone()
            for pair in pairs {
                // One of articles that have not come is kept with the stream's state.
                guard try writer.contains(pair.first), try writer.contains(pair.second) else { continue }
                try writer.correct(pair.first, pair.second, pair.kind)
            }
            for event in events { try record(event) }
            try writer.setStreamState(stream.state)
            revision = try writer.streamRevision()
        }
        noted = 0
    }

    /// An article with the id that it has in the archive, and what became of it.
    public struct Taken {
        /// The article, with the id that it has in the archive.
        public let article: Article
        /// The story that it joined or began.
        public let decision: StreamDecision
        /// Whether it stands in the archive in place of another text with its id.
        public let isReplacement: Bool
        /// What the archive did with it.
        public let outcome: ArchiveWriter.Outcome
        /// The language that it was read in.
        public let language: Language
    }

    /// An article with all that can be read of it without the archive and the stream, on any thread.
    public struct Read: Sendable {
        let article: Article
        let prepared: PreparedArticle
        let reading: StreamReading

        /// Reads an article. Complexity: O(bytes).
        ///
        /// - Parameter analyzer: that of the stream.
        public init(_ article: Article, analyzer: ArticleAnalyzer) {
            self.article = article
            prepared = PreparedArticle.prepare([article])[0]
            // One that is found out is found out once.
            let language = analyzer.language ?? prepared.language
            reading = StreamReading(article, analyzer: ArticleAnalyzer(language: language))
        }
    }

    /// Adds articles to the archive and to the stream, as one transaction; they are read on the stream's threads.
    public func take(_ articles: [Article], _ stream: inout StoryStream) throws(ArchiveError) -> [Taken] {
        let analyzer = stream.analyzer
        return try take(
            concurrentMap(count: articles.count, threads: stream.threads) { Read(articles[$0], analyzer: analyzer) },
            &stream)
    }

    /// Adds articles that have been read to the archive and to the stream, as one transaction. Where it fails, the stream is as the
    /// archive has it.
    public func take(_ articles: [Read], _ stream: inout StoryStream) throws(ArchiveError) -> [Taken] {
        // Moved, as a second one that holds the same would have each part copied that changes.
        var next = StoryStream(analyzer: stream.analyzer)
        swap(&next, &stream)
        defer { swap(&next, &stream) }
        let count = next.count
        do throws(ArchiveError) {
            return try writer.atomically { () throws(ArchiveError) in try add(articles, to: &next) }
        } catch {
            if next.count != count { next = restored(next) }
            throw error
        }
    }

    /// The stream as the archive has it, in place of one that went on from there.
    private func restored(_ stream: StoryStream) -> StoryStream {
        do throws(ArchiveError) {
            var kept = try self.stream(stream.analyzer)
            kept.takeChoices(of: stream)
            return kept
        } catch {
            // Nothing more is kept of it.
            revision = -1
            return stream
        }
    }

    private func add(_ articles: [Read], to next: inout StoryStream) throws(ArchiveError) -> [Taken] {
        try checkAlone()
        var taken: [Taken] = []
        var notes: [[UInt8]] = []
        for entry in articles {
            var (article, reading) = (entry.article, entry.reading)
            let outcome = try writer.add([entry.prepared])[0]
            (article.id, reading.id) = (outcome.id, outcome.id)
            // Also of a story that is closed.
            if outcome.kind == .unchanged, next.story(of: article.id) == nil,
                let story = try writer.story(of: article.id)
            {
                taken.append(
                    Taken(
                        article: article, decision: .repeated(in: story), isReplacement: false, outcome: outcome,
                        language: reading.language))
                continue
            }
            let (decision, note) = next.addNoting(reading)
            if let note { notes.append(note) }
            // One that was removed from the archive comes back into its story.
            if decision.familiarity != .repeated || outcome.kind == .added {
                try writer.join([article.id], toStory: decision.story, at: article.date)
            }
            for event in decision.events { try record(event) }
            taken.append(
                Taken(
                    article: article, decision: decision, isReplacement: outcome.kind == .replaced,
                    outcome: outcome, language: reading.language))
        }
        try keep(notes, of: next)
        revision = try writer.streamRevision()
        return taken
    }

    /// Keeps what has come to the stream, and its whole state where that was not kept for so long that reading the notes again
    /// would take a while.
    private func keep(_ notes: [[UInt8]], of stream: StoryStream) throws(ArchiveError) {
        if let noted, noted + notes.count <= max(64, stream.liveArticles / 16) {
            for note in notes { try writer.addToStream(note) }
            self.noted = noted + notes.count
        } else {
            try writer.setStreamState(stream.state)
            noted = 0
        }
    }

    /// Throws where another process has followed into the archive since: the two would not know of each other's stories.
    private func checkAlone() throws(ArchiveError) {
        guard try writer.streamRevision() != revision else { return }
        throw ArchiveError(
            .busy, "another process follows into the archive", file: path,
            remedy: "Follow with one process at a time; what was answered is kept")
    }

    /// Puts all articles into the index.
    public func finish(threads: Int = 1) throws(ArchiveError) { try writer.finish(makesSpace: false, threads: threads) }

    private func record(_ event: StreamDecision.Event) throws(ArchiveError) {
        switch event {
        case .merged(let story, let kept): try writer.merge(story, into: kept)
        case .split(let story, _, let moved): try writer.join(moved, toStory: story)
        }
    }
}
