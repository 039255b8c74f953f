import News
import Screen

/// A key that was pressed before the article, its story or the other accounts had come: it is done when they come, unless
/// another key was pressed meanwhile.
extension ArticleState {
    private static let stillComparing =
        "Still comparing this story’s accounts; goes there when they are known"

    /// Whether a command needs something that is still on its way.
    func isTooEarly(_ command: Command) -> Bool {
        switch command {
        case .nextOutlet, .previousOutlet, .sideBySide, .coverage: isComing || isBeingCompared
        case .statements, .outlets: isComing
        default: false
        }
    }

    private var isComing: Bool { reading == nil && ticket != nil }

    /// Whether the accounts are being compared, and none known from before will do.
    private var isBeingCompared: Bool {
        accountsTicket != nil && (accounts?.compared.accounts.count ?? 0) < 2
    }

    /// Remembers a command, and says so.
    mutating func wait(for command: Command, count: Int, _ desk: inout Desk) -> Reply {
        awaited = CommandWithCount(command: command, count: count)
        desk.tell(Self.stillComparing)
        return .taken
    }

    /// Does what was asked too early, once all that it needs has come; not while another page lies over this one.
    mutating func goOn(_ desk: inout Desk) -> Reply {
        guard let command = awaited, !isTooEarly(command.command) else { return .taken }
        awaited = nil
        guard !desk.isCovered else { return .taken }
        if desk.notice?.sentence == Self.stillComparing { desk.notice = nil }
        return take(command.command, count: command.count ?? 1, &desk) ?? .taken
    }
}
