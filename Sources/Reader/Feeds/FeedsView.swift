import FoundationEssentials
import News
import Screen

extension FeedsState {
    package func heading(_ desk: Desk) -> String {
        list.narrowing.isEmpty ? "Feeds" : "Feeds with “\(list.narrowing)”"
    }

    package func counts(_ desk: Desk) -> String {
        Words.count(list.window?.total ?? 0, "feed")
    }

    package func asides(_ desk: Desk) -> [String] {
        [desk.fetchedWords]
    }

    package func hints(_ desk: Desk) -> [Hint] {
        list.isEmpty
            ? [Hint(.addFeed, "add"), Hint(.close, "back"), Hint(.help, "keys")]
            : [
                Hint(.open, "articles"), Hint(.reload, "fetch"), Hint(.reloadAll, "fetch all"),
                Hint(.addFeed, "add"), Hint(.rename, "rename"), Hint(.move, "folder"), Hint(.pause, "pause"),
                Hint(.remove, "remove"), Hint(.close, "back"), Hint(.help, "keys"),
            ]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        if list.isEmpty {
            let sentence =
                list.narrowing.isEmpty
                ? "No feeds yet. a adds one: type the address of a feed or of any page that has one."
                : "No feed has these words. Esc shows all of them."
            EmptyState.draw(sentence, on: &frame, in: area, desk.theme)
        } else {
            drawList(on: &frame, in: area, desk)
            if let column = desk.previewColumn, let feed = list.selected {
                FeedPreview(feed: feed, desk: desk)
                    .draw(on: &frame, in: area.inset(left: column, right: Chrome.margin))
                PreviewRule.draw(on: &frame, column: column - 2, in: area, desk.theme)
            }
        }
        narrowing.draw(on: &frame, row: area.bottom - 1, desk)
    }

    private func drawList(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let columns = desk.previewColumn.map { $0 - 3 } ?? area.columns
        let top = area.top + StoriesState.topSpace(desk)
        let painter = RowPainter(
            theme: desk.theme, area: Rect(column: 0, row: top, columns: columns, rows: area.bottom - top))
        var line = top
        for place in list.box.visible {
            let isSelected = place == list.box.selected
            if let feed = list.window?.row(at: place) {
                painter.draw(Self.row(feed, isSelected: isSelected, desk), on: &frame, line: line)
            } else {
                painter.drawHole(on: &frame, line: line, isSelected: isSelected)
            }
            line += Self.rowHeight
        }
    }

    /// A feed as a row: its name, what is unread in it, its folder and its state.
    private static func row(_ feed: FeedSummary, isSelected: Bool, _ desk: Desk) -> RowPainter.Row {
        let folder = feed.folder.isEmpty ? "" : feed.folder + "/"
        let state = FeedWords.state(of: feed, desk)
        var details = StyledText(Words.line(folder, state.isProblem ? "" : state.words), desk.theme.secondary)
        if state.isProblem {
            if !folder.isEmpty { details.append(" · ", desk.theme.secondary) }
            details.append("! " + state.words, desk.theme.error)
        }
        let label =
            feed.unreadCount > 0
            ? Words.number(feed.unreadCount) + " unread" : Words.count(feed.articleCount, "article")
        return RowPainter.Row(
            headline: Words.set(feed.title), label: label, details: "", excerpt: details,
            isUnread: feed.unreadCount > 0, isSelected: isSelected)
    }
}

/// How the reader writes the state of feeds.
enum FeedWords {
    /// A feed's state in a few words, and whether something has to be done about it.
    static func state(of feed: FeedSummary, _ desk: Desk) -> (words: String, isProblem: Bool) {
        if case .query(let query) = feed.place { return ("saved search: " + query, false) }
        if feed.isPaused { return ("paused: p fetches it again", false) }
        if let problem = feed.problem { return (problem, true) }
        guard let fetched = feed.fetched else { return ("not fetched yet", false) }
        return (Words.line(when(fetched, desk), next(feed, desk)), false)
    }

    /// When a feed may be looked at again; nothing where that is now.
    static func next(_ feed: FeedSummary, _ desk: Desk) -> String {
        guard !feed.isPaused, !feed.isGone, let next = feed.nextFetch, next > desk.now,
            // A clock that was set back, or stands still, would make years of it.
            next.timeIntervalSince(desk.now) < 60 * 86_400
        else { return "" }
        return "due in " + Words.age(of: desk.now, at: next)
    }

    /// "fetched 4 min ago".
    static func when(_ fetched: Date, _ desk: Desk) -> String {
        "fetched " + Words.ago(fetched, at: desk.now)
    }
}

extension Desk {
    /// "fetched 4 min ago"; nothing where no feed ever was.
    var fetchedWords: String { counts.fetched.map { FeedWords.when($0, self) } ?? "" }
}
