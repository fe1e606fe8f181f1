import Foundation

/// A JSON value, with numbers and booleans told apart.
enum JSONValue: Decodable, Equatable {
    case null, boolean(Bool), number(Double), text(String), list([JSONValue]), object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    init(_ text: String) throws { self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }

    subscript(name: String) -> JSONValue? { if case .object(let members) = self { members[name] } else { nil } }
    var elements: [JSONValue] { if case .list(let elements) = self { elements } else { [] } }
    var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
    var string: String? { if case .text(let text) = self { text } else { nil } }

    /// Whether it is of a type that JSON Schema names.
    fileprivate func isOf(_ type: String) -> Bool {
        switch self {
        case .null: type == "null"
        case .boolean: type == "boolean"
        case .number(let value): type == "number" || type == "integer" && value == value.rounded()
        case .text: type == "string"
        case .list: type == "array"
        case .object: type == "object"
        }
    }
}

/// Checks values by the keywords of JSON Schema 2020-12 that our schemas use; any other keyword is a fault of the schema.
struct SchemaValidator {
    let document: JSONValue
    /// The members that were met, such as `Summary.sentences` and `Neighbors.neighbors.score`.
    private(set) var met: Set<String> = []

    init(_ document: JSONValue) { self.document = document }

    /// What is wrong with a value, each with its place; empty where it is valid.
    mutating func faults(of value: JSONValue) -> [String] { faults(of: value, document, at: "$", in: "") }

    private mutating func faults(of value: JSONValue, _ schema: JSONValue, at place: String, in shape: String)
        -> [String]
    {
        var faults: [String] = []
        for (keyword, expected) in schema.members {
            switch keyword {
            case "$schema", "$defs", "title", "description", "required", "properties": continue
            case "$ref":
                let name = expected.string?.components(separatedBy: "/").last ?? ""
                guard let target = document["$defs"]?[name] else { return ["\(place): there is no \(name)"] }
                faults += self.faults(of: value, target, at: place, in: name)
            case "anyOf":
                var attempts: [[String]] = []
                for choice in expected.elements {
                    var trial = self
                    attempts.append(trial.faults(of: value, choice, at: place, in: shape))
                    if attempts.last?.isEmpty == true { self = trial; break }
                }
                if attempts.allSatisfy({ !$0.isEmpty }) {
                    faults += attempts.min { $0.count < $1.count } ?? ["\(place): nothing fits"]
                }
            case "type":
                let types = expected.string.map { [$0] } ?? expected.elements.compactMap(\.string)
                if !types.contains(where: value.isOf) {
                    faults.append("\(place): is no \(types.joined(separator: " or "))")
                }
            case "enum":
                if !expected.elements.contains(value) { faults.append("\(place): \(value) is not among the values") }
            case "minimum":
                if case .number(let number) = value, case .number(let least) = expected, number < least {
                    faults.append("\(place): \(number) is too small")
                }
            case "minItems", "maxItems":
                guard case .number(let bound) = expected, case .list(let elements) = value else { continue }
                if keyword == "minItems" ? Double(elements.count) < bound : Double(elements.count) > bound {
                    faults.append("\(place): has \(elements.count) elements")
                }
            case "items":
                for (index, element) in value.elements.enumerated() {
                    faults += self.faults(of: element, expected, at: "\(place)[\(index)]", in: shape)
                }
            case "prefixItems":
                for (index, (element, schema)) in zip(value.elements, expected.elements).enumerated() {
                    faults += self.faults(of: element, schema, at: "\(place)[\(index)]", in: shape)
                }
            case "additionalProperties":
                faults += memberFaults(of: value, schema, others: expected, at: place, in: shape)
            default: faults.append("\(place): the schema has the keyword \(keyword), which is not known here")
            }
        }
        return faults
    }

    private mutating func memberFaults(
        of value: JSONValue, _ schema: JSONValue, others: JSONValue, at place: String, in shape: String
    ) -> [String] {
        guard case .object(let members) = value else { return [] }
        let properties = schema["properties"]?.members ?? [:]
        var faults = (schema["required"]?.elements ?? []).compactMap(\.string).filter { members[$0] == nil }.map {
            "\(place): lacks \($0)"
        }
        for (name, member) in members {
            if let property = properties[name] {
                met.insert("\(shape).\(name)")
                faults += self.faults(of: member, property, at: "\(place).\(name)", in: "\(shape).\(name)")
            } else if case .boolean(false) = others {
                faults.append("\(place): has \(name), which the schema has not")
            } else {
                faults += self.faults(of: member, others, at: "\(place).\(name)", in: "\(shape).\(name)")
            }
        }
        return faults
    }

    /// Every member that the shapes of a document have.
    static func members(of document: JSONValue) -> Set<String> {
        var found: Set<String> = []
        func visit(_ schema: JSONValue, _ shape: String) {
            for (name, property) in schema["properties"]?.members ?? [:] {
                found.insert("\(shape).\(name)")
                visit(property, "\(shape).\(name)")
            }
            if let items = schema["items"] { visit(items, shape) }
        }
        for (name, schema) in document["$defs"]?.members ?? [:] { visit(schema, name) }
        return found
    }
}
