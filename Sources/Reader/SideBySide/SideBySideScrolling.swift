import News
import Screen

extension SideBySideState {
    /// Chooses the panes for accounts that have come, and goes to where the page was told to begin.
    mutating func begin(_ accounts: StoryAccounts, _ desk: inout Desk) {
        let passages = AccountPassages(accounts)
        self.passages = passages
        let own = start.flatMap { accounts.index(of: $0.article) } ?? firstToShow(passages)
        guard accounts.compared.accounts.indices.contains(own) else { return }
        var order = accounts.compared.accounts.indices.filter { $0 != own }
        if let start {
            let place = passages.place(of: Passage(article: own, range: start.range))
            let links = place.map { passages.all[own][$0].links } ?? [:]
            func weight(_ account: Int) -> Double { links[account]?.first?.weight ?? 0 }
            order.sort { (weight($1), $0) < (weight($0), $1) }
        } else if case .story = subject {
            let weights = accounts.compared.accounts.indices.map { passages.weight(of: own, with: $0) }
            order.sort { (weights[$1], $0) < (weights[$0], $1) }
        }
        let shown = [own] + order.prefix(SideBySideGeometry.most(in: desk.body.columns) - 1)
        panes = shown.map { Pane(account: $0) }
        focus = 0
        layOut(desk)
        if let start, let place = passages.place(of: Passage(article: own, range: start.range)) {
            go(to: place, desk)
        } else {
            goToFirstMatch(desk)
        }
    }

    /// The first account of a story that has anything in common with another; of articles chosen by hand the first.
    private func firstToShow(_ passages: AccountPassages) -> Int {
        guard case .story = subject else { return 0 }
        return passages.all.firstIndex { $0.contains(where: \.isShared) } ?? 0
    }

    /// Panes that stand above each other begin at their first match; where there are but few lines, it stands in the
    /// first of them. Panes beside each other begin at the headlines.
    private mutating func goToFirstMatch(_ desk: Desk) {
        guard let layout, let passages, SideBySideGeometry(desk.body, panes: panes.count).isStacked else {
            return
        }
        let own = panes[focus].account
        guard let first = passages.all[own].indices.first(where: { hasPartner($0, in: own, passages) }) else {
            return
        }
        current = first
        let row = layout.columns[focus].places[first].lowerBound
        if row >= height(desk) || height(desk) < Self.lowHeight { panes[focus].top = row }
        follow(first, desk)
    }

    /// A pane with fewer rows than this has none to spare for what stands before a match.
    private static let lowHeight = 8

    private func height(_ desk: Desk) -> Int {
        SideBySideGeometry(desk.body, panes: panes.count).height(ofPane: focus)
    }

    /// A wider window shows more panes, a narrower one fewer; the pane with the focus always stays.
    mutating func fitPanes(_ desk: Desk) {
        guard let accounts, !panes.isEmpty else { return }
        let most = SideBySideGeometry.most(in: desk.body.columns)
        while panes.count > most {
            let last = focus == panes.count - 1 ? panes.count - 2 : panes.count - 1
            panes.remove(at: last)
            if last < focus { focus -= 1 }
        }
        for account in accounts.compared.accounts.indices where panes.count < most {
            if !panes.contains(where: { $0.account == account }) { panes.append(Pane(account: account)) }
        }
        layOut(desk)
    }

    /// Sets the panes anew; the passage in view stays at its height.
    mutating func layOut(_ desk: Desk) {
        guard let accounts, let passages else { return }
        let kept = layout == nil ? nil : passageKept(desk)
        let geometry = SideBySideGeometry(desk.body, panes: panes.count)
        layout = SideBySideLayout(
            accounts, passages, shown: panes.map(\.account), folded: folded,
            hidden: hidden(passages), measure: geometry.measure, isLevel: !geometry.isStacked)
        guard let kept, let layout else { return }
        let height = geometry.height(ofPane: focus)
        panes[focus].top = max(
            0, layout.columns[focus].places[kept.passage].lowerBound - min(kept.line, height - 1))
        follow(kept.passage, desk)
    }

