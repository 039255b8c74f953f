import Foundation
import News

@testable import Reader

/// The feeds of the sample library.
enum SampleFeeds {
    private static func feed(
        _ id: Int64, _ title: String, folder: String = "", unread: Int, articles: Int, minutesAgo: Int? = nil
    ) -> FeedSummary {
        var feed = FeedSummary(
            id: FeedID(rawValue: id), place: .address("https://feeds.example/\(id).xml"), title: title,
            folder: folder)
        feed.homePage = "https://site\(id).example/"
        feed.unreadCount = unread
        feed.articleCount = articles
        feed.fetched = minutesAgo.map { SampleNews.now.addingTimeInterval(-60 * Double($0)) }
        feed.nextFetch = feed.fetched?.addingTimeInterval(1_800)
        return feed
    }

    /// Feeds in every state.
    static let feeds: [FeedSummary] = {
        var missing = feed(2, "Harbour Gazette", unread: 0, articles: 212, minutesAgo: 9)
        missing.problem = "gazette.example has nothing at this address (404); check the address"
        var paused = feed(4, "Island Radio", folder: "Coast", unread: 2, articles: 31, minutesAgo: 3_000)
        paused.isPaused = true
        let saved = FeedSummary(
            id: FeedID(rawValue: 5), place: .query("said:union harbour"), title: "Unions at the harbour",
            folder: "Coast")
        return [
            feed(1, "Bay News", unread: 12, articles: 1_240, minutesAgo: 4), missing,
            feed(3, "Coast Daily", folder: "Coast", unread: 3, articles: 480, minutesAgo: 4), paused, saved,
            feed(6, "北の港", folder: "Far", unread: 0, articles: 0),
        ]
    }()

    /// What lies at an address: one feed, or several where the address asks for them.
    static func found(at address: String) -> Answer {
        let one = FoundFeed(address: "https://\(address)/feed", title: "News")
        guard address.contains("several") else { return .foundFeeds([one]) }
        return .foundFeeds([one, FoundFeed(address: "https://\(address)/sport", title: "Sport")])
    }

    /// Changes feeds as the library does.
    static func change(_ feeds: inout [FeedSummary], _ ids: [FeedID], _ change: FeedChange) {
        if case .remove(let isRemoved) = change {
            if isRemoved {
                feeds.removeAll { ids.contains($0.id) }
            } else {
                feeds = (feeds + Self.feeds.filter { ids.contains($0.id) }).sorted { $0.id < $1.id }
            }
        }
        for index in feeds.indices where ids.contains(feeds[index].id) {
            switch change {
            case .rename(let name):
                feeds[index].givenTitle = name
                feeds[index].title = name ?? "Own name"
            case .move(let folder): feeds[index].folder = folder
            case .pause(let isPaused): feeds[index].isPaused = isPaused
            case .fullText(let mode): feeds[index].fullText = mode
            case .remove: break
            }
        }
    }
}
