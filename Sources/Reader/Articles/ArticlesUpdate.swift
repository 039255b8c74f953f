import News
import Screen

extension ArticlesState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        if var reply = narrowing.take(event, &list, &desk, wish) {
            reply.effects += look(&desk)
            return reply
        }
        switch event {
        case .opened, .resized: return Reply(ask(&desk))
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
        if !desk.isCovered, list.move(command, count: count) { return Reply(ask(&desk)) }
        switch command {
        case .sortByRelevance, .sortByDate, .sortByOutlet, .sortByBreadth:
            guard !desk.isCovered, feed == nil else { return nil }
            let order = command == .sortByDate ? nil : command.listOrder
            return Reply(list.sort(by: order, &desk, wish))
        case .nextPane where !desk.isCovered: return .back
        case .nextArticle: return step(by: count ?? 1, &desk)
        case .previousArticle: return step(by: -(count ?? 1), &desk)
        case .nextUnread: return nextUnread(step: 1, &desk)
        case .previousUnread: return nextUnread(step: -1, &desk)
        case .markAllRead: return QuestionState.markAllRead(of: feed, &desk)
        case .reload:
            guard let feed else { return nil }
            return Reply(desk.reload(.only([feed.id])))
        default: break
        }
        guard !list.isEmpty, list.selected != nil, !desk.isCovered else { return nil }
        let articles = command == .toggleRead ? list.selected(count: count) : list.selected(count: 1)
        let subject = ArticleAtHand.Subject(articles: articles, story: list.selected?.story)
        return atHand.take(command, subject, &desk)
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
