/// The stories of recent articles: places each article as it arrives, and mends what it placed before.
///
/// An arrival is compared with the articles that share telling words with it; the stories that it touches are taken
/// apart and grouped anew by average link, then parted where they hold like events. Stories keep their numbers by
/// overlap. The result is the same for the same arrivals in the same order, and depends little on the order.
package struct StoryIndex: Sendable {
    /// The version of features and grouping; a library regroups what an older version made.
    package static let version = 2

    /// The number that the next new story gets; story numbers are never used twice.
    package var nextStory: Int64

    let tuning: StoryTuning
    let likeness: Likeness
    var articles: [IndexedArticle] = []
    var postings = TermPostings()
    private(set) var words = LibraryWords()
    var bonds = StoryBonds()
    /// The sections of round-ups, by the round-up.
    var sections: [Int64: [Int32]] = [:]
    var stories: [Int64: [Int32]] = [:]
    private var places: [Int64: Int32] = [:]
    /// For each article its place among those that are being grouped; -1 between groupings.
    var slate: [Int32] = []
    private let capacity: Int

    /// An index of nothing yet.
    /// - Parameters:
    ///   - nextStory: the first number that no story of the library ever had.
    ///   - capacity: how many articles are kept; the oldest arrivals are forgotten, their stories stay as they are.
    ///   - tuning: the numbers of the grouping.
    package init(nextStory: Int64 = 1, capacity: Int = 60_000, tuning: StoryTuning = StoryTuning()) {
        self.nextStory = nextStory
        self.capacity = max(1, capacity)
        self.tuning = tuning
        likeness = Likeness(tuning: tuning)
    }

    /// How many articles are kept.
    package var count: Int { places.count }

    /// The story of an article; nil for one that is not in the index (any more).
    package func story(of key: Int64) -> Int64? {
        places[key].map { articles[Int($0)].story }
    }

    /// The place of an article; nil for one that is not in the index.
    func place(of key: Int64) -> Int? { places[key].map(Int.init) }

    /// Places an article, and what it changes. An article that is in the index already is placed anew.
    /// O(articles that share its telling words + square of the articles in the stories it touches, at most 250).
    package mutating func assign(_ features: StoryFeatures, key: Int64) -> StoryChange {
        assign([(features, key)])
    }

    /// Places articles that arrive together, in their order: what they touch is grouped anew once they are all there,
    /// once for many of them where they touch the same stories.
    /// - Parameter mapped: calls a function with each of some numbers and gives its results in their order; it may do so
    ///   on all cores at once.
    /// - Returns: every arrival and every other article whose story changed, with the story it has now, by key.
    package mutating func assign(
        _ arrivals: [(features: StoryFeatures, key: Int64)],
        mapped: (_ places: [Int], _ neighbours: @Sendable (Int) -> [Neighbour]) -> [[Neighbour]] = {
            $0.map($1)
        }
    ) -> StoryChange {
        let first = articles.count
        var moved: [Int64: Int64] = [:]
        var newcomers: [Int] = []
        var isDoubled = false
        for (features, key) in arrivals {
            remove(key)
            let place = append(features, key: key, story: nextStory)
            nextStory += 1
            moved[key] = articles[place].story
            if features.sections.isEmpty {
                articles[place].isNewcomer = true
                newcomers.append(place)
            } else {
                appendSections(features, key: key)
            }
            isDoubled = isDoubled || isReweighingDue
        }
        for (place, found) in zip(newcomers, neighbours(of: newcomers, mapped)) {
            join(place, found, unknownBefore: first)
        }
        for place in newcomers where articles[place].isNewcomer && articles[place].isPresent {
            let moves = regroup(around: articles[place].story)
            note(moves, in: &moved)
        }
        let moves = isDoubled ? reweighAll() : []
        note(moves, in: &moved)
        forgetOldest()
        return StoryChange(moved: moved.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
    }

    /// Takes down where articles have gone. Its argument is worked out beforehand: while it is, nothing else may hold the
    /// index, or all of it is copied.
    private func note(_ moves: [(article: Int, story: Int64)], in moved: inout [Int64: Int64]) {
        for (article, story) in moves { moved[articles[article].key] = story }
    }

    /// Puts back an article as an earlier index had placed it. O(number of its terms); call it in the order of arrival.
    package mutating func restore(key: Int64, features: StoryFeatures, story: Int64) {
        remove(key)
        _ = append(features, key: key, story: story)
        appendSections(features, key: key)
        nextStory = max(nextStory, story + 1)
        forgetOldest()
    }

    /// Takes an article out; the others of its story stay together. O(its neighbours).
    package mutating func remove(_ key: Int64) {
        guard let place = places.removeValue(forKey: key) else { return }
        let index = Int(place)
        for neighbour in articles[index].neighbours {
            articles[Int(neighbour.place)].forget(place)
        }
        let story = articles[index].story
        stories[story]?.removeAll { $0 == place }
        if stories[story]?.isEmpty == true { stories[story] = nil }
        articles[index].clear()
        for section in sections.removeValue(forKey: key) ?? [] {
            for neighbour in articles[Int(section)].neighbours {
                articles[Int(neighbour.place)].forget(section)
            }
            articles[Int(section)].clear()
        }
    }

    private mutating func append(_ features: StoryFeatures, key: Int64, story: Int64) -> Int {
        words.add(features.terms.map(\.key))
        let vector = StoryVector(features, weighing)
        let place = articles.count
        articles.append(
            IndexedArticle(
                key: key, story: story, vector: vector, sketch: features.sketch,
                threshold: likeness.threshold(vector.length, vector.length)))
        // A round-up is like many articles and belongs to none of them: nothing finds it.
        if features.sections.isEmpty {
            postings.add(vector.tellingKeys(TermPostings.termsKept), place: Int32(place))
        }
        places[key] = Int32(place)
        stories[story, default: []].append(Int32(place))
        return place
    }

    /// What is needed more because there are so many articles that could be alike by chance; no more than for 10,000.
    var crowding: Float {
        let thousands = min(10, max(1, Double(words.articleCount) / 1_000))
        return tuning.crowd * Float(RealFunctions.logarithm(thousands))
    }

    var weighing: TermWeighing { TermWeighing(words, tuning) }

    /// While the library is small, its own counts change fast: at every doubling all is weighed and grouped anew.
    private var isReweighingDue: Bool {
        let count = words.articleCount
        return count >= Self.firstReweighing && count <= Self.lastReweighing && count & (count - 1) == 0
    }

    private mutating func reweighAll() -> [(article: Int, story: Int64)] {
        reweigh()
        var moved: [(article: Int, story: Int64)] = []
        for place in articles.indices where articles[place].isGrouped {
            moved += regroup(around: articles[place].story)
        }
        return moved
    }

    /// Weighs all articles by the library's words as they are now, and forgets who is like whom.
    mutating func reweigh() {
        let weighing = weighing
        for place in articles.indices { articles[place].reweigh(weighing) }
        postings = TermPostings()
        for place in articles.indices where isFound(place) {
            postings.add(
                articles[place].vector.tellingKeys(TermPostings.termsKept), place: Int32(place))
        }
    }

    /// Whether an article is to be found by the words it has: a round-up is not, its sections are.
    func isFound(_ place: Int) -> Bool {
        articles[place].isPresent && (articles[place].isSection || sections[articles[place].key] == nil)
    }

    private static let firstReweighing = 32
    private static let lastReweighing = 1_024

    /// Forgets the oldest arrivals in bulk once an eighth too many are kept.
    private mutating func forgetOldest() {
        guard articles.count > capacity + capacity / 8 else { return }
        let kept = articles.filter(\.isPresent).suffix(capacity)
        var smaller = StoryIndex(nextStory: nextStory, capacity: capacity, tuning: tuning)
        smaller.bonds = bonds
        var renumbered: [Int32: Int32] = [:]
        for article in kept {
            guard !article.isSection, let old = places[article.key] else { continue }
            let place = Int32(smaller.articles.count)
            renumbered[old] = place
            smaller.articles.append(article)
            smaller.words.add(article.vector.keys)
            smaller.postings.add(article.vector.tellingKeys(TermPostings.termsKept), place: place)
            smaller.places[article.key] = place
            smaller.stories[article.story, default: []].append(place)
        }
        for place in smaller.articles.indices { smaller.articles[place].renumber(renumbered) }
        self = smaller
    }
}
