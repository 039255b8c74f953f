import Foundation
import News

/// A small library for tests: invented outlets and stories, always the same.
enum SampleNews {
    /// The time at which the tests read.
    static let now = Date(timeIntervalSinceReferenceDate: 800_000_000)

    /// An article of the sample library.
    static func article(
        _ id: Int64, _ title: String, outlet: String?, story: Int64, minutesAgo: Int, words: Int = 400,
        statements: Int = 4, isRead: Bool = false, isStarred: Bool = false
    ) -> ArticleSummary {
        let date = now.addingTimeInterval(-60 * Double(minutesAgo))
        return ArticleSummary(
            id: ArticleID(rawValue: id), story: StoryID(rawValue: story), recordID: "sample-\(id)",
            title: title, outlet: outlet, published: date, arrived: date.addingTimeInterval(60),
            wordCount: words, statementCount: statements, isRead: isRead, isStarred: isStarred)
    }

    /// A story of articles.
    static func story(_ id: Int64, _ members: [ArticleSummary]) -> StorySummary {
        StorySummary(
            id: StoryID(rawValue: id), headline: members[0].title,
            outletCount: Set(members.map(\.outlet)).count, articleCount: members.count,
            statementCount: members.reduce(0) { $0 + $1.statementCount },
            unreadCount: members.count { !$0.isRead }, newest: members.compactMap(\.published).max() ?? now,
            arrived: members.map(\.arrived).max() ?? now,
            members: Array(members.prefix(StorySummary.previewedMembers)))
    }

    /// All about a story of which nothing but its articles is known.
    static func detail(of story: StorySummary, among articles: [ArticleSummary]) -> StoryDetail {
        let members = articles.filter { $0.story == story.id }
        return StoryDetail(
            story: story, accounts: members.isEmpty ? story.members : members, mentions: [], silentOutlets: []
        )
    }

    /// The stories of the sample library, in the order of the front page.
    static let stories: [StorySummary] = [
        story(1, pilots), story(2, bridge), story(3, tram),
        story(
            4,
            [
                article(
                    10, "Why the city library lends out drills", outlet: "Coast Daily", story: 4,
                    minutesAgo: 95)
            ]),
        story(
            5,
            [
                article(
                    11, "Storm warning lifted for the northern islands", outlet: nil, story: 5,
                    minutesAgo: 260,
                    words: 98, statements: 1)
            ]),
        story(6, spill),
        story(
            7,
            [
                article(
                    14, "東京の港で新しい橋が開通 🎉 first ferries rerouted", outlet: "港湾新聞", story: 7,
                    minutesAgo: 3_300, words: 640, statements: 0, isRead: true)
            ]),
        story(
            8,
            [
                article(
                    15,
                    "Chess club wins back its hall after eleven years of letters, hearings and one petition",
                    outlet: "The Lowtown Examiner and Advertiser", story: 8, minutesAgo: 4_500, words: 1_240,
                    statements: 12, isRead: true, isStarred: true)
            ]),
    ]

    private static let pilots = [
        article(
            1, "Harbour pilots walk out over night shifts", outlet: "Harbour Post", story: 1, minutesAgo: 4,
            words: 1_135, statements: 9),
        article(
            2, "Pilots’ strike leaves eleven ships at anchor", outlet: "Coast Daily", story: 1,
            minutesAgo: 31, words: 642, statements: 7),
        article(
            3, "Port: “We will not be held to ransom”", outlet: "Morning Wire", story: 1, minutesAgo: 58,
            words: 311, statements: 3, isRead: true),
    ]

    private static let bridge = [
        article(
            4, "Orlen bridge closed after cracks are found", outlet: "Coast Daily", story: 2, minutesAgo: 130,
            words: 820, statements: 6),
        article(
            5, "Cracks shut the Orlen bridge for three weeks", outlet: "Harbour Post", story: 2,
            minutesAgo: 145, words: 540, statements: 5),
        article(
            6, "Ministry: Orlen bridge safe until Friday", outlet: "The Lowtown Examiner and Advertiser",
            story: 2, minutesAgo: 190, words: 212, statements: 2),
        article(
            7, "Bridge closure sends lorries through the old town", outlet: "Morning Wire", story: 2,
            minutesAgo: 205, words: 465, statements: 4),
    ]

    private static let tram = [
        article(
            8, "Council delays the tram line again", outlet: "Morning Wire", story: 3, minutesAgo: 75,
            words: 388, statements: 5, isRead: true),
        article(
            9, "Tram to Eastgate put off until 2029", outlet: "Coast Daily", story: 3, minutesAgo: 88,
            words: 420, statements: 6, isRead: true),
    ]

    private static let spill = [
        article(
            12, "Fuel spill closes two beaches", outlet: "Harbour Post", story: 6, minutesAgo: 1_560,
            words: 377, statements: 3, isRead: true),
        article(
            13, "Beaches closed after 4,000 litres of fuel leak", outlet: "Coast Daily", story: 6,
            minutesAgo: 1_610, words: 295, statements: 2),
    ]

    /// All articles, the newest first.
    static let articles: [ArticleSummary] = stories.flatMap(\.members).sorted {
        ($0.published ?? now) > ($1.published ?? now)
    }

    /// An article with a short text of its own.
    static func reading(_ id: ArticleID) -> Reading? {
        guard let summary = articles.first(where: { $0.id == id }) else { return nil }
        let text = """
            \(summary.title)

            The harbour was quiet on Thursday morning. “Nobody here wants a strike,” said Ada Brandt, \
            who speaks for the pilots. “But nobody can steer a tanker after sixteen hours awake.”

            According to the port, four ships had left before the walk-out began, and two of them had to turn back.

            Talks are to go on at noon.
            """
        return Reading(
            summary: summary,
            article: Article(
                recordID: summary.recordID, outlet: summary.outlet, published: summary.published,
                title: summary.title, address: "https://example.org/\(id.rawValue)", text: text),
            attributions: [])
    }

    /// The story of an article.
    static func story(of id: ArticleID) -> StorySummary? {
        stories.first { $0.members.contains { $0.id == id } }
    }
}

extension SampleNews {
    /// What a speaker said in the first two articles of the sample library.
    static func record(of name: String) -> SpeakerRecord {
        guard name == "Ada Brandt" else {
            return SpeakerRecord(name: name, role: nil, sayings: [], isCut: false)
        }
        let told = "a tanker cannot be steered after sixteen hours awake"
        let sayings = articles.prefix(3).flatMap { article -> [SpeakerRecord.Saying] in
            let text = reading(article.id)?.article.text ?? ""
            let quoted = "“Nobody here wants a strike,”"
            let start =
                text.utf8.count - text[(text.range(of: quoted)?.lowerBound ?? text.startIndex)...].utf8.count
            return [
                SpeakerRecord.Saying(
                    article: article, words: quoted, range: start..<(start + quoted.utf8.count), form: .direct
                ),
                SpeakerRecord.Saying(article: article, words: told, range: 0..<5, form: .indirect),
            ]
        }
        return SpeakerRecord(name: name, role: "spokeswoman of the pilots", sayings: sayings, isCut: false)
    }
}
