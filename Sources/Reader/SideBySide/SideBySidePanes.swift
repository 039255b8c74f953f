import News
import Screen

extension SideBySideState {
    /// Goes some matches on from the passage with the focus, else from the top of the view.
    mutating func step(toMatch steps: Int, _ desk: inout Desk) -> Reply {
        guard let layout, let passages, panes.indices.contains(focus) else { return .taken }
        let own = panes[focus].account
        let matching = passages.all[own].indices.filter { hasPartner($0, in: own, passages) }
        guard !matching.isEmpty else {
            desk.tell("These accounts have no passage in common")
            return .taken
        }
        // What is marked as in view was seen already, although nothing led there.
        let marked = current ?? passageInView(desk).flatMap { hasPartner($0, in: own, passages) ? $0 : nil }
        let from = marked.map { layout.columns[focus].places[$0].lowerBound } ?? panes[focus].top
        let rows = matching.map { layout.columns[focus].places[$0].lowerBound }
        let next = rows.firstIndex { marked == nil ? $0 >= from : $0 > from } ?? rows.count
        let previous = (rows.lastIndex { $0 < from } ?? -1)
        let place = steps > 0 ? next + steps - 1 : previous + steps + 1
        let reached = min(max(0, place), matching.count - 1)
        if place != reached { desk.tell(steps > 0 ? "That is the last match" : "That is the first match") }
        go(to: matching[reached], desk)
        return .taken
    }

    /// Moves the focus to another pane, there to the partner of the passage that had it.
    mutating func focus(onPane pane: Int, _ desk: Desk) -> Reply {
        guard panes.indices.contains(pane), pane != focus, let passages else { return .taken }
        let passage = passageInView(desk)
        let own = panes[focus].account
        focus = pane
        current = passage.flatMap { passages.partner(of: $0, in: own, to: panes[pane].account) }
        return .taken
    }

    /// Exchanges the pane with the focus and the next one; the focus goes with its account.
    mutating func swap(_ desk: Desk) -> Reply {
        guard panes.count > 1 else { return .taken }
        current = passageInView(desk)
        let other = focus + 1 < panes.count ? focus + 1 : focus - 1
        panes.swapAt(focus, other)
        let line = current.flatMap { layout?.columns[focus].places[$0].lowerBound }.map {
            $0 - panes[other].top
        }
        focus = other
        layout = nil
        layOut(desk)
        if let current, let line, let layout {
            panes[focus].top = layout.columns[focus].places[current].lowerBound - max(0, line)
            follow(current, desk)
        }
        return .taken
    }

    /// Puts the pane with the focus first: the others are laid level with it.
    mutating func makeBase(_ desk: inout Desk) -> Reply {
        guard let accounts, panes.indices.contains(focus) else { return .taken }
        current = passageInView(desk)
        panes.insert(panes.remove(at: focus), at: 0)
        focus = 0
        layout = nil
        layOut(desk)
        if let current { go(to: current, desk) }
        desk.tell("\(accounts.outlet(panes[0].account)) is the one that the others are laid against")
        return .taken
    }

    /// Shows another account in the pane with the focus, level with the pane beside it.
    mutating func step(toOutlet steps: Int, _ desk: inout Desk) -> Reply {
        guard let accounts, let passages, panes.indices.contains(focus) else { return .taken }
        let count = accounts.compared.accounts.count
        let shown = Set(panes.map(\.account))
        guard count > shown.count else {
            desk.tell("Every account of this story is on the screen")
            return .taken
        }
        let passage = passageInView(desk)
        let own = panes[focus].account
        var account = own
        for _ in 0..<min(abs(steps), count) {
            repeat { account = (account + steps.signum() + count) % count } while shown.contains(account)
        }
        let partner = passage.flatMap { passages.partner(of: $0, in: own, to: account) }
        panes[focus] = Pane(account: account)
        current = nil
        layout = nil
        layOut(desk)
        desk.tell("\(accounts.outlet(account)), \(account + 1) of \(count)")
        if let partner { go(to: partner, desk) }
        return .taken
    }
}
