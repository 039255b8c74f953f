import News
import Screen

extension SideBySideState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened:
            if let accounts {
                begin(accounts, &desk)
                return .taken
            }
            return ask(&desk)
        case .answer(.compared(let compared), ticket):
            receive(compared, &desk)
            return isStale ? ask(&desk) : .taken
        case .answer(.failed, ticket):
            ticket = nil
            return nil
        case .resized:
            fitPanes(desk)
            return .taken
        case .changed:
            isStale = ticket != nil
            return isStale ? .taken : ask(&desk)
        case .command(let command, let count):
            if move(command, count: count, desk) { return .taken }
            return take(command, count: count ?? 1, &desk)
        case .given(.export, let name): return Reply([desk.effect(.export(subject, to: name))])
        case .answer, .typed, .given: return nil
        }
    }

    private mutating func receive(_ compared: ComparedStory, _ desk: inout Desk) {
        let isFirst = accounts == nil
        ticket = nil
        if !isFirst, accounts?.compared == compared { return }
        let fresh = StoryAccounts(compared)
        accounts = fresh
        if isFirst || panes.contains(where: { !compared.accounts.indices.contains($0.account) }) {
            begin(fresh, &desk)
        } else {
            passages = AccountPassages(fresh)
            folded = []
            current = nil
            layout = nil
            layOut(desk)
        }
    }

    private mutating func ask(_ desk: inout Desk) -> Reply {
        isStale = false
        let asking = desk.effect(subject.wish(with: start?.article))
        ticket = asking.ticket
        return Reply([asking])
    }

    private mutating func take(_ command: Command, count: Int, _ desk: inout Desk) -> Reply? {
        switch command {
        case .nextPassage: step(toMatch: count, &desk)
        case .previousPassage: step(toMatch: -count, &desk)
        case .nextPane: focus(onPane: (focus + 1) % max(1, panes.count), desk)
        case .focusLeft: focus(onPane: focus - 1, desk)
        case .focusRight: focus(onPane: focus + 1, desk)
        case .swap: swap(desk)
        case .makeBase: makeBase(&desk)
        case .lessContext: show(context: max(0, (context ?? Self.mostContext + 1) - count), &desk)
        case .moreContext: show(context: context.map { $0 + count }, &desk)
        case .nextOutlet: step(toOutlet: count, &desk)
        case .previousOutlet: step(toOutlet: -count, &desk)
        case .scrollLock: toggleLock(&desk)
        case .foldToggle: fold(nil, &desk)
        case .foldClose: fold(true, &desk)
        case .foldOpen: fold(false, &desk)
        case .foldOpenAll: foldAll(open: true, &desk)
        case .foldCloseAll: foldAll(open: false, &desk)
        case .open: openArticle(desk, isReplacing: false)
        case .onlyThisPane: openArticle(desk, isReplacing: true)
        case .statements: openStatements(desk)
        case .coverage: .open(.grid(GridState(subject, accounts: accounts)))
        case .outlets: accounts?.compared.story.map { .open(.outlets(OutletsState(story: $0))) }
        default: nil
        }
    }

    /// More passages than this around each match are all of them.
    private static let mostContext = 3

    private mutating func show(context wanted: Int?, _ desk: inout Desk) -> Reply {
        current = passageInView(desk)
        context = wanted.flatMap { $0 > Self.mostContext ? nil : $0 }
        layOut(desk)
        switch context {
        case nil: desk.tell("All of the texts")
        case 0?: desk.tell("Only what matches")
        case let count?: desk.tell("What matches, and \(Words.count(count, "passage")) around it")
        }
        return .taken
    }

    private func openArticle(_ desk: Desk, isReplacing: Bool) -> Reply {
        guard let accounts, let passages, panes.indices.contains(focus) else { return .taken }
        let account = panes[focus].account
        let place = passageInView(desk).map { ArticlePlace.passage(passages.all[account][$0].range) }
        let article = Page.article(ArticleState(accounts.compared.accounts[account].id, at: place))
        return Reply([], isReplacing ? .replace(article) : .open(article))
    }

    private func openStatements(_ desk: Desk) -> Reply? {
        guard let accounts, panes.indices.contains(focus) else { return nil }
        let account = panes[focus].account
        let start = passageInView(desk).flatMap { place in
            passages.map {
                ArticlePassage(
                    article: accounts.compared.accounts[account].id, range: $0.all[account][place].range)
            }
        }
        return .open(.statements(StatementsState(subject, at: start, accounts: accounts)))
    }

    private mutating func toggleLock(_ desk: inout Desk) -> Reply {
        isLocked.toggle()
        desk.tell(isLocked ? "The sides scroll together" : "Each side scrolls by itself")
        return .taken
    }

    /// Folds or unfolds the passage in view with its partners; nil for the other way round.
    private mutating func fold(_ isFolding: Bool?, _ desk: inout Desk) -> Reply {
        guard let passages, let passage = passageInView(desk) else { return .taken }
        let account = panes[focus].account
        var places: Set = [PassagePlace(account: account, passage: passage)]
        for pane in panes {
            for link in passages.all[account][passage].links[pane.account] ?? [] {
                places.insert(PassagePlace(account: pane.account, passage: link.passage))
            }
        }
        let isFolded = folded.contains(PassagePlace(account: account, passage: passage))
        if isFolding ?? !isFolded { folded.formUnion(places) } else { folded.subtract(places) }
        current = passage
        layOut(desk)
        return .taken
    }

    /// Unfolds everything; or folds what is shared, and the next time what is only here.
    private mutating func foldAll(open: Bool, _ desk: inout Desk) -> Reply {
        guard let passages else { return .taken }
        func places(where isWanted: (AccountPassage) -> Bool) -> Set<PassagePlace> {
            Set(
                passages.all.enumerated().flatMap { account, all in
                    all.indices.filter { isWanted(all[$0]) }.map {
                        PassagePlace(account: account, passage: $0)
                    }
                })
        }
        let shared = places { $0.isShared }
        current = passageInView(desk)
        if open {
            folded = []
        } else if folded == shared {
            folded = places { $0.isOnlyHere }
            desk.tell("Folded what is only here")
        } else {
            folded = shared
            desk.tell("Folded what is shared")
        }
        layOut(desk)
        return .taken
    }
}
