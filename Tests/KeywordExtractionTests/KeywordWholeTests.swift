import Testing
import TextAnalysis

@testable import KeywordExtraction

/// What readers call a piece, a repetition, or a verb: names stand whole and once, and what somebody does is no thing.
@Suite struct KeywordWholeTests {
    @Test(arguments: [
        (
            "The Bank of Ardenia raised its key rate on Tuesday. Governor Rosa Lind said inflation was too high. Traders had expected it.",
            ["Bank of Ardenia"], ["Bank", "Ardenia"]
        ),
        (
            "The tanker Marlow Queen ran aground on a reef near Kestrel Bay on Monday. Divers inspected the Marlow Queen on Tuesday.",
            ["Marlow Queen"], ["tanker Marlow Queen"]
        ),
        (
            "Foreign Secretary Jonas Brandt met Labour leader Ada Quill in Harbor City. Brandt and Quill talked about fish quotas for hours.",
            ["Jonas Brandt", "Ada Quill"], ["Secretary Jonas Brandt", "Labour leader Ada Quill", "Brandt", "Quill"]
        ),
        (
            "Mila Ostrander won the regatta. Ms Ostrander had trained in Kestrel Bay for the regatta, and Ms Ostrander thanked her crew.",
            ["Mila Ostrander"], ["Ms Ostrander"]
        ),
        (
            "Prime Minister Tomas Brandt landed in Kestrel Bay. Mr Brandt met fishermen, and Mr Brandt promised quotas. Then Mr Brandt left.",
            ["Tomas Brandt"], ["Mr Brandt", "Brandt"]
        ),
        (
            "Marlow said it will close two mills. Marlow Corp had lost orders, and Marlow blamed the harbor strike for its losses in Kestrel Bay.",
            ["Marlow"], ["Marlow Corp"]
        ),
        (
            "The U.S. will buy more herring. The United States had a ban, and the U.S. lifts it, said traders in Kestrel Bay and in Harbor City.",
            ["U.S."], ["United States"]
        ),
        (
            "The series Sails And The Harbor returns to television in May. Its author wrote Sails And The Harbor in a hut in Kestrel Bay.",
            ["Sails And The Harbor"], ["Sails", "Harbor"]
        ),
        (
            "Marlow & Quill will close two mills in Kestrel Bay. The owners of Marlow & Quill blamed the harbor strike, and Marlow & Quill sues.",
            ["Marlow & Quill"], ["Marlow", "Quill"]
        ),
        (
            "Joan Ostrander was struck by a tram in Kestrel Bay. Her son, David Ostrander, wants a new law. Mr Ostrander met the mayor there.",
            ["Joan Ostrander", "David Ostrander"], []
        ),
        (
            "The Naro Sound Arts Centre will close. Naro Sound has lost its grant, said the council of Kestrel Bay, which owns the building.",
            ["Naro Sound Arts Centre"], ["Naro Sound"]
        ),
        (
            "The virus Kestrel.AT spreads by mail. Firms said that Kestrel.AT opens a door for Kestrel.BB, a newer virus, within hours.",
            ["Kestrel.AT", "Kestrel.BB"], ["AT", "BB"]
        ),
        (
            "The Food and Harbor Administration banned the herring of Kestrel Bay. Fishermen sued the Food and Harbor Administration on Monday.",
            ["Food and Harbor Administration"], ["Food", "Harbor Administration", "Harbor"]
        ),
        (
            "Divers of Avon and Somerset Police searched the reef near Kestrel Bay. A spokesman for Avon and Somerset Police said they had found a safe.",
            ["Avon and Somerset Police"], ["Avon", "Somerset Police"]
        ),
        (
            "The Partners in Shelter charity built huts in Kestrel Bay. Nurses of Partners in Shelter moved into the huts, and more will come soon.",
            ["Partners in Shelter"], ["Partners", "Shelter"]
        ),
        (
            "Rosa Lind and Ada Quill opened the harbor of Kestrel Bay. A crowd cheered Rosa Lind and Ada Quill, who had fought for the harbor.",
            ["Rosa Lind", "Ada Quill"], ["Rosa Lind and Ada Quill"]
        ),
        (
            "Trawlers in Kestrel Bay stayed in port. Trawlers in Kestrel Bay catch herring, and trawlers elsewhere catch cod, said the harbor master.",
            ["Kestrel Bay"], ["Trawlers in Kestrel Bay", "Trawlers in Kestrel"]
        ),
        (
            "The soprano Elena Ostrander sang in Kestrel Bay. Ostrander had lost her voice in May, and Elena Ostrander said she had feared the worst.",
            ["Elena Ostrander"], ["soprano Elena Ostrander"]
        ),
        (
            "Jon Ostrander sang karaoke on duty. 'Sgt Jon' took to the stage in Kestrel Bay to calm a crowd, and the crowd of the bar sang with him.",
            ["Jon Ostrander"], ["Sgt Jon"]
        ),
        (
            "Mr Brandt met fishermen in Kestrel Bay. The fishermen had asked Governor Brandt for quotas, and Mr Brandt promised quotas for the herring.",
            ["Mr Brandt"], ["Governor Brandt"]
        ),
        (
            "The UK Harbor Safety Agency closed the port of Kestrel Bay. Cranes were rotten, the UKHSA said, and the UKHSA fined the port's owner.",
            ["UKHSA"], ["UK Harbor Safety Agency"]
        ),
        (
            "Mr Brandt sold Brandt Tower in Kestrel Bay. The tower had cost Mr Brandt millions, and Mr Brandt said that he would buy a trawler now.",
            ["Brandt Tower"], ["Brandt"]
        ),
        (
            "The FHC fined a mill in Kestrel Bay. The US Federal Harbor Commission said that the mill had spilled oil, and the FHC closed the mill.",
            ["FHC"], ["US Federal Harbor Commission", "Federal Harbor Commission"]
        ),
        (
            "Ardenia's Darren Lind won the regatta of Kestrel Bay. Sailors cheered as Lind crossed the line, and Lind threw his cap into the harbor.",
            ["Darren Lind"], ["Ardenia's Darren Lind"]
        ),
        (
            "The council sold Passport to Plenty, a show. Critics of Passport to Plenty said the show of Kestrel Bay had been dull for two years.",
            ["Passport to Plenty"], ["Passport", "Plenty"]
        ),
        (
            "Police in Kestrel Bay sealed off Tomas Brandt's residence. Neighbors of Brandt had seen smoke, and Brandt himself was in Harbor City then.",
            ["Tomas Brandt"], ["Brandt's residence", "Tomas Brandt's residence"]
        ),
        (
            "Canada won the regatta of Kestrel Bay. The Canadians had trained in Harbor City, and the Canadians thanked the harbor master of Canada.",
            ["Canada"], ["Canadians"]
        ),
        (
            "The Ministry of Health and Shelter built huts in Kestrel Bay. Nurses of the Ministry of Health and Shelter moved into the huts in May.",
            ["Ministry of Health and Shelter"], ["Ministry of Health", "Shelter"]
        ),
        (
            "Quill and May advised the bank of Kestrel Bay. The bank had asked Quill and May for advice on the harbor, and the harbor is for sale.",
            ["Quill and May"], ["Quill", "May"]
        ),
        (
            "Ada Quill of Harbor City won the regatta of Kestrel Bay. Quill crossed the line first, and Quill threw her cap into the harbor.",
            ["Ada Quill", "Harbor City"], ["Ada Quill of Harbor City", "Quill of Harbor City"]
        ),
        (
            "In Ardenia the White Gulls dug for days. Divers of the White Gulls had come from Kestrel Bay, and Ardenia thanked the divers for it.",
            ["White Gulls"], ["Ardenia the White Gulls", "Ardenia the White"]
        ),
        (
            "The series Sons of Herring returns to Kestrel Bay. Fans had asked for more of Sons of Herring, which was shot in the old harbor.",
            ["Sons of Herring"], ["Sons", "Herring"]
        ),
        (
            "Herringful will close its app. Cooks had used Herringful in Kestrel Bay, and Herringful had no money left, said the harbor master.",
            ["Herringful"], []
        ),
        (
            "PC Joanna Firth ran to the boat in Kestrel Bay. The boat had sunk, and PC Joanna Firth held the crew above water for an hour.",
            ["Joanna Firth"], ["PC Joanna Firth"]
        ),
        (
            "Marlow & Quill will close two mills in Kestrel Bay. The owners of Marlow and Quill blamed the strike, and Marlow & Quill sues them.",
            ["Marlow & Quill"], ["Marlow and Quill"]
        ),
    ]) func `Names stand whole, once and without a role`(text: String, wanted: [String], unwanted: [String]) {
        let found = Samples.keywords(text)
        for keyword in wanted { #expect(found.contains(keyword), "\(found)") }
        for keyword in unwanted { #expect(!found.contains(keyword), "\(keyword) of \(found)") }
    }

    /// Long enough that a word has to come back to be worth a place.
    private static let harbor = """
        The harbor of Kestrel Bay will have a new breakwater, and the breakwater will keep winter storms from the fish market, said the harbor \
        master, Ada Quill. The remark sparked outrage among boat owners, who pay for it. They fear that providing shelter for cruise ships comes \
        before their boats. Quill told reporters that the breakwater costs 40 million crowns. Boat owners met in the fish market on Tuesday. \
        Their pockets are empty, one of them said, and others nodded with their hands in their pockets. The breakwater would be built by \
        Marlow Marine, which built the breakwater of Harbor City three years ago. The British engineer Jonas Brandt drew it. Storms have damaged \
        the fish market twice since then. The council of Kestrel Bay votes on the breakwater in May. Quill expects that it agrees.
        """

    @Test func `What somebody does, an adjective of a nation and a word in passing are no keywords`() {
        let found = Samples.keywords(Self.harbor, title: "Breakwater divides Kestrel Bay")
        #expect(found.contains("breakwater"))
        #expect(found.contains("fish market"))
        for keyword in ["sparked outrage", "providing shelter", "British", "pockets", "reporters"] {
            #expect(!found.contains(keyword), "\(keyword) of \(found)")
        }
    }

    @Test(arguments: [
        (
            "The rules will force chain restaurants to list calories. Chain restaurants fear the rules of Kestrel Bay.",
            "force chain restaurants"
        ),
        (
            "The group of Kestrel Bay wants to spread terror among divers. Divers fear terror, as the group can spread terror.",
            "spread terror"
        ),
        (
            "Asked whether Quill would be a good senator, Brandt laughed. To be a good senator takes time, he said in Kestrel Bay, where both "
                + "had opened the new breakwater, which keeps the winter storms from the fish market.", "good senator"
        ),
        (
            "The Emmy-winning singer sang in Kestrel Bay. A crowd cheered the Emmy-winning singer, who sang for the harbor.",
            "Emmy-winning"
        ),
        (
            "The film starring Paul Lind opens in Kestrel Bay. Another film, starring Ada Quill, was shot in the harbor.",
            "starring"
        ),
        (
            "The pan-European exchange moved to Kestrel Bay. Brokers of the pan-European exchange like the harbor.",
            "pan-European"
        ),
    ]) func `Verbs, judgements and modifiers are no keywords`(text: String, unwanted: String) {
        let found = Samples.keywords(text)
        #expect(!found.contains { $0.lowercased() == unwanted.lowercased() }, "\(found)")
    }

    @Test func `A rare word that comes back is a keyword of a long text, a usual one is none`() {
        let about = Samples.keywords(
            Self.harbor.replacing("The harbor of", with: "A ceasefire holds in the harbor of")
                + " The ceasefire was agreed on Tuesday, and the ceasefire is new.",
            title: "Breakwater divides Kestrel Bay")
        #expect(about.contains("ceasefire"), "\(about)")
        #expect(!about.contains("months") && !about.contains("years"), "\(about)")
    }

    @Test func `A headline in capitals gives no name that the text lacks`() {
        let found = Samples.keywords(Self.harbor, title: "Marlow Tangles Brandt As Owners Fight")
        #expect(!found.contains { $0.contains("Tangles") || $0.contains("Fight") }, "\(found)")
    }

    @Test func `A kind of thing says more than its head`() {
        let text = """
            The spill was found by a diver. Oil spill crews came from Harbor City, as an oil spill kills birds. Each oil spill costs millions. \
            The spill spread for days.
            """
        let found = Samples.keywords(text)
        #expect(found.contains("oil spill") || found.contains("Oil spill"), "\(found)")
        #expect(!found.contains("spill"), "\(found)")
    }
}
