#if Web
    import CCurl

    extension WebPage {
        /// Fetches through libcurl.
        static func fetched(_ address: WebAddress, _ access: WebAccess) throws(InputProblem) -> WebPage {
            let name = address.publicText
            guard nutgraf_web_load() else {
                throw InputProblem(
                    .missingLibrary, "libcurl, which fetches pages, is not there", file: name,
                    remedy: "Install it, for example with apt-get install libcurl4")
            }
            var response = unsafe response(of: address.escaped, access)
            // Safe: the response is this function's own, and is not used afterwards.
            defer { unsafe nutgraf_web_free(&response) }
            var failure = WebFailure(
                end: unsafe response.end, status: unsafe Int(response.status),
                retryAfter: unsafe Int(response.retry_after), reason: unsafe reason(response),
                url: unsafe text(response.url),
                address: address, access: access)
            if let problem = failure.problem { throw problem }
            // Safe: the body has `count` bytes.
            let body = unsafe UnsafeBufferPointer(start: response.body, count: response.count)
            let codings = unsafe ContentCoding.list(codings(response)).filter { $0 != "identity" }
            if codings.isEmpty {
                guard let file = unsafe FileBytes(copying: body.span) else { throw FileBytes.outOfMemory(named: name) }
                return unsafe page(file, failure, response)
            }
            let (unpacked, end) = unsafe unpacked(Array(body), codings, most: access.mostBytes)
            failure.end = end
            if let problem = failure.problem { throw problem }
            guard let file = FileBytes(copying: unpacked.span) else { throw FileBytes.outOfMemory(named: name) }
            return unsafe page(file, failure, response)
        }

        private static func page(_ file: FileBytes, _ failure: WebFailure, _ response: nutgraf_web_response) -> WebPage {
            unsafe WebPage(file: file, url: failure.publicURL, type: ContentType(text(response.content_type)))
        }

        /// The body as it was before it was packed, and how that ended. A page whose end is there is whole.
        private static func unpacked(
            _ body: [UInt8], _ codings: [String], most: Int
        ) -> (bytes: [UInt8], end: nutgraf_web_end) {
            do throws(RecordFault) {
                let (bytes, isWhole) = try ContentCoding.decoded(body, codings, most: most)
                let isGood = isWhole || bytes.span.endsAsPage
                return (bytes, isGood ? NUTGRAF_WEB_DONE : NUTGRAF_WEB_BAD_CODING)
            } catch {
                switch error.code {
                case .tooLarge: return ([], NUTGRAF_WEB_TOO_LARGE)
                case .outOfMemory: return ([], NUTGRAF_WEB_NO_MEMORY)
                default: return ([], NUTGRAF_WEB_BAD_CODING)
                }
            }
        }

        private static func response(of url: String, _ access: WebAccess) -> nutgraf_web_response {
            // Safe: the strings live until the call returns, which keeps none of them.
            unsafe url.withCString { url in
                unsafe access.userAgent.withCString { userAgent in
                    unsafe withCString(access.certificateFile) { file in
                        unsafe withCString(access.certificateFolder) { folder in
                            var request = unsafe nutgraf_web_request()
                            unsafe request.url = url
                            unsafe request.user_agent = userAgent
                            unsafe request.certificate_file = file
                            unsafe request.certificate_folder = folder
                            unsafe request.connect_time = milliseconds(access.connectTime)
                            unsafe request.total_time = milliseconds(access.totalTime)
                            unsafe request.minimum_speed = access.minimumSpeed
                            unsafe request.minimum_speed_seconds = access.minimumSpeedSeconds
                            unsafe request.most_redirects = access.mostRedirects
                            unsafe request.most_bytes = max(access.mostBytes, 0)
                            unsafe request.allows_private = access.allowsPrivateAddresses
                            return unsafe nutgraf_web_fetch(&request)
                        }
                    }
                }
            }
        }

        private static func withCString<Value>(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Value) -> Value {
            guard let text else { return body(nil) }
            return unsafe text.withCString { unsafe body($0) }
        }

        /// At least 1, since 0 is no limit to libcurl.
        private static func milliseconds(_ time: Duration) -> Int {
            let (seconds, attoseconds) = time.components
            return max(1, Int(clamping: seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
        }

        private static func text(_ string: UnsafePointer<CChar>?) -> String {
            unsafe string.map { unsafe String(cString: $0) } ?? ""
        }

        private static func codings(_ response: nutgraf_web_response) -> String {
            // Safe: the array is terminated, and copied while the response lives.
            unsafe withUnsafePointer(to: response.content_coding) { tuple in
                unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
            }
        }

        private static func reason(_ response: nutgraf_web_response) -> String {
            // Safe: the array is terminated, and copied while the response lives.
            unsafe withUnsafePointer(to: response.reason) { tuple in
                unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
            }
        }
    }
#endif
