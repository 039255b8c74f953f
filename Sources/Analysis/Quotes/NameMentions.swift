/// A name as it stands in a text.
package struct NameMention {
    /// All its items, titles before the name included.
    package var whole: Range<Int>
    /// The name alone.
    package var core: Range<Int>
    /// The traits of the titles before it, and of a word of office just before.
    package var title: WordTraits = []
    /// Whether it ends in 's or s'.
    package var isPossessive: Bool
    /// Whether it stands in quotation marks.
    package var isQuoted: Bool
    /// Whose name it is: a place in ``Roster/people``.
    package var person = -1
}

/// Finds names: runs of capitalised words, without the words that are capitalised for another reason.
struct NameFinder {
    private let text: PreparedText
    private let numbers: QuoteNumbers
    private var lowerKeys: Set<UInt64> = []
    private var headlineLines: Set<Int32> = []

    /// The names of a text, in order. O(n).
    static func mentions(in text: PreparedText, _ numbers: QuoteNumbers) -> [NameMention] {
        var finder = NameFinder(text, numbers)
        finder.survey()
        return finder.find()
    }

    private init(_ text: PreparedText, _ numbers: QuoteNumbers) {
        self.text = text
        self.numbers = numbers
    }

    private mutating func survey() {
        for item in 0..<text.count where text.shapes[item] == .lower { lowerKeys.insert(text.keys[item]) }
        for (number, line) in text.lines.enumerated() {
            let long = line.filter { text.ends[$0] - text.starts[$0] > 3 && text.isWord($0) }
            let capitalised = long.count { text.shapes[$0].isCapitalised }
            if long.count >= 4, capitalised * 5 >= long.count * 4 { headlineLines.insert(Int32(number)) }
        }
    }

    private func find() -> [NameMention] {
        var body: [NameMention] = []
        var headline: [Range<Int>] = []
        var item = 0
        while item < text.count {
            guard text.shapes[item].isCapitalised else {
                item += 1
                continue
            }
            let end = runEnd(from: item)
            if headlineLines.contains(text.lineOf[item]) {
                headline.append(item..<end)
            } else {
                body += parts(of: item..<end).compactMap(mention)
            }
            item = end
        }
        body += known(headline, from: body)
        return body.sorted { $0.whole.lowerBound < $1.whole.lowerBound }
    }

    /// "European Union Vsevolod Chentsov": a name of a body and a person's name beside it.
    private func parts(of run: Range<Int>) -> [Range<Int>] {
        let split = run.dropFirst().dropLast().first { item in
            guard text.traits[item - 1].contains(.organisation) else { return false }
            let rest = item..<run.upperBound
            return rest.count <= 3 && rest.allSatisfy(isPersonal)
                && (rest.count == 2 || numbers.givenNames.knows(text.keys[item]))
        }
        return split.map { [run.lowerBound..<$0, $0..<run.upperBound] } ?? [run]
    }

    /// Whether a word can be part of a person's name.
    private func isPersonal(_ item: Int) -> Bool {
        text.traits[item].isDisjoint(with: [
            .organisation, .place, .title, .role, .nationality, .document, .stop,
        ])
            && !numbers.vocabulary.isMostlyLower(text.keys[item])
    }

    private func runEnd(from start: Int) -> Int {
        var end = start + 1
        var hasOrganisation = text.traits[start].contains(.organisation)
        while end < text.count, text.sameLine(start, end), !isPossessive(end - 1),
            text.quoteOf[end] == text.quoteOf[start]
        {
            if joins(end), text.shapes[end].isCapitalised {
                hasOrganisation = hasOrganisation || text.traits[end].contains(.organisation)
                end += 1
            } else if let next = bridge(end, hasOrganisation) {
                end = next
            } else {
                break
            }
        }
        return end
    }

    /// Whether an item follows the one before it without a pause, or after a title's or an initial's full stop.
    private func joins(_ item: Int) -> Bool {
        if text.gaps[item].isBlank { return true }
        guard text.gaps[item].code == Gap.stop else { return false }
        return text.traits[item - 1].contains(.title) || text.shapes[item - 1] == .singleCapital
    }

    /// Over "de", "bin" and the like, and over the "of" of an organisation's name, to the next capital.
    private func bridge(_ item: Int, _ inOrganisation: Bool) -> Int? {
        guard text.gaps[item].isBlank else { return nil }
        var next = item
        while next < item + 2, next < text.count, text.gaps[next].isBlank,
            text.traits[next].contains(.particle)
                || inOrganisation && (text.keys[next] == Self.of || text.keys[next] == Self.the)
        { next += 1 }
        guard next > item, next < text.count, text.gaps[next].isBlank, text.sameLine(item, next),
            text.shapes[next].isCapitalised
        else { return nil }
        return next + 1
    }

    private static let of = WordKey.key(folding: "of")
    private static let the = WordKey.key(folding: "the")

