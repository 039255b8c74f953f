import News

/// Lays the accounts of one event beside each other: which passages tell the same thing, which statements they share,
/// what only one of them has, and where their figures differ. The method is described in docs/comparison.md.
package enum AccountComparison {
    /// One article and who says what in it.
    package struct Account: Sendable {
        /// The article.
        package var article: Article
        /// Its attributions.
        package var attributions: [Attribution]

        /// An article with its attributions.
        package init(article: Article, attributions: [Attribution]) {
            self.article = article
            self.attributions = attributions
        }
    }

    /// Compares two or more accounts; fewer have nothing but statements, and nothing that only they have.
    /// O(pairs of sentences of different articles).
    package static func compare(_ accounts: [Account]) -> Comparison {
        let story = StoryText(accounts)
        return comparison(of: accounts, in: story, links: PassageAlignment.links(in: story))
    }

    /// What follows from the links between sentences.
    static func comparison(of accounts: [Account], in story: StoryText, links: SentenceLinks) -> Comparison {
        let aligned = PassageAlignment.pairs(links, in: story)
        let provenance = Provenance(accounts, in: story)
        let statements = StatementGrouping.statements(
            of: accounts, in: story, links: links, provenance: provenance
        ).map { statement in
            var statement = statement
            statement.wordings = Wordings.wordings(of: statement, in: accounts)
            return statement
        }
        return Comparison(
            aligned: aligned,
            statements: statements,
            onlyHere: OnlyHere.passages(in: story, links: links),
            figures: FigureDifferences.figures(
                of: accounts, aligned: aligned, words: story.words.map(\.text)),
            sources: provenance.links())
    }
}
