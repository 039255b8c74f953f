import FoundationEssentials
import News

extension FeedSummary {
    /// Calls it otherwise; nothing calls it what it calls itself.
    func renamed(_ name: String) -> Change {
        let wanted = name.isEmpty ? nil : name
        return change(
            .rename(wanted), back: .rename(givenTitle),
            words: wanted.map { "Renamed “\(title)” to “\($0)”" } ?? "“\(title)” goes by its own name again")
    }

    /// Puts it into a folder; nothing takes it out of any.
    func moved(to folder: String) -> Change {
        change(
            .move(folder: folder), back: .move(folder: self.folder),
            words: folder.isEmpty
                ? "Took “\(title)” out of its folder" : "Moved “\(title)” to the folder “\(folder)”")
    }

    /// What a command without words does to it.
    func changed(by command: Command) -> Change {
        switch command {
        case .pause:
            return change(
                .pause(!isPaused), back: .pause(isPaused),
                words: isPaused ? "“\(title)” is fetched again" : "“\(title)” is left alone until p")
        case .fullText:
            var next = self
            next.fullText = fullText == .never ? .automatic : fullText == .automatic ? .always : .never
            return change(
                .fullText(next.fullText), back: .fullText(fullText),
                words: "New articles of “\(title)” are read \(next.fullTextWords)")
        default:
            return change(
                .remove(true), back: .remove(false), words: "Took “\(title)” away",
                aside: "its articles stay, u brings it back")
        }
    }

    private func change(
        _ change: FeedChange, back: FeedChange, words: String, aside: String = ""
    ) -> Change {
        Change(
            forwards: [.changeFeeds([id], change)], backwards: [.changeFeeds([id], back)], words: words,
            aside: aside)
    }
}

extension Desk {
    /// Looks at feeds; the bottom line shows how far it has come.
    /// - Parameter tellsEnd: whether it also says at the end that nothing was new.
    mutating func reload(_ scope: RefreshScope, tellsEnd: Bool = true) -> [Effect] {
        guard reload == nil else {
            tell("Feeds are being fetched already")
            return []
        }
        let effect = effect(.fetch(scope))
        reload = IntakeState(since: now, ticket: effect.ticket, tellsEnd: tellsEnd)
        reloaded = now
        return [effect]
    }

    /// Looks at the feeds whose time has come, if the settings ask for it and it was long enough ago.
    mutating func reloadInTime() -> [Effect] {
        guard configuration.fetchMinutes > 0, reload == nil else { return [] }
        if let reloaded, now.timeIntervalSince(reloaded) < Double(configuration.fetchMinutes) * 60 {
            return []
        }
        return reload(.due, tellsEnd: false)
    }

    /// Says what was added, and looks at it; all of it can be undone.
    mutating func welcome(_ feeds: [FeedID]) -> [Effect] {
        guard !feeds.isEmpty else {
            tell("This feed is there already")
            return []
        }
        let words = "Added \(Words.count(feeds.count, "feed"))"
        undo.record(
            Change(
                forwards: [.changeFeeds(feeds, .remove(false))],
                backwards: [.changeFeeds(feeds, .remove(true))], words: words))
        let effects = reload == nil ? reload(.only(feeds)) : [effect(.fetch(.only(feeds)))]
        tell(words)
        return effects
    }
}
