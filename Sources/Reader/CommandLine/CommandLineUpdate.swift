import News
import Screen

extension CommandLineState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened: return askForTags(&desk)
        case .answer(.tags(let found), ticket) where ticket != nil:
            tags = found
            ticket = nil
            return .taken
        case .typed(.backspace) where input.text.isEmpty: return .back
        case .typed(let key):
            completing = nil
            _ = input.press(key)
            return askForTags(&desk)
        case .command(.nextPane, _):
            complete()
            return .taken
        case .command(.open, _): return give(&desk)
        case .command(.back, _): return .back
        case .command, .answer, .resized, .changed, .given: return nil
        }
    }

    /// Asks once for the tags there are, when one begins to be typed.
    private mutating func askForTags(_ desk: inout Desk) -> Reply {
        guard isTagging, ticket == nil, tags.isEmpty else { return .taken }
        let asking = desk.effect(.tags)
        ticket = asking.ticket
        return Reply([asking])
    }

    private mutating func complete() {
        var state = completing ?? Completing(names: completions, place: -1)
        guard !state.names.isEmpty else { return }
        state.place = (state.place + 1) % state.names.count
        input = InputLine(state.names[state.place])
        completing = state
    }

    private mutating func give(_ desk: inout Desk) -> Reply {
        let parts = input.text.split(separator: " ", maxSplits: 1)
        guard let name = parts.first.map(String.init) else { return .back }
        if let row = Int(name) { return Reply([], .perform(.top, count: max(1, row))) }
        let words = parts.count > 1 ? String(parts[1]) : ""
        let isErased = input.text.hasSuffix(" ") && ["rename", "move"].contains(name)
        if !words.isEmpty || isErased, let command = WithWords(rawValue: name) {
            return give(command, words, &desk)
        }
        if let need = WithWords(rawValue: name)?.need {
            desk.complain(need)
            return .back
        }
        let short = ["q": Command.close, "qa": .quit, "h": .help]
        if let command = short[name] ?? Command(rawValue: name) {
            return Reply([], .perform(command, count: nil))
        }
        return giveHalf(name, words, &desk)
    }

    /// A name that is not whole is made whole where there is one way only, for the reader to see and to press Enter again.
    private mutating func giveHalf(_ name: String, _ words: String, _ desk: inout Desk) -> Reply {
        let candidates = names.filter { $0.hasPrefix(name) }
        if candidates.count == 1 {
            input = InputLine(candidates[0] + (words.isEmpty ? "" : " " + words))
            completing = nil
            return .taken
        }
        let shown = candidates.prefix(Self.mostCandidates).joined(separator: ", ")
        desk.complain(
            candidates.isEmpty
                ? "No command is called “\(name)”: Tab goes through those there are"
                : "“\(name)” may be \(shown)\(candidates.count > Self.mostCandidates ? ", …" : ""): type more"
        )
        return .back
    }

    /// How many candidates a complaint names.
    private static let mostCandidates = 6

    private func give(_ command: WithWords, _ words: String, _ desk: inout Desk) -> Reply {
        switch command {
        case .search: return Reply([], .replace(.search(SearchState(query: words))))
        case .shell: return Reply([desk.effect(.shell(words, input: nil))], .back)
        case .add, .rename, .move:
            desk.words = words
            return Reply([], Command(rawValue: command.rawValue).map { .perform($0, count: nil) })
        case .export: return Reply([], .give(.export, words))
        case .tag: return Reply([], .give(.tag, words))
        case .untag: return Reply([], .give(.untag, words))
        case .name: return Reply([], .give(.name, String(words.drop { $0 == " " })))
        case .pipe: return Reply([], .give(.pipe, words))
        case .take:
            return Reply([desk.take(words.split(separator: " ").map(String.init), tellsEnd: true)], .back)
        }
    }
}
