import News
import Screen

/// Two versions set for a width as one text, with what was taken out and what was put in between marks.
struct VersionsLayout: Hashable, Sendable {
    /// One row.
    struct Row: Hashable, Sendable {
        /// What stands in it.
        var text: StyledText
        /// What stands in the gutter: "−", "+", "±", "⇅"; empty where nothing changed.
        var mark = ""
        /// The changes of which anything stands in it.
        var changes: [Int] = []
        /// Where in the new text its paragraph begins.
        var offset = 0
    }

    /// The rows from the first to the last paragraph.
    private(set) var rows: [Row] = []
    /// The first row of each change.
    private(set) var changes: [Int] = []
    /// What was counted.
    let pieces: VersionPieces

    /// Sets a difference. O(length of both texts).
    /// - Parameter context: how many unchanged paragraphs stand around a change; nil for all.
    init(_ difference: TextDifference, measure: Int, context: Int?, showsSmall: Bool, theme: Theme) {
        pieces = VersionPieces(difference, showsSmall: showsSmall)
        changes = Array(repeating: 0, count: pieces.changeCount)
        let isShown = Self.shown(pieces, context: context)
        var hidden = 0
        for (number, paragraph) in pieces.paragraphs.enumerated() {
            guard isShown[number] else {
                hidden += 1
                continue
            }
            addFold(of: hidden, theme)
            hidden = 0
            set(paragraph, isHeadline: number == 0, measure: measure, theme)
        }
        addFold(of: hidden, theme)
        for (number, row) in rows.enumerated().reversed() {
            for change in row.changes { changes[change] = number }
        }
    }

    /// Which paragraphs are shown: those that changed and some around them.
    private static func shown(_ pieces: VersionPieces, context: Int?) -> [Bool] {
        let hasChange = pieces.paragraphs.map { $0.contains { $0.kind != .same } }
        guard let context else { return hasChange.map { _ in true } }
        return hasChange.indices.map { place in
            hasChange[max(0, place - context)...min(hasChange.count - 1, place + context)].contains(true)
        }
    }

    private mutating func addFold(of count: Int, _ theme: Theme) {
        guard count > 0 else { return }
        if !rows.isEmpty { rows.append(Row(text: StyledText())) }
        let words = "⋯ \(Words.count(count, "paragraph")) \(count == 1 ? "is" : "are") the same"
        rows.append(Row(text: StyledText(words, theme.secondary)))
    }

    private mutating func set(
        _ paragraph: [VersionPiece], isHeadline: Bool, measure: Int, _ theme: Theme
    ) {
        if !rows.isEmpty { rows.append(Row(text: StyledText())) }
        var text = StyledText()
        var spans: [(range: Range<Int>, piece: VersionPiece)] = []
        for piece in paragraph {
            let start = text.text.utf8.count
            let words = SetText.line(piece.words)
            let leading = piece.words.first?.isWhitespace ?? false ? " " : ""
            let trailing = piece.words.last?.isWhitespace ?? false ? " " : ""
            if text.text.last == " " || text.text.isEmpty {} else { text.append(leading) }
            let (open, close) = Self.marks(of: piece.kind)
            text.append(open + words + close, style(of: piece.kind, isHeadline, theme))
            text.append(trailing)
            spans.append((start..<text.text.utf8.count, piece))
        }
        var place = 0
        for line in text.lines(measure: measure) {
            let end = place + line.text.utf8.count
            let shown = spans.filter { $0.range.overlaps(place..<max(end, place + 1)) }.map(\.piece)
            var changes: [Int] = []
            for change in shown.compactMap(\.change) where !changes.contains(change) {
                changes.append(change)
            }
            rows.append(
                Row(
                    text: line, mark: Self.mark(of: Set(shown.map(\.kind))), changes: changes,
                    offset: paragraph.first?.offset ?? 0))
            place = Self.skippingSpace(text.text, from: end)
        }
    }

    /// A line's spaces at its end are not in it.
    private static func skippingSpace(_ text: String, from place: Int) -> Int {
        var place = place
        let bytes = text.utf8
        while place < bytes.count, bytes[bytes.index(bytes.startIndex, offsetBy: place)] == 0x20 {
            place += 1
        }
        return place
    }

    /// What words stand between, nearly as wdiff writes it. No line ends after a minus as it would after a hyphen.
    private static func marks(of kind: VersionPiece.Kind) -> (String, String) {
        switch kind {
        case .same: ("", "")
        case .removed, .smallRemoved: ("[−", "−]")
        case .added, .smallAdded: ("{+", "+}")
        case .moved: ("⇅", "⇅")
        }
    }

    private static func mark(of kinds: Set<VersionPiece.Kind>) -> String {
        let isRemoved = kinds.contains(.removed) || kinds.contains(.smallRemoved)
        let isAdded = kinds.contains(.added) || kinds.contains(.smallAdded)
        if isRemoved && isAdded { return "±" }
        if isRemoved { return "−" }
        if isAdded { return "+" }
        return kinds.contains(.moved) ? "⇅" : ""
    }

    private func style(of kind: VersionPiece.Kind, _ isHeadline: Bool, _ theme: Theme) -> Style {
        switch kind {
        case .same: isHeadline ? theme.heading : theme.text
        case .removed, .smallRemoved: theme.removed
        case .added, .smallAdded: theme.added
        case .moved: theme.text.adding(.underline)
        }
    }
}
