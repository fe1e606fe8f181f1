import CReportAssets

/// The style sheet and the script of pages, which are compiled in.
enum ReportAssets {
    static let style = unsafe contents(of: nutgraf_report_style())

    static let serviceScript = unsafe contents(of: nutgraf_service_script())

    /// A module, so its names are its own.
    static let script: [UInt8] = (0..<nutgraf_report_scripts_count()).flatMap {
        unsafe contents(of: nutgraf_report_script_at($0))
    }

    private static func contents(of asset: nutgraf_asset) -> [UInt8] {
        // Safe: the bytes are a constant of the binary, and `count` is their number.
        unsafe Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }
}
