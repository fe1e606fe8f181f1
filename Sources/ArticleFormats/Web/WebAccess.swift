#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How pages are fetched from the web, and whether at all.
public struct WebAccess: Hashable, Sendable {
    /// Addresses on the web are refused.
    public var isOffline = false
    /// Whether this machine and private networks may be asked.
    ///
    /// A service that fetches what others name leaves it out, since those could reach what they must not. It is
    /// checked for each connection with the address that the name was resolved to, after redirects too; proxies of
    /// the environment, which would connect unseen, are then not used.
    public var allowsPrivateAddresses = false
    /// What the fetcher calls itself.
    public var userAgent = "Nutgraf"
    /// How long connecting may take.
    public var connectTime = Duration.seconds(15)
    /// For the page with all redirects.
    public var totalTime = Duration.seconds(120)
    /// Bytes a second; a page that comes more slowly for so many seconds is given up.
    public var minimumSpeed = 100
    /// For so many seconds a page may come more slowly.
    public var minimumSpeedSeconds = 20
    /// How often an answer may name another address.
    public var mostRedirects = 10
    /// The most bytes of a page, decompressed.
    public var mostBytes = 64 << 20
    /// A file and a folder of certificates to trust in place of the system's.
    public var certificateFile: String?
    /// A folder of certificates to trust, as OpenSSL lays them out.
    public var certificateFolder: String?

    /// Pages of the public internet, trusted as curl would: by `CURL_CA_BUNDLE`, else `SSL_CERT_FILE` and
    /// `SSL_CERT_DIR`, else the system's certificates.
    public init() {
        certificateFile = Self.environment("CURL_CA_BUNDLE")
        if certificateFile == nil {
            certificateFile = Self.environment("SSL_CERT_FILE")
            certificateFolder = Self.environment("SSL_CERT_DIR")
        }
    }

    private static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
