import News

/// Finds quotations and their speakers in a text of another language: a verb of saying with its subject in the same
/// sentence. Where nothing of that is found, the words are marked and nobody is named.
struct ForeignQuotations {
    let text: PreparedText
    let speech: SpeechWords
    let reader: SubjectReader
    var found: [Saying] = []

    /// A quotation with what is known of its speaker.
    struct Saying {
        var content: [TextRange]
        var cue: Range<Int>
        var subject: Subject?
        var confidence: Double
        /// The line it ends in.
        var line: Int32
    }

    /// The attributions of a text, in order. O(n).
    static func attributions(in text: PreparedText, _ language: TextLanguage) -> [Attribution] {
        guard let speech = SpeechWords.of(language) else { return UnknownTongue.attributions(in: text) }
        var search = ForeignQuotations(
            text: text, speech: speech, reader: SubjectReader(text: text, speech: speech))
        search.quote()
        search.takeDialogue()
        return ForeignSpeakers(text, speech).attributions(search.found)
    }

    private mutating func quote() {
        for string in text.quotes.indices {
            let items = text.itemsOfQuote[string]
            guard !items.isEmpty else { continue }
            let words = items.filter(text.isWord).count
            if let place = goesOn(string) {
                found[place].content.append(text.quotes[string].range)
                found[place].line = text.lineOf[items.upperBound - 1]
            } else if var saying = afterwards(items) ?? beforehand(items),
                words >= 3 || saying.confidence >= 0.9
            {
                saying.content = [text.quotes[string].range]
                found.append(saying)
            } else if words >= 4 {
                found.append(
                    Saying(
                        content: [text.quotes[string].range], cue: 0..<0, subject: nil, confidence: 0.3,
                        line: text.lineOf[items.lowerBound]))
            }
        }
    }

    /// The saying that a string goes on with: after words of saying in the same sentence, as the next sentence of the line,
    /// or as a new paragraph of a string that was not closed.
    private func goesOn(_ string: Int) -> Int? {
        guard string > 0, let place = found.indices.last else { return nil }
        let last = found[place]
        guard last.content.last == text.quotes[string - 1].range else { return nil }
        let items = text.itemsOfQuote[string]
        if !text.quotes[string - 1].isClosed, text.lineOf[items.lowerBound] == last.line + 1 { return place }
        guard text.lineOf[items.lowerBound] == last.line, let subject = last.subject,
            subject.items.lowerBound >= text.itemsOfQuote[string - 1].upperBound
        else { return nil }
        let between = text.itemsOfQuote[string - 1].upperBound..<items.lowerBound
        let rest = (max(subject.items.upperBound, last.cue.upperBound))..<items.lowerBound
        guard between.count <= 22, rest.count <= 12 else { return nil }
        return rest.contains { speech.use(text.keys[$0]).contains(.verb) } ? nil : place
    }

    /// "…", sagte Anna Schmidt: the verb stands right after the string.
    private func afterwards(_ items: Range<Int>) -> Saying? {
        let start = items.upperBound
        guard start < text.count, text.sameLine(start - 1, start), !endsSentence(items) else { return nil }
        var item = start
        if !text.isWord(item) { item += 1 }
        var steps = 0
        while item < text.count, text.isWord(item), text.sameLine(start, item), steps < 5,
            item <= start + 1 || reader.follows(item)
        {
            let use = speech.use(text.keys[item])
            if let saying = joined(item) { return saying }
            if use.contains(.according) || use.contains(.verb) {
                let end = cueEnd(item)
                guard end < text.count, text.sameLine(item, end), !text.isQuoted(end) else { return nil }
                let subject = text.isWord(end) && text.gaps[end].isBlank ? reader.after(end) : nil
                return subject.map { saying(item..<end, $0, isNear: true) }
            }
            guard use.contains(.filler) else { break }
            item += 1
            steps += 1
        }
        return subjectFirst(start)
    }

    /// "…", Jean Morel a déclaré: the subject stands between the string and the verb.
    private func subjectFirst(_ start: Int) -> Saying? {
        guard text.gaps[start].contains(Gap.comma) || !text.isWord(start) else { return nil }
        var item = start
        while item < text.count, item - start < 9, text.sameLine(start, item),
            item <= start + 1 || reader.follows(item)
        {
            if speech.use(text.keys[item]).contains(.verb) {
                return reader.before(item, from: start).flatMap { subject in
                    subject.name.isEmpty ? nil : saying(item..<(item + 1), subject, isNear: true)
                }
            }
            item += 1
        }
        return nil
    }

    /// "a-t-il ajouté", "explique-t-elle": verb and pronoun in one word.
    private func joined(_ item: Int) -> Saying? {
        guard speech.language == .french else { return nil }
        let parts = text.text(item).split(separator: "-")
        guard parts.count > 1, let last = parts.last, let first = parts.first else { return nil }
        let pronoun = speech.use(WordKey.key(folding: String(last)))
        guard !pronoun.isDisjoint(with: .pronoun) else { return nil }
        let isAuxiliary = first == "a" || first == "avait"
        guard isAuxiliary || speech.use(WordKey.key(folding: String(first))).contains(.verb) else {
            return nil
        }
        let subject = Subject(items: item..<(item + 1), name: 0..<0, role: 0..<0, isPronoun: true)
        return saying(item..<(item + (isAuxiliary ? 2 : 1)), subject, isNear: true)
    }

    /// Whether the sentence ends with the string: nothing but its end stands after it.
    private func endsSentence(_ items: Range<Int>) -> Bool {
        let next = Int(text.starts[items.upperBound])
        let end = text.quotes[Int(text.quoteOf[items.lowerBound])].range.upperBound
        return end < next && text.bytes[end..<next].contains { [0x2E, 0x21, 0x3F].contains($0) }
    }

    /// Past further verbs and participles: "a déclaré", "hat gesagt".
    private func cueEnd(_ item: Int) -> Int {
        var end = item + 1
        while end < text.count, text.gaps[end].isBlank, speech.use(text.keys[end]).contains(.verb) {
            end += 1
        }
        return end
    }

    func saying(_ cue: Range<Int>, _ subject: Subject, isNear: Bool) -> Saying {
        let sure = subject.isPronoun ? 0.6 : subject.name.isEmpty ? 0.8 : 0.95
        return Saying(
            content: [], cue: cue, subject: subject, confidence: isNear ? sure : sure - 0.2,
            line: text.lineOf[cue.lowerBound])
    }
}
