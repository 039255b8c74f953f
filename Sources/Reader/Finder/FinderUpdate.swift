import News
import Screen

extension FinderState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened: return Reply(open(&desk))
        case .resized: fit(desk)
        case .answer(.stories(let window, _), let ticket) where tickets.contains(ticket):
            stories = window.rows
            collect()
            refresh(desk)
        case .answer(.articles(let window, _), let ticket) where tickets.contains(ticket):
            articles = window.rows
            collect()
            refresh(desk)
        case .answer(.people(let window), let ticket) where peopleTickets.contains(ticket):
            receive(window.rows, isNamed: ticket != peopleTickets[0])
            refresh(desk)
        case .answer(.feeds(let window, _), let ticket) where tickets.contains(ticket):
            feeds = window.rows
            collect()
            refresh(desk)
        case .answer(.tags(let names), let ticket) where tickets.contains(ticket):
            tags = names
            collect()
            refresh(desk)
        case .answer(.found(let results, _), let ticket) where ticket == searchTicket:
            hits = results.hits.map(\.summary)
            refresh(desk)
        case .typed(let key):
            guard input.press(key) else { return .taken }
            box.select(0)
            refresh(desk)
            return Reply(search(&desk))
        case .command(.open, _): return openSelected()
        case .command(.back, _): return .back
        case .command(let command, let count):
            guard box.move(command, count: count) else { return nil }
        case .answer, .changed, .given: return nil
        }
        return .taken
    }

    private mutating func open(_ desk: inout Desk) -> [Effect] {
        let questions = [
            desk.effect(.stories(0..<Self.mostRows)), desk.effect(.articles(0..<Self.mostRows)),
            desk.effect(.people(0..<Self.mostRows, .recent)), desk.effect(.feeds(0..<Self.mostRows)),
            desk.effect(.tags),
        ]
        tickets = questions.map(\.ticket)
        peopleTickets = [questions[2].ticket]
        refresh(desk)
        return questions
    }

    /// The index finds what lies beyond the rows at hand.
    private mutating func search(_ desk: inout Desk) -> [Effect] {
        guard input.text.count > 1 else {
            searchTicket = nil
            hits = []
            namedPeople = []
            return []
        }
        let effect = desk.effect(.search(input.text, limit: 20))
        searchTicket = effect.ticket
        let naming = desk.effect(.peopleNamed(input.text, limit: 20))
        peopleTickets = peopleTickets.prefix(1) + [naming.ticket]
        return [effect, naming]
    }

    private mutating func receive(_ speakers: [SpeakerSummary], isNamed: Bool) {
        if isNamed {
            namedPeople = speakers
        } else {
            people = speakers
            collect()
        }
    }

    private mutating func refresh(_ desk: Desk) {
        let kept = selected?.target
        rank()
        fit(desk)
        if box.selected > 0, let place = found.firstIndex(where: { $0.target == kept }) {
            box.follow(to: place)
        }
    }

    private mutating func fit(_ desk: Desk) {
        box.fit(total: found.count, height: desk.body.rows - SearchState.headLines(desk))
    }

    private func openSelected() -> Reply {
        switch selected?.target {
        case nil: return .taken
        case .command(let command): return Reply([], .perform(command, count: nil))
        case .speaker(let speaker): return Reply([], .replace(.speaker(SpeakerState(speaker.name))))
        case .feed(let feed): return Reply([], .replace(feed.page))
        case .outlet(let name):
            return Reply([], .replace(.search(SearchState(query: "outlet:\"\(name)\""))))
        case .tag(let tag): return Reply([], .replace(.search(SearchState(query: "tag:" + tag))))
        case .article(let article): return Reply([], .replace(.article(ArticleState(article.id))))
        case .story(let story):
            guard let first = story.members.first else { return .back }
            return Reply([], .replace(.article(ArticleState(first.id))))
        }
    }
}
