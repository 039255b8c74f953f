import News

/// The attributions of an article as text for people.
enum QuotesInText {
    /// The headline, then for each attribution who, who that is, and the words.
    static func page(title: String, text: String, _ attributions: [Attribution]) -> String {
        let entries = attributions.map { entry($0, text) }
        return ([title] + entries).joined(separator: "\n\n").plain + "\n\n\n"
    }

    private static func entry(_ attribution: Attribution, _ text: String) -> String {
        let mark = attribution.kind == .indirect ? "┊" : "❝"
        let content = attribution.content.map(text.slice).joined(separator: " … ")
        let words = content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "  \(name(attribution))\n  \(mark) \(words)"
    }

    /// "Dmitry Peskov, Kremlin spokesman (through Tass)"; a "?" where the speaker is doubtful.
    private static func name(_ attribution: Attribution) -> String {
        guard let speaker = attribution.speaker else { return "Nobody is named" }
        let doubt = attribution.confidence < Attribution.doubtful ? "?" : ""
        let role = speaker.role.map { ", " + $0 } ?? ""
        let via = attribution.via.isEmpty ? "" : " (through \(attribution.via.joined(separator: ", ")))"
        return speaker.name + doubt + role + via
    }
}
