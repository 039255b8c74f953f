extension StoryIndex {
    /// Takes in the sections of a round-up: each is like articles, but belongs to no story.
    mutating func appendSections(_ features: StoryFeatures, key: Int64) {
        for (number, section) in features.sections.enumerated() {
            let place = articles.count
            let vector = StoryVector(section, weighing)
            articles.append(
                IndexedArticle(
                    key: key, story: Self.noStory, vector: vector, sketch: section.sketch,
                    threshold: likeness.threshold(vector.length, vector.length), isSection: true))
            postings.add(vector.tellingKeys(TermPostings.termsKept), place: Int32(place))
            sections[key, default: []].append(Int32(place))
            if number + 1 == StoryFeatures.mostSections { break }
        }
        for place in sections[key] ?? [] { link(Int(place)) }
    }

    /// The number of no story.
    static let noStory: Int64 = -1

    /// Which articles a round-up mentions, given either: of a round-up the likest article to each section, of an
    /// article the round-ups with a section that is like it. O(neighbours).
    package func mentions(of key: Int64) -> [(article: Int64, roundUp: Int64)] {
        if let sections = sections[key] {
            return sections.compactMap { place in
                let near = articles[Int(place)].neighbours.filter {
                    $0.affinity > 0 && articles[Int($0.place)].isGrouped
                }
                return near.max { ($0.affinity, $1.place) < ($1.affinity, $0.place) }
                    .map { (articles[Int($0.place)].key, key) }
            }
        }
        guard let place = place(of: key) else { return [] }
        let near = articles[place].neighbours.filter { $0.affinity > 0 && articles[Int($0.place)].isSection }
        return Set(near.map { articles[Int($0.place)].key }).sorted().map { (key, $0) }
    }
}
