/// Finds whom a pronoun stands for: ranks the persons named before it by distance, place, gender and the chain of speakers
/// (after Lappin & Leass, 1994, with learned weights).
package struct Antecedents {
    /// A speaker that was told before, in the order of the text.
    package struct Told: Sendable {
        /// Where its mention stands.
        package var item: Int
        /// Who it was; nil where that is not known.
        package var person: Int?
        /// Whether the mention was a pronoun.
        package var isPronoun: Bool

        /// A speaker told at an item.
        package init(item: Int, person: Int?, isPronoun: Bool) {
            self.item = item
            self.person = person
            self.isPronoun = isPronoun
        }
    }

    private let text: PreparedText
    private let roster: Roster
    private let context: TextContext

    /// Looks at the names of a text.
    package init(_ text: PreparedText, _ roster: Roster, _ context: TextContext) {
        self.text = text
        self.roster = roster
        self.context = context
    }

    /// The likeliest antecedent of a pronoun and how likely it is; nil where nobody fits.
    package func resolve(_ item: Int, _ told: [Told], _ weights: LearnedWeights) -> (
        person: Int, chance: Double
    )? {
        let candidates = candidates(for: item)
        guard !candidates.isEmpty else { return nil }
        var features = FeatureList()
        let scores = candidates.indices.map { place in
            self.features(item, place, candidates, told, into: &features)
            return weights.sum(features)[0]
        }
        let chances = Softmax.chances(scores)
        guard let best = chances.indices.max(by: { chances[$0] < chances[$1] }) else { return nil }
        return (candidates[best], Double(chances[best]))
    }

    /// The persons that were named before a pronoun and can be meant by its gender, latest first, at most eight.
    package func candidates(for item: Int) -> [Int] {
        let isFeminine = text.traits[item].contains(.feminine)
        var found: [(place: Int, person: Int)] = []
        for (number, person) in roster.people.enumerated() where person.kind == .person {
            let fit = isFeminine ? person.femininity : -person.femininity
            guard fit >= -1.2 else { continue }
            let before = person.mentions.prefix { roster.mentions[$0].core.lowerBound < item }
            guard let last = before.last else { continue }
            let told = before.last { !roster.mentions[$0].isQuoted }
            let place =
                told.map { roster.mentions[$0].core.lowerBound } ?? roster.mentions[last].core.lowerBound
                - 400
            found.append((place, number))
        }
        return found.sorted { ($1.place, $0.person) < ($0.place, $1.person) }.prefix(8).map(\.person)
    }

    /// The features of a candidate for a pronoun. O(mentions of the candidate).
    package func features(
        _ item: Int, _ place: Int, _ candidates: [Int], _ told: [Told], into features: inout FeatureList
    ) {
        features.removeAll()
        let number = candidates[place]
        let person = roster.people[number]
        let isFeminine = text.traits[item].contains(.feminine)
        let fit = isFeminine ? person.femininity : -person.femininity
        let before = person.mentions.map { roster.mentions[$0] }.filter { $0.core.lowerBound < item }
        let open = before.filter { !$0.isQuoted }
        guard let last = open.last ?? before.last else { return }
        features.add(1, fit < -0.7 ? 0 : fit < -0.2 ? 1 : fit < 0.2 ? 2 : fit < 0.7 ? 3 : fit < 2 ? 4 : 5)
        let sentences = min(5, Int(text.sentenceOf[item] - text.sentenceOf[last.core.lowerBound]))
        let lines = min(4, Int(text.lineOf[item] - text.lineOf[last.core.lowerBound]))
        features.add(2, sentences)
        features.add(3, lines)
        features.add(4, min(place, 4))
        features.add(5, min(before.count, 6))
        features.add(6, open.isEmpty ? 1 : 0)
        features.add(7, last.isPossessive ? 1 : 0, min(sentences, 2))
        features.add(8, isSubject(last) ? 1 : 0, min(sentences, 3))
        features.add(9, person.first != 0 ? 1 : 0)
        features.add(10, person.titleCount > 0 ? 1 : 0)
        features.add(11, before.contains { text.lineOf[$0.core.lowerBound] == 0 } ? 1 : 0)
        if last.whole.lowerBound > 0 {
            let traits = text.traits[last.whole.lowerBound - 1]
            features.add(12, traits.contains(.preposition) ? text.keys[last.whole.lowerBound - 1] : 0)
        }
        if text.sameLine(last.core.upperBound, last.core.lowerBound) {
            features.add(13, context.cueGrade[last.core.upperBound] >= 3 ? 1 : 0, min(sentences, 3))
        }
        subjects(item, open, &features)
        chain(item, number, last, told, sentences, &features)
        nearest(item, number, candidates, &features)
    }

    /// Who stands in the last sentence, outside quotation marks, that names anybody who fits.
    private func nearest(_ item: Int, _ number: Int, _ candidates: [Int], _ features: inout FeatureList) {
        let place = placing(of: item)
        let latest = candidates.compactMap { openMentions($0, before: item).last?.core.lowerBound }.max()
        guard let latest else { return }
        let sentence = text.sentence(around: latest)
        func first(_ person: Int) -> NameMention? {
            openMentions(person, before: item).first { sentence.contains($0.core.lowerBound) }
        }
        let named = candidates.filter { first($0) != nil }
        guard let mine = first(number) else { return features.add(40, place) }
        let isFirst = named.allSatisfy { other in
            first(other).map { mine.core.lowerBound <= $0.core.lowerBound } ?? true
        }
        let apart = min(2, Int(text.sentenceOf[item] - text.sentenceOf[latest]))
        features.add(41, place * 4 + UInt64(apart), isFirst ? 1 : 0)
        features.add(42, place * 4 + UInt64(min(named.count, 3)), isFirst ? 1 : 0)
        features.add(43, place * 2 + (isFirst ? 1 : 0), isSubject(mine) ? 1 : 0)
        features.add(44, mine.isPossessive ? 1 : 0, isFirst ? 1 : 0)
        features.add(45, place * 2 + (isFirst ? 1 : 0), min(sentence.count { text.isQuoted($0) }, 1))
    }

    /// How a pronoun stands: behind a quotation, at the beginning of its sentence, or inside it.
    private func placing(of item: Int) -> UInt64 {
        let gap = text.gaps[item]
        if gap.contains(Gap.quote) || gap.contains(Gap.singleMark) { return 0 }
        return text.beginsSentence(item) ? 1 : 2
    }

    private func openMentions(_ person: Int, before item: Int) -> [NameMention] {
        roster.people[person].mentions.map { roster.mentions[$0] }.filter {
            !$0.isQuoted && $0.core.lowerBound < item
        }
    }

    private func subjects(_ item: Int, _ open: [NameMention], _ features: inout FeatureList) {
        let sentence = text.sentenceOf[item]
        let line = text.lineOf[item]
        let inPrevious = open.filter { text.sentenceOf[$0.core.lowerBound] == sentence - 1 }
        let inSame = open.filter { text.sentenceOf[$0.core.lowerBound] == sentence }
        let inLine = open.filter { text.lineOf[$0.core.lowerBound] == line }
        let inLineBefore = open.filter { text.lineOf[$0.core.lowerBound] == line - 1 }
        for (template, group) in [inPrevious, inSame, inLine, inLineBefore].enumerated() {
            features.add(20 + UInt64(template), group.isEmpty ? 0 : group.contains(where: isSubject) ? 2 : 1)
        }
    }

    private func chain(
        _ item: Int, _ number: Int, _ last: NameMention, _ told: [Told], _ sentences: Int,
        _ features: inout FeatureList
    ) {
        guard let latest = told.last else {
            features.add(30)
            return
        }
        let isLatest = latest.person == number
        let apart = min(3, Int(text.sentenceOf[item] - text.sentenceOf[latest.item]))
        let lines = min(2, Int(text.lineOf[item] - text.lineOf[latest.item]))
        features.add(31, isLatest ? 1 : 0)
        features.add(32, isLatest ? 1 : 0, apart)
        features.add(33, isLatest ? 1 : 0, lines)
        features.add(34, isLatest && latest.isPronoun ? 1 : 0)
        features.add(35, told.contains { $0.person == number } ? 1 : 0)
        let intervenes = told.contains {
            $0.person != nil && $0.person != number && $0.item > last.core.lowerBound
        }
        features.add(36, intervenes ? 1 : 0)
        let times = told.reversed().prefix(8).count { $0.person == number }
        features.add(38, min(times, 4))
        features.add(39, isLatest ? 1 : 0, placing(of: item) * 4 + UInt64(lines))
        features.add(37, isLatest ? 1 : 0, sentences)
    }

    /// Whether a mention begins its sentence, or nearly.
    private func isSubject(_ mention: NameMention) -> Bool {
        guard !mention.isPossessive else { return false }
        let start = mention.whole.lowerBound
        let sentence = text.sentence(around: start)
        if start - sentence.lowerBound <= 1 { return true }
        return (max(sentence.lowerBound, start - 3)..<start).allSatisfy {
            !text.traits[$0].isDisjoint(with: [.title, .role, .determiner, .nationality])
        }
    }
}
