import Testing

@testable import Analysis

struct DraftTrimTests {
    /// What is left of a source that begins with an item and goes on to the end of the text.
    private func source(_ words: String, from item: Int) -> String {
        let text = PreparedText(words)
        let draft = LearnedLinker.Draft(
            cue: 0..<0, source: item..<text.count, content: Set(0..<item), reading: nil)
        let trimmed = DraftTrim.trimmed([draft], text, Roster(text, QuoteNumbers(.shared)))
        return trimmed.first.flatMap { $0.source.isEmpty ? nil : text.text($0.source) } ?? "nobody"
    }

    @Test func `how something is said is no part of who says it`() {
        let words = "“Cranes are to be locked,” characteristically mentions the new statute"
        #expect(source(words, from: 5) == "the new statute")
    }

    @Test func `a whole name stays whole`() {
        #expect(source("“Cranes are to be locked,” Sally Price", from: 5) == "Sally Price")
    }

    @Test func `a lone article is nobody`() {
        #expect(source("cranes are to be locked the", from: 5) == "nobody")
    }

    @Test func `what follows a pronoun is no part of who says it`() {
        #expect(source("the crane was safe She released a letter on Friday that", from: 4) == "She")
    }

    @Test func `a preposition alone is nobody`() {
        #expect(source("“Cranes are to be locked,” after", from: 5) == "nobody")
    }
}
