/// A story that belongs to the thread of another: an article of each that are most alike.
package struct ThreadLink: Hashable, Sendable {
    /// An article of the one story.
    package let article: Int64
    /// An article of the other.
    package let other: Int64
    /// Whether the two are in different languages, so that only names and figures link them.
    package let isForeign: Bool
}

extension StoryIndex {
    private static let mostLinks = 4
    /// How far under the threshold the likest pair of two linked stories may lie, the days between them left aside.
    private static let linkSlack: Float = 0.012

    /// The stories that tell what came before or after a story, or of a like event: near enough to be one story but for
    /// the days between them. The likest first, at most four. O(neighbours of its articles).
    package func links(of story: Int64) -> [ThreadLink] {
        var best: [Int64: (closeness: Float, link: ThreadLink)] = [:]
        for place in (stories[story] ?? []).map(Int.init) {
            let article = articles[place]
            for neighbour in article.neighbours {
                let other = articles[Int(neighbour.place)]
                guard other.isGrouped, other.story != story else { continue }
                let closeness =
                    neighbour.affinity + likeness.penalty(article.vector.day, other.vector.day)
                guard closeness > -Self.linkSlack, closeness > best[other.story]?.closeness ?? -.infinity
                else { continue }
                let isForeign = article.vector.isForeign(to: other.vector)
                let link = ThreadLink(article: article.key, other: other.key, isForeign: isForeign)
                best[other.story] = (closeness, link)
            }
        }
        let order = best.values.sorted {
            ($0.closeness, $1.link.other) > ($1.closeness, $0.link.other)
        }
        return order.prefix(Self.mostLinks).map(\.link)
    }
}
