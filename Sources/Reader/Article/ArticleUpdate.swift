import News
import Screen

extension ArticleState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened: return open(&desk)
        case .answer(.reading(let reading, let story), ticket): return receive(reading, story, &desk)
        case .answer(.compared(let compared), accountsTicket):
            accounts = StoryAccounts(compared)
            accountsTicket = nil
            noteMargin(desk)
            return goOn(&desk)
        case .answer(.failed, accountsTicket):
            accountsTicket = nil
            awaited = nil
            noteMargin(desk)
            return nil
        case .answer(.failed, ticket):
            ticket = nil
            awaited = nil
            return nil
        case .resized:
            layOut(desk)
            return .taken
        case .changed:
            // One question at a time: during an intake things change faster than they are answered.
            isStale = ticket != nil
            return isStale ? .taken : Reply([ask(&desk)])
        case .typed(let key): return type(key, &desk)
        case .command(let command, let count):
            awaited = nil
            if typing != nil { return take(whileTyping: command, &desk) }
            if move(command, count: count, &desk) { return .taken }
            return take(command, count: count ?? 1, &desk)
        case .given(.tag, let words): return tag(words, isOn: true, &desk)
        case .given(.untag, let words): return tag(words, isOn: false, &desk)
        case .given(.export, let name):
            return story.map { Reply([desk.effect(.export(.story($0.id), to: name))]) }
        case .given(.pipe, let words):
            return reading.map { Reply([desk.effect(.shell(words, input: $0.article.text))]) }
        case .answer, .given: return nil
        }
    }

    private mutating func open(_ desk: inout Desk) -> Reply {
        desk.openedArticle = id
        let reads = [desk.effect(.markRead([id], true))] + desk.keepPlaces()
        guard reading == nil else {
            layOut(desk)
            goToPlace(&desk)
            return Reply(reads)
        }
        return Reply([ask(&desk)] + reads)
    }

    private mutating func ask(_ desk: inout Desk) -> Effect {
        let asking = desk.effect(.reading(id))
        ticket = asking.ticket
        return asking
    }

    private mutating func receive(_ new: Reading, _ newStory: StorySummary?, _ desk: inout Desk) -> Reply {
        ticket = nil
        let isFirst = reading == nil
        let isSame = reading?.article == new.article && reading?.attributions == new.attributions
        let isSameStory = story?.id == newStory?.id && story?.articleCount == newStory?.articleCount
        reading = new
        story = newStory
        var effects: [Effect] = []
        if !isSameStory || accounts == nil || !isSame, let newStory, newStory.articleCount > 1 {
            let asking = desk.effect(.comparedStory(newStory.id, with: id))
            accountsTicket = asking.ticket
            effects.append(asking)
        }
        if isStale {
            isStale = false
            effects.append(ask(&desk))
        }
        if !isSame {
            // Another analysis has other statements, another text has other places.
            focus = nil
            search = nil
            match = nil
            layOut(desk)
        }
        if isFirst { goToPlace(&desk) }
        let next = goOn(&desk)
        return Reply(effects + next.effects, next.navigation)
    }

    private mutating func take(whileTyping command: Command, _ desk: inout Desk) -> Reply? {
        switch command {
        case .open: endSearch(&desk)
        case .back: cancelSearch(&desk)
        default: .taken
        }
    }

    /// Does what a key asks of an article; what needs something that is still on its way waits for it.
    mutating func take(_ command: Command, count: Int, _ desk: inout Desk) -> Reply? {
        if isTooEarly(command) { return wait(for: command, count: count, &desk) }
        return switch command {
        case .nextQuotation: step(toStatement: count, &desk)
        case .previousQuotation: step(toStatement: -count, &desk)
        case .nextOutlet: step(toOutlet: count, &desk)
        case .previousOutlet: step(toOutlet: -count, &desk)
        case .sideBySide: openSideBySide(&desk)
        case .statements: openStatements(&desk)
        case .coverage: openCoverage(&desk)
        case .links: openLinks(&desk)
        case .versions: .open(.versions(VersionsState(.versions(id, back: 0))))
        case .outlets: story.map { .open(.outlets(OutletsState(story: $0))) }
        case .statementsOnly: toggleStatementsOnly(&desk)
        case .search: beginSearch()
        case .nextMatch: step(toMatch: true, count: count, &desk)
        case .previousMatch: step(toMatch: false, count: count, &desk)
        case .clear: clear()
        case .searchSpeaker: searchSpeaker(&desk)
        case .speakerPage: openSpeaker(&desk)
        case .copyQuotation: copyStatement(&desk)
        case .copyAddress: copyAddress(&desk)
        case .copyTitle: copyTitle(&desk)
        case .browse: browse(&desk)
        case .toggleRead: toggleRead(&desk)
        case .toggleStar: toggleStar(&desk)
        case .pipe: reading.map { _ in .open(.commandLine(CommandLineState("pipe ", giving: .pipe))) }
        default: nil
        }
    }

    private mutating func clear() -> Reply {
        clearSearch()
        focus = nil
        return .taken
    }

    private mutating func toggleStatementsOnly(_ desk: inout Desk) -> Reply {
        if reading?.attributions.isEmpty ?? true {
            desk.tell("Nobody is quoted in this article")
            return .taken
        }
        let kept = statementInView(desk)
        statementsOnly.toggle()
        layOut(desk)
        if let kept, anchor != nil || focus != nil, let layout {
            scroll(to: layout.places[kept].lowerBound - 2, &desk)
        }
        return .taken
    }

    private mutating func step(toStatement steps: Int, _ desk: inout Desk) -> Reply {
        guard let layout, let target = target(of: steps, layout, desk) else {
            desk.tell("Nobody is quoted in this article")
            return .taken
        }
        let isSame = target == focus
        focus(on: target, &desk)
        if isSame { desk.tell(steps > 0 ? "That is the last statement" : "That is the first statement") }
        return .taken
    }

    /// The statement some steps on from the one with the focus; without one, from the top of the view.
    private func target(of steps: Int, _ layout: ArticleLayout, _ desk: Desk) -> Int? {
        let order = layout.places.indices.filter { !layout.places[$0].isEmpty }
            .sorted { (layout.places[$0].lowerBound, $0) < (layout.places[$1].lowerBound, $1) }
        guard !order.isEmpty else { return nil }
        if let focus, let place = order.firstIndex(of: focus) {
            return order[min(max(0, place + steps), order.count - 1)]
        }
        let next = order.firstIndex { layout.places[$0].lowerBound >= top } ?? order.count
        let place = steps > 0 ? next + steps - 1 : next + steps
        return order[min(max(0, place), order.count - 1)]
    }
}
