/// The shape of a JSON value, as JSON Schema 2020-12 describes it.
///
/// An object has no members but those that are named, so that what validates says all there is.
package indirect enum Schema: Sendable {
    case text, integer, boolean
    /// Null for what JSON cannot hold: infinities, and what is not defined.
    case number
    /// A text or null.
    case optionalText
    case any
    /// `[from,to]`, bytes of the article's text.
    case range
    /// One of these texts.
    case choice([String])
    case list(Schema)
    /// Elements of these shapes, in this order.
    case tuple([Schema])
    /// The shape of this name.
    case reference(String)
    case object([Field])
    /// Any names, each with such a value.
    case map(Schema)

    /// A member of an object.
    package struct Field: Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool
        let meaning: String

        package static func must(_ name: String, _ schema: Schema, _ meaning: String) -> Field {
            Field(name: name, schema: schema, isRequired: true, meaning: meaning)
        }

        /// One that may be missing.
        package static func may(_ name: String, _ schema: Schema, _ meaning: String) -> Field {
            Field(name: name, schema: schema, isRequired: false, meaning: meaning)
        }
    }

    /// The names of the shapes that it refers to.
    var references: [String] {
        switch self {
        case .text, .integer, .boolean, .number, .optionalText, .any, .range, .choice: []
        case .list(let element), .map(let element): element.references
        case .tuple(let elements): elements.flatMap(\.references)
        case .reference(let name): [name]
        case .object(let fields): fields.flatMap(\.schema.references)
        }
    }

    /// - Parameters:
    ///   - meaning: what it is, in words.
    ///   - base: what stands before the name of a shape where one is referred to.
    package func write(to json: inout JSONWriter, meaning: String? = nil, base: String) {
        json.object { json in
            if let meaning { json.field("description", meaning) }
            members(&json, base)
        }
    }

    private func members(_ json: inout JSONWriter, _ base: String) {
        switch self {
        case .text: json.field("type", "string")
        case .integer: json.field("type", "integer")
        case .number: json.field("type") { $0.array(["number", "null"]) { $0.string($1) } }
        case .optionalText: json.field("type") { $0.array(["string", "null"]) { $0.string($1) } }
        case .boolean: json.field("type", "boolean")
        case .any: break
        case .range:
            json.field("type", "array")
            json.field("items") {
                $0.object {
                    $0.field("type", "integer"); $0.field("minimum", 0)
                }
            }
            json.field("minItems", 2)
            json.field("maxItems", 2)
        case .choice(let values): json.field("enum") { $0.array(values) { $0.string($1) } }
        case .list(let element):
            json.field("type", "array")
            json.field("items") { element.write(to: &$0, base: base) }
        case .tuple(let elements):
            json.field("type", "array")
            json.field("prefixItems") { $0.array(elements) { $1.write(to: &$0, base: base) } }
            json.field("minItems", elements.count)
            json.field("maxItems", elements.count)
        case .reference(let name): json.field("$ref", base + name)
        case .map(let value):
            json.field("type", "object")
            json.field("additionalProperties") { value.write(to: &$0, base: base) }
        case .object(let fields):
            json.field("type", "object")
            json.field("required") { $0.array(fields.filter(\.isRequired)) { $0.string($1.name) } }
            json.field("properties") { json in
                json.object { json in
                    for field in fields {
                        json.field(field.name) { field.schema.write(to: &$0, meaning: field.meaning, base: base) }
                    }
                }
            }
            json.field("additionalProperties", false)
        }
    }
}
