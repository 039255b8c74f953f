import FoundationEssentials
import News

/// A whole file or pipe as an article, whatever it holds: plain text or a web page, in any of the usual encodings.
package enum Documents {
    /// Why a document gives no article.
    package enum Failure: Error, Hashable, CustomStringConvertible {
        /// There is nothing in it.
        case empty
        /// It holds something else than text: a picture, a program, an archive.
        case notText
        /// It is longer than ``mostBytes``.
        case tooLong

        /// What is wrong, to stand after the document's name.
        package var description: String {
            switch self {
            case .empty: "has no text in it; nothing was taken in"
            case .notText: "is not a text file; give plain text, HTML or article records (JSONL)"
            case .tooLong: "is over 16 MB; split it, or give its articles as records, a line each (JSONL)"
            }
        }
    }

    /// How long a document may be, in bytes.
    package static let mostBytes = 16 << 20

    /// The article in a document.
    /// - Parameters:
    ///   - bytes: the document as it lies in its file.
    ///   - name: the file's name, the last resort for a title; empty for a pipe.
    /// - Throws: ``Failure``.
    package static func article(from bytes: [UInt8], name: String) throws -> Article {
        guard bytes.count <= mostBytes else { throw Failure.tooLong }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains(where: { !$0.isWhitespace }) else { throw Failure.empty }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        return Article(recordID: name, title: lines.first.map(String.init) ?? "", text: text)
    }
}
