/// Evidence from how a pair stands among the other pairs of its two sentences: best in its row and column, by how far,
/// with like neighbours, and with a third article between.
struct RankEvidence {
    /// The names of the columns.
    static let names = [
        "better rank", "worse rank", "best of both", "better margin", "worse margin", "deviation",
        "best diagonal", "best neighbour", "neighbours' sum", "through a third", "best with a third",
    ]

    private let likeness: PairMatrix
    private let story: StoryText
    /// For each sentence and article: the best, the second best, the mean and the deviation of its likeness.
    private var standings: [Standing] = []
    /// For each sentence and article: the sentences there that are most like it, best first.
    private var partners: [Partner] = []
    private let articleCount: Int
    private let articleOf: [Int]

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
        self.story = story
        articleCount = story.articles.count
        articleOf = story.sentences.map(\.passage.article)
        standings.reserveCapacity(story.sentences.count * articleCount)
        partners = Array(repeating: Partner(), count: story.sentences.count * articleCount * Self.most)
        for sentence in story.sentences.indices {
            for (number, article) in story.articles.enumerated() { take(article, number, of: sentence) }
        }
    }

    private mutating func take(_ article: Range<Int>, _ number: Int, of sentence: Int) {
        let first = (sentence * articleCount + number) * Self.most
        var standing = Standing()
        var square: Float = 0
        var found = 0
        let count = Float(max(1, article.count))
        for other in article {
            let value = likeness[sentence, other]
            guard value > 0 else { continue }
            standing.mean += value / count
            square += value * value / count
            var place = min(found, Self.most - 1)
            guard found < Self.most || partners[first + place].likeness < value else { continue }
            while place > 0, partners[first + place - 1].likeness < value {
                partners[first + place] = partners[first + place - 1]
                place -= 1
            }
            partners[first + place] = Partner(number: Int32(other), likeness: value)
            found = min(Self.most, found + 1)
        }
        standing.deviation = max(0, square - standing.mean * standing.mean).squareRoot()
        standing.best = partners[first].likeness
        standing.second = partners[first + 1].likeness
        standings.append(standing)
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, to row: inout [Float]) {
        let value = likeness[pair.first, pair.second]
        let (article, other) = (articleOf[pair.first], articleOf[pair.second])
        let mine = standings[pair.first * articleCount + other]
        let theirs = standings[pair.second * articleCount + article]
        let ranks = (
            rank(pair.first, of: pair.second, in: other), rank(pair.second, of: pair.first, in: article)
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

    private func rank(_ sentence: Int, of other: Int, in article: Int) -> Int {
        let first = (sentence * articleCount + article) * Self.most
        guard likeness[sentence, other] >= partners[first + Self.most - 1].likeness else { return Self.most }
        for place in 0..<Self.most where partners[first + place].number == other { return place }
        return Self.most
    }

    private func margin(_ value: Float, _ standing: Standing) -> Float {
        value >= standing.best ? value - standing.second : value - standing.best
    }

    private func neighbours(
        _ pair: SentencePair, _ article: Int, _ other: Int
    ) -> (diagonal: Float, beside: Float, sum: Float) {
        var (diagonal, beside, sum): (Float, Float, Float) = (0, 0, 0)
        for step in -1...1 where story.articles[article].contains(pair.first + step) {
            for otherStep in -1...1 where story.articles[other].contains(pair.second + otherStep) {
                if step == 0 && otherStep == 0 { continue }
                let value = likeness[pair.first + step, pair.second + otherStep]
                if step == otherStep { diagonal = max(diagonal, value) }
                if step == 0 || otherStep == 0 { beside = max(beside, value) }
                if step == otherStep || step == 0 || otherStep == 0 { sum += value }
            }
        }
        return (diagonal, beside, sum)
    }

    /// The best way from the one to the other by way of a sentence of a third article that is like both.
    private func through(_ pair: SentencePair, except article: Int, _ other: Int) -> (
        through: Float, best: Float
    ) {
        var (through, best): (Float, Float) = (0, 0)
        for third in 0..<articleCount where third != article && third != other {
            let first = (pair.first * articleCount + third) * Self.most
            for place in first..<(first + Self.mostBetween) {
                // The partners come in order; what follows is no better.
                let partner = partners[place]
                guard partner.likeness > through, partner.number >= 0 else { break }
                through = max(through, min(partner.likeness, likeness[Int(partner.number), pair.second]))
            }
            best = max(
                best, standings[pair.first * articleCount + third].best,
                standings[pair.second * articleCount + third].best)
        }
        return (through, best)
    }
}
