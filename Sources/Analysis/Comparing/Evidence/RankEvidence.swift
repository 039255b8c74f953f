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
    private var standings: [[Standing]] = []
    /// For each sentence and article: the sentences there by likeness, best first, that are like it at all.
    private var partners: [[[Int]]] = []

    private struct Standing {
        var best: Float = 0
        var second: Float = 0
        var mean: Float = 0
        var deviation: Float = 0
    }

    /// Prepares the standings. O(pairs of sentences × logarithm).
    init(_ likeness: PairMatrix, story: StoryText) {
        self.likeness = likeness
        self.story = story
        for sentence in story.sentences.indices {
            let row = likeness.row(sentence)
            var standings: [Standing] = []
            var partners: [[Int]] = []
            for article in story.articles {
                let base = row.startIndex
                let candidates = article.filter { row[base + $0] > 0 }
                let ordered = candidates.sorted { row[base + $0] > row[base + $1] }
                var standing = Standing()
                let count = Float(max(1, article.count))
                for other in candidates { standing.mean += row[base + other] / count }
                var square: Float = 0
                for other in candidates { square += row[base + other] * row[base + other] / count }
                standing.deviation = max(0, square - standing.mean * standing.mean).squareRoot()
                standing.best = ordered.first.map { row[base + $0] } ?? 0
                standing.second = ordered.count > 1 ? row[base + ordered[1]] : 0
                standings.append(standing)
                partners.append(Array(ordered.prefix(12)))
            }
            self.standings.append(standings)
            self.partners.append(partners)
        }
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, to row: inout [Float]) {
        let value = likeness[pair.first, pair.second]
        let (article, other) = (articleNumber(pair.first), articleNumber(pair.second))
        let (mine, theirs) = (standings[pair.first][other], standings[pair.second][article])
        let ranks = (
            rank(pair.first, of: pair.second, in: other), rank(pair.second, of: pair.first, in: article)
        )
        let margins = (margin(value, mine), margin(value, theirs))
        let around = neighbours(pair, article, other)
        let third = through(pair, except: article, other)
        row.append(logarithm(1 + min(ranks.0, ranks.1)))
        row.append(logarithm(1 + max(ranks.0, ranks.1)))
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

    private func articleNumber(_ sentence: Int) -> Int { story.sentences[sentence].passage.article }

    private func rank(_ sentence: Int, of other: Int, in article: Int) -> Float {
        Float(partners[sentence][article].firstIndex(of: other) ?? 12)
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
        for third in story.articles.indices where third != article && third != other {
            for sentence in partners[pair.first][third].prefix(8) {
                through = max(through, min(likeness[pair.first, sentence], likeness[sentence, pair.second]))
            }
            best = max(best, standings[pair.first][third].best, standings[pair.second][third].best)
        }
        return (through, best)
    }
}
