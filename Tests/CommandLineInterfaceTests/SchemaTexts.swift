import Foundation

/// Texts that between them make commands print every member that they know.
enum SchemaTexts {
    static func write(to workspace: Workspace) throws {
        for (name, text) in files { try workspace.write(name, text) }
    }

    /// A record a line.
    private static func lines(_ records: [[String: Any]]) -> String {
        records.map { record in
            let data = try? JSONSerialization.data(
                withJSONObject: record, options: [.sortedKeys, .withoutEscapingSlashes])
            return String(decoding: data ?? Data(), as: UTF8.self) + "\n"
        }.joined()
    }

    private static var stories: [[String: Any]] {
        Stories.all.enumerated().map { place, story in
            ["id": story.id, "title": story.title, "text": story.text, "date": "\(place + 1) May 2024"]
        }
    }

    /// Two articles that give other numbers of the dead and the injured.
    private static var floods: [[String: Any]] {
        let opening = "The harbor wall of Kessim in Marovia gave way on Monday and water ran into the streets. "
        return [
            ("29", "The water killed 23 people. Some 12 soldiers were injured."),
            ("30", "Police said 41 people were killed. The army said 30 soldiers were injured."),
        ]
        .map { day, text in
            [
                "id": "flood-\(day)", "title": "Harbor wall of Kessim gives way", "date": "\(day) January 2024",
                "text": opening + text,
            ]
        }
    }

    private static let original =
        "The council of Harwell voted on Tuesday to close the swimming pool in Mill Lane. The pool needs repairs that the town cannot pay. Parents had gathered 4,000 names against the plan. Councilor Ada Finch said that the building would be sold by June. The swimming club has trained there since 1961. It will move to a school in Darnley. The mayor said that no other choice was left. Bus line 12 will run to Darnley more often."

    private static var copies: [[String: Any]] {
        [
            ["id": "pool-1", "title": "Harwell closes its pool", "text": original, "date": "2024-02-06 08:00:00Z"],
            [
                "id": "pool-2", "title": "Pool in Mill Lane to close", "date": "2024-02-06T12:00:00Z",
                "text": original.replacingOccurrences(
                    of: "Bus line 12 will run to Darnley more often.", with: "A protest is planned for Friday."),
            ],
            [
                "id": "roof", "title": "Library gets a roof", "date": "2024-02-06T09:00:00Z",
                "text":
                    "The library of Harwell gets a new roof this spring, the town said on Wednesday. Slates come from Wales. The reading room stays open while the carpenters work above it. Books from the upper shelves went to the cellar in January. The roof was last mended after the war, and rain came in each winter. A fund of readers has paid half of the costs.",
            ],
            [
                "id": "both", "title": "News from Harwell", "date": "2024-02-07T09:00:00Z",
                "text": original
                    + " The library of Harwell gets a new roof this spring, the town said on Wednesday. Slates come from Wales. The reading room stays open while the carpenters work above it. Books from the upper shelves went to the cellar in January. The roof was last mended after the war, and rain came in each winter. A fund of readers has paid half of the costs.",
            ],
        ]
    }

    /// Of two topics in turn, with the tags of each.
    private static var tagged: [[String: Any]] {
        (0..<24).map { number in
            let isHarbor = number % 2 == 0
            let text =
                isHarbor
                ? "Pilots brought ship number \(number) into the harbor. The quay was full of containers, and dockers worked until dawn."
                : "The bank raised rates by \(number) points. Traders sold bonds, and the governor spoke of inflation and of lending."
            return [
                "id": "t\(number)", "title": isHarbor ? "Ships in the harbor" : "Rates rise", "text": text,
                "tags": isHarbor ? ["harbor"] : ["banks"],
            ]
        }
    }

    /// With every field that `export` writes.
    private static var full: [[String: Any]] {
        [
            [
                "id": "full", "title": "Bridge at Norwick closes", "date": "2024-03-04",
                "dateText": "4 March 2024",
                "url": "https://news.example/bridge", "language": "en",
                "label": "bridge", "dateline": "NORWICK", "byline": "By Ada Finch", "caption": "The bridge.",
                "abstract": "It closes.",
                "source": "The Norwick Herald", "highlights": ["Closed for a year"], "authors": ["Ada Finch"],
                "tags": ["roads"], "version": "2",
                "slug": "bridge-closes", "urgency": 4, "status": "usable", "embargo": "2024-03-01T00:00:00Z",
                "correction": "The cost was mended.",
                "text": "The old bridge at Norwick closes on Monday. Engineers found cracks in its pillars.",
                "paragraphs": [[0, 82, "prose"]], "sentenceRanges": [[0, 43], [44, 82]], "story": 1,
                "joinedAt": "2024-03-04T10:00:00Z",
                "together": ["other"], "apart": ["ferry-9"],
            ],
            [
                "id": "other", "title": "Norwick bridge shut", "text": "Norwick shut its old bridge on Monday.",
                "paragraphs": [[0, 38, "prose"]],
                "story": 1, "together": ["full"],
                "documents": [
                    [
                        "id": "d1", "title": "Part", "text": "Norwick shut its old bridge on Monday.",
                        "paragraphs": [[0, 38, "prose"]],
                    ]
                ],
            ],
            [
                "id": "ferry-9", "title": "Ferry", "text": "The ferry ran late.", "paragraphs": [[0, 19, "prose"]],
                "apart": ["full"],
            ],
        ]
    }

