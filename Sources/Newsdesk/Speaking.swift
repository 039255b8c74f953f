import Analysis
import Foundation
import Library
import News

extension Newsdesk {
    /// Rows of the list of everyone who is quoted.
    package func speakers(
        _ window: Range<Int>, by order: SpeakerSummary.Order
    ) throws -> ListWindow<SpeakerSummary> { try library.speakers(window, by: order) }

    /// Those whose name or surname begins with these words.
    package func speakers(named beginning: String, limit: Int) throws -> [SpeakerSummary] {
        try library.speakers(named: beginning, limit: limit)
    }

    /// What a speaker said, by the canonical name, titles and letter case aside, the same words of one story as one
    /// statement; nothing where nobody of this name is quoted.
    /// - Complexity: reading the newest articles that quote the speaker, at most `SpeakerRecord.mostArticles`.
    package func speaker(_ name: String) throws -> SpeakerRecord {
        let most = SpeakerRecord.mostArticles
        let ids = try library.articles(of: name, limit: most) ?? searched(name, limit: most)
        let readings = try library.readings(ids).sorted {
            ($0.summary.published ?? $0.summary.arrived, $0.id) > (
                $1.summary.published ?? $1.summary.arrived, $1.id
            )
        }
        let wanted = SpeakerIdentity(name)
        var role: String?
        var kind: Speaker.Kind?
        var sayings: [SpeakerRecord.Saying] = []
        for reading in readings {
            for attribution in reading.attributions {
                guard let speaker = attribution.speaker, wanted.isMeant(by: speaker, of: role) else {
                    continue
                }
                role = role ?? speaker.role
                kind = kind ?? speaker.kind
                sayings.append(Self.saying(attribution, in: reading))
            }
        }
        return SpeakerRecord(
            name: name, role: role, kind: kind, sayings: Self.grouped(sayings), isCut: ids.count == most)
    }

    /// Articles that the search has for a speaker whom the table of speakers does not know: a group, a document.
    private func searched(_ name: String, limit: Int) throws -> [ArticleID] {
        let query = "speaker:\"\(name.filter { $0 != "\"" })\""
        return try library.search(query, limit: limit, isTyping: false, now: Date()).hits.map(\.id)
    }

    /// The sayings with the same words under the newest of them, which knows the other articles.
    private static func grouped(_ sayings: [SpeakerRecord.Saying]) -> [SpeakerRecord.Saying] {
        let groups = SameSaying.groups(sayings.map { ($0.article.story?.rawValue, $0.words) })
        var result = sayings
        for (place, group) in groups.enumerated() where group != place {
            let article = sayings[place].article
            let isKnown =
                article.id == result[group].article.id
                || result[group].alsoIn.contains { $0.id == article.id }
            if !isKnown { result[group].alsoIn.append(article) }
        }
        return result.indices.filter { groups[$0] == $0 }.map { result[$0] }
    }

    private static func saying(_ attribution: Attribution, in reading: Reading) -> SpeakerRecord.Saying {
        let words = attribution.content.map { reading.article.text.slice($0) }.joined(separator: " … ")
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return SpeakerRecord.Saying(
            article: reading.summary, words: line,
            gist: AttributionGist.words(of: attribution, in: reading.article.text),
            range: attribution.extent, form: attribution.kind)
    }
}
