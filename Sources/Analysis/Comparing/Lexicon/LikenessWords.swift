/// The words of a text as the table of like words knows them; the program that learns the table reads a corpus with it.
package struct LikenessWords {
    private let stemmer = WordStemmer()
    private var known: [String: UInt32] = [:]

    /// A reader of texts.
    package init() {}

    /// The keys of a text's words, in order. O(length).
    package mutating func keys(of text: String) -> [UInt32] {
        let words = TextWords(text)
        return (0..<words.count).flatMap { WordForms.parts(of: words.folded($0)) }.map { word in
            if let key = known[word] { return key }
            let key = TermKey.word(WordForms.root(of: word, stemmer: stemmer).utf8)
            known[word] = key
            return key
        }
    }
}
