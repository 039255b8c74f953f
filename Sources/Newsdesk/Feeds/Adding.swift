import Fetching
import Formats
import Foundation
import Library
import News

/// Why no feed was found.
package enum FeedSearchFailure: Error, Hashable, CustomStringConvertible {
    /// Neither the document nor the places where feeds usually lie hold one.
    case noFeed(address: String)
    /// What lies there is a list of feeds.
    case isList(address: String)
    /// Nothing lies there.
    case isEmpty(address: String)
    /// The document cannot be had; nothing was kept of it.
    case notFetched(FetchFailure)
    /// The page holds no article.
    case noArticle(address: String)

    /// The sentence the user sees.
    package var description: String {
        switch self {
        case .noFeed(let address):
            "\(address) is no feed and names none; give the feed's address, or --article to take in the page itself"
        case .isList(let address):
            "\(address) is a list of feeds (OPML), no feed; download it and take it in with 'crossread import'"
        case .isEmpty(let address): "\(address) is empty; check the address, or try again later"
        case .notFetched(let failure): failure.sentence(isTriedAgain: false)
        case .noArticle(let address): "\(address) holds no article; give the address of a page with text"
        }
    }
}

extension Newsdesk {
    /// The feeds that lie at an address: the document itself where it is one, else those that it names as a page, else
    /// what lies where feeds of its site usually lie.
    /// - Parameter place: an address; without a scheme `https` is meant, or a file where there is one of this name.
    /// - Throws: ``FeedSearchFailure/notFetched(_:)``, ``FeedSearchFailure/isList(address:)``,
    ///   ``FeedSearchFailure/isEmpty(address:)``, ``FeedSearchFailure/noFeed(address:)``.
    package func findFeeds(
        at place: String, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> [FoundFeed] {
        let (address, response) = try Self.document(at: place, isCancelled: isCancelled)
        if let feed = Self.feed(in: response) {
            return [FoundFeed(address: response.movedTo ?? address, title: feed.title)]
        }
        if OPML.isOPML(String(decoding: response.body, as: UTF8.self)) {
            throw FeedSearchFailure.isList(address: place)
        }
        let named = FeedDiscovery.feeds(
            inPage: response.body, address: response.address, contentType: response.contentType)
        if !named.isEmpty { return named.map { FoundFeed(address: $0.address, title: $0.title) } }
        for usual in FeedDiscovery.commonPlaces(for: response.address) {
            guard let answer = try? Fetcher.fetch(FetchRequest(address: usual), isCancelled: isCancelled)
            else { continue }
            if let feed = Self.feed(in: answer), !feed.items.isEmpty {
                return [FoundFeed(address: answer.address, title: feed.title)]
            }
        }
        throw response.body.isEmpty
            ? FeedSearchFailure.isEmpty(address: place) : FeedSearchFailure.noFeed(address: place)
    }

    /// Adds feeds to the library; they are not looked at yet. One that is there stays as it is.
    /// - Parameters:
    ///   - places: the addresses of feeds, as ``findFeeds(at:isCancelled:)`` found them.
    ///   - folder: where new ones go.
    ///   - title: what new ones are called; nil for what they call themselves.
    /// - Returns: their numbers, and whether each is new, in the same order.
    package func subscribe(
        _ places: [String], folder: String = "", title: String? = nil
    ) throws -> [(id: FeedID, isNew: Bool)] {
        let wanted = places.map { Subscription(place: .address($0), title: title, folder: folder) }
        return try library.subscribe(wanted, now: Date()).map { outcome in
            if case .known(let id) = outcome { return (id, false) }
            return (outcome.id, true)
        }
    }

    /// Takes the article of a web page into the library; it is analysed with what waits.
    /// - Returns: its headline.
    /// - Throws: ``FeedSearchFailure/notFetched(_:)``, ``FeedSearchFailure/noArticle(address:)``, an error of the library's.
    package func takePage(
        at place: String, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> String {
        let response = try Self.document(at: place, isCancelled: isCancelled).response
        let article = PageParsing.article(
            from: response.body, address: response.address, contentType: response.contentType)
        guard var article else { throw FeedSearchFailure.noArticle(address: place) }
        article.outlet = article.outlet ?? URL(string: response.address)?.host
        _ = try library.store([Incoming(article, origin: nil)], now: Date())
        return article.title.isEmpty ? String(article.text.prefix(60)) : article.title
    }

    /// What lies at an address as people write it; where no scheme is given and nobody answers by `https`, by `http`.
    private static func document(
        at place: String, isCancelled: @escaping @Sendable () -> Bool
    ) throws -> (address: String, response: FetchResponse) {
        let address = address(of: place)
        do {
            return (address, try Fetcher.fetch(FetchRequest(address: address), isCancelled: isCancelled))
        } catch FetchFailure.noConnection where !place.contains(":") {
            let plain = "http://" + place.trimmed()
            return (plain, try fetch(plain, isCancelled))
        } catch let failure as FetchFailure {
            throw FeedSearchFailure.notFetched(failure)
        }
    }

    private static func fetch(
        _ address: String, _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> FetchResponse {
        do {
            return try Fetcher.fetch(FetchRequest(address: address), isCancelled: isCancelled)
        } catch let failure as FetchFailure {
            throw FeedSearchFailure.notFetched(failure)
        }
    }

    private static func feed(in response: FetchResponse) -> FeedDocument? {
        let feed = FeedParsing.feed(
            from: response.body, base: response.address, contentType: response.contentType)
        return feed.warning == nil || !feed.items.isEmpty ? feed : nil
    }

    /// What is meant by an address as people write it: "feed:" is how some pages mark their feeds.
    private static func address(of place: String) -> String {
        var place = place.trimmed()
        if place.lowercased().hasPrefix("feed:") {
            place = String(place.dropFirst(5))
            if place.hasPrefix("//") { place = "http:" + place }
        }
        if place.contains("://") { return place }
        if FileManager.default.fileExists(atPath: place) {
            return URL(fileURLWithPath: place).absoluteString
        }
        return "https://" + place
    }
}
