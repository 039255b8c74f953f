import News

/// Finds the passage of another account that tells the same as a passage of this one.
struct PassagePartners: Hashable, Sendable {
    /// What was found by comparing the accounts.
    var comparison: Comparison

    /// The passage of account `other` that best matches a stretch of account `own`; nil where none does.
    /// A statement that both report counts more than passages that are merely alike; where the other reports it in
    /// several places, the first of those where it quotes most.
    func partner(of range: TextRange, in own: Int, to other: Int) -> TextRange? {
        var best: (score: Double, range: TextRange)?
        func consider(_ candidate: TextRange, _ score: Double) {
            if score > 0, score > best?.score ?? 0 { best = (score, candidate) }
        }
        for statement in comparison.statements {
            let here =
                statement.reports.filter { $0.passage.article == own }
                .map { Self.overlap($0.passage.range, range) }.max() ?? 0
            guard here > 0 else { continue }
            let there = statement.reports.filter { $0.passage.article == other }
            guard let fullest = there.min(by: { $0.form.rank < $1.form.rank }) else { continue }
            consider(fullest.passage.range, 1 + here * (0.5 + statement.confidence))
        }
        for (here, there, confidence) in pairs(from: own, to: other) {
            consider(there, Self.overlap(here, range) * confidence)
        }
        return best?.range
    }

    /// The matching passages of two accounts nearest to a stretch of the first, by distance in its text; nil where
    /// the accounts share nothing.
    func nearest(to range: TextRange, in own: Int, to other: Int) -> (here: TextRange, there: TextRange)? {
        let all =
            pairs(from: own, to: other).map { ($0.here, $0.there) } + statementPairs(from: own, to: other)
        return all.min { Self.distance($0.0, range) < Self.distance($1.0, range) }
            .map { (here: $0.0, there: $0.1) }
    }

    /// The matching passages of two accounts, seen from the first, in the order of the comparison.
    func pairs(from own: Int, to other: Int) -> [(here: TextRange, there: TextRange, confidence: Double)] {
        comparison.aligned.compactMap { pair in
            if pair.left.article == own, pair.right.article == other {
                return (pair.left.range, pair.right.range, pair.confidence)
            }
            if pair.right.article == own, pair.left.article == other {
                return (pair.right.range, pair.left.range, pair.confidence)
            }
            return nil
        }
    }

    /// The statements that both accounts report, as passages of both, in the order of the comparison.
    func statementPairs(from own: Int, to other: Int) -> [(TextRange, TextRange)] {
        comparison.statements.flatMap { statement in
            let here = statement.reports.filter { $0.passage.article == own }
            let there = statement.reports.filter { $0.passage.article == other }
            return here.flatMap { report in there.map { (report.passage.range, $0.passage.range) } }
        }
    }

    /// The statements that an account reports with more than a few words of these stretches.
    func statements(in stretches: [TextRange], of own: Int) -> [Statement] {
        comparison.statements.filter { statement in
            statement.reports.contains { report in
                report.passage.article == own
                    && stretches.contains { Self.overlap(report.passage.range, $0) > 0.3 }
            }
        }
    }

    /// The statement that a stretch of an account reports: the one with just this stretch, else of those within it or around
    /// it the one that most accounts have; nil where it reports none.
    func statement(at range: TextRange, in own: Int) -> Statement? {
        var best: (likeness: Double, overlap: Double, accounts: Int, statement: Statement)?
        for statement in comparison.statements {
            let accounts = Set(statement.reports.map(\.passage.article)).count
            for report in statement.reports where report.passage.article == own {
                let overlap = Self.overlap(report.passage.range, range)
                let likeness = Self.likeness(report.passage.range, range) > Self.same ? 1.0 : 0
                guard overlap > 0 else { continue }
                if let best, (best.likeness, best.overlap, best.accounts) >= (likeness, overlap, accounts) {
                    continue
                }
                best = (likeness, overlap, accounts, statement)
            }
        }
        return best?.statement
    }

    /// How nearly two stretches must be the same to be taken for one.
    private static let same = 0.9

    /// How much two stretches share, as a part of the shorter one: 0 to 1.
    static func overlap(_ left: TextRange, _ right: TextRange) -> Double {
        let shared = min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound)
        guard shared > 0 else { return 0 }
        return Double(shared) / Double(max(1, min(left.count, right.count)))
    }

    /// How nearly two stretches are the same: what they share as a part of what they cover together, 0 to 1.
    static func likeness(_ left: TextRange, _ right: TextRange) -> Double {
        let shared = min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound)
        guard shared > 0 else { return 0 }
        return Double(shared) / Double(left.count + right.count - shared)
    }

    private static func distance(_ left: TextRange, _ right: TextRange) -> Int {
        if left.overlaps(right) { return 0 }
        return left.lowerBound >= right.upperBound
            ? left.lowerBound - right.upperBound + 1 : right.lowerBound - left.upperBound + 1
    }
}
