import Analysis
import ArgumentParser
import Formats
import Foundation
import News
import Newsdesk

/// Groups labelled articles and says how well it went: BCubed F1, order by order.
struct StoriesMeasure: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories-measure", abstract: "Groups labelled articles and scores the result.")

    @Argument(help: "Files of article records with a \"story\" each; no story means background.")
    var files: [String]

    @Option(help: "How many shuffled orders of arrival are tried.")
    var orders = 0

    @Flag(help: "Lists the articles that are taken for round-ups.")
    var roundUps = false

    @Option(help: "Only the headline and so many words of the text.")
    var words: Int?

    @Option(help: "A number of the tuning and its value, as name=value; may be given more than once.")
    var set: [String] = []

    func run() throws {
        let tuning = try TuningChoice.tuning(set)
        for file in files {
            let start = ContinuousClock.now
            let labelled = try LabelledArticle.read(file, words: words)
            if roundUps {
                for (line, article) in labelled.enumerated() where article.features.isRoundUp {
                    print("line \(line + 1)")
                }
                continue
            }
            let read = ContinuousClock.now
            var results: [Outcome] = []
            for order in 0...orders {
                let places = order == 0 ? Array(labelled.indices) : Shuffle.order(labelled.count, seed: order)
                results.append(Outcome(labelled, places, tuning))
            }
            let each = (ContinuousClock.now - read) / (orders + 1) / max(1, labelled.count)
            print(
                URL(fileURLWithPath: file).lastPathComponent, Self.summary(results.map { $0.score * 100 }),
                "swallowed \(results[0].swallowed) stories \(results[0].stories)",
                "slowest \(results[0].slowest) mean \(each) features \((read - start) / max(1, labelled.count))"
            )
        }
    }

    private static func summary(_ scores: [Double]) -> String {
        let shuffled = scores.dropFirst()
        let first = String(format: "%.1f", scores[0])
        guard !shuffled.isEmpty else { return first }
        let mean = shuffled.reduce(0, +) / Double(shuffled.count)
        let variance = shuffled.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(shuffled.count)
        return first + String(format: " shuffled %.1f sd %.2f", mean, variance.squareRoot())
    }
}

/// How well one grouping went.
struct Outcome {
    /// BCubed F1 over the labelled articles, 0 to 1.
    let score: Double
    /// How many articles without a label were put into a story with a labelled one.
    let swallowed: Int
    let stories: Int
    /// The longest time that one arrival took.
    let slowest: Duration

    init(_ labelled: [LabelledArticle], _ order: [Int], _ tuning: StoryTuning) {
        var index = StoryIndex(tuning: tuning)
        var slowest = Duration.zero
        for place in order {
            let start = ContinuousClock.now
            _ = index.assign(labelled[place].features, key: Int64(place))
            slowest = max(slowest, ContinuousClock.now - start)
        }
        _ = index.settle()
        let given = labelled.indices.map { index.story(of: Int64($0)) ?? 0 }
        let pairs = zip(labelled, given).compactMap { article, story in article.story.map { ($0, story) } }
        let touched = Set(pairs.map(\.1))
        score = BCubed.score(pairs)
        swallowed = zip(labelled, given).count { $0.story == nil && touched.contains($1) }
        stories = Set(given).count
        self.slowest = slowest
    }
}

/// An article with the story that people say it belongs to.
struct LabelledArticle {
    var features: StoryFeatures
    var story: String?

    private struct Label: Decodable { var story: String? }

    static func read(_ path: String, words: Int?) throws -> [LabelledArticle] {
        try InputLines(path: path).enumerated().map { place, line in
            var article = try ArticleRecords.article(fromJSON: line, line: place + 1)
            if let words {
                article.text = article.text.split(whereSeparator: \.isWhitespace).prefix(words)
                    .joined(separator: " ")
            }
            return LabelledArticle(
                features: StoryFeatures(article: article, attributions: []),
                story: try JSONDecoder().decode(Label.self, from: line).story)
        }
    }
}

/// BCubed F1 (Bagga and Baldwin, 1998).
enum BCubed {
    /// The score of a grouping, 0 to 1: for each article its true and its given story.
    static func score(_ pairs: [(String, Int64)]) -> Double {
        let gold = Dictionary(grouping: pairs, by: \.0).mapValues(\.count)
        let given = Dictionary(grouping: pairs, by: \.1).mapValues(\.count)
        var precision = 0.0
        var recall = 0.0
        for (gold_, members) in Dictionary(grouping: pairs, by: \.0) {
            for (story, both) in Dictionary(grouping: members, by: \.1).mapValues(\.count) {
                precision += Double(both * both) / Double(given[story] ?? 1)
                recall += Double(both * both) / Double(gold[gold_] ?? 1)
            }
        }
        let count = Double(pairs.count)
        return 2 * (precision / count) * (recall / count) / ((precision + recall) / count)
    }
}

/// Orders that are the same every time.
enum Shuffle {
    /// A shuffled order of so many places.
    static func order(_ count: Int, seed: Int) -> [Int] {
        var generator = SeededGenerator(seed: seed)
        return Array(0..<count).shuffled(using: &generator)
    }
}

/// Random numbers that are the same every time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
