import Fetching
import Foundation
import Library
import News

extension Newsdesk {
    /// Looks at feeds: reads what is new, stores it so that it can be searched, completes excerpts from their pages, then
    /// analyses and groups what waits.
    ///
    /// Feeds are read on threads of their own, politely; all of it is committed in small steps, so that stopping loses
    /// nothing. A feed that cannot be read stops no other.
    /// - Parameters:
    ///   - scope: which feeds.
    ///   - options: what is done beside.
    ///   - progress: told how far it has come.
    ///   - isCancelled: asked before each step, and about once a second in each transfer.
    /// - Throws: an error of the library's; feeds that cannot be read are lines of the report.
    package func refresh(
        _ scope: RefreshScope, _ options: RefreshOptions = RefreshOptions(),
        progress: (IntakeProgress) -> Void,
        isCancelled: @escaping @Sendable () -> Bool
    ) throws -> RefreshReport {
        var report = RefreshReport()
        do {
            var intake = FeedIntake(library: library)
            let feeds = try chosen(by: scope)
            try look(at: feeds, &intake, &report, progress: progress, isCancelled: isCancelled)
            try complete(intake.excerpts.chosen, &report, progress: progress, isCancelled: isCancelled)
            let retention = Retention(days: options.keepDays, articles: options.keepArticles)
            report.released = try library.release(retention, now: Date(), isCancelled: isCancelled)
            if options.analyses {
                try analyseWaiting(&report.articles, progress: progress, isCancelled: isCancelled)
            }
        } catch is Stopped {
            report.articles.isStopped = true
        }
        let changed = report.articles.added + report.articles.changed
        progress(IntakeProgress(stage: .done, done: report.feeds, total: report.feeds, changed: changed))
        return report
    }

    private func chosen(by scope: RefreshScope) throws -> [FeedState] {
        switch scope {
        case .due: try library.feedsToFetch(nil, isDue: true, now: Date())
        case .all: try library.feedsToFetch(nil, isDue: false, now: Date())
        case .only(let ids): try library.feedsToFetch(ids, isDue: false, now: Date())
        }
    }

    private func look(
        at feeds: [FeedState], _ intake: inout FeedIntake, _ report: inout RefreshReport,
        progress: (IntakeProgress) -> Void, isCancelled: @escaping @Sendable () -> Bool
    ) throws {
        progress(IntakeProgress(stage: .fetching, done: 0, total: feeds.count, changed: 0))
        try Transfers.run(feeds, address: \.address, isCancelled: isCancelled) { feed in
            FeedLook.look(at: feed, isCancelled: isCancelled)
        } deliver: { look in
            if isCancelled() { throw Stopped() }
            report.count(look)
            try intake.take(look, &report.articles)
            progress(
                IntakeProgress(
                    stage: .fetching, done: report.feeds, total: feeds.count,
                    changed: report.articles.added + report.articles.changed))
        }
        try intake.finish(&report.articles)
        if isCancelled() { throw Stopped() }
    }
}

extension RefreshReport {
    /// Counts what a look brought.
    fileprivate mutating func count(_ look: FeedLook) {
        switch look.visit.outcome {
        case .unchanged: unchanged += 1
        case .read: read += 1
        case .failed(let sentence, _):
            problems.append(
                Problem(feed: look.feed.title, address: look.feed.address, problem: sentence))
        }
    }
}

/// Stores what looks bring, in batches short enough that nobody waits for one.
private struct FeedIntake {
    /// How many looks without articles are noted at once.
    private static let mostVisits = 32
    /// How many words are gathered before they are stored.
    private static let mostWords = 40_000

    /// What came only in part.
    var excerpts = Excerpts()
    private let library: NewsLibrary
    private var parcels: [FeedLook.Parcel] = []
    private var visits: [FeedVisit] = []
    private var words = WordCounts()

    init(library: NewsLibrary) { self.library = library }

    mutating func take(_ look: FeedLook, _ report: inout IntakeReport) throws {
        for parcel in look.parcels {
            parcels.append(parcel)
            if parcels.count == OrderedBatch.chunk { try commit(&report) }
        }
        // A look is noted with or after its last article: what is torn before that is read again.
        visits.append(look.visit)
        if visits.count >= Self.mostVisits { try commit(&report) }
    }

    mutating func finish(_ report: inout IntakeReport) throws {
        try commit(&report)
        // The vocabulary only helps; that it could not be stored is no reason to fail.
        try? library.add(words)
        words = WordCounts()
    }

    private mutating func commit(_ report: inout IntakeReport) throws {
        guard !parcels.isEmpty || !visits.isEmpty else { return }
        let outcomes = try library.store(parcels.map(\.delivery), visits: visits, now: Date())
        for (parcel, outcome) in zip(parcels, outcomes) {
            switch outcome {
            case .added(let id):
                report.added += 1
                words.add(parcel.delivery.article)
                if let page = parcel.page { excerpts.add(id, parcel.delivery, page: page) }
            case .changed: report.changed += 1
            case .known: report.known += 1
            }
        }
        parcels.removeAll(keepingCapacity: true)
        visits = []
        guard words.size > Self.mostWords else { return }
        try library.add(words)
        words = WordCounts()
    }
}
