import FoundationEssentials
import News
import Screen

/// Everything the reader knows: the pages on top of each other and what they share. The loop owns the one value of it.
package struct ReaderModel: Hashable, Sendable {
    /// What all pages share.
    package var desk: Desk
    /// The pages, the lowest first; never empty. The first is the front page.
    package var pages: [Page]
    /// Keys of a sequence that is not complete yet.
    package var typed = TypedKeys()
    /// What `.` does again; nil before the first change.
    package var lastChange: Repeatable?

    /// What can be done again.
    package enum Repeatable: Hashable, Sendable {
        /// A command of the keys.
        case command(CommandWithCount)
        /// A command of the command line, with its words.
        case given(WordCommand, String)
    }

    /// A reader with only its front page; nothing was asked for yet.
    package init(size: Size, now: Date, configuration: Configuration) {
        desk = Desk(size: size, now: now, configuration: configuration)
        pages = [.stories(StoriesState())]
    }

    /// The first effects: the front page's rows, and the intake of the paths given on the command line or of what an
    /// earlier one left.
    package mutating func start() -> [Effect] {
        var effects: [Effect] = []
        if let problem = desk.configuration.problem { desk.complain(problem) }
        if !desk.configuration.paths.isEmpty || desk.configuration.hasWaiting {
            effects.append(desk.take(desk.configuration.paths))
        }
        return effects + tell(.opened, pageAt: pages.count - 1)
    }

    /// The size of the window.
    package var size: Size { desk.size }

    /// Tells one page something and follows where it leads.
    mutating func tell(_ event: PageEvent, pageAt index: Int) -> [Effect] {
        desk.isCovered = index < pages.count - 1
        guard let reply = pages[index].take(event, &desk) else { return [] }
        return follow(reply, from: index)
    }

    /// Asks the pages from the top down who takes an event; nil where none does.
    mutating func offer(_ event: PageEvent, fromPageAt first: Int? = nil) -> [Effect]? {
        for index in stride(from: first ?? pages.count - 1, through: 0, by: -1) {
            desk.isCovered = index < pages.count - 1
            if let reply = pages[index].take(event, &desk) { return follow(reply, from: index) }
        }
        return nil
    }

    /// Goes where a page's reply leads.
    private mutating func follow(_ reply: Reply, from index: Int) -> [Effect] {
        switch reply.navigation {
        case nil:
            return reply.effects
        case .open(let page):
            pages.removeSubrange((index + 1)...)
            pages.append(page)
            return reply.effects + tell(.opened, pageAt: index + 1)
        case .replace(let page):
            pages.removeSubrange(index...)
            pages.append(page)
            return reply.effects + tell(.opened, pageAt: index)
        case .back:
            leave(pageAt: index)
            return reply.effects
        case .perform(let command, let count):
            leave(pageAt: index)
            return reply.effects + perform(CommandWithCount(command: command, count: count))
        case .give(let command, let words):
            leave(pageAt: index)
            return reply.effects + give(command, words)
        }
    }

    /// Gives the page in view a command with words.
    mutating func give(_ command: WordCommand, _ words: String) -> [Effect] {
        if command.isRepeatable { lastChange = .given(command, words) }
        if let effects = offer(.given(command, words)) { return effects }
        desk.tell(command.complaint)
        return []
    }

    /// The front page stays whatever happens.
    private mutating func leave(pageAt index: Int) {
        if index > 0 { pages.removeSubrange(index...) }
    }
}
