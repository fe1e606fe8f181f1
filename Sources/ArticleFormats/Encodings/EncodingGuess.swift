import CCharset
import Synchronization

/// What a file that is not all UTF-8 is taken for.
enum EncodingGuess: Equatable, Sendable {
    /// UTF-8 with broken bytes among the good ones.
    case damagedUTF8
    case legacy(TextEncoding)

    /// The guess for a file, from all of its bytes above ASCII.
    ///
    /// UTF-8 where two bytes or fewer are broken for each whole character: no other encoding reads like that by chance. Else uchardet's answer (N. Montenegro and others, after S. Li and K. Momoi, A Composite Approach to
    /// Language/Encoding Detection, 2001), which is weak on few letters: a text mostly in ASCII letters with bytes that
    /// Windows-1252 has letters or quotation marks for is that, unless many bytes say otherwise. O(bytes).
    init(_ bytes: Span<UInt8>) {
        let counts = HighBytes(bytes)
        if counts.characters * 2 >= counts.broken && counts.characters > 0 {
            self = .damagedUTF8
            return
        }
        let start = max(0, counts.firstBroken - 4096)
        let detected = Self.detected(bytes.extracting(start..<min(bytes.count, start + Self.sample)))
        if counts.isMostlyASCII {
            let isSure = counts.high >= Self.manyBytes && detected.map { !Self.western.contains($0.name) } == true
            if counts.fitsWindows1252 && !isSure {
                self = .legacy(.windows1252)
                return
            }
            if counts.high < 4 {
                self = .damagedUTF8
                return
            }
        }
        self = detected.map { .legacy($0) } ?? .damagedUTF8
    }

    private static let sample = 1 << 20
    /// Bytes above ASCII from which the detector is believed against Windows-1252.
    private static let manyBytes = 16
    /// Names under which Western European text comes back; all of its letters stand at the same places.
    private static let western: Set<String> = [
        "WINDOWS-1252", "ISO-8859-1", "ISO-8859-15", "ISO-8859-9", "WINDOWS-1254",
    ]

    private static func detected(_ bytes: Span<UInt8>) -> TextEncoding? {
        var name = [CChar](repeating: 0, count: 64)
        let isFound = unsafe bytes.withUnsafeBufferPointer { bytes in
            // Safe: both buffers live through the call, and their sizes are told.
            unsafe name.withUnsafeMutableBufferPointer { name in
                unsafe charset_detect(bytes.baseAddress, bytes.count, name.baseAddress, name.count)
            }
        }
        guard isFound else { return nil }
        let known = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard !["UTF-8", "ASCII"].contains(known) else { return nil }
        return TextEncoding(known)
    }
}

/// What the bytes above ASCII of a text look like.
private struct HighBytes {
    /// Characters of several bytes in good UTF-8, and bytes that belong to none.
    var characters = 0
    var broken = 0
    var firstBroken = 0
    var high = 0
    private var letters = 0
    private(set) var fitsWindows1252 = true

    init(_ bytes: Span<UInt8>) {
        var offset = 0
        var nextBroken = bytes.firstInvalidUTF8(in: 0..<bytes.count) ?? bytes.count
        firstBroken = nextBroken
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x80 {
                if (0x61...0x7A).contains(byte | 0x20) { letters += 1 }
            } else {
                high += 1
                if offset == nextBroken {
                    broken += 1
                    nextBroken = bytes.firstInvalidUTF8(in: offset + 1..<bytes.count) ?? bytes.count
                } else if byte >= 0xC0 {
                    characters += 1
                }
                if !Self.isPlausible(byte, before: offset + 1 < bytes.count ? bytes[offset + 1] : 0x20) {
                    fitsWindows1252 = false
                }
            }
            offset += 1
        }
    }

    var isMostlyASCII: Bool { high * 4 <= letters }

    /// Whether a byte reads as text in Windows-1252: letters, quotation marks, dashes, signs; a letter's second half
    /// of two in a row is rare there.
    private static func isPlausible(_ byte: UInt8, before next: UInt8) -> Bool {
        switch byte {
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFE, 0xFF, 0xDE, 0xD0, 0xF0, 0xD7, 0xF7: false
        case 0xC0...0xFD: next < 0x80 || (0xC0...0xFD).contains(next) || (0x91...0x97).contains(next)
        default: true
        }
    }
}

/// The guess about one file, made when somebody first asks.
final class KeptGuess: Sendable {
    private let guess = Mutex<EncodingGuess?>(nil)

    func value(_ bytes: Span<UInt8>) -> EncodingGuess {
        // Computed under the lock: whoever else asks needs it as well.
        guess.withLock { guess in
            if let guess { return guess }
            let made = EncodingGuess(bytes)
            guess = made
            return made
        }
    }
}
