import News
import Screen

/// The feeds that a page names: which one is to be added?
package struct FoundFeedsState: PageState {
    /// The feeds, the likeliest first.
    let feeds: [FoundFeed]
    /// Which one is selected.
    var box = ListBox()

    /// A choice among these.
    package init(_ feeds: [FoundFeed]) { self.feeds = feeds }

    package var contexts: [KeyContext] { [.foundFeeds, .list] }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened, .resized:
            box.fit(total: feeds.count, height: (desk.body.rows - StoriesState.topSpace(desk)) / 2)
            return .taken
        case .command(.open, _):
            guard feeds.indices.contains(box.selected) else { return .back }
            return Reply([desk.effect(.subscribe([feeds[box.selected].address]))], .back)
        case .command(let command, let count) where box.move(command, count: count): return .taken
        default: return nil
        }
    }

    package func heading(_ desk: Desk) -> String { "Which of these feeds?" }

    package func counts(_ desk: Desk) -> String { Words.count(feeds.count, "feed") }

    package func hints(_ desk: Desk) -> [Hint] {
        [Hint(.open, "add this one"), Hint(.back, "add none"), Hint(.help, "keys")]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let top = area.top + StoriesState.topSpace(desk)
        let painter = RowPainter(
            theme: desk.theme, area: Rect(column: 0, row: top, columns: area.columns, rows: area.bottom - top)
        )
        for (number, place) in box.visible.enumerated() where feeds.indices.contains(place) {
            let feed = feeds[place]
            let row = RowPainter.Row(
                headline: Words.set(feed.title ?? "A feed without a name"), label: "", details: feed.address,
                isSelected: place == box.selected)
            painter.draw(row, on: &frame, line: top + 2 * number)
        }
    }
}
