import FoundationEssentials
import News
import Screen

/// What frames every page: the title line above; a dim rule and one line of hints, notices or progress below.
struct Chrome {
    var page: any PageState
    var desk: Desk
    var typed: String

    /// Cells kept free at the left and right edge.
    static let margin = 2

    func draw(on frame: inout Frame) {
        guard frame.size.rows > 1 else { return }
        drawTitle(on: &frame)
        drawRule(on: &frame, row: frame.size.rows - 2)
        drawBottom(on: &frame)
    }

    private func drawTitle(on frame: inout Frame) {
        let heading = page.heading(desk)
        let counts = counts(beside: heading)
        let width = CellWidth.of(counts)
        let right = frame.size.columns - Self.margin - width
        let name = frame.write(
            "Crossread", column: Self.margin, row: 0, style: desk.theme.heading, limit: frame.size.columns - 2
        )
        if !heading.isEmpty {
            frame.writeCut(heading, column: name + 2, row: 0, limit: max(0, right - name - 4))
        }
        if right > name { frame.write(counts, column: right, row: 0, style: desk.theme.secondary) }
    }

    /// The counts with as many asides as leave the heading whole.
    private func counts(beside heading: String) -> String {
        let used = Self.title + (heading.isEmpty ? 2 : CellWidth.of(heading) + 4)
        var counts = page.counts(desk)
        for aside in page.asides(desk) where !aside.isEmpty {
            let more = Words.line(counts, aside)
            guard used + CellWidth.of(more) <= desk.size.columns - 2 * Self.margin else { break }
            counts = more
        }
        return counts
    }

    /// Cells of the program's name.
    private static let title = 9

    private func drawBottom(on frame: inout Frame) {
        let row = frame.size.rows - 1
        let room = frame.size.columns - 2 * Self.margin
        if let notice = desk.notice { return draw(notice, on: &frame, room: room) }
        let typedWidth = CellWidth.of(typed)
        frame.write(typed, column: frame.size.columns - Self.margin - typedWidth, row: row)
        let left = room - (typedWidth > 0 ? typedWidth + 2 : 0)
        if let sentence = progress {
            frame.write(sentence, column: Self.margin, row: row, style: desk.theme.secondary, limit: left)
        } else {
            drawHints(on: &frame, row: row, room: left)
        }
    }

    /// The longest notice, in lines.
    private static let mostNoticeLines = 3

    /// A notice takes as many lines from the bottom as it needs, its rule above them; a longer one is cut.
    private func draw(_ notice: Notice, on frame: inout Frame, room: Int) {
        let style = notice.isError ? desk.theme.error : desk.theme.text
        let all = StyledText(notice.sentence, style).lines(measure: max(1, room))
        let most = max(1, min(Self.mostNoticeLines, frame.size.rows - 2))
        var lines = Array(all.prefix(most))
        if all.count > most, let last = lines.popLast() {
            lines.append(StyledText(CellWidth.cut(last.text + " …", to: room), style))
        }
        let top = frame.size.rows - max(1, lines.count)
        frame.fill(Rect(column: 0, row: top, columns: frame.size.columns, rows: lines.count))
        for (number, line) in lines.enumerated() {
            frame.write(line, column: Self.margin, row: top + number, limit: room)
        }
        if lines.count > 1 { drawRule(on: &frame, row: top - 1) }
    }

    private func drawRule(on frame: inout Frame, row: Int) {
        guard desk.hasRule else { return }
        frame.fill(Rect(column: 0, row: row, columns: frame.size.columns, rows: 1))
        frame.fill(
            Rect(column: Self.margin, row: row, columns: frame.size.columns - 2 * Self.margin, rows: 1),
            with: "─", style: desk.theme.secondary)
    }

    /// As many hints as have room; the last one (the key that explains all others)
    /// always, then the first one and the way back.
    private func drawHints(on frame: inout Frame, row: Int, room: Int) {
        let hints = page.hints(desk).compactMap { hint in
            desk.keyMap.label(of: hint.command, in: page.allContexts)
                .map { (hint.command, hint.label ?? $0, hint.words) }
        }
        func width(_ hint: (Command, String, String)) -> Int {
            CellWidth.of(hint.1) + 1 + CellWidth.of(hint.2)
        }
        var shown = Set(hints.indices.suffix(1))
        var used = shown.reduce(0) { $0 + width(hints[$1]) }
        let back = hints.indices.filter { hints[$0].0 == .close || hints[$0].0 == .back }
        for place in hints.indices.prefix(1) + back + Array(hints.indices) where !shown.contains(place) {
            if used + 3 + width(hints[place]) > room { break }
            used += 3 + width(hints[place])
            shown.insert(place)
        }
        var column = Self.margin
        for place in hints.indices where shown.contains(place) {
            column = frame.write(hints[place].1, column: column, row: row)
            column =
                frame.write(" " + hints[place].2, column: column, row: row, style: desk.theme.secondary) + 3
        }
    }

    /// "Reading 1,200 of 12,000 · 8,000 a second"; nil while nothing is taken in.
    private var progress: String? {
        guard let intake = desk.reload ?? desk.intake else { return nil }
        guard let progress = intake.progress else { return desk.reload == nil ? "Reading…" : "Fetching…" }
        let verb = progress.stage.rawValue.prefix(1).uppercased() + progress.stage.rawValue.dropFirst()
        let amount =
            progress.total.map { "\(Words.number(progress.done)) of \(Words.number($0))" }
            ?? Words.number(progress.done)
        switch progress.stage {
        case .fetching:
            let new = progress.changed == 0 ? "" : Words.count(progress.changed, "new article")
            return Words.line("\(verb) \(amount) feeds", new)
        case .completing: return "\(verb) \(amount) excerpts"
        case .reading, .analysing, .grouping, .done:
            let seconds = desk.now.timeIntervalSince(intake.since)
            let rate = seconds >= 1 ? Words.number(Int(Double(progress.done) / seconds)) + " a second" : ""
            return Words.line("\(verb) \(amount)", rate)
        }
    }
}