    /// The passage that is to stay where it is, and its line of the view.
    private func passageKept(_ desk: Desk) -> (passage: Int, line: Int)? {
        guard let layout, layout.columns.indices.contains(focus), panes[focus].top > 0 || current != nil,
            layout.columns[focus].account == panes[focus].account,
            let passage = current ?? firstPassage(in: layout)
        else { return nil }
        return (passage, max(0, layout.columns[focus].places[passage].lowerBound - panes[focus].top))
    }

    private func firstPassage(in layout: SideBySideLayout) -> Int? {
        layout.columns[focus].places.firstIndex { $0.upperBound > panes[focus].top }
    }

    /// Moves as the text commands say; false for any other command.
    mutating func move(_ command: Command, count: Int?, _ desk: Desk) -> Bool {
        guard let layout, panes.indices.contains(focus) else { return false }
        let height = SideBySideGeometry(desk.body, panes: panes.count).height(ofPane: focus)
        let times = count ?? 1
        switch command {
        case .down, .scrollDown: scroll(by: times, desk)
        case .up, .scrollUp: scroll(by: -times, desk)
        case .halfPageDown: scroll(by: max(1, height / 2) * times, desk)
        case .halfPageUp: scroll(by: -max(1, height / 2) * times, desk)
        case .pageDown: scroll(by: max(1, height - 2) * times, desk)
        case .pageUp: scroll(by: -max(1, height - 2) * times, desk)
        case .top:
            current = nil
            for pane in panes.indices where isLocked || pane == focus { panes[pane].top = 0 }
        case .bottom: scroll(by: layout.rowCount, desk)
        default: return false
        }
        return true
    }

    private mutating func scroll(by rows: Int, _ desk: Desk) {
        guard let layout else { return }
        let geometry = SideBySideGeometry(desk.body, panes: panes.count)
        let longest = geometry.isStacked ? layout.columns[focus].rows.count : layout.rowCount
        let last = max(0, longest - geometry.height(ofPane: focus))
        let before = panes[focus].top
        // A jump to a partner may have gone past the end; from there the way back is free.
        let after = min(max(min(0, before), before + rows), max(last, before))
        panes[focus].top = after
        for pane in panes.indices where pane != focus && isLocked && !geometry.isStacked {
            panes[pane].top += after - before
        }
        if let current {
            let view = after..<(after + geometry.height(ofPane: focus))
            if !layout.columns[focus].places[current].overlaps(view) { self.current = nil }
        }
        if geometry.isStacked, isLocked, let passage = passageInView(desk) { follow(passage, desk) }
    }

    /// Gives a passage of the pane with the focus the focus, a third down; the other panes go to its partners.
    mutating func go(to passage: Int, _ desk: Desk) {
        guard let layout, layout.columns[focus].places.indices.contains(passage) else { return }
        current = passage
        let geometry = SideBySideGeometry(desk.body, panes: panes.count)
        let height = geometry.height(ofPane: focus)
        let place = layout.columns[focus].places[passage]
        let top = panes[focus].top
        if place.lowerBound < top || place.upperBound > top + height {
            panes[focus].top = max(0, place.lowerBound - (height < Self.lowHeight ? 0 : height / 3))
        }
        follow(passage, desk)
    }

    /// Brings the best partner of a passage to its height in every other pane.
    mutating func follow(_ passage: Int, _ desk: Desk) {
        guard let layout, let passages else { return }
        let geometry = SideBySideGeometry(desk.body, panes: panes.count)
        let own = panes[focus].account
        let line = layout.columns[focus].places[passage].lowerBound - panes[focus].top
        for pane in panes.indices where pane != focus {
            if let partner = passages.partner(of: passage, in: own, to: panes[pane].account) {
                let row = layout.columns[pane].places[partner].lowerBound
                let shown = min(line, geometry.height(ofPane: pane) - 1)
                panes[pane].top = geometry.isStacked ? max(0, row - shown) : row - shown
            } else if !geometry.isStacked {
                panes[pane].top = panes[focus].top
            }
        }
    }
}
