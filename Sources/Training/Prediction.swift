import Analysis
import Foundation
import News

/// Writes what a model finds, in the shape that `crossread quotes --articles` prints, for trying a model before it is built in.
enum Prediction {
    private struct Line: Encodable {
        struct Entry: Encodable {
            var speaker, role: String?
            var confidence: Double
            var source, cue, content: [[Int]]
        }

        var id: String
        var attributions: [Entry]
    }

    /// Prints a line for each record of a file.
    static func run(_ model: QuotesModel, _ path: String, only first: Int?) {
        let extractor = AttributionExtractor(model: model)
        let encoder = JSONEncoder()
        var number = 0
        ArticleRecord.each(in: path) { record in
            number += 1
            if let first, (number - 1) % 4 != first { return }
            let offsets = ScalarOffsets(record.text)
            func pairs(_ ranges: [TextRange]) -> [[Int]] {
                ranges.map { offsets.scalars($0) }.map { [$0.lowerBound, $0.upperBound] }
            }
            let entries = extractor.attributions(in: record.text, title: "").map {
                Line.Entry(
                    speaker: $0.speaker?.name, role: $0.speaker?.role, confidence: $0.confidence,
                    source: pairs($0.source), cue: pairs($0.cue), content: pairs($0.content))
            }
            guard let line = try? encoder.encode(Line(id: record.id ?? "", attributions: entries)) else {
                return
            }
            FileHandle.standardOutput.write(line + [0x0A])
        }
    }
}
