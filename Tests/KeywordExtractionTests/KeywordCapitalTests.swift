import Testing
import TextAnalysis

@testable import KeywordExtraction

/// Names whose words look like anything else, and what stands beside names.
@Suite struct KeywordCapitalTests {
    @Test(arguments: [
        (
            "Two people were held after Just Stop Herring protesters stormed a play. A Just Stop Herring activist said they would go on. "
                + "Just Stop Herring wants the ban on nets.",
            ["Just Stop Herring"], ["Herring"]
        ),
        (
            "Ada Quill praised The Tortured Sailors Club, the album of Mila Lind. The Tortured Sailors Club sold well. "
                + "Critics heard The Tortured Sailors Club twice.",
            ["Tortured Sailors Club"], ["Sailors Club"]
        ),
        (
            "Ada Quill stars in Orange Is the New Gull on Monday. She then sang for Night of Too Many Gulls in Harbor City. "
                + "The maker of Orange Is the New Gull praised her.",
            ["Orange Is the New Gull", "Night of Too Many Gulls"], ["Orange", "New Gull"]
        ),
        (
            "Aid workers of Shelter the Sailors were hurt in Kestrel Bay. Shelter the Sailors said that its boat was marked. "
                + "The boat of Shelter the Sailors sank.",
            ["Shelter the Sailors"], ["Shelter", "Sailors"]
        ),
        (
            "Inspectors told Upper and South Naro Hospital Trust to hire midwives. The trust runs two wards. "
                + "Upper and South Naro Hospital Trust has hired midwives.",
            ["Upper and South Naro Hospital Trust"], ["Upper", "South Naro Hospital Trust"]
        ),
        (
            "Marlow showed the Gull 15 Pro Max on Tuesday. The Gull 15 Pro Max has a frame of cork. Fans of the Gull 15 Pro Max queued in the rain.",
            ["Gull 15 Pro Max"], ["Pro Max", "Gull 15"]
        ),
        (
            "Fans want Regatta 1 back. The races of Regatta 1 were held in Kestrel Bay, and sponsors of Regatta 1 paid for them.",
            ["Regatta 1"], ["Regatta"]
        ),
        (
            "Wards saw a rise in strep A infections. Parents feared that strep A was deadly. Doctors treat strep A with a cheap pill.",
            ["strep A"], ["strep", "A infections"]
        ),
        (
            "Marlow showed glasses at Quill I/O in spring. Crowds loved Quill I/O, and AC/DC played for the crowds. Fans of AC/DC danced.",
            ["Quill I/O", "AC/DC"], ["Quill I", "AC", "DC"]
        ),
        (
            "The sale would be judged by the Herring and Markets Authority (HMA). The HMA has forty days. A firm wants the sale in spring.",
            ["HMA"], ["Markets Authority", "Herring"]
        ),
        (
            "A boy met Robert Brandt Jr in Harbor City. Brandt Jr gave the boy a robotic arm. The boy loves Brandt Jr and the arm.",
            ["Robert Brandt Jr"], ["Brandt Jr"]
        ),
        (
            "The singer was named for her song of the year (As It Was). The singer lives in Harbor City. As It Was, a slow song, sold well.",
            ["As It Was"], ["It Was"]
        ),
        (
            "Surrey and Naro Healthcare NHS Trust has closed a ward. The trust said that Surrey and Naro Healthcare NHS Trust had no nurses.",
            ["Surrey and Naro Healthcare NHS Trust"], ["Trust", "Surrey", "Naro Healthcare NHS Trust"]
        ),
        (
            "The Transport and General Workers' Union called a strike at the harbor. The strike hits trams. The union wants more pay for drivers.",
            ["Transport and General Workers' Union"], ["General Workers' Union"]
        ),
        (
            "The song topped the Hot 100 and the Boards 200 in spring. The song is by Rosa Lind. Ardenia beat Marland 2 in the song contest.",
            ["Hot 100", "Boards 200"], ["Hot", "Boards"]
        ),
        (
            "Billy Lind runs the Oakland A's in summer. The Oakland A's baseball team is poor. Lind shops at Levi's outlets in Harbor City.",
            ["Oakland A's", "Levi's"], ["Oakland A", "Levi"]
        ),
    ]) func `Names stand whole, whatever their words are`(text: String, wanted: [String], unwanted: [String]) {
        expect(Samples.keywords(text), wanted, unwanted)
    }

