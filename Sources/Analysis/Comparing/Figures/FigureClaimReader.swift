import News

/// Reads from the words around a figure what is claimed of it.
struct FigureClaimReader {
    private let words: TextWords
    /// The words of the passage.
    private let inside: Range<Int>
    private let ignored: Set<String>
    /// The names in the passage.
    private var allNames: Set<String> = []
    /// How far around a figure words tell which thing it is of, and how far names and fates do.
    private static let (reach, nearReach, headLength) = (10, 5, 3)

    /// - Parameter ignored: words that say nothing here, such as the outlets' names.
    init(words: TextWords, passage: TextRange, ignored: Set<String>) {
        self.words = words
        self.ignored = ignored
        inside = words.indices(in: passage)
        allNames = names(Array(inside))
    }

    /// What is claimed of the figure at these words.
    func claim(of figure: Figure, at own: Range<Int>, terms: inout FigureTerms) -> FigureClaim {
        var claim = FigureClaim()
        readCounted(after: own.upperBound, into: &claim, terms: &terms)
        claim.isPart =
            figure.unit.isEmpty
            && (claim.isPart || FigureWords.partialBefore.contains(word(own.lowerBound - 1)))
        let around = stretch(before: own.lowerBound, Self.reach) + stretch(after: own.upperBound, Self.reach)
        claim.around = unique(around.filter(tells).map { terms.term(words.folded($0)) })
        if figure.unit.isEmpty { claim.fate = fate(of: own) }
        claim.names = names(
            stretch(before: own.lowerBound, Self.nearReach) + stretch(after: own.upperBound, Self.nearReach))
        claim.allNames = allNames
        claim.acts = acts(around: own, terms: &terms)
        claim.period = period(around: own)
        claim.years = Set(around.map(word).filter(Self.isYear))
        claim.isRise = trend(around: own)
        let before = word(own.lowerBound - 1)
        readVerb(before: own.lowerBound, into: &claim)
        if claim.isRise != nil, ["to", "by", "from"].contains(before) { claim.preposition = before }
        return claim
    }

    private func word(_ index: Int) -> String { inside.contains(index) ? words.folded(index) : "" }

    /// Whether a word tells which thing a figure is of.
    private func tells(_ index: Int) -> Bool {
        let word = words.folded(index)
        return !FunctionWords.all.contains(word) && !FigureWords.weak.contains(word)
            && !ignored.contains(word)
            && FigureWords.fates[word] == nil && NumberWords.small[word] == nil
            && !FunctionWords.dates.contains(word) && word.utf8.first.map(ASCII.isDigit) == false
    }

    private func readCounted(after index: Int, into claim: inout FigureClaim, terms: inout FigureTerms) {
        var place = index
        if word(place) == "of" {
            if FigureWords.wholes.contains(word(place + 1)) {
                claim.isPart = true
                return
            }
            place += 1
        }
        claim.isPart = FigureWords.partial.contains(word(place))
        claim.isOfSome = stretch(after: place, Self.nearReach).contains {
            word($0) == "and" && isNumber($0 + 1)
        }
        while inside.contains(place), claim.counted.count < Self.headLength, !isCut(before: place) {
            let word = word(place)
            if FigureWords.people.contains(word) {
                claim.isOfPeople = true
                return
            }
            if FunctionWords.all.contains(word), !FigureWords.partial.contains(word) { return }
            if FigureWords.fates[word] != nil { return }
            if tells(place) { claim.counted.append(terms.term(word)) }
            if FigureWords.some.contains(word) || isName(place) { claim.isOfSome = true }
            place += 1
        }
    }

    /// What becomes of the people that are counted, by the nearest word that says so in the same part of the clause.
    private func fate(of own: Range<Int>) -> FigureWords.Fate? {
        let after = part(after: own.upperBound).enumerated().compactMap { distance, index in
            FigureWords.fates[words.folded(index)].map { (distance: distance, fate: $0) }
        }.first
        let before = part(before: own.lowerBound).enumerated().compactMap { distance, index in
            FigureWords.fates[words.folded(index)].map { (distance: distance, fate: $0) }
        }.first
        guard let after else { return before?.fate }
        guard let before else { return after.fate }
        return after.distance <= max(Self.headLength, before.distance) ? after.fate : before.fate
    }

    /// The indices after a figure up to the next part of the clause or the next number.
    private func part(after index: Int) -> [Int] {
        Array(stretch(after: index, Self.nearReach + 1).prefix { !endsPart($0) })
    }

    /// The indices before a figure, the nearest first.
    private func part(before index: Int) -> [Int] {
        var found: [Int] = []
        var place = index - 1
        while inside.contains(place), found.count < Self.reach, !isCut(before: place + 1),
            !endsPart(place)
        {
            found.append(place)
            place -= 1
        }
        return found
    }

