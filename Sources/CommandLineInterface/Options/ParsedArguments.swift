/// A wrong use of the command line: one line for the user, and exit status 2.
struct UsageError: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// A command's arguments, taken apart by its table of options.
struct ParsedArguments {
    private var values: [String: [String]] = [:]
    /// What is no option: the files.
    private(set) var operands: [String] = []

    /// Reads `--name value`, `--name=value`, `-n value`, `-nvalue` and switches; `--` ends the options.
    init(_ arguments: some Sequence<String>, options: [Option]) throws(UsageError) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands += rest
                break
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                operands.append(argument)
                continue
            }
            let (option, attached) = try Self.match(argument, options)
            guard let placeholder = option.placeholder else {
                guard attached == nil else { throw UsageError("\(option.name) takes no value.") }
                values[option.name, default: []].append("")
                continue
            }
            guard let value = attached ?? rest.popFirst() else {
                throw UsageError("\(option.name) needs a value: \(option.name) \(placeholder).")
            }
            guard option.choices.isEmpty || option.choices.contains(value) else {
                throw UsageError(
                    "“\(value)” is no value of \(option.name). It takes \(listed(option.choices)).")
            }
            values[option.name, default: []].append(value)
        }
    }

    private static func match(
        _ argument: String, _ options: [Option]
    ) throws(UsageError) -> (option: Option, attached: String?) {
        if argument.hasPrefix("--") {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if let option = options.first(where: { $0.isNamed(String(parts[0])) }) {
                return (option, parts.count > 1 ? String(parts[1]) : nil)
            }
        } else if let option = options.first(where: { $0.isNamed(String(argument.prefix(2))) }) {
            let attached = argument.dropFirst(2)
            return (option, attached.isEmpty ? nil : String(attached))
        }
        let name = String(argument.prefix { $0 != "=" })
        throw UsageError("unknown option \(name). \(suggestion(for: name, among: options.map(\.name)))")
    }

    /// Whether an option was given.
    func has(_ option: Option) -> Bool { values[option.name] != nil }

    /// Whether another method than the command's default was asked for.
    var hasMethod: Bool { values["--method"] != nil }

    /// The value of an option; the last one where it was given several times.
    func value(_ option: Option) -> String? { values[option.name]?.last }

    /// Every value of an option that can be given several times.
    func allValues(_ option: Option) -> [String] { values[option.name] ?? [] }

    /// A whole number in a range.
    func integer(_ option: Option, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
        guard let text = value(option) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            let upper = range.upperBound == .max ? " or more" : " to \(range.upperBound)"
            throw UsageError(
                "“\(text)” is no value of \(option.name). It takes a whole number, \(range.lowerBound)\(upper).")
        }
        return number
    }

    /// A size in bytes, such as `512M`.
    func size(_ option: Option) throws(UsageError) -> Int? {
        guard let text = value(option) else { return nil }
        let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
        let unit = text.last.flatMap { units[Character($0.uppercased())] }
        let (size, overflow) = (Int(unit == nil ? text : String(text.dropLast())) ?? 0)
            .multipliedReportingOverflow(by: unit ?? 1)
        guard size > 0, !overflow else {
            throw UsageError("\(option.name) \(text) cannot be. It takes a size such as 512M or 2G.")
        }
        return size
    }

    /// A number in a range.
    func number(_ option: Option, in range: ClosedRange<Double>) throws(UsageError) -> Double? {
        guard let text = value(option) else { return nil }
        guard let number = Double(text), range.contains(number) else {
            throw UsageError(
                "“\(text)” is no value of \(option.name). It takes a number, \(short(range.lowerBound)) to "
                    + "\(short(range.upperBound)).")
        }
        return number
    }
}

/// A bound as a person writes it: `1`, `0.5`.
private func short(_ bound: Double) -> String {
    Int(exactly: bound).map(String.init) ?? "\(bound)"
}

/// `a, b or c`.
func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
}

/// The nearest known name, if one is near, else where to look.
func suggestion(for name: String, among known: [String]) -> String {
    let distances = known.map { editDistance(Array(name.utf8), Array($0.utf8)) }
    if let best = distances.indices.min(by: { distances[$0] < distances[$1] }), distances[best] <= 3 {
        return "Did you mean \(known[best])?"
    }
    return "See --help."
}

/// Levenshtein's distance.
private func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (i, byte) in first.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in second.enumerated() {
            let substituted = diagonal + (byte == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
        }
    }
    return row[second.count]
}
