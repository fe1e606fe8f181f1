import Testing
import TextAnalysis

@testable import KeywordExtraction

/// Names that a text declares by quotation marks or an acronym, names with `and`, and words that say nothing of a story.
@Suite struct KeywordDeclaredTests {
    @Test(arguments: [
        (
            "Ada Quill wrote “The Second Gull” in Harbor City. Critics praised The Second Gull for its birds. She had sold nets before.",
            "The Second Gull", ["Second Gull", "Gull"]
        ),
        (
            "The film 'All the Herring in the World' opens on Friday. Ada Quill plays a sailor in All the Herring in the World, and sings.",
            "All the Herring in the World", ["World", "Herring"]
        ),
        (
            "Ada Quill read \"Fantastic Nets and Where to Mend Them\" to sailors. Sailors in Kestrel Bay liked Fantastic Nets and Where to Mend Them.",
            "Fantastic Nets and Where to Mend Them", ["Fantastic Nets", "Mend"]
        ),
        (
            "Sailors protested outside the Harwell Water and Sewerage Department (HWSD). The HWSD shut off water. The sailors owe HWSD money.",
            "HWSD", ["Harwell Water", "Sewerage Department"]
        ),
        (
            "Nets are banned by the Department for Environment, Herring and Rural Affairs (DEHRA). Sailors blame DEHRA. DEHRA has banned nets before.",
            "DEHRA", ["Rural Affairs", "Herring", "Department for Environment"]
        ),
        (
            "The Women's Social and Political Union met in Harbor City. Members of the Women's Social and Political Union broke windows.",
            "Women's Social and Political Union", ["Women's Social", "Political Union"]
        ),
        (
            "Quill and Marlow said its board met. Shares of Quill and Marlow rose after bids. A bid for Quill and Marlow came from Harwell.",
            "Quill and Marlow", ["Quill", "Marlow"]
        ),
        (
            "Will Brandt stars in a film on nets. In the film Will Brandt mends nets for sailors. Critics liked Will Brandt and the nets.",
            "Will Brandt", ["Brandt"]
        ),
    ])
    func declaredNameIsWhole(_ text: String, name: String, pieces: [String]) {
        let found = Samples.keywords(text)
        #expect(found.contains(name))
        for piece in pieces { #expect(!found.contains(piece)) }
    }

    @Test(arguments: [
        "“Quill, Quill, Quill!” the crowd cried in Kestrel Bay. Ada Quill waved at the crowd. The crowd had waited for Ada Quill all night.",
        "“NO MORE NETS NOW” stood on the banners of sailors. The sailors marched in Kestrel Bay. Ada Quill led the sailors.",
    ])
    func cryIsNoName(_ text: String) {
        for keyword in Samples.keywords(text) { #expect(!keyword.contains(",") && !keyword.contains("NO MORE")) }
    }

    @Test(arguments: [
        (
            "Occupation: sailor of Marlow. Born in Kestrel Bay, Ada Quill led the sailors. Occupation: baker of Marlow. Rosa Lind bakes for the sailors.",
            ["Occupation"]
        ),
        (
            "Police in Kestrel Bay said no-one was hurt when the ferry sank. Ada Quill, a mother-of-three, swam from the ferry. No-one saw the ferry sink.",
            ["no-one", "No-one", "mother-of-three"]
        ),
        (
            "Ada Quill sings in Kestrel Bay. Photo: Mila Brandt. Sailors came to hear Ada Quill sing. Harwell Pictures/Getty Images. The sailors cheered Ada Quill.",
            ["Mila Brandt", "Harwell Pictures", "Getty Images", "Photo"]
        ),
        (
            "The pact is opposed by anti-Marlow sailors. Ada Quill signed the pact in Kestrel Bay. Pro-Marlow crowds and anti-Marlow crowds met.",
            ["anti-Marlow"]
        ),
        (
            "Ada Quill told BBC Naro that the ferry sank. The ferry lay off Kestrel Bay. Divers of Ada Quill found the ferry. CBS Kestrel showed it.",
            ["BBC Naro", "CBS Kestrel"]
        ),
    ])
    func leavesOut(_ text: String, words: [String]) {
        let found = Samples.keywords(text)
        #expect(!found.isEmpty)
        for word in words { #expect(!found.contains(word)) }
    }

    /// Credits, quotations and acronyms where a text or a headline begins or ends.
    @Test(arguments: [
        "Pictures/Getty Images. The herring swam in the harbor.", "Photo: ", "Photo:", "Getty/", "/Getty",
        "A/Getty Images",
        "Photo: A/Getty", ": Photo: Photo:", "\"Gull Net\"", "\"Gull", "“Gull Net”", "“", "'A B'", "(AB) (ABC)",
        "Gull (GUL)", "A B C (ABC)",
        "no-one", "-of-one", "mother-of-", "pro-Naro", "-Naro", "Will Will", "Will", "and Sons", "Quill and", "PVRs",
        "s",
    ]) func edgesAreRead(_ text: String) {
        for title in ["", text] {
            let ranking = NewsKeywords().rank(Samples.analyzed(text, title: title), count: 12)
            for keyword in ranking.keywords { #expect(!keyword.text.isEmpty) }
        }
    }

    @Test(arguments: [
        (
            "Swedish Justine Lind-Hale won the cup in Kestrel Bay. Lind-Hale beat two rivals for the cup. The cup is the third of Lind-Hale.",
            "Justine Lind-Hale"
        ),
        (
            "Residents fear the slabs of Kestrel Bay. Resident Catherine Brandt fell on the slabs. Doctors saw Catherine Brandt about the slabs.",
            "Catherine Brandt"
        ),
    ])
    func whatStandsBeforeAPersonGoes(_ text: String, name: String) {
        let found = Samples.keywords(text)
        #expect(found.contains(name))
        #expect(found.count { $0.hasSuffix(name) } == 1)
    }

    @Test func pluralOfAnAcronymIsTheSame() {
        let found = Samples.keywords(
            "A PVR keeps films on a disk. Sailors in Kestrel Bay buy PVRs to keep films. PVRs are cheap, and a PVR is small. The PVR sold well."
        )
        #expect(found.contains("PVR") != found.contains("PVRs"))
    }

    @Test func phraseTakesThePlaceOfItsWords() {
        let text =
            "Oil from a tanker reached Kestrel Bay on Monday, officials said. The spill closed the port. Crews found "
            + "oil on the shore, and oil in the nets. “The spill is near the town,” Ada Quill told reporters. Birds in "
            + "oil died. Sailors fear the spill. Crews burned oil, but the spill grew. The oil spill is the first in "
            + "years, officials said. Rosa Lind, who leads the port, said the spill was small. Fishermen sold no "
            + "herring, as oil was in the water. The owner of the tanker paid for the spill. Oil sank in the night, and "
            + "the spill moved north. Divers saw oil below the pier. The mayor said the spill would cost the town a "
            + "summer. Nobody had seen an oil spill here before. Oil is heavy, Ada Quill said, and the spill would stay. "
            + "The spill was news in Harwell. Oil washed up there too, and the spill went on."
        let found = Samples.keywords(text, title: "Spill closes port as oil reaches town")
        #expect(found.contains("oil spill"), "\(found)")
        #expect(!found.contains("oil") && !found.contains("spill"), "\(found)")
    }

    @Test func nameTakesThePlaceOfOneUseOfIt() {
        let text =
            "Marlow sold nets to sailors. Marlow said that sales of nets fell. Analysts told Marlow to sell nets in Harwell. Herring giant Marlow sank. "
            + "Sailors blame Marlow for the nets."
        let found = Samples.keywords(text)
        #expect(found.contains("Marlow"))
        #expect(!found.contains("giant Marlow") && !found.contains("Herring giant Marlow"))
        // What the headline says stays beside it.
        let headed = Samples.keywords(text + " Marlow shares fell.", title: "Marlow shares hit by herring")
        #expect(headed.contains("Marlow") && headed.contains("Marlow shares"))
    }
}
