/// Something wrong with the input: what, where, and what to do about it.
///
/// Its description is one line and holds no text of an article, so it may be logged.
public struct InputProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of thing is wrong. The list grows, so switch over it with a default.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        public let description: String

        private init(_ description: String) {
            self.description = description
        }

        /// There is no such file.
        public static let missingFile = Code("missingFile")
        /// It may not be read, or reading failed.
        public static let unreadable = Code("unreadable")
        /// There is no article in it.
        public static let emptyFile = Code("emptyFile")
        /// There is no file in it that is read.
        public static let emptyFolder = Code("emptyFolder")
        /// Neither name nor content tells a format.
        public static let unknownFormat = Code("unknownFormat")
        /// Bytes that are no UTF-8, where only that is taken.
        public static let notUTF8 = Code("notUTF8")
        /// A byte 0, which no text has.
        public static let containsNUL = Code("containsNUL")
        /// What is no JSON.
        public static let brokenJSON = Code("brokenJSON")
        /// A record with too many or too few fields, or a quotation that is not closed.
        public static let brokenCSV = Code("brokenCSV")
        /// XML that cannot be read.
        public static let brokenXML = Code("brokenXML")
        /// A warning: the XML breaks rules, and was read all the same.
        public static let mendedXML = Code("mendedXML")
        /// A table has no column of text.
        public static let missingColumn = Code("missingColumn")
        /// A text of more bytes than ranges can count.
        public static let tooLong = Code("tooLong")
        /// A record lacks a field that the job needs.
        public static let missingField = Code("missingField")
        /// Neither text nor title.
        public static let noText = Code("noText")
        /// A JSON value where an article should stand, or a field of the wrong kind.
        public static let notAnArticle = Code("notAnArticle")
        /// Two statements that cannot both hold.
        public static let contradiction = Code("contradiction")
        /// Packed data that end too early.
        public static let truncatedGzip = Code("truncatedGzip")
        /// Packed data that are damaged.
        public static let corruptGzip = Code("corruptGzip")
        /// There is not enough memory for the file.
        public static let outOfMemory = Code("outOfMemory")
        /// A library that the format needs is not installed.
        public static let missingLibrary = Code("missingLibrary")
        /// No answer, or only a part of it, came from an address on the web.
        public static let unreachable = Code("unreachable")
        /// The answer was that there is no page, or not for us.
        public static let httpStatus = Code("httpStatus")
        /// An address that must not be asked: of a private network, or any with `isOffline`.
        public static let forbiddenAddress = Code("forbiddenAddress")
        /// More bytes than are taken from a source that is not trusted.
        public static let tooLarge = Code("tooLarge")
        /// A file that was written to while it was read.
        public static let changed = Code("changed")
        /// A web archive or a package that is cut or broken.
        public static let damagedArchive = Code("damagedArchive")
        /// A kind of file that holds no plain text, such as PDF.
        public static let foreignFormat = Code("foreignFormat")
        /// A warning: the character set of a file was guessed.
        public static let assumedEncoding = Code("assumedEncoding")
        /// A warning: bytes that are no text became U+FFFD.
        public static let replacedBytes = Code("replacedBytes")
        /// A warning: a field was HTML, and is read as its text.
        public static let readMarkup = Code("readMarkup")
        /// A warning: an item may not be used yet, or no more.
        public static let heldBack = Code("heldBack")
        /// A warning: of a mail only the text was read, and not what is attached.
        public static let unreadAttachment = Code("unreadAttachment")

        /// Every code.
        public static let all: [Code] = [
            missingFile, unreadable, emptyFile, emptyFolder, unknownFormat, notUTF8, containsNUL, brokenJSON,
            brokenCSV, brokenXML, mendedXML, missingColumn, tooLong, missingField, noText, notAnArticle, contradiction,
            truncatedGzip, corruptGzip, outOfMemory, missingLibrary, foreignFormat, assumedEncoding, replacedBytes, readMarkup,
            heldBack, unreadAttachment, unreachable, httpStatus, forbiddenAddress, tooLarge, changed,
            damagedArchive,
        ]
    }

    /// What kind of thing is wrong.
    public var code: Code
    /// What happened, without a full stop: `invalid UTF-8`.
    public var what: String
    /// The file as the user named it; `standard input` for that.
    public var file: String
    /// The line in the file (decompressed), from 1.
    public var line: Int?
    /// What to do, a sentence without its full stop.
    public var remedy: String

    /// With parameters that are the properties of these names.
    public init(_ code: Code, _ what: String, file: String, line: Int? = nil, remedy: String) {
        self.code = code
        self.what = what
        self.file = file
        self.line = line
        self.remedy = remedy
    }

    /// Whether it only says what was assumed: everything was read.
    public var isWarning: Bool {
        code == .assumedEncoding || code == .replacedBytes || code == .readMarkup || code == .heldBack
            || code == .mendedXML || code == .unreadAttachment
    }

    /// `FILE` or `FILE:LINE`, control characters of the name replaced.
    public var location: String {
        let name = String(String.UnicodeScalarView(file.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
        return line.map { "\(name):\($0)" } ?? name
    }

    /// `WHAT, WHERE. REMEDY.`
    public var description: String {
        "\(what), \(location). \(remedy)."
    }
}
