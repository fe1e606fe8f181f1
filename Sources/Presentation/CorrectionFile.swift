/// A correction as a line of a file: JSON.
public struct CorrectionFile {
    /// `{"together":["ID","ID"]}`, with the line's end.
    public static func line(_ kind: String, _ first: String, _ second: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { $0.field(kind) { $0.array([first, second]) { $0.string($1) } } }
        return json.bytes + [0x0A]
    }
}
