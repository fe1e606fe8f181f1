import CSimdjson

/// The options of a job: a flat JSON object of texts, numbers, switches and lists of texts.
struct JobOptions {
    private enum Value {
        case text(String)
        case number(Double)
        case flag(Bool)
        case list([String])

        var description: String {
            switch self {
            case .text(let text): "“\(text)”"
            case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
            case .flag(let flag): "\(flag)"
            case .list: "a list"
            }
        }
    }

    private var values: [String: Value] = [:]
    /// The names that the job has asked for.
    private var known: [String] = []

    /// - Parameter json: the object; empty for no options. `null` is as good as a name that is not there.
    init(_ json: [UInt8]) throws(CallFailure) {
        guard !json.isEmpty else { return }
        guard let parser = unsafe nutgraf_json_parser_create() else {
            throw .badOption("not enough memory for the options. Give fewer.")
        }
        defer { unsafe nutgraf_json_parser_destroy(parser) }
        let padded = json + [UInt8](repeating: 0, count: Int(NUTGRAF_JSON_PADDING))
        var root = unsafe nutgraf_json_value()
        // Safe: the padding is readable behind the text, which lives as long as its document is read.
        let status = unsafe padded.withUnsafeBufferPointer { unsafe nutgraf_json_parse(parser, $0.baseAddress, json.count, &root) }
        guard status == NUTGRAF_JSON_OK, unsafe nutgraf_json_kind_of(root) == NUTGRAF_JSON_OBJECT else {
            throw .badOption("the options are no JSON object. Give one such as {\"sentences\":3}.")
        }
        try unsafe Self.forEach(in: root) { (name, value) throws(CallFailure) in
            values[name] = try unsafe Self.value(value, of: name)
        }
    }

    private static func value(_ value: nutgraf_json_value, of name: String) throws(CallFailure) -> Value? {
        switch unsafe nutgraf_json_kind_of(value) {
        case NUTGRAF_JSON_STRING: return .text(unsafe text(nutgraf_json_text_of(value)))
        case NUTGRAF_JSON_SIGNED: return .number(Double(unsafe nutgraf_json_signed_of(value)))
        case NUTGRAF_JSON_UNSIGNED: return .number(Double(unsafe nutgraf_json_unsigned_of(value)))
        case NUTGRAF_JSON_DOUBLE: return .number(unsafe nutgraf_json_double_of(value))
        case NUTGRAF_JSON_BOOLEAN: return .flag(unsafe nutgraf_json_boolean_of(value) != 0)
        case NUTGRAF_JSON_NULL: return nil
        case NUTGRAF_JSON_ARRAY:
            var list: [String] = []
            try unsafe forEach(in: value) { (_, element) throws(CallFailure) in
                guard unsafe nutgraf_json_kind_of(element) == NUTGRAF_JSON_STRING else {
                    throw .badOption("\(name) is no list of texts. Give one such as [\"a\",\"b\"].")
                }
                list.append(unsafe text(nutgraf_json_text_of(element)))
            }
            return .list(list)
        default: throw .badOption("\(name) is an object. Give a text, a number, true or false, or a list of texts.")
        }
    }

    private static func forEach(
        in value: nutgraf_json_value, _ body: (String, nutgraf_json_value) throws(CallFailure) -> Void
    ) throws(CallFailure) {
        var walk = unsafe nutgraf_json_walk_of(value)
        var key = unsafe nutgraf_json_text()
        var element = unsafe nutgraf_json_value()
        while unsafe nutgraf_json_walk_next(&walk, &key, &element) != 0 { try unsafe body(text(key), element) }
    }

    private static func text(_ text: nutgraf_json_text) -> String {
        // Safe: the bytes live as long as the document.
        unsafe String(decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
    }

    // MARK: What a job asks for

    private mutating func value(_ name: String) -> Value? {
        known.append(name)
        return values[name]
    }

    /// Whether a word stands where another kind of value is usual.
    mutating func isText(_ name: String, _ text: String) -> Bool {
        if case .text(text) = value(name) { true } else { false }
    }

    mutating func flag(_ name: String) throws(CallFailure) -> Bool {
        guard let value = value(name) else { return false }
        guard case .flag(let flag) = value else {
            throw .badOption("\(value.description) is no value of \(name). It takes true or false.")
        }
        return flag
    }

    mutating func text(_ name: String) throws(CallFailure) -> String? {
        guard let value = value(name) else { return nil }
        guard case .text(let text) = value else {
            throw .badOption("\(value.description) is no value of \(name). It takes a text.")
        }
        return text
    }

    /// One of some names, as what it names.
    mutating func choice<Choice>(
        _ name: String, among names: [String], _ named: (String) -> Choice?
    ) throws(CallFailure) -> Choice? {
        guard let value = value(name) else { return nil }
        guard case .text(let text) = value, names.contains(text), let choice = named(text) else {
            throw .badOption("\(value.description) is no value of \(name). It takes \(names.joined(separator: ", ")).")
        }
        return choice
    }

    mutating func list(_ name: String) throws(CallFailure) -> [String]? {
        guard let value = value(name) else { return nil }
        guard case .list(let list) = value else {
            throw .badOption("\(value.description) is no value of \(name). It takes a list of texts.")
        }
        return list
    }

    mutating func integer(_ name: String, in range: ClosedRange<Int>) throws(CallFailure) -> Int? {
        guard let value = value(name) else { return nil }
        guard case .number(let number) = value, let integer = Int(exactly: number), range.contains(integer) else {
            let upper = range.upperBound == .max ? " or more" : " to \(range.upperBound)"
            throw .badOption(
                "\(value.description) is no value of \(name). It takes a whole number, \(range.lowerBound)\(upper).")
        }
        return integer
    }

    mutating func number(_ name: String, in range: ClosedRange<Double>) throws(CallFailure) -> Double? {
        guard let value = value(name) else { return nil }
        guard case .number(let number) = value, range.contains(number) else {
            throw .badOption(
                "\(value.description) is no value of \(name). It takes a number, \(range.lowerBound) to "
                    + "\(range.upperBound).")
        }
        return number
    }

    /// Refuses options that nobody has asked for.
    func checkNoMore(of job: String) throws(CallFailure) {
        guard let name = values.keys.filter({ !known.contains($0) }).min() else { return }
        throw .badOption("\(job) has no option \(name). It has \(Set(known).sorted().joined(separator: ", ")).")
    }
}
