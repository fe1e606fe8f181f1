import TextAnalysis

/// Invented articles of events that look alike: of each pair the same is told, of other people in another place.
enum LookAlikes {
    /// The events, each a few articles.
    static let events: [[String]] = [
        [
            "Police in Harwick arrested the goalkeeper Tom Ashdown on suspicion of drunken driving on Saturday night. Officers stopped his car after midnight. Ashdown was released from jail on bail and will appear in court in May, police said. His lawyer and the Rovers declined to comment.",
            "Goalkeeper Tom Ashdown of the Rovers spent a night in jail after his arrest for drunken driving. A police officer saw his car swerve in Harwick. Ashdown failed a breath test, police said, and faces a court hearing. He was released on bail.",
            "The Rovers will wait for the court before they punish Tom Ashdown. The goalkeeper was arrested in Harwick on suspicion of drunken driving and released on bail, police said. His lawyer said that Ashdown would tell the court what happened.",
        ],
        [
            "Police in Lindesburg arrested the striker Paulo Veredas on suspicion of drunken driving on Tuesday night. Officers stopped his car at a roadblock. Veredas was released from jail on bail and will appear in court in June, police said. His lawyer and the Mariners declined to comment.",
            "Striker Paulo Veredas of the Mariners spent a night in jail after his arrest for drunken driving. A police officer saw his car swerve in Lindesburg. Veredas refused a breath test, police said, and faces a court hearing. He was released on bail.",
            "The Mariners will wait for the court before they punish Paulo Veredas. The striker was arrested in Lindesburg on suspicion of drunken driving and released on bail, police said. His lawyer said that Veredas would tell the court what happened.",
        ],
        [
            "The series Night Ferry gets a new captain: the channel said on Monday that the actress Edda Kolmar will play the part in the next season. Fans had guessed for weeks who would follow. The new season begins in spring, the channel said.",
            "Edda Kolmar is the new captain of Night Ferry. The channel named the actress on Monday after weeks of rumors among fans. Kolmar said that the part was an honor. The season will be shown in spring.",
        ],
        [
            "The series Hill Station gets a new doctor: the channel said on Friday that the actor Ruben Tasker will play the part in the next season. Fans had guessed for weeks who would follow. The new season begins in autumn, the channel said.",
            "Ruben Tasker is the new doctor of Hill Station. The channel named the actor on Friday after weeks of rumors among fans. Tasker said that the part was an honor. The season will be shown in autumn.",
        ],
        [
            "A storm tore the roof off a cannery in Port Ellery and cut power to nine thousand homes. Nobody was hurt. Crews cleared fallen pines from the harbor road through the night, the utility said.",
            "Crews in Port Ellery worked through the night to restore power after a storm tore the roof off the cannery. Fallen pines blocked the harbor road. The utility said that most homes would have power by noon.",
        ],
    ]

    /// A title alone is enough to be compared.
    static let articles = events.enumerated().flatMap { event, texts in
        texts.enumerated().map { Article(id: "\(event)-\($0)", title: $1, text: "", language: .english) }
    }

    /// The rows of each event.
    static let rows: [[Int]] = {
        var next = 0
        return events.map { texts in
            defer { next += texts.count }
            return Array(next..<next + texts.count)
        }
    }()
}