    @Test(arguments: [
        (
            "The player led world No 24 Darren Lind by a set. The world No 24 broke back in Kestrel Bay, and the player lost to Lind.",
            ["Darren Lind"], ["No 24", "No", "No 24 Darren Lind"]
        ),
        (
            "Jonas Brandt, the Liberal Premier of Ardenia's largest state, opened a port. The premier thanked divers. The port is new.",
            ["Jonas Brandt"], ["Liberal Premier of Ardenia", "Premier of Ardenia"]
        ),
        (
            "Sen. Ted Quill (R-Marland) and Rep. Ann Lind (D-Nar.) wrote the herring bill. Sen. Rob Firth (Ky.) wants no herring bill.",
            ["Ted Quill", "Ann Lind"], ["R-Marland", "Marland", "D-Nar", "Nar", "Ky"]
        ),
        (
            "In 1988, the herring came back to Kestrel Bay. In 1988, the harbor was full of herring. Boats came from Harbor City.",
            ["herring"], ["1988"]
        ),
        (
            "Officers met in Washington, D.C. on Monday. The meeting in Washington, D.C. ended with a vote on herring.",
            ["Washington"], ["D.C."]
        ),
        (
            "Ada Quill MP wrote to the Home Office. The Home Office refused, and Ada Quill MP will write again. Jon Lind QC helps.",
            ["Ada Quill", "Home Office"], ["Ada Quill MP", "MP", "Jon Lind QC"]
        ),
        (
            "General Stuart Young said that troops leave Kestrel Bay. Troops of General Stuart Young held the bridge of Kestrel Bay.",
            ["Stuart Young"], ["General Stuart Young"]
        ),
        (
            "Andy Firth beat Ardenia's Kohlber in five sets. Kohlber had won in Rome, and Firth plays Kohlber again in Kestrel Bay.",
            ["Kohlber"], ["Ardenia's Kohlber"]
        ),
        (
            "Marlow's TX has gone on sale in Kestrel Bay. The Marlow TX is a boat of cork, and owners of Marlow's TX live in Harbor City.",
            ["Marlow TX"], ["Marlow's TX"]
        ),
        (
            "Molly Russell died at fourteen. Molly had seen posts. Molly liked a site, and Molly wrote posts. The friends of Molly miss her.",
            ["Molly Russell"], ["Molly"]
        ),
        (
            "Apple Watch sales rose. Apple has a phone, and Apple opens shops. Shares in Apple rose in New York when Apple cut prices.",
            ["Apple"], []
        ),
        (
            "The Naro Labour MP Ada Quill met voters in Kestrel Bay. Voters of the Naro Labour MP want a port, and Quill promised a port.",
            ["Ada Quill"], ["Naro Labour", "Labour MP", "MP"]
        ),
        (
            "In Nice the ministers met on Monday. Fishermen were in Nice as well, and in Nice they asked the ministers for quotas.",
            ["Nice"], ["In Nice"]
        ),
        (
            "Parents said that I'm Avery Lind was a song. The girl wrote I'm Avery Lind in Kestrel Bay, and the girl sang it there.",
            ["Avery Lind"], ["I'm Avery Lind"]
        ),
        (
            "Slovenian ministers met in Ljubljana. The Slovenian plan was praised in Ljubljana, and the Slovenian said that the plan holds.",
            ["Ljubljana"], ["Slovenian"]
        ),
        (
            "Wexbridge Borough Council will close libraries. Council officers met readers of the libraries, as the council has no money.",
            ["Wexbridge Borough Council"], ["Council officers"]
        ),
        (
            "Craig Hoy told Marlow Union Mr Brandt had erred. Mr Brandt left Kestrel Bay in spring. Marlow Union asked Mr Brandt why.",
            ["Marlow Union", "Mr Brandt"], ["Marlow Union Mr Brandt", "Union Mr Brandt"]
        ),
        (
            "The popular NTV show of Frank ended. Immediately resourceful Frank made a list. The list of Frank was long, and northern Ardenia liked it.",
            ["NTV", "northern Ardenia"], ["popular NTV", "resourceful Frank", "Immediately resourceful Frank"]
        ),
        (
            "Southeast Asian nations met in Kestrel Bay. A Southeast Asian bank paid for it. Marland Republican Ann Lind spoke to them.",
            ["Ann Lind"], ["Southeast Asian", "Marland Republican"]
        ),
        (
            "The suit was filed in Santa Marta, Calif., on Monday. Rosa Lind sued the paper in Santa Marta, Calif., for a million.",
            ["Santa Marta", "Rosa Lind"], ["Calif"]
        ),
    ]) func `What stands beside a name is no part of it`(text: String, wanted: [String], unwanted: [String]) {
        expect(Samples.keywords(text), wanted, unwanted)
    }

    @Test(arguments: [
        (
            "Quill's has raised its prices. A friend told Quill's that herring was cheap, and Quill's said no to him.",
            "Quill's"
        ),
        (
            "Many families fear Marlheim's. A drug against Marlheim's in mice was found, and Marlheim's is rare.",
            "Marlheim's"
        ),
        ("Brandt's visit to Kestrel Bay was short. Fishermen liked Brandt's speech and Brandt's boat.", "Brandt"),
        ("Ada Brandt has a boat. It is a friend of Brandt's who sold it, and a boat of Brandt's sank.", "Ada Brandt"),
    ]) func `A name keeps an ending that is its own`(text: String, wanted: String) {
        expect(Samples.keywords(text), [wanted], [])
    }

