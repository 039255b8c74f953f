import News

/// Says who has what from whom, and how many accounts of a statement are their own.
struct Provenance {
    private let accounts: [AccountComparison.Account]
    private let story: StoryText
    private let copied: CopiedText
    private let outlets: OutletNames

    /// Looks for copies and names of outlets. O(number of words).
    init(_ accounts: [AccountComparison.Account], in story: StoryText) {
        self.accounts = accounts
        self.story = story
        copied = CopiedText(story)
        outlets = OutletNames(accounts)
    }

    /// How many independent accounts stand behind these pieces: articles that copy one another count once, and so do
    /// articles that have it from one source. What comes through an outlet that is compared too is that outlet's account.
    func independentAccounts(of pieces: [StatementUnit]) -> Int {
        var groups = OriginGroups()
        for piece in pieces { groups.join(.article(piece.passage.article), origin(of: piece)) }
        for (place, first) in pieces.enumerated() {
            for second in pieces[(place + 1)...] where areCopies(first, second) {
                groups.join(.article(first.passage.article), .article(second.passage.article))
            }
        }
        return max(1, groups.count)
    }

    /// Every link of an article to a source, by article, cited ones before copied ones.
    func links() -> [SourceLink] {
        accounts.indices.flatMap { citations(in: $0) + copies(in: $0) }
    }

    private func origin(of piece: StatementUnit) -> OriginGroups.Origin {
        guard let source = piece.via.first else { return .article(piece.passage.article) }
        return outlets.article(named: source).map { .article($0) } ?? .source(OutletNames.key(source))
    }

    private func areCopies(_ first: StatementUnit, _ second: StatementUnit) -> Bool {
        let (one, other) = (first.passage.article, second.passage.article)
        guard one != other else { return false }
        let pair = SentencePair(
            first: min(first.sentence, second.sentence), second: max(first.sentence, second.sentence))
        return copied.areCopies(one, other) || copied.sentences.contains(pair)
    }

    private func citations(in article: Int) -> [SourceLink] {
        var links: [SourceLink] = []
        for attribution in accounts[article].attributions {
            guard let name = attribution.via.first else { continue }
            let source = outlets.article(named: name)
            guard source != article else { continue }
            let passage = Passage(article: article, range: attribution.extent)
            let key = OutletNames.key(name)
            if let known = links.firstIndex(where: { OutletNames.key($0.name) == key }) {
                links[known].passages.append(passage)
            } else {
                links.append(
                    SourceLink(
                        article: article, name: name, source: source, kind: .cites, passages: [passage]))
            }
        }
        return links
    }

    /// What an article shares word for word with one that is older, or stands before it where nothing tells.
    private func copies(in article: Int) -> [SourceLink] {
        accounts.indices.filter {
            $0 != article && copied.areCopies($0, article) && isOlder($0, than: article)
        }
        .compactMap { source in
            let passages = story.articles[article].filter { sentence in
                story.articles[source].contains { other in
                    copied.sentences.contains(
                        SentencePair(first: min(sentence, other), second: max(sentence, other)))
                }
            }.map { story.sentences[$0].passage }
            guard !passages.isEmpty else { return nil }
            return SourceLink(
                article: article, name: accounts[source].article.outlet ?? "", source: source, kind: .copies,
                passages: passages)
        }
    }

    private func isOlder(_ first: Int, than second: Int) -> Bool {
        let (one, other) = (accounts[first].article.published, accounts[second].article.published)
        guard let one, let other, one != other else { return first < second }
        return one < other
    }
}

/// Articles and sources, of which those that tell one tale are one group.
struct OriginGroups {
    /// Where an account comes from.
    enum Origin: Hashable {
        case article(Int)
        case source(String)
    }

    private var groups: [Set<Origin>] = []

    /// How many groups there are.
    var count: Int { groups.count }

    /// Says that two accounts are one.
    mutating func join(_ first: Origin, _ second: Origin) {
        let touched = groups.filter { $0.contains(first) || $0.contains(second) }
        groups.removeAll { $0.contains(first) || $0.contains(second) }
        groups.append(touched.reduce([first, second]) { $0.union($1) })
    }
}
