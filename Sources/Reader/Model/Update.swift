import News
import Screen

/// Takes a message into the model. Returns what is to be done outside; never waits.
/// Only dispatch: the top page is asked first, what it does not take falls to the page below, then to the global commands.
package func update(_ model: inout ReaderModel, _ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return model.press(key)
    case .answer(let answer, let ticket): return model.receive(answer, ticket)
    case .clock(let now):
        model.desk.now = now
        return model.desk.reloadInTime()
    case .resized(let size):
        model.desk.size = size
        return model.tellAll(.resized)
    case .libraryChanged:
        return model.tellAll(.changed)
    }
}

extension ReaderModel {
    /// Tells every page something.
    mutating func tellAll(_ event: PageEvent) -> [Effect] {
        var effects: [Effect] = []
        for index in pages.indices.reversed() where index < pages.count {
            effects += tell(event, pageAt: index)
        }
        return effects
    }

    mutating func press(_ key: Key) -> [Effect] {
        desk.notice = nil
        desk.words = nil
        guard let top = pages.last?.state else { return [] }
        switch typed.press(key, on: top, desk.keyMap) {
        case .pending, .unbound: return []
        case .text(let key): return offer(.typed(key)) ?? []
        case .command(let command, let then):
            return then.reduce(perform(command)) { $0 + perform(CommandWithCount(command: $1)) }
        }
    }

    mutating func perform(_ command: CommandWithCount) -> [Effect] {
        if command.command == .again {
            return performAgain(count: command.count)
        }
        if command.command.isRepeatable { lastChange = .command(command) }
        return offer(.command(command.command, count: command.count)) ?? performAnywhere(command)
    }

    private mutating func performAgain(count: Int?) -> [Effect] {
        switch lastChange {
        case nil:
            desk.tell("Nothing to repeat yet")
            return []
        case .command(let last):
            return perform(CommandWithCount(command: last.command, count: count ?? last.count))
        case .given(let command, let words): return give(command, words)
        }
    }

    mutating func receive(_ answer: Answer, _ ticket: Int) -> [Effect] {
        if let effects = offer(.answer(answer, ticket: ticket)) { return effects }
        switch answer {
        case .progress(let progress):
            if desk.reload?.ticket == ticket {
                desk.reload?.progress = progress
            } else {
                desk.intake?.progress = progress
            }
            return tellAll(.changed)
        case .changed:
            if desk.intake?.ticket == ticket { endIntake() }
            if desk.reload?.ticket == ticket { endReload() }
            return tellAll(.changed)
        case .marked(let articles): return recordMarks(articles, true)
        case .markedStories(let articles, let isRead): return recordMarks(articles, isRead)
        case .foundFeeds(let found): return take(found)
        case .subscribed(let feeds): return desk.welcome(feeds)
        case .told(let sentence):
            desk.tell(sentence)
            return []
        case .failed(let sentence):
            if desk.intake?.ticket == ticket { desk.intake = nil }
            if desk.reload?.ticket == ticket { desk.reload = nil }
            desk.complain(sentence)
            return []
        case .stories, .articles, .reading, .detail, .compared, .differs, .tags, .spoken, .people, .found,
            .feeds:
            return []
        }
    }

    private mutating func endReload() {
        guard let reload = desk.reload else { return }
        desk.reload = nil
        let changed = reload.progress?.changed ?? 0
        if reload.tellsEnd || changed > 0 {
            desk.tell(changed == 0 ? "Nothing new in the feeds" : "\(Words.count(changed, "new article"))")
        }
    }

    private mutating func recordMarks(_ articles: [ArticleID], _ isRead: Bool) -> [Effect] {
        let words = "Marked \(Words.count(articles.count, "article")) \(isRead ? "read" : "unread")"
        desk.undo.record(
            Change(
                forwards: [.markRead(articles, isRead)], backwards: [.markRead(articles, !isRead)],
                words: words))
        desk.tell(words)
        return tellAll(.changed)
    }

    private mutating func endIntake() {
        guard let intake = desk.intake else { return }
        desk.intake = nil
        guard intake.tellsEnd else { return }
        let changed = intake.progress?.changed ?? 0
        desk.tell(changed == 0 ? "Nothing new was taken in" : "Took in \(Words.count(changed, "article"))")
    }
}
