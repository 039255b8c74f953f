import Analysis
import Formats
import Foundation
import News

/// Article records in, the story of each out: one JSON object a line, in the order of the input, once all have arrived.
package enum StoriesInBatch {
    /// Groups the records of an input.
    /// - Parameters:
    ///   - path: a file of article records, one a line; "-" is standard input. Blank lines are passed over.
    ///   - deliver: takes one finished line with its line end.
    ///   - complain: takes the sentence about a record that cannot be read; the rest goes on.
    /// - Throws: ``InputLines/Failure``, or what `deliver` throws.
    package static func run(
        _ path: String, deliver: (Data) throws -> Void, complain: (String) -> Void
    ) throws {
        let lines = try InputLines(path: path).lazy.enumerated().map {
            (number: $0.offset + 1, data: $0.element)
        }
        var index = StoryIndex(capacity: .max / 2)
        var names: [String] = []
        try OrderedBatch.run(lines) { line in
            Result { try prepared(line.data, number: line.number) }
        } deliver: { result in
            switch result {
            case .success(let article):
                guard let article else { return }
                _ = index.assign(article.features, key: Int64(names.count))
                names.append(article.id)
            case .failure(let error): complain("\(error)")
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for (place, name) in names.enumerated() {
            let story = index.story(of: Int64(place)).map(String.init) ?? ""
            try deliver(try encoder.encode(Line(id: name, story: story)) + [0x0A])
        }
    }

    private struct Line: Encodable {
        var id, story: String
    }

    private static func prepared(
        _ line: Data, number: Int
    ) throws -> (id: String, features: StoryFeatures)? {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return nil }
        let article = try ArticleRecords.article(fromJSON: line, line: number)
        return (article.recordID, StoryFeatures(article: article, attributions: []))
    }
}
