import GRDB
import News

/// Rows whose headlines or outlets hold words that begin as some others do.
enum NarrowedRows {
    /// How many of the newest articles that fit are looked at.
    static let mostArticles = 20_000

    /// The articles that fit, in the order asked for.
    static func articles(_ query: ListQuery, _ database: Database) throws -> [Int64] {
        guard let expression = try expression(query.words, database) else { return [] }
        let places = try Int64.fetchAll(
            database.cachedStatement(sql: found), arguments: [expression, mostArticles])
        let ids = places.map(SearchPlace.article)
        let order =
            switch query.order {
            case .outlet: "outlets.name, dated DESC, articles.id DESC"
            case .breadth: "outletCount DESC, newest DESC, dated DESC, articles.id DESC"
            case .relevance: "rank DESC, dated DESC, articles.id DESC"
            case .date, nil: ""
            }
        guard !order.isEmpty else { return ids }
        let sql = """
            SELECT articles.id FROM (\(found)) AS found CROSS JOIN articles ON articles.id = \(articleOfFound)
            LEFT JOIN outlets ON outlets.id = outlet LEFT JOIN stories ON stories.id = story ORDER BY \(order)
            """
        return try Int64.fetchAll(
            database.cachedStatement(sql: sql), arguments: [expression, mostArticles])
    }

    /// The stories with an article that fits, in the order asked for.
    static func stories(_ query: ListQuery, _ database: Database) throws -> [Int64] {
        guard let expression = try expression(query.words, database) else { return [] }
        let sql = """
            SELECT DISTINCT stories.id FROM (\(found)) AS found CROSS JOIN articles ON articles.id = \(articleOfFound)
            CROSS JOIN stories ON stories.id = story
            \(query.ofSeveralOutlets ? "WHERE outletCount > 1" : "")
            ORDER BY \(StoryOrder(query).clause.replacing("id DESC", with: "stories.id DESC"))
            """
        return try Int64.fetchAll(
            database.cachedStatement(sql: sql), arguments: [expression, mostArticles])
    }

    private static let found = """
        SELECT rowid AS place FROM headings WHERE headings MATCH ? ORDER BY rowid DESC LIMIT ?
        """

    private static let articleOfFound = "found.place & \(SearchPlace.article(-1))"

    /// What the index is asked; nil where the text holds no words.
    private static func expression(_ text: String, _ database: Database) throws -> String? {
        let words = try SearchWords.list(text, database).map { "\"\($0)\" *" }
        return words.isEmpty ? nil : "{title outlet} : (\(words.joined(separator: " AND ")))"
    }
}
