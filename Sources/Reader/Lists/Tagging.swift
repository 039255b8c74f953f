import News

extension ArticleAtHand {
    /// Gives articles tags or takes them away, so that it can be undone: only what changes is changed.
    static func tag(
        _ articles: [ArticleSummary], _ words: String, isOn: Bool, _ desk: inout Desk
    ) -> Reply {
        var change = Change(forwards: [], backwards: [], words: "")
        var names: [String] = []
        var changed: Set<ArticleID> = []
        for word in words.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            let tag = String(word.drop { $0 == "#" || $0 == "+" })
            let ids = articles.filter { $0.has(tag) != isOn }.map(\.id)
            guard !tag.isEmpty, !ids.isEmpty else { continue }
            change.forwards.append(.tag(ids, tag, isOn))
            change.backwards.append(.tag(ids, tag, !isOn))
            names.append("“\(tag)”")
            changed.formUnion(ids)
        }
        guard !names.isEmpty else {
            desk.tell(isOn ? "It has this tag already" : "It has no such tag")
            return .taken
        }
        let tags = names.joined(separator: ", ")
        let count = Words.count(changed.count, "article")
        change.words = isOn ? "Tagged \(count) \(tags)" : "Took \(tags) from \(count)"
        return Reply(desk.change(change))
    }
}

extension ArticleSummary {
    /// Whether it has a tag, letter case aside.
    fileprivate func has(_ tag: String) -> Bool { tags.contains { $0.lowercased() == tag.lowercased() } }

    /// Its tags as a row shows them: "#war #talks"; empty where it has none.
    var tagWords: String { tags.map { "#" + $0 }.joined(separator: " ") }
}
