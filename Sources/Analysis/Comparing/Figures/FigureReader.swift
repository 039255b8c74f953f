import FoundationEssentials
import News

/// Reads the figures of passages, each passage once.
struct FigureReader {
    private let texts: [TextWords]
    private let days: [CivilDay?]
    private var known: [Passage: [PlacedFigure]] = [:]
    private var everywhere: [Int: [PlacedFigure]] = [:]
    private let stemmer = WordStemmer()
    private var terms = FigureTerms()
    /// The words of the outlets' names, which stand around many figures and say nothing of them.
    private let outletWords: Set<String>
    private static let reach = 4
    private static let longestSlot = 6

    /// A reader of these accounts' texts.
    init(_ accounts: [AccountComparison.Account], words: [TextWords]?) {
        texts = words ?? accounts.map { TextWords($0.article.text) }
        outletWords = Set(
            accounts.flatMap { account in
                let words = TextWords(account.article.outlet ?? "")
                return words.starts.indices.map { words.folded($0) }
            })
        days = accounts.map { account in
            account.article.published.map {
                CivilDay(number: Int(($0.timeIntervalSince1970 / 86_400).rounded(.down)))
            }
        }
    }

    /// The figures of a passage, in order.
    mutating func figures(of passage: Passage) -> [PlacedFigure] {
        if let found = known[passage] { return found }
        let words = texts[passage.article]
        let inside = words.indices(in: passage.range)
        let numbers = Figures.figures(in: words, passage.range)
        let dates = Figures.dates(in: words, passage.range, published: days[passage.article])
            .filter { date in !numbers.contains { $0.range.overlaps(date.range) } }
        guard !numbers.isEmpty || !dates.isEmpty else {
            known[passage] = []
            return []
        }
        let claims = FigureClaimReader(words: words, passage: passage.range, ignored: outletWords)
        let found = (numbers + dates).sorted { $0.range.lowerBound < $1.range.lowerBound }.map { figure in
            let own = words.indices(in: figure.range)
            let before = max(inside.lowerBound, own.lowerBound - Self.reach)..<own.lowerBound
            let after = own.upperBound..<min(inside.upperBound, own.upperBound + Self.reach)
            let counted = Set(figure.nouns.map(stem))
            var claim = claims.claim(of: figure, at: own, terms: &terms)
            claim.published = days[passage.article]?.number
            return PlacedFigure(
                figure: figure, passage: Passage(article: passage.article, range: figure.range),
                slot: figure.unit == Figure.dateUnit
                    ? slot(before: own.lowerBound, in: words, from: inside.lowerBound)
                    : slot(after: own.upperBound, in: words, until: inside.upperBound),
                lead: slot(before: own.lowerBound, in: words, from: inside.lowerBound), after: counted,
                around: counted.union(stems(words, before)).union(stems(words, after)), claim: claim)
        }
        known[passage] = found
        return found
    }

    /// Whether an article gives a figure's value somewhere for the like: then it does not contradict the figure.
    /// O(length of the article) the first time it is asked.
    mutating func has(_ figure: PlacedFigure, in article: Int) -> Bool {
        if everywhere[article] == nil {
            let passages = TextLayout(words: texts[article]).sentences
            everywhere[article] = passages.flatMap { figures(of: Passage(article: article, range: $0)) }
        }
        return everywhere[article, default: []].contains { other in
            figure.isRepeated(by: other)
        }
    }

    private func stems(_ words: TextWords, _ indices: Range<Int>) -> Set<String> {
        Set(
            indices.map { words.folded($0) }
                .filter { word in
                    !FunctionWords.all.contains(word) && !outletWords.contains(word)
                        && word.utf8.first.map(ASCII.isDigit) == false
                }
                .map(stem))
    }

    /// A word's stem; words for one fate of people count as one.
    private func stem(_ word: String) -> String {
        FigureWords.fates[word]?.rawValue ?? stemmer.stem(word)
    }

    /// The words that stand before a figure in its clause: what happened on a date, what is counted.
    private func slot(before index: Int, in words: TextWords, from start: Int) -> String {
        var first = index
        while first > start, first > index - Self.longestSlot {
            let gap = words.bytes[words.gap(before: first)]
            if gap.contains(where: { !ASCII.isSpace($0) }) { break }
            first -= 1
        }
        guard first < index else { return "" }
        let range = words.range(first).lowerBound..<words.range(index - 1).upperBound
        return OneLine.text(words.bytes[range])
    }

    /// The words that follow a figure in its clause.
    private func slot(after index: Int, in words: TextWords, until end: Int) -> String {
        var last = index
        while last < end, last < index + Self.longestSlot {
            let gap = words.bytes[words.gap(before: last)]
            if gap.contains(where: { !ASCII.isSpace($0) && $0 != 0x25 }) { break }
            last += 1
        }
        guard last > index else { return "" }
        let range = words.range(index).lowerBound..<words.range(last - 1).upperBound
        return OneLine.text(words.bytes[range])
    }
}
