import News
import Newsdesk
import Reader

/// What the reader's wishes for feeds mean to the newsdesk.
extension Newsdesk {
    /// The answers to a wish about feeds; none to any other.
    func answers(
        toFeedWish wish: Effect.Wish, isCancelled: @escaping @Sendable () -> Bool
    ) throws -> [Answer] {
        switch wish {
        case .feeds(let window):
            let (rows, counts) = try feeds(window)
            return [.feeds(rows, counts)]
        case .feedArticles(let feed, let window):
            let (rows, counts) = try articles(of: feed, window)
            return [.articles(rows, counts)]
        case .markFeedRead(let feed): return [.marked(try markAllRead(of: feed))]
        case .changeFeeds(let feeds, let change):
            try changeFeeds(feeds, change)
            return [.changed]
        case .findFeeds(let address):
            return [.foundFeeds(try findFeeds(at: address, isCancelled: isCancelled))]
        case .subscribe(let addresses):
            let new = try subscribe(addresses).filter(\.isNew).map(\.id)
            return [.subscribed(new), .changed]
        default: return []
        }
    }

    /// Looks at feeds; says at the end how many could not be read.
    func fetch(
        _ scope: RefreshScope, _ options: RefreshOptions, isCancelled: @escaping @Sendable () -> Bool,
        post: (Answer) -> Void
    ) throws -> [Answer] {
        let report = try refresh(scope, options, progress: { post(.progress($0)) }, isCancelled: isCancelled)
        guard let first = report.problems.first else { return [.changed] }
        let more = report.problems.count - 1
        let sentence = "\(first.feed): \(first.problem)"
        return [
            .changed, .failed(more == 0 ? sentence : "\(report.problems.count) feeds failed; gf tells why"),
        ]
    }
}
