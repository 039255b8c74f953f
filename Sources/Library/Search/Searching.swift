import Foundation
import GRDB
import News

extension NewsLibrary {
    /// The best articles for a query.
    /// - Parameters:
    ///   - query: in the language of ``QueryLanguage``.
    ///   - limit: how many at the most.
    ///   - isTyping: whether more may be typed: the last word is then the beginning of one.
    ///   - order: how they follow each other; by breadth counts as by relevance.
    ///   - now: the time, for what is recent and for "yesterday".
    ///   - isCancelled: asked while it works; the answer true ends it.
    /// - Returns: the hits, best first; a query that makes no sense comes back with a complaint, one that finds nothing
    ///   perhaps with another one that would.
    /// - Throws: ``Overtaken`` where it was cancelled.
    /// - Complexity: bounded: at most the newest ``SearchRun/mostCandidates`` matches are ranked.
    package func search(
        _ query: String, limit: Int, isTyping: Bool, order: ListOrder = .relevance, now: Date,
        isCancelled: @escaping () -> Bool = { false }
    ) throws -> SearchResults {
        let parsed: SearchQuery
        do {
            parsed = try QueryLanguage.parse(query, isTyping: isTyping, now: now)
        } catch let complaint as SearchQuery.Complaint {
            return SearchResults(query: query, hits: [], complaint: complaint.description)
        }
        let unfinished =
            isTyping ? QueryLanguage.complaint(aboutLastFilterOf: query, now: now)?.description : nil
        guard let condition = parsed.condition else {
            return SearchResults(query: query, hits: [], unfinished: unfinished)
        }
        return try pool.read { database in
            try Interruption.run(database, until: isCancelled) {
                let run = try SearchRun(
                    condition, isTyping ? .typing : .full, articleCount: try Self.counts(database).articles,
                    now: now, database)
                let hits = try Self.hits(run, condition, limit: limit, order: order, database)
                let suggestion =
                    hits.isEmpty ? try Spelling.suggestion(for: query, condition, database) : nil
                return SearchResults(
                    query: query, hits: hits, suggestion: suggestion, unfinished: unfinished)
            }
        }
    }

    private static func hits(
        _ run: SearchRun, _ condition: SearchQuery.Condition, limit: Int, order: ListOrder,
        _ database: Database
    ) throws -> [SearchHit] {
        var found = try run.candidates(first: limit, order: order)
        let isFew = found.count < min(NearSearch.fewHits, limit)
        if order != .date || isFew,
            let near = try NearSearch(condition, articleCount: run.articleCount, database)
        {
            found += try near.headlines(isFew: isFew)
            if isFew { found += try near.texts() }
            found = try near.lifted(found)
            if order == .date { found.sort { $0.place > $1.place } }
        }
        return try run.hits(found, limit: limit, order: order)
    }
}
