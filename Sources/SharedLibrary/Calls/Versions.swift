import CInterface
import Presentation

@c @implementation
public func nutgraf_interface() -> Int32 { Int32(NUTGRAF_INTERFACE) }

@c @implementation
public func nutgraf_version() -> UnsafePointer<CChar>? { unsafe Versions.text }

private enum Versions {
    /// The version, ended by NUL; it stays for the life of the process.
    nonisolated(unsafe) static let text: UnsafePointer<CChar> = {
        let bytes = Product.version.utf8
        let text = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
        for (offset, byte) in bytes.enumerated() { unsafe text[offset] = CChar(bitPattern: byte) }
        unsafe text[bytes.count] = 0
        return unsafe UnsafePointer(text)
    }()
}
