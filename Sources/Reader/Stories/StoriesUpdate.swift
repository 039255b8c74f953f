import News
import Screen

extension StoriesState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        if var reply = narrowing.take(event, &list, &desk, wish) {
            reply.effects += look(&desk)
            return reply
        }
        switch event {
        case .opened, .resized: return Reply(ask(&desk))
        case .changed: return Reply(list.refresh(&desk, wish))
        case .answer(.stories(let window, let counts), let ticket):
            return receive(window, counts, ticket, &desk)
        case .answer(.reading(let reading, _), let ticket):
            return atHand.receive(reading, ticket: ticket, &desk)
        case .answer(.failed(let sentence), let ticket) where list.fail(ticket: ticket):
            desk.complain(sentence)
            return .taken
        case .command(let command, let count): return take(command, count, &desk)
        case .given(.tag, let words): return tag(words, isOn: true, &desk)
        case .given(.untag, let words): return tag(words, isOn: false, &desk)
        case .given(.name, let name) where !desk.isCovered:
            return list.selected.map { Reply(desk.change(.naming($0.id, name))) }
        case .answer, .typed, .given: return nil
        }
    }

    private mutating func receive(
        _ window: ListWindow<StorySummary>, _ counts: LibraryCounts, _ ticket: Int, _ desk: inout Desk
    ) -> Reply? {
        guard let effects = list.receive(window, ticket: ticket, &desk, wish) else {
            return nil
        }
        desk.counts = counts
        let isEmpty = counts.articles == 0 && counts.waiting == 0 && desk.intake == nil
        if isEmpty, !desk.isCovered { return Reply(effects, .open(.welcome(WelcomeState()))) }
        return Reply(effects + look(&desk))
    }

    private mutating func take(_ command: Command, _ count: Int?, _ desk: inout Desk) -> Reply? {
        if !desk.isCovered, list.move(command, count: count) { return Reply(ask(&desk)) }
        switch command {
        case .foldToggle where !desk.isCovered:
            foldsSingles.toggle()
            return Reply(list.restart(&desk, wish))
        case .sortByRelevance, .sortByDate, .sortByBreadth:
            guard !desk.isCovered else { return nil }
            return Reply(list.sort(by: command == .sortByRelevance ? nil : command.listOrder, &desk, wish))
        case .clear where !desk.isCovered && !marked.isEmpty:
            marked = []
            return .taken
        case .nextPane where !desk.isCovered: return .open(.articles(desk.articles ?? ArticlesState()))
        case .nextArticle: return step(by: count ?? 1, &desk)
        case .previousArticle: return step(by: -(count ?? 1), &desk)
        case .nextUnread: return nextUnread(step: 1, &desk)
        case .previousUnread: return nextUnread(step: -1, &desk)
        case .markAllRead:
            return QuestionState.markListRead(list, wish, &desk) ?? QuestionState.markAllRead(&desk)
        default: break
        }
        guard let story = list.selected, !desk.isCovered else { return nil }
        path = [:]
        switch command {
        case .outlets: return .open(.outlets(OutletsState(story: story)))
        case .nextOutlet: return openMember(count ?? 1, of: story)
        case .previousOutlet: return openMember(story.members.count - (count ?? 1), of: story)
        case .toggleRead: return toggleRead(list.selected(count: count), &desk)
        case .markStory: return mark(story, &desk)
        case .joinStories: return join(into: story, &desk)
        case .nameStory: return .open(.commandLine(CommandLineState(naming: story)))
        default:
            return atHand.take(
                command, ArticleAtHand.Subject(articles: story.members, story: story.id), &desk)
        }
    }

    /// Gives the articles of a story tags, or takes them away.
    private func tag(_ words: String, isOn: Bool, _ desk: inout Desk) -> Reply? {
        guard let story = list.selected, !desk.isCovered else { return nil }
        return ArticleAtHand.tag(story.members, words, isOn: isOn, &desk)
    }

    private mutating func ask(_ desk: inout Desk) -> [Effect] {
        var room = desk.body.rows - Self.topSpace(desk)
        if case .line = newMark(desk) { room -= 1 }
        return list.ask(height: room / Self.rowHeight, &desk, wish) + look(&desk)
    }

    /// The preview shows the beginning of the account that Enter opens.
    private mutating func look(_ desk: inout Desk) -> [Effect] {
        desk.previewColumn == nil ? [] : atHand.look(at: list.selected?.members.first?.id, &desk)
    }

    private func openMember(_ place: Int, of story: StorySummary) -> Reply? {
        guard !story.members.isEmpty else { return nil }
        let member = story.members[min(max(0, place), story.members.count - 1)]
        return .open(.article(ArticleState(member.id)))
    }

    private mutating func step(by rows: Int, _ desk: inout Desk) -> Reply {
        let before = list.box.selected
        if let story = list.selected { path[story.id] = desk.openedArticle }
        _ = list.move(.down, count: rows)
        guard list.box.selected != before else {
            desk.tell(rows > 0 ? "This is the last story" : "This is the first story")
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
        let read = list.selected.flatMap { path[$0.id] }
        var reply =
            read.map { .open(.article(ArticleState($0))) }
            ?? list.selected.flatMap { openMember(0, of: $0) } ?? .taken
        reply.effects += ask(&desk)
        return reply
    }
}

extension StoriesState {
    /// Marks all articles of stories; a row holds only the first of a long story's.
    private func toggleRead(_ stories: [StorySummary], _ desk: inout Desk) -> Reply {
        if stories.allSatisfy({ $0.members.count == $0.articleCount }) {
            return Reply(desk.change(ArticleAtHand.reading(stories.flatMap(\.members))))
        }
        let isRead = stories.contains { $0.unreadCount > 0 }
        return Reply([desk.effect(.markStories(stories.map(\.id), isRead))])
    }

    private mutating func mark(_ story: StorySummary, _ desk: inout Desk) -> Reply {
        if let place = marked.firstIndex(where: { $0.id == story.id }) {
            marked.remove(at: place)
        } else {
            marked.append(story)
        }
        desk.tell(
            marked.isEmpty
                ? "No story is marked"
                : "\(Words.count(marked.count, "story", plural: "stories")) marked: gj on another joins them to it"
        )
        return .taken
    }

    private mutating func join(into story: StorySummary, _ desk: inout Desk) -> Reply {
        let above = list.window?.row(at: list.box.selected - 1)
        let others = (marked.isEmpty ? [above].compactMap { $0 } : marked).filter { $0.id != story.id }
        guard !others.isEmpty else {
            desk.tell("Mark the stories to join to this one with v first")
            return .taken
        }
        marked = []
        return Reply(desk.change(.joining(others, into: story)))
    }
}
