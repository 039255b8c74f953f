import Analysis
import Library
import News

extension Newsdesk {
    /// An article and the text it had before one of its changes, counted from the last one, 0; an article that was
    /// never changed against itself.
    /// - Throws: `NewsLibrary.Failure.noArticle`.
    package func difference(ofVersion back: Int, of id: ArticleID) throws -> TextDifference {
        let reading = try library.reading(id)
        let versions = try library.versions(of: id)
        func side(_ number: Int) -> TextDifference.Side {
            guard versions.indices.contains(number) else {
                return Self.side(reading.article, of: reading.summary)
            }
            return Self.side(versions[number].article, of: reading.summary, replaced: versions[number])
        }
        return Self.overlaid(side(back), by: side(back - 1), versionCount: versions.count)
    }

    /// Two articles that bring one text, the first as the old one.
    /// - Throws: `NewsLibrary.Failure.noArticle`.
    package func difference(between first: ArticleID, and second: ArticleID) throws -> TextDifference {
        let sides = try library.readings([first, second]).map { Self.side($0.article, of: $0.summary) }
        return Self.overlaid(sides[0], by: sides[1], versionCount: 0)
    }

    private static func overlaid(
        _ old: TextDifference.Side, by new: TextDifference.Side, versionCount: Int
    ) -> TextDifference {
        TextDifference(
            old: old, new: new, runs: VersionDifference.runs(from: old.text, to: new.text),
            versionCount: versionCount)
    }

    private static func side(
        _ article: Article, of summary: ArticleSummary, replaced version: ArticleVersion? = nil
    ) -> TextDifference.Side {
        // A headline that the text repeats is shown once.
        let isRepeated = letters(article.text.prefix { !$0.isNewline }) == letters(article.title[...])
        let headline = article.title.isEmpty || isRepeated ? "" : article.title + "\n"
        return TextDifference.Side(
            article: summary, replaced: version?.replaced, published: article.published,
            text: headline + article.text, bodyOffset: headline.utf8.count)
    }

    private static func letters(_ line: Substring) -> [Character] {
        line.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
    }
}