    @Test(arguments: [
        (
            "Officials said that men were planning to cross into Ardenia. The men were planning the trip for months.",
            "planning"
        ),
        (
            "The shop costs a fortune. In spring the shop costs the town its peace, said the owner of the shop.",
            "shop costs"
        ),
        (
            "The most expensive cup of the shop broke. The town mourned the most expensive cup in its museum.",
            "expensive cup"
        ),
        (
            "A very rare gull landed in the harbor. Many saw the very rare gull, which the harbor master fed.",
            "rare gull"
        ),
        (
            "He gave the state-of-the-bay speech. Allies heard the state-of-the-bay speech in the old harbor.",
            "state-of-the-bay"
        ),
        (
            "Archaeologists searching the reef found a safe. Divers helped archaeologists searching the reef.",
            "archaeologists searching"
        ),
        (
            "A Conservative MP wants the quota. Every Conservative MP voted for the quota of Kestrel Bay.",
            "conservative"
        ),
    ]) func `Verbs, degrees and modifiers are no keywords`(text: String, unwanted: String) {
        let found = Samples.keywords(text)
        #expect(!found.contains { $0.lowercased() == unwanted }, "\(found)")
    }

    @Test(arguments: [
        (
            "Dave Brandt leads Team Herring. Sir Dave Brandt told riders to train. Riders like Dave Brandt. Sir Dave Brandt is sixty.",
            ["Dave Brandt", "Sir Dave Brandt"]
        ),
        (
            "Miller Matthew Todd was held in Kestrel Bay. Matthew Todd Miller had torn his visa. Guards asked Matthew Todd Miller about the visa.",
            ["Matthew Todd Miller", "Miller Matthew Todd"]
        ),
        (
            "Sri Lanka has no petrol. Petrol is dear for Sri Lankans in Colombo. Aid for Sri Lanka comes in May, and the Sri Lankans wait.",
            ["Sri Lanka", "Sri Lankans"]
        ),
    ]) func `Forms of one name stand once`(text: String, forms: [String]) {
        let found = Samples.keywords(text)
        #expect(found.count { forms.contains($0) } == 1, "\(found)")
    }

    @Test(arguments: [
        (
            "The Court of Appeal ruled on the ban. The ban was upheld by the court. The Supreme Court may hear the ban next year.",
            ["Court of Appeal", "Supreme Court"]
        ),
        (
            "The U.S. Senate passed the bill. The U.S. has no budget. The bill of the U.S. Senate gives the U.S. a month.",
            ["U.S. Senate"]
        ),
        (
            "King's College of Naro honored the King. The King met students of King's College of Naro. Students cheered the King.",
            ["King"]
        ),
    ]) func `Names of several are merged into none`(text: String, wanted: [String]) {
        let ranking = NewsKeywords().rank(Samples.analyzed(text), count: 12)
        for keyword in wanted {
            let found = ranking.keywords.first { $0.text == keyword }
            #expect(
                found?.variants.allSatisfy { $0.split(separator: " ").count < 2 && $0 != "U.S." } == true, "\(keyword)")
        }
    }

    @Test func `Names that begin alike are two`() {
        let found = Samples.keywords(
            "Rosa Lind won Song of the Year. Ada Quill won Songwriter of the Year. Song of the Year and Songwriter of the Year are new."
        )
        #expect(found.contains("Song of the Year") && found.contains("Songwriter of the Year"), "\(found)")
    }

    @Test func `A measure opens no keyword`() {
        let found = Samples.keywords(
            "A 475-pound turtle came ashore in Kestrel Bay. Divers fed the 475-pound turtle, and children drew the turtle."
        )
        #expect(!found.contains { $0.contains("475") } && found.contains("turtle"), "\(found)")
    }

    @Test func `Joints of one sentence do not reach into the next`() {
        #expect(
            !Samples.keywords(
                "He runs Bank of the. Naro sank. The crew of Sons of Herring saw it, and Sons of Herring too."
            )
            .isEmpty)
        #expect(!Samples.keywords("Sons of\n\nHerring the Gull. Save the Gull of.").isEmpty)
    }

    private func expect(_ found: [String], _ wanted: [String], _ unwanted: [String]) {
        for keyword in wanted { #expect(found.contains { $0.hasPrefix(keyword) }, "\(keyword) not in \(found)") }
        for keyword in unwanted { #expect(!found.contains(keyword), "\(keyword) of \(found)") }
    }
}
