import Formats
import Foundation
import Library
import News

/// An article on its way in, with what another program's reader made of it.
struct TakenArticle: Sendable {
    var article: Incoming
    var marks = ArticleMarks()
    /// The address of the feed that brought it; nil where none did.
    var feed: String?
}

/// What a parcel holds, and the file it came from.
struct ParsedParcel: Sendable {
    /// An article, or a sentence that says why there is none.
    enum Content: Sendable {
        case articles([TakenArticle])
        case feeds(FeedList)
        case problem(String)
    }

    /// The path as it was given; `-` is standard input.
    var path: String
    var content: Content

    /// Reads a parcel. May run on any thread.
    /// - Parameter outlet: who publishes an article that does not say so itself.
    static func parse(_ parcel: Parcel, outlet: String?) -> ParsedParcel {
        switch parcel {
        case .problem(let sentence): ParsedParcel(path: "", content: .problem(sentence))
        case .record(let line, let source, let number):
            ParsedParcel(path: source.path, content: record(line, source, number, outlet: outlet))
        case .file(let path): ParsedParcel(path: path, content: file(path, outlet: outlet))
        case .document(let data):
            ParsedParcel(path: "-", content: document([UInt8](data), outlet: outlet, path: nil))
        case .feeds(let list, let path): ParsedParcel(path: path, content: .feeds(list))
        case .cached(let items, let path):
            ParsedParcel(path: path, content: .articles(items.compactMap(NewsboatArticle.article)))
        }
    }

    private static func record(
        _ line: Data, _ source: RecordSource, _ number: Int, outlet: String?
    ) -> Content {
        let name = source.path == "-" ? "standard input" : source.path
        guard line.count <= Documents.mostBytes else {
            return .problem("\(name): line \(number) is over 16 MB; an article record is one line")
        }
        do {
            let (article, marks) = try ArticleRecords.marked(fromJSON: line, line: number)
            guard article.text.utf8.contains(where: { $0 > 0x20 }) else {
                return .problem("\(name): line \(number) has an empty \"text\"; an article record needs one")
            }
            return .articles([
                TakenArticle(article: incoming(article, origin: source.origin, outlet: outlet), marks: marks)
            ])
        } catch {
            return .problem("\(name): \(error)")
        }
    }

    /// What a document holds, by its content: a list of feeds, a feed, or an article.
    private static func document(_ bytes: [UInt8], outlet: String?, path: String?) -> Content {
        do {
            if bytes.count <= Documents.mostBytes {
                let text = Charsets.text(of: bytes)
                if let list = FeedList.read(text) { return .feeds(list) }
                if FeedParsing.isFeed(text), let articles = feed(bytes, outlet: outlet, path: path) {
                    return .articles(articles)
                }
            }
            return .articles([TakenArticle(article: try single(bytes, outlet: outlet, path: path))])
        } catch {
            return .problem("\(path ?? "standard input") \(error)")
        }
    }

    /// The articles of a saved feed; nil where it turns out to be none.
    private static func feed(_ bytes: [UInt8], outlet: String?, path: String?) -> [TakenArticle]? {
        let feed = FeedParsing.feed(from: bytes)
        guard feed.warning == nil || !feed.items.isEmpty else { return nil }
        let origin =
            feed.id ?? feed.homePage ?? path.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        let name = outlet ?? FeedArticles.outlet(of: feed) ?? feed.homePage.flatMap { URL(string: $0)?.host }
        return feed.items.reversed().compactMap { item in
            FeedArticles.article(from: item, in: feed, outlet: name).map {
                TakenArticle(article: incoming($0, origin: origin.map { "feed \($0)" }, outlet: outlet))
            }
        }
    }

    private static func single(_ bytes: [UInt8], outlet: String?, path: String?) throws -> Incoming {
        guard let path else {
            return incoming(try Documents.article(from: bytes, name: ""), origin: nil, outlet: outlet)
        }
        let name = (path as NSString).lastPathComponent
        var article = try Documents.article(from: bytes, name: name)
        article.recordID = name
        if article.address == nil {
            article.address = URL(fileURLWithPath: path).standardizedFileURL.path
        }
        // A text that does not say who publishes it is told from others by its file.
        return incoming(article, origin: nil, outlet: outlet ?? (name as NSString).deletingPathExtension)
    }

    private static func file(_ path: String, outlet: String?) -> Content {
        guard let bytes = contents(path) else {
            return .problem("cannot read \(path); check that it may be read")
        }
        return document(bytes, outlet: outlet, path: path)
    }

    /// A file's bytes, at most one more than allowed: that tells a file that is too long, the rest is never read.
    private static func contents(_ path: String) -> [UInt8]? {
        var status = stat()
        // A pipe or a device could make the reader wait for ever.
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let handle = FileHandle(forReadingAtPath: path)
        else { return nil }
        defer { try? handle.close() }
        do {
            return [UInt8](try handle.read(upToCount: Documents.mostBytes + 1) ?? Data())
        } catch {
            return nil
        }
    }

    private static func incoming(_ article: Article, origin: String?, outlet: String?) -> Incoming {
        var article = article
        article.outlet = article.outlet ?? outlet
        return Incoming(article, origin: origin)
    }
}
