import Analysis
import ArgumentParser
import Foundation

/// Makes the table of synonyms for the comparison of accounts from the list of them.
struct SynonymsTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synonyms", abstract: "Makes the table of synonyms from the list of them.")

    @Argument(help: "The list: a word a line, \"word: synonyms | words that often stand in its place\".")
    var list = "Sources/CModels/synonyms.txt"

    @Option(help: "Where the table is written.")
    var output = "Sources/CModels/synonyms.bin"

    func run() throws {
        let links = SynonymLinks(try String(contentsOfFile: list, encoding: .utf8))
        let table = WordLinksTable(keys: links.keys, neighbours: links.neighbours)
        report("\(table.keys.count) words, \(table.neighbours.map(\.count).reduce(0, +)) links")
        try table.bytes.write(to: URL(fileURLWithPath: output))
    }
}

/// The links between words that a list of synonyms names, in both directions.
struct SynonymLinks {
    /// What a word is to the one it is listed for.
    private enum Grade: Int {
        case near = 1
        case synonym = 2
    }

    /// The keys of the words, ascending.
    let keys: [UInt32]
    /// For each word those that go with it.
    let neighbours: [[WordLinksTable.Neighbour]]

    /// Reads a list. O(n log n).
    init(_ list: String) {
        var words = LikenessWords()
        var grades: [UInt32: [UInt32: Int]] = [:]
        for line in list.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let sides = (parts.last ?? "").split(separator: "|", omittingEmptySubsequences: false)
            guard parts.count == 2, let head = words.keys(of: String(parts[0])).first else { continue }
            for (side, grade) in zip(sides, [Grade.synonym, .near]) {
                for word in words.keys(of: String(side)) where word != head {
                    grades[head, default: [:]][word] = max(grades[head]?[word] ?? 0, grade.rawValue)
                }
            }
        }
        var likenesses: [UInt32: [UInt32: Float]] = [:]
        for (head, others) in grades {
            for (other, grade) in others {
                let likeness = Self.likeness(grade, grades[other]?[head] ?? 0)
                likenesses[head, default: [:]][other] = likeness
                likenesses[other, default: [:]][head] = likeness
            }
        }
        let keys = likenesses.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
        self.keys = keys
        neighbours = keys.map { key in
            (likenesses[key] ?? [:]).sorted { $0.key < $1.key }.compactMap { other, likeness in
                numbers[other].map { (word: UInt16($0), likeness: likeness) }
            }
        }
    }

    /// How much two words go together: synonyms that name each other most, words named beside another least.
    private static func likeness(_ grade: Int, _ back: Int) -> Float {
        switch (max(grade, back), min(grade, back)) {
        case (2, 2): 1
        case (2, _): 0.8
        case (_, 1): 0.4
        default: 0.25
        }
    }
}
