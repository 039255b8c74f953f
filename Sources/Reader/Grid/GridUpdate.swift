import News
import Screen

extension GridState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened:
            if let accounts {
                begin(accounts, desk)
                return .taken
            }
            return ask(&desk)
        case .answer(.compared(let compared), ticket):
            ticket = nil
            if accounts?.compared != compared { begin(StoryAccounts(compared), desk) }
            return isStale ? ask(&desk) : .taken
        case .answer(.failed, ticket):
            ticket = nil
            return nil
        case .resized:
            fit(desk)
            return .taken
        case .changed:
            isStale = ticket != nil
            return isStale ? .taken : ask(&desk)
        case .command(let command, let count):
            if box.move(command, count: count) { return .taken }
            return take(command, count: count ?? 1, &desk)
        case .given(.export, let name): return Reply([desk.effect(.export(subject, to: name))])
        case .answer, .typed, .given: return nil
        }
    }

    /// The columns of the grid in a window.
    func geometry(_ desk: Desk) -> GridGeometry {
        GridGeometry(desk.body, outlets: accounts?.compared.accounts.count ?? 0, column: column)
    }

    private mutating func ask(_ desk: inout Desk) -> Reply {
        isStale = false
        let asking = desk.effect(subject.wish(with: nil))
        ticket = asking.ticket
        return Reply([asking])
    }

    /// Takes accounts; the selection stays on its row.
    private mutating func begin(_ fresh: StoryAccounts, _ desk: Desk) {
        let kept = selected
        accounts = fresh
        all = GridRow.all(of: fresh)
        column = min(column, max(0, fresh.compared.accounts.count - 1))
        fit(desk)
        if let kept, let row = rows.firstIndex(of: kept) { box.select(row) }
    }

    private mutating func fit(_ desk: Desk) { box.fit(total: rows.count, height: geometry(desk).table.rows) }

    private mutating func take(_ command: Command, count: Int, _ desk: inout Desk) -> Reply? {
        switch command {
        case .open: open()
        case .left: moveLeft(count)
        case .right: moveRight(count)
        case .nextPane: showNextKind(desk)
        case .sideBySide: openSideBySide(&desk)
        case .statements: openStatements()
        case .outlets: accounts?.compared.story.map { .open(.outlets(OutletsState(story: $0))) }
        default: nil
        }
    }

    private func open() -> Reply {
        guard let accounts, let (account, cell) = selectedCell else { return .taken }
        let id = accounts.compared.accounts[account].id
        return .open(.article(ArticleState(id, at: .passage(cell.range))))
    }

    private mutating func moveLeft(_ count: Int) -> Reply {
        // From the first outlet the key means "back", as everywhere.
        guard column > 0 else { return .back }
        column = max(0, column - count)
        return .taken
    }

    private mutating func moveRight(_ count: Int) -> Reply {
        column = min(column + count, max(0, (accounts?.compared.accounts.count ?? 1) - 1))
        return .taken
    }

    private mutating func showNextKind(_ desk: Desk) -> Reply {
        let kinds = [nil] + GridRow.Kind.allCases.filter { kind in all.contains { $0.kind == kind } }
        let place = kinds.firstIndex(of: kind) ?? 0
        kind = kinds[(place + 1) % kinds.count]
        box = ListBox()
        fit(desk)
        return .taken
    }

    private func openSideBySide(_ desk: inout Desk) -> Reply {
        guard let accounts, let (account, cell) = selectedCell else { return .taken }
        guard accounts.compared.accounts.count > 1 else {
            desk.tell("No other outlet in the library tells this story")
            return .taken
        }
        let start = ArticlePassage(article: accounts.compared.accounts[account].id, range: cell.range)
        return .open(.sideBySide(SideBySideState(subject, at: start, accounts: accounts)))
    }

    private func openStatements() -> Reply? {
        guard let accounts else { return nil }
        let start = selectedCell.map {
            ArticlePassage(article: accounts.compared.accounts[$0.account].id, range: $0.cell.range)
        }
        return .open(.statements(StatementsState(subject, at: start, accounts: accounts)))
    }
}
