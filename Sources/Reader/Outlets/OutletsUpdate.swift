import News
import Screen

extension OutletsState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened, .resized: return Reply(fit(&desk))
        case .answer(.reading(let reading, let story), let ticket):
            if let story, story.id == self.story.id { self.story = story }
            return atHand.receive(reading, ticket: ticket, &desk)
        case .command(let command, let count): return take(command, count, &desk)
        // The answer brings the story with it, and so the marks as they are now.
        case .changed: return Reply(atHand.lookAgain(&desk))
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
        if command == .sideBySide { return sideBySide(selected) }
        let subject = ArticleAtHand.Subject(articles: [selected], story: story.id)
        return atHand.take(command, subject, &desk)
    }

    /// The selected account beside the fullest other one.
    private func sideBySide(_ selected: ArticleSummary) -> Reply? {
        let others = story.members.filter { $0.id != selected.id }
        guard let other = others.max(by: { $0.wordCount < $1.wordCount }) else { return nil }
        return .open(.sideBySide(SideBySideState(.articles([selected.id, other.id]))))
    }

    private mutating func fit(_ desk: inout Desk) -> [Effect] {
        let room = desk.body.rows - Self.headLines(desk)
        box.fit(total: story.members.count, height: room / StoriesState.rowHeight)
        return atHand.look(at: selected?.id, &desk)
    }

    private mutating func step(by rows: Int, _ desk: inout Desk) -> Reply? {
        let before = box.selected
        box.move(by: rows)
        guard box.selected != before, let selected else { return nil }
        return Reply(fit(&desk), .open(.article(ArticleState(selected.id))))
    }
}
