/// What comes to the archive, as it comes.
enum Streaming {
    /// Server-sent events (WHATWG HTML, 9.2), each an article with its story as `follow` tells it.
    @Sendable static func stream(_ call: Call) throws -> Response {
        guard call.request.method != "HEAD" else { return Response(200, mediaType, []) }
        guard let reader = call.service.events.listen(after: call.request.value("last-event-id")) else {
            var problem = Problem(503, "as many clients listen as may. Ask again later.")
            problem.headers = [("Retry-After", "10")]
            throw problem
        }
        var response = Response(200, mediaType, [])
        response.events = reader
        return response
    }

    static let mediaType = "text/event-stream"
}
