import News
import Screen

extension VersionsState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened: return ask(&desk)
        case .answer(.differs(let found), ticket):
            ticket = nil
            let isOther = found != difference
            difference = found
            if isOther {
                focus = nil
                layOut(desk)
            }
            return isStale ? ask(&desk) : .taken
        case .answer(.failed, ticket):
            ticket = nil
            return nil
        case .resized:
            layOut(desk)
            return .taken
        case .changed:
            isStale = ticket != nil
            return isStale ? .taken : ask(&desk)
        case .command(let command, let count):
            if move(command, count: count ?? 1, desk) { return .taken }
            return take(command, count: count ?? 1, &desk)
        case .answer, .typed, .given: return nil
        }
    }

    private mutating func ask(_ desk: inout Desk) -> Reply {
        isStale = false
        let asking = desk.effect(wish)
        ticket = asking.ticket
        return Reply([asking])
    }

    private mutating func take(_ command: Command, count: Int, _ desk: inout Desk) -> Reply? {
        switch command {
        case .nextPassage: step(toChange: count, &desk)
        case .previousPassage: step(toChange: -count, &desk)
        case .nextVersion: step(toVersion: -count, &desk)
        case .previousVersion: step(toVersion: count, &desk)
        case .foldToggle: toggleSmall(&desk)
        case .foldOpenAll: show(context: nil, desk)
        case .foldCloseAll: show(context: 0, desk)
        case .lessContext: show(context: max(0, (context ?? 1) - count), desk)
        case .moreContext: show(context: context.map { $0 + count }, desk)
        case .swap: swap(&desk)
        case .open: open(desk)
        default: nil
        }
    }

    /// Sets the difference for the window; the change with the focus stays in view.
    mutating func layOut(_ desk: Desk) {
        guard let difference else { return }
        let geometry = VersionsGeometry(width: desk.body.columns, measure: desk.configuration.measure)
        layout = VersionsLayout(
            difference, measure: geometry.measure, context: context, showsSmall: showsSmall,
            theme: desk.theme)
        top = min(top, greatestTop(desk))
        if let focus { show(change: focus, desk) }
    }

    private func greatestTop(_ desk: Desk) -> Int { max(0, (layout?.rows.count ?? 0) - height(desk)) }

    private mutating func move(_ command: Command, count: Int, _ desk: Desk) -> Bool {
        let height = height(desk)
        switch command {
        case .down, .scrollDown: top += count
        case .up, .scrollUp: top -= count
        case .halfPageDown: top += max(1, height / 2) * count
        case .halfPageUp: top -= max(1, height / 2) * count
        case .pageDown: top += max(1, height - 2) * count
        case .pageUp: top -= max(1, height - 2) * count
        case .top: top = 0
        case .bottom: top = greatestTop(desk)
        default: return false
        }
        top = min(max(0, top), greatestTop(desk))
        return true
    }

    private mutating func step(toChange steps: Int, _ desk: inout Desk) -> Reply {
        guard let layout, !layout.changes.isEmpty else {
            desk.tell("The two texts have the same words")
            return .taken
        }
        let last = layout.changes.count - 1
        let wanted: Int
        if let focus {
            wanted = focus + steps
        } else if steps > 0 {
            wanted = (layout.changes.firstIndex { $0 >= top } ?? last + 1) + steps - 1
        } else {
            wanted = (layout.changes.lastIndex { $0 < top } ?? -1) + steps + 1
        }
        let reached = min(max(0, wanted), last)
        focus = reached
        show(change: reached, desk)
        desk.tell(
            wanted > last
                ? "That is the last change"
                : wanted < 0 ? "That is the first change" : "Change \(reached + 1) of \(last + 1)")
        return .taken
    }

    private mutating func show(change: Int, _ desk: Desk) {
        guard let layout, layout.changes.indices.contains(change) else { return }
        let (row, height) = (layout.changes[change], height(desk))
        if row < top || row >= top + height { top = min(max(0, row - height / 3), greatestTop(desk)) }
    }

    private mutating func step(toVersion steps: Int, _ desk: inout Desk) -> Reply {
        guard case .versions(_, let back) = subject, let difference, difference.versionCount > 1 else {
            desk.tell(isOfOneArticle ? "There is no other version" : "These are two copies of one text")
            return .taken
        }
        guard go(toChange: back + steps) else {
            desk.tell(steps > 0 ? "That is the oldest version" : "That is the newest version")
            return .taken
        }
        top = 0
        return ask(&desk)
    }

    private mutating func toggleSmall(_ desk: inout Desk) -> Reply {
        showsSmall.toggle()
        layOut(desk)
        desk.tell(
            layout?.pieces.smallCount == 0
                ? "There are no changes of case, marks or spacing"
                : showsSmall ? "Small changes are shown" : "Small changes are folded away")
        return .taken
    }

    private mutating func show(context wanted: Int?, _ desk: Desk) -> Reply {
        context = wanted
        layOut(desk)
        return .taken
    }

    private mutating func swap(_ desk: inout Desk) -> Reply {
        guard exchange() else {
            desk.tell("The older version always comes first")
            return .taken
        }
        return ask(&desk)
    }

    private func open(_ desk: Desk) -> Reply {
        guard let difference else { return .taken }
        let row = focus.flatMap { layout?.changes[$0] } ?? top
        let offset = layout.flatMap { $0.rows.indices.contains(row) ? $0.rows[row].offset : nil } ?? 0
        let place = max(0, offset - difference.new.bodyOffset)
        let isTop = top == 0 && focus == nil
        return .open(
            .article(ArticleState(difference.new.article.id, at: isTop ? nil : .passage(place..<(place + 1))))
        )
    }
}
