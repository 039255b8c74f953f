/// Makes attributions of what the fields say: one for each word of saying with content, only the outermost, strings kept whole.
struct LearnedLinker {
    /// An attribution in the making.
    struct Draft {
        var cue: Range<Int>
        var source: Range<Int>
        var content: Set<Int>
        /// The reading it came from; nil where the ranking made it.
        var reading: Int?
        /// The items that mention through whom it came; empty where nobody is told.
        var via = 0..<0
        /// Whether its words of saying end the sentence whose clause they stand behind.
        var isTrailing = false
    }

    let text: PreparedText
    let tagging: Tagging
    let readings: [LinkReading]
    var drafts: [Draft] = []

    init(_ text: PreparedText, _ tagging: Tagging, _ readings: [LinkReading]) {
        self.text = text
        self.tagging = tagging
        self.readings = readings
    }

    /// The drafts before the ranking of strings has its say.
    mutating func link() {
        for reading in readings.indices { draft(reading) }
        for place in drafts.indices { ClauseRepair.mend(&drafts[place], text) }
        dropInner()
        passOn()
        settleConflicts()
        ClauseRepair.join(&drafts, text)
        keepStringsWhole()
        drafts.removeAll { $0.content.isEmpty }
        for place in drafts.indices { completeSource(place) }
    }

    private mutating func draft(_ number: Int) {
        let reading = readings[number]
        var content = Set(reading.items(LinkingFeatures.Label.content).filter(text.isWord))
        var source = run(of: reading.items(LinkingFeatures.Label.source), reading)
        if content.isEmpty { content = ClauseRepair.clause(before: source, reading.candidate, text) }
        if content.isEmpty {
            let top = reading.contentChance.max() ?? 0
            guard top >= (reading.candidate.isLikely ? 0.25 : 0.4) else { return }
            content = likeliest(reading, least: top * 0.7)
            if source.isEmpty, let best = likeliestSource(reading, outside: []),
                reading.source(best) > top * 0.25
            {
                source = mention(around: best, reading)
            }
        }
        content.subtract(source)
        drafts.append(Draft(cue: reading.candidate.items, source: source, content: content, reading: number))
    }

    /// The longest-odds run of items tagged as source.
    private func run(of items: [Int], _ reading: LinkReading) -> Range<Int> {
        var runs: [Range<Int>] = []
        for item in items {
            if let last = runs.last, last.upperBound == item, text.sameLine(item - 1, item) {
                runs[runs.count - 1] = last.lowerBound..<(item + 1)
            } else {
                runs.append(item..<(item + 1))
            }
        }
        func chance(_ run: Range<Int>) -> Float { run.map(reading.source).max() ?? 0 }
        return runs.max { chance($0) < chance($1) } ?? 0..<0
    }

    private func likeliest(_ reading: LinkReading, least: Float) -> Set<Int> {
        var runs: [[Int]] = []
        for item in reading.window
        where reading.content(item) >= least && text.isWord(item) && !reading.candidate.items.contains(item) {
            if let last = runs.last?.last, item - last <= 2 {
                runs[runs.count - 1].append(item)
            } else {
                runs.append([item])
            }
        }
        func chance(_ run: [Int]) -> Float { run.map(reading.content).max() ?? 0 }
        return Set(runs.max { chance($0) < chance($1) } ?? [])
    }

    private func likeliestSource(_ reading: LinkReading, outside content: Set<Int>) -> Int? {
        reading.window.filter { !content.contains($0) && !reading.candidate.items.contains($0) }
            .max { reading.source($0) < reading.source($1) }
    }

    /// The tagged source around an item, else its neighbours that are nearly as likely.
    private func mention(around item: Int, _ reading: LinkReading) -> Range<Int> {
        if tagging.role(item) == .source { return tagging.segments[Int(tagging.segmentOf[item])].items }
        let least = reading.source(item) / 2
        var start = item
        var end = item + 1
        while reading.source(start - 1) > least, text.sameLine(start - 1, item) { start -= 1 }
        while reading.source(end) > least, text.sameLine(end, item) { end += 1 }
        return start..<end
    }

