import News

/// Reads an article once for the grouping: title and body without boilerplate, words, names, and what they weigh.
struct StoryReader {
    /// The words of the headline.
    let title: StoryWords
    /// The words of the text without its headline.
    let body: StoryWords
    /// The bytes that ``body`` was read from.
    let bodyBytes: [UInt8]
    /// The bytes that ``title`` was read from.
    let titleBytes: [UInt8]

    private static let mostWords = 1_200
    private static let mostBytes = 9_000
    private static let leadLength = 80
    private static let openingLength = 100

    /// Reads an article. O(length), and no more than the first 1,200 words.
    init(_ article: Article) {
        var text = Array(article.text.utf8)
        var headline = Array(article.title.utf8)
        if !headline.isEmpty, text.starts(with: headline) { text.removeFirst(headline.count) }
        text = Boilerplate.removed(from: text, limit: Self.mostBytes)
        let words = StoryWords(text, limit: Self.mostWords)
        var heading = StoryWords(headline)
        if headline.isEmpty || Self.isForeign(heading, to: words) {
            headline = Self.opening(of: text)
            heading = StoryWords(headline)
        }
        heading.removeNumbers(missingFrom: words)
        title = heading
        titleBytes = headline
        body = words
        bodyBytes = text
    }

    /// Whether a headline is in another language than its text: a translated text under an untranslated headline says
    /// nothing by the two together.
    private static func isForeign(_ headline: StoryWords, to body: StoryWords) -> Bool {
        guard let own = headline.language(atLeast: 2), let other = body.language(atLeast: 4) else {
            return false
        }
        return own != other
    }

    /// The first words of a text that has no headline.
    private static func opening(of text: [UInt8]) -> [UInt8] {
        let line = text.drop { ASCII.isSpace($0) }.prefix { $0 != 0x0A }
        var spaces = 0
        return Array(
            line.prefix {
                spaces += ASCII.isSpace($0) ? 1 : 0; return spaces < 14
            })
    }

    /// The language that most function words are of, as a number from 1 (English); 0 where too few tell.
    var language: UInt8 { body.language(atLeast: 4) ?? 0 }

    /// How many words with a meaning there are.
    var wordCount: Int { title.words.count { $0.key != 0 } + body.words.count { $0.key != 0 } }

    fileprivate struct Tally {
        var count = 0
        var capitals = 0
        var smalls = 0
        var hasCapital = false
        var marks: StoryTerm.Marks = []
    }

    /// The most telling terms, ascending by key.
    func terms() -> [StoryTerm] {
        let background = BackgroundWords.shared
        var scored: [(score: Float, term: StoryTerm)] = []
        for (key, tally) in wordTallies() {
            let known = background.entry(key)
            var marks = tally.marks
            if !marks.contains(.number), isName(tally, known) { marks.insert(.name) }
            let term = StoryTerm(key: key, countCode: StoryTerm.code(count: tally.count), marks: marks)
            let weight = StoryTerm.countWeights[Int(term.countCode)] * known.rarity
            scored.append((weight * (marks.contains(.title) ? 2 : 1), term))
        }
        var kept = Self.best(scored, StoryFeatures.mostWords)
        kept += Self.best(pairs(background), StoryFeatures.mostPairs)
        kept.sort { $0.key < $1.key }
        return Self.unique(kept)
    }

    /// Title words count twice, and so do the first hundred words of the text.
    private func wordTallies() -> [UInt32: Tally] {
        var tallies: [UInt32: Tally] = [:]
        tallies.reserveCapacity(body.words.count)
        for word in title.words where word.key != 0 {
            var tally = tallies[word.key] ?? Tally()
            tally.count += 2
            tally.hasCapital = tally.hasCapital || word.isCapital
            tally.marks.formUnion(word.isNumber ? [.title, .lead, .number] : [.title, .lead])
            tallies[word.key] = tally
        }
        for (place, word) in body.words.enumerated() where word.key != 0 {
            tallies[word.key, default: Tally()].add(word, place, Self.openingLength, Self.leadLength)
        }
        return tallies
    }

    private func isName(_ tally: Tally, _ known: BackgroundWords.Entry) -> Bool {
        guard tally.hasCapital || isWithoutCapitals else { return false }
        if isWithoutCapitals { return known.isName ?? false }
        if known.isName == false && tally.capitals < 2 || tally.smalls > tally.capitals { return false }
        return known.isName != false || tally.capitals > 0
    }

    /// Whether the text was put in lower case, as some feeds do.
    private var isWithoutCapitals: Bool {
        !body.words.contains { $0.isCapital } && !title.words.contains { $0.isCapital }
    }

    private func pairs(_ background: BackgroundWords) -> [(score: Float, term: StoryTerm)] {
        var counts: [UInt32: Int] = [:]
        counts.reserveCapacity(body.words.count)
        for words in [title.words, body.words] {
            for (first, second) in zip(words, words.dropFirst()) where first.key != 0 && second.key != 0 {
                counts[TermKey.pair(first.key, second.key), default: 0] += 1
            }
        }
        return counts.map { key, count in
            let term = StoryTerm(key: key, countCode: StoryTerm.code(count: count), marks: .pair)
            let weight = StoryTerm.countWeights[Int(term.countCode)]
            return (weight * background.entry(key).rarity, term)
        }
    }

    private static func best(_ scored: [(score: Float, term: StoryTerm)], _ limit: Int) -> [StoryTerm] {
        // Scores are no less than 0, so their bits are in their order.
        let order = scored.map { score, term in
            (bits: UInt64(score.bitPattern) << 32 | UInt64(term.key), term: term)
        }
        return order.sorted { $0.bits > $1.bits }.prefix(limit).map(\.term)
    }

    private static func unique(_ terms: [StoryTerm]) -> [StoryTerm] {
        var result: [StoryTerm] = []
        for term in terms where result.last?.key != term.key { result.append(term) }
        return result
    }
}

extension StoryReader.Tally {
    fileprivate mutating func add(_ word: StoryWords.Word, _ place: Int, _ opening: Int, _ lead: Int) {
        count += place < opening ? 2 : 1
        if place < lead { marks.insert(.lead) }
        if word.isNumber { marks.insert(.number) }
        hasCapital = hasCapital || word.isCapital
        if word.isCapital {
            if !word.opensSentence { capitals += 1 }
        } else {
            smalls += 1
        }
    }
}
