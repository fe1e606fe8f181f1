/// What is around the content of every page: its head, and the end.
public struct PageShell: Sendable {
    let title: String
    /// Whether it has the script of reports.
    let isScripted: Bool
    /// Where a service has the script of the page; nil where style and script stand in the page.
    private let linkedScript: String?

    /// A page without script.
    public init(title: String) { self.init(title: title, isScripted: false) }

    init(title: String, isScripted: Bool) {
        self.title = title
        self.isScripted = isScripted
        linkedScript = nil
    }

    /// A page of a service, which says itself what pages may do.
    init(title: String, linking script: String) {
        self.title = title
        isScripted = true
        linkedScript = script
    }

    /// All before the content.
    public var opening: [UInt8] {
        var html = HTMLWriter()
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        if linkedScript == nil {
            html.open(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": ContentSecurityPolicy.policy(
                        style: ReportAssets.style, script: isScripted ? ReportAssets.script : nil),
                ])
        }
        html.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.raw(
            "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
        html.element("title", title)
        if let linkedScript {
            html.raw("\n")
            html.open("link", ["rel": "stylesheet", "href": ServicePage.styleAddress])
            html.element("script", ["type": "module", "src": linkedScript], "")
        } else {
            html.raw("\n<style>")
            html.append(ReportAssets.style)
            html.raw("</style>")
        }
        html.raw("\n</head>\n<body>\n")
        guard !isScripted else { return html.bytes }
        html.element("header", ["class": "masthead"]) { html in html.element("h1", title) }
        html.raw("\n<main>\n")
        return html.bytes
    }

    /// Lines about all results.
    public func remarks(_ lines: [String]) -> [UInt8] {
        var html = HTMLWriter()
        for line in lines { html.element("p", ["class": "meta"], line) }
        return html.bytes
    }

    /// All behind it.
    public var closing: [UInt8] {
        var html = HTMLWriter()
        if linkedScript != nil {
            // A module runs when all of the page is there, wherever it stands.
        } else if isScripted {
            html.raw("<script type=\"module\">")
            html.append(ReportAssets.script)
            html.raw("</script>\n")
        } else {
            html.raw("</main>\n")
        }
        html.raw("</body>\n</html>\n")
        return html.bytes
    }
}
