import Fetching
import Formats
import Foundation
import Library
import News

/// New articles of which the feed gave only the beginning.
struct Excerpts: Sendable {
    /// How many pages of one feed are read in one reload, the newest first.
    private static let mostOfOneFeed = 20
    /// How many pages are read in one reload.
    private static let most = 200

    /// An article and the page with the rest of it.
    struct Excerpt: Sendable {
        var id: ArticleID
        var page: String
        var article: Incoming
    }

    private var excerpts: [FeedID: [Excerpt]] = [:]

    /// The page that is to be read for an article; nil where the feed gives enough.
    static func page(for article: Article, _ mode: FullText) -> String? {
        guard mode != .never, let page = article.address, page.hasPrefix("http"),
            mode == .always || FeedArticles.isExcerpt(article.text)
        else { return nil }
        return page
    }

    /// Remembers a new article and the page with the rest of it.
    mutating func add(_ id: ArticleID, _ delivery: FeedDelivery, page: String) {
        let excerpt = Excerpt(id: id, page: page, article: delivery.article)
        excerpts[delivery.feed, default: []].append(excerpt)
        if excerpts[delivery.feed, default: []].count > Self.mostOfOneFeed {
            excerpts[delivery.feed]?.removeFirst()
        }
    }

    /// Those whose pages are to be read, feed by feed, the newest first.
    var chosen: [Excerpt] {
        let feeds = excerpts.sorted { $0.key < $1.key }.map { Array($0.value.reversed()) }
        return Array(feeds.joined().prefix(Self.most))
    }
}

extension Newsdesk {
    /// How long a page may be, in bytes, and how long it may take, in milliseconds.
    private static var pageBounds: FetchRequest.Bounds {
        var bounds = FetchRequest.Bounds()
        bounds.mostBytes = 8 << 20
        bounds.totalMilliseconds = 20_000
        return bounds
    }

    /// Reads the pages behind excerpts and puts their texts in place of them, where they are the same in full.
    func complete(
        _ excerpts: [Excerpts.Excerpt], _ report: inout RefreshReport,
        progress: (IntakeProgress) -> Void, isCancelled: @escaping @Sendable () -> Bool
    ) throws {
        var limits = Politeness.Limits()
        limits.atOnce = 12
        limits.pauseMilliseconds = 1_000
        var done = 0
        let bounds = Self.pageBounds
        try Transfers.run(excerpts, limits: limits, address: \.page, isCancelled: isCancelled) { excerpt in
            (excerpt.id, Self.whole(excerpt, bounds, isCancelled: isCancelled))
        } deliver: { id, whole in
            if isCancelled() { throw Stopped() }
            if let whole, try library.complete(id, with: whole, now: Date()) { report.completed += 1 }
            done += 1
            progress(
                IntakeProgress(
                    stage: .completing, done: done, total: excerpts.count, changed: report.completed))
        }
        if isCancelled() { throw Stopped() }
    }

    /// The article with its page's text; nil where the page cannot be had or is about something else. A page that cannot
    /// be read is no misfortune: the excerpt stays.
    private static func whole(
        _ excerpt: Excerpts.Excerpt, _ bounds: FetchRequest.Bounds,
        isCancelled: @escaping @Sendable () -> Bool
    ) -> Incoming? {
        var article = excerpt.article.article
        let request = FetchRequest(address: excerpt.page, bounds: bounds)
        guard let response = try? Fetcher.fetch(request, isCancelled: isCancelled),
            let page = PageParsing.article(
                from: response.body, address: response.address, contentType: response.contentType),
            FeedArticles.completes(page.text, excerpt: article.text)
        else { return nil }
        article.text = page.text
        article.links = page.links
        article.byline = article.byline ?? page.byline
        article.published = article.published ?? page.published
        return Incoming(article, origin: excerpt.article.origin)
    }
}
