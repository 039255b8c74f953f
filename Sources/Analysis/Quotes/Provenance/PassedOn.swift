import News

extension ChainOfReports {
    /// A medium named beside somebody's words: "…, Tass reports", "as noted by the Bloomberg agency".
    struct Tail {
        /// The items of "as noted by the Bloomberg agency", up to the end of its name.
        var items: Range<Int>
        var medium: Range<Int>
        var verb: Int
        /// Whether it is "as reported by …".
        var isPassive: Bool
    }

    /// Attributions with the media that the ends and beginnings of their sentences name. What was found of such an end alone
    /// goes, or becomes the medium's word where nobody else speaks in the sentence.
    func passedOn(_ attributions: [Attribution]) -> [Attribution] {
        var result = attributions
        for sentence in 0..<(text.sentenceStarts.count - 1) {
            let items = text.sentenceStarts[sentence]..<text.sentenceStarts[sentence + 1]
            guard items.count > 5, let tail = tail(of: items), let name = speaker(tail.medium)?.name else {
                continue
            }
            result = passed(result, tail, name, items)
        }
        return result
    }

    private func passed(
        _ attributions: [Attribution], _ tail: Tail, _ name: String, _ sentence: Range<Int>
    ) -> [Attribution] {
        let attributions = attributions.map { withOwnVerb($0, tail, sentence) }
        let near = attributions.indices.filter { place in
            let anchor = items(
                attributions[place].cue.isEmpty ? attributions[place].content : attributions[place].cue)
            return anchor.first.map(sentence.contains) ?? false
        }
        let others = near.filter { place in
            let source = items(attributions[place].source)
            let speaks =
                !source.isEmpty && !source.overlaps(tail.items) && sentence.contains(source.lowerBound)
            return speaks && attributions[place].via.isEmpty
                && !items(attributions[place].cue).overlaps(tail.items)
        }
        let own = near.filter { place in
            let cue = items(attributions[place].cue)
            return cue.contains(tail.verb) || items(attributions[place].source).overlaps(tail.items)
        }
        var result = attributions
        guard let speaker = others.last else {
            for place in own where tail.isPassive {
                result[place] = reported(attributions[place], tail, sentence)
            }
            return result
        }
        result[speaker].via = [name]
        let rest = result[speaker].content.flatMap { Array(text.items(overlapping: $0)) }
            .filter { !tail.items.contains($0) && text.isWord($0) }
        if !rest.isEmpty { result[speaker].content = text.ranges(of: rest, withMarks: true) }
        for place in own.reversed() where place != speaker { result.remove(at: place) }
        return result
    }

    /// "Amos said on Sunday, Tass reports" where "reports" was taken for the word by which Amos speaks: it is "said".
    private func withOwnVerb(_ attribution: Attribution, _ tail: Tail, _ sentence: Range<Int>) -> Attribution
    {
        let source = items(attribution.source)
        guard items(attribution.cue).contains(tail.verb), !source.isEmpty, !source.overlaps(tail.items),
            sentence.contains(source.lowerBound), source.upperBound < tail.items.lowerBound,
            let verb = (source.upperBound..<tail.items.lowerBound).first(where: {
                text.traits[$0].contains(.cue) && !text.isQuoted($0)
            })
        else { return attribution }
        var attribution = attribution
        attribution.cue = [text.range(verb..<(verb + 1))]
        attribution.confidence = max(attribution.confidence, Self.chanceOfMended)
        let said = attribution.content.flatMap { Array(text.items(overlapping: $0)) }.filter(text.isWord)
        let quoted = said.filter { text.isQuoted($0) }
        let kept = quoted.isEmpty ? said.filter { $0 < source.lowerBound } : quoted
        if !kept.isEmpty {
            attribution.content = text.ranges(of: kept, withMarks: true)
            attribution.kind = text.kind(of: Set(kept))
        }
        return attribution
    }

