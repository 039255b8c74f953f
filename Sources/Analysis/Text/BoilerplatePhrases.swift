/// Phrases that are looked for where words begin, without regard to the case of Latin letters.
struct PhraseTable: Sendable {
    /// The phrases by their first byte.
    private let phrases: [[[UInt8]]]

    /// A table of these phrases, which are in lower case.
    init(_ list: [String]) {
        var phrases = [[[UInt8]]](repeating: [], count: 256)
        for phrase in list {
            let bytes = Array(phrase.utf8)
            if let first = bytes.first { phrases[Int(first)].append(bytes) }
        }
        self.phrases = phrases
    }

    /// Whether a line begins with one of the phrases. O(phrases with its first letter).
    /// - Parameter isWordCut: whether a phrase may end within a word of the line.
    func begin(_ line: ArraySlice<UInt8>, isWordCut: Bool = false) -> Bool {
        length(at: line.startIndex, of: line, isWordCut: isWordCut) != nil
    }

    /// Whether one of the phrases stands anywhere in a line. O(length).
    func stand(in line: ArraySlice<UInt8>) -> Bool {
        var isStart = true
        for place in line.indices {
            if isStart, length(at: place, of: line) != nil { return true }
            isStart = !Self.isWord(line[place])
        }
        return false
    }

    /// Whether a line ends with one of the phrases. O(length).
    func end(_ line: ArraySlice<UInt8>) -> Bool {
        line.indices.contains { place in
            (place == line.startIndex || !Self.isWord(line[place - 1]))
                && length(at: place, of: line) == line.endIndex - place
        }
    }

    /// The length of the phrase that stands at a place and ends where a word does; nil where none does.
    private func length(at place: Int, of line: ArraySlice<UInt8>, isWordCut: Bool = false) -> Int? {
        guard place < line.endIndex else { return nil }
        let rest = line[place...]
        return phrases[Int(ASCII.lowercased(line[place]))].first { phrase in
            guard phrase.count <= rest.count, let last = phrase.last,
                zip(phrase, rest).allSatisfy({ $0 == ASCII.lowercased($1) })
            else { return false }
            let next = place + phrase.count
            return isWordCut || !Self.isWord(last) || next == line.endIndex || !Self.isWord(line[next])
        }?.count
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || ASCII.isAlphanumeric(byte) }
}

/// The phrases that boilerplate is known by, collected from the lines that many articles share.
enum BoilerplatePhrases {
    /// How a short line begins that is no sentence of an article.
    static let openings = PhraseTable([
        "advertisement", "story continue", "story continued", "story continues", "article continues",
        "read more", "read also", "also read", "read next", "read the full", "related:", "related stories",
        "related story", "related article", "related articles", "related coverage", "more:", "more on this",
        "more from", "see also", "also see", "also on politico", "watch:", "listen:", "video:", "photo:",
        "photos:", "image:", "images:", "graphic:", "slideshow:", "slideshow (", "gallery:", "photo by",
        "photos by", "photo credit", "photo illustration", "image source", "image credit",
        "image copyright", "copyright ©", "copyright (c)", "copyright 19", "copyright 20", "©",
        "all rights reserved", "sign up", "signup", "subscribe", "follow us", "follow @",
        "follow the ticker", "follow him on", "follow her on", "follow me on", "follow them on",
        "like us on", "join us on", "click here", "click for", "tap here", "get breaking", "get our daily",
        "get our weekly", "get our free", "get our newsletter", "contact the writer",
        "contact the reporter", "newsletter:", "most read", "most popular", "skip to", "download our",
        "download the app", "getty images", "this article was originally", "this article originally",
        "this article first", "this article is more than", "this article is based in part",
        "this article tagged", "this story originally", "this story was originally",
        "this story has been updated", "this article has been updated", "this post originally",
        "this column was first", "this column originally", "this is a rush", "with assistance by",
        "with assistance from", "support our journalism",
        "support our work", "support our site", "log in", "sign in", "visit our", "share this", "share on",
        "next image", "prev image", "have a tip", "got a tip", "got a question?", "send tips",
        "thank you for signing up", "thanks for signing up", "by signing up", "by subscribing",
        "our standards:", "additional reporting by", "writing by", "editing by", "contributing:",
        "material from the associated press", "join the conversation", "facebook twitter", "share tweet",
        "lesen sie auch", "mehr zum thema", "lire aussi", "à lire aussi", "À lire aussi", "leia mais",
        "leia também", "lea también", "lee también", "leer más", "te puede interesar", "leggi anche",
        "just watched", "must watch", "related video", "newsletter sign up", "for licensing opportunities",
        "read or share this", "this story was updated", "this article was updated", "this post was updated",
        "this post has been updated", "to find out more about", "ap photo", "reuters/", "file photo",
        "pool photo", "lees ook", "läs mer", "läs också",
    ])

    /// How a label, a caption or a link begins, and sometimes a sentence.
    static let labels = PhraseTable([
        "photo", "photos", "image", "video", "comment", "comments", "close", "listen", "watch", "follow",
        "recommended", "newsletter", "cookie", "cookies", "this article", "related", "gallery", "slideshow",
        "trending", "updated", "copyright", "reporting by", "compiled by", "support our",
    ])

    /// How a link ends.
    static let endings = PhraseTable(["read more", "read more »", "continue reading"])

    /// What only boilerplate says, wherever it stands.
    static let within = PhraseTable([
        "contributed to this report", "contributed to this story", "contributed to this article",
        "contributed to this post", "contributed reporting", "contributed to the reporting",
        "all rights reserved", "may not be published, broadcast", "reprint permission",
        "delivered to your inbox", "in your inbox", "to your inbox", "manage newsletters",
        "newsletter sign up", "replay more videos", "(ap photo", "pool photo via", "website at www",
        "for breaking news,",
        "sign up here", "sign up for our", "sign up to our", "sign up for the newsletter",
        "subscribe to our", "subscribe here", "click here for", "click here to", "enlarge this image",
        "toggle caption", "hide caption", "/getty images", "afp/getty", "follow us on",
        "follow him on twitter", "follow her on twitter", "follow me on twitter", "follow them on twitter",
        "on twitter @", "on twitter: @", "on twitter at @", "like us on facebook", "our facebook page",
        "our newsletter", "our youtube channel", "our mobile app", "our homepage", "our home page",
        "visit our website", "do not represent the views of", "do not necessarily represent the views",
        "do not necessarily reflect the views", "do not necessarily reflect the official",
        "agree to our privacy policy", "agree to our terms", "terms of use and", "rush transcript",
        "this article was originally published", "this story was originally published",
        "this column was originally published", "share tweet", "facebook twitter pinterest",
        "the thomson reuters trust principles", "; editing by", "; writing by",
    ])

    /// What stands under an embedded post: "— Ann Bell (@annbell) May 3, 2031".
    static let account = PhraseTable(["(@"])

    /// How short lines around an article begin, captions and lists of links included. The numbers of the grouping of
    /// stories were chosen with these.
    static let looseOpenings = PhraseTable([
        "photo", "image:", "image source", "advertisement", "share this", "share on", "read more",
        "read also",
        "related:", "related stories", "copyright", "all rights reserved", "sign up", "subscribe",
        "follow us",
        "follow ", "click here", "get breaking", "comment", "close", "listen", "watch", "story continues",
        "contact the writer", "see also", "more:", "newsletter", "most read", "recommended", "skip to",
        "download our", "getty images", "file photo", "this article", "support our", "log in", "cookie",
    ])
}
