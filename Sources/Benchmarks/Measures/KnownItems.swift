import Foundation
import News
import Newsdesk

/// Looks for articles by what a reader remembers of them.
struct KnownItems {
    /// Among how many results an article counts as found.
    private static let first = 3

    let readings: [Reading]
    let words: CorpusWords

    /// Every so many-th article of the corpus, this many.
    private func sample(_ count: Int) -> [Reading] {
        let step = max(1, readings.count / count)
        return stride(from: step / 2, to: readings.count, by: step).prefix(count).map { readings[$0] }
    }

    /// An article that is looked for, and the query.
    struct Item {
        let query: String
        let wanted: ArticleSummary
    }

    /// Articles by the four words of their text that tell the most.
    func byWords(count: Int) -> [Item] {
        sample(count).map { reading in
            let counted = Dictionary(grouping: CorpusWords.words(of: reading.article.text)) { $0 }
            let telling = counted.keys.filter { $0.count > 3 && (words.counts[$0] ?? 0) > 1 }.sorted {
                (weight($0, counted[$0]?.count ?? 0), $0) > (weight($1, counted[$1]?.count ?? 0), $1)
            }
            return Item(query: telling.prefix(4).joined(separator: " "), wanted: reading.summary)
        }
    }

    /// Articles by their headline with one word missing and another one changed.
    func byHeadline(count: Int) -> [Item] {
        var number = 0
        let titled = sample(count).filter { CorpusWords.words(of: $0.article.title).count >= 4 }
        return titled.map { reading in
            var title = CorpusWords.words(of: reading.article.title)
            number += 1
            title.remove(at: number * 7 % title.count)
            title[number * 5 % title.count] = words.ranked[(number * 37) % min(5_000, words.ranked.count)]
            return Item(query: title.joined(separator: " "), wanted: reading.summary)
        }
    }

    private func weight(_ word: String, _ count: Int) -> Double {
        Double(count) * log(Double(readings.count) / Double(words.counts[word] ?? 1))
    }

    /// The items that are not among the first results, each with what came instead.
    static func missed(_ items: [Item], _ newsdesk: Newsdesk) throws -> [(item: Item, hits: [SearchHit])] {
        try items.compactMap { item in
            let hits = try newsdesk.search(item.query, limit: first, isTyping: false).hits
            let isFound = hits.contains { $0.summary.recordID == item.wanted.recordID }
            return isFound ? nil : (item, hits)
        }
    }

    /// How many in a hundred of the items are among the first results.
    static func share(_ items: [Item], _ newsdesk: Newsdesk) throws -> Double {
        let missed = try missed(items, newsdesk).count
        return (1 - Double(missed) / Double(max(items.count, 1))) * 100
    }
}
