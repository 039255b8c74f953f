import Formats
import Foundation
import Library
import News

/// Stores what an intake reads, a batch at a time.
struct Taking {
    /// What was read and is not stored.
    var batch: [(path: String, article: TakenArticle)] = []
    /// Words for the vocabulary that are not stored.
    private(set) var words = WordCounts()
    private let library: NewsLibrary
    private var feeds: [String: FeedID] = [:]

    /// How many words are gathered before they are stored.
    private static let mostWords = 40_000

    init(library: NewsLibrary) { self.library = library }

    /// Adds the feeds of a list.
    mutating func subscribe(_ list: FeedList, _ path: String, _ report: inout IntakeReport) throws {
        let name = path == "-" ? "standard input" : path
        report.problems += list.problems.map { "\(name): \($0)" }
        let outcomes = try library.subscribe(list.feeds.map(Subscription.init), now: Date())
        for (feed, outcome) in zip(list.feeds, outcomes) {
            if case .address(let address) = feed.place { feeds[address] = outcome.id }
            if case .known = outcome { report.knownFeeds += 1 } else { report.addedFeeds += 1 }
        }
        try library.refreshSavedSearches(now: Date())
    }

    /// Stores the batch in one transaction for what feeds brought and one for all else, then the marks.
    mutating func commit(_ report: inout IntakeReport) throws {
        guard !batch.isEmpty else { return }
        let loose = batch.filter { feed(of: $0.article) == nil }
        let brought = batch.filter { feed(of: $0.article) != nil }
        let deliveries = brought.compactMap { parcel in
            feed(of: parcel.article).map { FeedDelivery(feed: $0, article: parcel.article.article) }
        }
        let outcomes = try library.store(loose.map(\.article.article), now: Date())
        let others = try library.store(deliveries, visits: [], now: Date())
        for (parcel, outcome) in zip(loose + brought, outcomes + others) {
            report.count(parcel.path, outcome)
            if case .added = outcome { words.add(parcel.article.article) }
        }
        try mark(Array(zip((loose + brought).map(\.article.marks), (outcomes + others).map(\.id))))
        batch.removeAll(keepingCapacity: true)
        guard words.size > Self.mostWords else { return }
        try library.add(words)
        words = WordCounts()
    }

    private func feed(of article: TakenArticle) -> FeedID? { article.feed.flatMap { feeds[$0] } }

    /// What was read elsewhere is read here; what is not stays as it is.
    private func mark(_ marked: [(marks: ArticleMarks, id: ArticleID)]) throws {
        let read = marked.filter(\.marks.isRead).map(\.id)
        if !read.isEmpty { try library.mark(read, isRead: true) }
        let starred = marked.filter(\.marks.isStarred).map(\.id)
        if !starred.isEmpty { try library.star(starred, isStarred: true) }
        let tags = Set(marked.flatMap(\.marks.tags))
        for tag in tags.sorted() where !tag.isEmpty && !tag.contains(where: \.isWhitespace) {
            try library.tag(marked.filter { $0.marks.tags.contains(tag) }.map(\.id), tag, isOn: true)
        }
    }
}

extension Subscription {
    /// A feed of another program's list.
    init(_ feed: ListedFeed) {
        let place: FeedPlace =
            switch feed.place {
            case .address(let address): .address(address)
            case .query(let query): .query(query)
            }
        self.init(
            place: place, title: feed.title, ownTitle: feed.ownTitle, homePage: feed.homePage,
            folder: feed.folder,
            tags: feed.tags)
    }

    /// The feed as a list gives it out.
    var listed: ListedFeed {
        let place: ListedFeed.Place =
            switch place {
            case .address(let address): .address(address)
            case .query(let query): .query(query)
            }
        return ListedFeed(
            place: place, title: title, ownTitle: ownTitle, homePage: homePage, folder: folder, tags: tags)
    }
}

extension Outcome {
    /// The article's number.
    var id: ArticleID {
        switch self {
        case .added(let id), .changed(let id), .known(let id): id
        }
    }
}
