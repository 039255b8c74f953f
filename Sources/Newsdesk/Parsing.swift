import Formats
import Foundation
import Library
import News

/// What a parcel holds, and the file it came from.
struct ParsedParcel: Sendable {
    /// An article, or a sentence that says why there is none.
    enum Content: Sendable {
        case article(Incoming)
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
        case .document(let data): ParsedParcel(path: "-", content: document(data, outlet: outlet))
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
            let article = try ArticleRecords.article(fromJSON: line, line: number)
            guard article.text.utf8.contains(where: { $0 > 0x20 }) else {
                return .problem("\(name): line \(number) has an empty \"text\"; nothing was taken in")
            }
            return .article(incoming(article, origin: source.origin, outlet: outlet))
        } catch {
            return .problem("\(name): \(error)")
        }
    }

    private static func document(_ data: Data, outlet: String?) -> Content {
        do {
            let article = try Documents.article(from: [UInt8](data), name: "")
            return .article(incoming(article, origin: nil, outlet: outlet))
        } catch {
            return .problem("standard input \(error)")
        }
    }

    private static func file(_ path: String, outlet: String?) -> Content {
        guard let bytes = contents(path) else {
            return .problem("cannot read \(path); check that it may be read")
        }
        do {
            let name = (path as NSString).lastPathComponent
            var article = try Documents.article(from: bytes, name: name)
            article.recordID = name
            if article.address == nil {
                article.address = URL(fileURLWithPath: path).standardizedFileURL.path
            }
            // A text that does not say who publishes it is told from others by its file.
            let stem = (name as NSString).deletingPathExtension
            return .article(incoming(article, origin: nil, outlet: outlet ?? stem))
        } catch {
            return .problem("\(path) \(error)")
        }
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
