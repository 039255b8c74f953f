/// Evidence from how a pair stands among the other pairs of its two sentences: best in its row and column, by how far,
/// with like neighbours, and with a third article between.
struct RankEvidence {
    /// The names of the columns.
    static let names = [
        "better rank", "worse rank", "best of both", "better margin", "worse margin", "deviation",
        "best diagonal", "best neighbour", "neighbours' sum", "through a third", "best with a third",
    ]

    private let likeness: PairMatrix
    /// For each sentence and article: the best, the second best, the mean and the deviation of its likeness.
    private var standings: [Standing]
    /// For each sentence and article: the sentences there that are most like it, best first.
    private var partners: [Partner]
    /// For each sentence the rank of every sentence of another article among those of its article.
    private var ranks: [UInt8]
    /// For each sentence and article: the best likeness to a sentence of any other article, its own left out.
    private var bestElsewhere: [Float]
    private let articleCount: Int
    private let articleOf: [Int]
    private let articles: [Range<Int>]

    private static let most = 12
    private static let mostBetween = 8
    /// The logarithm of one more than each rank.
    private static let logarithms = (0...most).map { logarithm(1 + Float($0)) }

    private struct Standing {
        var best: Float = 0
        var second: Float = 0
        var mean: Float = 0
        var deviation: Float = 0
    }

    /// A sentence of another article; number -1 where there is none.
    private struct Partner {
        var number: Int32 = -1
        var likeness: Float = 0
    }

    /// Prepares the standings. O(pairs of sentences × logarithm).
    init(_ likeness: PairMatrix, story: StoryText) {
        self.likeness = likeness
        articles = story.articles
        articleCount = articles.count
        articleOf = story.sentences.map(\.passage.article)
        let count = story.sentences.count
        standings = Array(repeating: Standing(), count: count * articleCount)
        partners = Array(repeating: Partner(), count: count * articleCount * Self.most)
        ranks = Array(repeating: UInt8(Self.most), count: count * count)
        bestElsewhere = Array(repeating: 0, count: count * articleCount)
        for sentence in 0..<count {
            for article in 0..<articleCount where article != articleOf[sentence] {
                take(article, of: sentence)
                let best = standings[sentence * articleCount + article].best
                for other in 0..<articleCount where other != article {
                    let place = sentence * articleCount + other
                    bestElsewhere[place] = max(bestElsewhere[place], best)
                }
            }
        }
    }

    private mutating func take(_ article: Int, of sentence: Int) {
        let first = (sentence * articleCount + article) * Self.most
        var standing = Standing()
        var square: Float = 0
        var found = 0
        let count = Float(max(1, articles[article].count))
        let row = likeness.row(sentence)
        let others = articles[article]
        partners.withUnsafeMutableBufferPointer { partners in
            // What is not above this is not among the best.
            var least: Float = 0
            for other in others {
                let value = row[other]
                guard value > 0 else { continue }
                standing.mean += value / count
                square += value * value / count
                guard value > least else { continue }
                var place = first + min(found, Self.most - 1)
                while place > first, partners[place - 1].likeness < value {
                    partners[place] = partners[place - 1]
                    place -= 1
                }
                partners[place] = Partner(number: Int32(other), likeness: value)
                found = min(Self.most, found + 1)
                if found == Self.most { least = partners[first + Self.most - 1].likeness }
            }
        }
        standing.deviation = max(0, square - standing.mean * standing.mean).squareRoot()
        standing.best = partners[first].likeness
        standing.second = partners[first + 1].likeness
        standings[sentence * articleCount + article] = standing
        for place in 0..<found {
            ranks[sentence * likeness.count + Int(partners[first + place].number)] = UInt8(place)
        }
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, to row: inout [Float]) {
        let value = likeness[pair.first, pair.second]
        let (article, other) = (articleOf[pair.first], articleOf[pair.second])
        let mine = standings[pair.first * articleCount + other]
        let theirs = standings[pair.second * articleCount + article]
        let ranks = (
            Int(self.ranks[pair.first * likeness.count + pair.second]),
            Int(self.ranks[pair.second * likeness.count + pair.first])
        )
        let margins = (margin(value, mine), margin(value, theirs))
        let around = neighbours(pair, article, other)
        let third = through(pair, except: article, other)
        row.append(Self.logarithms[min(ranks.0, ranks.1)])
        row.append(Self.logarithms[max(ranks.0, ranks.1)])
        row.append(max(ranks.0, ranks.1) == 0 ? 1 : 0)
        row.append(max(margins.0, margins.1))
        row.append(min(margins.0, margins.1))
        row.append(
            (value - mine.mean) / (mine.deviation + 0.02) + (value - theirs.mean) / (theirs.deviation + 0.02))
        row.append(around.diagonal)
        row.append(around.beside)
        row.append(around.sum)
        row.append(third.through)
        row.append(third.best)
    }

    private func margin(_ value: Float, _ standing: Standing) -> Float {
        value >= standing.best ? value - standing.second : value - standing.best
    }

    private func neighbours(
        _ pair: SentencePair, _ article: Int, _ other: Int
    ) -> (diagonal: Float, beside: Float, sum: Float) {
        let (first, second) = (pair.first, pair.second)
        let isAfterStart = (first > articles[article].lowerBound, second > articles[other].lowerBound)
        let isBeforeEnd = (first + 1 < articles[article].upperBound, second + 1 < articles[other].upperBound)
        let before = isAfterStart.0 && isAfterStart.1 ? likeness[first - 1, second - 1] : 0
        let after = isBeforeEnd.0 && isBeforeEnd.1 ? likeness[first + 1, second + 1] : 0
        let above = isAfterStart.0 ? likeness[first - 1, second] : 0
        let left = isAfterStart.1 ? likeness[first, second - 1] : 0
        let right = isBeforeEnd.1 ? likeness[first, second + 1] : 0
        let below = isBeforeEnd.0 ? likeness[first + 1, second] : 0
        return (
            max(before, after), max(max(above, left), max(right, below)),
            before + above + left + right + below + after
        )
    }

    /// The best way from the one to the other by way of a sentence of a third article that is like both.
    private func through(_ pair: SentencePair, except article: Int, _ other: Int) -> (
        through: Float, best: Float
    ) {
        let row = likeness.row(pair.second)
        var through: Float = 0
        partners.withUnsafeBufferPointer { partners in
            for third in 0..<articleCount where third != article && third != other {
                // No way is better than the best step at its end.
                if standings[pair.second * articleCount + third].best <= through { continue }
                let first = (pair.first * articleCount + third) * Self.most
                for place in first..<(first + Self.mostBetween) {
                    // The partners come in order; what follows is no better.
                    let partner = partners[place]
                    guard partner.likeness > through else { break }
                    through = max(through, min(partner.likeness, row[Int(partner.number)]))
                }
            }
        }
        let (mine, theirs) = (pair.first * articleCount + other, pair.second * articleCount + article)
        return (through, max(bestElsewhere[mine], bestElsewhere[theirs]))
    }
}
