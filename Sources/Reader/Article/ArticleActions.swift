import News
import Screen

extension ArticleState {
    /// Copies a statement's own words with speaker, outlet and date.
    func copyStatement(_ desk: inout Desk) -> Reply {
        guard let reading, let place = statementInView(desk) else {
            desk.tell("No statement in view; ]q goes to the next one")
            return .taken
        }
        let words = Self.citation(of: reading.attributions[place], in: reading, desk)
        desk.tell("Copied the statement with its speaker and outlet")
        return Reply([desk.effect(.copy(words))])
    }

    /// A statement as a note would cite it: the original's words, then speaker, role, outlet, day and address.
    static func citation(of attribution: Attribution, in reading: Reading, _ desk: Desk) -> String {
        let words = attribution.content.map { reading.article.text.slice($0) }.joined(separator: " … ")
        let isDoubtful = attribution.confidence < Attribution.doubtful
        let speaker = attribution.speaker.map { $0.name + (isDoubtful ? " (?)" : "") }
        let date = reading.article.published.map {
            Words.day(of: $0, secondsFromUTC: desk.configuration.secondsFromUTC)
        }
        let parts = [
            speaker, attribution.speaker?.role, Words.outlet(reading.summary.outlet), date,
            webAddress(of: reading),
        ]
        return words + "\n— " + parts.compactMap(\.self).joined(separator: ", ")
    }

    func copyAddress(_ desk: inout Desk) -> Reply {
        guard let address = reading?.article.address, !address.isEmpty else {
            desk.tell("This article came without an address")
            return .taken
        }
        desk.tell("Copied \(address)")
        return Reply([desk.effect(.copy(address))])
    }

    func copyTitle(_ desk: inout Desk) -> Reply {
        guard let reading else { return .taken }
        desk.tell("Copied the headline")
        return Reply([desk.effect(.copy(reading.summary.title))])
    }

    func browse(_ desk: inout Desk) -> Reply {
        guard let address = reading.flatMap(Self.webAddress) else {
            desk.tell("This article has no address on the web")
            return .taken
        }
        return Reply([desk.effect(.browse(address))])
    }

    /// Opens the library's search for the speaker of the statement in view.
    func searchSpeaker(_ desk: inout Desk) -> Reply {
        guard let place = statementInView(desk), let speaker = reading?.attributions[place].speaker else {
            desk.tell("No speaker in view; ]q goes to the next statement")
            return .taken
        }
        let name = speaker.name.filter { $0 != "\"" }
        let query = name.contains(" ") ? "speaker:\"\(name)\"" : "speaker:\(name)"
        return .open(.search(SearchState(query: query)))
    }

    /// Opens the page of the speaker of the statement in view.
    func openSpeaker(_ desk: inout Desk) -> Reply {
        guard let place = statementInView(desk), let speaker = reading?.attributions[place].speaker else {
            desk.tell("No speaker in view; ]q goes to the next statement")
            return .taken
        }
        return .open(.speaker(SpeakerState(speaker.name)))
    }

    mutating func toggleRead(_ desk: inout Desk) -> Reply {
        guard let isRead = reading?.summary.isRead else { return .taken }
        reading?.summary.isRead = !isRead
        return Reply(
            desk.change(
                Change(
                    forwards: [.markRead([id], !isRead)], backwards: [.markRead([id], isRead)],
                    words: isRead ? "Marked unread" : "Marked read")))
    }

    mutating func toggleStar(_ desk: inout Desk) -> Reply {
        guard let isStarred = reading?.summary.isStarred else { return .taken }
        reading?.summary.isStarred = !isStarred
        return Reply(
            desk.change(
                Change(
                    forwards: [.star([id], !isStarred)], backwards: [.star([id], isStarred)],
                    words: isStarred ? "Star taken away" : "Starred")))
    }

    /// Gives the article tags, or takes them away.
    func tag(_ words: String, isOn: Bool, _ desk: inout Desk) -> Reply? {
        reading.map { ArticleAtHand.tag([$0.summary], words, isOn: isOn, &desk) }
    }

    /// Lists the addresses that the article leads to.
    func openLinks(_ desk: inout Desk) -> Reply {
        guard let links = reading.flatMap({ LinksState($0.article) }) else {
            desk.tell("There is no address in this article")
            return .taken
        }
        return .open(.links(links))
    }

    /// A file's path or another scheme is no address for a browser.
    private static func webAddress(of reading: Reading) -> String? {
        reading.article.address.flatMap { address in
            ["https://", "http://"].contains { address.lowercased().hasPrefix($0) } ? address : nil
        }
    }
}
