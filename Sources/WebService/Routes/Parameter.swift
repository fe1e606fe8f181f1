/// A value that a route takes, as the router and the description of the service read it.
struct Parameter: Sendable {
    enum Place: String, Sendable { case path, query }

    enum Kind: Sendable {
        case text
        case integer(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        case choice([String])
        /// true, 1 or nothing for yes; false or 0 for no.
        case flag
    }

    let name: String
    let place: Place
    let kind: Kind
    /// What stands for it where it is not given, as it is written in JSON; nil for nothing.
    let standard: String?
    let isRequired: Bool
    let help: String

    static func path(_ name: String, _ kind: Kind, _ help: String) -> Parameter {
        Parameter(name: name, place: .path, kind: kind, standard: nil, isRequired: true, help: help)
    }

    static func query(
        _ name: String, _ kind: Kind, or standard: String? = nil, isRequired: Bool = false, _ help: String
    ) -> Parameter {
        Parameter(name: name, place: .query, kind: kind, standard: standard, isRequired: isRequired, help: help)
    }
}

/// The values that a request gives the parameters of its route, each one that the parameter takes.
struct Arguments: Sendable {
    private var texts: [String: String] = [:]

    /// Throws where a value is none of its parameter's, or is missing, or given twice, or where there is no such parameter.
    init(
        path: [String: String], query: [(name: String, value: String)], _ parameters: [Parameter]
    ) throws(Problem) {
        texts = path
        let known = parameters.filter { $0.place == .query }.map(\.name)
        for (name, value) in query {
            guard known.contains(name) else {
                let takes = known.isEmpty ? "There is none here." : "Known: \(known.joined(separator: ", "))."
                throw Problem(400, "unknown parameter “\(name)”. \(takes)")
            }
            guard texts.updateValue(value, forKey: name) == nil else {
                throw Problem(400, "\(name) is given twice. Give it once.")
            }
        }
        for parameter in parameters {
            guard let text = texts[parameter.name] else {
                if parameter.isRequired {
                    throw Problem(400, "\(parameter.name) is missing. Give it, as in ?\(parameter.name)=VALUE.")
                }
                continue
            }
            guard let expected = Self.fault(of: text, parameter.kind) else { continue }
            // A path with such a part leads nowhere.
            throw Problem(
                parameter.place == .path ? 404 : 400,
                "“\(text)” is no value of \(parameter.name). It takes \(expected).")
        }
    }

    /// What is expected, where a value is none of its kind.
    private static func fault(of text: String, _ kind: Parameter.Kind) -> String? {
        switch kind {
        case .text: return text.isEmpty ? "a text" : nil
        case .integer(let range):
            if let number = Int(text), range.contains(number), text.first != "+" { return nil }
            let upper = range.upperBound == .max ? " or more" : " to \(range.upperBound)"
            return "a whole number, \(range.lowerBound)\(upper)"
        case .number(let range):
            return Double(text).map(range.contains) == true
                ? nil : "a number, \(short(range.lowerBound)) to \(short(range.upperBound))"
        case .choice(let values): return values.contains(text) ? nil : values.joined(separator: ", ")
        case .flag: return ["", "true", "1", "false", "0"].contains(text) ? nil : "true or false"
        }
    }

    private static func short(_ bound: Double) -> String { Int(exactly: bound).map(String.init) ?? "\(bound)" }

    func isGiven(_ parameter: Parameter) -> Bool { texts[parameter.name] != nil }
    func text(_ parameter: Parameter) -> String { texts[parameter.name] ?? parameter.standard ?? "" }
    func integer(_ parameter: Parameter) -> Int { Int(text(parameter)) ?? 0 }
    func number(_ parameter: Parameter) -> Double { Double(text(parameter)) ?? 0 }

    func flag(_ parameter: Parameter) -> Bool {
        guard let text = texts[parameter.name] else { return false }
        return text != "false" && text != "0"
    }
}
