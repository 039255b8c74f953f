import Analysis
import ArgumentParser
import Foundation

/// Looks for better numbers of the grouping by trying neighbours of those in use, on several labelled files at once.
struct StoriesTuning: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories-tune", abstract: "Looks for better numbers of the grouping.")

    @Argument(help: "Labelled files and what they should reach, as path=F1 or path@words=F1.")
    var goals: [String]

    @Option(help: "How many seconds to look.")
    var seconds = 300

    @Option(help: "Where the random choices start.")
    var seed = 1

    @Option(help: "A number to start from, as name=value; may be given more than once.")
    var set: [String] = []

    func run() throws {
        let goals = try goals.map(Goal.init)
        var best = try TuningChoice.tuning(set)
        var value = Self.value(best, goals)
        var generator = SeededGenerator(seed: seed)
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            var tuning = best
            for _ in 0...Int.random(in: 0...1, using: &generator) {
                TuningChoice.vary(&tuning, using: &generator)
            }
            let tried = Self.value(tuning, goals)
            guard tried.total > value.total else { continue }
            best = tuning
            value = tried
            print(String(format: "%.2f", value.total), value.scores.map { String(format: "%.1f", $0) })
            print(TuningChoice.description(best))
        }
    }

    /// Points short of a goal count in full, points beyond it a little.
    private static func value(
        _ tuning: StoryTuning, _ goals: [Goal]
    ) -> (total: Double, scores: [Double]) {
        let scores = goals.map { goal in
            100 * Outcome(goal.labelled, Array(goal.labelled.indices), tuning).score
        }
        let total = zip(scores, goals).reduce(0) {
            $0 + min(0, $1.0 - $1.1.score) + 0.2 * ($1.0 - $1.1.score)
        }
        return (total, scores)
    }

    private struct Goal {
        let labelled: [LabelledArticle]
        let score: Double

        init(_ text: String) throws {
            let parts = text.split(separator: "=").map(String.init)
            guard parts.count == 2, let score = Double(parts[1]) else {
                throw ValidationError("\(text) is no goal; give path=F1")
            }
            let place = parts[0].split(separator: "@").map(String.init)
            labelled = try LabelledArticle.read(place[0], words: place.count > 1 ? Int(place[1]) : nil)
            self.score = score
        }
    }
}
