import FoundationEssentials
import News
import Screen

extension OutletsState {
    package func heading(_ desk: Desk) -> String { Words.set(story.headline) }

    package func counts(_ desk: Desk) -> String {
        let outlets = Words.count(story.publisherCount, "outlet")
        guard story.publisherCount > story.outletCount else { return outlets }
        return outlets + ", " + Words.count(story.outletCount, "independent account")
    }

    package func hints(_ desk: Desk) -> [Hint] {
        [
            Hint(.open, "read"), Hint(.sideBySide, "side by side"), Hint(.statements, "statements"),
            Hint(.why, "why here"), Hint(.splitOff, "split off"), Hint(.close, "back"), Hint(.help, "keys"),
        ]
    }

    /// Lines above the first account.
    static func headLines(_ desk: Desk) -> Int { StoriesState.topSpace(desk) }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let columns = desk.previewColumn.map { $0 - 3 } ?? area.columns
        let top = area.top + Self.headLines(desk)
        let painter = RowPainter(
            theme: desk.theme, area: Rect(column: 0, row: top, columns: columns, rows: area.bottom - top))
        let rows = rows
        for (offset, place) in box.visible.enumerated() where rows.indices.contains(place) {
            var row = Self.row(rows[place], in: accounts, isFirst: place == 0 && accounts.count > 1, desk)
            row.isSelected = place == box.selected
            painter.draw(row, on: &frame, line: top + offset * StoriesState.rowHeight)
        }
        if let column = desk.previewColumn, let selected {
            ArticlePreview(article: selected, atHand: atHand, theme: desk.theme, now: desk.now)
                .draw(on: &frame, in: area.inset(left: column, right: Chrome.margin))
            PreviewRule.draw(on: &frame, column: column - 2, in: area, desk.theme)
        }
    }

    private static func row(
        _ row: Row, in accounts: [ArticleSummary], isFirst: Bool, _ desk: Desk
    ) -> RowPainter.Row {
        switch row {
        case .account(let account): return self.account(account, in: accounts, isFirst: isFirst, desk)
        case .mention(let article):
            var row = self.account(article, in: [], isFirst: false, desk)
            row.label = "also mentions it"
            return row
        case .link(let link):
            return RowPainter.Row(
                headline: Words.set(link.headline), label: "",
                details: StoryThreadWords.label(link) + ", a story of its own")
        case .silent(let outlets):
            return RowPainter.Row(
                headline: "Not told by \(Words.count(outlets.count, "other outlet"))", label: "",
                details: outlets.joined(separator: ", "))
        }
    }

    private static func account(
        _ account: ArticleSummary, in accounts: [ArticleSummary], isFirst: Bool, _ desk: Desk
    ) -> RowPainter.Row {
        let original = account.copyOf.flatMap { id in accounts.first { $0.id == id } }
        let repeats = original.map { "repeats " + Words.outlet($0.outlet) } ?? ""
        let first = accounts.first.flatMap(\.published)
        let lag = first.flatMap { first in account.published.map { Words.lag(of: $0, after: first) } } ?? ""
        return RowPainter.Row(
            headline: (account.isDoubtful ? "? " : "") + Words.outlet(account.outlet),
            label: isFirst ? firstWord(accounts) : accounts.count > 1 ? lag : "",
            labelEnd: age(account, desk),
            details: Words.line(
                account.isDoubtful ? "in doubt" : "", repeats, Words.set(account.title),
                Words.count(account.wordCount, "word")),
            isUnread: !account.isRead && !account.isDoubtful, isStarred: account.isStarred)
    }

    /// What the oldest account is called: of several that only say the same day none is the first.
    private static func firstWord(_ accounts: [ArticleSummary]) -> String {
        guard let first = accounts.first?.published, first.isOnlyADay, accounts.count > 1,
            accounts[1].published == first
        else { return "first" }
        return ""
    }

    private static func age(_ article: ArticleSummary, _ desk: Desk) -> String {
        article.published.map { Words.age(of: $0, at: desk.now) } ?? "undated"
    }
}

extension Words {
    /// How much later something was, short: "+35 min", "+4 h", "+2 d"; "at once" within a minute; "same day" where no
    /// more than the day is known of both.
    static func lag(of date: Date, after first: Date) -> String {
        if date.isOnlyADay, first.isOnlyADay {
            let days = Int(date.timeIntervalSince(first) / 86_400)
            return days < 1 ? "same day" : "+\(days) d"
        }
        let minutes = Int(max(0, date.timeIntervalSince(first)) / 60)
        switch minutes {
        case ..<1: return "at once"
        case ..<60: return "+\(minutes) min"
        case ..<(48 * 60): return "+\(minutes / 60) h"
        default: return "+\(minutes / (24 * 60)) d"
        }
    }
}

extension Date {
    /// Whether it is a midnight in UTC: what came with a day and no time.
    fileprivate var isOnlyADay: Bool {
        timeIntervalSinceReferenceDate.truncatingRemainder(dividingBy: 86_400) == 0
    }
}