    private func isPossessive(_ item: Int) -> Bool { text.isPossessive(item) }

    private func mention(_ run: Range<Int>) -> NameMention? {
        var start = run.lowerBound
        let office = officeHolder(run)
        let isOrganisation = office == nil && run.contains { text.traits[$0].contains(.organisation) }
        while start < run.upperBound, isNoName(start, isKept: isOrganisation || run.count == 1) { start += 1 }
        guard start < run.upperBound else { return nil }
        var core = start
        var title: WordTraits = []
        if let office {
            core = max(start, office)
        } else if !isOrganisation {
            for item in start..<(run.upperBound - 1)
            where !text.traits[item].isDisjoint(with: [.title, .role]) { core = item + 1 }
        }
        for item in start..<core { title.formUnion(text.traits[item]) }
        while core < run.upperBound - 1, text.traits[core].contains(.nationality), !isOrganisation {
            core += 1
        }
        if core == start, start > 0, text.sameLine(start - 1, start), text.gaps[start].isBlank,
            !text.traits[start - 1].isDisjoint(with: [.title, .role])
        {
            title.formUnion(text.traits[start - 1])
        }
        let only = text.traits[core]
        if run.upperBound - core == 1, !only.isDisjoint(with: [.nationality, .title, .role]), !isOrganisation
        {
            return nil
        }
        return NameMention(
            whole: start..<run.upperBound, core: core..<run.upperBound, title: title,
            isPossessive: isPossessive(run.upperBound - 1), isQuoted: text.isQuoted(start))
    }

    /// "Senate Majority Leader Mitch McConnell", "U.S. Air Force Gen. Norman Ham": where the name begins that follows a body and an
    /// office in it; nil where no body is named or nobody holds the office.
    private func officeHolder(_ run: Range<Int>) -> Int? {
        guard let body = run.firstIndex(where: { text.traits[$0].contains(.organisation) }),
            let office = run.last(where: { !text.traits[$0].isDisjoint(with: [.title, .role]) }),
            office > body, office + 1 < run.upperBound
        else { return nil }
        let name = (office + 1)..<run.upperBound
        let excluded: WordTraits = [.organisation, .place, .stop, .nationality, .document]
        guard name.count <= 3, name.allSatisfy({ text.traits[$0].isDisjoint(with: excluded) }),
            name.count > 1 || !numbers.vocabulary.isMostlyLower(text.keys[office + 1])
        else { return nil }
        return office + 1
    }

    /// Whether a capitalised word at the beginning of a run is capitalised for its place only; inside a sentence common words are kept in
    /// the names of bodies.
    private func isNoName(_ item: Int, isKept: Bool) -> Bool {
        let traits = text.traits[item]
        if traits.contains(.stop) || traits.contains(.determiner) || traits.contains(.preposition) {
            return true
        }
        if traits.contains(.title) { return false }
        let begins = text.beginsSentence(item) || text.gaps[item].contains(Gap.quote)
        if begins, lowerKeys.contains(text.keys[item]) { return true }
        return (begins || !isKept) && numbers.vocabulary.isMostlyLower(text.keys[item])
    }

    /// In headlines every word has a capital: only names that the body knows count.
    private func known(_ runs: [Range<Int>], from body: [NameMention]) -> [NameMention] {
        var words: Set<UInt64> = []
        for mention in body {
            for item in mention.core { words.insert(text.nameKey(item)) }
        }
        var found: [NameMention] = []
        for run in runs {
            var item = run.lowerBound
            while item < run.upperBound {
                let start = item
                while item < run.upperBound, words.contains(text.nameKey(item)),
                    !text.traits[item].contains(.stop), item == start || !isPossessive(item - 1)
                { item += 1 }
                if item > start {
                    found.append(
                        NameMention(
                            whole: start..<item, core: start..<item, isPossessive: isPossessive(item - 1),
                            isQuoted: text.isQuoted(start)))
                } else {
                    item += 1
                }
            }
        }
        return found
    }
}

extension PreparedText {
    /// Whether an item ends in 's, s' or ’s.
    func isPossessive(_ item: Int) -> Bool {
        let end = Int(ends[item])
        if bytes[end - 1] == 0x73, end - 2 > Int(starts[item]) {
            if bytes[end - 2] == 0x27 || (bytes[end - 2] == 0x99 && bytes[end - 3] == 0x80) { return true }
            return end < bytes.count && gaps[item + 1].code == Gap.singleMark && !isQuoted(item)
        }
        return false
    }

    /// A word of a name without its possessive ending.
    func nameWord(_ item: Int) -> String {
        let word = text(item)
        for ending in ["'s", "’s"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
        return word
    }

    /// The key of a word of a name without its possessive ending.
    func nameKey(_ item: Int) -> UInt64 {
        isPossessive(item) ? WordKey.key(folding: nameWord(item)) : keys[item]
    }
}
