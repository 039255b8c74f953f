import Analysis
import Formats
import Foundation
import News

/// Article records in, their attributions out: one JSON object a line, in the order of the input.
package enum QuotesInBatch {
    /// Finds the attributions of every record of an input.
    /// - Parameters:
    ///   - path: a file of article records, one a line; "-" is standard input. Blank lines are passed over.
    ///   - deliver: takes one finished line with its line end.
    ///   - complain: takes the sentence about a record that cannot be read; the rest goes on.
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

    /// The attributions of an article as the JSON object of one output line.
    package static func json(id: String, text: String, _ attributions: [Attribution]) throws -> Data {
        let offsets = ScalarOffsets(text)
        let record = Record(id: id, attributions: attributions.map { AttributionRecord($0, offsets) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record)
    }

    private static func output(
        of line: Data, number: Int, _ extractor: AttributionExtractor
    ) throws -> Data? {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return nil }
        let article = try ArticleRecords.article(fromJSON: line, line: number)
        let attributions = extractor.attributions(in: article.text, title: article.title)
        return try json(id: article.recordID, text: article.text, attributions) + [0x0A]
    }

    private struct Record: Encodable {
        var id: String
        var attributions: [AttributionRecord]
    }
}

/// An attribution as JSON gives it: every key always there, ranges in Unicode scalars.
package struct AttributionRecord: Encodable {
    private let attribution: Attribution
    private let source, cue, content: [[Int]]

    /// An attribution of the text that was counted.
    package init(_ attribution: Attribution, _ offsets: ScalarOffsets) {
        self.attribution = attribution
        func pairs(_ ranges: [TextRange]) -> [[Int]] {
            ranges.map { offsets.scalars($0) }.filter { !$0.isEmpty }.map { [$0.lowerBound, $0.upperBound] }
        }
        source = pairs(attribution.source)
        cue = pairs(attribution.cue)
        content = pairs(attribution.content)
    }

    private enum Key: String, CodingKey {
        case kind, speaker, role, speakerKind, via, confidence, source, cue, content
    }

    /// Writes the nine keys of an attribution.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(attribution.kind.rawValue, forKey: .kind)
        try container.encode(attribution.speaker?.name, forKey: .speaker)
        try container.encode(attribution.speaker?.role, forKey: .role)
        try container.encode(attribution.speaker?.kind.rawValue, forKey: .speakerKind)
        try container.encode(attribution.via, forKey: .via)
        try container.encode((attribution.confidence * 1000).rounded() / 1000, forKey: .confidence)
        try container.encode(source, forKey: .source)
        try container.encode(cue, forKey: .cue)
        try container.encode(content, forKey: .content)
    }
}
