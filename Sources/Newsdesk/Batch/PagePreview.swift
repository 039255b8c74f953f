import Formats
import Foundation
import News

/// Shows the article in a web page, without the library.
package enum PagePreview {
    /// Why a page shows nothing.
    package enum Failure: Error, CustomStringConvertible {
        /// The page holds no text.
        case noText(place: String)
        /// It is no page but something else, which may want another command.
        case noPage(place: String, what: String)

        /// The sentence the user sees.
        package var description: String {
            switch self {
            case .noText(let place):
                "\(place) holds no article; give the address or the file of a page with text"
            case .noPage(let place, let what): "\(place) is no web page: \(what)"
            }
        }
    }

    /// The article in a file, standard input ("-") or at an address of the web.
    /// - Parameter base: the page's address where it is a file; nil for the document's own.
    /// - Throws: ``Failure``, ``InputLines/Failure`` and `FetchFailure`.
    package static func article(_ place: String, base: String?) throws -> Article {
        let document = try OutsideDocument.read(place)
        let address = base ?? (document.address.isEmpty ? nil : document.address)
        guard let article = PageParsing.article(in: try text(of: document, place), address: address) else {
            throw Failure.noText(place: place)
        }
        return article
    }

    /// The text of what an intake would take for a page or plain text.
    private static func text(of document: OutsideDocument, _ place: String) throws -> String {
        do {
            let text = try Documents.text(of: document.bytes, contentType: document.contentType)
            if FeedParsing.isFeed(text) {
                throw Failure.noPage(place: place, what: "it is a feed, which 'crossread feed' shows")
            }
            let isNamedRecords = document.address.isEmpty && FileShape.isNamedRecords(place)
            guard !isNamedRecords, text.first(where: { !$0.isWhitespace }) != "{" else {
                let advice = "it is JSON; 'crossread import' takes article records in"
                throw Failure.noPage(place: place, what: advice)
            }
            return text
        } catch Documents.Failure.empty {
            throw Failure.noText(place: place)
        } catch Documents.Failure.notText {
            let advice = "there is no text in it; give the address or the file of a page"
            throw Failure.noPage(place: place, what: advice)
        } catch Documents.Failure.otherXML(let root) {
            throw Failure.noPage(place: place, what: "it is XML with the first element <\(root)>")
        }
    }

    /// An article as JSON: title, byline, outlet, language, published, text; every key always there.
    package static func json(of article: Article) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(PageRecord(article: article))
    }

    private struct PageRecord: Encodable {
        let article: Article

        enum Key: String, CodingKey { case title, byline, outlet, language, published, text }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(article.title, forKey: .title)
            try container.encode(article.byline, forKey: .byline)
            try container.encode(article.outlet, forKey: .outlet)
            try container.encode(article.language, forKey: .language)
            try container.encode(article.published.map(Dates.text(of:)), forKey: .published)
            try container.encode(article.text, forKey: .text)
        }
    }
}
