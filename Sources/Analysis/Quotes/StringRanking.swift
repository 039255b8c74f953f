/// Who may be the source of a quoted string: the mentions from two lines before it to one after.
package struct StringRanking {
    /// What a candidate was found as.
    package enum Form: UInt8, Sendable { case tagged, name, pronoun }

    /// A mention that may be the source.
    package struct Candidate: Hashable, Sendable {
        /// Its items.
        package var items: Range<Int>
        /// What it was found as.
        package var form: Form
    }

    /// The choice for one string.
    package struct Choice: Sendable {
        /// The source; nil where none of the mentions is.
        package var source: Range<Int>?
        /// How likely it is.
        package var chance: Double
    }

    private let text: PreparedText
    private let context: TextContext
    private let tagging: Tagging
    private let roster: Roster

    /// Looks at a tagged text.
    package init(_ text: PreparedText, _ context: TextContext, _ tagging: Tagging, _ roster: Roster) {
        self.text = text
        self.context = context
        self.tagging = tagging
        self.roster = roster
    }

    /// The choices for all strings, in order; each sees the choice for the string before it. O(strings × mentions near).
    package func choices(_ weights: LearnedWeights) -> [Choice] {
        var features = FeatureList(for: weights)
        var before: Range<Int>?
        return text.itemsOfQuote.indices.map { string in
            let candidates = candidates(for: string)
            guard !candidates.isEmpty else {
                before = nil
                return Choice(source: nil, chance: 0)
            }
            var scores: [Float] = candidates.indices.map { place in
                self.features(string, place, candidates, before: before, into: &features)
                return weights.sum(features)[0]
            }
            self.features(of: string, into: &features)
            scores.append(weights.sum(features)[0])
            let chances = Softmax.chances(scores)
            let best = chances.indices.max { chances[$0] < chances[$1] } ?? 0
            before = best < candidates.count ? candidates[best].items : nil
            return Choice(source: before, chance: Double(chances[best]))
        }
    }

    /// The mentions that may be a string's source, in order.
    package func candidates(for string: Int) -> [Candidate] {
        let items = text.itemsOfQuote[string]
        guard let first = items.first, let last = items.last else { return [] }
        let from = text.lines[max(0, Int(text.lineOf[first]) - 2)].lowerBound
        let to = text.lines[min(text.lines.count - 1, Int(text.lineOf[last]) + 1)].upperBound
        var result: [Candidate] = []
        var item = from
        while item < to {
            if text.isQuoted(item) {
                item += 1
            } else if tagging.role(item) == .source, tagging.segmentOf[item] >= 0 {
                let segment = tagging.segments[Int(tagging.segmentOf[item])].items
                result.append(Candidate(items: segment, form: .tagged))
                item = max(item + 1, segment.upperBound)
            } else if roster.mentionOf[item] >= 0, let name = freeName(item) {
                result.append(Candidate(items: name, form: .name))
                item = name.upperBound
            } else {
                if Self.isPronoun(text.traits[item]), item + 1 < text.count || item == 0 {
                    result.append(Candidate(items: item..<(item + 1), form: .pronoun))
                }
                item += 1
            }
        }
        return result
    }

    private func freeName(_ item: Int) -> Range<Int>? {
        let mention = roster.mentions[Int(roster.mentionOf[item])]
        guard mention.person >= 0, mention.whole.lowerBound == item,
            !mention.whole.contains(where: { tagging.role($0) == .source || text.isQuoted($0) })
        else { return nil }
        return mention.whole
    }

    private static func isPronoun(_ traits: WordTraits) -> Bool {
        !traits.isDisjoint(with: [.masculine, .feminine, .plural, .firstPerson, .it])
    }

    /// What speaks for no source at all.
    package func features(of string: Int, into features: inout FeatureList) {
        features.removeAll()
        let items = text.itemsOfQuote[string]
        features.add(200)
        features.add(201, min(items.count, 6))
        features.add(202, text.beginsSentence(items.lowerBound) ? 1 : 0)
    }

    /// The features of a candidate for a string. O(distance).
    package func features(
        _ string: Int, _ place: Int, _ candidates: [Candidate], before: Range<Int>?,
        into features: inout FeatureList
    ) {
        features.removeAll()
        let items = text.itemsOfQuote[string]
        let candidate = candidates[place]
        let isBefore = candidate.items.upperBound <= items.lowerBound
        let between =
            isBefore
            ? candidate.items.upperBound..<items.lowerBound
            : items.upperBound..<max(items.upperBound, candidate.items.lowerBound)
        let side = UInt64(isBefore ? 0 : 1) * 4 + UInt64(candidate.form.rawValue)
        distances(string, candidate, between, side, &features)
        surroundings(candidate, side, &features)
        order(place, candidates, items, isBefore, side, &features)
        stringSide(string, candidate, side, before, &features)
    }

    private func distances(
        _ string: Int, _ candidate: Candidate, _ between: Range<Int>, _ side: UInt64,
        _ features: inout FeatureList
    ) {
        let items = text.itemsOfQuote[string]
        let first = candidate.items.lowerBound
        let open = between.count { !text.isQuoted($0) }
        let distance = open < 8 ? open : open < 12 ? 8 : open < 20 ? 9 : open < 40 ? 10 : 11
        let lines = Int(text.lineOf[first] - text.lineOf[items.lowerBound]) + 3
        let edge = text.sentenceOf[side < 4 ? items.lowerBound : items.upperBound - 1]
        let sentences = max(-3, min(3, Int(text.sentenceOf[first] - edge))) + 3
        var others: Set<Int32> = []
        for item in between where text.isQuoted(item) { others.insert(text.quoteOf[item]) }
        features.add(1, side)
        features.add(2, side, distance)
        features.add(3, side, lines)
        features.add(4, side, sentences)
        features.add(5, side, min(3, others.count))
        features.add(6, side * 8 + UInt64(sentences), lines * 4 + min(3, others.count))
        let cue = between.contains { tagging.role($0) == .cue }
        let grade =
            between.lazy.filter { !text.isQuoted($0) }.prefix(40).map { context.cueGrade[$0] }.max() ?? 0
        features.add(7, side, cue ? 1 : 0)
        features.add(8, side, grade)
        features.add(9, side * 8 + UInt64(sentences), cue ? 1 : 0)
    }

    private func surroundings(_ candidate: Candidate, _ side: UInt64, _ features: inout FeatureList) {
        let first = candidate.items.lowerBound
        let end = candidate.items.upperBound
        func grade(_ item: Int) -> UInt8 {
            text.sameLine(item, first) && !text.isQuoted(item) ? context.cueGrade[item] : 7
        }
        for offset in 0..<4 { features.add(20 + UInt64(offset), side, grade(end + offset)) }
        for offset in 1...3 { features.add(24 + UInt64(offset), side, grade(first - offset)) }
        func isCue(_ item: Int) -> UInt64 { text.sameLine(item, first) && tagging.role(item) == .cue ? 1 : 0 }
        features.add(30, side, isCue(end) * 4 + isCue(end + 1) * 2 + isCue(first - 1))
        let later = (end..<min(text.count, end + 12)).contains {
            tagging.role($0) == .cue && text.sameLine($0, first)
                && text.sentenceOf[$0] == text.sentenceOf[first]
        }
        features.add(31, side, later ? 1 : 0)
        features.add(32, side, text.gaps[end].code)
        features.add(33, side, text.gaps[first].code)
        features.add(34, text.traits[candidate.items.upperBound - 1].rawValue, side)
        features.add(35, side, min(candidate.items.count, 5))
        features.add(36, side, text.shapes[first].rawValue)
        features.add(37, side, context.nameForm[first])
        if first > 0, text.sameLine(first - 1, first) {
            features.add(
                38, side, text.traits[first - 1].intersection([.preposition, .cue, .adverb]).rawValue)
            features.add(39, side, text.keys[first - 1])
        }
        if text.sameLine(end, first) { features.add(40, side, context.words[end].middle) }
        features.add(41, side, text.beginsSentence(first) ? 1 : 0)
        features.add(42, side, text.isPossessive(end - 1) ? 1 : 0)
        features.add(43, side, tagging.sourceGrade[first])
    }

    private func order(
        _ place: Int, _ candidates: [Candidate], _ items: Range<Int>, _ isBefore: Bool, _ side: UInt64,
        _ features: inout FeatureList
    ) {
        func isOnSide(_ other: Candidate) -> Bool { (other.items.upperBound <= items.lowerBound) == isBefore }
        let nearer = isBefore ? (place + 1)..<candidates.count : 0..<place
        let rank = nearer.count { isOnSide(candidates[$0]) }
        let taggedRank = nearer.count { isOnSide(candidates[$0]) && candidates[$0].form == .tagged }
        features.add(50, side, min(rank, 5))
        features.add(51, side, min(taggedRank, 4))
        let otherSide = candidates.contains {
            $0.form == .tagged && !isOnSide($0)
                && text.sentenceOf[$0.items.lowerBound]
                    == text.sentenceOf[isBefore ? items.upperBound - 1 : items.lowerBound]
        }
        features.add(52, side * 8 + UInt64(min(taggedRank, 4)), otherSide ? 1 : 0)
    }

    private func stringSide(
        _ string: Int, _ candidate: Candidate, _ side: UInt64, _ before: Range<Int>?,
        _ features: inout FeatureList
    ) {
        let items = text.itemsOfQuote[string]
        let first = items.lowerBound
        let line = text.lines[Int(text.lineOf[first])]
        let sameLine = text.sameLine(first, candidate.items.lowerBound)
        let near = side * 2 + (sameLine ? 1 : 0)
        features.add(60, near, text.gaps[first].code)
        features.add(61, near, text.gaps[items.upperBound].code)
        features.add(62, near, min(items.count, 6))
        features.add(63, near, text.beginsSentence(first) ? 1 : 0)
        features.add(64, near, line.lowerBound == first ? 1 : 0)
        features.add(65, near, line.allSatisfy { text.isQuoted($0) } ? 1 : 0)
        features.add(66, near, line.count { tagging.role($0) == .cue && !text.isQuoted($0) } > 0 ? 1 : 0)
        if first > 0 { features.add(67, near, tagging.role(first - 1).rawValue) }
        if items.upperBound < text.count {
            features.add(68, near, tagging.role(items.upperBound).rawValue)
            features.add(69, near, context.cueGrade[items.upperBound])
        }
        guard string > 0 else {
            features.add(70, near)
            return
        }
        let previous = text.itemsOfQuote[string - 1]
        let gap = min(3, Int(text.lineOf[first] - text.lineOf[previous.upperBound - 1]))
        features.add(71, near * 4 + UInt64(gap), before == nil ? 0 : before == candidate.items ? 2 : 1)
        features.add(72, near * 4 + UInt64(gap), text.quotes[string - 1].isClosed ? 1 : 0)
        let lies = previous.upperBound <= candidate.items.lowerBound && candidate.items.lowerBound < first
        features.add(73, near * 4 + UInt64(gap), lies ? 1 : 0)
        if before == candidate.items {
            features.add(
                74, near * 4 + UInt64(gap), first - previous.upperBound < 8 ? first - previous.upperBound : 8)
            features.add(75, near, line.allSatisfy { text.isQuoted($0) } ? 1 : 0)
        }
    }
}

/// Probabilities out of scores.
package enum Softmax {
    /// The share of each score's exponential. O(n).
    package static func chances(_ scores: [Float]) -> [Float] {
        let top = scores.max() ?? 0
        let powers = scores.map { Float(RealFunctions.exponential(Double($0 - top))) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
