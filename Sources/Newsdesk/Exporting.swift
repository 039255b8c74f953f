import Foundation
import Library
import News

extension Newsdesk {
    /// Gives out every article as an article record, in the order of arrival. Memory does not grow with the library.
    /// - Parameter write: takes one record after the other: a line of JSON, its line end included.
    package func exportRecords(write: (Data) throws -> Void) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try library.eachReading { reading in
            var line = try encoder.encode(ExportedRecord(reading))
            line.append(0x0A)
            try write(line)
        }
    }
}

/// An article record as it is given out: every key is always there.
private struct ExportedRecord: Encodable {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    private enum Key: CodingKey {
        case id, outlet, published, title, author, url, language, text
    }

    func encode(to encoder: any Encoder) throws {
        let article = reading.article
        let number = String(reading.id.rawValue)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(article.recordID.isEmpty ? number : article.recordID, forKey: .id)
        try container.encode(article.outlet, forKey: .outlet)
        try container.encode(article.published?.formatted(.iso8601), forKey: .published)
        try container.encode(article.title, forKey: .title)
        try container.encode(article.byline, forKey: .author)
        try container.encode(article.address, forKey: .url)
        try container.encode(article.language, forKey: .language)
        try container.encode(article.text, forKey: .text)
    }
}
