import News

extension StoryAccounts {
    /// Words of a name that say nothing of who it is.
    private static let emptyWords: Set<Substring> = [
        "a", "an", "the", "of", "and", "for", "to", "his", "her", "their",
    ]

    /// To whom an account gives a passage, seen from the statement's speaker: the accounts together may know better than
    /// one of them, and a reader who checks is told where they do not agree.
    func giving(of passage: Passage, than speaker: Speaker?) -> Giving {
        let attributions = compared.accounts[passage.article].attributions.filter { attribution in
            attribution.content.contains { PassagePartners.overlap($0, passage.range) > 0.5 }
        }
        guard let speaker, !attributions.isEmpty,
            !attributions.contains(where: { $0.speaker.map { isAlike($0, speaker) } ?? false }),
            // Of words inside another's words the innermost are those that are reported.
            let own = attributions.min(by: { $0.extent.count < $1.extent.count })
        else { return .same }
        guard let named = own.speaker else { return .nobody }
        guard own.confidence >= Attribution.doubtful else { return .same }
        let areNamed = [named.kind, speaker.kind].allSatisfy { $0 == .person || $0 == .organisation }
        return areNamed ? .other(ranks.name(of: named)) : .described(named.name)
    }

    /// Whether two names may be one speaker's: the same, or with a telling word in common.
    private func isAlike(_ left: Speaker, _ right: Speaker) -> Bool {
        if ranks.isSame(left, right) { return true }
        let words = [left, right].map { speaker in
            Set(speaker.name.lowercased().split { !$0.isLetter }).subtracting(Self.emptyWords)
        }
        return !words[0].isDisjoint(with: words[1])
    }
}

extension StoryAccounts.Giving {
    /// What is said of it beside a report: "from the South Carolina senator"; empty where there is nothing to say.
    var words: String {
        switch self {
        case .same: ""
        case .nobody: "speaker not given"
        case .described(let name), .other(let name): "from \(name)"
        }
    }

    /// The mark of a cell.
    var mark: String { if case .other = self { "≠" } else { "" } }
}
