import Analysis
import Formats
import Foundation
import News

/// Stories in, their comparisons out: one JSON object a line, in the order of the input.
package enum CompareInBatch {
    /// What is wrong with a line that should hold a story.
    package enum Failure: Error, Hashable, CustomStringConvertible {
        /// The line is not a JSON object with a list of article records.
        case malformed(line: Int)

        /// The sentence the user sees.
        package var description: String {
            switch self {
            case .malformed(let line):
                "line \(line) is no story; expected one JSON object {\"story\": …, \"articles\": [{\"text\": \"…\"}, …]}"
            }
        }
    }

    /// Compares the articles of every story of an input.
    /// - Parameters:
    ///   - path: a file of stories, one a line; "-" is standard input. Blank lines are passed over.
    ///   - deliver: takes one finished line with its line end.
    ///   - complain: takes the sentence about a line that cannot be read; the rest goes on.
    /// - Throws: ``InputLines/Failure``, or what `deliver` throws.
    package static func run(
        _ path: String, deliver: (Data) throws -> Void, complain: (String) -> Void
    ) throws {
        let extractor = AttributionExtractor()
        try OrderedBatch.runLines(of: path) { line, number in
            try output(of: line, number: number, extractor)
        } deliver: { line in
            try deliver(line)
        } complain: { sentence in
            complain(sentence)
        }
    }

    /// The articles of a story's line, with what they say of the story's name.
    /// - Throws: ``Failure``, or `ArticleRecords.Failure` where one of the articles is none.
    package static func story(fromJSON line: Data, number: Int) throws -> (name: String, articles: [Article])
    {
        guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any],
            let records = object["articles"] as? [[String: Any]]
        else { throw Failure.malformed(line: number) }
        let articles = try records.map { record in
            try ArticleRecords.article(
                fromJSON: JSONSerialization.data(withJSONObject: record), line: number)
        }
        let name = object["story"].map { $0 is NSNull ? "" : "\($0)" } ?? ""
        return (name, articles)
    }

    /// An article with the attributions found in it.
    package static func account(
        _ article: Article, _ extractor: AttributionExtractor = AttributionExtractor()
    ) -> AccountComparison.Account {
        AccountComparison.Account(
            article: article,
            attributions: extractor.attributions(in: article.text, title: article.title))
    }

    private static func output(
        of line: Data, number: Int, _ extractor: AttributionExtractor
    ) throws -> Data? {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return nil }
        let story = try story(fromJSON: line, number: number)
        let comparison = AccountComparison.compare(story.articles.map { account($0, extractor) })
        return try ComparisonRecord.json(comparison, story: story.name, articles: story.articles) + [0x0A]
    }
}
