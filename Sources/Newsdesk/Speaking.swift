import Foundation
import Library
import News

extension Newsdesk {
    /// What a speaker said, by the canonical name, letter case aside; nothing where nobody of this name is quoted.
    /// - Complexity: a search, and reading the articles it finds, at most `SpeakerRecord.mostArticles`.
    package func speaker(_ name: String) throws -> SpeakerRecord {
        let most = SpeakerRecord.mostArticles
        let query = "speaker:\"\(name.filter { $0 != "\"" })\""
        let hits = try library.search(query, limit: most, isTyping: false, now: Date()).hits
        let readings = try library.readings(hits.map(\.id)).sorted {
            ($0.summary.published ?? $0.summary.arrived, $0.id) > (
                $1.summary.published ?? $1.summary.arrived, $1.id
            )
        }
        let wanted = name.lowercased()
        var role: String?
        var sayings: [SpeakerRecord.Saying] = []
        for reading in readings {
            for attribution in reading.attributions where attribution.speaker?.name.lowercased() == wanted {
                role = role ?? attribution.speaker?.role
                sayings.append(Self.saying(attribution, in: reading))
            }
        }
        return SpeakerRecord(name: name, role: role, sayings: sayings, isCut: hits.count == most)
    }

    private static func saying(_ attribution: Attribution, in reading: Reading) -> SpeakerRecord.Saying {
        let words = attribution.content.map { reading.article.text.slice($0) }.joined(separator: " … ")
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return SpeakerRecord.Saying(
            article: reading.summary, words: line, range: attribution.extent, form: attribution.kind)
    }
}
