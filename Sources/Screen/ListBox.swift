/// Where a list stands: which row is selected and which is the first in view. Rows are numbered from 0.
package struct ListBox: Hashable, Sendable {
    /// The selected row; 0 in an empty list.
    package private(set) var selected = 0
    /// The first row in view.
    package private(set) var top = 0
    /// How many rows the list has.
    package private(set) var total = 0
    /// How many rows fit into view, 1 or more.
    package private(set) var height = 1

    /// An empty list.
    package init() {}

    /// Rows that are in view.
    package var visible: Range<Int> { top..<max(top, min(total, top + height)) }

    /// Takes a new length or height; the selection stays on its row as far as there is one, and in view.
    package mutating func fit(total: Int, height: Int) {
        self.total = max(0, total)
        self.height = max(1, height)
        select(selected)
    }

    /// Selects a row and scrolls no more than needed to show it.
    package mutating func select(_ row: Int) {
        selected = min(max(0, row), max(0, total - 1))
        if selected < top { top = selected }
        if selected >= top + height { top = selected - height + 1 }
        top = min(top, greatestTop)
    }

    /// The list changed so that the selected row has another number: the screen stays as still as it can.
    package mutating func follow(to row: Int) {
        let line = selected - top
        selected = min(max(0, row), max(0, total - 1))
        top = min(max(0, selected - line), greatestTop)
        select(selected)
    }

    /// Moves the selection by rows, up where negative.
    package mutating func move(by rows: Int) { select(selected + rows) }

    /// Moves selection and view by rows together.
    package mutating func page(by rows: Int) {
        top = min(max(0, top + rows), greatestTop)
        select(selected + rows)
    }

    /// Scrolls the view by rows; the selection stays unless it would leave the view.
    package mutating func scroll(by rows: Int) {
        top = min(max(0, top + rows), greatestTop)
        selected = min(max(selected, top), max(top, min(total, top + height) - 1))
    }

    /// Where in the view a row can be put.
    package enum Place: Hashable, Sendable { case top, middle, bottom }

    /// Scrolls so that the selected row stands at a place of the view.
    package mutating func put(_ place: Place) {
        switch place {
        case .top: top = selected
        case .middle: top = selected - height / 2
        case .bottom: top = selected - height + 1
        }
        top = min(max(0, top), greatestTop)
    }

    private var greatestTop: Int { max(0, total - height) }
}
