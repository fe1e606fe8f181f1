import Testing

@testable import Summarization

@Suite struct ProfileTests {
    @Test func `Every number has a name of its own and can be read and set by it`() {
        #expect(Set(NewsProfile.names).count == NewsProfile.names.count)
        var profile = NewsProfile.standard
        for (place, name) in NewsProfile.names.enumerated() { profile[name] = Float(place) }
        for (place, name) in NewsProfile.names.enumerated() { #expect(profile[name] == Float(place)) }
        #expect(profile.weights.centrality == 0)
    }

    @Test func `Steps only better a profile, and are the same in every run`() {
        func worth(_ profile: NewsProfile) -> Double {
            -abs(Double(profile["centrality"]) - 3) - abs(Double(profile["words_of_brief"]) - 20)
        }
        let first = NewsProfile.standard.improved(steps: 300, worth: worth)
        #expect(first.worth > worth(.standard) / 4 && first.worth == worth(first.profile))
        #expect(NewsProfile.standard.improved(steps: 300, worth: worth).profile == first.profile)
        #expect(NewsProfile.standard.improved(steps: 0, worth: worth).profile == .standard)
    }
}
