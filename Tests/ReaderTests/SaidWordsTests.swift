import News
import Testing

@testable import Reader

@Suite struct SaidWordsTests {
    @Test(arguments: [
        ("“We have told them since Easter,”", "“We have told them since Easter”"),
        (
            "“We have told them since Easter,” … “It will hold.”",
            "“We have told them since Easter … It will hold.”"
        ),
        ("‘We have told them.’", "“We have told them.”"),
        ("“This is not about money,", "“This is not about money”"),
        ("This is not about money,”", "“This is not about money”"),
        ("‘The foreman said, “It’ll hold,” and went.’", "“The foreman said, ‘It’ll hold,’ and went.”"),
        ("\"Nobody wants a strike\",", "“Nobody wants a strike”"),
    ])
    func `a quotation shown alone has one pair of marks and no comma at its end`(words: String, shown: String)
    {
        #expect(SaidWords.set(words, as: .direct) == shown)
    }

    @Test(arguments: [
        ("We have told them … Easter,” … She", "“We have told them … Easter,” … She"),
        ("the port authority “reckless", "the port authority “reckless”"),
        ("the port authority “reckless,”", "the port authority “reckless”"),
        ("that nobody would go back,", "that nobody would go back"),
    ])
    func `words of which some are quoted keep their marks in pairs`(words: String, shown: String) {
        #expect(SaidWords.set(words, as: .mixed) == shown)
    }

    @Test(arguments: [
        ("‘This is not about money.", "“This is not about money.”"),
        ("“It’ll hold till spring”", "“It’ll hold till spring”"),
        ("The cable “was overdue", "The cable “was overdue”"),
        ("Nobody would go back", "Nobody would go back"),
        (
            "‘about 260’ … that a ‘resilience plan’ would keep it",
            "‘about 260’ … that a ‘resilience plan’ would keep it"
        ),
        ("‘The Long Tide’, the song they sang", "‘The Long Tide’, the song they sang"),
        ("‘We told them.’ … ‘It’ll hold.’", "“We told them. … It’ll hold.”"),
        ("“We told them … at Easter”", "“We told them … at Easter”"),
    ])
    func `a gist has its marks in pairs`(words: String, shown: String) {
        #expect(SaidWords.gist(words) == shown)
    }

    @Test(arguments: [
        ("“Nobody wants a strike,”", "“Nobody wants a strike”"),
        ("“Nobody,” she said, “wants a strike,”", "“Nobody,” she said, “wants a strike”"),
        ("“It will hold.”", "“It will hold.”"), ("It will hold.", "“It will hold.”"),
        ("It will hold,”", "“It will hold”"),
    ])
    func `a passage ends without the comma of what follows it in the text`(words: String, shown: String) {
        #expect(SaidWords.passage(words, as: .direct) == shown)
    }

    @Test func `words that get marks around them bring none of their own`() {
        #expect(SaidWords.bare("‘We have told them,’", isFirst: true, isLast: true) == "We have told them")
        #expect(SaidWords.bare("‘We have", isFirst: true, isLast: false) == "We have")
    }
}
