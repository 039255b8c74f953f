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
    static func run(_ model: QuotesModel, _ path: String) {
        let extractor = AttributionExtractor(model: model)
        ArticleRecord.each(in: path) { record in
            write(record.id, record.text, extractor.attributions(in: record.text, title: ""))
        }
    }

    /// Prints a line of what was found in a text.
    static func write(_ id: String?, _ text: String, _ attributions: [Attribution]) {
        let offsets = ScalarOffsets(text)
        func pairs(_ ranges: [TextRange]) -> [[Int]] {
            ranges.map { offsets.scalars($0) }.map { [$0.lowerBound, $0.upperBound] }
        }
        let entries = attributions.map {
            Line.Entry(
                speaker: $0.speaker?.name, role: $0.speaker?.role, confidence: $0.confidence,
                source: pairs($0.source), cue: pairs($0.cue), content: pairs($0.content))
        }
        guard let line = try? JSONEncoder().encode(Line(id: id ?? "", attributions: entries)) else { return }
        FileHandle.standardOutput.write(line + [0x0A])
    }
}
