import News
import Screen

extension StoriesState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened, .resized: return Reply(ask(&desk))
        case .changed: return Reply(list.refresh(&desk, Effect.Wish.stories))
        case .answer(.stories(let window, let counts), let ticket):
            guard let effects = list.receive(window, ticket: ticket, &desk, Effect.Wish.stories) else {
                return nil
            }
            desk.counts = counts
            let isWaiting = desk.intake != nil || counts.waiting > 0
            if counts.articles == 0, !isWaiting { return Reply(effects, .open(.welcome(WelcomeState()))) }
            return Reply(effects)
        case .command(let command, let count): return take(command, count, &desk)
        case .answer, .typed: return nil
        }
    }

    private mutating func take(_ command: Command, _ count: Int?, _ desk: inout Desk) -> Reply? {
        if list.move(command, count: count) { return Reply(ask(&desk)) }
        switch command {
        case .nextPane: return Reply([], .replace(.articles(ArticlesState())))
        case .nextArticle: return step(by: count ?? 1, &desk)
        case .previousArticle: return step(by: -(count ?? 1), &desk)
        case .open: return open(desk)
        case .sideBySide: return selected.map { .open(.sideBySide(SideBySideState(.story($0.id)))) }
        case .statements: return selected.map { .open(.statements(StatementsState(story: $0.id))) }
        case .outlets: return selected.map { .open(.outlets(OutletsState(story: $0))) }
        default: return nil
        }
    }

    private mutating func ask(_ desk: inout Desk) -> [Effect] {
        list.ask(height: desk.body.rows / Self.rowHeight, &desk, Effect.Wish.stories)
    }

    private func open(_ desk: Desk) -> Reply {
        guard let story = selected, let first = story.members.first else { return .taken }
        return .open(.article(ArticleState(first.id)))
    }

    private mutating func step(by rows: Int, _ desk: inout Desk) -> Reply {
        _ = list.move(.down, count: rows)
        var reply = open(desk)
        reply.effects += ask(&desk)
        return reply
    }
}