    /// Only the outermost attribution stays, unless the inner one has a string of its own, or is all but certain where the outer one is not.
    private mutating func dropInner() {
        var dropped: Set<Int> = []
        for (place, inner) in drafts.enumerated() where !inner.content.contains(where: text.isQuoted) {
            let isSure =
                inner.reading.map { readings[$0].candidate.isLikely } == true
                && mean(place, over: inner.content) > 0.9
            for (other, outer) in drafts.enumerated() where other != place && !dropped.contains(other) {
                guard inner.cue.allSatisfy(outer.content.contains),
                    !outer.cue.allSatisfy(inner.content.contains)
                else { continue }
                if isSure, !outer.isTrailing, mean(other, over: inner.content) < Self.outerSureness {
                    continue
                }
                dropped.insert(place)
                break
            }
        }
        drafts = drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
    }

    /// "…, Peskov said, according to Tass": the statement is Peskov's, and it came through Tass.
    private mutating func passOn() {
        for outer in drafts.indices {
            guard let first = drafts[outer].cue.first, text.keys[first] == Self.according,
                let cue = cueAtEnd(of: drafts[outer].content), let source = nameBefore(cue)
            else { continue }
            let start = text.sentence(around: cue).lowerBound
            let content = (start..<source.lowerBound).filter(text.isWord)
            guard content.count >= 3, content.allSatisfy({ !drafts[outer].source.contains($0) }) else {
                continue
            }
            for inner in drafts.indices where inner != outer && drafts[inner].cue.contains(cue) {
                drafts[inner].content.removeAll()
            }
            drafts[outer].via = drafts[outer].source
            drafts[outer].source = source
            drafts[outer].cue = cue..<(cue + 1)
            drafts[outer].content = Set(content)
        }
        drafts.removeAll { $0.content.isEmpty }
    }

    /// The last word of saying of a content, where little follows it and a pause stands before its subject.
    private func cueAtEnd(of content: Set<Int>) -> Int? {
        guard let last = content.max() else { return nil }
        let cue = content.filter { text.traits[$0].contains(.cue) && !text.isQuoted($0) }.max()
        return cue.flatMap { last - $0 <= 6 && text.sameLine($0, last) ? $0 : nil }
    }

    /// The name or "he" or "she" right before a word of saying, with the words of office before it, after a pause.
    private func nameBefore(_ cue: Int) -> Range<Int>? {
        guard cue > 0, text.sameLine(cue - 1, cue), text.gaps[cue].isBlank else { return nil }
        var start = cue - 1
        guard text.shapes[start].isCapitalised || !text.traits[start].isDisjoint(with: .thirdPerson) else {
            return nil
        }
        while start > 0, cue - start < 8, text.gaps[start].isBlank, text.sameLine(start - 1, cue),
            !text.isQuoted(start - 1), text.traits[start - 1].isDisjoint(with: [.stop, .preposition, .cue])
        { start -= 1 }
        let gap = text.gaps[start]
        let isAfterPause = gap.contains(Gap.quote) || gap.contains(Gap.comma) || gap.contains(Gap.singleMark)
        return isAfterPause ? start..<cue : nil
    }

    private static let according = WordKey.key(folding: "according")

    /// How likely the words of an inner content must be content of the outer one for the inner one to go.
    private static let outerSureness: Float = 0.5

    /// How likely items are content of a draft, on average.
    private func mean(_ place: Int, over items: Set<Int>) -> Float {
        guard let number = drafts[place].reading, !items.isEmpty else { return 0 }
        // In their order, so that the sum is always the same.
        return items.sorted().reduce(Float(0)) { $0 + readings[number].content($1) } / Float(items.count)
    }

