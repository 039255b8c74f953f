import News

/// Which speaker takes which colour: the most quoted of a story the first, the same in every view of the story.
struct SpeakerRanks: Hashable, Sendable {
    private var ranks: [String: Int] = [:]
    private var fullNames: [String: String] = [:]

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
        fullNames = Self.fullNames(of: speakers.map(\.0))
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

    private func key(of speaker: Speaker) -> String {
        let name = speaker.name.lowercased()
        return fullNames[name] ?? name
    }

    /// Surnames that stand alone somewhere and belong to one full name only.
    private static func fullNames(of speakers: [Speaker]) -> [String: String] {
        var owners: [String: Set<String>] = [:]
        for speaker in speakers where speaker.kind == .person {
            let name = speaker.name.lowercased()
            if let surname = name.split(separator: " ").last, surname.count < name.count {
                owners[String(surname), default: []].insert(name)
            }
        }
        return owners.compactMapValues { $0.count == 1 ? $0.first : nil }
    }
}
