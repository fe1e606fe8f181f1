import Presentation

/// A result in the format that was asked for, and the notes that go to standard error beside it.
struct Rendered: Sendable {
    var bytes: [UInt8]
    var notes: [String] = []
}

/// Puts results into the format that was asked for.
struct Renderer: Sendable {
    let format: OutputFormat
    let layout: PrintLayout
    let isQuiet: Bool

    /// In the format that was asked for, or in another.
    init(_ invocation: Invocation, format: OutputFormat? = nil) {
        self.format = format ?? invocation.format
        layout = invocation.layout
        isQuiet = invocation.isQuiet
    }

    func render(_ view: some ResultView) -> Rendered {
        switch format {
        case .text: Rendered(bytes: view.text(layout))
        case .json, .jsonl: Rendered(bytes: view.json())
        // Records have no place for a warning, and an article may have none.
        case .csv:
            Rendered(bytes: view.csv(), notes: isQuiet ? [] : view.warnings.map { "\($0), \(view.subject)." })
        case .html: preconditionFailure("Only a command whose results can be a page takes --format html.")
        }
    }

    /// The same of a result that can be a part of a page.
    func render(part view: some PageView) -> Rendered {
        format == .html ? Rendered(bytes: view.html()) : render(view)
    }
}
