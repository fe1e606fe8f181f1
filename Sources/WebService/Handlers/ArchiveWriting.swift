import ArticleArchive
import Nutgraf
import Presentation
import Stories
import Synchronization
import TextAnalysis

/// Writes for all requests. The archive stays open, with what the writer knows of its words; it is opened anew where another file
/// is in its place. While somebody listens to the stream, new articles are taken into the archive's stories as `follow` does.
final class ArchiveWriting: Sendable {
    private let path: String
    private let events: EventLog
    // Safe: it is used with the lock held.
    private struct Kept: @unchecked Sendable {
        let file: ArchiveFile
        let writer: ArchiveWriter
        var following: (archive: ArchiveFollowing, stream: StoryStream)?
        /// Changes since articles were put into the index, and since the lengths of articles were written.
        var notIndexed = 0
    }
    private let kept = Mutex<Kept?>(nil)

    init(_ path: String, telling events: EventLog) {
        self.path = path
        self.events = events
    }

    /// Takes articles out and adds others, all or none of them; the ids that were not there, and what became of the others. When it
    /// has returned, the change is on the disk.
    ///
    /// Complexity: O(words of the articles); the index follows later (`tidy`).
    func change(
        removing ids: [String] = [], adding articles: [Article] = []
    ) throws -> (missing: [String], outcomes: [ArchiveWriter.Outcome]) {
        try writing { kept throws(ArchiveError) in
            kept.notIndexed += ids.count + articles.count
            let writer = kept.writer
            guard events.isFollowed, !articles.isEmpty else {
                // The stream would not know of them.
                if !articles.isEmpty { kept.following = nil }
                let prepared = PreparedArticle.prepare(articles)
                return try writer.atomically { () throws(ArchiveError) in
                    (try writer.remove(ids), try writer.add(prepared))
                }
            }
            return try follow(articles, removing: ids, &kept)
        }
    }

    private func follow(
        _ articles: [Article], removing ids: [String], _ kept: inout Kept
    ) throws(ArchiveError) -> (missing: [String], outcomes: [ArchiveWriter.Outcome]) {
        let writer = kept.writer
        var mayBeOld = kept.following != nil
        while true {
            var following = if let known = kept.following { known } else { try open(writer) }
            // Begun anew where anything fails.
            kept.following = nil
            do throws(ArchiveError) {
                let (missing, taken) = try writer.atomically { () throws(ArchiveError) in
                    (try writer.remove(ids), try following.archive.take(articles, &following.stream))
                }
                kept.following = following
                for one in taken where one.outcome.kind == .added || one.outcome.kind == .replaced {
                    tell(one, following.stream)
                }
                return (missing, taken.map(\.outcome))
            } catch {
                // Another process has followed meanwhile: its stories are read, once.
                guard error.code == .busy, mayBeOld else { throw error }
                mayBeOld = false
            }
        }
    }

    private func open(_ writer: ArchiveWriter) throws(ArchiveError) -> (archive: ArchiveFollowing, stream: StoryStream)
    {
        let archive = ArchiveFollowing(path, writer)
        return (archive, try archive.correctedStream(ArticleAnalyzer()))
    }

    private func tell(_ taken: ArchiveFollowing.Taken, _ stream: StoryStream) {
        let view = StreamView(
            id: taken.article.id, title: taken.article.title,
            language: ArticleAnalyzer().language(of: taken.article.joiningDocuments()), taken.decision, explains: false,
            storyName: taken.decision.joined ? stream.name(ofStory: taken.decision.story) : nil)
        events.tell("article", view.json())
    }

    /// Notes what somebody says of two articles.
    func correct(_ first: String, _ second: String, _ correction: ArchiveCorrection) throws {
        try writing { kept throws(ArchiveError) in
            kept.following = nil
            try kept.writer.correct(first, second, correction)
        }
    }

    /// Puts articles into the index, where many wait for it: for after an answer, since it takes a while.
    func tidy() {
        let mostWaiting = 256
        // What fails is done the next time: nothing is lost by it.
        try? kept.withLock { kept throws(ArchiveError) in
            guard let changes = kept?.notIndexed, changes > mostWaiting else { return }
            kept?.notIndexed = 0
            try kept?.writer.index()
        }
    }

    /// Leaves the archive as others like to find it.
    func finish() {
        try? kept.withLock { kept throws(ArchiveError) in
            try kept?.writer.finish(makesSpace: false)
            kept = nil
        }
    }

    private func writing<Value: Sendable>(_ body: (inout Kept) throws(ArchiveError) -> Value) throws -> Value {
        try kept.withLock { kept throws(ArchiveError) -> Value in
            guard let file = ArchiveFile(path: path) else {
                kept = nil
                // In the words of whoever opens it.
                _ = try ArchiveWriter(path)
                preconditionFailure("An archive that is not there cannot be opened.")
            }
            var current =
                if let known = kept, known.file == file { known } else {
                    Kept(file: file, writer: try ArchiveWriter(path))
                }
            do throws(ArchiveError) {
                let value = try body(&current)
                kept = current
                return value
            } catch {
                // Whatever failed, the next one begins anew, but for what was asked wrongly.
                kept = error.code == .unknownID || error.code == .invalid ? current : nil
                throw error
            }
        }
    }
}
