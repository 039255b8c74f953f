import Testing

@testable import News
@testable import Reader

@Suite struct AccountPassagesTests {
    private func story(_ texts: [String], _ comparison: Comparison) -> StoryAccounts {
        let summary = SampleNews.articles[0]
        let accounts = texts.map {
            Reading(summary: summary, article: Article(text: $0), attributions: [])
        }
        return StoryAccounts(ComparedStory(story: nil, accounts: accounts, comparison: comparison))
    }

    @Test func `neighbours that are only here are one passage, and matches stay by themselves`() {
        let text = "One here. Two here. Three shared. Four neither."
        let other = "Three as well."
        let here = [0..<9, 10..<19].map { Passage(article: 0, range: $0) }
        let pair = AlignedPair(
            left: Passage(article: 0, range: 20..<33), right: Passage(article: 1, range: 0..<14),
            confidence: 0.7)
        let passages = AccountPassages(story([text, other], Comparison(aligned: [pair], onlyHere: here))).all
        #expect(
            passages[0].map { text.slice($0.range) } == [
                "One here. Two here.", " Three shared.", " Four neither.",
            ])
        #expect(passages[0].map(\.isOnlyHere) == [true, false, false])
        #expect(passages[0][1].links[1]?.first?.passage == 0)
        #expect(passages[1][0].links[0]?.first?.passage == 1)
    }

    @Test func `a match has a mark of doubt in the gutter unless something sure speaks for it`() {
        let text = "One shared. Two shared."
        let sentences = [0..<11, 12..<23]
        let pairs = sentences.map { range in
            AlignedPair(
                left: Passage(article: 0, range: range), right: Passage(article: 1, range: range),
                confidence: AlignedPair.doubtful - 0.01)
        }
        let statement = Statement(
            speaker: nil, gist: "x", confidence: Attribution.doubtful,
            reports: [0, 1].map {
                Statement.Report(passage: Passage(article: $0, range: sentences[1]), form: .indirect)
            }, independentAccounts: 2)
        let comparison = Comparison(aligned: pairs, statements: [statement])
        let passages = AccountPassages(story([text, text], comparison)).all
        #expect(passages[0].map { PassageLabel.gutter(for: $0, of: 2) } == ["2/2?", "2/2"])
    }

    @Test func `every letter of the text belongs to one passage`() {
        let accounts = StoryAccounts(SampleAccounts.compared)
        let passages = AccountPassages(accounts)
        for (account, all) in passages.all.enumerated() {
            let text = accounts.compared.accounts[account].article.text
            let letters = text.filter(\.isLetter).count
            #expect(all.reduce(0) { $0 + text.slice($1.range).filter(\.isLetter).count } == letters)
        }
    }
}

@Suite struct TextParagraphsTests {
    @Test func `headings are told from running text, quoted ones too`() {
        let text = """
            A title
            A sentence that stands by itself as a paragraph.
            “We are not ready”
            Another sentence, and then one more of them.
            Position of power
            The last line without a full stop
            """
        let kinds = TextParagraphs(text, title: "“A Title”").all.map(\.kind)
        #expect(kinds == [.headline, .running, .heading, .running, .heading, .running])
    }

    @Test func `blank lines and carriage returns are no paragraphs`() {
        let paragraphs = TextParagraphs("One.\r\n\r\n  Two. \n\n", title: "")
        #expect(paragraphs.all.map(\.range) == [0..<4, 10..<14])
        #expect(paragraphs.number(at: 11) == 2)
    }
}

@Suite struct QuotedPartsTests {
    private func parts(_ text: String, _ kind: Attribution.Kind = .mixed) -> [String] {
        let attribution = Attribution(
            kind: kind, speaker: nil, confidence: 1, source: [], cue: [], content: [0..<text.utf8.count])
        return QuotedParts.of(attribution, in: text).map { text.slice($0) }
    }

    @Test(arguments: [
        ("he was “ready” and ‘it’s time’ to go", ["“ready”", "‘it’s time’"]),
        ("the plan is \"dead\", not \"asleep", ["\"dead\"", "\"asleep"]),
        ("the dogs' bowl is 'full'", ["'full'"]),
        ("er sei „bereit“ dazu", ["„bereit“"]),
    ]) func `what stands between marks is quoted`(text: String, quoted: [String]) {
        #expect(parts(text) == quoted)
    }

    @Test func `an indirect statement has no quoted part, a direct one is all quoted`() {
        #expect(parts("so “to speak”", .indirect).isEmpty)
        #expect(parts("“to speak”", .direct) == ["“to speak”"])
    }
}

@Suite struct CalendarWordsTests {
    @Test(arguments: [
        (0.0, 0, "1 January 1970"), (951_782_400, 0, "29 February 2000"),
        (1_732_147_199, 0, "20 November 2024"),
        (1_732_147_199, 3600, "21 November 2024"), (-1, 0, "31 December 1969"),
    ]) func `a moment has its day in the reader's zone`(seconds: Double, zone: Int, day: String) {
        let date = SampleNews.now.addingTimeInterval(seconds - SampleNews.now.timeIntervalSince1970)
        #expect(Words.day(of: date, secondsFromUTC: zone) == day)
    }
}
