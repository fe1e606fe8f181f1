import Testing
import TextAnalysis

/// Versions, statuses and embargoes.
@Suite struct ReleaseTests {
    /// 2024-03-05T12:00:00Z.
    private static let noon: Int64 = 1_709_640_000

    @Test(arguments: [
        ("stat:usable", Release.Status.usable), ("Usable", .usable), ("embargoed", .usable), ("withheld", .withheld),
        ("stat:canceled", .canceled), ("Cancelled", .canceled), ("KILL", .canceled),
    ])
    func `a status is read under the names that agencies use`(name: String, status: Release.Status) {
        #expect(Release.Status(name: name) == status)
    }

    @Test(arguments: ["", "published", "draft", "stat:", "200"])
    func `a word that is no status is none`(name: String) {
        #expect(Release.Status(name: name) == nil)
    }

    @Test(arguments: [
        ("2024-03-05T12:00:01Z", true), ("2024-03-05T12:00:00Z", false), ("2024-03-05T14:00:00+01:00", true),
        ("2024-03-05T12:30:00+01:00", false), ("2024-03-06", true), ("2024-03-05", true), ("2024-03-04", false),
        ("until the minister has spoken", true), ("20240305T120500Z", true),
    ])
    func `an embargo holds until its moment, a day until it ends`(embargo: String, holds: Bool) {
        let release = Release(embargo: embargo)
        #expect(release.withholding(at: Self.noon) == (holds ? .embargoed(until: embargo) : nil))
    }

    @Test func `what is canceled or withheld is never used`() {
        #expect(Release(status: .canceled, embargo: "2030-01-01").withholding(at: Self.noon) == .canceled)
        #expect(Release(status: .withheld).withholding(at: Self.noon) == .withheld)
        #expect(Release(version: "4", status: .usable).withholding(at: Self.noon) == nil)
    }

    @Test(arguments: [
        ("1", "2", true), ("9", "10", true), ("10", "9", false), ("2", "2", false), ("2024-03-05T10:00Z", "2024-03-05T11:00Z", true),
        ("first", "second", false), ("1", "second", false),
    ])
    func `versions are compared by number or by date`(one: String, other: String, isOlder: Bool) {
        #expect(Release(version: one).isOlder(than: Release(version: other)) == isOlder)
        #expect(!Release(version: one).isOlder(than: Release()))
    }

    @Test func `a release comes back from its fields`() {
        let release = Release(
            version: "3", slug: "bridge", urgency: 4, status: .withheld, embargo: "2030-01-01", correction: "the cost")
        let fields = Dictionary(uniqueKeysWithValues: release.fields.map { ($0.name, $0.value) })
        #expect(Release { fields[$0] } == release)
        #expect(Release { _ in nil } == nil)
        #expect(Release { ["embargo": "none", "status": "draft"][$0] } == nil)
    }
}
