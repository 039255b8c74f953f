import News

/// Knows an outlet by the ways in which others name it: "The Harbour Times", "harbourtimes.com", "the Harbour Times newspaper".
struct OutletNames {
    /// For each article its outlet's name in the form in which names are likened; empty where nothing tells.
    private let outlets: [[String]]
    private static let empty: Set<String> = [
        "the", "news", "newspaper", "agency", "com", "org", "net", "www", "online", "co", "uk", "magazine",
        "website",
        "daily", "channel", "tv", "television",
    ]

    /// The outlets of these accounts.
    init(_ accounts: [AccountComparison.Account]) {
        outlets = accounts.map { Self.words($0.article.outlet ?? "") }
    }

    /// The article whose outlet has this name; nil where none or several have it.
    func article(named name: String) -> Int? {
        let words = Self.words(name)
        guard !words.isEmpty else { return nil }
        let found = outlets.indices.filter { Self.areSame(words, outlets[$0]) }
        return found.count == 1 ? found[0] : nil
    }

    /// A name in the form in which two names of one source are the same.
    static func key(_ name: String) -> String { words(name).joined() }

    private static func areSame(_ first: [String], _ second: [String]) -> Bool {
        guard !first.isEmpty, !second.isEmpty else { return false }
        return first == second || first.joined() == second.joined()
    }

    /// A name's words, folded, without those that outlets add or leave out; all of them if that leaves none.
    private static func words(_ name: String) -> [String] {
        let all = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let kept = all.filter { !empty.contains($0) }
        return kept.isEmpty ? all : kept
    }
}