    /// Nobody else speaks in the sentence: the medium does, and the rest of the sentence is what it says.
    private func reported(_ attribution: Attribution, _ tail: Tail, _ sentence: Range<Int>) -> Attribution {
        guard attribution.via.isEmpty, !attribution.content.isEmpty else { return attribution }
        var attribution = attribution
        attribution.source = [text.range(tail.medium)]
        attribution.cue = [text.range(tail.verb..<(tail.verb + 1))]
        attribution.speaker = speaker(tail.medium)
        let rest =
            tail.items.lowerBound == sentence.lowerBound
            ? tail.items.upperBound..<sentence.upperBound : sentence.lowerBound..<tail.items.lowerBound
        let words = rest.filter(text.isWord)
        if words.count >= 4 {
            attribution.content = text.ranges(of: words, withMarks: true)
            attribution.kind = text.kind(of: Set(words))
        }
        return attribution
    }

    /// ", Tass reports." or "as noted by Tass" at the end of a sentence, "As reported by Tass," at its beginning.
    private func tail(of sentence: Range<Int>) -> Tail? {
        for item in sentence.reversed() where !text.isQuoted(item) && sentence.upperBound - item < 14 {
            if let tail = asReported(item, sentence) { return tail }
            let isVerb = Self.plainReporting.contains(text.keys[item])
            guard isVerb, sentence.upperBound - item <= 4, isTimeOnly(item + 1, sentence.upperBound) else {
                continue
            }
            return reportsAtEnd(item, sentence)
        }
        return asReported(sentence.lowerBound, sentence)
    }

    /// "as noted by the Bloomberg agency": the words from "as" to the end of the name.
    private func asReported(_ item: Int, _ sentence: Range<Int>) -> Tail? {
        guard item + 3 < sentence.upperBound, text.text(item).lowercased() == "as" else { return nil }
        let isApart =
            item == sentence.lowerBound || text.gaps[item].contains(Gap.comma)
            || text.gaps[item].contains(Gap.dash)
        guard isApart, text.traits[item + 1].contains(.cue), text.text(item + 2).lowercased() == "by" else {
            return nil
        }
        let medium = phrase(from: item + 3, until: sentence.upperBound)
        let name = upToPreposition(medium)
        guard isMedium(name) else { return nil }
        return Tail(items: item..<name.upperBound, medium: name, verb: item + 1, isPassive: true)
    }

    /// "the Bloomberg agency in its analysis" is the Bloomberg agency.
    private func upToPreposition(_ phrase: Range<Int>) -> Range<Int> {
        let end = phrase.first { text.traits[$0].contains(.preposition) && !roster.isInside($0) }
        return phrase.lowerBound..<(end ?? phrase.upperBound)
    }

    /// "…, Tass reports": a medium between a comma and the verb.
    private func reportsAtEnd(_ verb: Int, _ sentence: Range<Int>) -> Tail? {
        var start = verb
        while start > sentence.lowerBound, verb - start < 7, text.gaps[start].isBlank, text.isWord(start - 1),
            !text.isQuoted(start - 1)
        { start -= 1 }
        guard start < verb, start > sentence.lowerBound, !text.gaps[start].isBlank else { return nil }
        let first = text.text(start).lowercased() == "as" ? start + 1 : start
        guard first < verb, isMedium(first..<verb) else { return nil }
        return Tail(items: start..<(verb + 1), medium: first..<verb, verb: verb, isPassive: false)
    }

    /// "on Monday", "earlier", or nothing.
    private func isTimeOnly(_ start: Int, _ end: Int) -> Bool {
        (start..<max(start, end)).allSatisfy {
            text.isWord($0) && !text.traits[$0].isDisjoint(with: [.stop, .preposition, .adverb])
        }
    }

    /// A name beside its own verb of saying is likely the speaker; short of sure, for the fields read it otherwise.
    private static let chanceOfMended = 0.75

    private static let plainReporting = keys("reports reported writes wrote notes adds says")
}
