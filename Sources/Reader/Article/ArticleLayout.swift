import News
import Screen

/// An article set for one width: every row from the headline to the end, and what stands in gutter and margin.
/// Made once for a width and kept; scrolling only chooses rows.
struct ArticleLayout: Hashable, Sendable {
    /// What a row is.
    enum Kind: Hashable, Sendable {
        case blank
        /// A line of a headline that stands in the text itself; the number is a line of `text`.
        case headline(Int)
        /// A line of a headline that stands outside the text.
        case title(String)
        /// Outlet, date, byline, words.
        case about(String)
        /// A line of a heading inside the text.
        case heading(Int)
        /// A line of running text.
        case running(Int)
        /// Who says what follows, where only the statements are shown.
        case speaker(Int)
    }

    /// How a row belongs to an attribution.
    struct Mark: Hashable, Sendable {
        /// How the gutter shows it.
        enum Form: Hashable, Sendable { case opening, quoted, told }
        /// Which attribution of the article.
        var attribution: Int
        /// How the gutter shows it.
        var form: Form
    }

    /// One row.
    struct Row: Hashable, Sendable {
        /// What it is.
        var kind: Kind
        /// The attributions whose words it shows, in the order of the text.
        var marks: [Mark] = []
    }

    /// Where the columns stand.
    let columns: ArticleColumns
    /// All lines that stand in the article's text.
    private(set) var text = SetText()
    /// The rows, from the headline to the end.
    private(set) var rows: [Row] = []
    /// What of each attribution's words stands in quotation marks.
    private(set) var quoted: [[TextRange]] = []
    /// The rows of each attribution; empty for one that is not shown.
    private(set) var places: [Range<Int>] = []
    private var rowOfLine: [Int] = []
    /// Whether only the statements are shown; their lines need not stand in the order of the text.
    let statementsOnly: Bool

    /// Sets an article. O(length of the text).
    init(_ reading: Reading, columns: ArticleColumns, about: String, statementsOnly: Bool) {
        self.columns = columns
        self.statementsOnly = statementsOnly
        quoted = reading.attributions.map { QuotedParts.of($0, in: reading.article.text) }
        places = Array(repeating: 0..<0, count: reading.attributions.count)
        let paragraphs = TextParagraphs(reading.article.text, title: reading.article.title)
        rows.append(Row(kind: .blank))
        setHead(reading, paragraphs, about: about)
        if statementsOnly {
            setStatements(reading)
        } else {
            for paragraph in paragraphs.all where paragraph.kind != .headline {
                set(reading, paragraph.range) { paragraph.kind == .heading ? .heading($0) : .running($0) }
            }
            for place in reading.attributions.indices {
                mark(place, reading.attributions[place], 0..<lineCount)
            }
            rows += ArticleExtras.rows(of: reading.article, measure: columns.measure)
        }
        rows.append(Row(kind: .blank))
    }

    /// The row that shows a place of the text; the first row for places before all lines. O(log rows).
    func row(showing offset: Int) -> Int {
        if statementsOnly {
            return text.lines.firstIndex { $0.range.upperBound > offset }.map { rowOfLine[$0] } ?? 0
        }
        return text.line(showing: offset, among: 0..<lineCount).map { rowOfLine[$0] } ?? 0
    }

    /// Where in the text the first line at or below a row begins; nil where none follows.
    func offset(atRow row: Int) -> Int? {
        line(atOrBelow: row).map { text.lines[$0.line].range.lowerBound }
    }

    /// The first line of the text at or below a row, and its row; nil where none follows.
    func line(atOrBelow row: Int) -> (line: Int, row: Int)? {
        for place in max(0, row)..<max(0, row, rows.count) {
            if let line = line(ofRow: place) { return (line, place) }
        }
        return nil
    }

    /// The line of the text in a row; nil for other rows.
    func line(ofRow row: Int) -> Int? {
        switch rows[row].kind {
        case .headline(let line), .heading(let line), .running(let line): line
        case .blank, .title, .about, .speaker: nil
        }
    }

    private var lineCount: Int { text.lines.count }

    private mutating func setHead(_ reading: Reading, _ paragraphs: TextParagraphs, about: String) {
        if let first = paragraphs.all.first, first.kind == .headline {
            set(reading, first.range) { .headline($0) }
            rows.removeLast()
        } else if !reading.article.title.isEmpty {
            let title = SetText.lines(reading.article.title, measure: columns.measure)
            rows += title.map { Row(kind: .title($0)) }
        }
        rows += SetText.lines(about, measure: columns.measure).map { Row(kind: .about($0)) }
        rows.append(Row(kind: .blank))
    }

    /// Sets a stretch of the text as a block with a blank row below.
    private mutating func set(_ reading: Reading, _ range: TextRange, _ kind: (Int) -> Kind) {
        let measure = columns.measure
        for line in text.append(reading.article.text.slice(range), offset: range.lowerBound, measure: measure)
        {
            rowOfLine.append(rows.count)
            rows.append(Row(kind: kind(line)))
        }
        rows.append(Row(kind: .blank))
    }

    private mutating func setStatements(_ reading: Reading) {
        for (place, attribution) in reading.attributions.enumerated() {
            if place == 0 || reading.attributions[place - 1].speaker != attribution.speaker {
                rows.append(Row(kind: .speaker(place)))
            }
            let first = lineCount
            for (number, stretch) in attribution.content.enumerated() {
                set(reading, number == 0 ? Self.withCue(stretch, of: attribution) : stretch) { .running($0) }
                rows.removeLast()
            }
            rows.append(Row(kind: .blank))
            mark(place, attribution, first..<lineCount)
        }
    }

    /// What is told, with the words of saying right before it: who rejected a plan did not say "the plan".
    private static func withCue(_ stretch: TextRange, of attribution: Attribution) -> TextRange {
        guard attribution.kind != .direct,
            let cue = attribution.cue.last(where: { $0.upperBound <= stretch.lowerBound }),
            stretch.lowerBound - cue.upperBound <= 1
        else { return stretch }
        return cue.lowerBound..<stretch.upperBound
    }

    /// Gives every row that shows words of an attribution its mark, the first quoted one the opening mark.
    private mutating func mark(_ place: Int, _ attribution: Attribution, _ lines: Range<Int>) {
        var hasOpened = false
        var shown: [Int] = []
        for stretch in attribution.content {
            var line = text.line(showing: stretch.lowerBound, among: lines) ?? lines.lowerBound
            while line < lines.upperBound, text.lines[line].range.lowerBound < stretch.upperBound {
                defer { line += 1 }
                guard text.lines[line].range.overlaps(stretch), shown.last != rowOfLine[line] else {
                    continue
                }
                let isQuoted = quoted[place].contains { $0.overlaps(text.lines[line].range) }
                let form: Mark.Form = !isQuoted ? .told : hasOpened ? .quoted : .opening
                hasOpened = hasOpened || isQuoted
                shown.append(rowOfLine[line])
                rows[rowOfLine[line]].marks.append(Mark(attribution: place, form: form))
            }
        }
        if let first = shown.first, let last = shown.last { places[place] = first..<(last + 1) }
    }
}
