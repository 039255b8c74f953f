import FoundationEssentials
import News

/// Finds the figures that two or more articles give for one slot, by way of the passages that tell the same thing.
enum FigureDifferences {
    /// The least confidence of an alignment whose figures are compared.
    private static let leastConfidence = 0.3
    /// How much two figures must have around them in common to fill one slot.
    private static let leastLikeness = 2

    /// The figures of aligned passages, slot by slot, in the order of the first article.
    /// - Parameter words: the words of the accounts' texts where they are known already.
    static func figures(
        of accounts: [AccountComparison.Account], aligned: [AlignedPair], words: [TextWords]? = nil
    ) -> [FigureComparison] {
        var reader = FigureReader(accounts, words: words)
        var slots = FigureSlots()
        for pair in aligned.sorted(by: { $0.confidence > $1.confidence })
        where pair.confidence >= leastConfidence {
            let (left, right) = (reader.figures(of: pair.left), reader.figures(of: pair.right))
            guard !left.isEmpty, !right.isEmpty else { continue }
            for match in matches(left, right) { slots.join(match.0, match.1) }
        }
        return slots.groups.map { group in
            let values = group.map(\.figure)
            let agree = values.indices.allSatisfy { place in
                values[(place + 1)...].allSatisfy { values[place].agrees(with: $0) }
            }
            return FigureComparison(
                slot: (group.map(\.slot) + group.map(\.lead)).first { !$0.isEmpty } ?? "", agree: agree,
                reports: group.map { .init(passage: $0.passage, value: $0.figure.value) })
        }
    }

    /// The figures of two passages that fill the same slot, each once, the likeliest first.
    private static func matches(_ left: [PlacedFigure], _ right: [PlacedFigure]) -> [(
        PlacedFigure, PlacedFigure
    )] {
        var candidates: [(likeness: Int, left: Int, right: Int)] = []
        for (place, one) in left.enumerated() {
            for (other, two) in right.enumerated() where one.figure.unit == two.figure.unit {
                let isOnly =
                    left.count { $0.figure.unit == one.figure.unit } == 1
                    && right.count { $0.figure.unit == one.figure.unit } == 1
                let likeness = one.likeness(to: two, isOnly: isOnly)
                if likeness >= leastLikeness { candidates.append((likeness, place, other)) }
            }
        }
        candidates.sort { ($1.likeness, $0.left, $0.right) < ($0.likeness, $1.left, $1.right) }
        var (usedLeft, usedRight): (Set<Int>, Set<Int>) = ([], [])
        var matches: [(PlacedFigure, PlacedFigure)] = []
        for candidate in candidates
        where !usedLeft.contains(candidate.left) && !usedRight.contains(candidate.right) {
            usedLeft.insert(candidate.left)
            usedRight.insert(candidate.right)
            matches.append((left[candidate.left], right[candidate.right]))
        }
        return matches
    }
}

/// A figure with the place where it stands and the words around it.
struct PlacedFigure {
    /// The figure.
    var figure: Figure
    /// Where it stands.
    var passage: Passage
    /// What it counts or measures, in the article's words.
    var slot: String
    /// The words before it in its clause, which say what it is where none follow.
    var lead: String
    /// The stems of the words that follow it.
    var after: Set<String>
    /// The stems of the words around it, those that follow included.
    var around: Set<String>

    /// How much speaks for two figures filling one slot: what they count in common, the words around, the same value.
    /// - Parameter isOnly: whether each is the only one of its unit in its passage.
    func likeness(to other: PlacedFigure, isOnly: Bool) -> Int {
        let counted = after.intersection(other.after).count
        let context = around.intersection(other.around).count
        let isMeasured = !figure.unit.isEmpty
        // A plain number of other things is another number, whatever stands around it.
        // Stretches of time are many in one story, and measure different things more often than one.
        let needsContext = figure.unit == "day"
        // Two dates are one event's only if the same is said to have happened; one date is of many events, and two
        // dates are mostly of two.
        if figure.unit == Figure.dateUnit {
            let isOne = isOnly && figure.agrees(with: other.figure)
            return context > 1 ? context + (isOnly ? 2 : 0) : isOne && context > 0 ? 3 : 0
        }
        guard counted > 0 || context > 1 || isMeasured && (context > 0 || isOnly && !needsContext) else {
            return 0
        }
        return 2 * counted + context + (isMeasured && isOnly ? 2 : 0)
            + (figure.agrees(with: other.figure) ? 1 : 0)
    }
}

/// Reads the figures of passages, each passage once.
struct FigureReader {
    private let texts: [TextWords]
    private let days: [CivilDay?]
    private var known: [Passage: [PlacedFigure]] = [:]
    private let stemmer = WordStemmer()
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
        let found = (numbers + dates).sorted { $0.range.lowerBound < $1.range.lowerBound }.map { figure in
            let own = words.indices(in: figure.range)
            let before = max(inside.lowerBound, own.lowerBound - Self.reach)..<own.lowerBound
            let after = own.upperBound..<min(inside.upperBound, own.upperBound + Self.reach)
            let counted = Set(figure.nouns.map(stem))
            return PlacedFigure(
                figure: figure, passage: Passage(article: passage.article, range: figure.range),
                slot: figure.unit == Figure.dateUnit
                    ? slot(before: own.lowerBound, in: words, from: inside.lowerBound)
                    : slot(after: own.upperBound, in: words, until: inside.upperBound),
                lead: slot(before: own.lowerBound, in: words, from: inside.lowerBound), after: counted,
                around: counted.union(stems(words, before)).union(stems(words, after)))
        }
        known[passage] = found
        return found
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
        Self.fates[word] ?? stemmer.stem(word)
    }

    private static let fates: [String: String] = [
        "dead": "dead", "killed": "dead", "died": "dead", "deaths": "dead", "death": "dead",
        "fatalities": "dead",
        "lives": "dead", "injured": "injured", "wounded": "injured", "hurt": "injured", "injuries": "injured",
    ]

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

/// Slots that grow by joining figures.
struct FigureSlots {
    private var slots: [[PlacedFigure]] = []

    /// Says that two figures fill one slot. An article has one figure in a slot; a second one is left out.
    mutating func join(_ first: PlacedFigure, _ second: PlacedFigure) {
        switch (place(of: first), place(of: second)) {
        case (nil, nil): slots.append([first, second])
        case (let slot?, nil): add(second, to: slot)
        case (nil, let slot?): add(first, to: slot)
        case (let slot?, let other?):
            guard slot != other else { return }
            for figure in slots[other] { add(figure, to: slot) }
            slots.remove(at: other)
        }
    }

    /// The slots in the order of their first figures, figures in the order of the articles.
    var groups: [[PlacedFigure]] {
        slots.map { $0.sorted { precedes($0, $1) } }.sorted { precedes($0[0], $1[0]) }
    }

    private mutating func add(_ figure: PlacedFigure, to slot: Int) {
        guard !slots[slot].contains(where: { $0.passage.article == figure.passage.article }) else { return }
        slots[slot].append(figure)
    }

    private func place(of figure: PlacedFigure) -> Int? {
        slots.firstIndex { $0.contains { $0.passage == figure.passage } }
    }

    private func precedes(_ first: PlacedFigure, _ second: PlacedFigure) -> Bool {
        (first.passage.article, first.passage.range.lowerBound)
            < (second.passage.article, second.passage.range.lowerBound)
    }
}
