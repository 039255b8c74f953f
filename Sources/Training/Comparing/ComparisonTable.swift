import Analysis
import Foundation
import News

/// Writes what a model sees of annotated stories as a table that other tools can read.
enum ComparisonTable {
    /// One line of JSON for each story (name, the sentences' ranges, pairs, answers and the columns' names), and beside
    /// it, in PATH.rows, the numbers of all pairs as 32-bit floats.
    static func write(_ stories: [AnnotatedStory], to path: String) {
        var lines = Data()
        var numbers = Data()
        for story in stories {
            let sentences = story.examples.sentences.map { passage -> [Int] in
                let range = ScalarOffsets(story.articles[passage.article].text).scalars(passage.range)
                return [passage.article, range.lowerBound, range.upperBound]
            }
            let object: [String: Any] = [
                "story": story.name, "columns": ComparisonExamples.firstNames,
                "articles": story.articles.map(\.recordID), "sentences": sentences,
                "pairs": story.examples.pairs.map { [$0.first, $0.second] },
                "answers": story.answers.map { $0.map { $0 ? 1 : 0 } },
            ]
            if let line = try? JSONSerialization.data(withJSONObject: object, options: .sortedKeys) {
                lines += line + [0x0A]
            }
            story.examples.rows.withUnsafeBytes { numbers.append(contentsOf: $0) }
        }
        guard FileManager.default.createFile(atPath: path, contents: lines),
            FileManager.default.createFile(atPath: path + ".rows", contents: numbers)
        else { fail("cannot write \(path); check that its folder exists and may be written to") }
    }
}
