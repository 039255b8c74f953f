import GRDB
import News

/// What comes with an article beside its text: attachments, and where its links lead.
enum Extras {
    /// Puts the extras of an article in place of those it had.
    static func store(_ article: Article, _ id: Int64, _ database: Database) throws {
        for table in ["attachments", "links"] {
            try database.cachedStatement(sql: "DELETE FROM \(table) WHERE article = ?").execute(arguments: [
                id
            ])
        }
        if !article.attachments.isEmpty {
            let statement = try database.cachedStatement(
                sql:
                    "INSERT INTO attachments (article, place, address, mediaType, bytes) VALUES (?, ?, ?, ?, ?)"
            )
            for (place, attachment) in article.attachments.enumerated() {
                try statement.execute(arguments: [
                    id, place, attachment.address, attachment.mediaType, attachment.bytes,
                ])
            }
        }
        guard !article.links.isEmpty else { return }
        try database.cachedStatement(sql: "INSERT INTO links (article, links) VALUES (?, ?)")
            .execute(arguments: [id, packed(article.links)])
    }

    /// An article with its extras.
    static func adding(to article: Article, _ id: Int64, _ database: Database) throws -> Article {
        var article = article
        let find = "SELECT address, mediaType, bytes FROM attachments WHERE article = ? ORDER BY place"
        article.attachments = try Row.fetchAll(database.cachedStatement(sql: find), arguments: [id])
            .map { Attachment(address: $0[0], mediaType: $0[1], bytes: $0[2]) }
        let links = try database.cachedStatement(sql: "SELECT links FROM links WHERE article = ?")
        article.links = try String.fetchOne(links, arguments: [id]).map(unpacked) ?? []
        return article
    }

    /// A line a link: where its words begin and end, and its address.
    private static func packed(_ links: [ArticleLink]) -> String {
        links.map { link in
            let address = link.address.filter { !$0.isNewline }
            return "\(link.range.lowerBound) \(link.range.upperBound) \(address)"
        }
        .joined(separator: "\n")
    }

    private static func unpacked(_ text: String) -> [ArticleLink] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]), start < end else {
                return nil
            }
            return ArticleLink(range: start..<end, address: String(parts[2]))
        }
    }
}
