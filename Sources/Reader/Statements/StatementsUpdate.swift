import News
import Screen

extension StatementsState {
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

    /// The columns of the table in a window.
    func geometry(_ desk: Desk) -> StatementsGeometry {
        let widths = accounts.map { accounts in
            accounts.compared.accounts.indices.map { CellWidth.of(accounts.outlet($0)) }
        }
        return StatementsGeometry(desk.body, outletWidths: widths ?? [], column: column)
    }

    private mutating func ask(_ desk: inout Desk) -> Reply {
        isStale = false
        let asking = desk.effect(subject.wish(with: start?.article))
        ticket = asking.ticket
        return Reply([asking])
    }

    /// Takes accounts; the selection stays on its statement, at first on the one where the page is to begin.
    private mutating func begin(_ fresh: StoryAccounts, _ desk: Desk) {
        let kept = selected?.statement
        accounts = fresh
        rows = StatementRow.all(of: fresh)
        column = min(column, max(0, fresh.compared.accounts.count - 1))
        fit(desk)
        if let start {
            let own = fresh.index(of: start.article)
            let statement = own.flatMap { fresh.partners.statement(at: start.range, in: $0) }
            if let row = rows.firstIndex(where: { $0.statement == statement }) { box.select(row) }
            column = own ?? column
            self.start = nil
        } else if let row = rows.firstIndex(where: { $0.statement == kept }) {
            box.select(row)
        } else if let first = rows.first?.reports.first {
            column = first.account
        }
    }

    private mutating func fit(_ desk: Desk) { box.fit(total: rows.count, height: geometry(desk).height) }

    private mutating func take(_ command: Command, count: Int, _ desk: inout Desk) -> Reply? {
        switch command {
        case .open: open(&desk)
        case .left: moveLeft(count)
        case .right: moveRight(count)
        case .sideBySide: openSideBySide(&desk)
        case .coverage: .open(.grid(GridState(subject, accounts: accounts)))
        case .copyQuotation: copy(&desk)
        case .speakerPage: openSpeaker(&desk)
        case .outlets: accounts?.compared.story.map { .open(.outlets(OutletsState(story: $0))) }
        default: nil
        }
    }

    private func open(_ desk: inout Desk) -> Reply {
        guard let accounts, let report = selectedReport else { return .taken }
        if report.account != column, column < accounts.compared.accounts.count {
            desk.tell(
                "\(accounts.outlet(column)) has nothing of this; this is \(accounts.outlet(report.account))")
        }
        let id = accounts.compared.accounts[report.account].id
        return .open(.article(ArticleState(id, at: .passage(report.range))))
    }

    private mutating func moveLeft(_ count: Int) -> Reply? {
        // From the first outlet the key means "back", as everywhere; another page does that.
        guard column > 0 else { return .back }
        column = max(0, column - count)
        return .taken
    }

    private mutating func moveRight(_ count: Int) -> Reply {
        column = min(column + count, max(0, (accounts?.compared.accounts.count ?? 1) - 1))
        return .taken
    }

    private func openSpeaker(_ desk: inout Desk) -> Reply {
        guard let speaker = selected?.statement.speaker else {
            desk.tell("Nobody is named as the speaker of this statement")
            return .taken
        }
        return .open(.speaker(SpeakerState(speaker.name)))
    }

    private func openSideBySide(_ desk: inout Desk) -> Reply {
        guard let accounts, let report = selectedReport else { return .taken }
        guard accounts.compared.accounts.count > 1 else {
            desk.tell("No other outlet in the library tells this story")
            return .taken
        }
        let start = ArticlePassage(
            article: accounts.compared.accounts[report.account].id, range: report.range)
        return .open(.sideBySide(SideBySideState(subject, at: start, accounts: accounts)))
    }

    private func copy(_ desk: inout Desk) -> Reply {
        guard let accounts, let report = selectedReport else { return .taken }
        let reading = accounts.compared.accounts[report.account]
        guard let place = ArticleState.statement(at: report.range, in: reading) else { return .taken }
        desk.tell("Copied the words of \(accounts.outlet(report.account))")
        let words = ArticleState.citation(of: reading.attributions[place], in: reading, desk)
        return Reply([desk.effect(.copy(words))])
    }
}
