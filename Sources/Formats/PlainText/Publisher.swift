/// Who publishes a text, as the text itself tells.
enum Publisher {
    private static let endings: Set<Substring> = [
        "Times", "Post", "News", "Herald", "Guardian", "Journal", "Tribune", "Telegraph", "Gazette", "Press",
        "Daily",
        "Chronicle", "Observer", "Standard", "Mail", "Sun", "Independent", "Express", "Monitor", "Register",
        "Dispatch",
        "Examiner", "Globe", "Courier", "Echo", "Argus", "Mercury", "Bulletin", "Ledger", "Sentinel",
        "Mirror",
        "Weekly", "Wire", "Online", "Radio", "TV", "Today", "Review", "Star", "Advertiser", "Messenger",
        "Argosy",
        "Inquirer", "Reporter", "Broadcasting", "Magazine", "Post-Gazette", "Star-Tribune",
    ]
    private static let domains: Set<String> = [
        "com", "net", "org", "info", "az", "ru", "ua", "uk", "de", "fr", "eu", "tv", "news", "am", "ge", "by",
        "kz",
        "us", "ca", "au", "in", "it", "es", "pl", "gr", "tr", "ie", "nz", "ch", "at", "nl", "se", "no", "md",
        "ro",
    ]

    /// Those that others cite: a sentence that says what they report does not say who prints it.
    private static let cited: Set<String> = [
        "reuters", "tass", "interfax", "bloomberg", "xinhua", "afp", "ap", "associated press",
        "the associated press",
        "agence france-presse", "upi", "dpa", "pa", "press association", "anadolu", "anadolu agency", "kyodo",
        "yonhap",
        "ukrinform", "efe", "ansa", "pti", "ani", "ria", "ria novosti", "unian", "bbc", "the bbc", "cnn",
        "politico",
        "axios", "the new york times", "new york times", "the wall street journal", "wall street journal",
        "the washington post", "washington post", "the guardian", "financial times", "the financial times",
        "al jazeera", "fox news", "nbc news", "cbs news", "abc news", "sky news", "der spiegel", "le monde",
        "bild",
    ]

    /// Whether a short text by itself is an outlet's name: an address ("Herald.example") or a newspaper's kind of name.
    static func looksLikeOutlet(_ text: some StringProtocol) -> Bool {
        let words = text.split(separator: " ")
        guard (1...5).contains(words.count), let last = words.last else { return false }
        if words.count == 1 { return isSite(last) }
        let areNames = words.allSatisfy {
            $0.first?.isUppercase == true || ["of", "the", "and", "&"].contains($0)
        }
        return areNames && endings.contains(Substring(last))
    }

    /// An outlet as a "Source:" line gives it; of a web address the host.
    static func name(_ text: String) -> String {
        guard text.lowercased().hasPrefix("http"), let scheme = text.range(of: "://") else { return text }
        let host = text[scheme.upperBound...].prefix { $0 != "/" }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }

    /// The outlet that names itself in its story: a site that "reports" ("…, Herald.example reports"), or whoever
    /// "reports citing" somebody, unless it is one that others cite. Nil where nobody does.
    static func named(in body: String) -> String? {
        let words = body.split(whereSeparator: \.isWhitespace)
        for (place, word) in words.enumerated()
        where ["reports", "writes", "informs"].contains(word.trimming(",")) {
            guard place > 0 else { continue }
            let before = words[place - 1]
            if isSite(before) { return String(before) }
            guard words.indices.contains(place + 1), ["citing", "quoting"].contains(words[place + 1]) else {
                continue
            }
            let name = capitalisedWords(words[..<place])
            if !name.isEmpty, !cited.contains(name.lowercased()) { return name }
        }
        return nil
    }

    /// The capitalised words at the end, back to the comma before them; empty where no comma sets them off.
    private static func capitalisedWords(_ words: ArraySlice<Substring>) -> String {
        var name: [Substring] = []
        for word in words.reversed() {
            if word.hasSuffix(",") { return name.reversed().joined(separator: " ") }
            guard word.first?.isUppercase == true, name.count < 4 else { return "" }
            name.append(word)
        }
        return ""
    }

    private static func isSite(_ word: some StringProtocol) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, let domain = parts.last, let name = parts.dropLast().last else {
            return false
        }
        return name.count >= 2 && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            && domains.contains(domain.lowercased())
    }
}
