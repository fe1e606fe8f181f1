import CZlib
import TextAnalysis

@testable import ArticleFormats

/// All chunks of a document of these bytes, in order.
func parsed(
    _ bytes: [UInt8], name: String, chunkSize: Int = 1 << 20, layout: TextLayout = .news, encoding: TextEncoding? = nil,
    isStrict: Bool = false
) throws(InputProblem) -> ParsedChunk {
    var options = InputOptions(layout: layout, chunkSize: chunkSize)
    options.encoding = encoding
    options.isStrict = isStrict
    let document = try InputDocument(bytes, name: name, options: options)
    var all = ParsedChunk()
    for chunk in 0..<document.chunkCount {
        let part = document.parse(chunk: chunk)
        all.articles += part.articles
        all.problems += part.problems
        all.warnings += part.warnings
        all.withheld += part.withheld
    }
    return all
}

func parsed(
    _ text: String, name: String, chunkSize: Int = 1 << 20, layout: TextLayout = .news
) throws(InputProblem) -> ParsedChunk {
    try parsed(Array(text.utf8), name: name, chunkSize: chunkSize, layout: layout)
}

/// The problem that a load throws; nil where it does not.
func refusal(loading bytes: [UInt8], name: String) -> InputProblem? {
    do throws(InputProblem) {
        _ = try parsed(bytes, name: name)
        return nil
    } catch {
        return error
    }
}

extension Article {
    var bodyLines: [String] { paragraphs.map { folded($0.range) } }

    /// All that a test can compare, in one line.
    var digest: String {
        let documents = documents.map(\.digest)
        return
            "\(id)|\(title)|\(date ?? "")|\(url ?? "")|\(language?.code ?? "")|\(label ?? "")|\(bodyLines)|\(sentenceRanges ?? [])|\(highlights)|\(documents)"
    }
}

/// One gzip member.
func gzipped(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, windowBits: 15 + 16) }

/// Deflate data in the frame that zlib's `windowBits` stand for: 15 that of zlib, 31 that of gzip, -15 none.
func deflated(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    var stream = unsafe z_stream()
    unsafe deflateInit2_(
        &stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { unsafe deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(compressBound(UInt(bytes.count))) + 64)
    // Safe: both buffers outlive the single call that finishes the stream.
    let size = unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe output.withUnsafeMutableBufferPointer { target in
            unsafe stream.next_in = source.baseAddress
            unsafe stream.avail_in = UInt32(source.count)
            unsafe stream.next_out = target.baseAddress
            unsafe stream.avail_out = UInt32(target.count)
            unsafe deflate(&stream, Z_FINISH)
            return unsafe target.count - Int(stream.avail_out)
        }
    }
    return Array(output[..<size])
}
