import News

/// Queries as readers type them, made of the words of a corpus: the same every time.
struct TypedQueries {
    /// All of them, a kind after the other.
    let all: [(kind: String, query: String)]

    /// Fifty queries each of one rare word, one common word, two words, and a phrase or a field.
    init(_ readings: [Reading], _ words: CorpusWords) {
        let long = words.ranked.filter { $0.count > 3 }
        var made: [(String, String)] = []
        let rare = long.filter { (2...8).contains(words.counts[$0] ?? 0) }
        made += (0..<50).map { ("rare", rare[$0 * 131 % rare.count]) }
        made += (0..<50).map { ("common", long[$0 * 4]) }
        let texts = stride(from: 3, to: readings.count, by: max(1, readings.count / 60)).map {
            CorpusWords.words(of: readings[$0].article.text)
        }
        .filter { $0.count > 60 }
        func pair(_ text: [String], from start: Int, apart: Int) -> String {
            let own = text.filter { $0.count > 3 }
            return "\(own[start % own.count]) \(own[(start + apart) % own.count])"
        }
        made += (0..<50).map { ("two words", pair(texts[$0 % texts.count], from: $0 * 7, apart: 5)) }
        made += (0..<25).map { number in
            let text = texts[number * 2 % texts.count]
            return ("phrase", "\"\(text[number + 9]) \(text[number + 10])\"")
        }
        let fields = ["said:", "speaker:", "title:", "outlet:", "by:"]
        made += (0..<25).map { number in
            let word =
                ["said:", "title:"].contains(fields[number % 5]) ? long[number * 9] : Self.names[number % 5]
            return ("field", fields[number % 5] + word + (number % 2 == 0 ? " " + long[number * 11] : ""))
        }
        all = made
    }

    private static let names = ["obama", "reuters", "john", "associated", "press"]
}
