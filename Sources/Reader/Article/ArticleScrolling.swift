import News
import Screen

extension ArticleState {
    /// Sets the article anew for the window's width and keeps the reading place.
    mutating func layOut(_ desk: Desk) {
        guard let reading else { return }
        let columns = ArticleColumns(width: desk.body.columns, measure: desk.configuration.measure)
        layout = ArticleLayout(
            reading, columns: columns, about: Self.about(reading, desk), statementsOnly: statementsOnly)
        noteMargin(desk)
        top = min(anchor.map(row) ?? 0, greatestTop(desk))
    }

    /// Writes the notes of the margin anew.
    mutating func noteMargin(_ desk: Desk) {
        guard let layout, layout.columns.notes != nil, let words = words(desk) else {
            notes = []
            return
        }
        notes = MarginNotes.packed(layout, words)
    }

    /// Puts a row at the top of the view and remembers where in the text that is.
    mutating func scroll(to row: Int, _ desk: inout Desk) {
        guard let layout else { return }
        top = min(max(0, row), greatestTop(desk))
        anchor =
            top == 0
            ? nil
            : layout.line(atOrBelow: top).map {
                ReadingPlace(offset: layout.text.lines[$0.line].range.lowerBound, rowsAbove: $0.row - top)
            }
        desk.leave(id, at: anchor)
    }

    private func row(at place: ReadingPlace) -> Int {
        max(0, (layout?.row(showing: place.offset) ?? 0) - place.rowsAbove)
    }

    /// Moves as the text commands say; false for any other command.
    mutating func move(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
        let height = height(desk)
        let times = count ?? 1
        switch command {
        case .down, .scrollDown: scroll(to: top + times, &desk)
        case .up, .scrollUp: scroll(to: top - times, &desk)
        case .halfPageDown: scroll(to: top + max(1, height / 2) * times, &desk)
        case .halfPageUp: scroll(to: top - max(1, height / 2) * times, &desk)
        case .pageDown: scroll(to: top + max(1, height - 2) * times, &desk)
        case .pageUp: scroll(to: top - max(1, height - 2) * times, &desk)
        case .top: scroll(to: 0, &desk)
        case .bottom: scroll(to: Int.max, &desk)
        default: return false
        }
        if let focus, let layout, !layout.places[focus].overlaps(top..<(top + height)) { self.focus = nil }
        return true
    }

    /// Gives a statement the focus, and scrolls only where it is not wholly in view.
    mutating func focus(on statement: Int, _ desk: inout Desk) {
        guard let layout, layout.places.indices.contains(statement) else { return }
        focus = statement
        show(layout.places[statement], &desk)
    }

    /// Scrolls to rows unless they are in view; then they stand a third down.
    mutating func show(_ rows: Range<Int>, _ desk: inout Desk) {
        let height = height(desk)
        let isShown = rows.lowerBound >= top && rows.upperBound <= top + height
        if !isShown { scroll(to: rows.lowerBound - height / 3, &desk) }
    }

    /// What is in view.
    var view: OutletTrail.View { OutletTrail.View(top: top, focus: focus) }

    /// Goes where the page was told to begin.
    mutating func goToPlace(_ desk: inout Desk) {
        guard let reading, let layout else { return }
        defer {
            place = nil
            trail.arrive(at: view)
        }
        switch place {
        case nil:
            if let kept = desk.place(of: id, kept: reading.place) { scroll(to: row(at: kept), &desk) }
        case .passage(let range):
            let row = layout.row(showing: range.lowerBound)
            scroll(to: row - (wantedRow ?? height(desk) / 3), &desk)
            focus = Self.statement(at: range, in: reading)
        case .snippet(let snippet, let words):
            var search = TextSearch(reading.article.text)
            search.find(anyOf: words)
            let start = SnippetPlace.start(of: snippet, in: reading.article.text) ?? 0
            match = search.match(from: start - 1, forwards: true)
            self.search = search
            showMatch(&desk)
        }
    }

    /// The statement that a stretch of the text is most nearly; nil where it shows none.
    static func statement(at range: TextRange, in reading: Reading) -> Int? {
        let shared = reading.attributions.indices.map { place in
            reading.attributions[place].content.map { PassagePartners.likeness($0, range) }.max() ?? 0
        }
        return shared.indices.filter { shared[$0] > 0 }.max { shared[$0] < shared[$1] }
    }

    /// How far the reader has come, in percent of the rows.
    func percent(_ desk: Desk) -> Int {
        guard let layout, !layout.rows.isEmpty else { return 0 }
        return min(100, 100 * (top + height(desk)) / layout.rows.count)
    }

    private func greatestTop(_ desk: Desk) -> Int { max(0, (layout?.rows.count ?? 0) - height(desk)) }

    /// The line below the headline.
    static func about(_ reading: Reading, _ desk: Desk) -> String {
        let date = reading.article.published.map {
            Words.day(of: $0, secondsFromUTC: desk.configuration.secondsFromUTC)
        }
        func unbroken(_ words: String) -> String {
            String(words.map { $0 == " " ? SetText.unbroken : $0 })
        }
        return Words.line(
            Words.outlet(reading.summary.outlet), unbroken(date ?? ""),
            reading.article.byline.map { "by \($0)" } ?? "",
            unbroken(Words.count(reading.summary.wordCount, "word")),
            unbroken(reading.attributions.unnamedWords),
            reading.versionCount == 0
                ? "" : unbroken("changed \(Words.count(reading.versionCount, "time")) since (gv)"),
            reading.summary.tagWords)
    }
}
