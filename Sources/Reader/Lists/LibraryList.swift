import News
import Screen

/// A row that has words by which a list can be narrowed.
package protocol ListRow: Hashable, Sendable, Identifiable where ID: Sendable {
    /// The words it is narrowed by.
    var narrowingWords: String { get }
    /// Whether there is something unread in it.
    var hasUnread: Bool { get }
}

/// A list that lies in the library: the reader holds a window on it and asks for rows around what is in view.
package struct LibraryList<Row: ListRow>: Hashable, Sendable {
    /// How rows are asked for.
    package typealias Wish = (Range<Int>) -> Effect.Wish

    /// What is selected and in view.
    package private(set) var box = ListBox()
    /// The rows at hand, narrowed where the list is; nil before the first answer.
    package private(set) var window: ListWindow<Row>?
    /// What the list is narrowed to; empty where all of it is shown.
    package private(set) var narrowing = ""
    /// How the rows follow each other; nil as the list does by itself.
    package private(set) var order: ListOrder?
    private var wide: ListWindow<Row>?
    private var asked: Question?
    private var isStale = false
    private var isTouched = false
    private var restarts = false
    /// How many times in a row the selected row was looked for further down.
    private var seeks = 0

    private struct Question: Hashable, Sendable {
        var range: Range<Int>
        var ticket: Int
    }

    /// How often the selected row is looked for where others came above it, and among how many rows.
    private static var mostSeeks: Int { 3 }
    private static var mostSought: Int { 4_000 }

    /// How many rows of a list are looked through that the library cannot narrow.
    package static var mostNarrowed: Int { 1_000 }

    /// A list of which nothing is known yet.
    package init() {}

    /// The selected row; nil while it is not at hand.
    package var selected: Row? { window?.row(at: box.selected) }

    /// Whether an answer says that there is nothing in the list.
    package var isEmpty: Bool { window?.total == 0 }

    /// What the library is asked to mark read where a list shows less than all of it; nil where it shows all, or where
    /// the library cannot narrow it.
    package func listed(_ wish: Wish) -> (query: ListQuery, ofStories: Bool)? {
        switch wish(0..<1).listed(order: order, words: narrowing) {
        case .storiesOfSeveralOutlets: (ListQuery(ofSeveralOutlets: true), true)
        case .listedStories(let query, _) where !query.words.isEmpty || query.ofSeveralOutlets: (query, true)
        case .listedArticles(let query, _) where !query.words.isEmpty: (query, false)
        default: nil
        }
    }

    /// All rows of the list where they are at hand; nil where the library has more.
    package var wholeRows: [Row]? {
        window.flatMap { $0.rows.count == $0.total ? $0.rows : nil }
    }

    /// The selected row and those below it, as many as a count says and are at hand.
    package func selected(count: Int?) -> [Row] {
        (0..<max(1, min(count ?? 1, 1_000))).compactMap { window?.row(at: box.selected + $0) }
    }

    /// Something is done to the selected row: from now on the selection stays on it.
    package mutating func touch() { isTouched = true }

    /// Moves as the list commands say; false for any other command.
    package mutating func move(_ command: Command, count: Int?) -> Bool {
        guard box.move(command, count: count) else { return false }
        isTouched = true
        return true
    }

    /// Selects the next row at hand with something unread, before the selected one where `step` is -1.
    /// - Returns: false where there is none.
    package mutating func selectUnread(step: Int) -> Bool { select(step: step, where: \.hasUnread) }

    /// Selects the next row at hand that is as wanted, before the selected one where `step` is -1.
    /// - Returns: false where there is none.
    package mutating func select(step: Int, where isWanted: (Row) -> Bool) -> Bool {
        guard let window else { return false }
        var place = box.selected + step
        while let row = window.row(at: place) {
            if isWanted(row) {
                isTouched = true
                box.select(place)
                return true
            }
            place += step
        }
        return false
    }

    /// Takes the height of the view, in rows, and asks for what is in view and not at hand.
    package mutating func ask(height: Int, _ desk: inout Desk, _ wish: Wish) -> [Effect] {
        box.fit(total: window?.total ?? 0, height: height)
        let isWhole = narrowing.isEmpty || isNarrowedByLibrary(wish)
        let needed = wide == nil ? 0..<max(1, height) : isWhole ? box.visible : 0..<0
        if covers(wide?.range, needed) || covers(asked?.range, needed) { return [] }
        return ask(around: needed, &desk, wish)
    }

    /// The library changed: asks for the rows at hand again; while an answer is awaited, once it has come.
    package mutating func refresh(_ desk: inout Desk, _ wish: Wish) -> [Effect] {
        guard asked == nil else {
            isStale = true
            return []
        }
        return ask(around: box.visible, &desk, wish)
    }

    /// The list is another one from now on: asks for its first rows. The selection stays on its row if that is among them.
    package mutating func restart(_ desk: inout Desk, _ wish: Wish) -> [Effect] {
        isTouched = true
        isStale = false
        restarts = true
        return ask(around: 0..<max(1, box.height), &desk, wish)
    }

    /// Narrows the list to rows that hold all of these words; an empty text shows the whole list again. A list that the
    /// library narrows shows the rows it has until the others come.
    package mutating func narrow(to words: String, _ desk: inout Desk, _ wish: Wish) -> [Effect] {
        let kept = selected.map { [$0.id] } ?? []
        narrowing = words
        if isNarrowedByLibrary(wish) { return restart(&desk, wish) }
        isTouched = true
        show(keeping: kept, isNarrowed: false)
        let needed =
            words.isEmpty ? box.visible : 0..<min(Self.mostNarrowed, wide?.total ?? Self.mostNarrowed)
        return covers(wide?.range, needed) || covers(asked?.range, needed)
            ? [] : ask(around: needed, &desk, wish)
    }

    /// Puts the rows into another order and shows the first of them.
    package mutating func sort(by order: ListOrder?, _ desk: inout Desk, _ wish: Wish) -> [Effect] {
        self.order = order
        return restart(&desk, wish)
    }

    /// Takes rows if the ticket is the newest of this list; nil where it is not.
    /// The selection stays on its row wherever that went.
    package mutating func receive(
        _ rows: ListWindow<Row>, ticket: Int, _ desk: inout Desk, _ wish: Wish
    ) -> [Effect]? {
        guard let question = asked, question.ticket == ticket else { return nil }
        let kept = isTouched ? selected.map { restarts ? [$0.id] : anchors } ?? [] : []
        asked = nil
        if let effect = seek(kept, in: rows, &desk, wish) { return [effect] }
        seeks = 0
        wide = rows
        if restarts { box.select(0) }
        restarts = false
        show(keeping: kept, isNarrowed: isNarrowedByLibrary(wish))
        guard isStale else { return ask(height: box.height, &desk, wish) }
        isStale = false
        return ask(around: box.visible, &desk, wish)
    }

    /// A question was answered by what went wrong: it may be asked again. False where it was not asked here.
    package mutating func fail(ticket: Int) -> Bool {
        guard asked?.ticket == ticket else { return false }
        asked = nil
        isStale = false
        return true
    }

    /// The selected row, those below it and those above it: the first that is still there is selected next.
    private var anchors: [Row.ID] {
        guard let window, window.range.contains(box.selected) else { return [] }
        let place = box.selected - window.offset
        return (window.rows[place...] + window.rows[..<place].reversed()).map(\.id)
    }

    /// Where so many rows came above that none of those in view is among the new ones, the question that finds them.
    private mutating func seek(
        _ kept: [Row.ID], in rows: ListWindow<Row>, _ desk: inout Desk, _ wish: Wish
    ) -> Effect? {
        let grown = rows.total - (wide?.total ?? rows.total)
        guard grown > 0, seeks < Self.mostSeeks, !kept.isEmpty, !restarts else { return nil }
        let inView = Set(kept.prefix(box.height))
        guard !rows.rows.contains(where: { inView.contains($0.id) }) else { return nil }
        seeks += 1
        let end = box.selected + min(2 * grown, grown + Self.mostSought / 2) + 6 * box.height
        return ask(for: max(0, box.top, end - Self.mostSought)..<end, &desk, wish)
    }

    /// Makes the rows to show from the rows at hand, which the library may have narrowed.
    private mutating func show(keeping kept: [Row.ID], isNarrowed: Bool) {
        guard let wide else { return }
        let words = narrowing.lowercased().split(separator: " ")
        if words.isEmpty || isNarrowed {
            window = wide
        } else {
            let rows = wide.rows.filter { row in
                let text = row.narrowingWords.lowercased()
                return words.allSatisfy { text.contains($0) }
            }
            window = ListWindow(offset: 0, rows: rows, total: rows.count)
        }
        guard let window else { return }
        let places = Dictionary(
            window.rows.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        if let place = kept.lazy.compactMap({ places[$0] }).first {
            box.fit(total: max(window.total, box.total), height: box.height)
            box.follow(to: window.offset + place)
        }
        box.fit(total: window.total, height: box.height)
    }

    /// Asks for some screens before and after, so that paging seldom shows holes.
    private mutating func ask(around needed: Range<Int>, _ desk: inout Desk, _ wish: Wish) -> [Effect] {
        let margin = max(30, 3 * box.height)
        var range = max(0, needed.lowerBound - margin)..<(needed.upperBound + margin)
        if !narrowing.isEmpty, !isNarrowedByLibrary(wish) { range = 0..<Self.mostNarrowed }
        return [ask(for: range, &desk, wish)]
    }

    private mutating func ask(for range: Range<Int>, _ desk: inout Desk, _ wish: Wish) -> Effect {
        let effect = desk.effect(wish(range).listed(order: order, words: narrowing) ?? wish(range))
        asked = Question(range: range, ticket: effect.ticket)
        return effect
    }

    private func isNarrowedByLibrary(_ wish: Wish) -> Bool {
        wish(0..<1).listed(order: order, words: narrowing) != nil
    }

    private func covers(_ range: Range<Int>?, _ needed: Range<Int>) -> Bool {
        guard !needed.isEmpty else { return true }
        guard let range else { return false }
        return range.lowerBound <= needed.lowerBound && range.upperBound >= needed.upperBound
    }
}

extension ListWindow {
    /// The places of the rows at hand.
    var range: Range<Int> { offset..<(offset + rows.count) }
}

extension Effect.Wish {
    /// The same rows in an order, or only those with some words; nil where the library cannot do that. What asks for
    /// neither stays as it is.
    func listed(order: ListOrder?, words: String) -> Effect.Wish? {
        let isPlain = order == nil && words.isEmpty
        switch self {
        case .stories(let range):
            return isPlain ? self : .listedStories(ListQuery(order: order, words: words), range)
        case .storiesOfSeveralOutlets(let range):
            let query = ListQuery(order: order, words: words, ofSeveralOutlets: true)
            return isPlain ? self : .listedStories(query, range)
        case .articles(let range):
            return isPlain ? self : .listedArticles(ListQuery(order: order, words: words), range)
        default: return nil
        }
    }
}

extension StorySummary: ListRow {
    package var narrowingWords: String {
        headline + " " + members.map { "\($0.title) \($0.outlet ?? "")" }.joined(separator: " ")
    }
    package var hasUnread: Bool { unreadCount > 0 }
}

extension ArticleSummary: ListRow {
    package var narrowingWords: String { "\(title) \(outlet ?? "")" }
    package var hasUnread: Bool { !isRead }
}
