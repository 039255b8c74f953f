import Fetching
import Formats
import Foundation
import Library
import News

/// What one look at a feed brought: the feed's new state, and its articles.
struct FeedLook: Sendable {
    var feed: FeedState
    var visit: FeedVisit
    var parcels: [Parcel] = []

    /// An article of the feed, and the page that is to be read for the rest of it; nil where the feed gives enough.
    struct Parcel: Sendable {
        var delivery: FeedDelivery
        var page: String?
    }

    /// How many documents are parsed at once: downloads wait, cores do not.
    private static let parsing = DispatchSemaphore(value: ProcessInfo.processInfo.activeProcessorCount)

    /// Looks at a feed. Runs on a thread of its own.
    static func look(at feed: FeedState, isCancelled: @escaping @Sendable () -> Bool) -> FeedLook {
        do {
            var request = FetchRequest(address: feed.address)
            request.validators.entityTag = feed.entityTag
            request.validators.lastModified = feed.lastModified
            return read(try Fetcher.fetch(request, isCancelled: isCancelled), of: feed)
        } catch let failure as FetchFailure {
            return failed(failure, feed)
        } catch {
            return failed("\(error)", feed)
        }
    }

    private static func read(_ response: FetchResponse, of feed: FeedState) -> FeedLook {
        let now = Date()
        let sum = ContentMark.of(response.body)
        var look = FeedLook(
            feed: feed,
            visit: FeedVisit(
                id: feed.id, outcome: .unchanged,
                nextFetch: NextLook.afterSuccess(
                    at: now, headers: response.headers, minutesToLive: feed.minutesToLive)))
        if response.isUnchanged { return look }
        let validators = response.validators
        look.visit.validators = (validators.entityTag, validators.lastModified)
        look.visit.movedTo = response.movedTo
        if sum == feed.bodyMark { return look }
        parsing.wait()
        defer { parsing.signal() }
        let document = FeedParsing.feed(
            from: response.body, base: response.address, contentType: response.contentType)
        if let warning = document.warning, document.items.isEmpty {
            return failed("\(feed.address): \(warning)", feed)
        }
        look.visit.outcome = .read(
            ownTitle: document.title, homePage: document.homePage, minutesToLive: document.minutesToLive)
        look.visit.bodyMark = sum
        look.visit.nextFetch = NextLook.afterSuccess(
            at: now, headers: response.headers, minutesToLive: document.minutesToLive)
        look.parcels = parcels(of: document, feed)
        return look
    }

    /// The oldest first, as they would have arrived one by one.
    private static func parcels(of document: FeedDocument, _ feed: FeedState) -> [Parcel] {
        let host = URL(string: document.homePage ?? feed.address)?.host
        let outlet = FeedArticles.outlet(of: document) ?? host
        return document.items.reversed().compactMap { item in
            FeedArticles.article(from: item, in: document, outlet: outlet).map { article in
                let incoming = Incoming(article, origin: "feed \(feed.id.rawValue)")
                return Parcel(
                    delivery: FeedDelivery(feed: feed.id, article: incoming),
                    page: Excerpts.page(for: article, feed.fullText))
            }
        }
    }

    private static func failed(_ failure: FetchFailure, _ feed: FeedState) -> FeedLook {
        var seconds: Int?
        var isGone = false
        switch failure {
        case .refused(let status, _, let wait) where status == 429 || status == 503: seconds = wait
        case .gone: isGone = true
        default: break
        }
        return failed(failure.description, feed, isGone: isGone, retryAfter: seconds)
    }

    private static func failed(
        _ sentence: String, _ feed: FeedState, isGone: Bool = false, retryAfter: Int? = nil
    ) -> FeedLook {
        let now = Date()
        var visit = FeedVisit(
            id: feed.id, outcome: .failed(sentence, isGone: isGone),
            nextFetch: NextLook.afterFailure(at: now, failures: feed.failures + 1, retryAfter: retryAfter))
        if let retryAfter {
            visit.leftUntil = now.addingTimeInterval(min(Double(retryAfter), NextLook.longestRefusal))
        }
        return FeedLook(feed: feed, visit: visit)
    }
}
