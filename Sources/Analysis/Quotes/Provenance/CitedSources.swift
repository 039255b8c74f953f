import News

extension ChainOfReports {
    /// "the Bloomberg agency" as speaker is shown as "Bloomberg".
    func plain(_ attribution: Attribution) -> Attribution {
        var attribution = attribution
        attribution.via = attribution.via.map(withoutKind)
        guard attribution.speaker?.kind == .organisation, case let source = items(attribution.source),
            !source.isEmpty, let speaker = speaker(source), speaker.kind == .organisation
        else { return attribution }
        attribution.speaker = speaker
        return attribution
    }

    /// "the Westland news agency" is "Westland".
    private func withoutKind(_ name: String) -> String {
        var words = name.split(separator: " ")
        while words.count > 1, let last = words.last, ["agency", "news"].contains(last) { words.removeLast() }
        if words.count > 1, words[0].lowercased() == "the" { words.removeFirst() }
        return words.joined(separator: " ")
    }

    /// "Skai, citing Bloomberg, citing two people, said …": the last one cited speaks, the others passed it on.
    /// nil where nothing is left that anybody said.
    func citing(_ attribution: Attribution, among all: [Attribution]) -> Attribution? {
        let source = items(attribution.source)
        let cue = items(attribution.cue)
        guard !source.isEmpty, !text.isQuoted(source.lowerBound) else { return attribution }
        let sentence = text.sentence(around: source.lowerBound)
        var after = source.upperBound
        if cue.lowerBound >= after, cue.lowerBound - after <= 4, !isCiting(after) {
            after = cue.first { Self.citing.contains(text.keys[$0]) } ?? cue.upperBound
        }
        var chain = [source]
        while after < sentence.upperBound, let start = citedPhrase(at: after), start < sentence.upperBound {
            let next = phrase(from: start, until: sentence.upperBound)
            guard !next.isEmpty else { break }
            chain.append(next)
            after = next.upperBound
        }
        guard chain.count > 1, let last = chain.last, isMedium(source), let speaker = speaker(last) else {
            return attribution
        }
        var attribution = attribution
        attribution.speaker = speaker
        attribution.via = chain.dropLast().reversed().compactMap { self.speaker($0)?.name }
        attribution.source = [text.range(last)]
        return withContent(attribution, chain: source.lowerBound..<last.upperBound, sentence)
    }

    /// The content without the chain; where nothing is left, the rest of the sentence before or behind the chain.
    private func withContent(
        _ attribution: Attribution, chain: Range<Int>, _ sentence: Range<Int>
    ) -> Attribution? {
        var attribution = attribution
        let cue = items(attribution.cue)
        let content = attribution.content.flatMap { Array(text.items(overlapping: $0)) }
            .filter { !chain.contains($0) && !cue.contains($0) && text.isWord($0) }
        let before =
            sentence.lowerBound..<min(chain.lowerBound, cue.isEmpty ? chain.lowerBound : cue.lowerBound)
        let behind = clause(behind: chain.upperBound, sentence)
        if content.count >= 3, content.allSatisfy({ behind.isEmpty || behind.contains($0) }) {
            attribution.content = text.ranges(of: content, withMarks: true)
        } else if let rest = [behind, before].first(where: { $0.count >= 3 }) {
            attribution.content = text.ranges(of: rest.filter(text.isWord), withMarks: true)
            attribution.kind = text.kind(of: Set(rest))
        } else {
            return nil
        }
        return attribution
    }

    /// What "that" begins after the chain.
    private func clause(behind end: Int, _ sentence: Range<Int>) -> Range<Int> {
        let that = (end..<max(end, sentence.upperBound)).prefix(9).first { text.keys[$0] == Self.that }
        return that.map { $0..<sentence.upperBound } ?? 0..<0
    }

    private static let that = WordKey.key(folding: "that")

    private func isCiting(_ item: Int) -> Bool { citedPhrase(at: item) != nil }

    /// The beginning of whoever is cited, if "citing" or "with reference to" stands at an item.
    private func citedPhrase(at item: Int) -> Int? {
        guard item + 1 < text.count, !text.isQuoted(item) else { return nil }
        if Self.citing.contains(text.keys[item]) { return item + 1 }
        let words = (item..<min(item + 3, text.count)).map { text.text($0).lowercased() }
        if words.count == 3, words == ["with", "reference", "to"] { return item + 3 }
        return words.prefix(2) == ["referring", "to"] ? item + 2 : nil
    }

    /// "…, according to Anna Voss, quoted by Tass", "two of the officials cited by Reuters": the words came through the second.
    func quotedBy(_ attribution: Attribution) -> Attribution {
        let source = items(attribution.source)
        guard !source.isEmpty, attribution.via.isEmpty, attribution.speaker != nil else { return attribution }
        let sentence = text.sentence(around: source.lowerBound)
        let cue = items(attribution.cue)
        let starts =
            [source.upperBound, cue.upperBound].filter { $0 >= source.upperBound }
            + source.dropFirst().filter { Self.quoted.contains(text.keys[$0]) }
        for start in starts {
            guard let by = byPhrase(at: start, sentence.upperBound) else { continue }
            let medium = phrase(from: by, until: sentence.upperBound)
            guard isMedium(medium), let name = speaker(medium)?.name, name != attribution.speaker?.name else {
                continue
            }
            var attribution = attribution
            attribution.via = [name]
            if start < source.upperBound {
                let rest = source.lowerBound..<start
                attribution.source = [text.range(rest)]
                attribution.speaker = speaker(rest) ?? attribution.speaker
            }
            let chain = start..<medium.upperBound
            let content = attribution.content.flatMap { Array(text.items(overlapping: $0)) }
            if content.contains(where: chain.contains) {
                let kept = content.filter { !chain.contains($0) && text.isWord($0) }
                if kept.count >= 3 { attribution.content = text.ranges(of: kept, withMarks: true) }
            }
            return attribution
        }
        return attribution
    }

    /// Past "quoted by", "as cited by", "was quoted as saying by": the first item of whoever did; nil where this is not said.
    private func byPhrase(at start: Int, _ end: Int) -> Int? {
        var item = start
        while item < min(end, start + 7), !text.isQuoted(item) {
            let word = text.text(item).lowercased()
            if word == "by", item > start,
                (start..<item).contains(where: { Self.quoted.contains(text.keys[$0]) })
            {
                return item + 1 < end ? item + 1 : nil
            }
            guard
                ["as", "was", "were", "is", "also", "being", "saying"].contains(word)
                    || Self.quoted.contains(text.keys[item])
            else { return nil }
            item += 1
        }
        return nil
    }

    private static let quoted = keys("quoted cited")
}
