import Screen

/// The rows of a list that were selected to be acted on together.
package struct RowMarks<Row: ListRow>: Hashable, Sendable {
    /// The rows, in the order in which they were selected.
    package private(set) var rows: [Row] = []
    private var start: Int?
    private var beforeRange: [Row] = []

    /// No rows.
    package init() {}

    /// Whether any row is selected, or a range is being made.
    package var isEmpty: Bool { rows.isEmpty && start == nil }

    /// Whether this row is selected.
    package func contains(_ row: Row) -> Bool { rows.contains { $0.id == row.id } }

    /// Selects a row, or takes it out.
    package mutating func toggle(_ row: Row) {
        if let place = rows.firstIndex(where: { $0.id == row.id }) {
            rows.remove(at: place)
        } else {
            rows.append(row)
        }
    }

    /// Begins a range at the selected row of a list, or ends the one that is being made.
    package mutating func toggleRange(in list: LibraryList<Row>) {
        if start != nil {
            start = nil
            return
        }
        start = list.box.selected
        beforeRange = rows
        extend(in: list)
    }

    /// The selection of the list moved: the range goes with it, as far as its rows are at hand.
    package mutating func extend(in list: LibraryList<Row>) {
        guard let start else { return }
        let range = min(start, list.box.selected)...max(start, list.box.selected)
        let found = range.compactMap { list.window?.row(at: $0) }
        rows = beforeRange + found.filter { row in !beforeRange.contains { $0.id == row.id } }
    }

    /// Selects nothing any more; false where nothing was.
    package mutating func clear() -> Bool {
        defer { self = RowMarks() }
        return !isEmpty
    }

    /// The rows that a command is meant for: the selected ones as they are now, else the row of the list that is
    /// selected and those below it that a count says.
    package func acting(in list: LibraryList<Row>, count: Int?) -> [Row] {
        guard !rows.isEmpty else { return list.selected(count: count) }
        return rows.map { row in list.window?.rows.first { $0.id == row.id } ?? row }
    }

    /// Whether a range is being made: moving selects.
    package var isRange: Bool { start != nil }

    /// "3 selected", in a range "3 selected …"; empty where nothing is.
    package var words: String {
        isEmpty ? "" : "\(Words.number(rows.count)) selected" + (isRange ? " …" : "")
    }
}

extension RowMarks {
    /// Takes what belongs to selecting rows; nil for anything else.
    mutating func take(
        _ command: Command, _ list: inout LibraryList<Row>, _ desk: inout Desk
    ) -> Reply? {
        switch command {
        case .select:
            guard let row = list.selected else { return nil }
            toggle(row)
            _ = list.move(.down, count: 1)
            return .taken
        case .selectRange:
            toggleRange(in: list)
            desk.tell(start == nil ? words : "Selecting rows: move, then V ends, Esc forgets")
            return .taken
        case .clear: return clear() ? .taken : nil
        default: return nil
        }
    }
}
