import News
import Screen

/// Where the columns of versions stand: gutter and text, in the middle of the window.
struct VersionsGeometry: Hashable, Sendable {
    /// The first column of the gutter.
    let left: Int
    /// The first column of the text.
    let text: Int
    /// The longest line of text, in cells.
    let measure: Int

    private static let gutter = 4

    /// The columns of a window this many cells wide; `measure` is the longest line the reader wants.
    init(width: Int, measure wanted: Int) {
        let margin = width < 60 ? 0 : 2
        measure = max(1, min(wanted, width - Self.gutter - 2 * margin - (margin == 0 ? Chrome.margin : 0)))
        left = margin + max(0, (width - 2 * margin - Self.gutter - measure) / 2)
        text = left + Self.gutter
    }
}

extension VersionsState {
    package func heading(_ desk: Desk) -> String {
        let kind = isOfOneArticle ? "Versions" : "Two copies"
        return Words.line(kind, Words.set(difference?.new.article.title ?? ""))
    }

    package func counts(_ desk: Desk) -> String {
        guard let difference else { return "" }
        guard case .versions(_, let back) = subject, difference.versionCount > 1 else { return "" }
        return "change \(difference.versionCount - back) of \(difference.versionCount)"
    }

    package func hints(_ desk: Desk) -> [Hint] {
        guard layout?.changes.isEmpty == false else {
            return [Hint(.open, "read"), Hint(.close, "back"), Hint(.help, "keys")]
        }
        let small = (layout?.pieces.smallCount ?? 0) > 0 ? [Hint(.foldToggle, "small changes")] : []
        let more = (difference?.versionCount ?? 0) > 1 ? [Hint(.previousVersion, "older")] : []
        return [Hint(.nextPassage, "next change"), Hint(.foldOpenAll, "all of the text")] + small + more + [
            Hint(.open, "read"), Hint(.close, "back"), Hint(.help, "keys"),
        ]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        guard let difference, let layout else {
            let sentence = ticket == nil ? "There is nothing to compare. q goes back." : "Comparing…"
            frame.write(sentence, column: 2, row: area.top + 1, style: desk.theme.secondary)
            return
        }
        if isOfOneArticle, difference.versionCount == 0 {
            let sentence = "Its outlet has not changed this article since it came."
            frame.write(sentence, column: 2, row: area.top + 1)
            frame.write("q goes back.", column: 2, row: area.top + 2, style: desk.theme.secondary)
            return
        }
        let geometry = VersionsGeometry(width: area.columns, measure: desk.configuration.measure)
        drawHead(difference, layout, on: &frame, in: area, column: geometry.left + 1, desk)
        let text = area.inset(top: Self.headRows(desk))
        for line in 0..<text.rows where layout.rows.indices.contains(top + line) {
            let row = layout.rows[top + line]
            let screen = text.top + line
            if let focus, row.changes.contains(focus) {
                frame.write("▌", column: geometry.left, row: screen, style: desk.theme.focus)
                if layout.changes[focus] == top + line {
                    frame.cursor = Point(column: geometry.text, row: screen)
                }
            }
            frame.write(row.mark, column: geometry.left + 2, row: screen, style: desk.theme.secondary)
            frame.write(row.text, column: geometry.text, row: screen)
        }
        if frame.cursor == nil {
            frame.cursor = Point(column: geometry.text, row: text.top)
        }
    }

    private func drawHead(
        _ difference: TextDifference, _ layout: VersionsLayout, on frame: inout Frame, in area: Rect,
        column: Int, _ desk: Desk
    ) {
        let room = area.columns - column - 2
        let summary = Self.summary(of: layout.pieces, isFolded: !showsSmall)
        let rows = Self.headRows(desk)
        guard rows > 1 else {
            frame.writeCut(summary, column: column, row: area.top, style: desk.theme.secondary, limit: room)
            return
        }
        let top = area.top + (rows > 3 ? 1 : 0)
        for (number, side) in [difference.old, difference.new].enumerated() {
            var line = StyledText(number == 0 ? "[−]  " : "{+}  ", desk.theme.secondary)
            line.append(name(of: side), desk.theme.heading)
            line.append("  " + dates(of: side, desk), desk.theme.secondary)
            frame.write(line, column: column, row: top + number, limit: room)
        }
        frame.writeCut(summary, column: column, row: top + 2, style: desk.theme.secondary, limit: room)
    }

    private func dates(of side: TextDifference.Side, _ desk: Desk) -> String {
        let zone = desk.configuration.secondsFromUTC
        let published = side.published.map { Words.day(of: $0, secondsFromUTC: zone) } ?? ""
        let replaced = side.replaced.map { "replaced \(Words.ago($0, at: desk.now))" } ?? ""
        return Words.line(published, replaced)
    }

    /// "3 changes · 12 words out, 20 in · 1 moved · 2 small changes folded".
    static func summary(of pieces: VersionPieces, isFolded: Bool) -> String {
        let words = [
            pieces.removedCount > 0 ? "\(Words.count(pieces.removedCount, "word")) out" : "",
            pieces.addedCount > 0 ? "\(Words.count(pieces.addedCount, "word")) in" : "",
        ]
        let small =
            pieces.smallCount == 0
            ? "" : Words.count(pieces.smallCount, "small change") + (isFolded ? " folded" : "")
        return Words.line(
            pieces.changeCount == 0 ? "The same words" : Words.count(pieces.changeCount, "change"),
            words.filter { !$0.isEmpty }.joined(separator: ", "),
            pieces.movedCount > 0 ? "\(pieces.movedCount) moved" : "", small)
    }
}
