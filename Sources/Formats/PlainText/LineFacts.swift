import FoundationEssentials

/// What a line at the edge of a text tells about the article: "By Ana Reyes | The Herald | 21 November 2024".
struct LineFacts {
    var title: String?
    var byline: String?
    var outlet: String?
    var published: Date?
    var address: String?

    init() {}

    /// What a line tells; nil where it belongs to the story. A line counts only if all of its parts tell something.
    init?(_ line: some StringProtocol) {
        let line = line.trimmed()
        guard !line.isEmpty, line.count <= 200 else { return nil }
        if addLabelled(line) || addCredit(line) { return }
        let parts = Self.parts(of: line)
        let unknown = parts.filter { !addPart($0) }
        let isTold = byline != nil || published != nil || outlet != nil || address != nil
        // Beside a byline or a date a short word more ("London", "Politics", "5 min read") is no story.
        guard isTold, unknown.count < parts.count,
            unknown.allSatisfy({ $0.count <= 24 && !$0.hasSuffix(".") })
        else { return nil }
    }

    /// Adds what is not known yet.
    mutating func add(_ other: LineFacts) {
        title = title ?? other.title
        byline = byline ?? other.byline
        outlet = outlet ?? other.outlet
        published = published ?? other.published
        address = address ?? other.address
    }

    private static func parts(of line: String) -> [String] {
        var parts = [line]
        for separator in [" | ", " • ", " · ", " – ", " — ", " - ", "\t"] {
            parts = parts.flatMap { $0.components(separatedBy: separator) }
        }
        return parts.map { $0.trimmed() }.filter { !$0.isEmpty }
    }

    /// "Source :Skai", "Published: 21 November 2024".
    private mutating func addLabelled(_ line: String) -> Bool {
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" }) else { return false }
        let label = line[..<colon].trimmed().lowercased()
        let value = line[line.index(after: colon)...].trimmed()
        guard !value.isEmpty else { return false }
        switch label {
        case "title", "headline": title = value
        case "author", "authors", "byline", "by", "written by", "reporter":
            guard value.split(separator: " ").count <= 12 else { return false }
            byline = value
        case "source", "outlet", "publication", "publisher", "newspaper", "via":
            guard value.split(separator: " ").count <= 6, !value.hasSuffix(".") || value.count < 12 else {
                return false
            }
            outlet = Publisher.name(value)
        case "date", "published", "published on", "posted", "posted on", "updated", "last updated",
            "first published":
            published = EdgeDate.date(value)
        case "url", "link", "address", "original", "original article":
            guard value.lowercased().hasPrefix("http"), !value.contains(" ") else { return false }
            address = value
        default: return false
        }
        return true
    }

    /// "(Reporting by Ana Reyes; editing by Tom Hill)".
    private mutating func addCredit(_ line: String) -> Bool {
        let bare = line.trimming("(").trimming(")").trimming(".")
        guard bare.lowercased().hasPrefix("reporting by ") else { return false }
        let names = bare.dropFirst("reporting by ".count).prefix { $0 != ";" }
        byline = names.components(separatedBy: ". ")[0].trimmed()
        return true
    }

    private mutating func addPart(_ part: String) -> Bool {
        if let name = Byline.name(in: part) {
            byline = byline ?? name
        } else if let date = EdgeDate.date(part) {
            published = published ?? date
        } else if part.lowercased().hasPrefix("http"), !part.contains(" ") {
            address = address ?? part
        } else if Publisher.looksLikeOutlet(part) {
            outlet = outlet ?? part
        } else {
            return false
        }
        return true
    }

    /// The full date in a dateline ("PORTO, 21 November 2024 (Agency) — …") at the beginning of a story.
    static func datelineDate(_ body: String) -> Date? {
        let opening = body.prefix(80)
        guard let dash = opening.firstIndex(where: { "—–-:".contains($0) }) else { return nil }
        let place = opening[..<dash].split(separator: "(").first ?? ""
        guard let comma = place.firstIndex(of: ",") else { return nil }
        return EdgeDate.date(String(place[place.index(after: comma)...]))
    }
}

/// Dates that stand alone on a line or in a part of one.
enum EdgeDate {
    private static let idle: Set<String> = [
        "published", "posted", "updated", "last", "first", "modified", "on", "at", "am", "pm", "of", "date",
        "the",
    ]

    /// The day, and perhaps the time, that a text names if it holds nothing else; nil where no year is named.
    static func date(_ text: String) -> Date? {
        let words = text.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" }
        guard (1...12).contains(words.count), text.contains(where: \.isNumber) else { return nil }
        let kept = words.drop { isIdle($0) }
        guard kept.allSatisfy(isDateWord), hasYear(kept), hasDay(kept) else { return nil }
        return Dates.date(from: kept.joined(separator: " "))
    }

    private static func isIdle(_ word: Substring) -> Bool {
        idle.contains(word.lowercased().trimming(":").lowercased())
    }

    private static func isDateWord(_ word: Substring) -> Bool {
        if word.contains(where: \.isNumber) { return word.count <= 25 }
        let bare = word.lowercased().trimming(".")
        if DateWords.month(bare) != nil || isIdle(word) { return true }
        if ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(bare.prefix(3)) && bare.count <= 9 {
            return true
        }
        return word.count <= 5 && word.allSatisfy(\.isUppercase)
    }

    private static func hasYear(_ words: some Sequence<Substring>) -> Bool {
        words.contains { word in
            word.split { !$0.isNumber }.contains { number in
                (number.count == 4 || number.count == 8) && (number.hasPrefix("19") || number.hasPrefix("20"))
            }
        }
    }

    /// A month's name and a day, or three numbers in one word, or eight digits.
    private static func hasDay(_ words: some Sequence<Substring>) -> Bool {
        let words = Array(words)
        if words.contains(where: { DateWords.month($0.lowercased().trimming(".")) != nil }) {
            return words.contains { $0.first?.isNumber == true && $0.prefix(while: \.isNumber).count <= 2 }
        }
        return words.contains { $0.split { !$0.isNumber }.count >= 3 || $0.count == 8 }
    }
}
