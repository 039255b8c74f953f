/// Evidence from speech that goes on over several sentences: a block is a run of sentences in which one speaker is
/// quoted. A sentence that sums a block up is like the block, not like its single sentences.
struct BlockEvidence {
    /// The names of the columns.
    static let names = [
        "block cosine", "block gain", "shorter block", "longer block", "contained in block",
        "contained in other's block", "contained in paragraph", "contained in other's paragraph",
    ]

    private let likeness: GroupLikeness
    private let blocks: [Int]
    private let sizes: [Int]
    private let inBlocks: Containment
    private let inParagraphs: Containment

    /// Finds the blocks. O(sentences × number of words).
    init(story: StoryText, weights: StoryWeights, cosines: PairMatrix) {
        blocks = Self.blocks(of: story)
        var sizes = Array(repeating: 0, count: (blocks.last ?? -1) + 1)
        for block in blocks { sizes[block] += 1 }
        self.sizes = sizes
        likeness = GroupLikeness(cosines, story: story, groups: blocks)
        inBlocks = Containment(story: story, weights: weights, groups: blocks)
        inParagraphs = Containment(story: story, weights: weights, groups: story.sentences.map(\.paragraph))
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, cosine: Float, to row: inout [Float]) {
        let (first, second) = (pair.first, pair.second)
        let best = likeness.best(first, second)
        let (size, otherSize) = (Float(sizes[blocks[first]]), Float(sizes[blocks[second]]))
        let block = (
            inBlocks.share(of: first, inGroupOf: second), inBlocks.share(of: second, inGroupOf: first)
        )
        let paragraph = (
            inParagraphs.share(of: first, inGroupOf: second), inParagraphs.share(of: second, inGroupOf: first)
        )
        row.append(best)
        row.append(best - cosine)
        row.append(min(size, otherSize) - 1)
        row.append(max(size, otherSize) - 1)
        row.append(min(block.0, block.1))
        row.append(max(block.0, block.1))
        row.append(min(paragraph.0, paragraph.1))
        row.append(max(paragraph.0, paragraph.1))
    }

    /// For each sentence the number of its block.
    private static func blocks(of story: StoryText) -> [Int] {
        var blocks: [Int] = []
        for (number, sentence) in story.sentences.enumerated() {
            guard let last = blocks.last else {
                blocks.append(0)
                continue
            }
            blocks.append(continues(sentence, story.sentences[number - 1]) ? last : last + 1)
        }
        return blocks
    }

    private static func continues(_ sentence: StorySentence, _ before: StorySentence) -> Bool {
        guard sentence.passage.article == before.passage.article, sentence.quotedShare > 0,
            before.quotedShare > 0,
            sentence.paragraph == before.paragraph || sentence.quotedShare > 0.5
        else { return false }
        return sentence.speakers.contains { speaker in
            before.speakers.contains { $0.words.last == speaker.words.last }
        }
    }
}

/// How much of each sentence's word weight a group of sentences has.
struct Containment {
    private let groups: [Int]
    private let count: Int
    private var shares: [Float]

    /// Looks for the words of every sentence in every group. O(groups × number of words).
    init(story: StoryText, weights: StoryWeights, groups: [Int]) {
        self.groups = groups
        count = (groups.last ?? -1) + 1
        shares = Array(repeating: 0, count: story.sentences.count * count)
        var groupsOf = Array(repeating: [Int](), count: Int(story.vocabulary.stemCount))
        for (number, sentence) in story.sentences.enumerated() {
            for use in sentence.uses where groupsOf[Int(use.stem)].last != groups[number] {
                groupsOf[Int(use.stem)].append(groups[number])
            }
        }
        for (number, sentence) in story.sentences.enumerated() {
            for use in sentence.uses {
                let part = weights.stems[Int(use.stem)] / weights.masses[number]
                for group in groupsOf[Int(use.stem)] { shares[number * count + group] += part }
            }
        }
    }

    /// The share of a sentence's word weight that the group of another has, 0 to 1.
    func share(of sentence: Int, inGroupOf other: Int) -> Float { shares[sentence * count + groups[other]] }
}

/// The best likeness between the sentences of two groups.
struct GroupLikeness {
    private let matrix: PairMatrix
    private let groups: [Int]

    /// Takes the best likeness for each pair of groups of different articles. O(pairs of sentences).
    init(_ likeness: PairMatrix, story: StoryText, groups: [Int]) {
        self.groups = groups
        matrix = PairMatrix(count: (groups.last ?? -1) + 1)
        for (article, sentences) in story.articles.enumerated() {
            for others in story.articles[(article + 1)...] {
                for sentence in sentences {
                    for other in others {
                        let value = likeness[sentence, other]
                        if value > matrix[groups[sentence], groups[other]] {
                            matrix[groups[sentence], groups[other]] = value
                        }
                    }
                }
            }
        }
    }

    /// The best likeness of a sentence of the one's group with a sentence of the other's.
    func best(_ first: Int, _ second: Int) -> Float { matrix[groups[first], groups[second]] }
}
