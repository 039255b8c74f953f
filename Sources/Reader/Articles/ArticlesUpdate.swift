import News
import Screen

extension ArticlesState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        if var reply = narrowing.take(event, &list, &desk, wish) {
            reply.effects += look(&desk)
            return reply
        }
        switch event {
        case .opened where list.window != nil:
            return Reply(list.refresh(&desk, wish) + ask(&desk))
        case .opened, .resized: return Reply(ask(&desk))
        case .given(.tag, let words): return tag(words, isOn: true, &desk)
        case .given(.untag, let words): return tag(words, isOn: false, &desk)
        case .changed: return Reply(list.refresh(&desk, wish))
        case .answer(.articles(let window, let counts), let ticket):
            guard let effects = list.receive(window, ticket: ticket, &desk, wish) else {
                return nil
            }
            desk.counts = counts
            return Reply(effects + look(&desk))
        case .answer(.reading(let reading, _), let ticket):
            return atHand.receive(reading, ticket: ticket, &desk)
        case .answer(.failed(let sentence), let ticket) where list.fail(ticket: ticket):
            desk.complain(sentence)
            return .taken
        case .command(let command, let count): return take(command, count, &desk)
        case .answer, .typed, .given: return nil
        }
    }

    private mutating func take(_ command: Command, _ count: Int?, _ desk: inout Desk) -> Reply? {
        if !desk.isCovered, list.move(command, count: count) {
            marks.extend(in: list)
            return Reply(ask(&desk))
        }
        if !desk.isCovered, let reply = marks.take(command, &list, &desk) {
            return Reply(reply.effects + ask(&desk))
        }
        switch command {
        case .sortByRelevance, .sortByDate, .sortByOutlet, .sortByBreadth:
            guard !desk.isCovered, feed == nil else { return nil }
            let order = command == .sortByDate ? nil : command.listOrder
            return Reply(list.sort(by: order, &desk, wish))
        case .nextPane where !desk.isCovered:
            remember(&desk)
            return .back
        case .back where !desk.isCovered, .close where !desk.isCovered:
            remember(&desk)
            return nil
        case .nextFeed where feed == nil: return nextOutlet(step: 1, &desk)
        case .previousFeed where feed == nil: return nextOutlet(step: -1, &desk)
        case .nextArticle: return step(by: count ?? 1, &desk)
        case .previousArticle: return step(by: -(count ?? 1), &desk)
        case .nextUnread: return nextUnread(step: 1, &desk)
        case .previousUnread: return nextUnread(step: -1, &desk)
        case .markAllRead:
            return QuestionState.markListRead(list, wish, &desk) ?? QuestionState.markAllRead(of: feed, &desk)
        case .reload:
            guard let feed else { return nil }
            return Reply(desk.reload(.only([feed.id])))
        default: break
        }
        guard !list.isEmpty, list.selected != nil, !desk.isCovered else { return nil }
        return act(command, count, &desk)
    }

    /// Does something with the rows that were selected, else with the row of the list that is.
    private mutating func act(_ command: Command, _ count: Int?, _ desk: inout Desk) -> Reply? {
        let isMany = [.toggleRead, .toggleStar, .sideBySide].contains(command) && !marks.isEmpty
        let articles = marks.acting(in: list, count: command == .toggleRead ? count : 1)
        if command == .sideBySide, isMany, articles.count > 1 {
            return .open(.sideBySide(SideBySideState(.articles(articles.map(\.id)))))
        }
        let chosen = isMany || command == .toggleRead ? articles : list.selected(count: 1)
        let subject = ArticleAtHand.Subject(
            articles: chosen, story: list.selected?.story, isWhole: isMany)
        let reply = atHand.take(command, subject, &desk)
        if isMany { _ = marks.clear() }
        return reply
    }

    /// The list of the whole library is the same when it is looked at again.
    private func remember(_ desk: inout Desk) {
        if feed == nil { desk.articles = self }
    }

    /// Gives the articles tags, or takes them away.
    private mutating func tag(_ words: String, isOn: Bool, _ desk: inout Desk) -> Reply? {
        let articles = marks.acting(in: list, count: 1)
        guard !articles.isEmpty, !desk.isCovered else { return nil }
        _ = marks.clear()
        return ArticleAtHand.tag(articles, words, isOn: isOn, &desk)
    }

    private mutating func nextOutlet(step: Int, _ desk: inout Desk) -> Reply {
        let outlet = list.selected?.outlet
        guard list.select(step: step, where: { $0.outlet != outlet }) else {
            desk.tell(step > 0 ? "No other outlet below" : "No other outlet above")
            return .taken
        }
        return desk.isCovered ? openSelected(&desk) : Reply(ask(&desk))
    }

    private mutating func ask(_ desk: inout Desk) -> [Effect] {
        let room = desk.body.rows - StoriesState.topSpace(desk)
        return list.ask(height: room / Self.rowHeight, &desk, wish) + look(&desk)
    }

    private mutating func look(_ desk: inout Desk) -> [Effect] {
        desk.previewColumn == nil ? [] : atHand.look(at: list.selected?.id, &desk)
    }

    private mutating func step(by rows: Int, _ desk: inout Desk) -> Reply {
        let before = list.box.selected
        _ = list.move(.down, count: rows)
        guard list.box.selected != before else {
            desk.tell(rows > 0 ? "This is the last article" : "This is the first article")
            return .taken
        }
        return openSelected(&desk)
    }

    private mutating func nextUnread(step: Int, _ desk: inout Desk) -> Reply {
        guard list.selectUnread(step: step) else {
            desk.tell(step > 0 ? "Nothing unread below" : "Nothing unread above")
            return .taken
        }
        return desk.isCovered ? openSelected(&desk) : Reply(ask(&desk))
    }

    private mutating func openSelected(_ desk: inout Desk) -> Reply {
        let page = list.selected.map { Navigation.open(.article(ArticleState($0.id))) }
        return Reply(ask(&desk), page)
    }
}