    private func endsPart(_ index: Int) -> Bool {
        let word = words.folded(index)
        if index > inside.lowerBound, words.bytes[words.gap(before: index)].contains(0x2C) { return true }
        return ["and", "but", "while", "or", "who", "which"].contains(word) || isNumber(index)
    }

    private func isNumber(_ index: Int) -> Bool {
        NumberWords.small[word(index)] != nil || word(index).utf8.first.map(ASCII.isDigit) == true
    }

    private func names(_ indices: [Int]) -> Set<String> {
        Set(
            indices.filter { $0 > inside.lowerBound && isName($0) }
                .map(word).filter { NumberWords.monthNumbers[$0] == nil })
    }

    private func isName(_ index: Int) -> Bool { tells(index) && WordForms.isCapitalised(words, index) }

    /// The three words nearest before a figure that are no names, or after it where there are none before.
    private func acts(around own: Range<Int>, terms: inout FigureTerms) -> [FigureTerm] {
        func isAct(_ index: Int) -> Bool {
            tells(index) && (index == inside.lowerBound || !WordForms.isCapitalised(words, index))
        }
        let before = stretch(before: own.lowerBound, Self.reach).filter(isAct).suffix(Self.headLength)
        let after = stretch(after: own.upperBound, Self.reach).filter(isAct).prefix(Self.headLength)
        return unique((before.count > 1 ? before : after).map { terms.term(words.folded($0)) })
    }

    /// What the words right before a figure say of it.
    private func readVerb(before index: Int, into claim: inout FigureClaim) {
        let near = stretch(before: index, Self.headLength).map(word)
        if let last = near.last(where: { FigureWords.stocks[$0] != nil }) {
            claim.isStock = FigureWords.stocks[last]
        }
        claim.isOfSaying = near.contains(where: FigureWords.sayings.contains)
        claim.isFormer = stretch(before: index, Self.nearReach).map(word).contains(
            where: FigureWords.former.contains)
    }

    /// "a month", "per year", "annually".
    private func period(around own: Range<Int>) -> String? {
        for index in stretch(after: own.upperBound, Self.reach) {
            guard let period = FigureWords.periods[word(index)] else { continue }
            if word(index).hasSuffix("ly") || word(index) == "annual" { return period }
            if ["a", "per", "each", "every", "an"].contains(word(index - 1)) { return period }
        }
        return ["annual", "monthly", "weekly", "daily", "yearly", "hourly"].first {
            word(own.lowerBound - 1) == $0 || word(own.lowerBound - 2) == $0
        }.flatMap { FigureWords.periods[$0] }
    }

    private func trend(around own: Range<Int>) -> Bool? {
        let before = stretch(before: own.lowerBound, Self.nearReach).reversed()
        return (before + stretch(after: own.upperBound, 3)).lazy.compactMap { FigureWords.trends[word($0)] }
            .first
    }

    /// The indices before a figure back to the beginning of the clause, in order.
    private func stretch(before index: Int, _ length: Int) -> [Int] {
        var first = index
        while first > inside.lowerBound, first > index - length, !isCut(before: first) { first -= 1 }
        return Array(first..<max(first, index))
    }

    /// The indices after a figure to the end of the clause.
    private func stretch(after index: Int, _ length: Int) -> [Int] {
        var last = index
        while last < inside.upperBound, last < index + length, !isCut(before: last) { last += 1 }
        return Array(index..<last)
    }

    /// Whether one clause ends and another begins before a word.
    private func isCut(before index: Int) -> Bool {
        guard inside.contains(index) else { return false }
        return words.bytes[words.gap(before: index)].contains { $0 == 0x3B || $0 == 0x3A || $0 == 0x2E }
    }

    private static func isYear(_ word: String) -> Bool {
        word.utf8.count == 4 && Int(word).map { (1_900..<2_100).contains($0) } == true
    }
}

/// The words around figures with what may be said for them, each looked up once.
struct FigureTerms {
    private var known: [String: FigureTerm] = [:]
    private let stemmer = WordStemmer()

    /// A word in small letters.
    mutating func term(_ word: String) -> FigureTerm {
        if let term = known[word] { return term }
        let root = WordForms.root(of: word, stemmer: stemmer)
        let groups = Thesaurus.shared.groups(of: TermKey.word(root.utf8)).map(Int.init)
        let term = FigureTerm(root: root, groups: groups, counted: Self.counted[root] ?? [])
        known[word] = term
        return term
    }

    /// The groups of ``FigureWords/counted`` by root.
    private static let counted: [String: [Int]] = {
        let stemmer = WordStemmer()
        var table: [String: [Int]] = [:]
        for (number, words) in FigureWords.counted.enumerated() {
            for word in words {
                table[WordForms.root(of: word, stemmer: stemmer), default: []].append(number)
            }
        }
        return table
    }()
}

private func unique(_ terms: [FigureTerm]) -> [FigureTerm] {
    var seen: Set<String> = []
    return terms.filter { seen.insert($0.root).inserted }
}
