import News

/// The compared articles as one list of sentences over one vocabulary.
struct StoryText {
    /// The sentences of all articles, article by article, in the order of the text.
    private(set) var sentences: [StorySentence] = []
    /// For each article the numbers of its sentences.
    private(set) var articles: [Range<Int>] = []
    /// How many paragraphs the articles have together.
    private(set) var paragraphCount = 0
    /// The words.
    private(set) var vocabulary = StoryVocabulary()
    /// For each stem how many sentences have it.
    private(set) var sentenceCounts: [Int32] = []
    /// For each stem how many articles have it.
    private(set) var articleCounts: [Int32] = []
    /// The words of each article.
    private(set) var words: [ArticleWords] = []
    private var table = WordTable()

    /// Reads the sentences and words of these accounts. O(length of the texts).
    init(_ accounts: [AccountComparison.Account]) {
        var words: [[ScannedWord]] = []
        let stemmer = WordStemmer()
        for (number, account) in accounts.enumerated() {
            read(account, number: number, stemmer: stemmer, words: &words)
        }
        for number in sentences.indices { Self.fill(&sentences[number], from: words[number], vocabulary) }
        count()
        for (number, account) in accounts.enumerated() {
            SentenceSpeakers.mark(
                account.attributions, in: &sentences, of: articles[number], words: self.words[number],
                vocabulary: vocabulary)
        }
        let persons = persons(of: accounts)
        let pronouns = Set(["he", "she", "his", "her", "him"].compactMap(vocabulary.stem))
        for article in articles {
            SentenceSpeakers.markPeople(
                in: &sentences, of: article, persons: persons, pronouns: pronouns)
        }
    }

    /// The stems of the last names of all people who speak.
    private func persons(of accounts: [AccountComparison.Account]) -> Set<Int32> {
        Set(
            accounts.flatMap(\.attributions).compactMap { attribution in
                guard let speaker = attribution.speaker, speaker.kind == .person else { return nil }
                return SentenceSpeakers.name(of: speaker.name, vocabulary: vocabulary).words.last
            })
    }

    /// A word of a sentence before the whole story is known.
    private struct ScannedWord {
        var form: Int32
        var start: Int32
        var isQuoted: Bool
        var clause: UInt8
    }

    private mutating func read(
        _ account: AccountComparison.Account, number: Int, stemmer: WordStemmer, words: inout [[ScannedWord]]
    ) {
        let text = TextWords(account.article.text)
        let layout = TextLayout(words: text)
        let quoted = QuotedBytes(text.bytes)
        var clauses = ClauseCut()
        let first = sentences.count
        var known = ArticleWords(text)
        for (place, range) in layout.sentences.enumerated() {
            var sentence = StorySentence(passage: Passage(article: number, range: range))
            sentence.place = place
            sentence.paragraph = paragraphCount + layout.paragraphOfSentence[place]
            sentence.isTitle = place == 0 && isTitle(range, of: account.article)
            sentences.append(sentence)
            words.append([])
        }
        for index in 0..<text.count {
            let sentence = first + Int(layout.sentenceOfWord[index])
            let start = Int(text.starts[index])
            let forms = table.forms(of: text.bytes[text.range(index)]) {
                WordForms.parts(of: text.folded(index)).map { vocabulary.form(of: $0, stemmer: stemmer) }
            }
            known.append(forms)
            for form in forms {
                countCase(of: form, in: sentence, isCapitalised: WordForms.isCapitalised(text, index)) {
                    Self.isWithinClause(start, of: text.bytes)
                }
                let clause = clauses.clause(
                    of: vocabulary.forms[Int(form)], in: sentence,
                    after: text.bytes[text.gap(before: index)])
                let isQuoted = quoted.contains(start)
                words[sentence].append(
                    ScannedWord(form: form, start: Int32(start), isQuoted: isQuoted, clause: clause))
            }
        }
        self.words.append(known)
        articles.append(first..<sentences.count)
        paragraphCount += layout.paragraphs.count
    }

