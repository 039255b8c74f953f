import News
import Screen

/// A list that lies in the library: the reader holds a window on it and asks for rows around what is in view.
package struct LibraryList<Row: Hashable & Sendable & Identifiable>: Hashable, Sendable
where Row.ID: Sendable {
    /// What is selected and in view.
    package private(set) var box = ListBox()
    /// The rows at hand; nil before the first answer.
    package private(set) var window: ListWindow<Row>?
    private var asked: Question?
    private var isStale = false
    private var isTouched = false

    private struct Question: Hashable, Sendable {
        var range: Range<Int>
        var ticket: Int
    }

    /// A list of which nothing is known yet.
    package init() {}

    /// The selected row; nil while it is not at hand.
    package var selected: Row? { window?.row(at: box.selected) }

    /// Whether an answer says that there is nothing in the list.
    package var isEmpty: Bool { window?.total == 0 }

    /// Moves as the list commands say; nil for any other command.
    package mutating func move(_ command: Command, count: Int?) -> Bool {
        guard box.move(command, count: count) else { return false }
        isTouched = true
        return true
    }

    /// Selects a row by its number.
    package mutating func select(_ row: Int) {
        isTouched = true
        box.select(row)
    }

    /// Takes the height of the view, in rows, and asks for what is in view and not at hand.
    package mutating func ask(
        height: Int, _ desk: inout Desk, _ wish: (Range<Int>) -> Effect.Wish
    ) -> [Effect] {
        box.fit(total: window?.total ?? 0, height: height)
        let needed = window == nil ? 0..<max(1, height) : box.visible
        if covers(window?.range, needed) || covers(asked?.range, needed) { return [] }
        return ask(around: needed, &desk, wish)
    }

    /// The library changed: asks for the rows at hand again; while an answer is awaited, once it has come.
    package mutating func refresh(_ desk: inout Desk, _ wish: (Range<Int>) -> Effect.Wish) -> [Effect] {
        guard asked == nil else {
            isStale = true
            return []
        }
        return ask(around: box.visible, &desk, wish)
    }

    /// Takes rows if the ticket is the newest of this list. The selection stays on its row wherever that went.
    package mutating func receive(
        _ rows: ListWindow<Row>, ticket: Int, _ desk: inout Desk, _ wish: (Range<Int>) -> Effect.Wish
    ) -> [Effect]? {
        guard let question = asked, question.ticket == ticket else { return nil }
        let kept = isTouched ? selected?.id : nil
        asked = nil
        window = rows
        box.fit(total: rows.total, height: box.height)
        if let kept, let place = rows.rows.firstIndex(where: { $0.id == kept }) {
            box.follow(to: rows.offset + place)
        }
        if isStale {
            isStale = false
            return ask(around: box.visible, &desk, wish)
        }
        return ask(height: box.height, &desk, wish)
    }

    /// Asks for some screens before and after, so that paging seldom shows holes.
    private mutating func ask(
        around needed: Range<Int>, _ desk: inout Desk, _ wish: (Range<Int>) -> Effect.Wish
    ) -> [Effect] {
        let margin = max(30, 3 * box.height)
        let range = max(0, needed.lowerBound - margin)..<(needed.upperBound + margin)
        let effect = desk.effect(wish(range))
        asked = Question(range: range, ticket: effect.ticket)
        return [effect]
    }

    private func covers(_ range: Range<Int>?, _ needed: Range<Int>) -> Bool {
        needed.isEmpty
            || range.map { $0.lowerBound <= needed.lowerBound && $0.upperBound >= needed.upperBound }
                ?? false
    }
}

extension ListWindow {
    /// The places of the rows at hand.
    var range: Range<Int> { offset..<(offset + rows.count) }
}

extension ListBox {
    /// Moves as the list commands say; false for any other command.
    mutating func move(_ command: Command, count: Int?) -> Bool {
        let times = count ?? 1
        switch command {
        case .down: move(by: times)
        case .up: move(by: -times)
        case .top: select((count ?? 1) - 1)
        case .bottom: select((count ?? total) - 1)
        case .halfPageDown: page(by: max(1, height / 2) * times)
        case .halfPageUp: page(by: -max(1, height / 2) * times)
        case .pageDown: page(by: max(1, height - 1) * times)
        case .pageUp: page(by: -max(1, height - 1) * times)
        case .scrollDown: scroll(by: times)
        case .scrollUp: scroll(by: -times)
        case .rowToTop: put(.top)
        case .rowToMiddle: put(.middle)
        case .rowToBottom: put(.bottom)
        default: return false
        }
        return true
    }
}
