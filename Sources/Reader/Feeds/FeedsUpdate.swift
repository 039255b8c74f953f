import News
import Screen

extension FeedsState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        if let reply = narrowing.take(event, &list, &desk, Effect.Wish.feeds) { return reply }
        switch event {
        case .opened, .resized: return Reply(ask(&desk))
        case .changed: return Reply(list.refresh(&desk, Effect.Wish.feeds))
        case .answer(.feeds(let window, let counts), let ticket):
            guard let effects = list.receive(window, ticket: ticket, &desk, Effect.Wish.feeds) else {
                return nil
            }
            desk.counts = counts
            return Reply(effects)
        case .answer(.failed(let sentence), let ticket) where list.fail(ticket: ticket):
            desk.complain(sentence)
            return .taken
        case .command(let command, let count) where !desk.isCovered: return take(command, count, &desk)
        case .command(.nextFeed, let count): return step(by: count ?? 1, &desk)
        case .command(.previousFeed, let count): return step(by: -(count ?? 1), &desk)
        case .command, .answer, .typed, .given: return nil
        }
    }

    private mutating func take(_ command: Command, _ count: Int?, _ desk: inout Desk) -> Reply? {
        if list.move(command, count: count) { return Reply(ask(&desk)) }
        switch command {
        case .nextUnread, .previousUnread:
            if list.selectUnread(step: command == .nextUnread ? 1 : -1) { return Reply(ask(&desk)) }
            desk.tell("No other feed has something unread")
            return .taken
        case .feeds: return .taken
        default: break
        }
        guard !list.isEmpty, let feed = list.selected else { return nil }
        switch command {
        case .open: return .open(feed.page)
        case .reload: return Reply(reload(feed, &desk))
        case .rename, .move: return change(feed, command, &desk)
        case .markAllRead: return QuestionState.markAllRead(of: feed, &desk)
        case .pause, .remove, .fullText: return Reply(desk.change(feed.changed(by: command)))
        case .browse: return browse(feed, &desk)
        case .copyAddress: return copyAddress(of: feed, &desk)
        default: return nil
        }
    }

    private mutating func ask(_ desk: inout Desk) -> [Effect] {
        let room = desk.body.rows - StoriesState.topSpace(desk)
        return list.ask(height: room / Self.rowHeight, &desk, Effect.Wish.feeds)
    }

    /// The next feed's articles, in place of those that are seen.
    private mutating func step(by rows: Int, _ desk: inout Desk) -> Reply {
        let before = list.box.selected
        _ = list.move(.down, count: rows)
        guard list.box.selected != before, let feed = list.selected else {
            desk.tell(rows > 0 ? "This is the last feed" : "This is the first feed")
            return .taken
        }
        var reply = Reply.open(feed.page)
        reply.effects = ask(&desk)
        return reply
    }

    private func reload(_ feed: FeedSummary, _ desk: inout Desk) -> [Effect] {
        guard feed.address != nil else {
            desk.tell("A saved search is always up to date")
            return []
        }
        return desk.reload(.only([feed.id]))
    }

    /// Changes what needs words; asks for them where none were given.
    private func change(_ feed: FeedSummary, _ command: Command, _ desk: inout Desk) -> Reply {
        guard let words = desk.words else {
            let old = command == .rename ? feed.title : feed.folder
            return .open(
                .commandLine(
                    CommandLineState(
                        "\(command.rawValue) \(old)", giving: command == .rename ? .rename : .move)))
        }
        desk.words = nil
        return Reply(
            desk.change(command == .rename ? feed.renamed(words) : feed.moved(to: words)))
    }

    private func browse(_ feed: FeedSummary, _ desk: inout Desk) -> Reply {
        guard let page = feed.homePage ?? feed.address else {
            desk.tell("A saved search has no page")
            return .taken
        }
        return Reply([desk.effect(.browse(page))])
    }

    private func copyAddress(of feed: FeedSummary, _ desk: inout Desk) -> Reply {
        guard let address = feed.address else {
            desk.tell("A saved search has no address")
            return .taken
        }
        desk.tell("Copied \(address)")
        return Reply([desk.effect(.copy(address))])
    }
}
