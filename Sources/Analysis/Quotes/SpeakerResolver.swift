import News

/// Tells who is behind the mention of a speaker.
package struct SpeakerResolver {
    private let text: PreparedText
    private let roster: Roster

    /// Looks at the names of a text.
    package init(text: PreparedText, roster: Roster) {
        self.text = text
        self.roster = roster
    }

    /// The person or thing that a source mention names.
    package struct Finding {
        /// Its place in ``Roster/people``, where it is named.
        package var person: Int?
        /// The speaker as it is shown.
        package var speaker: Speaker?
    }

    /// Who speaks, given the mention's items and, for a pronoun, its antecedent.
    package func resolve(_ mention: Range<Int>, antecedent: Int?) -> Finding {
        let source = withoutRelatives(mention)
        guard let first = source.first else { return Finding() }
        let pronoun = text.traits[first].intersection(.pronoun)
        if source.count == 1, !pronoun.isEmpty {
            guard let antecedent else { return Finding(person: nil, speaker: nil) }
            return Finding(person: antecedent, speaker: speaker(antecedent))
        }
        let named = headNames(source)
        if named.count == 1, let person = named.first {
            return Finding(person: person, speaker: speaker(person))
        }
        if named.count > 1 { return Finding(person: nil, speaker: several(named)) }
        if let person = bearer(of: source) { return Finding(person: person, speaker: speaker(person)) }
        return Finding(person: nil, speaker: byWords(source))
    }

    /// "the engineer who", where the clause that tells which one was not taken for a part of the mention.
    private func withoutRelatives(_ mention: Range<Int>) -> Range<Int> {
        var end = mention.upperBound
        while end > mention.lowerBound, text.traits[end - 1].contains(.relative) { end -= 1 }
        return mention.lowerBound..<end
    }

    /// A named entity as a speaker.
    func speaker(_ person: Int) -> Speaker {
        let entity = roster.people[person]
        return Speaker(name: entity.name, role: entity.role, kind: entity.kind)
    }

    private func several(_ people: [Int]) -> Speaker {
        let names = people.map { roster.people[$0].name }
        let list = names.count == 2 ? names.joined(separator: " and ") : names.joined(separator: ", ")
        return Speaker(name: list, role: nil, kind: .group)
    }

    /// The names at the head of the phrase: before the first preposition, or just after a comma.
    private func headNames(_ source: Range<Int>) -> [Int] {
        var found: [Int] = []
        var inTail = false
        for item in source {
            let gap = text.gaps[item]
            if item > source.lowerBound,
                gap.contains(Gap.comma) || gap.contains(Gap.dash) || gap.contains(Gap.open)
            {
                if !found.isEmpty { break }
                inTail = false
            }
            if text.traits[item].contains(.preposition), !roster.isInside(item) {
                if !found.isEmpty { break }
                inTail = true
            }
            if text.traits[item].contains(.relative) { break }
            let place = Int(roster.mentionOf[item])
            guard !inTail, place >= 0 else { continue }
            let mention = roster.mentions[place]
            guard mention.person >= 0, mention.core.lowerBound == item || item == source.lowerBound,
                !mention.isPossessive || mention.whole.upperBound == source.upperBound
            else { continue }
            if text.traits[item].contains(.nationality), source.upperBound > mention.whole.upperBound,
                mention.core.count == 1
            {
                continue
            }
            if source.upperBound > mention.whole.upperBound,
                isModifier(mention, source)
            {
                continue
            }
            if !found.contains(mention.person) { found.append(mention.person) }
        }
        if found.isEmpty, let last = nameAtEnd(of: source) { found.append(last) }
        return found
    }

    /// "ambassador to the European Union Vsevolod Chentsov": a person's name right after another name, at the end.
    private func nameAtEnd(of source: Range<Int>) -> Int? {
        let place = Int(roster.mentionOf[source.upperBound - 1])
        guard place >= 0 else { return nil }
        let mention = roster.mentions[place]
        guard mention.whole.lowerBound > source.lowerBound, mention.person >= 0,
            roster.people[mention.person].kind == .person, roster.people[mention.person].first != 0,
            roster.mentionOf[mention.whole.lowerBound - 1] >= 0, text.gaps[mention.whole.lowerBound].isBlank
        else { return nil }
        return mention.person
    }

    /// "Kremlin spokesman", "Bloomberg analysts", "U.S. District Judge": a name followed by its noun.
    private func isModifier(_ mention: NameMention, _ source: Range<Int>) -> Bool {
        let next = mention.whole.upperBound
        guard next < source.upperBound else { return false }
        let isAbbreviation = text.gaps[next].code == Gap.stop && text.text(next - 1).contains(".")
        guard text.gaps[next].isBlank || isAbbreviation else { return false }
        return text.traits[next].isDisjoint(with: [.stop, .preposition, .relative, .cue, .determiner])
    }

    /// "the minister", "the ministry": the person of that office, or the body of that name, that was named last.
    private func bearer(of source: Range<Int>) -> Int? {
        guard let first = source.first, text.keys[first] == Self.the, source.count <= 4 else { return nil }
        let head = source.upperBound - 1
        let key = text.keys[head]
        let traits = text.traits[head]
        guard !traits.isDisjoint(with: [.role, .title, .organisation]), !traits.contains(.group) else {
            return nil
        }
        let modifiers = source.dropFirst().dropLast().filter { text.shapes[$0].isCapitalised }
            .map(text.nameKey)
        let fitting = roster.people.indices.filter { place in
            let entity = roster.people[place]
            let words = traits.contains(.organisation) ? entity.name : entity.role ?? ""
            let keys = words.split(separator: " ").map { WordKey.key(folding: String($0)) }
            let isFit = traits.contains(.organisation) == (entity.kind != .person)
            return isFit && keys.contains(key) && modifiers.allSatisfy(keys.contains)
        }
        return fitting.max { lastMention($0, before: first) < lastMention($1, before: first) }
    }

    private static let the = WordKey.key(folding: "the")

    private func lastMention(_ person: Int, before item: Int) -> Int {
        roster.people[person].mentions.last { roster.mentions[$0].whole.lowerBound < item } ?? -1
    }

    private func byWords(_ source: Range<Int>) -> Speaker {
        var kind = Speaker.Kind.unnamed
        let head = headOf(source)
        let traits = text.traits[head]
        if traits.contains(.document) {
            kind = .document
        } else if traits.contains(.unnamed) || traits.contains(.role) {
            kind = .unnamed
        } else if traits.contains(.organisation) {
            kind = .organisation
        } else if traits.contains(.place) {
            kind = .place
        } else if traits.contains(.plural) || text.bytes[Int(text.ends[head]) - 1] == 0x73 {
            kind = .group
        }
        return Speaker(name: text.text(source), role: nil, kind: kind)
    }

    private func headOf(_ source: Range<Int>) -> Int {
        var head = source.lowerBound
        for item in source {
            if item > source.lowerBound,
                text.traits[item].contains(.preposition) || text.gaps[item].contains(Gap.comma)
            {
                break
            }
            head = item
        }
        return head
    }
}
