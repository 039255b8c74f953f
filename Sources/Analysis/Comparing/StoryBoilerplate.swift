extension StoryText {
    /// Whether a sentence is what a page puts around an article: it tells nothing of the story, whoever else has it.
    /// O(length of its line).
    func isBoilerplate(_ number: Int) -> Bool {
        let passage = sentences[number].passage
        return Boilerplate.isSentence(passage.range, of: words[passage.article].text.bytes)
    }
}
