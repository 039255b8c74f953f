import News

/// A stretch of an account as side by side shows it: shared, only here, differing, or none of these.
struct AccountPassage: Hashable, Sendable {
    /// A passage of another account that tells the same.
    struct Link: Hashable, Sendable {
        /// Which passage of that account.
        var passage: Int
        /// How sure the match is, everything added that speaks for it; more than 1 where both report one statement.
        var weight: Double
        /// Whether any of what speaks for it is sure; what is not is shown with a mark of doubt.
        var isSure: Bool
    }

    /// Where in the account's text.
    var range: TextRange
    /// Which paragraph it belongs to.
    var paragraph: Int
    /// Headline, heading or running text.
    var kind: TextParagraphs.Kind
    /// The matching passages of each other account, the surest first.
    var links: [Int: [Link]] = [:]
    /// Whether no other account has its content.
    var isOnlyHere = false
    /// The figures in it that another account gives differently: places in the comparison's list.
    var differences: [Int] = []

    /// Whether another account has it too.
    var isShared: Bool { !links.isEmpty }
    /// Whether the match with one of the accounts that have it is not sure.
    var isDoubtful: Bool { links.values.contains { !$0.contains(where: \.isSure) } }

    fileprivate func isAlike(_ next: AccountPassage) -> Bool {
        paragraph == next.paragraph && isOnlyHere == next.isOnlyHere
            && links.isEmpty && next.links.isEmpty && differences.isEmpty && next.differences.isEmpty
    }
}

/// The passages of every account of a story, and which of them match.
struct AccountPassages: Hashable, Sendable {
    /// The passages of each account, in the order of its text.
    private(set) var all: [[AccountPassage]]

    /// Parts accounts at the passages that a comparison found. O(passages · findings).
    init(_ accounts: StoryAccounts) {
        let comparison = accounts.compared.comparison
        var found = accounts.compared.accounts.map { _ in [TextRange]() }
        for passage in comparison.aligned.flatMap({ [$0.left, $0.right] }) + comparison.onlyHere
        where found.indices.contains(passage.article) {
            found[passage.article].append(passage.range)
        }
        all = zip(accounts.paragraphs, found).map { paragraphs, ranges in
            Self.passages(of: paragraphs, cutAt: Self.merged(ranges))
        }
        for pair in comparison.aligned {
            link(pair.left, pair.right, pair.confidence, isSure: pair.confidence >= AlignedPair.doubtful)
        }
        for statement in comparison.statements { link(statement) }
        for passage in comparison.onlyHere {
            guard let place = place(of: passage) else { continue }
            all[passage.article][place].isOnlyHere = all[passage.article][place].links.isEmpty
        }
        for (number, figure) in comparison.figures.enumerated() where !figure.agree {
            for report in figure.reports {
                guard let place = place(of: report.passage) else { continue }
                all[report.passage.article][place].differences.append(number)
            }
        }
        joinAlike()
    }

    /// The passage that shows most of a stretch; nil where none shows any of it.
    func place(of passage: Passage) -> Int? {
        guard all.indices.contains(passage.article) else { return nil }
        var best: (shared: Int, place: Int)?
        for (place, candidate) in all[passage.article].enumerated() {
            let shared = candidate.range.clamped(to: passage.range).count
            if shared > best?.shared ?? 0 { best = (shared, place) }
        }
        return best?.place
    }

    /// The best partner of a passage in another account; nil where that has none.
    func partner(of passage: Int, in own: Int, to other: Int) -> Int? {
        all[own][passage].links[other]?.first?.passage
    }

    /// How much two accounts have in common: the weights of the best matches of the first one's passages, together.
    func weight(of own: Int, with other: Int) -> Double {
        all[own].reduce(0) { $0 + ($1.links[other]?.first?.weight ?? 0) }
    }

    private mutating func link(_ left: Passage, _ right: Passage, _ weight: Double, isSure: Bool) {
        guard let first = place(of: left), let second = place(of: right) else { return }
        add(
            AccountPassage.Link(passage: second, weight: weight, isSure: isSure), to: first,
            of: left.article, for: right.article)
        add(
            AccountPassage.Link(passage: first, weight: weight, isSure: isSure), to: second,
            of: right.article, for: left.article)
    }

    private mutating func add(_ link: AccountPassage.Link, to place: Int, of own: Int, for other: Int) {
        var links = all[own][place].links[other] ?? []
        if let known = links.firstIndex(where: { $0.passage == link.passage }) {
            links[known].weight += link.weight
            links[known].isSure = links[known].isSure || link.isSure
        } else {
            links.append(link)
        }
        all[own][place].links[other] = links.sorted { ($0.weight, -$0.passage) > ($1.weight, -$1.passage) }
    }

    private mutating func link(_ statement: Statement) {
        for (number, report) in statement.reports.enumerated() {
            for other in statement.reports[(number + 1)...]
            where other.passage.article != report.passage.article {
                link(
                    report.passage, other.passage, 1 + statement.confidence,
                    isSure: statement.confidence >= Attribution.doubtful)
            }
        }
    }

    /// Neighbours in a paragraph that match nothing and are both only here, or both not, become one passage, so that
    /// they are set as running text.
    private mutating func joinAlike() {
        var numbers: [[Int]] = []
        for account in all.indices {
            var joined: [AccountPassage] = []
            var places: [Int] = []
            for passage in all[account] {
                if let last = joined.last, last.isAlike(passage) {
                    joined[joined.count - 1].range = last.range.lowerBound..<passage.range.upperBound
                } else {
                    joined.append(passage)
                }
                places.append(joined.count - 1)
            }
            all[account] = joined
            numbers.append(places)
        }
        for account in all.indices {
            for place in all[account].indices {
                for (other, links) in all[account][place].links {
                    all[account][place].links[other] = links.map {
                        AccountPassage.Link(
                            passage: numbers[other][$0.passage], weight: $0.weight, isSure: $0.isSure)
                    }
                }
            }
        }
    }

    private static func passages(of paragraphs: TextParagraphs, cutAt found: [TextRange]) -> [AccountPassage]
    {
        paragraphs.all.enumerated().flatMap { number, paragraph -> [AccountPassage] in
            var passages: [AccountPassage] = []
            var place = paragraph.range.lowerBound
            func add(upTo end: Int) {
                if end > place {
                    passages.append(
                        AccountPassage(range: place..<end, paragraph: number, kind: paragraph.kind))
                }
                place = max(place, end)
            }
            for range in found where range.overlaps(paragraph.range) {
                let inside = range.clamped(to: paragraph.range)
                // A gap of a space or a full stop belongs to what stands before it.
                if inside.lowerBound - place > 3 { add(upTo: inside.lowerBound) }
                add(upTo: inside.upperBound)
            }
            if paragraph.range.upperBound - place > 3 || passages.isEmpty {
                add(upTo: paragraph.range.upperBound)
            } else {
                passages[passages.count - 1].range =
                    passages[passages.count - 1].range.lowerBound..<paragraph.range.upperBound
            }
            return passages
        }
    }

    /// Stretches that overlap become one.
    private static func merged(_ ranges: [TextRange]) -> [TextRange] {
        var merged: [TextRange] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
