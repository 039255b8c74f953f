import Analysis
import ArgumentParser
import Formats
import Foundation
import Newsdesk

/// Learns which words are used alike, for the comparison of accounts.
struct LikenessTraining: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "likeness", abstract: "Learns from a corpus which words are used alike.")

    @Argument(help: "A file of article records, one JSON object a line; - is standard input.")
    var corpus: String

    @Option(help: "Where the table is written.")
    var output = "Sources/CModels/likeness.bin"

    func run() throws {
        var words = LikenessWords()
        var stream: [UInt32] = []
        for (place, line) in try InputLines(path: corpus).enumerated() {
            let article = try ArticleRecords.article(fromJSON: line, line: place + 1)
            // No window reaches from one article into the next.
            stream += words.keys(of: article.text) + Array(repeating: 0, count: CompanyMatrix.window)
        }
        let table = LikenessTable(CompanyMatrix(stream))
        report("\(table.keys.count) words, \(table.neighbours.map(\.count).reduce(0, +)) likenesses")
        try table.bytes.write(to: URL(fileURLWithPath: output))
    }
}

/// Which words stand near which others: positive pointwise mutual information within a window, with the frequencies of
/// the company smoothed (after Levy, Goldberg and Dagan, 2015).
struct CompanyMatrix {
    /// How many places a window reaches to either side.
    static let window = 5
    private static let mostWords = 12_000
    private static let fewestMeetings: Float = 2
    private static let smoothing: Float = 0.75

    /// The keys of the words, ascending; the rows of the matrix.
    let keys: [UInt32]
    private var starts: [Int] = [0]
    private var columns: [Int32] = []
    private var values: [Float] = []

    /// Counts the words of a corpus; 0 is no word. O(length × window + words²).
    init(_ stream: [UInt32]) {
        var totals: [UInt32: Int] = [:]
        for key in stream where key != 0 { totals[key, default: 0] += 1 }
        keys = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostWords).map(\.key)
            .sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
        fill(Self.meetings(stream.map { Int32(numbers[$0] ?? -1) }, count: keys.count))
    }

    private static func meetings(_ stream: [Int32], count: Int) -> [Float] {
        var meetings = [Float](repeating: 0, count: count * count)
        meetings.withUnsafeMutableBufferPointer { meetings in
            for place in stream.indices where stream[place] >= 0 {
                let row = Int(stream[place])
                for other in stream[(place + 1)...].prefix(window) where other >= 0 {
                    meetings[row * count + Int(other)] += 1
                    meetings[Int(other) * count + row] += 1
                }
            }
        }
        return meetings
    }

    private mutating func fill(_ meetings: [Float]) {
        let count = keys.count
        let sums = (0..<count).map { row in
            meetings[(row * count)..<((row + 1) * count)].reduce(0) {
                $1 >= Self.fewestMeetings ? $0 + $1 : $0
            }
        }
        let smoothed = sums.map { pow($0, Self.smoothing) }
        let total = smoothed.reduce(0, +)
        for row in 0..<count {
            for column in 0..<count {
                let met = meetings[row * count + column]
                guard met >= Self.fewestMeetings else { continue }
                let information = log(met * total / (sums[row] * smoothed[column]))
                guard information > 0 else { continue }
                columns.append(Int32(column))
                values.append(information)
            }
            starts.append(columns.count)
        }
    }

    /// The words as 64 numbers each, of length 1: the matrix reduced by subspace iteration.
    func reduced() -> DenseRows {
        var generator = SplitMix(state: 1)
        var basis = DenseRows(count: keys.count) { Float(generator.next() >> 40) / Float(1 << 23) - 1 }
        for _ in 0..<8 {
            basis = product(basis)
            basis.orthonormalise()
        }
        var image = product(basis)
        image.dampColumns()
        image.normaliseRows()
        return image
    }

    private func product(_ right: DenseRows) -> DenseRows {
        var result = DenseRows(count: keys.count) { 0 }
        for row in keys.indices {
            for entry in starts[row]..<starts[row + 1] {
                result.add(right, row: Int(columns[entry]), to: row, times: values[entry])
            }
        }
        return result
    }
}

/// The table of like words as the program holds it.
struct LikenessTable {
    private static let least: Float = 0.4
    private static let mostNeighbours = 32
    private static let width = 8

    /// The keys of the words, ascending.
    let keys: [UInt32]
    /// For each word the words most like it.
    let neighbours: [[WordLinksTable.Neighbour]]
    private let parts: [SIMD8<Float>]

    /// Looks for the neighbours of every word. O(words²).
    init(_ matrix: CompanyMatrix) {
        let parts = matrix.reduced().parts
        let keys = matrix.keys
        neighbours = keys.indices.map { word in
            var found: [(word: UInt16, likeness: Float)] = []
            for other in keys.indices where other != word {
                var sum = SIMD8<Float>.zero
                for part in 0..<Self.width {
                    sum += parts[word * Self.width + part] * parts[other * Self.width + part]
                }
                let likeness = sum.sum()
                if likeness >= Self.least { found.append((UInt16(other), likeness)) }
            }
            return Array(found.sorted { $0.likeness > $1.likeness }.prefix(Self.mostNeighbours))
        }
        self.keys = keys
        self.parts = parts
    }

    /// The table as `likeness.c` reads it.
    var bytes: Data {
        var data = WordLinksTable(keys: keys, neighbours: neighbours).bytes
        for part in parts {
            for lane in 0..<8 { data.add(Int8(max(-127, min(127, (part[lane] * 127).rounded())))) }
        }
        return data
    }
}
