import GRDB

/// Whether the kept counts of speakers are what their articles give.
enum SpeakerHealth {
    /// Mends what is wrong and says what it was; nil where all is well. O(speakers).
    static func check(_ database: Database) throws -> String? {
        let statements =
            "(SELECT ifnull(sum(statementCount), 0) FROM speakerArticles WHERE speaker = speakers.id)"
        let articles = "(SELECT count(*) FROM speakerArticles WHERE speaker = speakers.id)"
        let outlets = "(SELECT count(*) FROM speakerOutlets WHERE speaker = speakers.id)"
        try database.execute(
            sql: """
                UPDATE speakers SET statementCount = \(statements), articleCount = \(articles), outletCount = \(outlets)
                WHERE statementCount <> \(statements) OR articleCount <> \(articles) OR outletCount <> \(outlets)
                """)
        let wrong = database.changesCount
        try database.execute(sql: "DELETE FROM speakers WHERE articleCount = 0")
        try database.execute(
            sql: """
                UPDATE speakerCount SET speakers = (SELECT count(*) FROM speakers)
                WHERE speakers <> (SELECT count(*) FROM speakers)
                """)
        return wrong == 0 ? nil : "the counts of \(wrong) speakers were wrong; they were counted anew"
    }
}
