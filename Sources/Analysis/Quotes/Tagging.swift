/// What the first field finds: for each item a label, how likely it is content or source, and where words of saying may stand.
package struct Tagging {
    /// The labels of the first field.
    package enum Label {
        /// How many there are: outside, then beginning and inside of source, cue and content.
        package static let count = 7
        /// Where the roles begin: source, cue, content; the label after each is the same role going on.
        package static let source: UInt8 = 1
        /// The beginning of a cue.
        package static let cue: UInt8 = 3
        /// The beginning of content.
        package static let content: UInt8 = 5
    }

    /// What an item is, beginning or not.
    package enum Role: UInt8, Sendable { case outside, source, cue, content }

    /// A stretch that may be the words of saying of one attribution.
    package struct Candidate: Hashable, Sendable {
        /// Its items.
        package var items: Range<Int>
        /// Whether the best labelling has it.
        package var isLikely: Bool

        /// A candidate of these items.
        package init(items: Range<Int>, isLikely: Bool) {
            self.items = items
            self.isLikely = isLikely
        }
    }

    /// A stretch of one role in the best labelling.
    package struct Segment: Sendable {
        /// Its items.
        package var items: Range<Int>
        /// Its role; never outside.
        package var role: Role
    }

    /// For each item: the best label.
    package private(set) var labels: [UInt8]
    /// For each item: how likely it is content, graded 0 to 5.
    package private(set) var contentGrade: [UInt8]
    /// For each item: how likely it is source, graded 0 to 5.
    package private(set) var sourceGrade: [UInt8]
    /// The words of saying, in order.
    package private(set) var candidates: [Candidate] = []
    /// The stretches of the best labelling, in order.
    package private(set) var segments: [Segment] = []
    /// For each item: its stretch, or -1.
    package private(set) var segmentOf: [Int32]

    /// The least probability of a cue that is tried although the best labelling lacks it.
    private static let leastCue: Float = 0.2

    /// Tags a text. O(items × features).
    package init(_ text: PreparedText, _ context: TextContext, _ numbers: QuoteNumbers) {
        labels = [UInt8](repeating: 0, count: text.count)
        contentGrade = labels
        sourceGrade = labels
        segmentOf = [Int32](repeating: -1, count: text.count)
        let source = TaggingFeatures(text, context)
        var features = FeatureList(for: numbers.taggingWeights)
        for line in text.lines {
            let scores = line.map { item in
                source.features(item, into: &features)
                return numbers.taggingWeights.sum(features)
            }
            let field = numbers.taggingField
            let best = field.best(scores)
            let marginals = field.marginals(scores).labels
            for (place, item) in line.enumerated() { labels[item] = best[place] }
            grade(line, text, marginals)
            gatherSegments(line)
            gatherCandidates(line, text, marginals)
        }
    }

    /// The role of an item in the best labelling; outside for items outside the text.
    package func role(_ item: Int) -> Role {
        guard labels.indices.contains(item) else { return .outside }
        return Role(rawValue: (labels[item] + 1) / 2) ?? .outside
    }

    private mutating func grade(_ line: Range<Int>, _ text: PreparedText, _ marginals: [ChainField.Scores]) {
        for (place, item) in line.enumerated() {
            if place > 0, text.isQuoted(item), text.quoteOf[item] == text.quoteOf[item - 1] {
                contentGrade[item] = contentGrade[item - 1]
                sourceGrade[item] = sourceGrade[item - 1]
                continue
            }
            let chances = marginals[place]
            contentGrade[item] = Self.grade(chances[5] + chances[6])
            sourceGrade[item] = Self.grade(chances[1] + chances[2])
        }
    }

    private static func grade(_ chance: Float) -> UInt8 {
        chance < 0.03 ? 0 : chance < 0.15 ? 1 : chance < 0.4 ? 2 : chance < 0.7 ? 3 : chance < 0.93 ? 4 : 5
    }

    private mutating func gatherSegments(_ line: Range<Int>) {
        var item = line.lowerBound
        while item < line.upperBound {
            let start = item
            let role = role(item)
            item += 1
            guard role != .outside else { continue }
            // Even labels go on with what an odd one began.
            while item < line.upperBound, self.role(item) == role, labels[item] % 2 == 0 { item += 1 }
            for member in start..<item { segmentOf[member] = Int32(segments.count) }
            segments.append(Segment(items: start..<item, role: role))
        }
    }

    private mutating func gatherCandidates(
        _ line: Range<Int>, _ text: PreparedText, _ marginals: [ChainField.Scores]
    ) {
        var item = line.lowerBound
        while item < line.upperBound {
            if segmentOf[item] >= 0, segments[Int(segmentOf[item])].role == .cue {
                let segment = segments[Int(segmentOf[item])].items
                candidates.append(Candidate(items: segment, isLikely: true))
                item = segment.upperBound
                continue
            }
            let chance = marginals[item - line.lowerBound][3]
            guard chance > Self.leastCue, !text.isQuoted(item) else {
                item += 1
                continue
            }
            let start = item
            item += 1
            while item < line.upperBound, role(item) != .cue, !text.isQuoted(item),
                marginals[item - line.lowerBound][4] > chance / 2
            { item += 1 }
            candidates.append(Candidate(items: start..<item, isLikely: false))
        }
    }
}
