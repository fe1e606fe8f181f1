import CBrotli
import CCharset
import CLibxml

#if Web
    import CCurl
#endif

/// The libraries that are opened when a format needs them.
package enum FormatLibrary: CaseIterable {
    case libxml2, uchardet, brotli, libcurl

    /// Whether it is on this machine. Opens it.
    package var isThere: Bool {
        switch self {
        case .libxml2: nutgraf_html_load() && nutgraf_xml_load()
        case .uchardet: charset_load()
        case .brotli: nutgraf_brotli_load()
        case .libcurl:
            #if Web
                nutgraf_web_load()
            #else
                false
            #endif
        }
    }
}
