import News

/// Which speaker takes which colour: the most quoted of a story the first, the same in every view of the story.
struct SpeakerRanks: Hashable, Sendable {
    private var ranks: [String: Int] = [:]
    private var fullNames: [String: String] = [:]
    private var names: [String: String] = [:]

    /// Ranks the speakers of some accounts by how often they are quoted, then by how often they are told to have
    /// said something, then by first appearance. O(attributions).
    init(_ accounts: [[Attribution]]) {
        struct Count {
            var quoted = 0
            var told = 0
            var first: Int
        }
        let speakers = accounts.joined().compactMap { attribution in
            attribution.speaker.map { ($0, attribution.kind) }
        }
        (fullNames, names) = Self.fullNames(of: speakers.map(\.0))
        var counts: [String: Count] = [:]
        for (place, (speaker, kind)) in speakers.enumerated() {
            let key = key(of: speaker)
            if kind == .indirect {
                counts[key, default: Count(first: place)].told += 1
            } else {
                counts[key, default: Count(first: place)].quoted += 1
            }
        }
        let ordered = counts.sorted { left, right in
            (-left.value.quoted, -left.value.told, left.value.first)
                < (-right.value.quoted, -right.value.told, right.value.first)
        }
        for (rank, entry) in ordered.enumerated() { ranks[entry.key] = rank }
    }

    /// A speaker's rank, 0 for the most quoted; nil for a speaker of no account.
    func rank(of speaker: Speaker?) -> Int? { speaker.flatMap { ranks[key(of: $0)] } }

    /// Whether two mentions are one speaker, as far as names tell.
    func isSame(_ left: Speaker?, _ right: Speaker?) -> Bool {
        guard let left, let right else { return false }
        return key(of: left) == key(of: right)
    }

    /// A speaker's name as the fullest of the accounts has it.
    func name(of speaker: Speaker) -> String { names[key(of: speaker)] ?? speaker.name }

    private func key(of speaker: Speaker) -> String {
        let name = speaker.name.lowercased()
        return fullNames[name] ?? name
    }

    /// The fullest name of each person, in lower case and as it is written: of those with the first name and surname alike
    /// and no other initial between them, and of a surname that stands alone somewhere and belongs to one of them only.
    private static func fullNames(of speakers: [Speaker]) -> (
        keys: [String: String], written: [String: String]
    ) {
        var people: [String: [[Substring]]] = [:]
        var written: [String: String] = [:]
        for speaker in speakers where speaker.kind == .person {
            let words = speaker.name.split(separator: " ")
            guard let first = words.first, let last = words.last, words.count > 1 else { continue }
            let ends = "\(first) \(last)".lowercased()
            if people[ends]?.contains(words) != true { people[ends, default: []].append(words) }
        }
        var keys: [String: String] = [:]
        var owners: [String: Set<String>] = [:]
        for (ends, names) in people {
            let isOne = Set(names.filter { $0.count > 2 }.map { $0.dropFirst().dropLast() }).count < 2
            let fullest = names.max { ($0.count, $1.joined()) < ($1.count, $0.joined()) } ?? []
            for name in names {
                let key = (isOne ? fullest : name).joined(separator: " ")
                keys[name.joined(separator: " ").lowercased()] = key.lowercased()
                written[key.lowercased()] = key
                if let surname = ends.split(separator: " ").last {
                    owners[String(surname), default: []].insert(key.lowercased())
                }
            }
        }
        for (surname, names) in owners where names.count == 1 { keys[surname] = names.first }
        return (keys, written)
    }
}
