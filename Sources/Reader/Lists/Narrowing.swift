import Screen

/// The words to which a list is being narrowed, while they are typed.
package struct Narrowing: Hashable, Sendable {
    /// What is typed; nil while nothing is.
    private(set) var input: InputLine?

    /// Whether keys are text now.
    var isTyping: Bool { input != nil }

    /// Takes what belongs to the narrowing of a list: `&`, the words, Enter and Esc; nil for anything else.
    mutating func take<Row>(
        _ event: PageEvent, _ list: inout LibraryList<Row>, _ desk: inout Desk, _ wish: LibraryList<Row>.Wish
    ) -> Reply? {
        if case .command(let command, _) = event, ![.reload, .reloadAll, .redraw].contains(command) {
            list.touch()
        }
        switch event {
        case .command(.narrow, _):
            input = InputLine(list.narrowing)
            return .taken
        case .command(.back, _) where isTyping, .command(.clear, _) where isTyping || !list.narrowing.isEmpty:
            input = nil
            return Reply(list.narrow(to: "", &desk, wish))
        case .command(.open, _) where isTyping:
            input = nil
            return .taken
        case .typed(let key) where isTyping:
            _ = input?.press(key)
            return Reply(list.narrow(to: input?.text ?? "", &desk, wish))
        default: return nil
        }
    }

    /// Paints the line of what is typed over the last line of the body.
    func draw(on frame: inout Frame, row: Int, _ desk: Desk) {
        guard let input else { return }
        let columns = frame.size.columns - 2 * Chrome.margin
        frame.fill(Rect(column: 0, row: row, columns: frame.size.columns, rows: 1))
        let start = frame.write(
            "Narrow to: ", column: Chrome.margin, row: row, style: desk.theme.secondary)
        input.draw(on: &frame, column: start, row: row, columns: columns - (start - Chrome.margin))
    }
}
