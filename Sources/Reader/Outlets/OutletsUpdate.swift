import News
import Screen

extension OutletsState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened: return Reply(fit(&desk) + ask(&desk))
        case .resized: return Reply(fit(&desk))
        case .answer(.detail(let detail), let ticket):
            guard ticket == self.ticket else { return nil }
            self.ticket = nil
            story = detail.story
            self.detail = detail
            return Reply(fit(&desk))
        case .answer(.failed, let ticket) where ticket == self.ticket:
            self.ticket = nil
            // The story is gone: its articles joined another, or left it one by one.
            return .taken
        case .answer(.reading(let reading, _), let ticket):
            return atHand.receive(reading, ticket: ticket, &desk)
        case .command(let command, let count): return take(command, count, &desk)
        case .changed: return Reply(atHand.lookAgain(&desk) + ask(&desk))
        case .given(.name, let name) where !desk.isCovered: return Reply(desk.change(.naming(story.id, name)))
        case .answer, .typed, .given: return nil
        }
    }

    private mutating func ask(_ desk: inout Desk) -> [Effect] {
        let effect = desk.effect(.detail(story.id))
        ticket = effect.ticket
        return [effect]
    }

    private mutating func take(_ command: Command, _ count: Int?, _ desk: inout Desk) -> Reply? {
        if !desk.isCovered, box.move(command, count: count) { return Reply(fit(&desk)) }
        switch command {
        case .nextArticle where desk.isCovered: return step(by: count ?? 1, &desk)
        case .previousArticle where desk.isCovered: return step(by: -(count ?? 1), &desk)
        default: break
        }
        guard !desk.isCovered, let row = selectedRow else { return nil }
        switch (command, row) {
        case (.nameStory, _): return .open(.commandLine(CommandLineState(naming: story)))
        case (.open, .link(let link)): return open(link)
        case (.open, .silent(let outlets)):
            desk.tell("\(Words.count(outlets.count, "outlet")) published then and did not tell it")
            return .taken
        case (.sideBySide, .account(let account)): return sideBySide(account)
        case (.versions, .account(let account)): return copy(account, &desk)
        case (.splitOff, .account(let account)): return splitOff(account, &desk)
        case (.splitOff, _), (.versions, _), (.sideBySide, _):
            desk.tell("This row is no account of the story")
            return .taken
        default: break
        }
        guard let selected else { return nil }
        let subject = ArticleAtHand.Subject(articles: [selected], story: story.id)
        return atHand.take(command, subject, &desk)
    }

    /// Another story of the thread, in place of this one's outlets; `q` leads back to it.
    private func open(_ link: StoryLink) -> Reply {
        let story = StorySummary(
            id: link.story, headline: link.headline, outletCount: 1, articleCount: 0, statementCount: 0,
            unreadCount: 0, newest: self.story.newest, arrived: self.story.arrived, members: [])
        return .open(.outlets(OutletsState(story: story)))
    }

    private func splitOff(_ account: ArticleSummary, _ desk: inout Desk) -> Reply {
        guard story.articleCount > 1 else {
            desk.tell("It is the only account of this story")
            return .taken
        }
        return Reply(desk.change(.splittingOff(account, from: story.id)))
    }

    /// A copy laid over the text that it repeats, or that text over its first copy.
    private func copy(_ account: ArticleSummary, _ desk: inout Desk) -> Reply {
        let accounts = accounts
        if let original = account.copyOf {
            return .open(.versions(VersionsState(.copies(original, account.id))))
        }
        if let copy = accounts.first(where: { $0.copyOf == account.id }) {
            return .open(.versions(VersionsState(.copies(account.id, copy.id))))
        }
        desk.tell("This account is in words of its own")
        return .taken
    }

    /// The selected account beside the fullest other one.
    private func sideBySide(_ selected: ArticleSummary) -> Reply? {
        let others = accounts.filter { $0.id != selected.id }
        guard let other = others.max(by: { $0.wordCount < $1.wordCount }) else { return nil }
        return .open(.sideBySide(SideBySideState(.articles([selected.id, other.id]))))
    }

    private mutating func fit(_ desk: inout Desk) -> [Effect] {
        let room = desk.body.rows - Self.headLines(desk)
        box.fit(total: rows.count, height: room / StoriesState.rowHeight)
        return atHand.look(at: selected?.id, &desk)
    }

    private mutating func step(by places: Int, _ desk: inout Desk) -> Reply? {
        let before = box.selected
        box.move(by: places)
        guard box.selected != before, let selected else { return nil }
        return Reply(fit(&desk), .open(.article(ArticleState(selected.id))))
    }
}
