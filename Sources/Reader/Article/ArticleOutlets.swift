import News
import Screen

extension ArticleState {
    /// Goes to another outlet on the story, at the passage that matches the one in view, and keeps it at its height.
    mutating func step(toOutlet steps: Int, _ desk: inout Desk) -> Reply {
        guard let accounts = accountsToCompare(&desk), let own = accounts.index(of: id) else { return .taken }
        let count = accounts.compared.accounts.count
        let other = ((own + steps) % count + count) % count
        guard other != own else { return .taken }
        var next = ArticleState(accounts.compared.accounts[other].id)
        next.reading = accounts.compared.accounts[other]
        next.story = story
        next.accounts = accounts
        let all = story?.articleCount ?? count
        let rest = all > count ? "; S lists all \(all)" : ""
        var sentence = "\(accounts.outlet(other)), \(other + 1) of \(count)\(rest)"
        let here = placeInView(desk)
        next.trail = trail.leaving(id, at: here, view)
        next.wantedRow = here.map { (layout?.row(showing: $0.lowerBound) ?? top) - top }
        if let known = next.trail.passage(of: next.id) {
            next.place = .passage(known)
        } else if let here {
            if let there = accounts.partners.partner(of: here, in: own, to: other) {
                next.place = .passage(there)
            } else {
                sentence = "\(accounts.outlet(other)) has no matching passage"
                let nearest = accounts.partners.nearest(to: here, in: own, to: other)
                if let nearest {
                    next.place = .passage(nearest.there)
                    sentence += "; this is the nearest"
                }
            }
        }
        desk.tell(sentence)
        return Reply([], .replace(.article(next)))
    }

    /// Lays the story's accounts side by side, beginning at the passage in view.
    mutating func openSideBySide(_ desk: inout Desk) -> Reply {
        guard let accounts = accountsToCompare(&desk) else { return .taken }
        let start = placeInView(desk) ?? firstShared(accounts) ?? 0..<1
        let passage = ArticlePassage(article: id, range: start)
        guard let story else { return .taken }
        return .open(.sideBySide(SideBySideState(.story(story.id), at: passage, accounts: accounts)))
    }

    /// Opens the table of the story's statements, at the one in view.
    mutating func openStatements(_ desk: inout Desk) -> Reply {
        guard let story else {
            desk.tell(reading == nil ? "This article could not be read" : Self.notGrouped)
            return .taken
        }
        let start = placeInView(desk).map { ArticlePassage(article: id, range: $0) }
        return .open(.statements(StatementsState(.story(story.id), at: start, accounts: accounts)))
    }

    /// Opens the grid that shows which outlet has what.
    mutating func openCoverage(_ desk: inout Desk) -> Reply {
        guard let accounts = accountsToCompare(&desk), let story else { return .taken }
        return .open(.grid(GridState(.story(story.id), accounts: accounts)))
    }

    /// The words of the statement with the focus, else the line a third down; nil at the very beginning.
    func placeInView(_ desk: Desk) -> TextRange? {
        guard let reading, let layout else { return nil }
        if focus != nil, let statement = statementInView(desk) {
            return reading.attributions[statement].extent
        }
        if top == 0 { return nil }
        let line = layout.offset(atRow: top + height(desk) / 3) ?? layout.offset(atRow: top)
        return line.map { $0..<($0 + 1) }
    }

    private func firstShared(_ accounts: StoryAccounts) -> TextRange? {
        guard let own = accounts.index(of: id) else { return nil }
        return accounts.compared.accounts.indices.filter { $0 != own }
            .compactMap { accounts.partners.nearest(to: 0..<1, in: own, to: $0)?.here }
            .min { $0.lowerBound < $1.lowerBound }
    }

    /// The accounts of the story, or a word to the reader why there are none.
    private func accountsToCompare(_ desk: inout Desk) -> StoryAccounts? {
        if let accounts, accounts.compared.accounts.count > 1 {
            if accounts.index(of: id) != nil { return accounts }
            desk.tell("This account is not compared with the others yet; S lists all of them")
        } else if reading == nil {
            desk.tell("This article could not be read")
        } else if let story, story.articleCount > 1 {
            desk.tell("This story’s accounts could not be compared; S lists them")
        } else if story == nil {
            desk.tell(Self.notGrouped)
        } else {
            desk.tell("No other outlet in the library tells this story")
        }
        return nil
    }

    private static let notGrouped = "This article is not grouped into a story yet"
}
