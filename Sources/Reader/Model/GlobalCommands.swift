import News
import Screen

extension ReaderModel {
    /// Does what no page took: what works anywhere.
    mutating func performAnywhere(_ command: CommandWithCount) -> [Effect] {
        switch command.command {
        case .quit: return [desk.effect(.quit)]
        case .close: return close()
        case .back: return back(steps: command.count ?? 1)
        case .redraw: return [desk.effect(.redraw)]
        case .suspend: return [desk.effect(.suspend)]
        case .undo: return undo()
        case .redo: return redo()
        case .help:
            let page = pages.last?.state
            return push(
                .help(HelpState(about: page?.allContexts ?? [], wordCommands: page?.wordCommands ?? [])))
        case .finder:
            return push(.finder(FinderState(over: pages.last?.state.allContexts ?? [], desk.keyMap)))
        case .people: return push(.people(PeopleState()))
        case .commandLine: return ask("")
        case .addTag: return ask("tag ")
        case .removeTag: return askWhichTag()
        case .shell: return ask("shell ")
        case .feeds: return push(.feeds(FeedsState()))
        case .reloadAll: return desk.reload(.all)
        case .addFeed: return addFeed()
        case .search, .searchLibrary: return push(.search(SearchState()))
        default:
            if !command.command.isMovement { desk.tell("\(command.command.words) does nothing here") }
            return []
        }
    }

    private mutating func push(_ page: Page) -> [Effect] {
        pages.append(page)
        return tell(.opened, pageAt: pages.count - 1)
    }

    /// Opens the command line over the page in view, with what is typed already.
    private mutating func ask(_ text: String) -> [Effect] {
        guard let page = pages.last?.state else { return [] }
        return push(.commandLine(CommandLineState(text, over: page, desk.keyMap)))
    }

    private mutating func askWhichTag() -> [Effect] {
        switch pages.last?.state.tagsAtHand {
        case nil: desk.tell(WordCommand.untag.complaint)
        case []?: desk.tell("It has no tag that could be taken away")
        default: return ask("untag ")
        }
        return []
    }

    /// Looks for the feed at the address that was given, or asks for one.
    private mutating func addFeed() -> [Effect] {
        guard let address = desk.words else { return ask("add ") }
        desk.words = nil
        desk.tell("Looking for the feed of \(address)…")
        return [desk.effect(.findFeeds(address))]
    }

    /// Adds the feed that was found, or asks which of several is meant.
    mutating func take(_ found: [FoundFeed]) -> [Effect] {
        desk.notice = nil
        guard found.count > 1 else { return [desk.effect(.subscribe(found.map(\.address)))] }
        return push(.foundFeeds(FoundFeedsState(found)))
    }

    private mutating func back(steps: Int) -> [Effect] {
        if pages.count == 1 { desk.tell("This is the front page: Q leaves Crossread") }
        pages.removeLast(min(max(1, steps), pages.count - 1))
        return []
    }

    private mutating func close() -> [Effect] {
        pages.count > 1 ? back(steps: 1) : [desk.effect(.quit)]
    }

    private mutating func undo() -> [Effect] {
        guard let change = desk.undo.undo() else {
            desk.tell("Nothing to undo")
            return []
        }
        desk.tell("Undone: \(change.words)")
        return change.backwards.map { desk.effect($0) }
    }

    private mutating func redo() -> [Effect] {
        guard let change = desk.undo.redo() else {
            desk.tell("Nothing to redo")
            return []
        }
        desk.tell("Done again: \(change.words)")
        return change.forwards.map { desk.effect($0) }
    }
}
