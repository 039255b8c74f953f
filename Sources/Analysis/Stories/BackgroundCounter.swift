import News

/// Counts how common terms are in a corpus and writes the table that ``BackgroundWords`` reads.
package struct BackgroundCounter {
    private struct Count {
        var articles: UInt32 = 0
        var capitals: UInt32 = 0
        var smalls: UInt32 = 0
    }

    private var articleCount = 0
    private var words: [UInt32: Count] = [:]
    private var pairs: [UInt32: UInt32] = [:]

    /// A count of nothing yet.
    package init() {}

    /// Counts the terms of one article. O(length).
    package mutating func count(_ article: Article) {
        let reader = StoryReader(article)
        articleCount += 1
        var seen: Set<UInt32> = []
        var seenPairs: Set<UInt32> = []
        for list in [reader.title.words, reader.body.words] {
            for word in list where word.key != 0 && seen.insert(word.key).inserted {
                words[word.key, default: Count()].articles += 1
            }
            for (first, second) in zip(list, list.dropFirst()) where first.key != 0 && second.key != 0 {
                seenPairs.insert(TermKey.pair(first.key, second.key))
            }
        }
        for word in reader.body.words where word.key != 0 && !word.isNumber && !word.opensSentence {
            if word.isCapital { words[word.key]?.capitals += 1 } else { words[word.key]?.smalls += 1 }
        }
        for pair in seenPairs { pairs[pair, default: 0] += 1 }
    }

    /// The table: article count and term count, the terms' keys ascending, a byte for each; little-endian.
    /// - Parameters:
    ///   - fewest: words that fewer articles have are left out.
    ///   - fewestPairs: the same for pairs of words.
    package func table(fewest: UInt32 = 2, fewestPairs: UInt32 = 8) -> [UInt8] {
        var entries: [(key: UInt32, code: UInt8)] = []
        for (key, count) in words where count.articles >= fewest {
            let isName = count.capitals > 0 && count.capitals >= count.smalls
            entries.append((key, Self.code(count.articles) | (isName ? 128 : 0)))
        }
        for (key, articles) in pairs where articles >= fewestPairs && words[key] == nil {
            entries.append((key, Self.code(articles)))
        }
        entries.sort { $0.key < $1.key }
        var result: [UInt8] = []
        for value in [UInt32(articleCount), UInt32(entries.count)] + entries.map(\.key) {
            for shift in stride(from: UInt32(0), to: 32, by: 8) {
                result.append(UInt8(truncatingIfNeeded: value >> shift))
            }
        }
        return result + entries.map(\.code)
    }

    private static func code(_ articles: UInt32) -> UInt8 {
        let steps = RealFunctions.logarithm(Double(max(1, articles))) * BackgroundWords.stepsPerUnit
        return UInt8(min(127, steps.rounded()))
    }
}
