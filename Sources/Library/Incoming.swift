import News

/// An article on its way into the library.
package struct Incoming: Sendable {
    /// The article as it was read.
    package var article: Article
    /// The collection (a record file, a feed) within which the article's `recordID` names it and nothing else;
    /// nil where the `recordID` is only a label, as for a file.
    package var origin: String?
    /// How many words its text has.
    package let wordCount: Int
    /// Its different words, folded, for the vocabulary.
    let words: [String]

    /// An article from an origin. O(length of the text): counts its words.
    package init(_ article: Article, origin: String?) {
        self.article = article
        self.origin = origin
        wordCount = Self.wordCount(article.text)
        words = Vocabulary.words(of: [article.title, article.text])
    }

    /// What stands for the headline in lists where there is none: the first words of the text; nil where there is one.
    var opening: String? {
        guard article.title.isEmpty else { return nil }
        let words = article.text.prefix(400).split(whereSeparator: \.isWhitespace).prefix(12)
        return words.isEmpty ? "Without a title" : words.joined(separator: " ")
    }

    /// How many runs of characters between white space there are.
    private static func wordCount(_ text: String) -> Int {
        var count = 0
        var isInWord = false
        for byte in text.utf8 {
            let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
            if isInWord == isSpace {
                isInWord = !isSpace
                if isInWord { count += 1 }
            }
        }
        return count
    }
}

/// What became of an article that was taken in.
package enum Outcome: Hashable, Sendable {
    /// It was not there before.
    case added(ArticleID)
    /// It was there with another text or title; the old one is kept as a version.
    case changed(ArticleID)
    /// It was there as it is.
    case known(ArticleID)
}

extension Incoming {
    /// The names by which the library would know this article again, the strongest first. Never empty.
    ///
    /// Its `recordID` within its origin; its address without what only tracks the reader; its file's path; and where
    /// none of these is given, its outlet, title and text together.
    var identities: [String] {
        var keys: [String] = []
        if let origin, !article.recordID.isEmpty { keys.append("id \(origin)\n\(article.recordID)") }
        if let address = article.address {
            keys.append(Self.isWeb(address) ? "web " + CanonicalAddress.of(address) : "file " + address)
        }
        if keys.isEmpty { keys.append("text " + contentKey) }
        return keys
    }

    private static func isWeb(_ address: String) -> Bool {
        let start = address.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://")
    }

    /// 128 bits of outlet, title and text (two FNV-1a sums that start apart).
    private var contentKey: String {
        var left: UInt64 = 0xcbf2_9ce4_8422_2325
        var right: UInt64 = 0x9ae1_6a3b_2f90_404f
        for part in [article.outlet ?? "", article.title, article.text] {
            for byte in part.utf8 {
                left = (left ^ UInt64(byte)) &* 0x100_0000_01b3
                right = (right &+ UInt64(byte)) &* 0xd6e8_feb8_6659_fd93
                right ^= right >> 29
            }
            left = (left ^ 0xFF) &* 0x100_0000_01b3
            right = (right ^ 0xFF) &* 0xd6e8_feb8_6659_fd93
        }
        return String(left, radix: 16) + String(right, radix: 16)
    }
}

/// Web addresses in the form in which two that lead to one article are equal.
package enum CanonicalAddress {
    private static let tracking: Set<Substring> = [
        "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ocid", "smid", "cmpid", "ref",
        "ref_src", "ref_url", "rss", "feedtype", "ftag", "icid", "sr_share", "spm", "yclid", "twclid",
        "guccounter", "partner", "emc", "ncid", "ito", "cmp", "xtor", "at_medium", "at_campaign",
    ]

    /// The address without scheme, "www.", fragment, tracking parameters and a slash at the end, its host in lower case.
    package static func of(_ address: String) -> String {
        var rest = address[...]
        if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
        if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
        let hostEnd = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) ?? rest.endIndex
        var host = rest[..<hostEnd].lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        let pathEnd = rest[hostEnd...].firstIndex(of: "?") ?? rest.endIndex
        var path = rest[hostEnd..<pathEnd]
        while path.last == "/" { path.removeLast() }
        let parameters = rest[pathEnd...].dropFirst().split(separator: "&").filter { parameter in
            let name = parameter.prefix { $0 != "=" }.lowercased()[...]
            return !name.hasPrefix("utm_") && !tracking.contains(name)
        }
        let query = parameters.isEmpty ? "" : "?" + parameters.sorted().joined(separator: "&")
        return host + path + query
    }
}