    /// As many articles with summaries as calibrate wants.
    private static var many: [[String: Any]] {
        (0..<60).map { number in
            [
                "id": "m\(number)", "reference": "The harbor took in ship \(number).",
                "text":
                    "The harbor took in ship \(number) on Monday. Dockers worked until dawn. The mayor of Norwick thanked all of them.",
            ]
        }
    }

    private static var gold: [[String: Any]] {
        stories.enumerated().map { place, story in
            story.merging([
                "reference": "Ferries, banks and an owl were in the news.", "keywords": ["ferry", "bank"],
                "label": place == 4 ? "owl" : place % 2 == 0 ? "ferry" : "bank",
            ]) { $1 }
        }
    }

    private static var files: [String: String] {
        [
            "stories.jsonl": lines(stories), "floods.jsonl": lines(floods), "copies.jsonl": lines(copies),
            "tagged.jsonl": lines(tagged),
            "full.jsonl": lines(full), "gold.jsonl": lines(gold), "many.jsonl": lines(many),
            "repeated.jsonl": lines(stories + [stories[0]]),
            "groups.jsonl": lines([["cluster": 0, "size": 1, "articles": [["id": "ferry-1"]]]]),
            "changing.jsonl": lines([
                ["id": "early", "title": "Storm", "text": "A storm tore boats from the quay.", "date": "2024-05-01"],
                ["id": "late", "title": "Bank", "text": "The bank cut its key rate.", "date": "2024-05-02"],
            ]),
            "broken.jsonl": lines([stories[0]]) + "{\"id\":\"bad\"}\n" + "{\n",
            "wrong.jsonl": lines([
                [
                    "id": "ferry-1",
                    "sentences": [
                        ["text": "The ferry sank.", "range": [0, 15]],
                        ["text": "But some passengers had slept in the terminal."],
                        ["text": "Some passengers had slept in the terminal."],
                    ],
                ],
                ["id": "bank-1", "sentences": [["text": "Traders had expected the bank to wait until March."]]],
                ["id": "nobody", "sentences": [["text": "Nothing."]]],
                ["id": "owl-1", "sentences": [["text": "It flew off at dusk."]]],
            ]),
            "storm.txt": """
            Storm closes harbor

            A storm closed the harbor of Norwick on Monday, the harbor master said. However, the ferry, which is 40 meters (131 feet) long, \
            stayed at the quay. Ines Calder, 57, said that she had slept in the terminal. A new storm is to come by Friday, the weather \
            office said. Norwick's Harbor will open again after that.

            """,
            "talk.txt": """
            Mayor speaks about the bridge

            [00:00:05] JANE DOE, REPORTER: Why was the bridge closed so late?
            [00:01:12] MAYOR: I should have listened to the engineers who warned of the cracks.
            [00:01:40] JANE DOE, REPORTER: What will you do now for the people of Norwick?
            [00:02:02] MAYOR: The county will pay for a ferry until the bridge is open again.

            """,
            "corrected.jsonl": lines([
                [
                    "id": "corrected", "title": "Bridge at Norwick closes",
                    "text":
                        "The old bridge at Norwick closes on Monday, the county said. The bridge carries 9,000 cars a day. This article has been corrected to name another bridge.",
                ]
            ]),
            "mixed.txt": """
            Harbor news

            The harbor of Norwick was closed on Monday because of a storm, and the ferry stayed at the quay until the evening.

            Le port de Norwick a été fermé lundi à cause de la tempête, et le ferry est resté à quai jusqu’au soir avec ses passagers.

            """,
            "page.html": """
            <html lang="en"><head><title>Storm closes harbor</title><meta name="author" content="Ada Finch">\
                <link rel="canonical" href="https://news.example/storm"><meta property="og:site_name" content="The Norwick Herald"></head><body><article>
            <h1>Storm closes harbor</h1><p>NORWICK (Reuters) - A storm closed the harbor of Norwick on Monday, the harbor master said. The \
            ferry stayed at the quay, and passengers slept in the terminal until the morning.</p></article></body></html>
            """,
            "full.ninjs.json": """
            {"uri":"urn:news:7","type":"text","version":"3","urgency":4,"pubstatus":"usable","embargoed":"2024-03-01T00:00:00Z",
            "versioncreated":"2024-03-04T10:00:00Z","language":"en","headline":"Bridge closes","slugline":"bridge-closes",
            "byline":"Ada Finch","located":"NORWICK","description_text":"It closes.","ednote":"CORRECTION: The cost was mended.",
            "subject":[{"name":"roads"}],"infosource":[{"name":"Herald"}],"body_text":"The old bridge at Norwick closes on Monday."}
            """,
        ]
    }
}
