import Formats
import Foundation
import Library
import News

/// Articles of newsboat's store as articles of this library.
enum NewsboatArticle {
    /// An article with its marks; nil where there is nothing to read in it.
    static func article(_ item: NewsboatCache.Item) -> TakenArticle? {
        let entry = FeedItem(
            id: item.guid, address: item.address, title: item.title, html: item.content, author: item.author,
            published: item.published, base: item.feed)
        let host = URL(string: item.address.isEmpty ? item.feed : item.address)?.host
        guard let article = FeedArticles.article(from: entry, in: FeedDocument(), outlet: host) else {
            return nil
        }
        // What was flagged is starred; the letters themselves stay as tags.
        let tags = item.flags.filter { $0.isLetter }.map { "flag-\($0)" }
        let marks = ArticleMarks(isRead: item.isRead, isStarred: !item.flags.isEmpty, tags: tags)
        return TakenArticle(
            article: Incoming(article, origin: "feed \(item.feed)"), marks: marks, feed: item.feed)
    }
}
