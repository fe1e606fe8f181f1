/// What an address on the web answered with.
struct WebPage {
    let file: FileBytes
    /// The address after all redirects, without name and password.
    let url: String
    let type: ContentType

    /// Fetches an address. Blocks until the page is there or given up.
    ///
    /// - Throws: an `InputProblem` that names the address.
    static func fetch(_ url: String, _ access: WebAccess) throws(InputProblem) -> WebPage {
        guard let address = WebAddress(url) else {
            throw InputProblem(
                .unreachable, "no address of the web", file: url, remedy: "Begin it with https:// or http://")
        }
        let name = address.publicText
        if access.isOffline {
            throw InputProblem(
                .forbiddenAddress, "an address of the web, with --offline", file: name,
                remedy: "Leave --offline out, or name a saved page")
        }
        #if Web
            let page = try fetched(address, access)
            if page.type.isMedia {
                throw InputProblem(
                    .foreignFormat, "\(page.type.mediaType), which holds no text", file: name,
                    remedy: "Name the page of an article")
            }
            return page
        #else
            throw InputProblem(
                .missingLibrary, "this build does not fetch pages", file: name,
                remedy: "Save the page and name its file, or build with the trait Web")
        #endif
    }

    /// The format of the content, where its address or its type tells.
    var format: InputFormat? { type.format(named: WebAddress(url)?.fileName ?? "") }
}
