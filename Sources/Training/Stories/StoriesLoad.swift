import Analysis
import ArgumentParser
import Formats
import Foundation
import News
import Newsdesk

/// Fills an index with a corpus many times over, each time with most words changed, and says how much processor time
/// arrivals take.
struct StoriesLoad: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories-load", abstract: "Says how fast and how large the index of stories is.")

    @Argument(help: "A file of article records, one JSON object a line; - is standard input.")
    var corpus: String

    @Option(help: "How many times the corpus is taken.")
    var times = 1

    func run() throws {
        let articles = try LabelledArticle.read(corpus, words: nil).map(\.features)
        let before = Self.residentMegabytes()
        var index = StoryIndex(capacity: .max / 2)
        for time in 0..<times {
            var taken: [Duration] = []
            for (place, features) in articles.enumerated() {
                let disguised = Disguise.features(features, number: time)
                let start = ProcessorTime.now
                _ = index.assign(disguised, key: Int64(time * articles.count + place))
                taken.append(ProcessorTime.now - start)
            }
            taken.sort()
            let all = taken.reduce(.zero, +)
            print(
                "\(index.count) articles: \(Int(Double(taken.count) / (all / .seconds(1)))) a second,",
                "median \(taken[taken.count / 2]), 99 of 100 within \(taken[taken.count * 99 / 100]),",
                "slowest \(taken[taken.count - 1]), \(Self.residentMegabytes() - before) MB")
        }
    }

    /// What the program takes of memory now; 0 where the system does not tell.
    private static func residentMegabytes() -> Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return (fields.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0) * 4_096 / 1_048_576
    }
}

/// Features with three of four terms replaced, so that a corpus taken twice tells of other events.
private enum Disguise {
    static func features(_ features: StoryFeatures, number: Int) -> StoryFeatures {
        guard number > 0 else { return features }
        var bytes = features.bytes
        let count = Int(bytes[1])
        let start = bytes.count - 5 * count
        var terms = (0..<count).map { place in
            var key: UInt32 = 0
            for offset in 0..<4 { key |= UInt32(bytes[start + 4 * place + offset]) << UInt32(8 * offset) }
            if key % 4 != 0 { key = key &* 2_654_435_761 ^ UInt32(truncatingIfNeeded: number &* 0x9E37_79B9) }
            return (key: key, packed: bytes[start + 4 * count + place])
        }
        terms.sort { $0.key < $1.key }
        for (place, term) in terms.enumerated() {
            for offset in 0..<4 {
                bytes[start + 4 * place + offset] = UInt8(truncatingIfNeeded: term.key >> UInt32(8 * offset))
            }
            bytes[start + 4 * count + place] = term.packed
        }
        return StoryFeatures(bytes: bytes) ?? features
    }
}
