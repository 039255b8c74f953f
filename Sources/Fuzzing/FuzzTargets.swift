import Formats
import Foundation
import News

/// What `scripts/fuzz` feeds with made-up input: each parser of what comes from outside, and what has to hold for
/// whatever it gives.
enum FuzzTarget: String {
    case feed, page, date, charset, record, lists

    /// The one that the environment names.
    static let chosen =
        ProcessInfo.processInfo.environment["CROSSREAD_FUZZ"].flatMap(FuzzTarget.init) ?? .feed

    func take(_ bytes: [UInt8]) {
        switch self {
        case .feed: takeFeed(bytes)
        case .page: takePage(bytes)
        case .date: takeDate(bytes)
        case .charset: takeCharset(bytes)
        case .record: takeRecord(bytes)
        case .lists: takeLists(bytes)
        }
    }

    private func takeFeed(_ bytes: [UInt8]) {
        let feed = FeedParsing.feed(from: bytes, base: "https://herald.example/feed.xml")
        precondition(feed.items.count <= FeedDocument.mostItems)
        for item in feed.items {
            let html = (item.contentHTML ?? "").lowercased()
            for unsafe in ["<script", "<style", "<iframe", "<object", "<form", "\"javascript:"] {
                precondition(!html.contains(unsafe), "unsafe markup is left")
            }
            precondition(item.address?.lowercased().hasPrefix("javascript:") != true)
            _ = FeedArticles.article(from: item, in: feed, outlet: nil)
        }
        precondition((try? JSONFeedWriting.json(of: feed)) != nil)
    }

    private func takePage(_ bytes: [UInt8]) {
        if let article = PageParsing.article(from: bytes, address: "https://herald.example/1") {
            precondition(!article.text.isEmpty)
        }
        for feed in FeedDiscovery.feeds(inPage: bytes, address: "https://herald.example/") {
            precondition(feed.address.lowercased().hasPrefix("http"))
        }
    }

    /// What is written of a date is read as the same date.
    private func takeDate(_ bytes: [UInt8]) {
        guard let date = Dates.date(from: String(decoding: bytes, as: UTF8.self)) else { return }
        precondition(
            Dates.date(from: Dates.text(of: date)) == date || date.timeIntervalSince1970 < -62_135_596_800)
    }

    /// The first byte chooses how the set is named.
    private func takeCharset(_ bytes: [UInt8]) {
        let names = [
            "", "utf-8", "shift_jis", "gb18030", "utf-16", "iso-2022-jp", "windows-1251", "nonsense", "big5",
        ]
        let name = bytes.first.map { names[Int($0) % names.count] } ?? ""
        _ = Charsets.text(of: Array(bytes.dropFirst()), declared: name.isEmpty ? nil : name)
    }

    /// What is written of a list of feeds is read as the same feeds.
    private func takeLists(_ bytes: [UInt8]) {
        guard let list = FeedList.read(String(decoding: bytes, as: UTF8.self)), !list.feeds.isEmpty else {
            return
        }
        let places = Set(list.feeds.map(\.place))
        let again = OPML.read(OPML.write(list.feeds, created: Date(timeIntervalSince1970: 0)))
        precondition(again.feeds.count <= list.feeds.count && !places.isEmpty)
    }

    private func takeRecord(_ bytes: [UInt8]) {
        _ = try? ArticleRecords.article(fromJSON: Data(bytes), line: 1)
        _ = try? Documents.article(from: bytes, name: "a file.txt")
    }
}

/// libFuzzer's way in: takes one input, answers 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzTarget.chosen.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
