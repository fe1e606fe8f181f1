public import TextAnalysis

/// How a file is to be read.
public struct InputOptions: Sendable {
    /// Nil to go by the file's ending, and by its first bytes where the ending is unknown.
    public var format: InputFormat?
    /// How a text is taken apart; that of a record's text field too, unless `recordLayout` says otherwise.
    public var layout: TextLayout
    /// How the text of a JSON or table record is taken apart.
    public var recordLayout: TextLayout
    /// Where articles have their fields, if not under the known names.
    public var fields: FieldChoice
    /// The character set of all inputs without a byte order mark; nil for UTF-8, and a guess where that fails.
    public var encoding: TextEncoding?
    /// Whether a file with bytes that are no text is refused, in place of guesses and U+FFFD.
    public var isStrict = false
    /// Whether items that are withheld, canceled or under embargo are among the articles.
    public var withheldItems = WithheldItems.leftOut(at: nil)
    /// How addresses on the web are fetched.
    public var web = WebAccess()
    /// The most bytes of an article's text; a longer one is a problem of the code `tooLong`.
    public var mostArticleBytes = 64 << 20
    /// The versions that count of items that came several times; nil where that is not known.
    public var versions: ItemVersions?
    /// Bytes after which a chunk of JSON Lines or of a table ends, at the next record.
    public var chunkSize: Int

    /// With parameters that are the properties of these names.
    public init(
        format: InputFormat? = nil, layout: TextLayout = .news, recordLayout: TextLayout? = nil,
        fields: FieldChoice = FieldChoice(), chunkSize: Int = 1 << 20
    ) {
        self.format = format
        self.layout = layout
        self.recordLayout = recordLayout ?? layout
        self.fields = fields
        self.chunkSize = max(chunkSize, 1)
    }
}
