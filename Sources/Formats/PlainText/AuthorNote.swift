/// Paragraphs under a story that tell of its author or of the site, and are no part of it.
enum AuthorNote {
    private static let trades = [
        "reporter", "correspondent", "journalist", "columnist", "freelance", "staff writer", "contributing",
        "contributor",
        "editor", "writer",
    ]
    private static let firstPersonTrades = [
        "journalis", "writer", "editor", "reporter", "freelance", "blogger",
    ]
    private static let siteOpenings = [
        "©", "(c) ", "copyright ", "all rights reserved", "follow us", "follow our", "subscribe to",
        "sign up ", "read more:",
        "read also:", "read next:", "related:", "see also:", "share this", "join us on", "click here",
        "support our",
        "download our", "about the author", "about the writer", "this article was originally published",
        "this article first appeared", "tags:", "topics:", "advertisement",
    ]

    /// Whether a line is the site's and not the story's.
    static func isSiteLine(_ line: Substring) -> Bool {
        let lower = line.trimmed().lowercased()
        return lower.count <= 200 && siteOpenings.contains(where: lower.hasPrefix)
    }

    /// Whether a last paragraph is about the author.
    ///
    /// In the first person it speaks of the trade; in the third it gives a journalist's post to somebody who signed the
    /// article, or to somebody of whom the story itself does not speak. Nobody is quoted in it, though a book may be named.
    static func isNote(_ line: Substring, byline: String?, above: ArraySlice<Substring>) -> Bool {
        let text = line.trimmed()
        guard (20...900).contains(text.count) else { return false }
        if text.contains(where: { "“”\"«»".contains($0) }) { return isAboutSigner(text, byline: byline) }
        let lower = " " + text.lowercased()
        if isFirstPerson(lower) { return true }
        guard let name = subject(of: text) else { return false }
        let isTrade =
            trades.contains(where: lower.contains) || lower.contains(" covers ")
            || lower.contains(" writes about ")
        if let byline, byline.contains(name) || name.contains(byline) {
            return isTrade || lower.contains(" is a")
        }
        let family = name.split(separator: " ").last ?? ""
        return isTrade && !above.contains { $0.contains(family) }
    }

    /// Whether a paragraph with quotation marks begins with the name that signed the article and gives it a post.
    private static func isAboutSigner(_ text: String, byline: String?) -> Bool {
        guard let byline, let name = subject(of: text), byline.contains(name) || name.contains(byline) else {
            return false
        }
        return trades.contains(where: text.lowercased().contains)
    }

    private static func isFirstPerson(_ lower: String) -> Bool {
        let isSpeaking = [" i ", " i’m ", " i'm ", " my "].filter(lower.contains).count > 0
        return isSpeaking && firstPersonTrades.contains(where: lower.contains)
    }

    /// Of whom the paragraph speaks: the capitalised words before " is ", " covers ", " writes " or ", a ".
    private static func subject(of text: String) -> String? {
        var name: [Substring] = []
        for word in text.split(separator: " ") {
            if ["is", "covers", "writes", "has", "was", "reports", "joined"].contains(word) { break }
            guard word.first?.isUppercase == true, name.count < 4 else { return nil }
            name.append(word)
            if word.hasSuffix(",") { break }
        }
        guard name.count >= 2 else { return nil }
        return name.joined(separator: " ").trimming(",").trimmed()
    }
}
