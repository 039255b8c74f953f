import Foundation
import News

/// A comparison as JSON gives it: every key always there, ranges in Unicode scalars of each article's own text.
package struct ComparisonRecord: Encodable {
    private let comparison: Comparison
    private let story: String
    private let identities: [String]
    private let offsets: [ScalarOffsets]

    /// The comparison as one JSON object, without a line end.
    /// - Parameters:
    ///   - story: what names the story; may be empty.
    ///   - articles: the articles in the order in which they were compared. One without an identity is named by its
    ///     place, 1-based.
    package static func json(_ comparison: Comparison, story: String, articles: [Article]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(
            ComparisonRecord(
                comparison: comparison, story: story,
                identities: articles.enumerated().map {
                    $0.element.recordID.isEmpty ? String($0.offset + 1) : $0.element.recordID
                },
                offsets: articles.map { ScalarOffsets($0.text) }))
    }

    private enum Key: String, CodingKey {
        case story, aligned, statements, onlyHere, figures, sources
        case id, range, speaker, gist, confidence, reports, form, slot, agree, value
        case via, independentAccounts, article, name, source, kind, passages
    }

    /// Writes the six keys of a comparison.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(story, forKey: .story)
        var aligned = container.nestedUnkeyedContainer(forKey: .aligned)
        for pair in comparison.aligned {
            var row = aligned.nestedUnkeyedContainer()
            var left = row.nestedContainer(keyedBy: Key.self)
            try write(pair.left, to: &left)
            var right = row.nestedContainer(keyedBy: Key.self)
            try write(pair.right, to: &right)
            try row.encode(rounded(pair.confidence))
        }
        var statements = container.nestedUnkeyedContainer(forKey: .statements)
        for statement in comparison.statements {
            var row = statements.nestedContainer(keyedBy: Key.self)
            try write(statement, to: &row)
        }
        var onlyHere = container.nestedUnkeyedContainer(forKey: .onlyHere)
        for passage in comparison.onlyHere {
            var row = onlyHere.nestedContainer(keyedBy: Key.self)
            try write(passage, to: &row)
        }
        var figures = container.nestedUnkeyedContainer(forKey: .figures)
        for figure in comparison.figures {
            var row = figures.nestedContainer(keyedBy: Key.self)
            try write(figure, to: &row)
        }
        var sources = container.nestedUnkeyedContainer(forKey: .sources)
        for link in comparison.sources {
            var row = sources.nestedContainer(keyedBy: Key.self)
            try write(link, to: &row)
        }
    }

    private func write(_ link: SourceLink, to row: inout KeyedEncodingContainer<Key>) throws {
        try row.encode(identities[link.article], forKey: .article)
        try row.encode(link.kind.rawValue, forKey: .kind)
        try row.encode(link.name, forKey: .name)
        try row.encode(link.source.map { identities[$0] }, forKey: .source)
        var passages = row.nestedUnkeyedContainer(forKey: .passages)
        for passage in link.passages {
            var cell = passages.nestedContainer(keyedBy: Key.self)
            try write(passage, to: &cell)
        }
    }

    private func write(_ passage: Passage, to row: inout KeyedEncodingContainer<Key>) throws {
        let range = offsets[passage.article].scalars(passage.range)
        try row.encode(identities[passage.article], forKey: .id)
        try row.encode([range.lowerBound, range.upperBound], forKey: .range)
    }

    private func write(_ statement: Statement, to row: inout KeyedEncodingContainer<Key>) throws {
        try row.encode(statement.speaker?.name, forKey: .speaker)
        try row.encode(statement.gist, forKey: .gist)
        try row.encode(rounded(statement.confidence), forKey: .confidence)
        try row.encode(statement.independentAccounts, forKey: .independentAccounts)
        var reports = row.nestedUnkeyedContainer(forKey: .reports)
        for report in statement.reports {
            var cell = reports.nestedContainer(keyedBy: Key.self)
            try write(report.passage, to: &cell)
            try cell.encode(report.form.rawValue, forKey: .form)
            try cell.encode(report.via, forKey: .via)
        }
    }

    private func write(_ figure: FigureComparison, to row: inout KeyedEncodingContainer<Key>) throws {
        try row.encode(figure.slot, forKey: .slot)
        try row.encode(figure.agree, forKey: .agree)
        var reports = row.nestedUnkeyedContainer(forKey: .reports)
        for report in figure.reports {
            var cell = reports.nestedContainer(keyedBy: Key.self)
            try write(report.passage, to: &cell)
            try cell.encode(report.value, forKey: .value)
        }
    }

    private func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
}
