import Analysis
import ArgumentParser

/// Numbers of the tuning by their names, for trying others.
enum TuningChoice {
    /// The names and the numbers they stand for.
    private static var names: [(String, WritableKeyPath<StoryTuning, Float>)] {
        [
            ("title", \.title), ("lead", \.lead), ("whole", \.whole), ("names", \.names),
            ("others", \.others),
            ("pairs", \.pairs), ("titleCover", \.titleCover), ("leadCover", \.leadCover),
            ("threshold", \.threshold), ("thresholdSlope", \.thresholdSlope), ("shortest", \.shortest),
            ("longest", \.longest), ("dayPenalty", \.dayPenalty), ("splitLimit", \.splitLimit),
            ("splitWithin", \.splitWithin), ("libraryShare", \.libraryShare), ("libraryHalf", \.libraryHalf),
            ("strangers", \.strangers), ("thresholdBend", \.thresholdBend),
            ("crowd", \.crowd), ("foreignLift", \.foreignLift),
        ]
    }

    /// The tuning in use with some numbers changed.
    /// - Throws: `ValidationError` for a name or a value that makes no sense.
    static func tuning(_ choices: [String]) throws -> StoryTuning {
        var tuning = StoryTuning()
        for choice in choices {
            let parts = choice.split(separator: "=")
            guard parts.count == 2, let value = Float(parts[1]) else {
                throw ValidationError("\(choice) is no choice; give name=value")
            }
            if parts[0] == "splitSmallest" {
                tuning.splitSmallest = Int(value)
            } else if let path = names.first(where: { $0.0 == parts[0] })?.1 {
                tuning[keyPath: path] = value
            } else {
                throw ValidationError("there is no number \(parts[0]) in the tuning")
            }
        }
        return tuning
    }

    /// Changes one number by up to a third.
    static func vary(_ tuning: inout StoryTuning, using generator: inout some RandomNumberGenerator) {
        let path = names[Int.random(in: names.indices, using: &generator)].1
        tuning[keyPath: path] *= Float.random(in: 0.7...1.4, using: &generator)
    }

    /// The numbers as choices.
    static func description(_ tuning: StoryTuning) -> String {
        let choices = names.map { "--set \($0.0)=\((tuning[keyPath: $0.1] * 10_000).rounded() / 10_000)" }
        return (choices + ["--set splitSmallest=\(tuning.splitSmallest)"]).joined(separator: " ")
    }
}
