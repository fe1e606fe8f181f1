import ArticleArchive
import Foundation
import Presentation
import Testing

@testable import WebService

@Suite struct OpenAPITests {
    @Test func `the description has every route, and every schema that it names`() throws {
        let answer = try ServedArchive().get("/api/openapi.json")
        #expect(answer.object["openapi"] as? String == "3.1.0")
        let paths = try #require(answer.object["paths"] as? [String: [String: [String: Any]]])
        for route in RouteTable.all.routes {
            let operation = try #require(paths[route.template]?[route.method.rawValue.lowercased()])
            #expect(operation["operationId"] as? String == route.name)
            let parameters = operation["parameters"] as? [[String: Any]] ?? []
            #expect(parameters.compactMap { $0["name"] as? String } == route.parameters.map(\.name))
            #expect((operation["responses"] as? [String: Any])?["\(route.answer.status)"] != nil)
        }
        let text = String(decoding: answer.body, as: UTF8.self)
        let named = Set(text.matches(of: /#\/components\/schemas\/(\w+)/).map { String($0.1) })
        let components = try #require(answer.object["components"] as? [String: [String: Any]])
        #expect(named.isSubset(of: Set(components["schemas"]?.keys.map { $0 } ?? [])) && !named.isEmpty)
    }

    @Test func `each route has a name of its own, and one path to it`() {
        let routes = RouteTable.all.routes
        #expect(Set(routes.map(\.name)).count == routes.count)
        #expect(Set(routes.map { "\($0.method) \($0.template)" }).count == routes.count)
        for route in routes {
            let braced = route.template.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                $0.dropFirst().dropLast()
            }
            #expect(route.parameters.filter { $0.place == .path }.map(\.name) == braced.map(String.init))
        }
    }

    @Test(arguments: ArchiveError.Code.all)
    func `every error of an archive has a status with a name`(code: ArchiveError.Code) {
        let status = Problem.status(of: code)
        #expect((400...599).contains(status) && Problem.title(of: status) != "Error")
    }
}
