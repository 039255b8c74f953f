import Analysis
import News

/// An annotated article in terms of items.
struct GoldArticle {
    struct Attribution {
        var source, cue, content: [Int]
        var head: [Int]
        var silver: String?
        /// Whether the silver name is a person's.
        var isSilverPerson: Bool
    }

    let id: String
    /// The text as it came.
    let source: String
    let text: PreparedText
    let attributions: [Attribution]

    init(_ record: ArticleRecord) {
        id = record.id ?? ""
        source = record.text
        let text = PreparedText(record.text)
        self.text = text
        let offsets = Self.byteOffsets(record.text)
        func items(_ ranges: [[Int]]) -> [Int] {
            ranges.flatMap { range -> [Int] in
                guard range.count == 2, range[1] < offsets.count else { return [] }
                return Array(text.items(overlapping: offsets[range[0]]..<offsets[range[1]]))
            }
        }
        attributions = (record.attributions ?? []).map { gold in
            let source = items(gold.source)
            let head = gold.source_head.map { items([$0]) } ?? Array(source.suffix(1))
            return Attribution(
                source: source, cue: items(gold.cue), content: items(gold.content), head: head,
                silver: gold.speaker_silver?.name,
                isSilverPerson: gold.speaker_silver?.type == "PERSON")
        }
    }

    /// The UTF-8 offset of each scalar, and of the end.
    private static func byteOffsets(_ text: String) -> [Int] {
        var offsets: [Int] = []
        var place = 0
        for scalar in text.unicodeScalars {
            offsets.append(place)
            place += UTF8.width(scalar)
        }
        return offsets + [place]
    }
}
