import Analysis

extension QuoteTraining {
    /// Trains the ranking of a string's sources on the jackknifed tagging.
    mutating func trainStringRanking() {
        let taggings = taggings()
        var training = RankTraining(settings: .strings)
        for (place, article) in articles.enumerated() {
            let ranking = StringRanking(article.text, contexts[place], taggings[place], rosters[place])
            var before: Range<Int>?
            for string in article.text.itemsOfQuote.indices {
                let candidates = ranking.candidates(for: string)
                let answer = Self.answer(article, string)
                guard !candidates.isEmpty, let answer else {
                    before = nil
                    continue
                }
                let right = candidates.firstIndex { candidate in
                    answer.contains { candidate.items.contains($0) }
                }
                var lists = candidates.indices.map { number in
                    var list = FeatureList()
                    ranking.features(string, number, candidates, before: before, into: &list)
                    return list
                }
                var none = FeatureList()
                ranking.features(of: string, into: &none)
                lists.append(none)
                training.add(lists, right: right ?? candidates.count, fold: Self.fold(place))
                before = right.map { candidates[$0].items }
            }
        }
        train("ranking", .rankingWeights, training)
    }

    /// The heads of the gold source of a string; nil where the string is no statement.
    private static func answer(_ article: GoldArticle, _ string: Int) -> [Int]? {
        let words = article.text.itemsOfQuote[string].filter(article.text.isWord)
        let shares = article.attributions.map { attribution in
            let content = Set(attribution.content)
            return words.count { content.contains($0) }
        }
        guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] > 0,
            shares[best] * 2 >= words.count
        else { return nil }
        return article.attributions[best].head
    }

    /// Trains the ranking of a pronoun's antecedents, with gold speakers before it.
    mutating func trainAntecedents() {
        var training = RankTraining(settings: .antecedents)
        for (place, article) in articles.enumerated() {
            let antecedents = Antecedents(article.text, rosters[place], contexts[place])
            let resolver = SpeakerResolver(text: article.text, roster: rosters[place])
            var told: [Antecedents.Told] = []
            for attribution in article.attributions.sorted(by: {
                ($0.source.first ?? 0) < ($1.source.first ?? 0)
            }) {
                guard let first = attribution.source.first, let last = attribution.source.last else {
                    continue
                }
                guard attribution.source.count == 1,
                    !article.text.traits[first].isDisjoint(with: .thirdPerson)
                else {
                    let person = resolver.resolve(first..<(last + 1), antecedent: nil).person
                    told.append(Antecedents.Told(item: first, person: person, isPronoun: false))
                    continue
                }
                let candidates = antecedents.candidates(for: first)
                let right = candidates.firstIndex { number in
                    attribution.silver.map { Self.isSame(rosters[place].people[number].name, $0) } ?? false
                }
                if let right {
                    let lists = candidates.indices.map { number in
                        var list = FeatureList()
                        antecedents.features(first, number, candidates, told, into: &list)
                        return list
                    }
                    training.add(lists, right: right, fold: Self.fold(place))
                }
                told.append(
                    Antecedents.Told(item: first, person: right.map { candidates[$0] }, isPronoun: true))
            }
        }
        train("antecedents", .antecedentWeights, training)
    }

    /// Whether two names end alike and one holds all words of the other.
    static func isSame(_ left: String, _ right: String) -> Bool {
        func words(_ name: String) -> [String] {
            name.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
                .filter { !["mr", "mrs", "ms", "sen", "rep", "gov", "dr", "president", "s"].contains($0) }
        }
        let (left, right) = (words(left), words(right))
        guard let last = left.last, last == right.last else { return false }
        return Set(left).isSubset(of: right) || Set(right).isSubset(of: left)
    }
}
