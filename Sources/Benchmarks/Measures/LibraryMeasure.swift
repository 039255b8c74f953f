import Foundation
import Glibc
import Library
import News
import Newsdesk

/// Measures the verbs of a newsdesk inside this process.
struct LibraryMeasure {
    let newsdesk: Newsdesk
    let size: Int

    private static let runs = 15

    /// Every search that typing these queries asks for: on the clock and in processor time, as the reader asks.
    func typed(_ queries: TypedQueries, _ figures: inout Figures) throws {
        let typed = try typed(queries)
        let times = typed.map(\.time)
        figures.note("search while typing: median", times.quantile(0.5), "ms", at: size, isGrowth: true)
        figures.note(
            "search while typing: 95th percentile", times.quantile(0.95), "ms", at: size, isGrowth: true)
        figures.note("the same in processor time", typed.map(\.work).quantile(0.95), "ms", at: size)
        figures.note("search while typing: slowest", times.max() ?? 0, "ms", at: size)
        for kind in ["rare", "common", "two words", "phrase", "field"] {
            let own = typed.filter { $0.kind == kind }.map(\.time)
            figures.note("search while typing, \(kind): 95th percentile", own.quantile(0.95), "ms", at: size)
        }
    }

    /// A search, and what it took in milliseconds: on the clock, and of the processors.
    struct TypedSearch {
        let kind: String
        let query: String
        let time: Double
        let work: Double
    }

    /// Every search that typing these queries asks for, letter by letter.
    func typed(_ queries: TypedQueries) throws -> [TypedSearch] {
        try queries.all.flatMap { kind, query in
            try (1...query.count).map { length in
                let typed = String(query.prefix(length))
                let processor = Self.processorTime()
                let time = try Self.time { _ = try newsdesk.search(typed, limit: 40) }
                return TypedSearch(
                    kind: kind, query: typed, time: time, work: Self.processorTime() - processor)
            }
        }
    }

    /// Windows on the lists: at their beginnings, and as far from there as can be.
    func windows(_ figures: inout Figures) throws {
        let counts = try newsdesk.stories(0..<1).1
        let end = counts.articles
        try note("first rows of the front page", &figures) { _ = try newsdesk.stories(0..<60) }
        try note("rows in the middle of the front page", &figures) {
            _ = try newsdesk.stories((counts.stories / 2)..<(counts.stories / 2 + 60))
        }
        try note("last rows of the list of articles", &figures) {
            _ = try newsdesk.articles(max(0, end - 60)..<end)
        }
        let article = try newsdesk.articles((end / 3)..<(end / 3 + 1)).0.rows.first
        try note("an article with its findings", &figures) {
            if let article { _ = try newsdesk.reading(article.id) }
        }
    }

    private func note(_ name: String, _ figures: inout Figures, _ work: () throws -> Void) throws {
        let times = try (0..<Self.runs).map { _ in try Self.time(work) }
        figures.note(name, times.quantile(0.5), "ms", at: size, isGrowth: true)
    }

    /// How long something takes, in milliseconds.
    static func time(_ work: () throws -> Void) rethrows -> Double {
        let start = DispatchTime.now().uptimeNanoseconds
        try work()
        return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
    }

    /// The processor time of this program until now, in milliseconds.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }
}
