import News

extension ForeignQuotations {
    /// "Anna Schmidt sagte: …", "Am Montag sagte Anna Schmidt, es sei „…“": the verb stands before the string, in its sentence.
    func beforehand(_ items: Range<Int>) -> Saying? {
        let floor = sentenceStart(before: items.lowerBound)
        guard floor < items.lowerBound else { return nil }
        let last = items.lowerBound - 1
        let end = text.isWord(last) ? last + 1 : last
        let start = Int(text.starts[items.lowerBound])
        let hasColon = end > floor && text.bytes[Int(text.ends[end - 1])..<start].contains(0x3A)
        if hasColon, let label = label(floor, end) { return label }
        var item = last
        while item >= floor, items.lowerBound - item < 26 {
            defer { item -= 1 }
            guard text.isWord(item), !text.isQuoted(item) else { continue }
            let use = speech.use(text.keys[item])
            if use.contains(.according), item < last {
                let subject = reader.after(item + 1)
                if let subject, subject.items.upperBound <= items.lowerBound {
                    return saying(item..<(item + 1), subject, isNear: true)
                }
            }
            guard use.contains(.verb), !isNoVerb(item, floor) else { continue }
            return subject(of: item, floor, items.lowerBound).map {
                saying(item..<(item + 1), $0, isNear: hasColon)
            }
        }
        return nil
    }

    /// The verb's subject: after it, unless what comes there is no name; else before it.
    private func subject(of verb: Int, _ floor: Int, _ limit: Int) -> Subject? {
        let after = verb + 1 < limit && text.gaps[verb + 1].isBlank ? reader.after(verb + 1) : nil
        let before = reader.before(verb, from: floor)
        if let before, !before.name.isEmpty { return before }
        if let after, after.items.upperBound <= limit, !after.name.isEmpty || after.isPronoun { return after }
        if let before { return before }
        return after.flatMap { $0.items.upperBound <= limit ? $0 : nil }
    }

    /// "so" is a word of saying only before a name: "…, so Anna Schmidt".
    private func isNoVerb(_ item: Int, _ floor: Int) -> Bool {
        speech.language == .german && text.text(item).lowercased() == "so"
    }

    /// "Anna Schmidt: „…“" at the beginning of a line.
    private func label(_ floor: Int, _ colon: Int) -> Saying? {
        guard text.lines[Int(text.lineOf[floor])].lowerBound == floor, (1...4).contains(colon - floor),
            (floor..<colon).allSatisfy({ text.shapes[$0].isCapitalised }),
            (floor..<colon).allSatisfy({ speech.use(text.keys[$0]).isEmpty })
        else { return nil }
        let subject = Subject(items: floor..<colon, name: floor..<colon, role: 0..<0)
        guard colon - floor >= 2 else { return nil }
        return saying(0..<0, subject, isNear: true)
    }

    /// The first item of the sentence that an item stands in: after the last full stop outside quotation marks, or of the line.
    func sentenceStart(before item: Int) -> Int {
        var start = item
        while start > 0, text.sameLine(start - 1, item) {
            let gap = text.gaps[start]
            let isEnd = gap.contains(Gap.stop) || gap.contains(Gap.question)
            if start < item || text.isWord(start), isEnd, !reader.follows(start) { break }
            start -= 1
        }
        return start
    }
}
