/// What went wrong with an archive: what happened, where, and what to do about it.
///
/// Its description is one line and holds no text of an article, so it may be logged.
public struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of thing is wrong. The list grows, so switch over it with a default.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        public let description: String

        private init(_ description: String) { self.description = description }

        /// There is no archive at the path.
        public static let missing = Code("missing")
        /// The file is something else than an archive.
        public static let notAnArchive = Code("notAnArchive")
        /// A newer version of the tool has made it.
        public static let newerVersion = Code("newerVersion")
        /// What the file holds cannot be as an archive writes it.
        public static let damaged = Code("damaged")
        /// Another process writes.
        public static let busy = Code("busy")
        /// The disk, or the share of it that is allowed, is full.
        public static let full = Code("full")
        /// The file or its folder may not be written.
        public static let readOnly = Code("readOnly")
        /// The file may not be read, or reading failed.
        public static let unreadable = Code("unreadable")
        /// An id that no article of the archive has.
        public static let unknownID = Code("unknownID")
        /// What is asked for cannot be, such as a story that is not there.
        public static let invalid = Code("invalid")

        /// Every code.
        public static let all: [Code] = [
            missing, notAnArchive, newerVersion, damaged, busy, full, readOnly, unreadable, unknownID, invalid,
        ]
    }

    /// What kind of thing is wrong.
    public var code: Code
    /// What happened, without a full stop.
    public var what: String
    /// The archive as the user named it.
    public var file: String
    /// What to do, a sentence without its full stop.
    public var remedy: String

    /// Of its parts, which are the properties of these names.
    public init(_ code: Code, _ what: String, file: String, remedy: String) {
        self.code = code
        self.what = what
        self.file = file
        self.remedy = remedy
    }

    /// An id that no article has.
    public static func unknown(_ id: String, file: String) -> ArchiveError {
        ArchiveError(.unknownID, "no article “\(id)”", file: file, remedy: "See the ids with nutgraf archive list")
    }

    /// `WHAT, WHERE. REMEDY.`
    public var description: String { "\(what), \(file). \(remedy)." }

    /// The error of bytes in the archive that cannot be what was written.
    static func damaged(_ what: String, file: String) -> ArchiveError {
        ArchiveError(
            .damaged, "the archive is damaged: \(what)", file: file,
            remedy: "Restore a copy, or save what can be read with archive export and import it into a new archive")
    }
}
