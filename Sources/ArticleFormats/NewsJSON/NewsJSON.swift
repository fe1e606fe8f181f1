import CSimdjson

/// JSON in which feeds and news agencies hand over articles.
enum NewsJSON {
    /// Whose keys a value has.
    enum Dialect {
        case jsonFeed, ninjs

        init?(format: InputFormat) {
            switch format {
            case .jsonfeed: self = .jsonFeed
            case .ninjs: self = .ninjs
            default: return nil
            }
        }

        /// The dialect of one item by its keys; nil for an article of any other kind.
        init?(of value: JSONValue) {
            let members = value.members
            if members["text"] != nil { return nil }
            if members["contenthtml"]?.string != nil || members["contenttext"]?.string != nil {
                self = .jsonFeed
                return
            }
            // `uri` is the one key that ninjs asks for; Superdesk writes `guid`.
            guard members["uri"]?.string != nil || members["guid"]?.string != nil || members["altids"] != nil else {
                return nil
            }
            let isMarked =
                Self.marks.contains { members[$0]?.string != nil }
                || ["headlines", "bodies", "descriptions"].contains {
                    members[$0]?.elements.first?.kind == NUTGRAF_JSON_OBJECT
                }
            guard isMarked else { return nil }
            self = .ninjs
        }

        private static let marks = [
            "versioncreated", "firstcreated", "contentcreated", "pubstatus", "bodyxhtml", "bodyhtml", "bodyhtml5",
        ]
    }

    /// The record of an item.
    ///
    /// - Parameter feed: what the feed says for all of its items.
    static func record(
        of value: JSONValue, _ dialect: Dialect, feed: JSONFeed?
    ) throws(RecordFault) -> ArticleRecord {
        guard value.kind == NUTGRAF_JSON_OBJECT else {
            throw RecordFault(
                code: .notAnArticle, what: "a JSON value that is no item", remedy: "Give an object for each item")
        }
        switch dialect {
        case .jsonFeed: return try (feed ?? JSONFeed()).record(of: value.members)
        case .ninjs: return try NINJSItem(value.members).record()
        }
    }

    /// The items that an object holds: those of a feed, or of an agency's answer to a query.
    struct Items {
        /// The key of the array, where it stands at the top.
        let key: String
        let values: [JSONValue]
        private let dialect: Dialect
        private let feed: JSONFeed?

        /// Nil where the object is an article itself, or holds articles of another kind.
        init?(in root: JSONValue, _ wanted: Dialect?) {
            guard root.kind == NUTGRAF_JSON_OBJECT else { return nil }
            if wanted != .ninjs, let items = root.value(of: "items"), items.kind == NUTGRAF_JSON_ARRAY,
                wanted == .jsonFeed || root.value(of: "version")?.string?.contains("jsonfeed.org") == true
            {
                (key, values, dialect, feed) = ("items", items.elements, .jsonFeed, JSONFeed(root.members))
                return
            }
            guard wanted != .jsonFeed else { return nil }
            let holder = root.value(of: "data") ?? root
            for key in ["item", "items", "_items"] {
                guard let found = holder.value(of: key) else { continue }
                let values = found.kind == NUTGRAF_JSON_OBJECT ? [found] : found.elements
                guard let first = values.first, wanted == .ninjs || Dialect(of: first) == .ninjs else { continue }
                (self.key, self.values, dialect, feed) = (key, values, .ninjs, nil)
                return
            }
            return nil
        }

        func record(of value: JSONValue) throws(RecordFault) -> ArticleRecord {
            try NewsJSON.record(of: value, dialect, feed: feed)
        }
    }
}

extension [String: JSONValue] {
    /// The first of some keys with a text that is not blank.
    func text(_ keys: String...) -> String? {
        for key in keys {
            if let text = self[key]?.scalarText, text.utf8.contains(where: { $0 > 0x20 }) { return text }
        }
        return nil
    }

    /// The names of the objects, or the strings, of an array, or of an object or a string alone.
    func names(_ key: String) -> [String] {
        guard let value = self[key] else { return [] }
        let values = value.kind == NUTGRAF_JSON_ARRAY ? value.elements : [value]
        return values.compactMap { $0.string ?? $0.members.text("name") }
    }
}
