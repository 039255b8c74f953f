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

    /// The share of articles found by the four words of their text that tell the most.
    func foundByWords(_ newsdesk: Newsdesk, count: Int) throws -> Double {
        try share(sample(count), newsdesk) { reading in
            let counted = Dictionary(grouping: CorpusWords.words(of: reading.article.text)) { $0 }
            let telling = counted.keys.filter { $0.count > 3 && (words.counts[$0] ?? 0) > 1 }.sorted {
                (weight($0, counted[$0]?.count ?? 0), $0) > (weight($1, counted[$1]?.count ?? 0), $1)
            }
            return telling.prefix(4).joined(separator: " ")
        }
    }

    /// The share of articles found by their headline with one word missing and another one changed.
    func foundByHeadline(_ newsdesk: Newsdesk, count: Int) throws -> Double {
        var number = 0
        let titled = sample(count).filter { CorpusWords.words(of: $0.article.title).count >= 4 }
        return try share(titled, newsdesk) { reading in
            var title = CorpusWords.words(of: reading.article.title)
            number += 1
            title.remove(at: number * 7 % title.count)
            title[number * 5 % title.count] = words.ranked[(number * 37) % min(5_000, words.ranked.count)]
            return title.joined(separator: " ")
        }
    }

    private func weight(_ word: String, _ count: Int) -> Double {
        Double(count) * log(Double(readings.count) / Double(words.counts[word] ?? 1))
    }

    private func share(
        _ sample: [Reading], _ newsdesk: Newsdesk, _ query: (Reading) -> String
    ) throws -> Double {
        var found = 0
        for reading in sample {
            let hits = try newsdesk.search(query(reading), limit: Self.first, isTyping: false).hits
            if hits.contains(where: { $0.summary.recordID == reading.summary.recordID }) { found += 1 }
        }
        return Double(found) / Double(max(sample.count, 1))
    }
}
