/// The content words of all sentences in one row, each with its weight, the clauses that it stands in, and the
/// thesaurus' groups that hold it.
struct ClauseWords {
    /// A word of a group.
    struct Member {
        /// The thesaurus' group, by its number in the story.
        var group: Int32
        /// The word's place in the row.
        var word: Int32
    }

    /// Where each sentence's words begin in the row; one more than there are sentences.
    private(set) var starts: [Int] = [0]
    /// The stems, ascending within a sentence.
    private(set) var stems: [Int32] = []
    /// The weights of the stems in the story.
    private(set) var weights: [Float] = []
    /// The clauses of its sentence that hold a word, a bit each.
    private(set) var clauses: [UInt8] = []
    /// Where in its sentence a word stands first, counted in words.
    private(set) var places: [Int16] = []
    /// Where each sentence's members of groups begin; one more than there are sentences.
    private(set) var memberStarts: [Int] = [0]
    /// The members of groups, by group within a sentence.
    private(set) var members: [Member] = []
    /// For each sentence the weight of each of its clauses.
    private(set) var clauseMasses: [SIMD8<Float>] = []
    /// For each sentence how many clauses it has, 1 or more.
    private(set) var clauseCounts: [Int] = []
    /// For each group of the story how many sentences hold a word of it.
    private(set) var groupCounts: [Float] = []
    private var groupNumbers: [Thesaurus.Group: Int32] = [:]
    private var holds: [Bool]
    private let stemCount: Int

    /// Collects the words of a story. O(number of words).
    init(story: StoryText, weights storyWeights: StoryWeights) {
        stemCount = Int(story.vocabulary.stemCount)
        holds = Array(repeating: false, count: story.sentences.count * stemCount)
        for (number, sentence) in story.sentences.enumerated() {
            add(sentence, number: number, groups: story.vocabulary.groups, storyWeights)
        }
    }

    private mutating func add(
        _ sentence: StorySentence, number: Int, groups: [[Thesaurus.Group]], _ storyWeights: StoryWeights
    ) {
        var held: [Int32: UInt8] = [:]
        var first: [Int32: Int] = [:]
        for (place, stem) in sentence.stems.enumerated() where sentence.traits[place].isContent {
            held[stem, default: 0] |= 1 << sentence.traits[place].clause
            if first[stem] == nil { first[stem] = place }
            holds[number * stemCount + Int(stem)] = true
        }
        var masses = SIMD8<Float>.zero
        for use in sentence.uses {
            let (weight, clauses) = (storyWeights.stems[Int(use.stem)], held[use.stem] ?? 1)
            for group in groups[Int(use.stem)] {
                members.append(Member(group: self.number(of: group), word: Int32(stems.count)))
            }
            stems.append(use.stem)
            weights.append(weight)
            self.clauses.append(clauses)
            places.append(Int16(clamping: first[use.stem] ?? 0))
            for clause in 0..<ClauseCut.most where clauses & (1 << UInt8(clause)) != 0 {
                masses[clause] += weight
            }
        }
        starts.append(stems.count)
        closeGroups(of: number)
        clauseMasses.append(masses)
        clauseCounts.append(1 + Int(sentence.traits.map(\.clause).max() ?? 0))
    }

    private mutating func number(of group: Thesaurus.Group) -> Int32 {
        if let known = groupNumbers[group] { return known }
        let number = Int32(groupCounts.count)
        groupNumbers[group] = number
        groupCounts.append(0)
        return number
    }

    private mutating func closeGroups(of sentence: Int) {
        members[memberStarts[sentence]...].sort { ($0.group, $0.word) < ($1.group, $1.word) }
        memberStarts.append(members.count)
        for group in groups(of: sentence) { groupCounts[Int(group)] += 1 }
    }

    /// The groups that a sentence holds a word of, each once.
    func groups(of sentence: Int) -> [Int32] {
        var groups: [Int32] = []
        for member in members[memberStarts[sentence]..<memberStarts[sentence + 1]]
        where member.group != groups.last {
            groups.append(member.group)
        }
        return groups
    }

    /// Whether a sentence has a stem.
    func holds(_ sentence: Int, _ stem: Int32) -> Bool { holds[sentence * stemCount + Int(stem)] }
}
