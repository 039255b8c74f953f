import News

/// Someone or something that an article names.
package struct NamedEntity {
    /// The fullest form of the name.
    package var name: String
    /// The first word of the name as a key; 0 for a name of one word.
    package var first: UInt64
    /// The last word of the name as a key.
    package var last: UInt64
    /// What it is.
    package var kind: Speaker.Kind
    /// Its mentions, as places in ``Roster/mentions``, in order.
    package var mentions: [Int] = []
    /// Log-odds that the person is a woman.
    package var femininity = 0.0
    /// How often a title of a person stands before it.
    package var titleCount = 0
    /// What the article says it is.
    package var role: String?
}

/// Everyone an article names, each once, with all mentions.
package struct Roster {
    /// The names, in order.
    package private(set) var mentions: [NameMention]
    /// Those who bear them.
    package private(set) var people: [NamedEntity] = []
    /// For each item the mention that holds it, or -1.
    package private(set) var mentionOf: [Int32]

    /// Gathers the names of a text. O(n + mentions × people of one surname).
    package init(_ text: PreparedText, _ numbers: QuoteNumbers) {
        mentions = NameFinder.mentions(in: text, numbers)
        mentionOf = [Int32](repeating: -1, count: text.count)
        var index = RosterIndex(numbers.givenNames)
        // Full names first, so that a surname finds its bearer whatever comes first in the text.
        for place in mentions.indices where mentions[place].core.count > 1 { enter(place, text, &index) }
        for place in mentions.indices where mentions[place].core.count == 1 { enter(place, text, &index) }
        for place in mentions.indices {
            let mention = mentions[place]
            for item in mention.whole { mentionOf[item] = Int32(place) }
            guard mention.person >= 0 else { continue }
            people[mention.person].mentions.append(place)
            if mention.title.contains(.masculineTitle) { people[mention.person].femininity -= 3 }
            if mention.title.contains(.feminineTitle) { people[mention.person].femininity += 3 }
            if !mention.title.isEmpty { people[mention.person].titleCount += 1 }
        }
        for place in people.indices {
            people[place].femininity += numbers.givenNames.femininity(people[place])
            people[place].role = RoleFinder.role(of: place, in: self, text)
        }
    }

    private mutating func enter(_ place: Int, _ text: PreparedText, _ index: inout RosterIndex) {
        let mention = mentions[place]
        var core = mention.core
        while core.count > 1, text.traits[core.upperBound - 1].contains(.nameSuffix) {
            core = core.dropLast()
        }
        let kind = Self.kind(core, text)
        let first = core.count > 1 ? text.nameKey(core.lowerBound) : 0
        let last = text.nameKey(core.upperBound - 1)
        let found = index.find(first, last, kind, mention, people, mentions)
        if let known = found ?? misspelt(core, kind, mention, text, index) {
            mentions[place].person = known
            if people[known].kind == .person, core.count == 2, people[known].first == first,
                people[known].name.utf8.count < 4
            {
                people[known].name = Self.name(core, text)
            }
        } else {
            people.append(
                NamedEntity(name: Self.name(core, text), first: first, last: last, kind: kind))
            index.add(people.count - 1, first, last, kind)
            mentions[place].person = people.count - 1
        }
        index.seen(mentions[place].person, at: mention.core.lowerBound)
    }

    private func misspelt(
        _ core: Range<Int>, _ kind: Speaker.Kind, _ mention: NameMention, _ text: PreparedText,
        _ index: RosterIndex
    ) -> Int? {
        guard core.count == 1, kind == .person, text.shapes[core.lowerBound] != .allCapitals else {
            return nil
        }
        return index.misspelt(text.nameWord(core.lowerBound), mention, people)
    }

    private static func name(_ core: Range<Int>, _ text: PreparedText) -> String {
        var name = text.text(core)
        for ending in ["'s", "’s"] where name.hasSuffix(ending) { name.removeLast(2) }
        return name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func kind(_ core: Range<Int>, _ text: PreparedText) -> Speaker.Kind {
        if core.contains(where: { text.traits[$0].contains(.organisation) }) { return .organisation }
        if PlaceNames.contains(core.map(text.nameKey)) { return .place }
        let last = core.upperBound - 1
        if text.traits[last].contains(.place) || Lexicon.traits(text.nameKey(last)).contains(.place) {
            return .place
        }
        if core.count == 1, text.shapes[last] == .allCapitals, text.ends[last] - text.starts[last] <= 6 {
            return .organisation
        }
        return .person
    }
}

/// Finds the entity that a name belongs to.
struct RosterIndex {
    private let givenNames: GivenNames
    private var byNames: [[UInt64]: Int] = [:]
    private var byLast: [UInt64: [Int]] = [:]
    private var byFirst: [UInt64: Int] = [:]
    private var places: [Int: [Int]] = [:]

    init(_ givenNames: GivenNames) { self.givenNames = givenNames }

    mutating func add(_ person: Int, _ first: UInt64, _ last: UInt64, _ kind: Speaker.Kind) {
        byNames[[first, last]] = person
        byLast[last, default: []].append(person)
        if first != 0, kind == .person { byFirst[first] = byFirst[first] ?? person }
    }

    mutating func seen(_ person: Int, at item: Int) { places[person, default: []].append(item) }

    /// The entity of this first and last word: the same full name, else for one word the bearer of that surname who fits the
    /// title and was named last, else of that first name.
    func find(
        _ first: UInt64, _ last: UInt64, _ kind: Speaker.Kind, _ mention: NameMention,
        _ people: [NamedEntity], _ mentions: [NameMention]
    ) -> Int? {
        if let same = byNames[[first, last]] { return same }
        guard first == 0 else { return nil }
        let bearers = (byLast[last] ?? []).filter { people[$0].kind == .person || kind != .person }
        if bearers.count > 1 {
            let fitting = bearers.filter { fits(mention.title, people[$0]) }
            return likeliest(fitting.isEmpty ? bearers : fitting, before: mention.core.lowerBound)
        }
        return bearers.first ?? byFirst[last]
    }

    /// Of several bearers of a surname the one that the text is about, so far: named most often, and last where that is equal.
    private func likeliest(_ bearers: [Int], before item: Int) -> Int? {
        func rank(_ person: Int) -> (Int, Int) {
            ((places[person] ?? []).count { $0 < item }, lastSeen(person, before: item))
        }
        return bearers.max { rank($0) < rank($1) }
    }

    /// The bearer of a full name whose surname a word misspells by one letter: "Wines" for Leslie Wimes, named before.
    func misspelt(_ word: String, _ mention: NameMention, _ people: [NamedEntity]) -> Int? {
        guard word.utf8.count >= 5, !mention.isQuoted else { return nil }
        let fitting = people.indices.filter { place in
            let person = people[place]
            guard person.kind == .person, person.first != 0, fits(mention.title, person),
                lastSeen(place, before: mention.core.lowerBound) >= 0,
                let surname = person.name.split(separator: " ").last
            else { return false }
            return Spelling.isSlip(word, String(surname))
        }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// Where a person was named last before an item; -1 where it was not.
    private func lastSeen(_ person: Int, before item: Int) -> Int {
        (places[person] ?? []).last { $0 < item } ?? -1
    }

    private func fits(_ title: WordTraits, _ person: NamedEntity) -> Bool {
        let femininity = givenNames.femininity(person)
        if title.contains(.masculineTitle) { return femininity < 0.7 }
        if title.contains(.feminineTitle) { return femininity > -0.7 }
        return true
    }
}

extension Roster {
    /// Whether an item and the one before it belong to one name.
    func isInside(_ item: Int) -> Bool {
        item > 0 && item < mentionOf.count && mentionOf[item] >= 0 && mentionOf[item] == mentionOf[item - 1]
    }
}