    /// Counts whether a word is written with a capital, where that means something.
    private mutating func countCase(
        of form: Int32, in sentence: Int, isCapitalised: Bool, isWithinClause: () -> Bool
    ) {
        if !isCapitalised {
            vocabulary.count(form, isCapitalised: false)
        } else if !sentences[sentence].isTitle, isWithinClause() {
            vocabulary.count(form, isCapitalised: true)
        }
    }

    private func isTitle(_ range: TextRange, of article: Article) -> Bool {
        !article.title.isEmpty && range.upperBound <= article.title.utf8.count + 3
    }

    /// Whether a capital at this place is no matter of beginning a sentence: a small letter or a comma stands before it.
    private static func isWithinClause(_ place: Int, of bytes: [UInt8]) -> Bool {
        guard place >= 2, bytes[place - 1] == 0x20 else { return false }
        let before = bytes[place - 2]
        return before >= 0x61 && before <= 0x7A || before == 0x2C || before == 0x3B
    }

    private static func fill(
        _ sentence: inout StorySentence, from words: [ScannedWord], _ vocabulary: StoryVocabulary
    ) {
        sentence.stems.reserveCapacity(words.count)
        var uses: [StorySentence.Use] = []
        for word in words {
            let form = vocabulary.forms[Int(word.form)]
            sentence.stems.append(form.stem)
            sentence.forms.append(word.form)
            sentence.starts.append(word.start)
            sentence.traits.append(
                PlacedWord(isContent: !form.isFunctionWord, isQuoted: word.isQuoted, clause: word.clause))
            if !word.isQuoted { sentence.unquoted.append(form.stem) }
            guard !form.isFunctionWord else { continue }
            sentence.content.append(form.stem)
            if word.isQuoted { sentence.quotedContent.append(form.stem) }
            uses.append(.init(stem: form.stem, count: 1, isName: form.isName, isQuoted: word.isQuoted))
            if form.isNumber { sentence.numbers.append(form.stem) }
            if form.isDate { sentence.dates.append(form.stem) }
            if form.isName, sentence.subject == nil { sentence.subject = form.stem }
        }
        sentence.quotedShare = Float(words.count { $0.isQuoted }) / Float(max(1, words.count))
        sentence.uses = merged(uses)
        sentence.numbers = distinct(sentence.numbers)
        sentence.dates = distinct(sentence.dates)
    }

    private static func merged(_ uses: [StorySentence.Use]) -> [StorySentence.Use] {
        var merged: [StorySentence.Use] = []
        for use in uses.sorted(by: { $0.stem < $1.stem }) {
            if let last = merged.indices.last, merged[last].stem == use.stem {
                merged[last].count += 1
                merged[last].isName = merged[last].isName || use.isName
                merged[last].isQuoted = merged[last].isQuoted || use.isQuoted
            } else {
                merged.append(use)
            }
        }
        for place in merged.indices where merged[place].count > 1 {
            merged[place].count = 1 + logarithm(merged[place].count)
        }
        return merged
    }

    private static func distinct(_ stems: [Int32]) -> [Int32] {
        var kept: [Int32] = []
        for stem in stems.sorted() where kept.last != stem { kept.append(stem) }
        return kept
    }

    private mutating func count() {
        sentenceCounts = Array(repeating: 0, count: Int(vocabulary.stemCount))
        articleCounts = sentenceCounts
        var lastArticle = Array(repeating: -1, count: Int(vocabulary.stemCount))
        for sentence in sentences {
            for use in sentence.uses {
                sentenceCounts[Int(use.stem)] += 1
                if lastArticle[Int(use.stem)] != sentence.passage.article {
                    lastArticle[Int(use.stem)] = sentence.passage.article
                    articleCounts[Int(use.stem)] += 1
                }
            }
        }
    }
}
