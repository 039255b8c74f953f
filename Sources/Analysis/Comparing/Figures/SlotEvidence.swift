import News

/// Whether two figures that cannot both be true are of one thing. A difference that is none costs the reader more than
/// one that is missed: so the words must agree in what is counted, of whom, and when.
struct SlotEvidence {
    private let one: PlacedFigure
    private let other: PlacedFigure
    private let isOnly: Bool

    /// - Parameter isOnly: whether each is the only one of its unit in its passage.
    init(_ one: PlacedFigure, _ other: PlacedFigure, isOnly: Bool) {
        (self.one, self.other, self.isOnly) = (one, other, isOnly)
    }

    /// How much speaks for one thing, from 1 to about 12; 0 where they are of two.
    var strength: Int {
        guard one.figure.unit == other.figure.unit, !areApart else { return 0 }
        let strength =
            switch one.figure.unit {
            case "": ofCounts
            case Figure.dateUnit: ofDates
            case "years of age": ofAges
            default: ofMeasures
            }
        if daysBetween > Self.manyDays { return 0 }
        return daysBetween <= Self.fewDays || strength >= Self.strong ? strength : 0
    }

    /// Accounts that lie further apart tell of different states of things, unless they speak of the same very clearly.
    private static let (fewDays, manyDays, strong) = (14, 90, 5)
    /// Accounts of one day's news lie at most so far apart.
    private static let oneNews = 3

    private var daysBetween: Int {
        guard let day = one.claim.published, let otherDay = other.claim.published else { return 0 }
        return abs(day - otherDay)
    }

    /// Words around that stand around the other, too.
    private var shared: Int {
        Self.shared(one.claim.around, other.claim.around) { $0.isSame(as: $1) }
    }
    /// Words of what is counted that are like ones of the other.
    private var sharedCounted: Int {
        Self.shared(one.claim.counted, other.claim.counted) { $0.isLike($1) }
    }

    private static func shared(
        _ first: [FigureTerm], _ second: [FigureTerm], by isLike: (FigureTerm, FigureTerm) -> Bool
    ) -> Int {
        min(
            first.count { term in second.contains { isLike($0, term) } },
            second.count { term in first.contains { isLike($0, term) } })
    }

    /// Whether something is said of one that cannot hold of the other.
    private var areApart: Bool {
        let (mine, theirs) = (one.claim, other.claim)
        if mine.isPart != theirs.isPart || mine.period != theirs.period { return true }
        if mine.isFormer != theirs.isFormer || isFarOff { return true }
        if let isStock = mine.isStock, let isOtherStock = theirs.isStock, isStock != isOtherStock {
            return true
        }
        if mine.years != theirs.years, mine.years.isDisjoint(with: theirs.years) { return true }
        if let rise = mine.isRise, let otherRise = theirs.isRise, rise != otherRise { return true }
        let prepositions = Set([mine.preposition, theirs.preposition])
        if prepositions.contains("from") && prepositions.count > 1 { return true }
        if prepositions == ["by", "to"] { return true }
        if mine.fate != nil, mine.fate == theirs.fate {
            return min(mine.allNames.count, theirs.allNames.count) > 1
                && mine.allNames.isDisjoint(with: theirs.allNames)
        }
        return !mine.names.isEmpty && !theirs.names.isEmpty && mine.names.isDisjoint(with: theirs.names)
    }

    /// Whether one is so many times the other that nobody would give both for one thing.
    private var isFarOff: Bool {
        guard one.figure.unit != Figure.dateUnit else { return false }
        let (small, large) = (
            min(one.figure.upper, other.figure.upper), max(one.figure.lower, other.figure.lower)
        )
        return large > Self.farOff * small
    }

    private static let farOff = 8.0

    private var ofCounts: Int {
        let (mine, theirs) = (one.claim, other.claim)
        let isSame = sharedCounted > 0
        let isBare =
            mine.counted.isEmpty && !mine.isOfPeople || theirs.counted.isEmpty && !theirs.isOfPeople
        if let fate = mine.fate, fate == theirs.fate {
            let isVague = mine.isOfPeople && !theirs.isOfSome || theirs.isOfPeople && !mine.isOfSome
            return isSame || isBare || isVague ? 4 + shared + (isOnly ? 1 : 0) : 0
        }
        let context = max(0, shared - sharedCounted)
        guard mine.fate == theirs.fate else {
            // "drove 2,400 people from their homes", "5,000 had to be evacuated".
            let isTold = [mine.fate, theirs.fate].compactMap { $0 }.allSatisfy { $0 != .dead && $0 != .hurt }
            return isTold && mine.isOfPeople && theirs.isOfPeople && context > 1 ? 1 + context : 0
        }
        guard !isBare else { return 0 }
        if isSame { return context > 0 ? 2 * sharedCounted + context + (isOnly ? 1 : 0) : 0 }
        return (mine.isOfPeople || theirs.isOfPeople) && context > 1 ? 1 + context : 0
    }

    private var ofMeasures: Int {
        // Every poll has its own margin of error.
        guard !one.claim.around.contains(where: { FigureWords.margins.contains($0.root) }) else { return 0 }
        let isTime = one.figure.unit == "day"
        guard shared > 1, !isTime || shared > 2 || sharedCounted > 0 else { return 0 }
        return shared + sharedCounted + (isOnly ? 1 : 0)
    }

    /// People of different ages are different people, unless they are called the same.
    private var ofAges: Int {
        guard let first = one.claim.counted.first, let other = other.claim.counted.first, first.isLike(other)
        else { return 0 }
        return 2 + shared
    }

    /// Two dates are mostly of two events: only where the same is said to have happened right beside both are they
    /// one's. Two accounts that each tell of their own day differ in the day they tell of.
    private var ofDates: Int {
        let (mine, theirs) = (one.claim, other.claim)
        guard isOnly, daysBetween <= Self.oneNews, !mine.isOfSaying, !theirs.isOfSaying else { return 0 }
        if let day = mine.published, let otherDay = theirs.published, day != otherDay,
            Double(day) - one.figure.lower == Double(otherDay) - other.figure.lower
        {
            return 0
        }
        let acts = Self.shared(mine.acts, theirs.acts) { $0.isLike($1) }
        return acts > 1 ? acts + shared : 0
    }
}
