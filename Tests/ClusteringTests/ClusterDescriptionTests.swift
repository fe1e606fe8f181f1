import Testing
import TextAnalysis

@testable import Clustering
@testable import Similarity

@Suite struct ClusterDescriptionTests {
    private func article(_ id: String, _ text: String) -> Article {
        Article(id: id, text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)], language: .english)
    }

    @Test func `keywords are common inside the cluster and rare outside`() {
        let collection = ArticleCollection([
            article("s1", "Storm sinks boats, officials report."), article("s2", "Storm and boats: officials report."),
            article("b1", "Bank rates fall, officials report."), article("b2", "Bank rates: officials report."),
        ])
        let clusters = Clustering(groups: [0, 0, 1, 1], of: collection, method: "given").clusters
        #expect(Set(clusters[0].keywords.prefix(2)) == ["storm", "boats"])
        #expect(Set(clusters[1].keywords.prefix(2)) == ["bank", "rates"])
        #expect(Set(clusters[0].keywords.suffix(2)) == ["officials", "report"])
        #expect(clusters[0].keywords.count <= ClusterDescription.keywordCount)
    }

    @Test func `bare numbers are no keywords`() {
        let collection = ArticleCollection([article("a", "1,000 boats 27 4.5"), article("b", "1,000 boats 27 4.5")])
        #expect(Clustering(groups: [0, 0], of: collection, method: "given").clusters[0].keywords == ["boats"])
    }

    @Test func `a term of one article labels a cluster of one only`() {
        let rows = collection([[1, 1, 0], [1, 0, 1], [0, 0, 1]])
        let clusters = Clustering(groups: [0, 0, 1], of: rows, method: "given").clusters
        #expect(clusters.map(\.keywords) == [["term0000"], ["term0002"]])
    }

    @Test func `the most central article leads, and scores are cosines with the sum`() {
        let rows: [[Float]] = [[1, 0], [1, 1], [0, 1], [0, 0]]
        let cluster = Clustering(groups: [0, 0, 0, 0], of: collection(rows), method: "given").clusters[0]
        #expect(cluster.headlineIndex == 1)
        #expect(cluster.members.map(\.index) == [1, 0, 2, 3])
        let sum = [Float](repeating: 1 + Float(0.5).squareRoot(), count: 2)
        for member in cluster.members {
            #expect(abs(Double(member.score) - cosine(rows[member.index], sum)) < 1e-6)
        }
    }

    @Test func `clusters stand by size and then by their first article`() {
        let rows = [[Float]](repeating: [1], count: 6)
        let clusters = Clustering(groups: [9, 4, 4, 7, 7, 2], of: collection(rows), method: "given").clusters
        #expect(clusters.map { $0.members.map(\.index) } == [[1, 2], [3, 4], [0], [5]])
    }
}
