import News

/// A word beside a figure, by its root and by the groups of words that are used for the same thing.
struct FigureTerm: Hashable {
    /// The word's stem.
    var root: String
    /// The groups of the thesaurus that it stands in, ascending.
    var groups: [Int]
    /// The groups of ``FigureWords/counted`` that it stands in, ascending.
    var counted: [Int]

    /// Whether two words may well name the same thing.
    func isLike(_ other: FigureTerm) -> Bool {
        isSame(as: other) || groups.contains { other.groups.contains($0) }
    }

    /// Whether two words are used of the same thing in the news.
    func isSame(as other: FigureTerm) -> Bool {
        root == other.root || counted.contains { other.counted.contains($0) }
    }
}

/// A figure with the place where it stands and what is said around it.
struct PlacedFigure {
    /// The figure.
    var figure: Figure
    /// Where it stands.
    var passage: Passage
    /// What it counts or measures, in the article's words.
    var slot: String
    /// The words before it in its clause, which say what it is where none follow.
    var lead: String
    /// The roots of the words that follow it.
    var after: Set<String>
    /// The roots of the words around it, those that follow included.
    var around: Set<String>
    /// What is said of it closely enough to contradict another figure.
    var claim = FigureClaim()

    /// How much speaks for two figures filling one slot: what they count in common, the words around, the same value.
    /// - Parameter isOnly: whether each is the only one of its unit in its passage.
    func likeness(to other: PlacedFigure, isOnly: Bool) -> Int {
        let counted = after.intersection(other.after).count
        let context = around.intersection(other.around).count
        let isMeasured = !figure.unit.isEmpty
        // Stretches of time are many in one story, and measure different things more often than one.
        let needsContext = figure.unit == "day"
        // One date is of many events.
        if figure.unit == Figure.dateUnit {
            return context > 1 ? context + (isOnly ? 2 : 0) : isOnly && context > 0 ? 3 : 0
        }
        // A plain number of other things is another number, whatever stands around it.
        guard counted > 0 || context > 1 || isMeasured && (context > 0 || isOnly && !needsContext) else {
            return 0
        }
        return 2 * counted + context + (isMeasured && isOnly ? 2 : 0) + 1
    }

    /// Whether another figure gives the same value for the like. Small numbers are of many things, so they must count
    /// the same.
    func isRepeated(by other: PlacedFigure) -> Bool {
        guard figure.unit == other.figure.unit, figure.lower == other.figure.lower else { return false }
        let isSmall = figure.unit.isEmpty && figure.lower < 20
        guard isSmall else { return true }
        if let fate = claim.fate { return fate == other.claim.fate }
        return claim.counted.contains { term in other.claim.counted.contains { $0.isLike(term) } }
    }
}

/// What is said of a figure that must be said of another one, too, if the two are to contradict each other.
struct FigureClaim {
    /// What it counts: the first words after it.
    var counted: [FigureTerm] = []
    /// The words around it that tell which thing it is of.
    var around: [FigureTerm] = []
    /// What became of the people it counts.
    var fate: FigureWords.Fate?
    /// The names around it.
    var names: Set<String> = []
    /// The names in its whole passage.
    var allNames: Set<String> = []
    /// The words nearest to it that are no names: what happened, to what.
    var acts: [FigureTerm] = []
    /// Whether it counts people without saying which.
    var isOfPeople = false
    /// Whether it counts some of the people that an account may count: children, or the first of two numbers.
    var isOfSome = false
    /// Whether it is a part of what was counted before, or an addition to it.
    var isPart = false
    /// What it is counted for: "year" where it comes round every year.
    var period: String?
    /// The years that are named right beside it.
    var years: Set<String> = []
    /// Whether something rises (true) or falls to or by it.
    var isRise: Bool?
    /// "to", "by" or "from" before it.
    var preposition: String?
    /// Whether something has so many (true), or gets or loses so many.
    var isStock: Bool?
    /// Whether a date is the day on which something was said.
    var isOfSaying = false
    /// Whether it is told as what was before.
    var isFormer = false
    /// The day of publication.
    var published: Int?
}
