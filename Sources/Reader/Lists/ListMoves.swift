import Screen

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
