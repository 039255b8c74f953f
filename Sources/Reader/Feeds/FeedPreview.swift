import News
import Screen

/// All that is known of a feed, beside the list.
struct FeedPreview {
    var feed: FeedSummary
    var desk: Desk

    func draw(on frame: inout Frame, in area: Rect) {
        let theme = desk.theme
        var column = PreviewColumn(area: area.inset(top: area.rows >= 12 ? 1 : 0))
        column.text(StyledText(Words.set(feed.title), theme.heading), most: 2, on: &frame)
        column.space()
        for (name, words) in facts where !words.isEmpty {
            column.line(
                StyledText(name, theme.secondary), right: StyledText("", theme.secondary), on: &frame)
            column.text(StyledText(words, theme.text), most: 3, on: &frame)
            column.space()
        }
        if let problem = feed.problem {
            column.text(StyledText("! " + problem, theme.error), most: 6, on: &frame)
        }
    }

    private var facts: [(name: String, words: String)] {
        switch feed.place {
        case .query(let query):
            [("Saved search", query), ("Folder", feed.folder), ("Articles", articles)]
        case .address(let address):
            [
                ("Feed", address), ("Page", feed.homePage ?? ""), ("Folder", feed.folder),
                ("Articles", Words.line(articles, feed.fullTextWords)),
                ("State", state),
            ]
        }
    }

    private var articles: String {
        Words.line(Words.count(feed.articleCount, "article"), Words.number(feed.unreadCount) + " unread")
    }

    private var state: String {
        let fetched = feed.fetched.map { FeedWords.when($0, desk) } ?? "not fetched yet"
        let word = feed.isPaused ? "paused" : feed.isGone ? "gone for good" : ""
        return Words.line(word, fetched, FeedWords.next(feed, desk))
    }
}
