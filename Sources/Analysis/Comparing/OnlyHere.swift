import News

/// Finds the passages whose content no other account has.
enum OnlyHere {
    /// A passage with a partner this likely is not only here.
    private static let mostLikeness: Float = 0.2
    /// The share of a passage's word weight that no other article may have for it to be new in content, not only in wording.
    private static let leastNovelty: Float = 0.45
    /// The fewest content words of a passage that tells something.
    private static let fewestWords = 5

    /// The passages that only one article has, in the order of the articles and of the text.
    static func passages(in story: StoryText, links: SentenceLinks) -> [Passage] {
        guard story.articles.count > 1 else { return [] }
        var best = Array(repeating: Float(0), count: story.sentences.count)
        for (pair, probability) in zip(links.pairs, links.passages) {
            best[pair.first] = max(best[pair.first], probability)
            best[pair.second] = max(best[pair.second], probability)
        }
        let weights = StoryWeights(story)
        // Any account has a "five" of something.
        let small = Set(FunctionWords.smallNumbers.keys.compactMap(story.vocabulary.stem))
            .union(FunctionWords.smallNumbers.values.compactMap(story.vocabulary.stem))
        return story.sentences.indices.filter { number in
            let sentence = story.sentences[number]
            guard !sentence.isTitle, best[number] < mostLikeness, sentence.uses.count >= fewestWords,
                !story.isBoilerplate(number)
            else { return false }
            // A figure that another account has, too, mostly stands in the same fact told in other words.
            let told = sentence.numbers.contains { !small.contains($0) && story.articleCounts[Int($0)] > 1 }
            if told { return false }
            return novelty(of: sentence, in: story, weights: weights) >= leastNovelty
        }.map { story.sentences[$0].passage }
    }

    /// The share of the sentence's word weight that no other article has.
    private static func novelty(of sentence: StorySentence, in story: StoryText, weights: StoryWeights)
        -> Float
    {
        var (new, all): (Float, Float) = (0, 0)
        for use in sentence.uses {
            let weight = weights.stems[Int(use.stem)]
            all += weight
            if story.articleCounts[Int(use.stem)] == 1 { new += weight }
        }
        return all > 0 ? new / all : 0
    }
}
