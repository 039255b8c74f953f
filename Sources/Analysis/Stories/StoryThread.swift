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
            let day = articles[place].vector.day
            for neighbour in articles[place].neighbours {
                let other = Int(neighbour.place)
                guard articles[other].isGrouped, articles[other].story != story else { continue }
                let closeness = neighbour.affinity + likeness.penalty(day, articles[other].vector.day)
                guard closeness > -Self.linkSlack,
                    closeness > best[articles[other].story]?.closeness ?? -.infinity
                else { continue }
                let link = ThreadLink(
                    article: articles[place].key, other: articles[other].key,
                    isForeign: articles[place].vector.isForeign(to: articles[other].vector))
                best[articles[other].story] = (closeness, link)
            }
        }
        let order = best.values.sorted {
            ($0.closeness, $1.link.other) > ($1.closeness, $0.link.other)
        }
        return order.prefix(Self.mostLinks).map(\.link)
    }
}
