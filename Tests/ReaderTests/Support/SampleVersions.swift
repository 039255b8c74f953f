import FoundationEssentials
import News

/// An article that its outlet changed: what stood before, and what stands now.
enum SampleVersions {
    private static let old = """
        Harbour pilots walk out over night shifts
        The pilots of the northern harbour laid down their work on Tuesday. Eleven ships lie at anchor.
        The union says that three nights in a row are too many.
        “We are tired, and tired people make mistakes,” said Ada Brandt, who speaks for the pilots.
        The port authority did not answer questions on Tuesday evening.
        Pilots board large ships at sea and bring them in. The harbour has 46 of them.
        """
    private static let new = """
        Harbour pilots walk out over night shifts
        The pilots of the northern harbour laid down their work on Tuesday. Fourteen ships lie at anchor, the coast guard said.
        Pilots board large ships at sea and bring them in. The harbour has 46 of them.
        The Union says that three nights in a row are too many.
        “We are tired, and tired people make mistakes,” said Ada Brandt, who speaks for the pilots.
        “We will not be held to ransom,” the port authority’s head, Jonas Falk, said on Wednesday.
        """

    /// The difference of the two.
    static let difference: TextDifference = {
        let summary = SampleNews.articles[0]
        let replaced = SampleNews.now.addingTimeInterval(-7_200)
        return TextDifference(
            old: .init(
                article: summary, replaced: replaced, published: summary.published, text: old, bodyOffset: 0),
            new: .init(
                article: summary, replaced: nil, published: summary.published, text: new, bodyOffset: 0),
            runs: runs, versionCount: 2)
    }()

    private static let runs: [WordRun] = [
        .same(old: range("Harbour pilots", "Tuesday. ", old), new: range("Harbour pilots", "Tuesday. ", new)),
        .removed(range("Eleven ", "Eleven ", old)), .added(range("Fourteen ", "Fourteen ", new)),
        .same(old: range("ships lie at", "anchor.\n", old), new: range("ships lie at", "anchor, ", new)),
        .added(range("the coast guard", "said.\n", new)),
        .moved(
            old: range("Pilots board", "46 of them.", old), new: range("Pilots board", "46 of them.\n", new)),
        .same(
            old: range("The union", "for the pilots.\n", old),
            new: range("The Union", "for the pilots.\n", new)),
        .removed(range("The port authority", "evening.\n", old)),
        .added(range("“We will not", "Wednesday.", new)),
    ]

    private static func range(_ first: String, _ last: String, _ text: String) -> TextRange {
        let bytes = Array(text.utf8)
        let start = place(of: Array(first.utf8), in: bytes, from: 0)
        let end = place(of: Array(last.utf8), in: bytes, from: start)
        return start..<(end + last.utf8.count)
    }

    private static func place(of words: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
        (start...(bytes.count - words.count)).first { bytes[$0..<($0 + words.count)].elementsEqual(words) }
            ?? start
    }
}
