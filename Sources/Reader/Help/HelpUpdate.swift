import Screen

extension HelpState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened: return .taken
        case .resized:
            scroll(by: 0, desk)
            return .taken
        case .typed(let key):
            _ = input?.press(key)
            top = 0
            return .taken
        case .command(let command, let count): return take(command, count, desk)
        case .answer, .changed, .given: return nil
        }
    }

    private mutating func take(_ command: Command, _ count: Int?, _ desk: Desk) -> Reply? {
        let height = desk.body.rows
        let times = count ?? 1
        switch command {
        case .down, .scrollDown: scroll(by: times, desk)
        case .up, .scrollUp: scroll(by: -times, desk)
        case .halfPageDown: scroll(by: height / 2 * times, desk)
        case .halfPageUp: scroll(by: -height / 2 * times, desk)
        case .pageDown: scroll(by: (height - 1) * times, desk)
        case .pageUp: scroll(by: -(height - 1) * times, desk)
        case .top: scroll(by: -top, desk)
        case .bottom: scroll(by: .max / 2, desk)
        case .search:
            isTyping = true
            input = input ?? InputLine()
        case .open: isTyping = false
        case .clear:
            guard input != nil else { return .back }
            isTyping = false
            input = nil
            top = 0
        case .help, .quit, .close, .back, .redraw, .suspend: return nil
        default: return command.isMovement ? .taken : nil
        }
        return .taken
    }

    private mutating func scroll(by lines: Int, _ desk: Desk) {
        let last = columns(desk).map(\.count).max() ?? 0
        top = min(max(0, top + lines), max(0, last - (desk.body.rows - Self.headLines(desk))))
    }
}
