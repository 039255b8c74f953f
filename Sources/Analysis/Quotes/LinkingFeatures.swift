/// What is looked at when the words around one word of saying are tagged as its source and its content.
package struct LinkingFeatures {
    /// The labels of the second field.
    package enum Label {
        /// How many there are: outside, source, content, and the cue itself.
        package static let count = 4
        /// Part of the source.
        package static let source: UInt8 = 1
        /// Part of the content.
        package static let content: UInt8 = 2
        /// Part of the cue; certain, so that no weights are needed.
        package static let cue: UInt8 = 3
    }

    private let text: PreparedText
    private let context: TextContext
    private let tagging: Tagging
    private let commas: [Int32]
    private let likelyStarts: [Int]

    // What belongs to the cue at hand.
    private var cue = 0..<0
    /// The items that are tagged: the cue's line and, where the content lies there, a line beside it.
    package private(set) var window = 0..<0
    private var cueKey: UInt64 = 0
    private var cueWord = WordRecord()
    private var isLikely = false
    private var ranks: [Int: Int] = [:]
    private var sides: UInt64 = 0
    private var quotes: UInt64 = 0
    private var sourceCounts: UInt64 = 0
    private var position: UInt64 = 0

    /// Looks at a tagged text.
    package init(_ text: PreparedText, _ context: TextContext, _ tagging: Tagging) {
        self.text = text
        self.context = context
        self.tagging = tagging
        var count: Int32 = 0
        commas =
            [0]
            + text.gaps.map { gap in
                if gap.contains(Gap.comma) || gap.contains(Gap.dash) || gap.contains(Gap.open) { count += 1 }
                return count
            }
        likelyStarts = tagging.candidates.filter(\.isLikely).map(\.items.lowerBound)
    }

    /// Turns to another word of saying. O(window).
    package mutating func turn(to candidate: Tagging.Candidate) {
        cue = candidate.items
        isLikely = candidate.isLikely
        window = windowAround(cue)
        cueKey = cue.reduce(0) { WordKey.mix($0, text.keys[$1]) }
        cueWord = context.words[cue.upperBound - 1]
        let left =
            text.sameLine(cue.lowerBound - 1, cue.lowerBound)
            ? Int(tagging.role(cue.lowerBound - 1).rawValue) : 7
        let right =
            text.sameLine(cue.upperBound, cue.lowerBound) ? Int(tagging.role(cue.upperBound).rawValue) : 7
        sides = UInt64(left * 8 + right)
        rankSegments()
        let sentence = text.sentence(around: cue.lowerBound)
        let before = (sentence.lowerBound..<cue.lowerBound).contains { text.isQuoted($0) }
        let after = (cue.upperBound..<max(cue.upperBound, sentence.upperBound)).contains { text.isQuoted($0) }
        quotes = (before ? 2 : 0) + (after ? 1 : 0)
        position =
            (sentence.upperBound - cue.upperBound < 2 ? 2 : 0)
            + (cue.lowerBound - sentence.lowerBound < 2 ? 1 : 0)
    }

    private func windowAround(_ cue: Range<Int>) -> Range<Int> {
        let number = Int(text.lineOf[cue.lowerBound])
        let line = text.lines[number]
        let last = line.upperBound - 1
        if number + 1 < text.lines.count {
            let next = text.lines[number + 1]
            let leadsOn = text.keys[last] == PreparedText.colon
            if leadsOn || (text.isQuoted(next.lowerBound) && last - cue.upperBound < 8) {
                return line.lowerBound..<next.upperBound
            }
        }
        if number > 0, cue.lowerBound - line.lowerBound < 10 {
            let previous = text.lines[number - 1]
            if text.isQuoted(previous.lowerBound), text.isQuoted(previous.upperBound - 1) {
                return previous.lowerBound..<line.upperBound
            }
        }
        return line
    }

    private mutating func rankSegments() {
        ranks.removeAll(keepingCapacity: true)
        var counts = (left: 0, right: 0)
        let sentence = text.sentenceOf[cue.lowerBound]
        for role in [Tagging.Role.source, .content] {
            let here = segments(in: window).filter { tagging.segments[$0].role == role }
            let left = here.filter { tagging.segments[$0].items.upperBound <= cue.lowerBound }
            let right = here.filter { tagging.segments[$0].items.lowerBound >= cue.upperBound }
            for (rank, segment) in left.reversed().enumerated() { ranks[segment] = min(rank + 1, 4) }
            for (rank, segment) in right.enumerated() { ranks[segment] = min(rank + 1, 4) + 8 }
            if role == .source {
                counts.left = left.count {
                    text.sentenceOf[tagging.segments[$0].items.lowerBound] == sentence
                }
                counts.right = right.count {
                    text.sentenceOf[tagging.segments[$0].items.lowerBound] == sentence
                }
            }
        }
        sourceCounts = UInt64(min(counts.left, 2) * 3 + min(counts.right, 2))
    }

    private func segments(in window: Range<Int>) -> Range<Int> {
        let first = tagging.segments.firstIndexOrdered { $0.items.lowerBound >= window.lowerBound }
        let end = tagging.segments.firstIndexOrdered { $0.items.lowerBound >= window.upperBound }
        return first..<max(first, end)
    }

    /// The features of an item of the window that is not part of the cue. O(log candidates).
    package func features(_ item: Int, into features: inout FeatureList) {
        features.removeAll()
        let isLeft = item < cue.lowerBound
        let distance = isLeft ? cue.lowerBound - item : item - cue.upperBound + 1
        let side: UInt64 = isLeft ? 0 : 1
        let role = UInt64(tagging.role(item).rawValue)
        let sideRole = side * 8 + role
        let segment = Int(tagging.segmentOf[item])
        let rank = UInt64(segment >= 0 ? (ranks[segment] ?? 0) : 0)
        let sentences = UInt64(
            bitPattern: Int64(max(-3, min(3, text.sentenceOf[item] - text.sentenceOf[cue.lowerBound])) + 3))
        let between = UInt64(cuesBetween(item))
        geometry(item, distance, sideRole, rank, sentences, between, &features)
        let ranked = rank * 8 + role
        features.add(1, tagging.labels[item])
        features.add(2, ranked, between)
        features.add(3, ranked, sides)
        features.add(4, ranked, sentences)
        features.add(5, ranked)
        features.add(6, ranked, cueWord.coarse)
        features.add(7, sideRole, cueWord.middle)
        features.add(8, sideRole, cueKey)
        features.add(9, sideRole * 8 + sentences, cueWord.coarse)
        features.add(10, sideRole, sourceCounts)
        features.add(11, sideRole * 8 + sentences, quotes)
        features.add(12, role, isLikely ? 1 : 0)
        features.add(13, sideRole * 8 + sentences, position)
        features.add(14, UInt64(tagging.contentGrade[item]) * 2 + side, between)
        features.add(15, UInt64(tagging.sourceGrade[item]) * 128 + sides, rank)
        features.add(16, tagging.contentGrade[item], side)
        features.add(17, tagging.sourceGrade[item], side)
        let startsString =
            text.isQuoted(item) && (item == window.lowerBound || text.quoteOf[item - 1] != text.quoteOf[item])
        if !text.isQuoted(item) || startsString {
            words(item, distance, side, role, sentences, &features)
        } else {
            features.add(18)
        }
    }

    private func geometry(
        _ item: Int, _ distance: Int, _ sideRole: UInt64, _ rank: UInt64, _ sentences: UInt64,
        _ between: UInt64,
        _ features: inout FeatureList
    ) {
        let gap = text.gaps[item].code
        let next = text.gaps[item + 1].code
        let lines = Int(text.lineOf[item] - text.lineOf[cue.lowerBound]) + 2
        features.add(20)
        features.add(21, sideRole)
        features.add(22, sideRole, Self.bucket(distance))
        features.add(23, sentences, sideRole & 7)
        features.add(24, sideRole & 7, lines)
        features.add(25, sideRole, between)
        features.add(26, text.gaps[cue.lowerBound].code, sideRole)
        features.add(27, text.gaps[cue.upperBound].code, sideRole)
        features.add(28, gap, sideRole)
        features.add(29, next, sideRole)
        features.add(30, (text.isQuoted(item) ? 1 : 0) + sideRole * 2)
        features.add(31, UInt64(commasBetween(item)), sideRole)
    }

    private func words(
        _ item: Int, _ distance: Int, _ side: UInt64, _ role: UInt64, _ sentences: UInt64,
        _ features: inout FeatureList
    ) {
        let word = context.words[item]
        let key = text.keys[item]
        let gap = text.gaps[item].code
        features.add(40, key)
        features.add(41, word.middle, side)
        features.add(42, word.coarse, side)
        features.add(43, text.shapes[item].rawValue, side)
        features.add(44, word.coarse, side * 8 + role)
        features.add(45, key, side * 8 + role)
        features.add(46, word.coarse, side * 64 + UInt64(Self.bucket(distance)))
        if distance < 4 { features.add(47, cueKey, WordKey.mix(key, side)) }
        features.add(48, cueWord.middle, UInt64(word.coarse) * 4 + side * 2 + (distance < 3 ? 1 : 0))
        features.add(49, cueWord.fine, side * 8 + sentences)
        features.add(50, text.traits[item].rawValue, side)
        features.add(51, context.nameForm[item], side * 8 + role)
        if item > window.lowerBound {
            features.add(52, text.keys[item - 1])
            features.add(53, tagging.labels[item - 1], role)
            features.add(54, context.words[item - 1].middle)
        }
        if item + 1 < window.upperBound {
            features.add(55, text.keys[item + 1])
            features.add(56, tagging.labels[item + 1], role)
            features.add(57, context.words[item + 1].middle)
        }
        if side == 1, distance == 1 { features.add(58, cueWord.middle, key) }
        if text.beginsSentence(item) { features.add(59, side, sentences) }
        features.add(60, gap, key)
        features.add(61, gap, word.middle)
        features.add(62, UInt64(commasBetween(item)), gap)
        features.add(63, text.gaps[item + 1].code, word.middle)
    }

    private func cuesBetween(_ item: Int) -> Int {
        let low = likelyStarts.firstIndexOrdered { $0 >= min(item, cue.lowerBound) }
        let high = likelyStarts.firstIndexOrdered { $0 >= max(item, cue.lowerBound) }
        let own = isLikely && item > cue.lowerBound ? 1 : 0
        return min(3, max(0, high - low - own))
    }

    private func commasBetween(_ item: Int) -> Int {
        let low = item >= cue.upperBound ? cue.upperBound : item + 1
        let high = item >= cue.upperBound ? item : cue.lowerBound
        return high >= low ? min(4, Int(commas[high + 1] - commas[low])) : 0
    }

    private static func bucket(_ distance: Int) -> Int {
        switch distance {
        case ..<5: distance
        case ..<7: 5
        case ..<10: 7
        case ..<15: 10
        case ..<25: 15
        case ..<45: 25
        default: 45
        }
    }
}
