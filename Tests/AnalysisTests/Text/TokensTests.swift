import Testing

@testable import Analysis

struct TokensTests {
    private func words(_ text: String) -> [String] {
        let words = TextWords(text)
        return (0..<words.count).map(words.text)
    }

    @Test func `marks between letters and digits belong to the word`() {
        #expect(
            words("The U.S. paid 10,000 to a state-run firm; they don’t say.")
                == ["The", "U.S", "paid", "10,000", "to", "a", "state-run", "firm", "they", "don’t", "say"])
    }

    @Test func `a closing quotation mark that runs into the next word divides them`() {
        #expect(words("“ready for talks”Harbour master") == ["ready", "for", "talks", "Harbour", "master"])
    }

    @Test func `accented and other scripts are words`() {
        #expect(words("Zürich, Łódź – Москва 東京") == ["Zürich", "Łódź", "Москва", "東京"])
    }

    @Test func `folding lowers and straightens the apostrophe`() {
        let words = TextWords("ÉCOLE Don’T")
        #expect(words.folded(0) == "école")
        #expect(words.folded(1) == "don't")
    }

    @Test func `a stretch names the words it overlaps`() {
        let words = TextWords("one two three")
        #expect(words.indices(in: 4..<9) == 1..<3)
        #expect(words.indices(in: 3..<4).isEmpty)
    }
}

struct SentencesTests {
    private func sentences(_ text: String) -> [String] {
        TextLayout(text).sentences.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }

    @Test func `an abbreviation does not end a sentence`() {
        #expect(
            sentences("Mr. Hale met Sen. J. Roe in the U.S. Senate. He left.") == [
                "Mr. Hale met Sen. J. Roe in the U.S. Senate.", "He left.",
            ])
    }

    @Test func `initials before a word that opens sentences end one`() {
        #expect(sentences("They flew to the U.S. The crew rested.").count == 2)
    }

    @Test func `closing marks stay with the sentence they close and opening marks go on`() {
        #expect(
            sentences("“It is over.” “Is it?” she asked. (No.)") == [
                "“It is over.”", "“Is it?” she asked.", "(No.)",
            ])
    }

    @Test func `a line end ends paragraph and sentence`() {
        let layout = TextLayout("A heading\n\n  One. Two!  \n\nThree")
        #expect(layout.paragraphs.count == 3)
        #expect(layout.paragraphOfSentence == [0, 1, 1, 2])
        #expect(layout.sentenceOfWord == [0, 0, 1, 2, 3])
    }

    @Test func `a closing mark that runs into the attribution does not end the sentence`() {
        #expect(sentences("“We will not pay”Mayor Dunn said. “Never.”").count == 2)
    }
}
