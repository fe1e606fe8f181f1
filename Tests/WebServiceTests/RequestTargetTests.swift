import Testing

@testable import WebService

@Suite struct RequestTargetTests {
    @Test func `a path is cut before it is decoded`() throws {
        let target = try #require(RequestTarget("/api/articles/a%2Fb%22%25/similar?count=3&q=two+words%21"))
        #expect(target.path == ["api", "articles", "a/b\"%", "similar"])
        #expect(target.query.map(\.name) == ["count", "q"])
        #expect(target.query.map(\.value) == ["3", "two words!"])
    }

    @Test(arguments: ["", "api", "*", "http://host/api", "/a%", "/a%2", "/a%zz", "/a%FF", "/a%00", "/?q=%C3"])
    func `what is no address is refused`(text: String) { #expect(RequestTarget(text) == nil) }

    @Test(arguments: ["plain", "a/b?c#d", "50 %", "“ключ”", "..", "a\"b'c&d"])
    func `an id comes back from its place in a path`(id: String) throws {
        let encoded = RequestTarget.encoded(id)
        #expect(try #require(RequestTarget("/\(encoded)")).path == [id])
    }

    @Test(arguments: [
        ("http://localhost:8080/api?q=1", "localhost:8080", "/api?q=1"), ("HTTP://[::1]:80", "[::1]:80", "/"),
        ("http://localhost?q=1", "localhost", "/?q=1"), ("http://a#b", "a", "/#b"),
    ])
    func `an address with its host has both`(address: String, host: String, target: String) throws {
        let parts = try #require(RequestTarget.parts(ofAddress: address))
        #expect(parts.host == host && parts.target == target)
    }

    @Test(arguments: [
        "/api", "", "*", "http:", "http:///api", "http://user@host/", "https://host/", "localhost:80", "//host/",
    ])
    func `what is no address with a host has none`(text: String) {
        #expect(RequestTarget.parts(ofAddress: text) == nil)
    }

    @Test func `a token has no white space, no control and no bracket`() {
        #expect(["GET", "M-SEARCH", "a1!#$%&'*+-.^_`|~"].allSatisfy(RequestTarget.isToken))
        #expect(
            !["", "G T", "G\tT", "G\u{1B}T", "G(T", "G\"T", "GÉT", "G\u{0}T", "G:T", "G/T", "G{T", "G@T"].contains(
                where: RequestTarget.isToken))
    }

    @Test func `a log and a header have visible ASCII alone`() {
        #expect(RequestTarget.printable("a\nb “c” 5%") == "a%0Ab %E2%80%9Cc%E2%80%9D 5%25")
    }
}
