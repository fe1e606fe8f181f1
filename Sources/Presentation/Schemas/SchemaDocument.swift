/// Schemas as files (JSON Schema 2020-12).
package enum SchemaDocument {
    private static let dialect = "https://json-schema.org/draft/2020-12/schema"
    /// The file that has all shapes.
    package static let definitions = "definitions.schema.json"

    /// A schema that stands alone: that of a value with one of these shapes.
    package static func bundle(of names: [String], title: String) -> String {
        document(title, shapes: names, base: "#/$defs/", defining: Shape.reached(from: names))
    }

    /// The same of a file beside `definitions`, which has the shapes.
    package static func file(of names: [String], title: String) -> String {
        document(title, shapes: names, base: definitions + "#/$defs/", defining: [])
    }

    /// All shapes under `$defs`.
    package static let allShapes = document(
        "What nutgraf prints as JSON", shapes: [], base: "#/$defs/", defining: Shape.all)

    private static func document(_ title: String, shapes: [String], base: String, defining defined: [Shape]) -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("$schema", dialect)
            json.field("title", title)
            if shapes.count == 1 {
                json.field("$ref", base + shapes[0])
            } else if !shapes.isEmpty {
                json.field("anyOf") { $0.array(shapes) { json, name in json.object { $0.field("$ref", base + name) } } }
            }
            if !defined.isEmpty {
                json.field("$defs") { json in
                    json.object { json in
                        for shape in defined { json.field(shape.name) { shape.write(to: &$0, base: base) } }
                    }
                }
            }
        }
        return String(decoding: json.indented, as: UTF8.self)
    }
}
