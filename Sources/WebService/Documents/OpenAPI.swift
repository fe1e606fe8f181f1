import Presentation

/// The description of the service (OpenAPI 3.1), made of the table that routes it.
struct OpenAPI {
    let table: RouteTable

    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("openapi", "3.1.0")
            json.field("info") { json in
                json.object { json in
                    json.field("title", "Nutgraf")
                    json.field("version", "1")
                    json.field("description", "What is in an archive of news, and what it says.")
                }
            }
            json.field("paths") { json in json.object { paths(&$0) } }
            json.field("components") { json in
                json.object { json in
                    json.field("schemas") { json in
                        json.object { json in
                            for shape in ServiceShapes.all(of: table) {
                                json.field(shape.name) { shape.write(to: &$0, base: ServiceShapes.base) }
                            }
                        }
                    }
                    json.field("securitySchemes") { json in
                        json.object { json in
                            json.field("token") { json in
                                json.object { json in
                                    json.field("type", "http")
                                    json.field("scheme", "bearer")
                                }
                            }
                        }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    private func paths(_ json: inout JSONWriter) {
        var templates: [String] = []
        for route in table.routes where !templates.contains(route.template) { templates.append(route.template) }
        for template in templates {
            json.field(template) { json in
                json.object { json in
                    for route in table.routes where route.template == template {
                        json.field(route.method.rawValue.lowercased()) { operation(route, &$0) }
                    }
                }
            }
        }
    }

    private func operation(_ route: Route, _ json: inout JSONWriter) {
        json.object { json in
            json.field("operationId", route.name)
            json.field("summary", route.summary)
            if route.work == .writing {
                // With or without a secret, as the service was started.
                json.field("security") { json in
                    json.array([false, true]) { json, isNeeded in
                        json.object { json in if isNeeded { json.field("token") { $0.array([]) { $0.string($1) } } } }
                    }
                }
            }
            if !route.parameters.isEmpty {
                json.field("parameters") { json in json.array(route.parameters) { Self.parameter($1, &$0) } }
            }
            if let body = route.body { json.field("requestBody") { Self.body(body, &$0) } }
            json.field("responses") { json in
                json.object { json in
                    json.field("\(route.answer.status)") { Self.answer(route.answer, &$0) }
                    if route.answer.status == 201 {
                        var unchanged = route.answer
                        unchanged = .list(unchanged.schema ?? "", "Nothing has changed.")
                        json.field("200") { Self.answer(unchanged, &$0) }
                    }
                    if route.method == .get, route.template.hasPrefix("/api/"), route.answer.schema != nil {
                        json.field("304") { json in json.object { $0.field("description", "It is as it was.") } }
                    }
                    for status in Self.faults(of: route) {
                        json.field("\(status)") { Self.fault(Problem.title(of: status), &$0) }
                    }
                    json.field("default") { Self.fault("Anything else that went wrong.", &$0) }
                }
            }
        }
    }

    private static func faults(of route: Route) -> [Int] {
        var faults = [400, 421]
        if route.work == .writing { faults += [401, 403, 409] }
        if route.method != .get, route.work != .writing { faults.append(403) }
        if route.parameters.contains(where: { $0.place == .path }) || route.body == .pair { faults.append(404) }
        if route.body != nil { faults += [413, 415, 422] }
        return (faults + [503]).sorted()
    }

    private static func parameter(_ parameter: Parameter, _ json: inout JSONWriter) {
        json.object { json in
            json.field("name", parameter.name)
            json.field("in", parameter.place.rawValue)
            json.field("required", parameter.isRequired)
            json.field("description", parameter.help)
            json.field("schema") { json in
                json.object { json in
                    let isNumber: Bool
                    switch parameter.kind {
                    case .text:
                        json.field("type", "string")
                        json.field("minLength", 1)
                        isNumber = false
                    case .integer(let range):
                        json.field("type", "integer")
                        json.field("minimum", range.lowerBound)
                        json.field("maximum", range.upperBound)
                        isNumber = true
                    case .number(let range):
                        json.field("type", "number")
                        json.field("minimum", range.lowerBound)
                        json.field("maximum", range.upperBound)
                        isNumber = true
                    case .choice(let values):
                        json.field("type", "string")
                        json.field("enum") { $0.array(values) { $0.string($1) } }
                        isNumber = false
                    case .flag:
                        json.field("type", "boolean")
                        isNumber = false
                    }
                    guard let standard = parameter.standard else { return }
                    if isNumber, let number = Int(standard) {
                        json.field("default", number)
                    } else {
                        json.field("default", standard)
                    }
                }
            }
        }
    }

    private static func body(_ body: Route.Body, _ json: inout JSONWriter) {
        json.object { json in
            json.field("required", true)
            json.field("content") { json in
                json.object { json in
                    switch body {
                    case .pair: json.field("application/json") { media(.reference("Pair"), &$0) }
                    case .articles:
                        for (mediaType, _) in ArticleBody.formats {
                            // Fields have many names, as the command line knows them.
                            json.field(mediaType) { media(mediaType.hasSuffix("json") ? .any : .text, &$0) }
                        }
                    }
                }
            }
        }
    }

    private static func media(_ schema: Schema, _ json: inout JSONWriter) {
        json.object { json in json.field("schema") { schema.write(to: &$0, base: ServiceShapes.base) } }
    }

    private static func answer(_ answer: Route.Answer, _ json: inout JSONWriter) {
        json.object { json in
            json.field("description", answer.meaning)
            json.field("content") { json in
                json.object { json in
                    let type = String(answer.mediaType.prefix { $0 != ";" })
                    let schema = answer.schema.map { Schema.reference($0) } ?? (type.hasPrefix("text/") ? .text : .any)
                    json.field(type) { media(answer.isList ? .list(schema) : schema, &$0) }
                }
            }
        }
    }

    private static func fault(_ meaning: String, _ json: inout JSONWriter) {
        json.object { json in
            json.field("description", meaning)
            json.field("content") { json in
                json.object { json in json.field("application/problem+json") { media(.reference("Problem"), &$0) } }
            }
        }
    }
}
