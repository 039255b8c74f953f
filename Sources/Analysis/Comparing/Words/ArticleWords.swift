import News

/// The words of one article with the numbers of their forms.
struct ArticleWords {
    /// The words and where they stand.
    let text: TextWords
    /// Where the forms of each word begin in ``forms``; one more at the end.
    private(set) var starts: [Int32] = [0]
    /// The numbers of the forms of all words, in order.
    private(set) var forms: [Int32] = []

    /// The words of an article; their forms are to be added in order.
    init(_ text: TextWords) {
        self.text = text
        starts.reserveCapacity(text.count + 1)
        forms.reserveCapacity(text.count)
    }

    /// Adds the forms of the next word.
    mutating func append(_ word: ArraySlice<Int32>) {
        forms += word
        starts.append(Int32(forms.count))
    }

    /// The forms of the words of a stretch; nil where a word lies only partly in it.
    func forms(in range: TextRange) -> ArraySlice<Int32>? {
        let words = text.indices(in: range)
        guard let last = words.last else { return [] }
        guard text.range(words.lowerBound).lowerBound >= range.lowerBound,
            text.range(last).upperBound <= range.upperBound
        else { return nil }
        return forms[Int(starts[words.lowerBound])..<Int(starts[words.upperBound])]
    }
}
