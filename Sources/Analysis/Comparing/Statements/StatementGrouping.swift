import News

/// Groups the reports of one statement across the articles.
enum StatementGrouping {
    /// The least mean of the links between two groups that become one, as the logarithm of their odds: one link that is
    /// most unlikely weighs more than it would among probabilities, and keeps look-alikes from joining by way of others.
    private static let cohesion: Float = -1
    /// The fewest words of statements that are one when they are the same.
    private static let fewestWords = 3
    /// How many times the threshold a link must reach to stand by itself where the groups of its pieces do not agree: a
    /// piece can report two statements.
    private static let standing: Float = 1.5

    /// Every statement of the accounts, shared or not, in the order of their first reports.
    static func statements(
        of accounts: [AccountComparison.Account], in story: StoryText, links: SentenceLinks,
        provenance: Provenance
    ) -> [Statement] {
        let strong = links.pairs.indices.filter { place in
            let pair = links.pairs[place]
            return links.statements[place] >= links.statementThreshold
                && (story.sentences[pair.first].isAttributed || story.sentences[pair.second].isAttributed)
        }
        let linked = Set(strong.flatMap { [links.pairs[$0].first, links.pairs[$0].second] })
        let units = StatementUnits(of: accounts, in: story, linked: linked)
        var groups = UnitGroups(units, links: links)
        for place in strong.sorted(by: { links.statements[$0] > links.statements[$1] }) {
            let pair = links.pairs[place]
            guard let (first, second) = bestUnits(units, pair) else { continue }
            groups.join(
                first, second, atLeast: cohesion,
                or: links.statements[place] >= links.statementThreshold * standing)
        }
        let composer = StatementComposer(
            accounts: accounts, story: story, units: units, provenance: provenance)
        let shared = groups.shared
        let inShared = Set(shared.flatMap(\.members))
        let statements =
            shared.map { composer.statement(of: $0.members, confidence: $0.confidence) }
            + composer.unshared(except: inShared)
        return merged(statements).sorted { first, second in
            guard let one = first.reports.first?.passage, let other = second.reports.first?.passage else {
                return false
            }
            return (one.article, one.range.lowerBound, one.range.upperBound)
                < (other.article, other.range.lowerBound, other.range.upperBound)
        }
    }

    /// Statements of one speaker in the very same words become one: a caption repeats what the text says, and a piece
    /// that is told twice would stand in two rows. The order is kept.
    private static func merged(_ statements: [Statement]) -> [Statement] {
        struct Words: Hashable {
            var speaker: String
            var gist: String
        }
        var places: [Words: Int] = [:]
        var kept: [Statement] = []
        for statement in statements {
            let words = Words(speaker: statement.speaker?.name ?? "", gist: statement.gist)
            guard OneLine.wordCount(statement.gist) >= fewestWords, let place = places[words] else {
                if places[words] == nil { places[words] = kept.count }
                kept.append(statement)
                continue
            }
            for report in statement.reports
            where !kept[place].reports.contains(where: { $0.passage == report.passage }) {
                kept[place].reports.append(report)
            }
            kept[place].reports.sort {
                ($0.passage.article, $0.passage.range.lowerBound)
                    < ($1.passage.article, $1.passage.range.lowerBound)
            }
            kept[place].independentAccounts = max(
                kept[place].independentAccounts, statement.independentAccounts)
        }
        return kept
    }

    /// The pieces of two sentences that have most words in common.
    private static func bestUnits(_ units: StatementUnits, _ pair: SentencePair) -> (Int, Int)? {
        var best: (likeness: Double, first: Int, second: Int)?
        for first in units.ofSentence[pair.first] {
            for second in units.ofSentence[pair.second] {
                let likeness = likeness(units.units[first].words, units.units[second].words)
                if likeness > best?.likeness ?? -1 { best = (likeness, first, second) }
            }
        }
        return best.map { ($0.first, $0.second) }
    }

    /// The share of all words that both have, 0 to 1.
    private static func likeness(_ first: [Int32], _ second: [Int32]) -> Double {
        let (one, other) = (Set(first), Set(second))
        let shared = one.intersection(other).count
        return Double(shared) / Double(max(1, one.count + other.count - shared))
    }
}

/// Groups of pieces that grow by joining; two groups become one only when their pieces agree on the average.
struct UnitGroups {
    private let units: StatementUnits
    private let probabilities: [SentencePair: Float]
    private var groupOf: [Int]
    private var members: [[Int]]
    private var standing: [[Int]] = []

    /// Every piece in a group of its own.
    init(_ units: StatementUnits, links: SentenceLinks) {
        self.units = units
        probabilities = Dictionary(zip(links.pairs, links.statements), uniquingKeysWith: max)
        groupOf = Array(units.units.indices)
        members = units.units.indices.map { [$0] }
    }

    /// The groups that hold more than one piece, and how sure they are.
    var shared: [(members: [Int], confidence: Double)] {
        let alone = standing.filter { groupOf[$0[0]] != groupOf[$0[1]] }
        return (members + alone).filter { $0.count > 1 }.map { group in
            var links: [Float] = []
            for (place, first) in group.enumerated() {
                for second in group[(place + 1)...] { links += probability(first, second).map { [$0] } ?? [] }
            }
            return (group, Double(links.reduce(0, +)) / Double(max(1, links.count)))
        }
    }

    /// Makes the groups of two pieces one, if the links between them have at least this mean.
    /// - Parameters:
    ///   - least: the mean, as the logarithm of odds.
    ///   - stands: whether the two are otherwise a group of their own, beside the groups that they are in.
    mutating func join(_ first: Int, _ second: Int, atLeast least: Float, or stands: Bool) {
        let (group, other) = (groupOf[first], groupOf[second])
        guard group != other else { return }
        var (sum, count): (Float, Float) = (0, 0)
        for one in members[group] {
            for two in members[other] {
                guard let probability = probability(one, two) else { continue }
                sum += Self.odds(probability)
                count += 1
            }
        }
        guard count > 0, sum / count >= least else {
            if stands { standing.append([min(first, second), max(first, second)]) }
            return
        }
        for member in members[other] { groupOf[member] = group }
        members[group] = (members[group] + members[other]).sorted()
        members[other] = []
    }

    /// The logarithm of the odds, no farther out than those of 1 to 200: what is left out counts as that.
    private static func odds(_ probability: Float) -> Float {
        let inside = min(0.995, max(0.005, probability))
        return logarithm(inside / (1 - inside))
    }

    /// How likely two pieces are of one statement; nil for pieces of one article, which are not compared.
    private func probability(_ first: Int, _ second: Int) -> Float? {
        let (one, other) = (units.units[first], units.units[second])
        guard one.passage.article != other.passage.article else { return nil }
        let (lower, upper) = (min(one.sentence, other.sentence), max(one.sentence, other.sentence))
        return probabilities[SentencePair(first: lower, second: upper)] ?? 0
    }
}
