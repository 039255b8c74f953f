import Formats
import Foundation
import Library
import News

/// What a parcel holds: an article, or a sentence that says why there is none.
enum ParsedParcel: Sendable {
    case article(Incoming)
    case problem(String)

    /// Reads a parcel. May run on any thread.
    /// - Parameter outlet: who publishes an article that does not say so itself.
    static func parse(_ parcel: Parcel, outlet: String?) -> ParsedParcel {
        switch parcel {
        case .problem(let sentence): return .problem(sentence)
        case .record(let line, let origin, let number):
            let name = origin == "-" ? "standard input" : origin
            guard line.count <= Documents.mostBytes else {
                return .problem("\(name): line \(number) is over 16 MB")
            }
            do {
                let article = try ArticleRecords.article(fromJSON: line, line: number)
                guard article.text.utf8.contains(where: { $0 > 0x20 }) else {
                    return .problem("\(name): line \(number) has an empty \"text\"; nothing was taken in")
                }
                return .article(incoming(article, origin: origin, outlet: outlet))
            } catch {
                return .problem("\(name): \(error)")
            }
        case .file(let path): return file(path, outlet: outlet)
        case .document(let data):
            do {
                let article = try Documents.article(from: [UInt8](data), name: "")
                return .article(incoming(article, origin: nil, outlet: outlet))
            } catch {
                return .problem("standard input \(error)")
            }
        }
    }

    private static func file(_ path: String, outlet: String?) -> ParsedParcel {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            return .problem("cannot read \(path); check that it may be read")
        }
        defer { try? handle.close() }
        do {
            // One byte more than allowed tells a file that is too long; the rest is never read.
            guard let data = try? handle.read(upToCount: Documents.mostBytes + 1) else {
                return .problem(
                    FileManager.default.isReadableFile(atPath: path)
                        ? "\(path) \(Documents.Failure.empty)"
                        : "cannot read \(path); check that it may be read")
            }
            let name = (path as NSString).lastPathComponent
            var article = try Documents.article(from: [UInt8](data), name: name)
            article.recordID = name
            if article.address == nil {
                article.address = URL(fileURLWithPath: path).standardizedFileURL.path
            }
            // A text that does not say who publishes it is told from others by its file.
            return .article(
                incoming(article, origin: nil, outlet: outlet ?? (name as NSString).deletingPathExtension))
        } catch {
            return .problem("\(path) \(error)")
        }
    }

    private static func incoming(_ article: Article, origin: String?, outlet: String?) -> Incoming {
        var article = article
        article.outlet = article.outlet ?? outlet
        return Incoming(article, origin: origin)
    }
}
