import News

/// Why two articles are taken for accounts of one event, or not: what they share, in one line.
package struct StoryExplanation: Hashable, Sendable {
    /// The words that speak most for one story, as the first article writes them, strongest first; at most six.
    package let sharedWords: [String]
    /// The longest quoted words that both have, without quotation marks; nil where there are none.
    package let sharedQuotation: String?
    /// How many days lie between them; nil where one has no date.
    package let days: Int?
    /// How alike they are, less what the days take away; about 0 to 1.
    package let likeness: Double
    /// How alike two articles of these lengths have to be.
    package let threshold: Double
    /// Whether one is a copy of the other, or both are copies of one text.
    package let areCopies: Bool

    private static let mostWords = 6

    /// Compares two articles. O(length).
    package init(_ left: Article, _ right: Article, tuning: StoryTuning = StoryTuning()) {
        let features = [left, right].map { StoryFeatures(article: $0, attributions: []) }
        let weighing = TermWeighing(LibraryWords(), tuning)
        let vectors = features.map { StoryVector($0, weighing) }
        let measure = Likeness(tuning: tuning)
        likeness = Double(measure.likeness(vectors[0], vectors[1]))
        threshold = Double(measure.threshold(vectors[0].length, vectors[1].length))
        areCopies = features[0].isCopy(of: features[1])
        let first = StoryReader(left)
        sharedWords = Self.words(vectors[0], vectors[1], as: first)
        sharedQuotation = SharedQuotation.longest(first, StoryReader(right))
        days = features[0].day.flatMap { one in features[1].day.map { Int(abs(one - $0)) } }
    }

    /// The explanation as one line: "share: Peskov, Kremlin, “ready for contacts”; a day apart; likeness 0.31, 0.17 needed".
    package var line: String {
        line(shared.isEmpty ? "share no telling words" : "share: " + shared.joined(separator: ", "))
    }

    /// The explanation as a sentence about the first of the two: "Shares with Skai: Peskov, Kremlin; a day apart; …".
    /// - Parameter other: how the second is called.
    package func sentence(with other: String) -> String {
        line(
            shared.isEmpty
                ? "Shares no telling words with \(other)"
                : "Shares with \(other): " + shared.joined(separator: ", "))
    }

    private var shared: [String] { sharedWords + (sharedQuotation.map { ["“\($0)”"] } ?? []) }

    private func line(_ beginning: String) -> String {
        var parts = [beginning]
        if areCopies { parts.append("copies of one text") }
        parts.append(Self.apart(days))
        parts.append("likeness \(Self.rounded(likeness)), \(Self.rounded(threshold)) needed")
        return parts.joined(separator: "; ")
    }

    private static func apart(_ days: Int?) -> String {
        switch days {
        case nil: "not both dated"
        case 0: "the same day"
        case 1: "a day apart"
        case .some(let days): "\(days) days apart"
        }
    }

    private static func rounded(_ value: Double) -> String {
        let hundredths = Int((max(0, value) * 100).rounded())
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }

    private static func words(_ left: StoryVector, _ right: StoryVector, as reader: StoryReader) -> [String] {
        var others: [UInt32: UInt16] = [:]
        for (key, detail) in zip(right.keys, right.details) { others[key] = detail }
        var shared: [(weight: Float, key: UInt32)] = []
        for (key, detail) in zip(left.keys, left.details) {
            let term = TermDetail(detail)
            guard let other = others[key], !term.marks.isSuperset(of: .pair) else { continue }
            let lift: Float = term.marks.contains(.name) ? 2 : 1
            shared.append((lift * term.weight * TermDetail(other).weight, key))
        }
        shared.sort { ($0.weight, $0.key) > ($1.weight, $1.key) }
        return shared.prefix(mostWords).compactMap { reader.written($0.key) }
    }
}

extension StoryReader {
    /// A term as the article writes it, in the middle of a sentence where it stands there; nil where it has it not.
    func written(_ key: UInt32) -> String? {
        let inBody = body.words.filter { $0.key == key }
        let inside = inBody.filter { !$0.opensSentence }
        if let word = (inside.isEmpty ? inBody : inside).min(by: { $0.range.count < $1.range.count }) {
            return String(decoding: bodyBytes[word.range], as: UTF8.self)
        }
        return title.words.first { $0.key == key }.map {
            String(decoding: titleBytes[$0.range], as: UTF8.self)
        }
    }
}
