import Testing
import TextAnalysis

@testable import Reports

@Suite struct TimelineTests {
    private func dates(_ texts: String...) throws -> [ArticleDate] { try texts.map { try #require(ArticleDate($0)) } }

    private func starts(_ timeline: Timeline) -> [String] {
        timeline.edges.map { ArticleDate(secondsSince1970: $0, hasTime: false).isoDay }
    }

    @Test func `a few days are days`() throws {
        let all = try dates("2024-02-28", "2024-03-01")
        let timeline = try #require(Timeline(all, most: 60))
        #expect(timeline.unit == .day)
        #expect(starts(timeline) == ["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"])
        #expect(timeline.counts(of: all) == [1, 0, 1])
    }

    @Test func `hours need a time of day everywhere`() throws {
        let timed = try #require(Timeline(try dates("2024-02-28T10:30Z", "2024-02-28T13:00Z"), most: 60))
        #expect(timed.unit == .hour && timed.count == 4)
        let mixed = try #require(Timeline(try dates("2024-02-28T10:30Z", "2024-02-28"), most: 60))
        #expect(mixed.unit == .day && mixed.count == 1)
    }

    @Test func `weeks begin on Monday, months with their first day`() throws {
        let weeks = try #require(Timeline(try dates("2024-02-28", "2024-03-20"), most: 10))
        #expect(weeks.unit == .week)
        #expect(starts(weeks) == ["2024-02-26", "2024-03-04", "2024-03-11", "2024-03-18", "2024-03-25"])
        let months = try #require(Timeline(try dates("2023-11-28", "2024-02-20"), most: 6))
        #expect(months.unit == .month)
        #expect(starts(months) == ["2023-11-01", "2023-12-01", "2024-01-01", "2024-02-01", "2024-03-01"])
    }

    @Test(arguments: ["0001-01-01", "1969-12-31", "2024-02-29", "9998-12-31"])
    func `any span has its parts, and every date lies in one`(first: String) throws {
        let all = try dates(first, "2024-02-29", "9999-12-31", "2024-03-01T23:59:59Z")
        for most in [1, 2, 24, 60] {
            let timeline = try #require(Timeline(all, most: most))
            #expect(timeline.count <= most || most < 3)
            #expect(timeline.counts(of: all).reduce(0, +) == all.count)
        }
    }

    @Test func `without a date there is no time`() { #expect(Timeline([], most: 60) == nil) }
}
