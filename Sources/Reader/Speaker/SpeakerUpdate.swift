import News
import Screen

extension SpeakerState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened, .changed:
            let asking = desk.effect(.speaker(name))
            ticket = asking.ticket
            return Reply([asking])
        case .resized: return Reply(fit(&desk))
        case .answer(.spoken(let record), let ticket) where ticket == self.ticket:
            return Reply(receive(record, &desk))
        case .answer(.reading(let reading, _), let ticket):
            return atHand.receive(reading, ticket: ticket, &desk)
        case .command(let command, let count): return take(command, count, &desk)
        case .answer, .typed, .given: return nil
        }
    }

    private mutating func take(_ command: Command, _ count: Int?, _ desk: inout Desk) -> Reply? {
        if !desk.isCovered, box.move(command, count: count) { return Reply(fit(&desk)) }
        switch command {
        case .nextArticle where desk.isCovered: return step(by: count ?? 1, &desk)
        case .previousArticle where desk.isCovered: return step(by: -(count ?? 1), &desk)
        default: break
        }
        guard let selected, !desk.isCovered else { return nil }
        if command == .copyQuotation { return copy(selected, &desk) }
        let subject = ArticleAtHand.Subject(
            articles: [selected.article] + selected.alsoIn, story: selected.article.story,
            place: .passage(selected.range))
        return atHand.take(command, subject, &desk)
    }

    /// The selection stays on its words wherever they went.
    private mutating func receive(_ record: SpeakerRecord, _ desk: inout Desk) -> [Effect] {
        let kept = selected
        self.record = record
        ticket = nil
        let place = sayings.firstIndex { $0.article.id == kept?.article.id && $0.range == kept?.range }
        box.fit(total: sayings.count, height: box.height)
        if let place { box.follow(to: place) }
        return fit(&desk)
    }

    private mutating func fit(_ desk: inout Desk) -> [Effect] {
        let room = desk.body.rows - Self.headLines(desk)
        box.fit(total: sayings.count, height: room / Self.rowHeight)
        guard desk.previewColumn != nil else { return [] }
        return atHand.look(
            at: selected?.article.id, place: selected.map { .passage($0.range) }, &desk)
    }

    private func copy(_ saying: SpeakerRecord.Saying, _ desk: inout Desk) -> Reply {
        let date = saying.article.published.map {
            Words.day(of: $0, secondsFromUTC: desk.configuration.secondsFromUTC)
        }
        let origin = [name, saying.article.outlet, date].compactMap { $0 }.joined(separator: ", ")
        desk.tell("Copied the words of \(name)")
        return Reply([desk.effect(.copy("\(saying.words) — \(origin)"))])
    }

    private mutating func step(by rows: Int, _ desk: inout Desk) -> Reply {
        let before = box.selected
        box.move(by: rows)
        guard box.selected != before, let selected else {
            desk.tell(rows > 0 ? "This is the oldest" : "This is the newest")
            return .taken
        }
        let place = ArticlePlace.passage(selected.range)
        return Reply(fit(&desk), .open(.article(ArticleState(selected.article.id, at: place))))
    }
}
