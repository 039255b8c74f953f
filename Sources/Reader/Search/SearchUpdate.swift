import News
import Screen

extension SearchState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened, .resized: return Reply((results == nil ? ask(&desk) : []) + fit(&desk))
        // An answer under way is new enough: asking again and again, no answer would ever be the newest.
        case .changed: return Reply(ticket == nil ? ask(&desk) : [])
        case .answer(.found(let found, let best), let ticket) where ticket == self.ticket:
            if let best { atHand.keep(best) }
            return receive(found, &desk)
        case .answer(.failed(let sentence), let ticket) where ticket == self.ticket:
            self.ticket = nil
            opensBest = false
            desk.complain(sentence)
            return .taken
        case .answer(.reading(let reading, _), let ticket):
            return atHand.receive(reading, ticket: ticket, &desk)
        case .typed(let key):
            let before = query
            _ = input.press(key)
            return Reply(query == before ? [] : askAnew(&desk))
        case .command(let command, let count): return take(command, count, &desk)
        case .given(.tag, let words):
            return selected.map { ArticleAtHand.tag([$0.summary], words, isOn: true, &desk) }
        case .given(.untag, let words):
            return selected.map { ArticleAtHand.tag([$0.summary], words, isOn: false, &desk) }
        case .answer, .given: return nil
        }
    }

    private mutating func take(_ command: Command, _ count: Int?, _ desk: inout Desk) -> Reply? {
        if !desk.isCovered, box.move(command, count: count) {
            isTouched = !hits.isEmpty
            return Reply(fit(&desk) + askForMore(&desk))
        }
        if !desk.isCovered, let reply = arrange(command, &desk) { return reply }
        if isTyping, ticket == nil, !desk.isCovered, let sentence = results?.unfinished,
            [.nextPane, .search, .open].contains(command)
        {
            desk.complain(sentence)
            return .taken
        }
        switch command {
        case .nextPane where !desk.isCovered, .search where !desk.isCovered:
            isTyping = !isTyping || hits.isEmpty
            return .taken
        case .nextArticle where desk.isCovered: return step(by: count ?? 1, &desk)
        case .previousArticle where desk.isCovered: return step(by: -(count ?? 1), &desk)
        case .open where ticket != nil && !isTouched && !desk.isCovered:
            opensBest = true
            return .taken
        case .open where hits.isEmpty && !desk.isCovered:
            guard let suggestion = results?.suggestion else { return nil }
            input = InputLine(suggestion)
            return Reply(askAnew(&desk))
        default: break
        }
        guard let selected, !desk.isCovered else { return nil }
        // What is opened leads back to the results, where q leads on, not to a line where it is a letter.
        isTyping = false
        let subject = ArticleAtHand.Subject(
            articles: [selected.summary], story: selected.summary.story, place: selected.place)
        return atHand.take(command, subject, &desk)
    }

    /// Another order, another grouping, or a feed of this search; nil for any other command.
    private mutating func arrange(_ command: Command, _ desk: inout Desk) -> Reply? {
        switch command {
        case .groupByStory:
            isGrouped.toggle()
            let kept = selected?.id
            list()
            box.select(hits.firstIndex { $0.id == kept } ?? 0)
            desk.tell(isGrouped ? "One result a story" : "Every article")
            return Reply(fit(&desk))
        case .sortByRelevance, .sortByDate, .sortByOutlet:
            order = command.listOrder ?? .relevance
            isTouched = false
            desk.tell("Results \(order == .relevance ? "by relevance" : order.words)")
            return Reply(askAnew(&desk))
        case .saveSearch:
            guard !query.isEmpty, results?.complaint == nil else {
                desk.tell("Type what to look for first")
                return .taken
            }
            let change = Change(
                forwards: [.saveSearch(query, true)], backwards: [.saveSearch(query, false)],
                words: "Kept “\(query)” as a feed")
            return Reply(desk.change(change))
        default: return nil
        }
    }

    private mutating func askAnew(_ desk: inout Desk) -> [Effect] {
        limit = Self.fewest
        return ask(&desk)
    }

    /// The reader comes near the end of what is at hand: what follows is asked for.
    private mutating func askForMore(_ desk: inout Desk) -> [Effect] {
        // Nobody who still types reads ahead.
        let screens = box.selected == 0 ? 1 : 2
        guard ticket == nil, mayHaveMore, limit < Self.most,
            box.selected + box.height * screens > hits.count
        else { return [] }
        limit = min(limit * 3, Self.most)
        return ask(&desk)
    }

    /// An empty query is not asked: it shows how to search.
    private mutating func ask(_ desk: inout Desk) -> [Effect] {
        opensBest = false
        guard !query.isEmpty else {
            ticket = nil
            results = nil
            list()
            return fit(&desk)
        }
        let wish = Effect.Wish.search(
            query, limit: limit, order: order, withBest: desk.previewColumn != nil)
        let effect = desk.effect(wish)
        ticket = effect.ticket
        return [effect]
    }

    /// A result that the reader chose stays selected and where it is as long as it is found.
    private mutating func receive(_ found: SearchResults, _ desk: inout Desk) -> Reply {
        ticket = nil
        let kept = isTouched ? selected?.id : nil
        results = found
        list()
        if let place = hits.firstIndex(where: { $0.id == kept }) {
            box.fit(total: max(hits.count, box.total), height: box.height)
            box.follow(to: place)
        } else {
            isTouched = false
            box.select(0)
        }
        let effects = fit(&desk)
        guard opensBest, let selected else { return Reply(effects) }
        opensBest = false
        if let sentence = found.unfinished {
            desk.complain(sentence)
            return Reply(effects)
        }
        isTyping = false
        return Reply(effects, .open(.article(ArticleState(selected.id, at: selected.place))))
    }

    private mutating func fit(_ desk: inout Desk) -> [Effect] {
        let room = desk.body.rows - Self.headLines(desk)
        box.fit(total: hits.count, height: room / Self.rowHeight)
        return desk.previewColumn == nil ? [] : atHand.look(at: selected?.id, place: selected?.place, &desk)
    }

    private mutating func step(by rows: Int, _ desk: inout Desk) -> Reply {
        let before = box.selected
        box.move(by: rows)
        isTouched = true
        guard box.selected != before, let selected else {
            desk.tell(rows > 0 ? "This is the last result" : "This is the first result")
            return .taken
        }
        return Reply(fit(&desk), .open(.article(ArticleState(selected.id, at: selected.place))))
    }
}
