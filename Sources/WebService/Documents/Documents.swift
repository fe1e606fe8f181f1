/// What the service says of itself.
enum Documents {
    private static let description = OpenAPI(table: .all).json
    private static let tag = EntityTag("1.\(description.count)")

    @Sendable static func openAPI(_ call: Call) throws -> Response { call.tagged(.json(description), tag) }
}
