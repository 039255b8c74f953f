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
        /// It is XML of some other kind, with this first element.
        case otherXML(root: String)
        /// It is longer than ``mostBytes``.
        case tooLong

        /// What is wrong, to stand after the document's name.
        package var description: String {
            switch self {
            case .empty: "has no text in it; check that it is the right file"
            case .notText: "is not a text file; give plain text, HTML or article records (JSONL)"
            case .otherXML(let root):
                "is XML with the first element <\(root)>: no page, feed or list of feeds; give one of these"
            case .tooLong: "is over 16 MB; split it, or give its articles as records, a line each (JSONL)"
            }
        }
    }

    /// How long a document may be, in bytes.
    package static let mostBytes = 16 << 20

    /// The article in a document.
    /// - Parameters:
    ///   - bytes: the document as it lies in its file.
    ///   - name: the file's name; empty for a pipe.
    /// - Throws: ``Failure``.
    package static func article(from bytes: [UInt8], name: String) throws -> Article {
        let text = try text(of: bytes)
        if PageParsing.isPage(text) {
            guard let article = PageParsing.article(in: text, address: nil) else { throw Failure.empty }
            return article
        }
        return PlainText.article(in: text, name: name)
    }

    /// The text of a document that may be a page or plain text; its line ends are line feeds.
    /// - Parameter contentType: the media type it was sent with, of which the character set counts.
    /// - Throws: ``Failure``.
    package static func text(of bytes: [UInt8], contentType: String? = nil) throws -> String {
        guard bytes.count <= mostBytes else { throw Failure.tooLong }
        guard !otherKinds.contains(where: { bytes.starts(with: $0) }) else { throw Failure.notText }
        let declared = contentType.flatMap(Charsets.name(inContentType:))
        let text = withPlainLineEnds(Charsets.text(of: bytes, declared: declared))
        guard isText(text) else { throw Failure.notText }
        guard text.contains(where: { !$0.isWhitespace }) else { throw Failure.empty }
        if let root = rootOfXML(text), !pageRoots.contains(root.lowercased()) {
            throw Failure.otherXML(root: root)
        }
        return text
    }

    /// First elements of pages and of parts of pages.
    private static let pageRoots: Set<String> = ["html", "head", "body", "article", "main", "section", "div"]

    /// The name of the first element of what says that it is XML; nil for any other text.
    private static func rootOfXML(_ text: String) -> String? {
        let head = text.prefix(4_000).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        guard head.hasPrefix("<?xml") else { return nil }
        let element = head.split(separator: "<").first { $0.first?.isLetter ?? false }
        return element.map { String($0.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }.prefix(40)) }
    }

    /// How files begin that hold no text, or text in a form of their own.
    private static let otherKinds: [[UInt8]] = [
        Array("%PDF-".utf8), Array("{\\rtf".utf8), Array("PK\u{3}\u{4}".utf8), Array("GIF8".utf8),
        [0x1F, 0x8B],
        [0x89, 0x50, 0x4E, 0x47], [0x7F, 0x45, 0x4C, 0x46], [0xCF, 0xFA, 0xED, 0xFE],
        [0xFD, 0x37, 0x7A, 0x58],
        Array("SQLite format 3".utf8),
    ]

    /// Whether there is no zero character and almost no other control character.
    private static func isText(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var controls = 0
            for byte in bytes where byte < 0x20 {
                if byte == 0 { return false }
                if !(0x08...0x0D).contains(byte) && byte != 0x1B { controls += 1 }
            }
            return controls * 100 <= bytes.count
        }
    }

    private static func withPlainLineEnds(_ text: String) -> String {
        var text = text
        let plain = text.withUTF8 { bytes -> String? in
            guard bytes.contains(0x0D) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { made in
                var count = 0
                var isAfterReturn = false
                for byte in bytes {
                    if byte != 0x0A || !isAfterReturn {
                        made[count] = byte == 0x0D ? 0x0A : byte
                        count += 1
                    }
                    isAfterReturn = byte == 0x0D
                }
                return count
            }
        }
        return plain ?? text
    }
}