    /// Each word goes to the attribution that is surest of it; words of saying are nobody's content.
    private mutating func settleConflicts() {
        var owners = [Int?](repeating: nil, count: text.count)
        var isCue = [Bool](repeating: false, count: text.count)
        func chance(_ place: Int, _ item: Int) -> Float {
            drafts[place].reading.map { readings[$0].content(item) } ?? 0
        }
        for place in drafts.indices {
            for item in drafts[place].cue { isCue[item] = true }
            for item in drafts[place].content {
                if let other = owners[item], chance(other, item) >= chance(place, item) { continue }
                owners[item] = place
            }
        }
        for place in drafts.indices {
            drafts[place].content = drafts[place].content.filter { owners[$0] == place && !isCue[$0] }
        }
    }

    private mutating func keepStringsWhole() {
        let shares = shares()
        for (string, items) in text.itemsOfQuote.enumerated() {
            let words = items.filter(text.isWord)
            let shares = shares[string]
            guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] > 0,
                shares.reduce(0, +) * 2 >= words.count
            else { continue }
            for place in drafts.indices where place != best && shares[place] > 0 {
                drafts[place].content.subtract(words)
            }
            drafts[best].content.formUnion(
                words.filter { !drafts[best].source.contains($0) && !drafts[best].cue.contains($0) })
        }
    }

    /// For each string how many of its words each draft has; what is done to one string changes no other's.
    private func shares() -> [[Int]] {
        var shares = text.itemsOfQuote.map { _ in [Int](repeating: 0, count: drafts.count) }
        for place in drafts.indices {
            for item in drafts[place].content where text.isQuoted(item) && text.isWord(item) {
                shares[Int(text.quoteOf[item])][place] += 1
            }
        }
        return shares
    }

    private mutating func completeSource(_ place: Int) {
        let draft = drafts[place]
        if draft.source.isEmpty, let number = draft.reading {
            let reading = readings[number]
            let isQuoted = draft.content.contains(where: text.isQuoted)
            if let best = likeliestSource(reading, outside: draft.content),
                reading.source(best) > (isQuoted ? 0.1 : 0.35)
            {
                drafts[place].source = mention(around: best, reading)
            } else if isQuoted, let near = nearestSource(to: draft.cue) {
                drafts[place].source = near
            }
        }
        if drafts[place].source.isEmpty, !draft.cue.isEmpty { drafts[place].source = neighbour(of: draft) }
        let source = drafts[place].source
        drafts[place].content.subtract(source)
    }

    private func nearestSource(to cue: Range<Int>) -> Range<Int>? {
        tagging.segments.filter { $0.role == .source && text.sameLine($0.items.lowerBound, cue.lowerBound) }
            .map(\.items)
            .min { gap($0, cue) < gap($1, cue) }
    }

    private func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        min(abs(left.lowerBound - right.upperBound), abs(right.lowerBound - left.upperBound))
    }

    /// The name or pronoun that touches the words of saying.
    private func neighbour(of draft: Draft) -> Range<Int> {
        func isName(_ item: Int) -> Bool {
            text.sameLine(item, draft.cue.lowerBound) && text.isWord(item) && !text.isQuoted(item)
                && !draft.content.contains(item)
                && (text.shapes[item].isCapitalised
                    || !text.traits[item].isDisjoint(with: [.masculine, .feminine, .plural, .firstPerson]))
        }
        func joins(_ item: Int) -> Bool { text.gaps[item].isBlank || text.gaps[item].code == Gap.stop }
        let end = draft.cue.upperBound
        if isName(end), text.gaps[end].isBlank {
            var last = end + 1
            while text.shapes[end].isCapitalised, isName(last), joins(last) { last += 1 }
            return end..<last
        }
        let start = draft.cue.lowerBound
        if start > 0, isName(start - 1), text.gaps[start].isBlank {
            var first = start - 1
            while text.shapes[start - 1].isCapitalised, isName(first - 1), joins(first) { first -= 1 }
            return first..<start
        }
        return 0..<0
    }
}
