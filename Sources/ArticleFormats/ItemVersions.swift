import Parallelism
import TextAnalysis

/// Which version of an agency's item counts, where several came: the latest, and none of a canceled one.
///
/// Items are the same where their source gives them the same id. Which of two versions is later is what
/// `Release.isOlder(than:)` says.
public struct ItemVersions: Sendable {
    private var latest: [String: Release] = [:]
    private var withdrawn: [String: Release] = [:]

    /// No versions yet.
    public init() {}

    /// Takes in what was read; a chunk that was parsed without these versions. O(articles).
    public mutating func note(_ chunk: ParsedChunk) {
        for article in chunk.articles where !article.hasPositionalID {
            if let release = article.release, release.version != nil { note(release, of: article.id) }
        }
        for item in chunk.withheld where !item.hasPositionalID {
            if case .embargoed = item.reason { continue }
            note(withdrawal: item.release, of: item.id)
        }
    }

    /// The versions that count of the items of some files, which are read for that; nil where none is numbered. Files other
    /// than agencies' are not opened. Complexity: O(bytes of theirs).
    public static func numbered(in sources: [InputSource], _ options: InputOptions, threads: Int) -> ItemVersions? {
        guard options.withheldItems != .kept else { return nil }
        let candidates = sources.filter { source in
            if case .file(let path) = source { InputFormat.mayNumberVersions(fileName: path) } else { false }
        }
        let found = concurrentMap(count: candidates.count, threads: threads) { index -> ItemVersions in
            var versions = ItemVersions()
            guard let document = try? InputDocument.load(candidates[index], options: options),
                document.mayNumberVersions
            else { return versions }
            for chunk in 0..<document.chunkCount { versions.note(document.parse(chunk: chunk)) }
            return versions
        }
        var versions = ItemVersions()
        for part in found { versions.merge(part) }
        return versions.isEmpty ? nil : versions
    }

    /// Takes in what was noted elsewhere.
    public mutating func merge(_ other: ItemVersions) {
        for (id, release) in other.latest { note(release, of: id) }
        for (id, release) in other.withdrawn { note(withdrawal: release, of: id) }
    }

    private mutating func note(_ release: Release, of id: String) {
        if latest[id]?.isOlder(than: release) ?? true { latest[id] = release }
    }

    private mutating func note(withdrawal release: Release, of id: String) {
        guard let known = withdrawn[id] else {
            withdrawn[id] = release
            return
        }
        if known.status == .canceled { return }
        if release.status == .canceled || known.isOlder(than: release) { withdrawn[id] = release }
    }

    /// Whether no version and no withdrawal is known.
    public var isEmpty: Bool { latest.isEmpty && withdrawn.isEmpty }

    /// Whether another version of the article counts in its place, or none.
    func supersede(_ article: Article) -> Bool {
        if article.hasPositionalID { return false }
        let release = article.release ?? Release()
        if let gone = withdrawn[article.id], gone.status == .canceled || !gone.isOlder(than: release) { return true }
        return latest[article.id].map { release.isOlder(than: $0) } ?? false
    }
}

extension ParsedChunk {
    /// Takes out articles of which a later version is among the inputs, with a line for each.
    mutating func drop(supersededBy versions: ItemVersions, file: String) {
        articles.removeAll { article in
            guard versions.supersede(article) else { return false }
            warnings.append(
                InputProblem(
                    .heldBack, "the item \(article.id) has a later version or was withdrawn", file: file,
                    remedy: "This version is left out"))
            return true
        }
    }
}

extension InputDocument {
    /// Whether its items may be versions of others: agencies' formats. O(bytes of the head).
    public var mayNumberVersions: Bool {
        switch format {
        case .json, .jsonl: namesVersions
        case .ninjs, .nitf, .newsml, .ritzau, .iptc7901, .xml: true
        default: false
        }
    }

    /// Whether a JSON file has keys by which agencies name versions, among its first bytes.
    private var namesVersions: Bool {
        withHead { head in
            let text = head.string(0..<head.count).lowercased()
            return text.contains("\"versioncreated\"") || text.contains("\"pubstatus\"")
        }
    }
}

extension InputFormat {
    /// Whether a file of this name may hold items that are versions of others.
    public static func mayNumberVersions(fileName: String) -> Bool {
        switch InputFormat(fileName: fileName) {
        case .json, .xml, .nitf, .newsml, .iptc7901: true
        default: false
        }
    }
}
