import CModels

/// Words and, for each, the words that go with it. Stems are known by the keys of ``TermKey``.
struct WordLinks: Sendable {
    /// A word's place in the table.
    typealias Number = Int

    /// Which words can stand for one another in the news ("freed" and "released"), as written down for this program:
    /// the surer, the closer to 1.
    static let synonyms = WordLinks(word_synonyms())

    /// How many words there are.
    let count: Int
    private nonisolated(unsafe) let table: word_links_table

    /// The links in a table of the program.
    init(_ table: word_links_table) {
        self.table = table
        count = Int(table.word_count)
    }

    /// The place of a word; nil for one that is not in the table. O(log n).
    func number(of key: UInt32) -> Number? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if table.keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < count && table.keys[low] == key ? low : nil
    }

    /// The words that go with a word, and how much, 0 to 1. O(number of them), some dozens at most.
    func forEachNeighbour(of number: Number, _ body: (Number, Float) -> Void) {
        for place in Int(table.starts[number])..<Int(table.starts[number + 1]) {
            body(Int(table.neighbours[place]), Float(table.likenesses[place]) / 255)
        }
    }
}

/// For each stem of a story the stems of the story that go with it.
struct StemNeighbours {
    private var starts: [Int] = [0]
    private var stems: [Int32] = []
    private var likenesses: [Float] = []

    /// Looks up the neighbours of all stems.
    /// - Parameter numbers: for each stem its place in the table; nil where it is not in it.
    init(_ numbers: [WordLinks.Number?], _ links: WordLinks) {
        var stemOf = Array(repeating: Int32(-1), count: links.count)
        for (stem, number) in numbers.enumerated() {
            if let number { stemOf[number] = Int32(stem) }
        }
        for number in numbers {
            if let number {
                links.forEachNeighbour(of: number) { other, likeness in
                    guard stemOf[other] >= 0 else { return }
                    stems.append(stemOf[other])
                    likenesses.append(likeness)
                }
            }
            starts.append(stems.count)
        }
    }

    /// Calls with each stem that goes with a stem, and how much.
    @inline(__always)
    func forEach(of stem: Int32, _ body: (Int32, Float) -> Void) {
        for place in starts[Int(stem)]..<starts[Int(stem) + 1] { body(stems[place], likenesses[place]) }
    }

    /// Sets for each stem the likeness of the word of a sentence that is most like it, 1 for its own.
    func mark(_ sentence: StorySentence, in best: inout StemLikenesses) {
        for use in sentence.uses {
            best.raise(use.stem, to: 1)
            forEach(of: use.stem) { best.raise($0, to: $1) }
        }
    }
}

/// How like each stem of a story is to something: mostly not at all.
struct StemLikenesses {
    /// The likenesses by stem, 0 to 1.
    private(set) var values: [Float]
    /// The stems whose likeness is more than 0.
    private(set) var stems: [Int32] = []

    /// So many stems that are like nothing.
    init(count: Int) { values = Array(repeating: 0, count: count) }

    /// Sets a stem's likeness where it is less.
    mutating func raise(_ stem: Int32, to likeness: Float) {
        if values[Int(stem)] == 0 { stems.append(stem) }
        values[Int(stem)] = max(values[Int(stem)], likeness)
    }

    /// Makes all stems like nothing again.
    mutating func clear() {
        for stem in stems { values[Int(stem)] = 0 }
        stems.removeAll(keepingCapacity: true)
    }
}
