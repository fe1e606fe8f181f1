#if Web
    import CCurl

    /// How an exchange with a server ended, and what to say of it where there is no page.
    struct WebFailure {
        var end: nutgraf_web_end
        let status: Int
        /// Seconds; 0 where the server does not say.
        let retryAfter: Int
        let reason: String
        /// The address after all redirects.
        let url: String
        let address: WebAddress
        let access: WebAccess

        var publicURL: String { WebAddress(url)?.publicText ?? url }

        /// Nil where there is a page.
        var problem: InputProblem? {
            guard let (code, what, remedy) = explanation else { return nil }
            let asked = address.publicText
            let isElsewhere = publicURL != asked && publicURL != asked + "/" && WebAddress(url) != nil
            return InputProblem(
                code, isElsewhere ? "\(what) after a redirect to \(publicURL)" : what, file: asked, remedy: remedy)
        }

        private typealias Explanation = (InputProblem.Code, String, String)

        private var explanation: Explanation? {
            let again = "Try again later"
            switch end {
            case NUTGRAF_WEB_DONE, NUTGRAF_WEB_STATUS: return statusExplanation
            case NUTGRAF_WEB_NO_MEMORY:
                return (.outOfMemory, "not enough memory for the page", "Free memory")
            case NUTGRAF_WEB_TOO_LARGE:
                let limit = access.mostBytes >> 20 > 0 ? "\(access.mostBytes >> 20) MiB" : "\(access.mostBytes) bytes"
                return (
                    .tooLarge, "a page of more than \(limit)",
                    "Fetch it with another program and name the file"
                )
            case NUTGRAF_WEB_HEADERS_TOO_LARGE:
                return (.tooLarge, "headers of more than 1 MiB", "Check the address; the server answers no browser so")
            case NUTGRAF_WEB_PRIVATE_ADDRESS:
                return (
                    .forbiddenAddress, "an address of this machine or of a private network",
                    "Name one of the public internet, or allow private addresses"
                )
            case NUTGRAF_WEB_BAD_ADDRESS: return (.unreachable, "no address of the web", "Check its spelling")
            case NUTGRAF_WEB_BAD_SCHEME where !(300..<400).contains(status) || reason.contains("HTTP/0.9"):
                return (.unreachable, "an answer that is no HTTP", "Check the address; no web server answers there")
            case NUTGRAF_WEB_BAD_SCHEME:
                return (.unreachable, "a redirect that leads off the web", "Open it in a browser and save the page")
            case NUTGRAF_WEB_UNKNOWN_HOST: return (.unreachable, "no such host", "Check the address and the network")
            case NUTGRAF_WEB_UNKNOWN_PROXY:
                return (.unreachable, "no such proxy", "Check https_proxy and http_proxy in the environment")
            case NUTGRAF_WEB_NO_CONNECTION:
                return (.unreachable, "no connection", "Check the address and the network, or try again later")
            case NUTGRAF_WEB_TIMED_OUT: return (.unreachable, "the page does not come in time", again)
            case NUTGRAF_WEB_TOO_MANY_REDIRECTS:
                return (
                    .unreachable, "more than \(access.mostRedirects) redirects",
                    "Open it in a browser, and name the address that it ends at"
                )
            case NUTGRAF_WEB_BAD_CERTIFICATE:
                return (
                    .unreachable, "the server's certificate is not trusted (\(line(reason)))",
                    "Check the address; a certificate of one's own is trusted by its file in SSL_CERT_FILE"
                )
            case NUTGRAF_WEB_BAD_CERTIFICATE_FILE:
                return (
                    .unreachable, "the trusted certificates cannot be read",
                    "Check CURL_CA_BUNDLE and SSL_CERT_FILE, or install ca-certificates"
                )
            case NUTGRAF_WEB_NO_TLS:
                return (.unreachable, "no secure connection (\(line(reason)))", "Check the address")
            case NUTGRAF_WEB_CUT_SHORT: return (.unreachable, "the connection ends before the page does", again)
            case NUTGRAF_WEB_BAD_CODING:
                return (.unreachable, "the page is damaged in transfer, or compressed in an unknown way", again)
            default: return (.unreachable, "the page cannot be fetched (\(line(reason)))", "Check the address")
            }
        }

        private var statusExplanation: Explanation? {
            let said = "(HTTP status \(status))"
            switch status {
            case 200..<300: return nil
            case 300..<400: return (.httpStatus, "a redirect that leads nowhere \(said)", "Check the address")
            case 404, 410: return (.httpStatus, "no such page \(said)", "Check the address")
            case 401, 402, 403, 407, 451:
                return (
                    .httpStatus, "the server refuses the page \(said)",
                    "Open it in a browser and save it, if you may read it there"
                )
            case 429:
                let wait = retryAfter > 0 ? "in \(retryAfter) seconds" : "later"
                return (.httpStatus, "too many requests \(said)", "Try again \(wait)")
            case 408, 500...: return (.httpStatus, "a fault of the server \(said)", "Try again later")
            default: return (.httpStatus, "the server refuses the request \(said)", "Check the address")
            }
        }

        /// The reason on one line.
        private func line(_ text: String) -> String {
            String(text.map { $0.isNewline ? " " : $0 }.prefix(200))
        }
    }
#endif
