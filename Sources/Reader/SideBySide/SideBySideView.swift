import News
import Screen

extension SideBySideState {
    package func heading(_ desk: Desk) -> String {
        guard let accounts else { return "Side by side" }
        return accounts.compared.story?.headline ?? "Side by side"
    }

    package func counts(_ desk: Desk) -> String {
        guard let accounts, let passages, panes.count > 1 else { return "" }
        let own = panes[focus].account
        let matching = passages.all[own].count { !$0.links.isEmpty }
        guard desk.size.columns >= 60 else { return "\(matching) shared" }
        let onlyHere = passages.all[own].count { $0.isOnlyHere }
        let count = accounts.compared.accounts.count
        return Words.line(
            isLocked ? "" : "unlocked", "\(matching) shared", "\(onlyHere) only here",
            panes.count < count ? "\(panes.count) of \(accounts.compared.accountWords)" : "")
    }

    package func hints(_ desk: Desk) -> [Hint] {
        [
            Hint(.nextPassage, "next match"), Hint(.nextPane, "other side"), Hint(.open, "read"),
            Hint(.commandLine, "it", label: ":export"),
            Hint(.swap, "swap"), Hint(.foldCloseAll, "fold"), Hint(.statements, "who said what"),
            Hint(.nextOutlet, "another outlet"), Hint(.close, "back"), Hint(.help, "keys"),
        ]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        guard let accounts, let passages, let layout else {
            let sentence = ticket == nil ? "There is nothing to compare. q goes back." : "Comparing…"
            frame.write(sentence, column: 2, row: area.top + 1, style: desk.theme.secondary)
            return
        }
        guard panes.count > 1 else {
            frame.write("No other outlet in the library tells this story.", column: 2, row: area.top + 1)
            frame.write("q goes back.", column: 2, row: area.top + 2, style: desk.theme.secondary)
            return
        }
        let geometry = SideBySideGeometry(area, panes: panes.count)
        let painter = SideBySidePainter(
            state: self, accounts: accounts, passages: passages, layout: layout, geometry: geometry,
            desk: desk)
        for pane in geometry.panes.indices where panes.indices.contains(pane) {
            painter.draw(pane, on: &frame)
        }
        if geometry.isStacked {
            painter.drawPair(on: &frame)
        } else {
            painter.drawRules(on: &frame)
        }
    }
}
